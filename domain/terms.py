"""Terms of a person: the next course in three years, the attestation that comes. Derived always.

Three years between courses: article 47 of the law on education and the municipality's indicator 4
(UST); a course has at least 16 hours. Five years: of a category given before 1 September 2023 and
of fitness for the position (order 196 of 2023). Checked against secondary pages only.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from domain.calendar import add_months
from domain.card import FITNESS_YEARS, Category, category_until, years_after
from domain.record import Entry, RecordKind, RecordState, Term, TermKind

COURSE_YEARS = 3
LEAST_HOURS = 16

COURSE_MONTHS = (6,)
"""Months before: said once, then the menu and the record say it to whoever looks."""

ATTESTATION_MONTHS = (6, 2)
LATE = timedelta(days=30)
"""How long a reminder may still come once its day has passed: after a stop, or where the date was
entered late. Later the next one says it."""

_SLACK = timedelta(days=4)
"""Ends of months differ by so much at most."""

SHOWN_AHEAD_MONTHS = 12
"""A course that is due later than this needs no line in the menu."""

COURSES = frozenset({RecordKind.KPK, RecordKind.RETRAINING, RecordKind.INTERNSHIP})
"""Additional professional education; of an internship the hours decide as of a course."""


def counts_as_course(kind: RecordKind, hours: int | None) -> bool:
    """Where nobody told the hours, a course is one: shorter ones are no courses by law."""
    return kind in COURSES and (hours is None or hours >= LEAST_HOURS)


def courses_of(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """What somebody has learned, the earliest first: as a plan's paper names it."""
    found = [
        one
        for one in entries
        if one.kind in COURSES
        and one.on_date is not None
        and one.state is not RecordState.SENT_BACK
        and not one.removed
    ]
    return tuple(sorted(found, key=lambda one: (one.on_date or date.min, one.id)))


def last_course(entries: Iterable[Entry]) -> date | None:
    """The day of the last course that counts; what was sent back or removed does not."""
    days = [one.on_date for one in courses_of(entries) if counts_as_course(one.kind, one.hours)]
    return days[-1] if days else None


def course_due(last: date | None) -> date | None:
    return None if last is None else years_after(last, COURSE_YEARS)


def attestation_term(
    *,
    planned_on: date | None,
    category: Category | None,
    category_on: date | None,
    fitness_on: date | None,
    today: date,
) -> Term | None:
    """The one date that the person has to keep in mind.

    What he plans himself comes first; then the end of a category that has one; fitness is confirmed
    only by those without a category.
    """
    if planned_on is not None and planned_on >= today:
        return Term(kind=TermKind.PLANNED, on=planned_on)
    if category in (Category.FIRST, Category.HIGHEST):
        until = category_until(category, category_on)
        if until is not None and until >= today:
            return Term(kind=TermKind.CATEGORY, on=until)
        if until is None:
            return None
    if fitness_on is None:
        return None
    return Term(kind=TermKind.FITNESS, on=years_after(fitness_on, FITNESS_YEARS))


def months_before(term: Term) -> tuple[int, ...]:
    return COURSE_MONTHS if term.kind is TermKind.COURSE else ATTESTATION_MONTHS


def due_reminder(term: Term, today: date) -> int | None:
    """How many months before the term the reminder is that is due today; None where none is."""
    for months in sorted(months_before(term)):
        moment = reminder_day(term.on, months)
        if moment <= today <= moment + LATE and today < term.on:
            return months
    return None


def reminder_day(on: date, months: int) -> date:
    return add_months(on, -months)


def first_reminded_after(today: date, months: int, years: int) -> date:
    """The earliest day of what ends after so many years whose reminder, so many months before, is
    yet to come."""
    day = years_after(add_months(today, months), -years) - _SLACK
    while reminder_day(years_after(day, years), months) <= today:
        day += timedelta(days=1)
    return day


def window(today: date, months: int) -> tuple[date, date]:
    """The first and the last day on which a term may fall whose reminder is due today.

    A little wider than the rule, which is asked again: ends of months differ.
    """
    return add_months(today - LATE, months) - _SLACK, add_months(today, months) + _SLACK
