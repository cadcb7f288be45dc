"""Days of a school's diagnosis: what is suggested, what is warned of, when people are reminded."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import DayKind, WorkCalendar
from domain.campaign_term import (
    Crossing,
    ReminderStep,
    Term,
    TermChoice,
    crossings,
    gave_way,
    put_off,
    reminder_days,
    runs,
    suggested,
    term_choices,
    with_first,
    with_last,
)
from domain.campaigns import LONGEST_DAYS, check_term
from domain.errors import DomainError

EVERY_DAY = WorkCalendar()
SPRING = Term(first=date(2027, 3, 22), last=date(2027, 3, 28))


def test_spring_is_suggested_from_the_end_of_holidays_to_mid_april() -> None:
    term = suggested(date(2027, 3, 17), [SPRING], EVERY_DAY)
    assert term == Term(first=date(2027, 3, 29), last=date(2027, 4, 15))


def test_two_weeks_are_suggested_when_no_holidays_are_entered() -> None:
    term = suggested(date(2027, 3, 17), [], EVERY_DAY)
    assert term == Term(first=date(2027, 3, 17), last=date(2027, 3, 31))


@pytest.mark.parametrize(
    ("today", "why"),
    [
        (date(2026, 11, 20), "the spring is far away"),
        (date(2027, 4, 12), "less than a week is left"),
        (date(2027, 4, 20), "mid-April is over"),
    ],
)
def test_spring_is_not_suggested_when_it_is_no_term(today: date, why: str) -> None:
    assert TermChoice.SPRING not in dict(term_choices(today, [SPRING], EVERY_DAY)), why


def test_nothing_begins_on_a_day_off() -> None:
    sunday = date(2027, 3, 14)
    for _, term in term_choices(sunday, [], EVERY_DAY):
        assert term.first == date(2027, 3, 15)
        assert EVERY_DAY.allowed(term.last)


def test_term_that_holidays_made_longer_is_told_from_one_that_a_sunday_did() -> None:
    today = date(2026, 12, 18)
    first = Term(first=today, last=date(2027, 1, 1))
    for last, told in ((first.last, False), (date(2027, 1, 2), False), (date(2027, 1, 11), True)):
        term = replace(first, last=last)
        found = put_off([(TermChoice.TWO_WEEKS, term)], today, [(first.last, "holidays")])
        assert found == ((DayKind.HOLIDAYS,) if told else ())
    spring = replace(first, last=date(2027, 4, 15))
    assert not put_off([(TermChoice.SPRING, spring)], today, [(first.last, "holidays")])


def test_reason_of_a_longer_term_is_what_was_in_the_way_and_nothing_else() -> None:
    """The month would end on 17 April: the holidays are over by then, the national tests not."""
    today = date(2027, 3, 17)
    month = [(TermChoice.MONTH, Term(first=today, last=date(2027, 4, 24)))]
    holidays = [(date(2027, 4, day), "holidays") for day in range(1, 5)]
    tests = [(date(2027, 4, day), "vpr") for day in range(17, 24)]
    assert put_off(month, today, [*holidays, *tests]) == (DayKind.VPR,)
    assert put_off(month, today, holidays) == (DayKind.DAY_OFF,)
    weeks = [(TermChoice.TWO_WEEKS, Term(first=today, last=date(2027, 4, 5)))]
    either = put_off([*weeks, *month], today, [*holidays, *tests])
    assert either == (DayKind.HOLIDAYS, DayKind.VPR)


def test_last_day_before_the_first_begins_the_term_as_soon_as_people_work() -> None:
    was, sunday = Term(first=date(2027, 4, 5), last=date(2027, 4, 15)), date(2027, 3, 14)
    until = date(2027, 4, 2)
    term = with_last(was, until, sunday, EVERY_DAY)
    assert term == Term(first=date(2027, 3, 15), last=until)
    assert gave_way(was, term)
    closed = WorkCalendar(closed=frozenset(sunday + timedelta(days=more) for more in range(30)))
    assert with_last(was, until, sunday, closed) == Term(first=until, last=until)


def test_one_edge_alone_is_moved_while_the_other_is_not_in_its_way() -> None:
    was, today = Term(first=date(2027, 4, 5), last=date(2027, 4, 15)), date(2027, 3, 17)
    later = with_last(was, date(2027, 4, 9), today, EVERY_DAY)
    assert later == Term(first=was.first, last=date(2027, 4, 9))
    begins = with_first(was, date(2027, 4, 12))
    assert begins == Term(first=date(2027, 4, 12), last=was.last)
    assert not gave_way(was, later)
    assert not gave_way(was, begins)
    behind = with_first(was, date(2027, 4, 20))
    assert behind == Term(first=date(2027, 4, 20), last=date(2027, 4, 20))
    assert gave_way(was, behind)


def test_days_in_a_row_are_one_break_over_a_weekend() -> None:
    days = [date(2027, 3, day) for day in (22, 23, 24, 25, 26, 29)] + [date(2027, 5, 3)]
    assert runs(days) == (
        Term(first=date(2027, 3, 22), last=date(2027, 3, 29)),
        Term(first=date(2027, 5, 3), last=date(2027, 5, 3)),
    )


def test_only_marked_weeks_inside_the_term_are_warned_of() -> None:
    term = Term(first=date(2027, 4, 1), last=date(2027, 4, 15))
    marked = [
        (date(2027, 3, 31), DayKind.HOLIDAYS.value),
        (date(2027, 4, 14), DayKind.VPR.value),
        (date(2027, 4, 13), DayKind.VPR.value),
        (date(2027, 4, 16), DayKind.VPR.value),
        (date(2027, 4, 5), DayKind.QUIET.value),
        (date(2027, 4, 6), "something of a later release"),
    ]
    assert crossings(term, marked) == (
        Crossing(kind=DayKind.VPR, first=date(2027, 4, 13), last=date(2027, 4, 14)),
    )


def test_reminders_of_a_fortnight_are_three() -> None:
    term = Term(first=date(2027, 3, 29), last=date(2027, 4, 14))
    assert reminder_days(term, EVERY_DAY) == (
        (ReminderStep.MIDDLE, date(2027, 4, 6)),
        (ReminderStep.THREE_DAYS, date(2027, 4, 10)),
        (ReminderStep.LAST_DAY, date(2027, 4, 14)),
    )


def test_last_reminder_comes_before_when_the_last_day_is_a_sunday() -> None:
    days = reminder_days(Term(first=date(2027, 3, 29), last=date(2027, 4, 11)), EVERY_DAY)
    assert days[-1] == (ReminderStep.LAST_DAY, date(2027, 4, 10))


terms = st.builds(
    lambda first, length: Term(first=first, last=first + timedelta(days=length)),
    st.dates(date(2026, 9, 1), date(2028, 6, 1)),
    st.integers(0, LONGEST_DAYS),
)


@given(
    term=terms,
    saturday=st.booleans(),
    closed=st.frozensets(st.dates(date(2026, 9, 1), date(2028, 9, 1)), max_size=60),
)
def test_reminders_keep_to_allowed_days_of_the_term_in_order(
    term: Term, saturday: bool, closed: frozenset[date]
) -> None:
    """At most three, never on the first day nor after the last, no two on a day."""
    calendar = WorkCalendar(saturday_works=saturday, closed=closed)
    found = reminder_days(term, calendar)
    days = [day for _, day in found]
    assert len(found) <= 3
    assert days == sorted(set(days))
    assert [step for step, _ in found] == [step for step in ReminderStep if step in dict(found)]
    assert all(term.first < day <= term.last and calendar.allowed(day) for day in days)
    open_days = [
        term.first + timedelta(days=n)
        for n in range(1, (term.last - term.first).days + 1)
        if calendar.allowed(term.first + timedelta(days=n))
    ]
    # Whoever can be written to at all hears of the end on the last day it can be said.
    assert (days[-1] == open_days[-1]) if open_days else not days


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        (date(2027, 3, 1), date(2027, 3, 16), "campaign.past"),
        (date(2027, 4, 2), date(2027, 4, 1), "campaign.backwards"),
        (date(2027, 3, 17), date(2027, 9, 1), "campaign.too_long"),
    ],
)
def test_term_is_refused_when_it_is_no_term(first: date, last: date, code: str) -> None:
    with pytest.raises(DomainError) as refused:
        check_term(first, last, date(2027, 3, 17))
    assert refused.value.code == code
