"""Drawing a plan up: goal and tasks, term, texts and their undo, leave, the last plan."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import insert, select, update

from content.loader import load_questionnaire
from content.route_texts import load_route_texts
from domain.calendar import QuickDate
from domain.errors import DomainError
from domain.item import ItemKind, ItemState, Section
from domain.plan import TASK_LIMIT, BasisKind, PlanItem
from domain.plan_rules import Term
from domain.plan_texts import ItemText
from domain.route import period_for
from domain.scoring import AnswerValue, StatementRef, Thresholds, score
from services import content_versions, routes
from storage.tables import (
    DiagnosisResultRow,
    DiagnosisRow,
    ItemEventRow,
    ItemRow,
    PostRow,
    RouteRow,
)
from tests.cast import START, Cast
from tests.services import planning

LATER = datetime(2028, 2, 1, 9, 0, tzinfo=UTC)
"""When the plan approved on 17 March 2027 is over."""


async def one_item(cast: Cast, route_id: int) -> PlanItem:
    (found,) = await planning.items(cast, cast.anna, route_id)
    return found


async def undo_offered(cast: Cast, item_id: int) -> bool:
    async with cast.call(cast.anna).read() as (tx, call):
        return (await routes.item(tx, call, item_id)).undo


@pytest.mark.parametrize("field", ItemText)
async def test_text_comes_back_and_goes_again_when_the_change_is_undone(
    cast: Cast, field: ItemText
) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=1)
    before = await one_item(cast, route_id)
    assert not await undo_offered(cast, before.id)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_text(tx, call, before.id, field, "По-своему")
    changed = await one_item(cast, route_id)
    assert field.of(changed) == "По-своему"
    assert await undo_offered(cast, before.id)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.undo_edit(tx, call, before.id, changed.rev)
    back = await one_item(cast, route_id)
    assert field.of(back) == field.of(before)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.undo_edit(tx, call, before.id, back.rev)
    assert field.of(await one_item(cast, route_id)) == "По-своему"


async def test_date_comes_back_when_its_change_is_undone(cast: Cast) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=1)
    before = await one_item(cast, route_id)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_due(tx, call, before.id, before.rev, date(2027, 4, 20))
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.undo_edit(tx, call, before.id, before.rev + 1)
    assert (await one_item(cast, route_id)).due_on == before.due_on


async def test_undo_of_one_phone_takes_nothing_back_that_the_other_has_written(cast: Cast) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=1)
    before = await one_item(cast, route_id)
    for text in ("С первого", "Со второго"):
        async with cast.call(cast.anna).write() as (tx, call):
            await routes.set_text(tx, call, before.id, ItemText.NOTE, text)
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.anna).write() as (tx, call):
            await routes.undo_edit(tx, call, before.id, before.rev + 1)
    assert refused.value.code == "route.item_changed"
    assert (await one_item(cast, route_id)).note == "Со второго"


async def test_what_stood_there_before_is_forgotten_when_the_plan_is_submitted(cast: Cast) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=1)
    item = await one_item(cast, route_id)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.rename(tx, call, item.id, "Иначе")
    rev = (await planning.view(cast, cast.anna, route_id)).plan.route.rev
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.submit(tx, call, route_id, rev)
    async with cast.database.read() as tx:
        assert (await tx.connection.execute(select(ItemEventRow.id))).all() == []


async def test_ready_text_is_set_and_left_out_and_an_unknown_one_refused(cast: Cast) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=1)
    item = await one_item(cast, route_id)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.choose_text(tx, call, item.id, item.rev, ItemText.PRACTICE, "next")
    assert (await one_item(cast, route_id)).practice
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.choose_text(tx, call, item.id, item.rev + 1, ItemText.PRACTICE, "")
    assert (await one_item(cast, route_id)).practice is None
    for key in ("none_such", "mentor"):
        with pytest.raises(DomainError):
            async with cast.call(cast.anna).write() as (tx, call):
                await routes.choose_text(tx, call, item.id, item.rev + 2, ItemText.PRACTICE, key)


async def test_section_is_set_apart_from_the_kind(cast: Cast) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=1)
    item = await one_item(cast, route_id)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_section(tx, call, item.id, item.rev, Section.MUNICIPAL)
    after = await one_item(cast, route_id)
    assert (after.section, after.kind) == (Section.MUNICIPAL, item.kind)


async def test_item_of_a_kind_is_named_dated_and_documented_and_added_once(cast: Cast) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=0)
    basis_id = (await planning.view(cast, cast.anna, route_id)).plan.bases[0].id
    for _ in range(2):
        async with cast.call(cast.anna).write() as (tx, call):
            await routes.add_of_kind(
                tx, call, basis_id, ItemKind.KPK, lambda basis: f"Курсы: {basis.text}"
            )
    item = await one_item(cast, route_id)
    assert item.title == "Курсы: Подготовка к аттестации"
    assert (item.section, item.evidence.value) == (Section.KPK, "kpk_certificate")
    assert item.due_on is not None


async def test_tasks_are_ticked_typed_and_left_out(cast: Cast) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=0)
    ready = next(iter(load_route_texts().tasks("task")))

    async def tasks() -> tuple[str, ...]:
        return (await planning.view(cast, cast.anna, route_id)).plan.route.tasks

    for _ in range(2):
        async with cast.call(cast.anna).write() as (tx, call):
            await routes.set_task(tx, call, route_id, ready.key, True)
            await routes.add_own_task(tx, call, route_id, "своя задача")
    assert await tasks() == (ready.text, "Своя задача")
    async with cast.call(cast.anna).read() as (tx, call):
        lines = (await routes.frame(tx, call, route_id)).tasks
    (own,) = [line for line in lines if line.key is None]
    async with cast.call(cast.anna).write() as (tx, call):
        assert await routes.remove_task(tx, call, route_id, own.mark) == "Своя задача"
        await routes.set_task(tx, call, route_id, ready.key, False)
    assert await tasks() == ()
    async with cast.call(cast.anna).write() as (tx, call):
        for number in range(TASK_LIMIT):
            await routes.add_own_task(tx, call, route_id, f"Задача {number}")
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.anna).write() as (tx, call):
            await routes.add_own_task(tx, call, route_id, "Лишняя")
    assert refused.value.code == "route.too_many_tasks"


async def test_goal_that_was_replaced_is_given_back(cast: Cast) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=0)
    async with cast.call(cast.anna).write() as (tx, call):
        assert (await routes.set_goal(tx, call, route_id, "своя цель")).left_out is None
        assert (await routes.set_goal(tx, call, route_id, "Своя цель")).left_out is None
        assert (await routes.set_goal(tx, call, route_id, None)).left_out == "Своя цель"


async def test_items_move_inside_when_the_term_gets_shorter(cast: Cast) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=6)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_term(tx, call, route_id, Term.FIVE_YEARS)
    async with cast.call(cast.anna).write() as (tx, call):
        basis_id = (await routes.view(tx, call, route_id)).plan.bases[0].id
        await routes.add_own_item(tx, call, basis_id, "Далеко впереди")
    far = next(
        item
        for item in await planning.items(cast, cast.anna, route_id)
        if item.title == "Далеко впереди"
    )
    assert far.due_on is not None
    assert far.due_on > date(2028, 5, 31)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_dropped(tx, call, far.id, far.rev, True)
    async with cast.call(cast.anna).write() as (tx, call):
        moved = await routes.set_term(tx, call, route_id, Term.HALF_YEAR)
    assert moved.moved
    last = period_for(date(2027, 3, 17), Term.HALF_YEAR)[1]
    assert all(was is not None and was > last >= now for _, was, now in moved.moved if now)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_dropped(tx, call, far.id, far.rev + 1, False)
    shown = await planning.view(cast, cast.anna, route_id)
    assert (shown.first, shown.last) == period_for(date(2027, 3, 17), Term.HALF_YEAR)
    assert len(shown.plan.items) == 7
    assert all(shown.first <= day <= shown.last for day in shown.plan.days)


async def test_approved_plan_lasts_as_long_as_its_term(cast: Cast) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=1)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_term(tx, call, route_id, Term.TWO_YEARS)
    rev = (await planning.view(cast, cast.anna, route_id)).plan.route.rev
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.submit(tx, call, route_id, rev)
    async with cast.call(cast.vera).write() as (tx, call):
        card = await routes.approve(tx, call, route_id, rev + 1)
    assert card.plan.route.last_on == date(2029, 5, 31)


async def test_no_date_is_proposed_in_the_owners_leave(cast: Cast) -> None:
    since, until = date(2027, 4, 1), date(2027, 12, 1)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow)
            .where(PostRow.id == cast.anna.post_id)
            .values(status="long_leave", away_since=since, away_until=until)
        )
    route_id = await planning.drafted(cast, cast.anna, count=4)
    days = [item.due_on for item in await planning.items(cast, cast.anna, route_id)]
    assert all(day is not None and not since <= day <= until for day in days)


async def test_quick_date_is_left_out_when_holidays_move_it_far_from_its_name(cast: Cast) -> None:
    """«In a week» is Wednesday, 24 March: in the middle of the holidays that are entered."""
    route_id = await planning.drafted(cast, cast.anna, count=1)
    item = await one_item(cast, route_id)

    async def offered() -> dict[QuickDate, date]:
        async with cast.call(cast.anna).read() as (tx, call):
            return dict((await routes.item(tx, call, item.id)).quick)

    assert (await offered())[QuickDate.WEEK] == date(2027, 3, 24)
    async with cast.database.write() as tx:
        days = [date(2027, 3, 22) + timedelta(days=number) for number in range(9)]
        await tx.calendar.add_days(cast.school_id, "holidays", days)
    assert QuickDate.WEEK not in await offered()
    assert QuickDate.MONTH in await offered()


async def test_difficulty_of_objectivity_is_offered_through_what_it_is_akin_to(cast: Cast) -> None:
    """Beside those of the self-diagnosis, or without one; each once."""
    questionnaire = load_questionnaire("objectivity")
    asked = questionnaire.for_variant("soo")
    refs = [StatementRef(key=one.key, group=one.group) for one in asked]
    answers = dict.fromkeys((one.key for one in asked), AnswerValue.INDEPENDENT)
    answers |= dict.fromkeys(
        (one.key for one in asked if one.akin == "assessment.marks_vpr"), AnswerValue.NOT_YET
    )
    async with cast.database.write() as tx:
        version_id = await content_versions.publish(tx, questionnaire)
        made = await tx.connection.execute(
            insert(DiagnosisRow)
            .values(
                post_id=cast.anna.post_id,
                assessor_id=cast.anna.person_id,
                content_version_id=version_id,
                kind="self",
                questionnaire="objectivity",
                form="full",
                variant="soo",
                state="finished",
                started_at=START,
                finished_at=START,
            )
            .returning(DiagnosisRow.id)
        )
        await tx.connection.execute(
            insert(DiagnosisResultRow).values(
                diagnosis_id=made.scalar_one(),
                score=score(refs, answers, Thresholds()).to_dict(),
                thresholds=Thresholds().to_dict(),
                at=START,
            )
        )
    async with cast.call(cast.anna).read() as (tx, call):
        start = await routes.start(tx, call, cast.anna.post_id)
    short = load_questionnaire("self").statement("assessment.marks_vpr").short_of("soo")
    assert start.suggested == (short,)
    route_id = await planning.begun(cast, cast.anna, from_result=True)
    async with cast.call(cast.anna).read() as (tx, call):
        view = await routes.choices(tx, call, route_id, BasisKind.DEFICIT)
        (choice,) = view.choices
        assert (choice.key, choice.chosen) == ("assessment.marks_vpr", True)
        offers = await routes.offers(tx, call, choice.basis_id or 0)
    assert len(offers.offers) >= 3


async def finished_year(cast: Cast) -> int:
    """A plan of three items that is over: the first is done."""
    card = await planning.approved(cast, cast.anna, cast.vera)
    route_id = card.plan.route.id
    done = card.plan.items[0].id
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(ItemRow)
            .where(ItemRow.id == done)
            .values(state=ItemState.CONFIRMED.value, kind=ItemKind.KPK.value)
        )
        await tx.connection.execute(
            update(RouteRow)
            .where(RouteRow.id == route_id)
            .values(state="active", goal="Прошлая цель", tasks=["Прошлая задача"])
        )
    return route_id


async def test_last_plan_goes_on_in_a_new_one_with_new_dates(cast: Cast) -> None:
    previous_id = await finished_year(cast)
    async with cast.call(cast.anna, LATER).read() as (tx, call):
        start = await routes.start(tx, call, cast.anna.post_id)
    assert start.previous is not None
    assert (start.previous.route_id, start.previous.items) == (previous_id, 2)
    ids = []
    for _ in range(2):
        async with cast.call(cast.anna, LATER).write() as (tx, call):
            ids.append((await routes.begin_from(tx, call, cast.anna.post_id, previous_id)).id)
    assert ids[0] == ids[1] != previous_id
    async with cast.call(cast.anna, LATER).read() as (tx, call):
        shown = await routes.view(tx, call, ids[0])
    route = shown.plan.route
    assert (route.from_route_id, route.goal, route.tasks) == (
        previous_id,
        "Прошлая цель",
        ("Прошлая задача",),
    )
    left = (await planning.items(cast, cast.anna, previous_id))[1:]
    assert {item.title for item in shown.plan.items} == {item.title for item in left}
    assert all(date(2028, 2, 1) <= day <= shown.last for day in shown.plan.days)
    assert [basis.source for basis in shown.plan.bases] == ["task.attestation"]
    assert {item.basis_id for item in shown.plan.items} == {shown.plan.bases[0].id}


async def test_nobody_goes_on_with_anothers_plan_nor_beside_one_under_way(cast: Cast) -> None:
    previous_id = await finished_year(cast)
    with pytest.raises(DomainError):
        async with cast.call(cast.mila, LATER).write() as (tx, call):
            await routes.begin_from(tx, call, cast.mila.post_id, previous_id)
    async with cast.call(cast.anna).write() as (tx, call):
        begun = await routes.begin_from(tx, call, cast.anna.post_id, previous_id)
        assert begun.id == previous_id
