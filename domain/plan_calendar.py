"""Days on which nothing of a plan should fall due, and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from domain.calendar import DayKind, WorkCalendar
from domain.people import PostStatus
from domain.staff import Absence

DAY = timedelta(days=1)
LAST_WEEK = 7
"""Days before the pupils' holidays: marks, reports and tests leave no time for anything else."""

FEWEST_HOLIDAYS = 5
"""Days in a row; fewer are a long weekend that ends no quarter."""


class Avoid(StrEnum):
    """Why a day is a bad one to finish something on; a person may choose it all the same."""

    DAY_OFF = "day_off"
    AWAY = "away"
    HOLIDAYS = "holidays"
    VPR = "vpr"
    GIA = "gia"
    QUIET = "quiet"
    QUARTER_END = "quarter_end"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCalendar:
    """`work`: weekends and days off alone; `avoided`: working days that are better left free."""

    work: WorkCalendar
    avoided: Mapping[date, Avoid]

    @property
    def free(self) -> WorkCalendar:
        """On its allowed days nothing stands against anything."""
        return replace(self.work, closed=self.work.closed | self.avoided.keys())

    def why_not(self, day: date) -> Avoid | None:
        return self.avoided.get(day) if self.work.allowed(day) else Avoid.DAY_OFF


def plan_calendar(
    first: date,
    last: date,
    *,
    saturday_works: bool,
    days_off: Iterable[date],
    marked: Iterable[tuple[date, str]],
    away: Absence,
) -> PlanCalendar:
    """Of the days from `first` to `last`. `marked`: the school's calendar with kinds of days.

    An absence without an end is left out: a plan can be drawn up before anybody knows it.
    """
    closed = set(days_off)
    avoided: dict[date, Avoid] = {}
    holidays: set[date] = set()
    for day, kind in marked:
        if kind == DayKind.DAY_OFF.value:
            closed.add(day)
        elif kind in _MARKED:
            avoided.setdefault(day, _MARKED[kind])
        if kind == DayKind.HOLIDAYS.value:
            holidays.add(day)
    for begins in _long(holidays):
        for distance in range(1, LAST_WEEK + 1):
            avoided.setdefault(begins - distance * DAY, Avoid.QUARTER_END)
    avoided |= dict.fromkeys(_absent(away, first, last), Avoid.AWAY)
    return PlanCalendar(
        work=WorkCalendar(saturday_works=saturday_works, closed=frozenset(closed)),
        avoided=avoided,
    )


_MARKED = {
    DayKind.HOLIDAYS.value: Avoid.HOLIDAYS,
    DayKind.VPR.value: Avoid.VPR,
    DayKind.GIA.value: Avoid.GIA,
    DayKind.QUIET.value: Avoid.QUIET,
}


def _long(holidays: set[date]) -> list[date]:
    """First days of holidays that are long enough to end a quarter."""
    return [
        day
        for day in sorted(holidays)
        if day - DAY not in holidays
        and all(day + number * DAY in holidays for number in range(FEWEST_HOLIDAYS))
    ]


def _absent(away: Absence, first: date, last: date) -> list[date]:
    if away.status is PostStatus.WORKS or away.until is None:
        return []
    begins, ends = max(away.since or first, first), min(away.until, last)
    return [begins + number * DAY for number in range((ends - begins).days + 1)]
