"""The tick that turns due lines into one list a person and day."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import groupby

from domain.confirmation import Confirmer
from domain.escalation import warned
from domain.notices.items import DueList
from domain.notices.notice import NoticeGroup
from domain.reminders import Line, awake_by
from services import calendars
from services.calendars import LocalCalendar
from services.items.chain import chains_of
from services.notify import BESIDE_LIST, unasked
from services.reminders.schedule import line_of, list_key, stored, tomorrow
from services.transaction import Transaction
from storage.repositories.lines import ItemClock, NextLine

BATCH = 100
"""Lines claimed at once, so that no tick holds the writer long."""


async def gather(tx: Transaction, now: datetime, limit: int = BATCH) -> int:
    """Writes the lists of a batch of people and the next lines of their items.

    Returns how many lines were due; call again while it isn't 0. A list that went out already is
    not repeated the same day: lines that come after it wait for the next one.
    """
    today = now.astimezone(UTC).date()
    clocks = await tx.lines.list_due(now, today, limit)
    if not clocks:
        return 0
    people = {clock.person_id for clock in clocks}
    local = await calendars.of_people(tx, people, today)
    keys = {
        person_id: list_key(person_id, now.astimezone(local[person_id].zone).date())
        for person_id in people
    }
    closed = await tx.lines.closed_lists(list(keys.values()))
    firing = {
        clock.id: line
        for clock in clocks
        if clock.heard and keys[clock.person_id] not in closed
        if (line := line_of(clock, local[clock.person_id], now)) is not None
        if line.fire_at <= now
    }
    warned_of = await _chains(tx, clocks, firing, today)
    lines: list[NextLine] = []
    listed: list[int] = []
    by_person = sorted(clocks, key=lambda clock: (clock.person_id, clock.id))
    for person_id, own in groupby(by_person, key=lambda clock: clock.person_id):
        heard = list(own)
        if keys[person_id] in closed:
            later = tomorrow(local[person_id], now)
            lines += [stored(clock, local[person_id], later) for clock in heard]
            continue
        spoken = [
            _spoken(clock, firing.get(clock.id), warned_of, local[person_id], now)
            for clock in heard
        ]
        lines += spoken
        if any(line.listed_on is not None for line in spoken):
            listed.append(person_id)
    await _put(tx, [(one, keys[one]) for one in listed], now, local)
    await tx.lines.store(lines)
    return len(clocks)


async def _put(
    tx: Transaction,
    lists: Sequence[tuple[int, str]],
    now: datetime,
    local: Mapping[int, LocalCalendar],
) -> None:
    """Where something else of the recipient's own is due beside the list, both are one message."""
    if not lists:
        return
    people = [person_id for person_id, _ in lists]
    own = NoticeGroup.OWN.value
    beside = await tx.outbox.due_of_group(own, people, now, now + BESIDE_LIST)
    rows = [
        unasked(
            DueList(day=now.astimezone(local[person_id].zone).date().isoformat()),
            person_id,
            key,
            beside.get(person_id, now),
        )
        for person_id, key in lists
    ]
    await tx.outbox.put_each(rows, now=now)


async def _chains(
    tx: Transaction, clocks: Sequence[ItemClock], firing: Mapping[int, Line], today: date
) -> dict[int, tuple[Confirmer, ...]]:
    """Whom the owners of those items are to be warned of whose lines fire now."""
    late = [
        clock
        for clock in clocks
        if clock.id in firing
        and clock.warn_on is not None
        and clock.warn_on <= firing[clock.id].day
    ]
    return await chains_of(tx, late, today) if late else {}


def _spoken(
    clock: ItemClock,
    line: Line | None,
    warned_of: Mapping[int, Sequence[Confirmer]],
    local: LocalCalendar,
    now: datetime,
) -> NextLine:
    """The line as announced now; merely moved where nothing may be sent at this hour."""
    if line is None:
        return stored(clock, local, now)
    snoozed = None if awake_by(clock.snoozed_until, line.day) else clock.snoozed_until
    reached = clock.escalation
    if clock.id in warned_of:
        reached = warned(reached, warned_of[clock.id], line.day)
    said = replace(clock, last_step=line.step, snoozed_until=snoozed, escalation=reached)
    return replace(stored(said, local, now), listed_on=line.day)
