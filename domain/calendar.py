"""Days and hours: school years, days on which a person receives messages, months to pick from."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import assert_never
from zoneinfo import ZoneInfo

from domain.errors import DomainError

SEARCH_DAYS = 400
"""How far an allowed day is looked for: longer than a year of leave, short enough to be instant."""

AT_ONCE_FROM = time(8)
LIST_FROM = time(14)
QUIET_FROM = time(20)
"""Nothing is sent from this hour on; 20:00 itself is already quiet."""

LIST_AT = time(14, 30)
LIST_LATEST = time(19, 30)
"""The latest hour that can be chosen for the list: a late tick must still find the window open."""

SATURDAY = 5
SUNDAY = 6


def school_year(day: date) -> tuple[int, int]:
    """(2026, 2027) for days from 1 September 2026 to 31 August 2027."""
    first = day.year if day.month >= 9 else day.year - 1
    return first, first + 1


def shared_school_year(first: date, last: date) -> tuple[int, int] | None:
    """The school year in which both days lie; None where they are of two."""
    within = school_year(first)
    return within if school_year(last) == within else None


def term_years(first: date, last: date) -> tuple[int, int]:
    """By which a term is named: the school year it lies in, else its calendar years from the first
    to the last, the same one twice where it is of one."""
    return shared_school_year(first, last) or (first.year, last.year)


def school_year_end(day: date) -> date:
    """31 May of the school year; in June, July and August of the one that is about to begin."""
    return date(day.year + 1 if day.month >= 6 else day.year, 5, 31)


def month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def add_months(day: date, months: int) -> date:
    """The same day some months later, or the last one of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def month_grid(year: int, month: int) -> tuple[tuple[date | None, ...], ...]:
    """Weeks from Monday to Sunday; None where a day belongs to another month."""
    first_weekday, days = monthrange(year, month)
    cells: list[date | None] = [None] * first_weekday
    cells += [date(year, month, day) for day in range(1, days + 1)]
    cells += [None] * (-len(cells) % 7)
    return tuple(tuple(cells[start : start + 7]) for start in range(0, len(cells), 7))


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkCalendar:
    """Days on which a person receives what is not urgent.

    ``closed``: holidays, the person's leave, exam weeks, quiet weeks. ``once_a_week``: of each
    week, from Monday on, the first of these days alone.
    """

    saturday_works: bool = True
    closed: frozenset[date] = frozenset()
    once_a_week: bool = False

    def allowed(self, day: date) -> bool:
        if not self._open(day):
            return False
        if not self.once_a_week:
            return True
        return not any(self._open(day - timedelta(days=back + 1)) for back in range(day.weekday()))

    def _open(self, day: date) -> bool:
        weekday = day.weekday()
        if weekday == SUNDAY or (weekday == SATURDAY and not self.saturday_works):
            return False
        return day not in self.closed

    @property
    def weekdays(self) -> "WorkCalendar":
        """For days that are proposed: nobody's Saturday is planned, though it may be a working
        day. A person may choose it all the same."""
        return replace(self, saturday_works=False)

    def first_of_week(self, day: date) -> date | None:
        """The first allowed day of the week this day is in."""
        monday = day - timedelta(days=day.weekday())
        week = (monday + timedelta(days=shift) for shift in range(7))
        return next((one for one in week if self.allowed(one)), None)

    def next_allowed(self, day: date) -> date | None:
        """The first allowed day not before this one, None if there is none in SEARCH_DAYS."""
        return self._search(day, 1)

    def previous_allowed(self, day: date) -> date | None:
        """The last allowed day not after this one, None if there is none in SEARCH_DAYS."""
        return self._search(day, -1)

    def _search(self, day: date, direction: int) -> date | None:
        for distance in range(SEARCH_DAYS + 1):
            ordinal = day.toordinal() + direction * distance
            if not 1 <= ordinal <= date.max.toordinal():
                return None
            found = date.fromordinal(ordinal)
            if self.allowed(found):
                return found
        return None


class DayKind(StrEnum):
    """What a day of a school's calendar is; on any of them nothing is sent that can wait."""

    HOLIDAYS = "holidays"
    """Of the pupils, between the quarters."""
    DAY_OFF = "day_off"
    VPR = "vpr"
    GIA = "gia"
    QUIET = "quiet"


class QuickDate(StrEnum):
    """The first three count from today, the others name the end of something."""

    WEEK = "week"
    TWO_WEEKS = "two_weeks"
    MONTH = "month"
    END_OF_MONTH = "end_of_month"
    END_OF_NEXT_MONTH = "end_of_next_month"
    END_OF_SCHOOL_YEAR = "end_of_school_year"
    END_OF_PERIOD = "end_of_period"


QUICK_SHIFT = timedelta(days=3)
"""A choice that days off move further than this is not called by its distance any more."""


def is_named(code: QuickDate, day: date, today: date) -> bool:
    """Whether «in two weeks», «end of the month» still says what day it is."""
    match code:
        case QuickDate.WEEK:
            meant = today + timedelta(days=7)
        case QuickDate.TWO_WEEKS:
            meant = today + timedelta(days=14)
        case QuickDate.MONTH:
            meant = add_months(today, 1)
        case QuickDate.END_OF_MONTH | QuickDate.END_OF_NEXT_MONTH:
            meant = month_end(day)
        case QuickDate.END_OF_SCHOOL_YEAR | QuickDate.END_OF_PERIOD:
            return True
    return abs(day - meant) <= QUICK_SHIFT


def quick_dates(
    today: date, first: date, last: date, calendar: WorkCalendar
) -> tuple[tuple[QuickDate, date], ...]:
    """Dates offered as buttons, earliest first: later than today, in [first, last], allowed days.

    Months are counted from the beginning of the period if it lies ahead. A date that two choices
    share is offered once, under the first of them. No Saturdays.
    """
    calendar = calendar.weekdays
    base = max(today, first)
    next_month = add_months(base.replace(day=1), 1)
    counted = {
        QuickDate.WEEK: today + timedelta(days=7),
        QuickDate.TWO_WEEKS: today + timedelta(days=14),
        QuickDate.MONTH: add_months(today, 1),
    }
    ends = {
        QuickDate.END_OF_MONTH: month_end(base),
        QuickDate.END_OF_NEXT_MONTH: month_end(next_month),
        QuickDate.END_OF_SCHOOL_YEAR: school_year_end(base),
        QuickDate.END_OF_PERIOD: last,
    }
    wanted = [(code, calendar.next_allowed(day)) for code, day in counted.items()]
    wanted += [(code, calendar.previous_allowed(day)) for code, day in ends.items()]
    found: dict[date, QuickDate] = {}
    for code, day in wanted:
        if day is not None and today < day and first <= day <= last:
            found.setdefault(day, code)
    return tuple((code, day) for day, code in sorted(found.items()))


class SendingKind(StrEnum):
    """AT_ONCE: what waits on the person's decision or was decided about him. LIST: all else."""

    AT_ONCE = "at_once"
    LIST = "list"


def zone_hour(day: date, hour: int, minute: int, zone: ZoneInfo) -> datetime:
    """The moment in UTC at which the clock of the zone shows this time on this day.

    A time the clock jumps over becomes the time as far after the jump; a time shown twice is the
    first of the two.
    """
    return datetime.combine(day, time(hour, minute), tzinfo=zone).astimezone(UTC)


def list_moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    """When a list of this day goes out."""
    return zone_hour(day, at.hour, at.minute, zone)


def check_list_time(at: time) -> time:
    """DomainError("reminders.bad_hour") unless the list may go out at this local time."""
    if not LIST_FROM <= at <= LIST_LATEST:
        raise DomainError("reminders.bad_hour", at=at, first=LIST_FROM, last=LIST_LATEST)
    return at


def next_sending_moment(
    now: datetime,
    zone: ZoneInfo,
    calendar: WorkCalendar,
    kind: SendingKind,
    list_at: time = LIST_AT,
) -> datetime | None:
    """The first moment in UTC, not before now, at which a message of the kind may be sent.

    Inside the window of an allowed day that is now, so that a list that is late because the bot
    was down still goes the same evening. None when no day within SEARCH_DAYS is allowed.
    """
    match kind:
        case SendingKind.AT_ONCE:
            opens = AT_ONCE_FROM
        case SendingKind.LIST:
            opens = check_list_time(list_at)
        case _:
            assert_never(kind)
    local = now.astimezone(zone)
    today = local.date()
    if calendar.allowed(today) and opens <= local.time() < QUIET_FROM:
        return now.astimezone(UTC)
    day = calendar.next_allowed(today if local.time() < opens else today + timedelta(days=1))
    return None if day is None else zone_hour(day, opens.hour, opens.minute, zone)
