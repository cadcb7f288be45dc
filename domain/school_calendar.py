"""Periods of a school's calendar: days in a row of one kind, entered, joined, taken out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.calendar import DayKind
from domain.campaign_term import Term
from domain.errors import DomainError
from domain.people import SchoolKind

LONGEST = {DayKind.HOLIDAYS: 110, DayKind.VPR: 45, DayKind.GIA: 45}
"""Days. The summer with what is joined to it; the main period of the exams, from the last third of
May to the first days of July; the federal window in which a school holds its ВПР."""
LONGEST_OTHER = 31

FURTHEST = timedelta(days=400)
"""Ahead of today: nothing looks further (services/calendars)."""

KINDS = {
    SchoolKind.SCHOOL: tuple(DayKind),
    SchoolKind.KINDERGARTEN: (DayKind.DAY_OFF, DayKind.QUIET),
    SchoolKind.ADDITIONAL: (DayKind.HOLIDAYS, DayKind.DAY_OFF, DayKind.QUIET),
}
"""What an institution of the kind has to enter: ВПР and exams are of schools."""

PAGE = 8
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Both days included."""

    kind: DayKind
    first: date
    last: date

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(
            self.first + DAY * number for number in range((self.last - self.first).days + 1)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolCalendar:
    """`periods`: entered by the school, those that are not over first, by kind; then what is over.

    `shared`: entered for all schools; `fixed`: days off of the law, in the order of a calendar
    year. `manages`: the reader may enter and take out.
    """

    school_id: int
    school: str
    today: date
    periods: tuple[Period, ...]
    shared: tuple[Period, ...]
    fixed: tuple[Term, ...]
    manages: bool

    def over(self, period: Period) -> bool:
        return period.last < self.today


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """`before`: what stood where the period stands now; periods that it was joined with."""

    period: Period
    before: tuple[Period, ...]


def longest(kind: DayKind) -> int:
    return LONGEST.get(kind, LONGEST_OTHER)


def periods(marked: Iterable[tuple[date, str]]) -> tuple[Period, ...]:
    """Days with their kinds as periods, by their first days; kinds nobody knows are left out.

    A day between two breaks the row here, unlike in `campaign_term.runs`: what is entered is
    shown as it is.
    """
    by_kind: dict[DayKind, list[Period]] = {}
    known = {kind.value: kind for kind in DayKind}
    for day, code in sorted(marked):
        kind = known.get(code)
        if kind is None:
            continue
        row = by_kind.setdefault(kind, [])
        if row and day - row[-1].last <= DAY:
            row[-1] = Period(kind=kind, first=row[-1].first, last=day)
        else:
            row.append(Period(kind=kind, first=day, last=day))
    found = [one for row in by_kind.values() for one in row]
    return tuple(sorted(found, key=lambda one: (one.first, one.last, one.kind)))


def in_reading_order(found: Iterable[Period], today: date) -> tuple[Period, ...]:
    """Kind by kind in the order of `DayKind`; what is over comes last, kind by kind as well."""
    order = tuple(DayKind)
    return tuple(
        sorted(found, key=lambda one: (one.last < today, order.index(one.kind), one.first))
    )


def touching(period: Period, known: Iterable[Period]) -> tuple[Period, ...]:
    """Of the same kind, with a day in common or side by side."""
    return tuple(
        one
        for one in known
        if one.kind is period.kind
        and one.first <= period.last + DAY
        and period.first <= one.last + DAY
    )


def joined(period: Period, others: Iterable[Period]) -> Period:
    ends = [period, *others]
    return Period(
        kind=period.kind,
        first=min(one.first for one in ends),
        last=max(one.last for one in ends),
    )


def find(known: Iterable[Period], kind: DayKind, day: date) -> Period | None:
    return next((one for one in known if one.kind is kind and one.first <= day <= one.last), None)


def check_period(period: Period, today: date) -> None:
    """Raises "calendar.backwards", "calendar.over", "calendar.too_long", "calendar.too_far"."""
    if period.last < period.first:
        raise DomainError("calendar.backwards")
    if period.last < today:
        raise DomainError("calendar.over")
    if (period.last - period.first).days + 1 > longest(period.kind):
        raise DomainError("calendar.too_long", days=longest(period.kind))
    if period.last > today + FURTHEST:
        raise DomainError("calendar.too_far")
