"""The daily list: one a day, never at a forbidden hour, never lost, never twice."""

import random
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert, select, update

from domain.doing import DropReason, PostponeReason
from domain.item import OPEN_STATES, ItemKind
from domain.notices.coding import decode
from domain.notices.items import DueList
from domain.people import Role
from domain.route import RouteState
from services import calendars
from services.items import plan as item_plan
from services.items import report
from services.notices import items as notices
from services.reminders.gather import gather
from services.reminders.schedule import line_of, repair, reschedule_route
from storage.engine import Database
from storage.tables import (
    CalendarDayRow,
    ConsentRow,
    ItemRow,
    OutboxRow,
    PostRow,
    RouteRow,
    SchoolRow,
)
from tests.cast import MOSCOW, Cast
from tests.counting import counting
from tests.services.doing import Planned, item_of, outbox_of, plan, set_outbox_state

LIST_TIME = datetime(2027, 3, 17, 11, 30, tzinfo=UTC)
"""14:30 in Moscow, ten minutes after the cast's now."""


async def tick(database: Database, now: datetime) -> None:
    while True:
        async with database.write() as tx:
            if not await gather(tx, now):
                return


async def lists(cast: Cast) -> list[tuple[str, datetime]]:
    """(key, when written) of all daily lists, oldest first."""
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(OutboxRow.key, OutboxRow.created_at)
            .where(OutboxRow.kind == "due_list")
            .order_by(OutboxRow.id)
        )
        return [(row.key, row.created_at) for row in rows]


def key(cast: Cast, day: str) -> str:
    return f"list:{cast.anna.person_id}:{day}"


async def test_one_list_holds_all_lines_of_the_day(cast: Cast) -> None:
    await plan(cast, cast.anna, [Planned(title="Первое"), Planned(title="Второе")])
    await tick(cast.database, LIST_TIME - timedelta(seconds=1))
    assert await lists(cast) == []
    await tick(cast.database, LIST_TIME)
    assert [one for one, _ in await lists(cast)] == [key(cast, "2027-03-17")]
    async with cast.database.read() as tx:
        who = await tx.who.find(cast.anna.account_id, date(2027, 3, 17))
        assert who is not None
        view = await notices.due_list(tx, who, DueList(day="2027-03-17"), LIST_TIME)
    assert view is not None
    assert [line.title for line in view.lines] == ["Первое", "Второе"]


async def test_same_tick_twice_writes_one_row(cast: Cast) -> None:
    made = await plan(cast, cast.anna)
    await tick(cast.database, LIST_TIME)
    first = await item_of(cast.database, made.items[0])
    await tick(cast.database, LIST_TIME)
    assert len(await lists(cast)) == 1
    assert await item_of(cast.database, made.items[0]) == first


async def test_person_with_many_lines_has_them_in_one_list_whatever_the_batch(cast: Cast) -> None:
    await plan(cast, cast.anna, [Planned(title=f"№ {number}") for number in range(7)])
    await plan(cast, cast.zoya, [Planned(title=f"№ {number}") for number in range(7)])
    async with cast.database.write() as tx:
        assert await gather(tx, LIST_TIME, limit=1) == 7
        assert await gather(tx, LIST_TIME, limit=1) == 7
        assert await gather(tx, LIST_TIME, limit=1) == 0
    assert len(await lists(cast)) == 2


async def test_only_the_latest_step_counts_after_downtime(cast: Cast) -> None:
    """Steps of -7, -1, 0, +1 were slept through: one line, for the latest of them."""
    made = await plan(cast, cast.anna)
    back = datetime(2027, 3, 26, 12, 0, tzinfo=UTC)
    await tick(cast.database, back)
    item = await item_of(cast.database, made.items[0])
    assert item.last_step == 1
    assert [one for one, _ in await lists(cast)] == [key(cast, "2027-03-26")]
    assert item.next_fire_at == datetime(2027, 3, 31, 11, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "now",
    [
        datetime(2027, 3, 17, 20, 0, tzinfo=UTC),  # 23:00
        datetime(2027, 3, 18, 4, 0, tzinfo=UTC),  # 7:00
        datetime(2027, 3, 21, 12, 0, tzinfo=UTC),  # Sunday
    ],
)
async def test_missed_line_waits_for_the_next_window(cast: Cast, now: datetime) -> None:
    made = await plan(cast, cast.anna)
    await tick(cast.database, now)
    assert await lists(cast) == []
    item = await item_of(cast.database, made.items[0])
    assert item.next_fire_at is not None
    local = item.next_fire_at.astimezone(MOSCOW)
    assert (local.hour, local.minute) == (14, 30)
    assert local.weekday() != 6
    await tick(cast.database, item.next_fire_at)
    assert len(await lists(cast)) == 1


async def test_line_moves_before_a_day_off_of_the_school(cast: Cast) -> None:
    """The step of a week before falls on a closed day: it belongs to the last open one before."""
    async with cast.database.write() as tx:
        await tx.connection.execute(
            insert(CalendarDayRow).values(
                school_id=cast.school_id, day=date(2027, 4, 7), kind="quiet"
            )
        )
    made = await plan(cast, cast.anna, [Planned(due_on=date(2027, 4, 14))])
    item = await item_of(cast.database, made.items[0])
    assert item.next_fire_at == datetime(2027, 4, 6, 11, 30, tzinfo=UTC)


async def test_line_joins_the_list_of_tomorrow_when_todays_is_out(cast: Cast) -> None:
    await plan(cast, cast.anna)
    await tick(cast.database, LIST_TIME)
    await set_outbox_state(cast.database, key(cast, "2027-03-17"), "sent")
    late = await plan(cast, cast.anna, [Planned(title="Позднее")], now=cast.now)
    await tick(cast.database, LIST_TIME + timedelta(minutes=10))
    assert len(await lists(cast)) == 1
    item = await item_of(cast.database, late.items[0])
    assert item.last_step is None
    assert item.next_fire_at == datetime(2027, 3, 18, 11, 30, tzinfo=UTC)
    await tick(cast.database, item.next_fire_at)
    assert [one for one, _ in await lists(cast)] == [
        key(cast, "2027-03-17"),
        key(cast, "2027-03-18"),
    ]


async def test_whoever_dates_an_item_is_not_told_of_steps_behind(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 18))])
    item = await item_of(cast.database, made.items[0])
    assert item.last_step == -7
    assert item.next_fire_at == LIST_TIME


async def test_person_without_consent_gets_no_rows(cast: Cast) -> None:
    made = await plan(cast, cast.anna)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(ConsentRow)
            .where(ConsentRow.person_id == cast.anna.person_id)
            .values(withdrawn_at=cast.now)
        )
    await tick(cast.database, LIST_TIME)
    assert await lists(cast) == []
    assert (await item_of(cast.database, made.items[0])).next_fire_at is None


async def test_repair_sets_reminders_of_who_joined_later(cast: Cast) -> None:
    async with cast.database.write() as tx:
        consent = ConsentRow.person_id == cast.anna.person_id
        await tx.connection.execute(update(ConsentRow).where(consent).values(given_at=None))
    made = await plan(cast, cast.anna, [Planned(due_on=date(2027, 4, 14))])
    assert (await item_of(cast.database, made.items[0])).next_fire_at is None
    async with cast.database.write() as tx:
        await tx.connection.execute(update(ConsentRow).where(consent).values(given_at=cast.now))
        assert await repair(tx, cast.now) is None
    item = await item_of(cast.database, made.items[0])
    assert item.next_fire_at == datetime(2027, 4, 7, 11, 30, tzinfo=UTC)


async def test_plan_that_ends_is_silent(cast: Cast) -> None:
    made = await plan(cast, cast.anna)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(RouteRow)
            .where(RouteRow.id == made.route_id)
            .values(state=RouteState.TERMINATED.value)
        )
        await reschedule_route(tx, made.route_id, cast.now)
    await tick(cast.database, LIST_TIME)
    assert await lists(cast) == []


async def test_list_is_moot_when_everything_in_it_is_done_or_moved(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [Planned(), Planned(title="Второе")])
    await tick(cast.database, LIST_TIME)
    async with cast.call(cast.anna).write() as (tx, call):
        await report.report(tx, call, made.items[0], 1)
        who = await tx.who.find(cast.anna.account_id, date(2027, 3, 17))
        assert who is not None
        left = await notices.due_list(tx, who, DueList(day="2027-03-17"), LIST_TIME)
        assert left is not None
        assert [line.title for line in left.lines] == ["Второе"]
        await item_plan.drop(tx, call, made.items[1], 1, DropReason.REPLACED)
        assert await notices.due_list(tx, who, DueList(day="2027-03-17"), LIST_TIME) is None


async def test_lines_come_on_the_school_clock_of_the_person(cast: Cast) -> None:
    """A school in Kamchatka has its list at 14:30 there."""
    async with cast.database.write() as tx:
        other = await tx.connection.execute(
            select(PostRow.school_id).where(PostRow.id == cast.irina.post_id)
        )
        await tx.connection.execute(
            update(SchoolRow)
            .where(SchoolRow.id == other.scalar_one())
            .values(zone="Asia/Kamchatka")
        )
    made = await plan(cast, cast.irina)
    item = await item_of(cast.database, made.items[0])
    assert item.next_fire_at is not None
    local = item.next_fire_at.astimezone(ZoneInfo("Asia/Kamchatka"))
    assert (local.hour, local.minute) == (14, 30)


@pytest.mark.parametrize("seed", range(6))
async def test_stored_line_equals_its_derivation_after_random_changes(
    cast: Cast, seed: int
) -> None:
    """Whatever happened, the stored moment is the one the single function derives."""
    dice = random.Random(seed)
    kinds = (ItemKind.WEBINAR, ItemKind.KPK, ItemKind.READING)
    made = await plan(
        cast,
        cast.anna,
        [
            Planned(
                kind=dice.choice(kinds),
                due_on=date(2027, 3, 18) + timedelta(days=dice.randrange(60)),
            )
            for _ in range(5)
        ],
    )
    now = cast.now
    sent: list[tuple[str, datetime]] = []
    for _ in range(30):
        now += timedelta(hours=dice.choice((1, 5, 24, 70)), minutes=dice.randrange(60))
        item_id = dice.choice(made.items)
        item = await item_of(cast.database, item_id)
        async with cast.call(cast.anna, now=now).write() as (tx, call):
            match dice.randrange(5):
                case 0 if item.state in OPEN_STATES:
                    day = max(item.today(now), date(2027, 3, 18)) + timedelta(dice.randrange(1, 9))
                    if day != item.due_on and day <= date(2027, 5, 31):
                        await item_plan.postpone(
                            tx, call, item_id, item.rev, day, PostponeReason.LOAD
                        )
                case 1 if item.state in OPEN_STATES:
                    await item_plan.drop(tx, call, item_id, item.rev, DropReason.REPLACED)
                case 2 if item.state.value == "dropped":
                    await item_plan.restore(tx, call, item_id, item.rev)
                case 3 if item.state in OPEN_STATES:
                    await report.report(tx, call, item_id, item.rev)
                case 4 if item.state.value == "done":
                    await report.recall(tx, call, item_id, item.rev)
        await tick(cast.database, now)
        async with cast.database.read() as tx:
            local = await calendars.of_person(tx, cast.anna.person_id, now.date())
            for clock in await tx.lines.list_of_route(made.route_id, now.date()):
                line = line_of(clock, local, now) if clock.heard else None
                assert clock.next_fire_at == (None if line is None else line.fire_at), clock
    sent = await lists(cast)
    assert len({one for one, _ in sent}) == len(sent)
    for one, written in sent:
        moment = written.astimezone(MOSCOW)
        assert moment.weekday() != 6
        assert 14 <= moment.hour < 20
        assert one.endswith(moment.date().isoformat())


async def test_statements_of_a_batch_do_not_grow_with_items(cast: Cast) -> None:
    async def cost(items: int, day: int) -> int:
        await plan(cast, cast.anna, [Planned(due_on=date(2027, 4, day))] * items)
        moment = datetime(2027, 4, day - 7, 11, 30, tzinfo=UTC)
        with counting(cast.database) as seen:
            async with cast.database.write() as tx:
                assert await gather(tx, moment) == items
        return len(seen.statements)

    assert await cost(1, 14) == await cost(20, 15) <= 10


async def test_outbox_payload_of_a_list_is_decoded_back(cast: Cast) -> None:
    await plan(cast, cast.anna)
    await tick(cast.database, LIST_TIME)
    async with cast.database.write() as tx:
        rows = await tx.outbox.claim(
            now=LIST_TIME, lease_until=LIST_TIME + timedelta(minutes=1), limit=10
        )
    assert [decode(row.kind, row.payload) for row in rows] == [DueList(day="2027-03-17")]
    assert await outbox_of(cast.database, cast.boris) == []
    async with cast.database.read() as tx:
        listed = await tx.connection.execute(select(ItemRow.listed_on))
        assert set(listed.scalars()) == {date(2027, 3, 17)}


async def test_teacher_with_an_ended_post_hears_nothing(cast: Cast) -> None:
    await plan(cast, cast.anna)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow)
            .where(PostRow.person_id == cast.anna.person_id, PostRow.role == Role.TEACHER.value)
            .values(until=date(2027, 3, 17))
        )
    await tick(cast.database, LIST_TIME)
    assert await lists(cast) == []
