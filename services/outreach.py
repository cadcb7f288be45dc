"""Whom a word reaches and when: what nudges and announcements share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.addressing import Addressee, Chosen, Delivered, Outreach, outreach
from domain.calendar import DayKind
from domain.notices.notice import Notice
from domain.outbox import OutboxState
from services import calendars
from services.calendars import LocalCalendar
from services.call import Call
from services.notify import arrival
from services.transaction import Transaction

IsShown = Callable[[tuple[tuple[int, int], ...]], bool]
"""Whether these (post, revision) are what the presser has seen: a button carries a stamp of it."""

_LOST = (OutboxState.UNREACHABLE, OutboxState.FAILED, OutboxState.SKIPPED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """`goes_at`: when the first of them has it; `arrivals`: the local day by person."""

    outreach: Outreach
    local: dict[int, LocalCalendar]
    arrivals: dict[int, date]
    goes_at: datetime | None
    quiet: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """To how many a word was sent. `now`: the first of them has it at once, as it is a working
    hour there."""

    count: int
    now: bool


def going(found: Reached, count: int, now: datetime) -> Going:
    """Of what has just been sent to `count` of the reached."""
    return Going(count=count, now=found.goes_at is not None and found.goes_at <= now)


async def reached(
    tx: Transaction,
    call: Call,
    school_id: int,
    everybody: Sequence[Addressee],
    chosen: Chosen,
    notice: Notice,
    *,
    weekly: bool,
) -> Reached:
    """As many statements for a hundred people as for one. A quiet week is for nudges, which are
    not sent in it at all; an announcement waits until it is over."""
    local = await calendars.of_people(tx, {one.person_id for one in everybody}, call.today)
    moments = {one: arrival(found, notice, call.now) for one, found in local.items()}
    arrivals = {one: at.astimezone(local[one].zone).date() for one, at in moments.items()}
    quiet = weekly and await is_quiet(tx, school_id, call.today)
    view = outreach(everybody, chosen, arrivals, quiet=quiet, weekly=weekly)
    return Reached(
        outreach=view,
        local=local,
        arrivals=arrivals,
        goes_at=min((moments[one.person_id] for one in view.to), default=None),
        quiet=quiet,
    )


async def is_quiet(tx: Transaction, school_id: int, today: date) -> bool:
    days = await tx.calendar.list_closed_days(
        school_id, today - calendars.REACH, today + calendars.REACH
    )
    return (today, DayKind.QUIET.value) in days


def delivered(state: OutboxState | None) -> Delivered:
    """A row that is gone has been sent: nothing else takes rows away but an undo."""
    if state is OutboxState.WAITING:
        return Delivered.WAITING
    if state is OutboxState.MOOT:
        return Delivered.MOOT
    if state in _LOST:
        return Delivered.LOST
    return Delivered.SENT


SOON = timedelta(days=8)
"""Nudges that reached somebody before that say nothing about this week."""


async def week_is_free(
    tx: Transaction, person_id: int, cause: str, now: datetime, local: LocalCalendar
) -> bool:
    """Looked at when a nudge is sent: it holds the person's week, and no other reached him in it.

    One may have been put off, by an absence or a pause of the bot, into the week of another.
    """
    mark = await tx.nudge_marks.find(person_id)
    if mark is not None and mark.cause and mark.cause != cause:
        return False
    heard = await tx.nudge_marks.last_heard(person_id, now - SOON)
    if heard is None:
        return True
    today, last = (one.astimezone(local.zone).date() for one in (now, heard))
    return (today - last).days >= 7
