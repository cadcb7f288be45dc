"""An event for those who chose the same: who is asked, by which rules, and what is taken back."""

from datetime import date, timedelta

import pytest
from sqlalchemy import func, insert, select, update

from domain.errors import DomainError
from domain.item import ItemState
from domain.offers import Lead, OfferPage, Reply
from domain.plan_rules import ChangeKind, SectionPolicy, Standing
from domain.plan_sections import Answer
from domain.route import RouteState
from domain.route_changes import Before, ChangeState, Wanted
from services import deficits, events, plan_rules, proposals
from storage.tables import ItemRow, OutboxRow, PostRow, RouteChangeRow, RouteRow
from tests.cast import Cast, Player
from tests.counting import counting
from tests.services.doing import outbox_of
from tests.services.sharing import KEY, choose, sharing, strong_in

TODAY = date(2027, 3, 17)
DAY = date(2027, 4, 14)
STATEMENTS = 20


async def prepared(cast: Cast, *, day: date | None = DAY, choice: str = "0seminar") -> int:
    async with cast.call(cast.vera).write() as (tx, call):
        event_id = await deficits.begin(tx, call, KEY, choice)
        if day is not None:
            rev = (await tx.events.get(event_id)).rev
            await deficits.set_day(tx, call, event_id, rev, day)
    return event_id


async def proposed(cast: Cast, player: Player | None = None) -> int:
    event_id = await prepared(cast)
    async with cast.call(player or cast.vera).write() as (tx, call):
        await deficits.propose(tx, call, event_id, (await tx.events.get(event_id)).rev)
    return event_id


async def page(cast: Cast, event_id: int) -> OfferPage:
    async with cast.call(cast.vera).read() as (tx, call):
        return await deficits.page(tx, call, event_id)


async def item_of(cast: Cast, event_id: int, player: Player) -> int:
    found = {one.post_id: one.item_id for one in (await page(cast, event_id)).offered}
    return found[player.post_id]


async def answers(cast: Cast, player: Player, item_id: int, answer: Answer) -> None:
    async with cast.call(player).write() as (tx, call):
        await proposals.answer_item(tx, call, item_id, answer)


async def standing(cast: Cast, item_id: int) -> tuple[Standing, date | None]:
    async with cast.database.read() as tx:
        row = (
            await tx.connection.execute(
                select(ItemRow.standing, ItemRow.next_fire_at).where(ItemRow.id == item_id)
            )
        ).one()
    return Standing(row.standing), row.next_fire_at


async def test_each_who_chose_it_is_told_once_and_answers_for_himself(cast: Cast) -> None:
    people = await sharing(cast, 6)
    event_id = await proposed(cast)
    for one in people:
        assert [kind for kind, _, _ in await outbox_of(cast.database, one)] == ["event_offered"]
    first, second, third = [await item_of(cast, event_id, one) for one in people[:3]]
    assert await standing(cast, first) == (Standing.PROPOSED, None)
    await answers(cast, people[0], first, Answer.TAKE)
    await answers(cast, people[1], second, Answer.DISCUSS)
    await answers(cast, people[2], third, Answer.DECLINE)
    view = await page(cast, event_id)
    replies = [one.reply for one in view.offered]
    assert replies == [Reply.TAKEN, Reply.DISCUSS, Reply.DECLINED, *[Reply.SILENT] * 3]
    # Additions to plans under way wait for a decision here, and the deputy decides himself.
    taken, reminded = await standing(cast, first)
    assert taken is Standing.ACCEPTED
    assert reminded is not None


async def test_proposing_twice_proposes_once(cast: Cast) -> None:
    await sharing(cast, 6)
    event_id = await proposed(cast)
    async with cast.call(cast.vera).write() as (tx, call):
        assert len((await deficits.propose(tx, call, event_id, 1)).offered) == 6
        count = await tx.connection.execute(select(func.count()).select_from(ItemRow))
        assert count.scalar_one() == 6


async def test_undo_leaves_nothing_until_somebody_answers(cast: Cast) -> None:
    people = await sharing(cast, 6)
    event_id = await proposed(cast)
    assert (await page(cast, event_id)).undo
    async with cast.call(cast.vera).write() as (tx, call):
        await deficits.take_back(tx, call, event_id)
        for table in (ItemRow, OutboxRow, RouteChangeRow):
            count = await tx.connection.execute(select(func.count()).select_from(table))
            assert count.scalar_one() == 0
    async with cast.call(cast.vera).write() as (tx, call):
        await deficits.propose(tx, call, event_id, (await tx.events.get(event_id)).rev)
    await answers(cast, people[0], await item_of(cast, event_id, people[0]), Answer.DECLINE)
    assert not (await page(cast, event_id)).undo
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError, match=r"proposal\.answered"):
            await deficits.take_back(tx, call, event_id)


async def test_school_that_owns_the_section_adds_at_once_and_may_undo(cast: Cast) -> None:
    people = await sharing(cast, 5)
    async with cast.call(cast.vera).write() as (tx, call):
        await plan_rules.set_sections(tx, call, cast.school_id, SectionPolicy.OWNERS)
    event_id = await proposed(cast)
    item_id = await item_of(cast, event_id, people[0])
    added, reminded = await standing(cast, item_id)
    assert added is Standing.ACCEPTED
    assert reminded is not None
    async with cast.database.read() as tx:
        change = await tx.route_changes.find_joined(item_id)
        assert change is not None
    async with cast.call(cast.vera).write() as (tx, call):
        await deficits.take_back(tx, call, event_id)
        count = await tx.connection.execute(select(func.count()).select_from(RouteChangeRow))
        assert count.scalar_one() == 0
    event_id = await proposed(cast)
    await answers(cast, people[0], await item_of(cast, event_id, people[0]), Answer.DISCUSS)
    assert not (await page(cast, event_id)).undo


async def test_plan_that_ends_before_the_day_or_is_closed_is_not_asked(cast: Cast) -> None:
    people = await sharing(cast, 7)
    async with cast.database.write() as tx:
        for one, values in (
            (people[0], {"last_on": date(2027, 4, 1)}),
            (people[1], {"state": RouteState.CLOSING.value}),
        ):
            await tx.connection.execute(
                update(RouteRow).where(RouteRow.post_id == one.post_id).values(**values)
            )
    event_id = await proposed(cast)
    asked = {one.post_id for one in (await page(cast, event_id)).offered}
    assert asked == {one.post_id for one in people[2:]}


async def test_event_needs_a_day_ahead_and_a_difficulty_of_five(cast: Cast) -> None:
    await sharing(cast, 4)
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError, match=r"deficits\.few"):
            await deficits.begin(tx, call, KEY, "0seminar")
    await sharing(cast, 1, surname="Пятый")
    event_id = await prepared(cast, day=None)
    async with cast.call(cast.vera).write() as (tx, call):
        rev = (await tx.events.get(event_id)).rev
        with pytest.raises(DomainError, match=r"event\.not_ready"):
            await deficits.propose(tx, call, event_id, rev)
        with pytest.raises(DomainError, match=r"deficits\.day_past"):
            await deficits.set_day(tx, call, event_id, rev, TODAY - timedelta(days=1))


async def test_event_of_the_offer_is_no_draft_of_the_list_of_events(cast: Cast) -> None:
    await sharing(cast, 5)
    event_id = await prepared(cast, day=None)
    async with cast.call(cast.vera).write() as (tx, call):
        again = await deficits.begin(tx, call, KEY, "0round_table")
        assert again == event_id
        kind = (await tx.events.get(event_id)).kind
        assert await events.begin(tx, call, kind) != event_id


async def test_strong_are_offered_first_and_those_who_chose_it_are_not(cast: Cast) -> None:
    people = await sharing(cast, 5)
    await strong_in(cast, people[0])
    await strong_in(cast, cast.zoya)
    await strong_in(cast, cast.boris, ("digital",))
    event_id = await prepared(cast)
    async with cast.call(cast.vera).read() as (tx, call):
        view = await deficits.leaders(tx, call, event_id)
    assert [one.person_id for one in view.found if one.merit.groups] == [cast.zoya.person_id]
    assert view.found[0].person_id == cast.zoya.person_id


async def asked(cast: Cast, event_id: int, player: Player) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await deficits.ask(tx, call, event_id, player.post_id)


async def says(cast: Cast, event_id: int, player: Player, answer: Lead) -> None:
    async with cast.call(player).write() as (tx, call):
        await deficits.answer(tx, call, event_id, answer)


async def test_first_who_says_yes_leads_and_may_step_back(cast: Cast) -> None:
    await sharing(cast, 5)
    event_id = await prepared(cast)
    await asked(cast, event_id, cast.zoya)
    await asked(cast, event_id, cast.zoya)
    await asked(cast, event_id, cast.boris)
    assert len(await outbox_of(cast.database, cast.zoya)) == 1
    await says(cast, event_id, cast.zoya, Lead.LATER)
    await says(cast, event_id, cast.zoya, Lead.YES)
    with pytest.raises(DomainError, match=r"deficits\.led"):
        await says(cast, event_id, cast.boris, Lead.YES)
    assert (await page(cast, event_id)).offer.leader_id == cast.zoya.person_id
    told = [key for kind, key, _ in await outbox_of(cast.database, cast.vera)]
    assert len(told) == 1
    await says(cast, event_id, cast.zoya, Lead.NO)
    await says(cast, event_id, cast.boris, Lead.YES)
    assert (await page(cast, event_id)).offer.leader_id == cast.boris.person_id


async def test_question_is_taken_back_until_it_is_answered(cast: Cast) -> None:
    await sharing(cast, 5)
    event_id = await prepared(cast)
    await asked(cast, event_id, cast.zoya)
    async with cast.call(cast.vera).write() as (tx, call):
        await deficits.unask(tx, call, event_id, cast.zoya.post_id)
    assert await outbox_of(cast.database, cast.zoya) == []
    async with cast.call(cast.zoya).read() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.gone"):
            await deficits.question(tx, call, event_id)
    await asked(cast, event_id, cast.zoya)
    await says(cast, event_id, cast.zoya, Lead.LATER)
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError, match=r"proposal\.answered"):
            await deficits.unask(tx, call, event_id, cast.zoya.post_id)


@pytest.mark.parametrize("policy", list(SectionPolicy))
async def test_leader_has_it_in_his_own_plan_for_a_strength_and_the_list_confirms_it(
    cast: Cast, policy: SectionPolicy
) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await plan_rules.set_sections(tx, call, cast.school_id, policy)
    await sharing(cast, 5)
    route_id = await choose(cast, cast.zoya, "method.group_work")
    event_id = await prepared(cast)
    await asked(cast, event_id, cast.zoya)
    await says(cast, event_id, cast.zoya, Lead.YES)
    for _ in range(2):
        async with cast.call(cast.zoya).write() as (tx, call):
            view = await deficits.join_plan(tx, call, event_id)
    assert view.planned
    async with cast.database.read() as tx:
        (item,) = await tx.plan_items.list_items(route_id)
        bases = await tx.plan_bases.list_bases(route_id)
    assert item.standing is Standing.ACCEPTED
    assert [one.source for one in bases if one.id == item.basis_id] == ["strength.share"]
    later = cast.now + timedelta(days=28)
    async with cast.call(cast.vera, later).write() as (tx, call):
        await events.attendees(tx, call, event_id)
        await events.mark(tx, call, event_id, (await tx.events.get(event_id)).rev)
    async with cast.database.read() as tx:
        (item,) = await tx.plan_items.list_items(route_id)
    assert item.state is ItemState.CONFIRMED


async def test_leader_without_a_plan_is_told_so(cast: Cast) -> None:
    await sharing(cast, 5)
    event_id = await prepared(cast)
    await asked(cast, event_id, cast.zoya)
    await says(cast, event_id, cast.zoya, Lead.YES)
    async with cast.call(cast.zoya).write() as (tx, call):
        with pytest.raises(DomainError, match=r"deficits\.no_plan"):
            await deficits.join_plan(tx, call, event_id)


@pytest.mark.parametrize(
    "name", ["anna", "zoya", "dina", "egor", "irina", "klim", "lev", "mila", "oleg"]
)
async def test_nobody_else_sees_to_it(cast: Cast, name: str) -> None:
    await sharing(cast, 5)
    event_id = await prepared(cast)
    async with cast.call(getattr(cast, name)).write() as (tx, call):
        for act in (
            deficits.page(tx, call, event_id),
            deficits.leaders(tx, call, event_id),
            deficits.propose(tx, call, event_id, 1),
            deficits.take_back(tx, call, event_id),
            deficits.set_day(tx, call, event_id, 1, DAY),
            deficits.ask(tx, call, event_id, cast.boris.post_id),
            deficits.unask(tx, call, event_id, cast.boris.post_id),
        ):
            with pytest.raises(DomainError, match=r"access\.denied"):
                await act
        for own in (
            deficits.question(tx, call, event_id),
            deficits.answer(tx, call, event_id, Lead.YES),
            deficits.join_plan(tx, call, event_id),
        ):
            with pytest.raises(DomainError, match=r"access\."):
                await own


async def test_deputy_of_departments_asks_those_he_leads(cast: Cast) -> None:
    people = await sharing(cast, 6)
    async with cast.database.write() as tx:
        post = await tx.connection.execute(
            select(PostRow.department_id).where(PostRow.id == cast.anna.post_id)
        )
        own = post.scalar_one()
        await tx.connection.execute(
            update(PostRow)
            .where(PostRow.id.in_([one.post_id for one in people[:5]]))
            .values(department_id=own)
        )
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.vera.post_id).values(zone=[own])
        )
    event_id = await proposed(cast)
    async with cast.call(cast.vera).read() as (tx, call):
        found = {one.post_id for one in (await deficits.page(tx, call, event_id)).offered}
    assert found == {one.post_id for one in people[:5]}


@pytest.mark.parametrize("policy", list(SectionPolicy))
@pytest.mark.parametrize("count", [5, 60])
async def test_proposing_costs_the_same_for_any_number(
    cast: Cast, count: int, policy: SectionPolicy
) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await plan_rules.set_sections(tx, call, cast.school_id, policy)
    await sharing(cast, count)
    event_id = await prepared(cast)
    async with cast.call(cast.vera).write() as (tx, call):
        rev = (await tx.events.get(event_id)).rev
    with counting(cast.database) as seen:
        async with cast.call(cast.vera).write() as (tx, call):
            assert len((await deficits.propose(tx, call, event_id, rev)).offered) == count
    assert len(seen.statements) <= STATEMENTS, seen.statements


async def test_what_was_offered_outlives_its_removal_from_a_plan(cast: Cast) -> None:
    """An approval clears away what was dropped before it, but not what others count."""
    people = await sharing(cast, 5)
    event_id = await proposed(cast)
    item_id = await item_of(cast, event_id, people[0])
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(ItemRow).where(ItemRow.id == item_id).values(state=ItemState.DROPPED.value)
        )
        route_id = await tx.plan_items.find_item_route(item_id)
        assert route_id is not None
        await tx.plan_items.remove_dropped(route_id)
    assert (await page(cast, event_id)).offered[0].reply is Reply.DECLINED


NEW_DAY = date(2027, 4, 21)


async def moves(cast: Cast, event_id: int, day: date = NEW_DAY) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await events.set_day(tx, call, event_id, (await tx.events.get(event_id)).rev, day)


async def days(cast: Cast, items: list[int]) -> list[date | None]:
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(ItemRow.id, ItemRow.due_on).where(ItemRow.id.in_(items))
        )
        found = {row.id: row.due_on for row in rows}
    return [found[item_id] for item_id in items]


async def test_plans_follow_an_event_to_another_day_and_everybody_who_expects_it_is_told(
    cast: Cast,
) -> None:
    """Taken, discussed, never answered and asked for: all stand on the new day. Not what was
    declined, what its owner has moved himself, and what is in a plan that is over by then."""
    people = await sharing(cast, 7)
    event_id = await proposed(cast)
    items = [await item_of(cast, event_id, one) for one in people]
    ways = (Answer.TAKE, Answer.DISCUSS, Answer.DECLINE, Answer.TAKE, Answer.TAKE)
    for one, item_id, way in zip(people, items, ways, strict=False):
        await answers(cast, one, item_id, way)
    own = date(2027, 4, 16)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(ItemRow).where(ItemRow.id == items[3]).values(due_on=own)
        )
        await tx.connection.execute(
            update(RouteRow)
            .where(RouteRow.post_id == people[4].post_id)
            .values(last_on=date(2027, 4, 15))
        )
        before = (
            await tx.connection.execute(select(ItemRow.next_fire_at).where(ItemRow.id == items[0]))
        ).scalar_one()
    await moves(cast, event_id)
    assert await days(cast, items) == [NEW_DAY, NEW_DAY, DAY, own, DAY, NEW_DAY, NEW_DAY]
    async with cast.database.read() as tx:
        row = (
            await tx.connection.execute(
                select(ItemRow.next_fire_at, ItemRow.postponed_times, ItemRow.state).where(
                    ItemRow.id == items[0]
                )
            )
        ).one()
    assert (row.postponed_times, row.state) == (0, ItemState.PLANNED.value)
    assert before is not None
    assert row.next_fire_at == before + (NEW_DAY - DAY)
    told = [
        [kind for kind, _, _ in await outbox_of(cast.database, one)].count("event_moved")
        for one in people
    ]
    assert told == [1, 1, 0, 1, 1, 1, 1]


async def test_addition_that_waits_for_a_decision_waits_for_the_new_day(cast: Cast) -> None:
    people = await sharing(cast, 5)
    event_id = await proposed(cast)
    item_id = await item_of(cast, event_id, people[0])
    async with cast.database.write() as tx:
        route_id = await tx.plan_items.find_item_route(item_id)
        await tx.connection.execute(
            update(ItemRow).where(ItemRow.id == item_id).values(standing=Standing.ASKED.value)
        )
        await tx.connection.execute(
            insert(RouteChangeRow).values(
                route_id=route_id,
                item_id=item_id,
                kind=ChangeKind.ADD.value,
                state=ChangeState.WAITING.value,
                before=Before().packed(),
                after=Wanted(title="Семинар", due_on=DAY).packed(),
                by=people[0].person_id,
                at=cast.now,
                rev=1,
            )
        )
    await moves(cast, event_id)
    assert await days(cast, [item_id]) == [NEW_DAY]
    async with cast.database.read() as tx:
        after = (
            await tx.connection.execute(
                select(RouteChangeRow.after).where(RouteChangeRow.item_id == item_id)
            )
        ).scalar_one()
    assert (after["title"], after["due_on"]) == ("Семинар", NEW_DAY.isoformat())


async def test_event_entered_as_held_before_today_moves_no_plan(cast: Cast) -> None:
    people = await sharing(cast, 5)
    event_id = await proposed(cast)
    items = [await item_of(cast, event_id, one) for one in people]
    await moves(cast, event_id, TODAY - timedelta(days=1))
    assert await days(cast, items) == [DAY] * 5


@pytest.mark.parametrize("count", [5, 60])
async def test_moving_costs_the_same_for_any_number(cast: Cast, count: int) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await plan_rules.set_sections(tx, call, cast.school_id, SectionPolicy.OWNERS)
    await sharing(cast, count)
    event_id = await proposed(cast)
    with counting(cast.database) as seen:
        await moves(cast, event_id)
    assert len(seen.statements) <= STATEMENTS, seen.statements
