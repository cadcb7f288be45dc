"""How many chose what equals a slow count over raw rows; nothing small or typed is shown."""

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text, update

from content.loader import load_questionnaire
from content.model import Option, Questionnaire
from domain.campaign_totals import TotalsView
from domain.campaigns import CampaignState
from domain.errors import DomainError
from services import campaigns
from storage import tables
from tests.cast import START, Cast
from tests.counting import counting
from tests.services.asking import Teacher, change_post, department, hire
from tests.services.campaigning import opened
from tests.services.choosing import AREAS, CANARY, answers


async def closes(cast: Cast, campaign_id: int, at: datetime | None) -> None:
    """`at` None: it goes on again."""
    state = CampaignState.OPEN if at is None else CampaignState.CLOSED
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(tables.CampaignRow)
            .where(tables.CampaignRow.id == campaign_id)
            .values(state=state.value, closed_at=at)
        )


async def asks(cast: Cast, questionnaire: str = "requests") -> int:
    today = START.date()
    return await opened(
        cast, questionnaire=questionnaire, opens_on=today, closes_on=today + timedelta(days=20)
    )


def by_chance(dice: random.Random, questionnaire: Questionnaire) -> dict[str, str]:
    given = {}
    for one in questionnaire.for_variant("soo"):
        keys = [option.key for option in one.options]
        if one.kind == "scale":
            given[one.key] = dice.choice(["not_yet", "with_support", "independent", "strength"])
        elif one.kind == "one":
            given[one.key] = dice.choice(keys)
        elif one.kind == "several":
            some = set(dice.sample(keys, dice.randint(1, one.most or len(keys))))
            given[one.key] = ",".join(key for key in keys if key in some)
        if one.optional and dice.random() < 0.7:
            given[one.key] = "-"
    return given


async def random_school(
    cast: Cast, dice: random.Random, questionnaire: str
) -> tuple[int, list[int]]:
    asked = load_questionnaire(questionnaire)
    departments = [await department(cast, f"ШМО {number}") for number in range(3)]
    id_, other = await asks(cast, questionnaire), await asks(cast, questionnaire)
    for place in [*departments, None]:
        for one in await hire(cast, dice.randint(0, 12), department_id=place):
            at = START + timedelta(minutes=dice.randint(0, 5000))
            options: dict[str, Any] = {"questionnaire": asked}
            await answers(cast, other, one.post_id, by_chance(dice, asked), **options)
            chance = dice.random()
            if chance < 0.1:  # answered it twice: the last one counts
                await answers(cast, id_, one.post_id, by_chance(dice, asked), at=at, **options)
                options["member"] = False
            await answers(
                cast,
                id_,
                one.post_id,
                by_chance(dice, asked),
                at=at,
                finished=chance < 0.85,
                **options,
            )
            if dice.random() < 0.1 and chance > 0.1:  # asked no longer
                async with cast.database.write() as tx:
                    await tx.connection.execute(
                        text("DELETE FROM campaign_member WHERE campaign_id = :c AND post_id = :p"),
                        {"c": id_, "p": one.post_id},
                    )
            if dice.random() < 0.1:
                await change_post(cast, one.post_id, department_id=dice.choice(departments))
    return id_, departments


async def slow_count(
    cast: Cast, campaign_id: int, zone: set[int] | None, closed_at: datetime | None
) -> tuple[int, int, dict[str, Counter[str]]]:
    """(finished, counted, question → option → people), one person after the other."""
    async with cast.database.read() as tx:

        async def read(sql: str) -> list[Any]:
            return list((await tx.connection.execute(text(sql))).mappings())

        diagnoses = await read("SELECT id, post_id, campaign_id, state, finished_at FROM diagnosis")
        places = {row["id"]: row["department_id"] for row in await read("SELECT * FROM post")}
        members = {
            row["post_id"]
            for row in await read("SELECT * FROM campaign_member")
            if row["campaign_id"] == campaign_id
        }
        given = await read("SELECT diagnosis_id, statement_key, value FROM answer")
    last: dict[int, Any] = {}
    for row in sorted(diagnoses, key=lambda one: one["id"]):
        if row["campaign_id"] == campaign_id and row["state"] == "finished":
            last[row["post_id"]] = row
    own = sorted(
        (
            (datetime.fromisoformat(str(row["finished_at"])).replace(tzinfo=UTC), row["id"])
            for post, row in last.items()
            if post in members and (zone is None or places[post] in zone)
        )
    )
    counted: list[tuple[datetime, int]] = []
    if closed_at is None:
        while len(own) - len(counted) >= 10:
            counted = own[: len(counted) + 5]
    else:
        counted = [one for one in own if one[0] <= closed_at]
        while len(own) - len(counted) >= 5:
            counted = own[: len(counted) + 5]
        if len(counted) < 5:
            counted = []
    ids = {id_ for _, id_ in counted}
    found: dict[str, Counter[str]] = {}
    for row in given:
        if row["diagnosis_id"] in ids and row["value"] not in (None, "-"):
            people = found.setdefault(row["statement_key"], Counter())
            people["*"] += 1
            people.update(row["value"].split(","))
    return len(own), len(counted), found


def assert_counted(
    view: TotalsView, expected: tuple[int, int, dict[str, Counter[str]]], key: str
) -> None:
    finished, counted, by_question = expected
    assert (view.finished, view.people) == (finished, counted)
    asked = load_questionnaire(key)
    choices = [one for one in asked.statements if one.kind in ("one", "several")]
    assert [one.question.key for one in view.questions] == (
        [one.key for one in choices] if counted else []
    )
    for shown in view.questions:
        people = by_question.get(shown.question.key, Counter())
        if people["*"] < 5:
            assert (shown.answered, shown.options) == (None, ())
            continue
        assert shown.answered == people["*"]
        titles = {one.key: one.title for one in asked.statement(shown.question.key).options}
        assert {one.title: one.people for one in shown.options} == {
            title: people[option] for option, title in titles.items()
        }
        numbers = [one.people for one in shown.options]
        assert numbers == sorted(numbers, reverse=True)


@pytest.mark.parametrize("questionnaire", ["requests", "young"])
@pytest.mark.parametrize("seed", range(6))
async def test_each_number_equals_a_slow_count_over_raw_rows(
    cast: Cast, seed: int, questionnaire: str
) -> None:
    dice = random.Random(f"{seed}{questionnaire}")
    id_, departments = await random_school(cast, dice, questionnaire)
    for closed_at in (None, START + timedelta(minutes=dice.choice([100, 2500, 6000]))):
        await closes(cast, id_, closed_at)
        for zone in (None, set(departments[:1]), set(departments[:2])):
            await change_post(cast, cast.vera.post_id, zone=None if zone is None else sorted(zone))
            async with cast.call(cast.vera).read() as (tx, call):
                view = await campaigns.totals_of(tx, call, id_)
            assert view.part == (zone is not None)
            assert_counted(view, await slow_count(cast, id_, zone, closed_at), questionnaire)
            assert CANARY not in str(view)


async def finish_in_turn(cast: Cast, id_: int, people: list[Teacher], option: str) -> None:
    for number, one in enumerate(people):
        at = START + timedelta(hours=number)
        await answers(cast, id_, one.post_id, {AREAS: option}, at=at)


async def test_fifth_choice_opens_the_picture_once_it_is_closed(cast: Cast) -> None:
    id_ = await asks(cast)
    people = await hire(cast, 5)
    await finish_in_turn(cast, id_, people[:4], "assess")
    later = START + timedelta(days=2)
    await closes(cast, id_, later)
    async with cast.call(cast.vera).read() as (tx, call):
        view = await campaigns.totals_of(tx, call, id_)
    assert (view.finished, view.people, view.questions) == (4, 0, ())
    await closes(cast, id_, None)
    await answers(cast, id_, people[4].post_id, {AREAS: "law"})
    await closes(cast, id_, later)
    async with cast.call(cast.vera).read() as (tx, call):
        view = await campaigns.totals_of(tx, call, id_)
    assert view.people == 5
    assert [(one.title, one.people) for one in view.questions[0].chosen] == [
        ("Оценивание и диагностика", 4),
        ("Документы и аттестация", 1),
    ]


async def test_one_who_finishes_between_two_looks_changes_nothing(cast: Cast) -> None:
    """The deputy sees by name who finished today; she must not learn what that person chose."""
    id_ = await asks(cast)
    people = await hire(cast, 13)
    await finish_in_turn(cast, id_, people[:12], "assess")
    looks = []
    for newcomer in (None, people[12]):
        if newcomer is not None:
            at = START + timedelta(days=1)
            await answers(cast, id_, newcomer.post_id, {AREAS: "rest"}, at=at)
        async with cast.call(cast.vera).read() as (tx, call):
            looks.append(await campaigns.totals_of(tx, call, id_))
    assert [look.finished for look in looks] == [12, 13]
    assert looks[0].questions == looks[1].questions


async def test_option_of_an_older_version_is_counted_under_its_words(cast: Cast) -> None:
    shipped = load_questionnaire("requests")
    first = shipped.statement(AREAS)
    gone = replace(first, options=(*first.options, Option(key="gone", title="Прежняя тема")))
    older = replace(
        shipped,
        version=90,
        statements=tuple(gone if one.key == AREAS else one for one in shipped.statements),
    )
    id_ = await asks(cast)
    people = await hire(cast, 6)
    for one in people[:3]:
        await answers(cast, id_, one.post_id, {AREAS: "assess,gone"}, questionnaire=older)
    for one in people[3:]:
        await answers(cast, id_, one.post_id, {AREAS: "assess"})
    await closes(cast, id_, START + timedelta(days=1))
    async with cast.call(cast.galina).read() as (tx, call):
        view = await campaigns.totals_of(tx, call, id_)
    assert [(one.title, one.people) for one in view.questions[0].chosen] == [
        ("Оценивание и диагностика", 6),
        ("Прежняя тема", 3),
    ]


@pytest.mark.parametrize("name", ["egor", "dina", "klim", "lev", "oleg", "anna", "irina", "mila"])
async def test_nobody_but_the_leaders_sees_what_was_chosen(cast: Cast, name: str) -> None:
    """A methodist and a head neither: the teachers were promised that the leaders alone would."""
    id_ = await asks(cast)
    await finish_in_turn(cast, id_, await hire(cast, 20), "assess")
    async with cast.call(getattr(cast, name)).read() as (tx, call):
        with pytest.raises(DomainError) as refused:
            await campaigns.totals_of(tx, call, id_)
    assert refused.value.code == "access.denied"


@pytest.mark.parametrize(
    ("questionnaire", "state", "code"),
    [
        ("self", CampaignState.OPEN, "campaign.no_totals"),
        ("objectivity", CampaignState.CLOSED, "campaign.no_totals"),
        ("requests", CampaignState.CANCELLED, "campaign.wrong_state"),
        ("requests", CampaignState.PLANNED, "campaign.wrong_state"),
    ],
)
async def test_there_is_no_picture_of_levels_or_of_what_was_cancelled(
    cast: Cast, questionnaire: str, state: CampaignState, code: str
) -> None:
    id_ = await asks(cast, questionnaire)
    async with cast.database.write() as tx:
        await tx.connection.execute(update(tables.CampaignRow).values(state=state.value))
    async with cast.call(cast.vera).read() as (tx, call):
        with pytest.raises(DomainError) as refused:
            await campaigns.totals_of(tx, call, id_)
    assert refused.value.code == code


async def test_statements_do_not_grow_with_people(cast: Cast) -> None:
    id_ = await asks(cast)
    costs = []
    for more in (10, 90):
        await finish_in_turn(cast, id_, await hire(cast, more, surname=f"Ещё{more}"), "assess")
        with counting(cast.database) as cost:
            async with cast.call(cast.vera).read() as (tx, call):
                await campaigns.totals_of(tx, call, id_)
        costs.append(len(cost.statements))
    assert costs[0] == costs[1] <= 10
