"""When an item enters its owner's list of what is due.

A step is a number of days from the due date: -7 is a week before, 0 the day, 14 two weeks after.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

from domain.calendar import (
    LIST_AT,
    SendingKind,
    WorkCalendar,
    check_list_time,
    next_sending_moment,
    zone_hour,
)
from domain.errors import DomainError
from domain.item import ItemKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderPolicy:
    """Days before and after the due date; the day itself always counts.

    ``weekly``: after the last of ``after`` a line comes every seven days for as long as the item
    stays open.
    """

    before: tuple[int, ...]
    after: tuple[int, ...] = (1, 7)
    weekly: bool = True

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


REGISTRATION_POLICY = ReminderPolicy(before=(30, 14, 1))
"""Courses and contests: one must register in time."""

STANDARD_POLICY = ReminderPolicy(before=(7, 1))

_WITH_REGISTRATION = frozenset(
    {ItemKind.KPK, ItemKind.CONTEST, ItemKind.OLYMPIAD, ItemKind.FESTIVAL}
)


def policy_for(kind: ItemKind) -> ReminderPolicy:
    return REGISTRATION_POLICY if kind in _WITH_REGISTRATION else STANDARD_POLICY


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
) -> Line | None:
    """The next line of an open item, not earlier than ``not_before`` (an aware moment).

    1. Steps up to ``last_step``, the last one announced, never come again.
    2. A step belongs to its day; if the person receives nothing on it, a step before the due date
       belongs to the last allowed day before, any other to the first allowed day after. Moved so,
       steps keep their order. A step before the date with no allowed day in reach is left out.
    3. If the day of the first remaining step is still ahead, the line goes on it at ``at``.
       Otherwise it was missed, and the line goes at the first moment from ``not_before`` on that
       is in the window (from ``at`` to 20:00) of an allowed day.
    4. The line speaks for the latest step whose day has come by then: steps that share a day, or
       were missed together, make one line, and a missed step yields to a later one.

    So a caller at the moment T fires what ``next_line(not_before=T)`` returns with
    ``fire_at <= T``, stores its step as ``last_step`` and asks again for the next moment.
    None: the policy is exhausted, or no day in reach is allowed.
    """
    check_list_time(at)
    first = next(_moments(due_on, policy, calendar, zone, at, last_step), None)
    if first is None:
        return None
    fire_at: datetime | None = first[1]
    if first[1] < not_before:
        fire_at = next_sending_moment(not_before, zone, calendar, SendingKind.LIST, at)
    if fire_at is None:
        return None
    step = _latest(due_on, policy, calendar, zone, at, last_step, fire_at)
    if step is None:
        return None
    return Line(step=step, day=fire_at.astimezone(zone).date(), fire_at=fire_at)


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
    for step in policy.steps(last_step):
        try:
            day = due_on + timedelta(days=step)
        except OverflowError:
            return
        allowed = calendar.previous_allowed(day) if step < 0 else calendar.next_allowed(day)
        if allowed is None:
            if step < 0:
                continue
            return
        yield step, zone_hour(allowed, at.hour, at.minute, zone).astimezone(UTC)
