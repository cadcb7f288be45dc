"""When an item speaks next: the one derivation of `next_fire_at`, and its repair."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from domain.escalation import QUIET, Escalation
from domain.reminders import Line, next_line, passed_step
from services import calendars
from services.calendars import LocalCalendar
from services.transaction import Transaction
from storage.repositories.lines import ItemClock, NextLine

REPAIR_BATCH = 100
SCHOOL_BATCH = 5000
"""Items of four hundred plans."""


async def reschedule_route(tx: Transaction, route_id: int, now: datetime) -> None:
    """After anything that changed the plan as a whole: approved, begun, revoked, handed
    over and taken back, ended."""
    today = now.astimezone(UTC).date()
    await _reschedule(tx, await tx.lines.list_of_route(route_id, today), now, moved=False)


async def reschedule_routes(
    tx: Transaction,
    route_ids: Collection[int],
    now: datetime,
    local: Mapping[int, LocalCalendar],
) -> None:
    """As `reschedule_route`, of several plans; `local`: calendars of at least their owners."""
    clocks = await tx.lines.list_of_routes(route_ids, now.astimezone(UTC).date())
    await tx.lines.store([_dated(clock, local[clock.person_id], now, False) for clock in clocks])


async def reschedule_item(
    tx: Transaction, item_id: int, now: datetime, *, moved: bool = False
) -> None:
    """After the item was opened again; `moved`: its date is another one than before.

    Either way nobody is told that its date was missed before its owner has had a week for it.
    """
    today = now.astimezone(UTC).date()
    clocks = await tx.lines.list_of_item(item_id, today)
    await _reschedule(tx, clocks, now, moved=moved, opened=True)


async def reschedule_items(
    tx: Transaction,
    item_ids: Collection[int],
    now: datetime,
    local: Mapping[int, LocalCalendar],
) -> None:
    """Of items that got a date, new ones too. `local`: calendars of at least their owners."""
    if not item_ids:
        return
    today = now.astimezone(UTC).date()
    clocks = await tx.lines.list_of_items(item_ids, today)
    await tx.lines.store([_dated(clock, local[clock.person_id], now, True) for clock in clocks])


async def derive_again(tx: Transaction, clocks: Sequence[ItemClock], now: datetime) -> None:
    """Of items of which something was set that their lines depend on; `clocks` have it."""
    if not clocks:
        return
    today = now.astimezone(UTC).date()
    local = await calendars.of_people(tx, {clock.person_id for clock in clocks}, today)
    await tx.lines.store([stored(clock, local[clock.person_id], now) for clock in clocks])


async def reschedule_person(tx: Transaction, person_id: int, now: datetime) -> None:
    """After a change of the days or the hour at which the person is written to."""
    tx.calendar.forget()
    today = now.astimezone(UTC).date()
    await _reschedule(tx, await tx.lines.list_of_person(person_id, today), now, moved=False)


async def repair(tx: Transaction, now: datetime, after_id: int = 0) -> int | None:
    """Derives the lines of a batch of items again and stores those that differ.

    Returns the id to go on after, None when all were looked at.
    """
    today = now.astimezone(UTC).date()
    clocks = await tx.lines.list_from(after_id, REPAIR_BATCH, today)
    await _derive_again(tx, clocks, now)
    return clocks[-1].id if len(clocks) == REPAIR_BATCH else None


async def reschedule_school(tx: Transaction, school_id: int, now: datetime) -> None:
    """After the school's calendar or its rules of reminders changed: the lines of all its people,
    as `repair` derives them.

    The same few statements for any school there is; SCHOOL_BATCH bounds what is held at once.
    """
    today = now.astimezone(UTC).date()
    after_id = 0
    while True:
        clocks = await tx.lines.list_of_school(school_id, after_id, SCHOOL_BATCH, today)
        await _derive_again(tx, clocks, now)
        if len(clocks) < SCHOOL_BATCH:
            return
        after_id = clocks[-1].id


async def count_adrift(tx: Transaction, now: datetime) -> int:
    """Lines that are not where the rules put them; none, unless something forgot to derive them."""
    after_id, found = 0, 0
    while True:
        today = now.astimezone(UTC).date()
        clocks = await tx.lines.list_from(after_id, SCHOOL_BATCH, today)
        ahead = [one for one in clocks if one.next_fire_at is None or one.next_fire_at > now]
        found += len(await _adrift(tx, ahead, now))
        if len(clocks) < SCHOOL_BATCH:
            return found
        after_id = clocks[-1].id


def list_key(person_id: int, day: date) -> str:
    return f"list:{person_id}:{day.isoformat()}"


async def starts_of(
    tx: Transaction, local: Mapping[int, LocalCalendar], now: datetime
) -> dict[int, datetime]:
    """From when on each person can have a list: tomorrow where today's has gone out."""
    keys = {one: list_key(one, _day(local[one], now)) for one in local}
    closed = await tx.lines.closed_lists(list(keys.values()))
    return {one: tomorrow(local[one], now) if keys[one] in closed else now for one in local}


def tomorrow(local: LocalCalendar, now: datetime) -> datetime:
    return datetime.combine(_day(local, now) + timedelta(days=1), time(0), tzinfo=local.zone)


def _day(local: LocalCalendar, now: datetime) -> date:
    return now.astimezone(local.zone).date()


def stored(clock: ItemClock, local: LocalCalendar, now: datetime) -> NextLine:
    """What the database holds of the item's line, as it should be at this moment."""
    line = line_of(clock, local, now) if clock.heard else None
    return NextLine(
        id=clock.id,
        last_step=clock.last_step,
        next_fire_at=None if line is None else line.fire_at,
        next_step=None if line is None else line.step,
        snoozed_until=clock.snoozed_until,
        escalation=clock.escalation,
    )


def line_of(clock: ItemClock, local: LocalCalendar, not_before: datetime) -> Line | None:
    return next_line(
        clock.due_on,
        local.policy(clock.kind),
        local.calendar,
        local.zone,
        at=local.list_at,
        last_step=clock.last_step,
        not_before=not_before,
        snoozed_until=clock.snoozed_until,
        warn_on=clock.warn_on,
    )


async def _reschedule(
    tx: Transaction,
    clocks: Sequence[ItemClock],
    now: datetime,
    *,
    moved: bool,
    opened: bool = False,
) -> None:
    if not clocks:
        return
    today = now.astimezone(UTC).date()
    local = await calendars.of_people(tx, {clock.person_id for clock in clocks}, today)
    await tx.lines.store(
        [_dated(clock, local[clock.person_id], now, moved, opened) for clock in clocks]
    )


async def _derive_again(tx: Transaction, clocks: Sequence[ItemClock], now: datetime) -> None:
    await tx.lines.store(await _adrift(tx, clocks, now))


async def _adrift(tx: Transaction, clocks: Sequence[ItemClock], now: datetime) -> list[NextLine]:
    """The right lines of those that differ; lines already due are the business of `gather`."""
    waiting = [
        clock
        for clock in clocks
        if not clock.heard or clock.next_fire_at is None or clock.next_fire_at > now
    ]
    if not waiting:
        return []
    today = now.astimezone(UTC).date()
    local = await calendars.of_people(tx, {clock.person_id for clock in waiting}, today)
    starts = await starts_of(tx, local, now)
    derived = [
        (clock, stored(clock, local[clock.person_id], starts[clock.person_id])) for clock in waiting
    ]
    return [line for clock, line in derived if line.next_fire_at != clock.next_fire_at]


def _dated(
    clock: ItemClock, local: LocalCalendar, now: datetime, moved: bool, opened: bool = False
) -> NextLine:
    """A newly dated item begins with the steps that are ahead: who chose the date knows it.

    One that is dated in the past, or `opened` again after its date, has a week from now until
    anybody else comes into it.
    """
    if not clock.under_way:
        return NextLine(id=clock.id, last_step=None, next_fire_at=None, next_step=None)
    begins = clock.last_step is None and clock.next_fire_at is None
    if moved or clock.last_step is None:
        step = passed_step(
            clock.due_on,
            local.policy(clock.kind),
            local.calendar,
            local.zone,
            at=local.list_at,
            now=now,
        )
        clock = replace(clock, last_step=step)
    if moved or opened or begins:
        today = now.astimezone(local.zone).date()
        reached = Escalation(on=today) if clock.due_on < today else QUIET
        clock = replace(clock, snoozed_until=None, escalation=reached)
    return stored(clock, local, now)
