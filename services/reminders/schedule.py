"""When an item speaks next: the one derivation of `next_fire_at`, and its repair."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from domain.reminders import Line, next_line, passed_step, policy_for
from services import calendars
from services.calendars import LocalCalendar
from services.transaction import Transaction
from storage.repositories.lines import ItemClock, NextLine

REPAIR_BATCH = 100
SCHOOL_BATCH = 5000
"""Items of four hundred plans."""


async def reschedule_route(tx: Transaction, route_id: int, now: datetime) -> None:
    """After anything that changed the plan as a whole: approved, begun, revoked, ended."""
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
    """After the item was opened again; `moved`: its date is another one than before."""
    today = now.astimezone(UTC).date()
    await _reschedule(tx, await tx.lines.list_of_item(item_id, today), now, moved=moved)


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


async def reschedule_person(tx: Transaction, person_id: int, now: datetime) -> None:
    """After a change of the days on which the person is written to."""
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
    """After the school's calendar changed: the lines of all its people, as `repair` derives them.

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


def stored(clock: ItemClock, local: LocalCalendar, now: datetime) -> NextLine:
    """What the database holds of the item's line, as it should be at this moment."""
    line = line_of(clock, local, now) if clock.heard else None
    return NextLine(
        id=clock.id,
        last_step=clock.last_step,
        next_fire_at=None if line is None else line.fire_at,
        next_step=None if line is None else line.step,
    )


def line_of(
    clock: ItemClock, local: LocalCalendar, not_before: datetime, last_step: int | None = None
) -> Line | None:
    return next_line(
        clock.due_on,
        policy_for(clock.kind),
        local.calendar,
        local.zone,
        last_step=clock.last_step if last_step is None else last_step,
        not_before=not_before,
    )


async def _reschedule(
    tx: Transaction, clocks: Sequence[ItemClock], now: datetime, *, moved: bool
) -> None:
    if not clocks:
        return
    today = now.astimezone(UTC).date()
    local = await calendars.of_people(tx, {clock.person_id for clock in clocks}, today)
    await tx.lines.store([_dated(clock, local[clock.person_id], now, moved) for clock in clocks])


async def _derive_again(tx: Transaction, clocks: Sequence[ItemClock], now: datetime) -> None:
    """Stores those that differ; lines already due are the business of `gather`."""
    waiting = [
        clock
        for clock in clocks
        if not clock.heard or clock.next_fire_at is None or clock.next_fire_at > now
    ]
    if not waiting:
        return
    today = now.astimezone(UTC).date()
    local = await calendars.of_people(tx, {clock.person_id for clock in waiting}, today)
    derived = [(clock, stored(clock, local[clock.person_id], now)) for clock in waiting]
    await tx.lines.store(
        [line for clock, line in derived if line.next_fire_at != clock.next_fire_at]
    )


def _dated(clock: ItemClock, local: LocalCalendar, now: datetime, moved: bool) -> NextLine:
    """A newly dated item begins with the steps that are ahead: who chose the date knows it."""
    if not clock.under_way:
        return NextLine(id=clock.id, last_step=None, next_fire_at=None, next_step=None)
    last_step = clock.last_step
    if moved or last_step is None:
        last_step = passed_step(
            clock.due_on, policy_for(clock.kind), local.calendar, local.zone, now=now
        )
    return stored(replace(clock, last_step=last_step), local, now)
