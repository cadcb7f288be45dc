"""The days of a school's diagnosis: what is suggested, what is in the way, when to remind."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.calendar import DayKind, WorkCalendar, add_months

SPRING_ENDS = (4, 15)
"""Diagnoses of the spring are offered from the holidays to mid-April (the yearly cycle, 1)."""

SUGGESTED_AHEAD = timedelta(days=45)
"""Holidays further away are no reason to put a diagnosis off."""

LEAST_SPRING = timedelta(days=6)
"""With less than a week left till mid-April the spring is no term any more."""

LOOKED_BEHIND = timedelta(days=30)
LOOKED_AHEAD = timedelta(days=240)
BEFORE_END = timedelta(days=3)
WEEKEND = timedelta(days=2)


class TermChoice(StrEnum):
    """Terms offered as buttons; all but the first begin today."""

    SPRING = "spring"
    WEEK = "week"
    TWO_WEEKS = "two_weeks"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Both days included."""

    first: date
    last: date


def term_choices(
    today: date, breaks: Iterable[Term], calendar: WorkCalendar
) -> tuple[tuple[TermChoice, Term], ...]:
    """The suggested one first. `breaks` are the school's holidays; days on which nobody works
    neither begin a term nor end it."""
    found: list[tuple[TermChoice, Term]] = []
    spring = _spring(today, breaks, calendar)
    if spring is not None:
        found.append((TermChoice.SPRING, spring))
    first = calendar.next_allowed(today) or today
    for choice, wanted in _lasts(today).items():
        last = max(calendar.next_allowed(wanted) or wanted, first)
        found.append((choice, Term(first=first, last=last)))
    return tuple(found)


def _lasts(today: date) -> dict[TermChoice, date]:
    """Last days by the calendar alone, in the order in which they are offered."""
    return {
        TermChoice.TWO_WEEKS: today + timedelta(days=14),
        TermChoice.WEEK: today + timedelta(days=7),
        TermChoice.MONTH: add_months(today, 1),
    }


def put_off(
    terms: Iterable[tuple[TermChoice, Term]], today: date, marked: Iterable[tuple[date, str]]
) -> tuple[DayKind, ...]:
    """What put the last days of these terms off: by more than a Sunday does, so that it is told.

    `marked`: days of the calendar with their kinds; where none of them is in the way, the law is.
    """
    wanted = _lasts(today)
    days = set(marked)
    found: set[str] = set()
    for choice, term in terms:
        meant = wanted.get(choice)
        if meant is not None and term.last - meant > WEEKEND:
            kinds = {kind for day, kind in days if meant <= day < term.last}
            found |= kinds or {DayKind.DAY_OFF.value}
    return tuple(kind for kind in DayKind if kind.value in found)


def with_first(term: Term, day: date) -> Term:
    """One whose last day would be before it becomes a term of one day."""
    return Term(first=day, last=max(day, term.last))


def with_last(term: Term, day: date, today: date, calendar: WorkCalendar) -> Term:
    """A last day before the first: the term begins as soon as people work."""
    if day >= term.first:
        return Term(first=term.first, last=day)
    return Term(first=min(calendar.next_allowed(today) or today, day), last=day)


def gave_way(was: Term, term: Term) -> bool:
    """Whether the day that was chosen has taken the other one along."""
    return was.first != term.first and was.last != term.last


def suggested(today: date, breaks: Iterable[Term], calendar: WorkCalendar) -> Term:
    return term_choices(today, breaks, calendar)[0][1]


def _spring(today: date, breaks: Iterable[Term], calendar: WorkCalendar) -> Term | None:
    for one in sorted(breaks, key=lambda one: one.first):
        if one.first.month not in (3, 4):
            continue
        first = calendar.next_allowed(max(today, one.last + timedelta(days=1)))
        last = calendar.previous_allowed(date(one.last.year, *SPRING_ENDS))
        if first is None or last is None:
            continue
        if today >= one.first - SUGGESTED_AHEAD and last - first >= LEAST_SPRING:
            return Term(first=first, last=last)
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """Days of one kind inside the term, from the first of them to the last."""

    kind: DayKind
    first: date
    last: date


WARNED = (DayKind.VPR, DayKind.GIA, DayKind.HOLIDAYS)
"""What a teacher's head is full of, or when he is away."""


def crossings(term: Term, marked: Iterable[tuple[date, str]]) -> tuple[Crossing, ...]:
    """`marked`: days of the school's calendar with their kinds; unknown kinds warn of nothing."""
    days: dict[str, list[date]] = {}
    for day, kind in marked:
        if term.first <= day <= term.last:
            days.setdefault(kind, []).append(day)
    return tuple(
        Crossing(kind=kind, first=min(days[kind.value]), last=max(days[kind.value]))
        for kind in WARNED
        if kind.value in days
    )


def ends_in_holidays(last: date, found: Iterable[Crossing]) -> bool:
    """`found` of the term that ends on `last`."""
    return any(one.kind is DayKind.HOLIDAYS and one.last == last for one in found)


def runs(days: Iterable[date]) -> tuple[Term, ...]:
    """Days in a row as terms; a weekend between two of them does not break the row."""
    found: list[Term] = []
    for day in sorted(set(days)):
        if found and (day - found[-1].last).days <= 3:
            found[-1] = Term(first=found[-1].first, last=day)
        else:
            found.append(Term(first=day, last=day))
    return tuple(found)


def breaks(marked: Iterable[tuple[date, str]]) -> tuple[Term, ...]:
    """Holidays among days of calendars, each day with its kind. Days of several schools are those
    of all: what is suggested begins when everybody is back."""
    return runs(day for day, kind in marked if kind == DayKind.HOLIDAYS.value)


def looked_over(today: date) -> tuple[date, date]:
    """Of a calendar, what choosing a term needs: with holidays that have begun already."""
    return today - LOOKED_BEHIND, today + LOOKED_AHEAD


class ReminderStep(StrEnum):
    MIDDLE = "middle"
    THREE_DAYS = "three_days"
    LAST_DAY = "last_day"


def reminder_days(term: Term, calendar: WorkCalendar) -> tuple[tuple[ReminderStep, date], ...]:
    """Middle of the term, three days before its end and its last day, in this order.

    A day on which nobody is written to gives way to the last one before it; two steps never share
    a day: the later one stays. Nothing on the first day: that is when everybody is told.
    """
    wanted = (
        (ReminderStep.MIDDLE, term.first + (term.last - term.first) // 2),
        (ReminderStep.THREE_DAYS, term.last - BEFORE_END),
        (ReminderStep.LAST_DAY, term.last),
    )
    by_day: dict[date, ReminderStep] = {}
    for step, day in wanted:
        allowed = calendar.previous_allowed(day)
        if allowed is not None and allowed > term.first:
            by_day[allowed] = step
    order: Sequence[ReminderStep] = tuple(ReminderStep)
    found = sorted((order.index(step), day) for day, step in by_day.items())
    # A step must not come later than one that follows it: the middle of a short term would.
    kept: list[tuple[ReminderStep, date]] = []
    for number, day in reversed(found):
        if not kept or day < kept[0][1]:
            kept.insert(0, (order[number], day))
    return tuple(kept)
