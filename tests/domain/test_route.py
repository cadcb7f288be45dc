from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.route import period_for, school_year


@pytest.mark.parametrize(
    ("approved", "first", "last"),
    [
        (date(2026, 9, 1), date(2026, 9, 1), date(2027, 5, 31)),
        (date(2026, 12, 31), date(2026, 12, 31), date(2027, 5, 31)),
        (date(2027, 1, 15), date(2027, 1, 15), date(2027, 5, 31)),
        (date(2027, 3, 1), date(2027, 3, 1), date(2027, 5, 31)),
        (date(2027, 3, 2), date(2027, 3, 2), date(2027, 12, 31)),
        (date(2027, 4, 30), date(2027, 4, 30), date(2027, 12, 31)),
        (date(2027, 5, 1), date(2027, 9, 1), date(2028, 5, 31)),
        (date(2027, 8, 31), date(2027, 9, 1), date(2028, 5, 31)),
    ],
)
def test_route_covers_its_period_when_approved(approved: date, first: date, last: date) -> None:
    assert period_for(approved) == (first, last)


@given(approved=st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)))
def test_period_begins_in_time_and_lasts_long_enough_when_approved_on_any_day(
    approved: date,
) -> None:
    first, last = period_for(approved)
    assert approved <= first
    assert (first - approved).days <= 123
    assert 90 <= (last - first).days <= 305


@pytest.mark.parametrize(
    ("day", "years"),
    [
        (date(2026, 8, 31), (2025, 2026)),
        (date(2026, 9, 1), (2026, 2027)),
        (date(2027, 8, 31), (2026, 2027)),
    ],
)
def test_school_year_turns_on_the_first_of_september(day: date, years: tuple[int, int]) -> None:
    assert school_year(day) == years
