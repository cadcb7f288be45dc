"""The tick that tells the next in the chain that a date was missed, once its owner knows of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from domain.calendar import SendingKind, next_sending_moment
from domain.confirmation import Confirmer
from domain.escalation import NOTICE_DAYS, Stage, named, telling_day, told, unwarned
from domain.notices.items import PassedSeen
from services import calendars
from services.calendars import LocalCalendar
from services.items.chain import chains_of
from services.notify import unasked
from services.reminders.schedule import list_key, stored
from services.transaction import Transaction
from storage.repositories.escalations import Told
from storage.repositories.lines import ItemClock, NextLine

BATCH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """An item with who is told of it now."""

    clock: ItemClock
    target: Confirmer


async def tell_next(tx: Transaction, now: datetime, after_id: int = 0) -> int | None:
    """Looks at a batch of items whose owners were warned; the id to go on after, None at the end.

    Whoever is told hears of all of a day in one message at the hour of his list. An owner whom
    the warning has not reached is warned again, and nobody else is told meanwhile; so it is where
    whoever was named has left the chain. While the owner is away nothing goes on.
    """
    today = now.astimezone(UTC).date()
    warned = await tx.lines.list_warned(after_id, BATCH, today)
    if warned:
        await _look(tx, warned, now, today)
    return warned[-1].id if len(warned) == BATCH else None


async def _look(tx: Transaction, warned: Sequence[ItemClock], now: datetime, today: date) -> None:
    owners = await calendars.of_people(tx, {clock.person_id for clock in warned}, today)
    heard = [
        clock
        for clock in warned
        if clock.heard and not owners[clock.person_id].away_on(_day(owners[clock.person_id], now))
    ]
    keys = {clock.id: _warning_key(clock) for clock in heard}
    sent = await tx.escalations.sent_lists(set(keys.values()))
    due: list[ItemClock] = []
    for clock in heard:
        local, at = owners[clock.person_id], sent.get(keys[clock.id])
        if at is not None:
            known_since = replace(clock.escalation, on=at.astimezone(local.zone).date())
            day = telling_day(clock.due_on, known_since)
            if day is not None and day <= _day(local, now):
                due.append(clock)
        elif keys[clock.id] not in sent:
            due.append(clock)
    chains = await chains_of(tx, due, today) if due else {}
    lines: list[NextLine] = []
    said: list[_Said] = []
    for clock in due:
        local, chain = owners[clock.person_id], chains[clock.id]
        target = named(clock.escalation, chain)
        if target is None or keys[clock.id] not in sent:
            reached = unwarned(clock.escalation, chain)
        else:
            reached = told(clock.escalation, chain, _day(local, now))
            said.append(_Said(clock=clock, target=target))
        lines.append(stored(replace(clock, escalation=reached), local, now))
    await tx.lines.store(lines)
    await _put(tx, said, now, today)


def _warning_key(clock: ItemClock) -> str:
    """The list in which the owner was warned."""
    return list_key(clock.person_id, clock.escalation.on or clock.due_on)


async def _put(tx: Transaction, said: Sequence[_Said], now: datetime, today: date) -> None:
    """A row a recipient and day; a message that has gone out already is followed by tomorrow's."""
    recipients = {one for each in said for one in each.target.people}
    if not recipients:
        return
    local = await calendars.of_people(tx, recipients, today)
    moments = {one: _moment(local[one], now) for one in recipients}
    closed = await tx.lines.closed_lists(
        [_key(one, moments[one], local[one]) for one in recipients]
    )
    for one in recipients:
        if _key(one, moments[one], local[one]) in closed:
            morrow = _day(local[one], moments[one]) + timedelta(days=1)
            start = datetime.combine(morrow, time(0), tzinfo=local[one].zone)
            moments[one] = _moment(local[one], start)
    await tx.escalations.add(
        [
            Told(
                item_id=each.clock.id,
                person_id=one,
                stage=_stage(each.clock),
                day=_day(local[one], moments[one]),
            )
            for each in said
            for one in each.target.people
        ]
    )
    await tx.outbox.put_each(
        [
            unasked(
                PassedSeen(day=_day(local[one], moments[one]).isoformat()),
                one,
                _key(one, moments[one], local[one]),
                moments[one],
            )
            for one in sorted(recipients)
        ],
        now=now,
    )


def _stage(clock: ItemClock) -> Stage:
    first = clock.escalation.stage is Stage.WARNED_OF_FIRST
    return Stage.FIRST_TOLD if first else Stage.NEXT_TOLD


def _key(person_id: int, moment: datetime, local: LocalCalendar) -> str:
    return f"passed:{person_id}:{_day(local, moment).isoformat()}"


def _moment(local: LocalCalendar, start: datetime) -> datetime:
    found = next_sending_moment(start, local.zone, local.calendar, SendingKind.LIST, local.list_at)
    return found or start + timedelta(days=1)


def _day(local: LocalCalendar, moment: datetime) -> date:
    return moment.astimezone(local.zone).date()


async def next_telling(tx: Transaction, after: datetime) -> datetime | None:
    """When somebody may be told next, for a clock that is moved: a day begins."""
    warned_on = await tx.lines.oldest_warning()
    if warned_on is None:
        return None
    day = max(warned_on + timedelta(days=NOTICE_DAYS), after.astimezone(UTC).date() + _DAY)
    return datetime.combine(day, time(0), tzinfo=UTC)


_DAY = timedelta(days=1)
