from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.plan_rules import Term
from domain.route import may_follow, period_for, school_year


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


@given(
    approved=st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)),
    ahead=st.integers(-200, 92),
    term=st.none() | st.sampled_from(Term),
)
def test_plan_that_follows_another_never_shares_a_day_with_it(
    approved: date, ahead: int, term: Term | None
) -> None:
    after = approved + timedelta(days=ahead)
    first, last = period_for(approved, term, after)
    assert after < first <= last
    if ahead < 0:
        assert (first, last) == period_for(approved, term)


def test_next_plan_may_be_begun_in_spring() -> None:
    assert not may_follow(date(2027, 5, 31), date(2027, 2, 27))
    assert may_follow(date(2027, 5, 31), date(2027, 3, 1))


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
