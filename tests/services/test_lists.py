"""Lists of people: who is on them, in which order, for whose eyes."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from domain.card import Category
from domain.errors import DomainError
from domain.item import ItemKind
from domain.lists import TERMED, ListKind, ListPage, Whose
from domain.mentoring import Side
from domain.outbox import OutboxState
from domain.record import RecordKind, RecordState, TermKind
from domain.summary import PeopleList
from services import lists, mentoring
from services.summary import person
from storage.tables import AccountRow, CardRow, OutboxRow, PersonRow, PostRow, RecordRow
from tests.cast import START, Cast, Player
from tests.counting import counting
from tests.scenario.test_approval import colleague
from tests.services.doing import Planned, plan

TODAY = date(2027, 3, 17)


async def listed(
    cast: Cast, player: Player, kind: ListKind, number: int = 0, query: str = ""
) -> ListPage:
    async with cast.call(player).read() as (tx, call):
        return await lists.page(tx, call, kind, number, query)


async def course(cast: Cast, player: Player, on: date) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            insert(RecordRow).values(
                person_id=player.person_id,
                post_id=player.post_id,
                kind=RecordKind.KPK.value,
                title="Курсы",
                on_date=on,
                hours=36,
                state=RecordState.CONFIRMED.value,
                by=player.person_id,
                at=START,
            )
        )


async def card(cast: Cast, player: Player, **values: Any) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            insert(CardRow).values(person_id=player.person_id, updated_at=START, **values)
        )


def test_lists_of_the_summary_keep_their_codes() -> None:
    """Buttons of earlier releases carry them."""
    of_summary = [kind for kind in ListKind if kind not in TERMED]
    assert len(of_summary) == 6
    assert all(PeopleList[kind.name].value == kind.value for kind in of_summary)


async def test_most_late_comes_first_with_count_and_age(cast: Cast) -> None:
    await plan(
        cast,
        cast.anna,
        [Planned(due_on=date(2027, 3, 10)), Planned(due_on=date(2027, 3, 12))],
    )
    await plan(cast, cast.zoya, [Planned(due_on=date(2027, 3, 1)), Planned()])
    found = await listed(cast, cast.vera, ListKind.PASSED)
    assert found.whose is None
    assert [(one.post_id, one.late and one.late.count) for one in found.lines] == [
        (cast.zoya.post_id, 1),
        (cast.anna.post_id, 2),
    ]
    assert [one.late and one.late.since for one in found.lines] == [
        date(2027, 3, 1),
        date(2027, 3, 10),
    ]


async def test_head_sees_what_is_late_in_his_department_and_its_items(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 1))])
    await plan(cast, cast.zoya, [Planned(due_on=date(2027, 3, 1))])
    found = await listed(cast, cast.dina, ListKind.PASSED)
    assert found.whose is Whose.DEPARTMENT
    assert [one.post_id for one in found.lines] == [cast.anna.post_id]
    async with cast.call(cast.dina).read() as (tx, call):
        items, _, opens = await person.items_of(tx, call, cast.anna.post_id, only_passed=True)
        assert [one.id for one in items.lines] == list(made.items)
        assert not opens
        with pytest.raises(DomainError, match=r"access\.denied"):
            await person.items_of(tx, call, cast.zoya.post_id)


async def test_mentor_sees_his_mentees_alone(cast: Cast) -> None:
    await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 1))])
    await plan(cast, cast.zoya, [Planned(due_on=date(2027, 3, 1))])
    found = await listed(cast, cast.boris, ListKind.PASSED)
    assert found.whose is Whose.MENTEES
    assert [one.post_id for one in found.lines] == [cast.anna.post_id]


@pytest.mark.parametrize("name", ["anna", "zoya", "egor", "mila", "lev", "oleg"])
@pytest.mark.parametrize("kind", ListKind)
async def test_others_see_no_list(cast: Cast, name: str, kind: ListKind) -> None:
    with pytest.raises(DomainError, match=r"access\.denied"):
        await listed(cast, getattr(cast, name), kind)


@pytest.mark.parametrize("name", ["dina", "boris"])
async def test_head_and_mentor_see_no_other_list(cast: Cast, name: str) -> None:
    for kind in set(ListKind) - {ListKind.PASSED}:
        with pytest.raises(DomainError, match=r"access\.denied"):
            await listed(cast, getattr(cast, name), kind)
    with pytest.raises(DomainError, match=r"access\.denied"):
        async with cast.call(getattr(cast, name)).read() as (tx, call):
            await lists.hub(tx, call)
    with pytest.raises(DomainError, match=r"access\.denied"):
        async with cast.call(getattr(cast, name)).read() as (tx, call):
            await lists.case(tx, call, ListKind.COURSE, cast.anna.post_id)


async def test_neighbours_see_nobody_of_the_school(cast: Cast) -> None:
    await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 1))])
    await course(cast, cast.anna, date(2024, 4, 1))
    for kind in ListKind:
        found = await listed(cast, cast.klim, kind)
        assert cast.anna.post_id not in {one.post_id for one in found.lines}
    with pytest.raises(DomainError, match=r"access\.denied"):
        async with cast.call(cast.klim).read() as (tx, call):
            await lists.case(tx, call, ListKind.COURSE, cast.anna.post_id)


async def test_course_due_says_whether_the_plan_has_one(cast: Cast) -> None:
    await course(cast, cast.anna, date(2024, 4, 1))
    await course(cast, cast.zoya, date(2023, 12, 1))
    await plan(cast, cast.anna, [Planned(kind=ItemKind.KPK)])
    found = await listed(cast, cast.vera, ListKind.COURSE)
    assert [
        (one.post_id, one.term and (one.term.kind, one.term.on), one.planned) for one in found.lines
    ] == [
        (cast.zoya.post_id, (TermKind.COURSE, date(2026, 12, 1)), False),
        (cast.anna.post_id, (TermKind.COURSE, date(2027, 4, 1)), True),
    ]
    assert found.unknown == 1  # Boris
    async with cast.call(cast.vera).read() as (tx, call):
        view = await lists.case(tx, call, ListKind.COURSE, cast.anna.post_id)
    assert view.one.last_on == date(2024, 4, 1)
    assert view.route_id is not None


async def test_attestation_within_a_year_by_what_is_known(cast: Cast) -> None:
    await card(cast, cast.anna, category=Category.FIRST.value, category_on=date(2022, 9, 1))
    await card(cast, cast.zoya, attestation_on=date(2027, 4, 14))
    await card(cast, cast.boris, category=Category.HIGHEST.value, category_on=date(2024, 9, 1))
    found = await listed(cast, cast.vera, ListKind.ATTESTATION)
    assert [(one.post_id, one.term and one.term.kind) for one in found.lines] == [
        (cast.zoya.post_id, TermKind.PLANNED),
        (cast.anna.post_id, TermKind.CATEGORY),
    ]


async def test_young_specialist_who_waits_for_a_mentors_word_is_marked(cast: Cast) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PersonRow)
            .where(PersonRow.id == cast.zoya.person_id)
            .values(pedagogical_since_year=2026)
        )
    (one,) = (await listed(cast, cast.vera, ListKind.YOUNG)).lines
    assert (one.asked, one.teaches_since) == (None, 2026)
    async with cast.call(cast.vera).write() as (tx, call):
        await mentoring.propose(
            tx, call, mentee_post_id=cast.zoya.post_id, mentor_post_id=cast.boris.post_id
        )
    (one,) = (await listed(cast, cast.vera, ListKind.YOUNG)).lines
    assert (one.asked, one.unasked) == (Side.MENTOR, None)


async def test_unreachable_since_the_first_message_that_did_not_arrive(cast: Cast) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(AccountRow).where(AccountRow.id == cast.zoya.account_id).values(reachable=False)
        )
        for days, state in (
            (-30, OutboxState.UNREACHABLE),
            (-20, OutboxState.SENT),
            (-9, OutboxState.UNREACHABLE),
            (-2, OutboxState.UNREACHABLE),
        ):
            await tx.connection.execute(
                insert(OutboxRow).values(
                    key=f"x{days}",
                    recipient_id=cast.zoya.person_id,
                    kind="due_list",
                    payload={},
                    created_at=START,
                    due_at=START + timedelta(days=days),
                    state=state.value,
                )
            )
    (one,) = (await listed(cast, cast.vera, ListKind.UNREACHABLE)).lines
    assert (one.post_id, one.since) == (cast.zoya.post_id, TODAY - timedelta(days=9))


@pytest.mark.parametrize("query", ["елк", "ЁЛК", "лки"])
async def test_list_is_searched_by_a_part_of_the_surname(cast: Cast, query: str) -> None:
    found = await listed(cast, cast.vera, ListKind.NOT_DIAGNOSED, 0, query)
    assert [one.post_id for one in found.lines] == [cast.zoya.post_id]
    assert found.total == 1


async def test_entry_counts_are_those_of_the_lists(cast: Cast) -> None:
    await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 1))])
    await course(cast, cast.zoya, date(2024, 4, 1))
    await card(cast, cast.boris, attestation_on=date(2027, 4, 14))
    async with cast.call(cast.vera).read() as (tx, call):
        view = await lists.hub(tx, call)
    counts = dict(view.counts)
    assert list(counts) == list(ListKind)
    for kind in ListKind:
        assert counts[kind] == (await listed(cast, cast.vera, kind)).total, kind
    assert counts[ListKind.PASSED] == counts[ListKind.COURSE] == counts[ListKind.ATTESTATION] == 1


async def test_statements_do_not_grow_with_people(cast: Cast) -> None:
    spent: dict[str, set[int]] = {}
    for number in range(2):
        for one in range(9 * number):
            await colleague(cast, one)
        for kind in ListKind:
            with counting(cast.database) as cost:
                await listed(cast, cast.vera, kind)
            spent.setdefault(kind.name, set()).add(len(cost.statements))
        with counting(cast.database) as cost:
            async with cast.call(cast.vera).read() as (tx, call):
                await lists.hub(tx, call)
        spent.setdefault("hub", set()).add(len(cost.statements))
    assert {name: len(counts) for name, counts in spent.items()} == dict.fromkeys(spent, 1)
    assert max(max(counts) for counts in spent.values()) <= 12


async def test_zone_of_a_deputy_limits_the_lists(cast: Cast) -> None:
    async with cast.database.write() as tx:
        department = select(PostRow.department_id).where(PostRow.id == cast.anna.post_id)
        zone = (await tx.connection.execute(department)).scalar_one()
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.vera.post_id).values(zone=[zone])
        )
    await course(cast, cast.zoya, date(2024, 4, 1))
    await course(cast, cast.anna, date(2024, 4, 1))
    found = await listed(cast, cast.vera, ListKind.COURSE)
    assert [one.post_id for one in found.lines] == [cast.anna.post_id]
