"""Periods of a school's calendar. Today is Wednesday 17 March 2027."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import DayKind
from domain.errors import DomainError
from domain.school_calendar import (
    Period,
    check_period,
    find,
    in_reading_order,
    joined,
    periods,
    touching,
)

TODAY = date(2027, 3, 17)


def spring(first: int, last: int, kind: DayKind = DayKind.VPR) -> Period:
    return Period(kind=kind, first=date(2027, 4, first), last=date(2027, 4, last))


def test_days_become_periods_of_their_kinds_and_a_gap_parts_them() -> None:
    marked = [
        (date(2027, 4, 13), "vpr"),
        (date(2027, 4, 12), "vpr"),
        (date(2027, 4, 12), "quiet"),
        (date(2027, 4, 15), "vpr"),
        (date(2027, 4, 14), "of another release"),
    ]
    assert periods(marked) == (
        spring(12, 12, DayKind.QUIET),
        spring(12, 13),
        spring(15, 15),
    )


def test_what_is_over_is_read_last() -> None:
    over = Period(kind=DayKind.HOLIDAYS, first=date(2026, 10, 26), last=date(2026, 11, 3))
    running = Period(kind=DayKind.QUIET, first=date(2027, 3, 15), last=TODAY)
    found = in_reading_order([over, running, spring(12, 13)], TODAY)
    assert found == (spring(12, 13), running, over)


def test_neighbours_of_one_kind_join_and_others_do_not() -> None:
    known = [spring(1, 3), spring(9, 10), spring(12, 12), spring(4, 8, DayKind.QUIET)]
    beside = touching(spring(4, 8), known)
    assert beside == (spring(1, 3), spring(9, 10))
    assert joined(spring(4, 8), beside) == spring(1, 10)


def test_period_is_found_by_any_of_its_days() -> None:
    known = [spring(1, 3, DayKind.QUIET), spring(1, 3)]
    assert find(known, DayKind.VPR, date(2027, 4, 2)) == spring(1, 3)
    assert find(known, DayKind.VPR, date(2027, 4, 4)) is None


@pytest.mark.parametrize(
    ("kind", "first", "days", "code"),
    [
        (DayKind.HOLIDAYS, TODAY, 110, None),
        (DayKind.HOLIDAYS, TODAY, 111, "calendar.too_long"),
        (DayKind.DAY_OFF, TODAY, 31, None),
        (DayKind.DAY_OFF, TODAY, 32, "calendar.too_long"),
        (DayKind.GIA, TODAY, 45, None),
        (DayKind.VPR, TODAY, 46, "calendar.too_long"),
        (DayKind.QUIET, TODAY - timedelta(days=6), 7, None),
        (DayKind.QUIET, TODAY - timedelta(days=7), 7, "calendar.over"),
        (DayKind.QUIET, TODAY, 0, "calendar.backwards"),
        (DayKind.QUIET, TODAY + timedelta(days=400), 1, None),
        (DayKind.QUIET, TODAY + timedelta(days=400), 2, "calendar.too_far"),
    ],
)
def test_period_has_its_limits(kind: DayKind, first: date, days: int, code: str | None) -> None:
    period = Period(kind=kind, first=first, last=first + timedelta(days=days - 1))
    if code is None:
        check_period(period, TODAY)
        return
    with pytest.raises(DomainError) as refused:
        check_period(period, TODAY)
    assert refused.value.code == code


@given(st.sets(st.dates(min_value=date(2027, 1, 1), max_value=date(2027, 12, 31)), max_size=60))
def test_periods_hold_exactly_the_days_they_were_made_of(days: set[date]) -> None:
    found = periods((day, "quiet") for day in days)
    assert {day for one in found for day in one.days} == days
    assert sum(len(one.days) for one in found) == len(days)
