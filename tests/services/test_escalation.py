"""Before anybody else is told that a date was missed, its owner hears who will see it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import update

from domain.doing import DropReason, PostponeReason, SendBackReason
from domain.escalation import Stage
from domain.item import ItemKind
from domain.notices.items import DueList, PassedSeen
from domain.people import PostStatus
from domain.reminder_rules import Thinning
from domain.route import RouteState
from domain.staff import Absence
from services.items import confirm, report
from services.items import plan as item_plan
from services.notices import items as notices
from services.people.absence import set_absence
from services.reminders import own
from services.reminders.telling import tell_next
from storage.tables import AccountRow, MentoringRow, OutboxRow, RouteRow
from tests.cast import Cast, Player, turn_weekly_lists_off
from tests.counting import counting
from tests.services.doing import Planned, plan
from tests.services.reminding import clock_of, deliver, said, ticks

DUE = date(2027, 3, 15)  # a Monday
MORNING = datetime(2027, 3, 15, 6, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
async def _without_weekly_lists(cast: Cast) -> None:
    await turn_weekly_lists_off(cast)


def after(days: int, hour: int = 11, minute: int = 30) -> datetime:
    """14:30 in Moscow so many days after the date."""
    return datetime(2027, 3, 15, hour, minute, tzinfo=UTC) + timedelta(days=days)


async def seen_by(cast: Cast, player: Player, now: datetime) -> list[str]:
    """Titles that the person's message of that day has."""
    async with cast.database.read() as tx:
        who = await tx.who.find(player.account_id, now.date())
        assert who is not None
        notice = PassedSeen(day=now.date().isoformat())
        view = await notices.passed_seen(tx, who, notice, now)
    return [] if view is None else [line.title for line in view.lines]


async def passes(cast: Cast, days: int) -> list[tuple[int, int]]:
    """(days after the date, person told) until so many days after it."""
    told = await said(cast.database, MORNING, days + 1)
    return [((day - DUE).days, who) for day, who, kind in told if kind is PassedSeen]


async def test_mentor_is_told_ten_days_after_and_the_head_after_twenty_one(cast: Cast) -> None:
    await plan(cast, cast.anna, [Planned(due_on=DUE)], now=after(-1))
    assert await passes(cast, 30) == [(10, cast.boris.person_id), (21, cast.dina.person_id)]


async def test_owner_reads_who_will_see_it_three_days_before(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [Planned(due_on=DUE)], now=after(-1))
    await said(cast.database, MORNING, 7)
    now = after(7)
    await ticks(cast.database, now)
    assert (cast.anna.person_id, DueList(day="2027-03-22")) in await deliver(cast.database, now)
    async with cast.database.read() as tx:
        who = await tx.who.find(cast.anna.account_id, now.date())
        assert who is not None
        view = await notices.due_list(tx, who, DueList(day="2027-03-22"), now)
    assert view is not None
    warned = view.warned[made.items[0]]
    assert warned.day == date(2027, 3, 25)
    assert len(warned.who) == 1
    assert warned.who[0].startswith(cast.boris.name.surname)


@pytest.mark.parametrize("what", ["done", "moved", "dropped"])
async def test_nobody_is_told_of_what_was_settled_after_the_warning(cast: Cast, what: str) -> None:
    made = await plan(cast, cast.anna, [Planned(due_on=DUE)], now=after(-1))
    await said(cast.database, MORNING, 8)
    async with cast.call(cast.anna, after(8)).write() as (tx, call):
        item = await tx.items.get(made.items[0])
        match what:
            case "done":
                await report.report(tx, call, item.id, item.rev)
            case "moved":
                day = date(2027, 5, 20)
                await item_plan.postpone(tx, call, item.id, item.rev, day, PostponeReason.LOAD)
            case _:
                await item_plan.drop(tx, call, item.id, item.rev, DropReason.REPLACED)
    told = await said(cast.database, after(8), 16)
    assert [kind for _, _, kind in told if kind is PassedSeen] == []


async def test_message_on_its_way_says_nothing_of_what_was_settled_meanwhile(cast: Cast) -> None:
    made = await plan(
        cast, cast.anna, [Planned(due_on=DUE), Planned(due_on=DUE, title="Второе")], now=after(-1)
    )
    await said(cast.database, MORNING, 10)
    await ticks(cast.database, after(10, 5))
    assert len(await seen_by(cast, cast.boris, after(10))) == 2
    async with cast.call(cast.anna, after(10, 6)).write() as (tx, call):
        item = await tx.items.get(made.items[0])
        await report.report(tx, call, item.id, item.rev)
    assert await seen_by(cast, cast.boris, after(10)) == ["Второе"]
    async with cast.database.write() as tx:
        await tx.connection.execute(update(MentoringRow).values(state="ended"))
    assert await seen_by(cast, cast.boris, after(10)) == []


@pytest.mark.parametrize("kind", [ItemKind.READING, ItemKind.SELF_EDUCATION])
async def test_self_education_is_told_to_nobody(cast: Cast, kind: ItemKind) -> None:
    await plan(cast, cast.anna, [Planned(due_on=DUE, kind=kind)], now=after(-1))
    assert await passes(cast, 30) == []


async def test_course_goes_to_the_deputy_at_once_and_then_to_nobody(cast: Cast) -> None:
    await plan(cast, cast.anna, [Planned(due_on=DUE, kind=ItemKind.KPK)], now=after(-1))
    told = await passes(cast, 30)
    assert [days for days, _ in told] == [10]
    assert cast.vera.person_id in {who for _, who in told}


async def test_suspended_plan_is_told_to_nobody(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [Planned(due_on=DUE)], now=after(-1))
    await said(cast.database, MORNING, 8)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(RouteRow)
            .where(RouteRow.id == made.route_id)
            .values(state=RouteState.SUSPENDED.value)
        )
    told = await said(cast.database, after(8), 20)
    assert [kind for _, _, kind in told if kind is PassedSeen] == []


async def test_nothing_goes_on_while_the_owner_is_away(cast: Cast) -> None:
    await plan(cast, cast.anna, [Planned(due_on=DUE)], now=after(-1))
    await said(cast.database, MORNING, 8)
    async with cast.call(cast.anna, after(8)).write() as (tx, call):
        leave = Absence(status=PostStatus.ON_LEAVE, since=date(2027, 3, 23), until=date(2027, 4, 5))
        await set_absence(tx, call, cast.anna.post_id, leave)
    told = await said(cast.database, after(8), 16)
    days = [(day - DUE).days for day, _, kind in told if kind is PassedSeen]
    assert days == [22]  # 6 April, the first day after the leave


async def test_owner_whom_the_warning_did_not_reach_is_warned_again_first(cast: Cast) -> None:
    """Blocked the bot, and is back two days later: warned on the ninth day, told on the twelfth."""
    made = await plan(cast, cast.anna, [Planned(due_on=DUE)], now=after(-1))
    await said(cast.database, MORNING, 7)
    await ticks(cast.database, after(7))
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(OutboxRow)
            .where(OutboxRow.recipient_id == cast.anna.person_id, OutboxRow.state == "waiting")
            .values(state="unreachable")
        )
    told = await said(cast.database, after(9), 8)
    assert [(day - DUE).days for day, _, kind in told if kind is PassedSeen] == [12]
    found = await clock_of(cast.database, made.items[0], date(2027, 4, 1))
    assert found.escalation.stage is Stage.FIRST_TOLD


async def test_owner_is_warned_anew_when_who_was_named_is_the_mentor_no_more(cast: Cast) -> None:
    await plan(cast, cast.anna, [Planned(due_on=DUE)], now=after(-1))
    await said(cast.database, MORNING, 8)
    async with cast.database.write() as tx:
        await tx.connection.execute(update(MentoringRow).values(state="ended"))
    told = await said(cast.database, after(8), 10)
    seen = [((day - DUE).days, who) for day, who, kind in told if kind is PassedSeen]
    assert seen == [(14, cast.dina.person_id)]  # warned on the 11th day, a Friday


async def test_item_sent_back_after_its_date_has_another_week(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [Planned(due_on=DUE)], now=after(-1))
    async with cast.call(cast.anna, after(5)).write() as (tx, call):
        rev = await report.report(tx, call, made.items[0], 1)
    async with cast.call(cast.boris, after(12)).write() as (tx, call):
        await confirm.send_back(tx, call, made.items[0], rev, SendBackReason.TELL_MORE)
    told = await said(cast.database, after(12), 14)
    assert [(day - DUE).days for day, _, kind in told if kind is PassedSeen] == [22]


async def test_thinned_out_reminders_still_carry_the_warning(cast: Cast) -> None:
    await plan(cast, cast.anna, [Planned(due_on=DUE)], now=after(-1))
    async with cast.call(cast.anna, after(-1)).write() as (tx, call):
        await own.set_thinning(tx, call, Thinning.NEAR)
    told = await said(cast.database, MORNING, 24)
    lists = [(day - DUE).days for day, who, kind in told if kind is DueList]
    assert lists == [0, 7, 18]
    assert [(day - DUE).days for day, _, kind in told if kind is PassedSeen] == [10, 21]


async def test_many_missed_dates_are_looked_at_in_a_few_statements(cast: Cast) -> None:
    items = [Planned(due_on=DUE, title=f"№ {number}") for number in range(40)]
    await plan(cast, cast.anna, items[:20], now=after(-1))
    await plan(cast, cast.zoya, items[20:], now=after(-1))
    await said(cast.database, MORNING, 9)
    now = after(10, 0)
    async with cast.database.write() as tx:
        with counting(cast.database) as cost:
            await tell_next(tx, now)
    assert len(cost.statements) <= 16
    assert len(await seen_by(cast, cast.boris, after(10))) == 8


async def test_whoever_is_unreachable_is_not_told(cast: Cast) -> None:
    """The row is put and settles as unreachable: the next one is told at his own time."""
    await plan(cast, cast.anna, [Planned(due_on=DUE)], now=after(-1))
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(AccountRow)
            .where(AccountRow.person_id == cast.boris.person_id)
            .values(reachable=False)
        )
    told = await passes(cast, 22)
    assert (21, cast.dina.person_id) in told
