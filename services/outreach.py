"""Whom a word reaches and when: what nudges, announcements and reminders of a diagnosis share."""

from collections.abc import Callable, Iterable, Mapping, Sequence
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


def going(count: int, goes_at: datetime | None, now: datetime) -> Going:
    """Of what has just been sent to `count` people, the first of whom has it at `goes_at`."""
    return Going(count=count, now=goes_at is not None and goes_at <= now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """When a word sent now would reach people: the moment and the local day, by person."""

    moments: dict[int, datetime]
    days: dict[int, date]

    def first(self, people: Iterable[int]) -> datetime | None:
        """Of these people, when the first has it; None of nobody."""
        return min((self.moments[one] for one in people), default=None)


def arrivals_of(local: Mapping[int, LocalCalendar], notice: Notice, now: datetime) -> Arrivals:
    moments = {one: arrival(found, notice, now) for one, found in local.items()}
    days = {one: at.astimezone(local[one].zone).date() for one, at in moments.items()}
    return Arrivals(moments=moments, days=days)


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
    arrivals = arrivals_of(local, notice, call.now)
    quiet = weekly and await is_quiet(tx, school_id, call.today)
    view = outreach(everybody, chosen, arrivals.days, quiet=quiet, weekly=weekly)
    return Reached(
        outreach=view,
        local=local,
        arrivals=arrivals.days,
        goes_at=arrivals.first(one.person_id for one in view.to),
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
