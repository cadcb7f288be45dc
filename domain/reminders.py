"""When an item enters its owner's list of what is due.

A step is a number of days from the due date: -7 is a week before, 0 the day, 14 two weeks after.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

from domain.calendar import (
    LIST_AT,
    SendingKind,
    WorkCalendar,
    check_list_time,
    list_moment,
    next_sending_moment,
)
from domain.errors import DomainError
from domain.item import ItemKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderPolicy:
    """Days before and after the due date; the day itself always counts.

    ``weekly``: after the last of ``after`` a line comes every seven days for as long as the item
    stays open. ``once_a_week``: lines come on the first allowed day of a week alone.
    """

    before: tuple[int, ...]
    after: tuple[int, ...] = (1, 7)
    weekly: bool = True
    once_a_week: bool = False

    def __post_init__(self) -> None:
        if any(days <= 0 for days in (*self.before, *self.after)):
            raise DomainError("reminders.bad_policy", before=self.before, after=self.after)

    def steps(self, after_step: int | None = None) -> Iterator[int]:
        """Steps greater than ``after_step``, ascending; endless if the policy is weekly."""
        fixed = sorted({0, *(-days for days in self.before), *self.after})
        yield from (step for step in fixed if after_step is None or step > after_step)
        if not self.weekly:
            return
        step = fixed[-1] + 7
        if after_step is not None and after_step >= step:
            step += ((after_step - step) // 7 + 1) * 7
        while True:
            yield step
            step += 7


_WITH_REGISTRATION = frozenset(
    {ItemKind.KPK, ItemKind.CONTEST, ItemKind.OLYMPIAD, ItemKind.FESTIVAL}
)


def asks_registration(kind: ItemKind) -> bool:
    """Courses and contests: one must register in time."""
    return kind in _WITH_REGISTRATION


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """``day`` is the local day of the list, ``fire_at`` the moment in UTC it may go out."""

    step: int
    day: date
    fire_at: datetime


def next_line(
    due_on: date,
    policy: ReminderPolicy,
    calendar: WorkCalendar,
    zone: ZoneInfo,
    *,
    at: time = LIST_AT,
    last_step: int | None,
    not_before: datetime,
    snoozed_until: date | None = None,
    warn_on: date | None = None,
) -> Line | None:
    """The next line of an open item, not earlier than ``not_before`` (an aware moment).

    1. Steps up to ``last_step``, the last one announced, never come again.
    2. A step belongs to its day; if the person receives nothing on it, a step before the due date
       belongs to the last allowed day before, any other to the first allowed day after. Moved so,
       steps keep their order. A step before the date with no allowed day in reach is left out.
       Whoever wants one list a week has one allowed day a week, and hears of the date itself not
       after it.
    3. Of an item that is snoozed the line comes on the first allowed day from ``snoozed_until``
       on; steps that come before join it.
    4. ``warn_on``: from this day on the owner is to be told who will see that the date was
       missed. That is a line on its own right, whatever the steps and the snooze.
    5. If the day of the first of these is still ahead, the line goes on it at ``at``. Otherwise
       it was missed, and the line goes at the first moment from ``not_before`` on that is in the
       window (from ``at`` to 20:00) of an allowed day.
    6. The line speaks for the latest step whose day has come by then: steps that share a day, or
       were missed together, make one line, and a missed step yields to a later one.

    So a caller at the moment T fires what ``next_line(not_before=T)`` returns with
    ``fire_at <= T``, stores its step as ``last_step`` and asks again for the next moment.
    None: the policy is exhausted, or no day in reach is allowed.
    """
    check_list_time(at)
    own = _days_of(policy, calendar)
    moments: list[datetime | None] = []
    if snoozed_until is None:
        first = next(_moments(due_on, policy, calendar, zone, at, last_step), None)
        if first is not None:
            moments.append(_not_missed(first[1], not_before, zone, own, at))
    else:
        awake = _list_on(calendar.next_allowed(snoozed_until), zone, at)
        moments.append(_not_missed(awake, not_before, zone, calendar, at))
    if warn_on is not None:
        warning = _list_on(own.next_allowed(warn_on), zone, at)
        moments.append(_not_missed(warning, not_before, zone, own, at))
    fire_at = min((moment for moment in moments if moment is not None), default=None)
    if fire_at is None:
        return None
    day = fire_at.astimezone(zone).date()
    step = _latest(due_on, policy, calendar, zone, at, last_step, fire_at)
    if step is None:
        # A line that no step asks for: what has been announced stays as it is.
        step = (day - due_on).days if last_step is None else last_step
    return Line(step=step, day=day, fire_at=fire_at)


def awake_by(snoozed_until: date | None, day: date) -> bool:
    """Whether a line of this day is the one that was put off, or none was."""
    return snoozed_until is None or snoozed_until <= day


def passed_step(
    due_on: date,
    policy: ReminderPolicy,
    calendar: WorkCalendar,
    zone: ZoneInfo,
    *,
    at: time = LIST_AT,
    now: datetime,
) -> int | None:
    """The latest step whose moment has come: the ``last_step`` of an item dated just now.

    Whoever has just chosen a date knows it, so steps that are already behind are not announced.
    """
    return _latest(due_on, policy, calendar, zone, at, None, now)


def speaks_on(due_on: date, policy: ReminderPolicy, calendar: WorkCalendar, day: date) -> bool:
    """Whether one of the steps belongs to this day, moved as those of lines are (rule 2).

    For what has no line of its own and joins the list of a day: nothing is kept of what was said.
    """
    own = _days_of(policy, calendar)
    if not own.allowed(day):
        return False
    for step in policy.steps():
        on = due_on + timedelta(days=step)
        early = step < 0 or (step == 0 and policy.once_a_week)
        if not early and on > day:
            return False
        if (own.previous_allowed(on) if early else own.next_allowed(on)) == day:
            return True
    return False


def _not_missed(
    moment: datetime | None,
    not_before: datetime,
    zone: ZoneInfo,
    calendar: WorkCalendar,
    at: time,
) -> datetime | None:
    if moment is None or moment >= not_before:
        return moment
    return next_sending_moment(not_before, zone, calendar, SendingKind.LIST, at)


def _list_on(day: date | None, zone: ZoneInfo, at: time) -> datetime | None:
    return None if day is None else list_moment(day, at, zone)


def _days_of(policy: ReminderPolicy, calendar: WorkCalendar) -> WorkCalendar:
    return replace(calendar, once_a_week=True) if policy.once_a_week else calendar


def _latest(
    due_on: date,
    policy: ReminderPolicy,
    calendar: WorkCalendar,
    zone: ZoneInfo,
    at: time,
    last_step: int | None,
    moment: datetime,
) -> int | None:
    """The last step, of those after ``last_step``, that belongs to a moment up to this one."""
    come = takewhile(
        lambda pair: pair[1] <= moment,
        _moments(due_on, policy, calendar, zone, at, last_step),
    )
    return max((step for step, _ in come), default=None)


def _moments(
    due_on: date,
    policy: ReminderPolicy,
    calendar: WorkCalendar,
    zone: ZoneInfo,
    at: time,
    last_step: int | None,
) -> Iterator[tuple[int, datetime]]:
    """Steps after ``last_step`` with their moments in UTC, both in ascending order.

    Ends where no allowed day is in reach after a step.
    """
    own = _days_of(policy, calendar)
    for step in policy.steps(last_step):
        try:
            day = due_on + timedelta(days=step)
        except OverflowError:
            return
        early = step < 0 or (step == 0 and policy.once_a_week)
        allowed = own.previous_allowed(day) if early else own.next_allowed(day)
        if allowed is None:
            if early:
                continue
            return
        yield step, list_moment(allowed, at, zone)
