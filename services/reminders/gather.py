"""The tick that turns due lines into one list a person and day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import groupby

from domain.notices import DueList, encode
from services import calendars
from services.calendars import LocalCalendar
from services.reminders.schedule import line_of, stored
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
        person_id: list_key(person_id, now.astimezone(local[person_id].zone).date().isoformat())
        for person_id in people
    }
    closed = await tx.lines.closed_lists(list(keys.values()))
    lines: list[NextLine] = []
    by_person = sorted(clocks, key=lambda clock: (clock.person_id, clock.id))
    for person_id, own in groupby(by_person, key=lambda clock: clock.person_id):
        heard = list(own)
        if keys[person_id] in closed:
            lines += _tomorrow(heard, local[person_id], now)
            continue
        spoken = [_spoken(clock, local[person_id], now) for clock in heard]
        lines += spoken
        if any(line.listed_on is not None for line in spoken):
            await _put(tx, person_id, keys[person_id], now, local[person_id])
    await tx.lines.store(lines)
    return len(clocks)


def list_key(person_id: int, day: str) -> str:
    return f"list:{person_id}:{day}"


async def _put(
    tx: Transaction, person_id: int, key: str, now: datetime, local: LocalCalendar
) -> None:
    notice = DueList(day=now.astimezone(local.zone).date().isoformat())
    await tx.outbox.put(
        key=key,
        recipient_id=person_id,
        kind=notice.kind,
        payload=encode(notice),
        group=None,
        now=now,
        due_at=now,
    )


def _spoken(clock: ItemClock, local: LocalCalendar, now: datetime) -> NextLine:
    """The line as announced now; merely moved where nothing may be sent at this hour."""
    if not clock.heard:
        return stored(clock, local, now)
    line = line_of(clock, local, now)
    if line is None or line.fire_at > now:
        return stored(clock, local, now)
    after = stored(replace(clock, last_step=line.step), local, now)
    return replace(after, listed_on=line.day)


def _tomorrow(clocks: Sequence[ItemClock], local: LocalCalendar, now: datetime) -> list[NextLine]:
    day = now.astimezone(local.zone).date() + timedelta(days=1)
    start = datetime.combine(day, time(0), tzinfo=local.zone)
    return [stored(clock, local, start) for clock in clocks]
