"""Terms of pairs, and months of a plan."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import DomainError
from domain.item import ItemFact, ItemState
from domain.mentoring import TermLength, check_term, last_day, prolonged
from domain.progress import by_month

DAYS = st.dates(date(2026, 1, 1), date(2035, 12, 31))
FACTS = st.lists(
    st.builds(ItemFact, state=st.sampled_from(ItemState), due_on=DAYS, confirmable=st.booleans()),
    max_size=30,
)


@pytest.mark.parametrize(
    ("length", "first", "last"),
    [
        (TermLength.SCHOOL_YEAR, date(2026, 9, 1), date(2027, 5, 31)),
        (TermLength.SCHOOL_YEAR, date(2027, 3, 17), date(2027, 5, 31)),
        (TermLength.HALF, date(2026, 8, 31), date(2027, 2, 27)),
        (TermLength.YEAR, date(2026, 9, 1), date(2027, 8, 31)),
    ],
)
def test_term_ends_where_its_name_says(length: TermLength, first: date, last: date) -> None:
    assert last_day(length, first) == last


@given(until=DAYS)
@settings(max_examples=60)
def test_term_is_longer_when_prolonged_and_by_a_school_year_at_most(until: date) -> None:
    after = prolonged(until)
    assert until < after <= until + timedelta(days=366)
    assert (after.month, after.day) == (5, 31)


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        (date(2027, 3, 1), date(2027, 3, 1), "mentoring.term_order"),
        (date(2026, 9, 1), date(2027, 3, 16), "mentoring.term_passed"),
        (date(2027, 3, 1), date(2032, 3, 2), "mentoring.term_long"),
    ],
)
def test_term_that_cannot_be_is_refused(first: date, last: date, code: str) -> None:
    with pytest.raises(DomainError) as caught:
        check_term(first, last, date(2027, 3, 17))
    assert caught.value.code == code


@given(facts=FACTS, first=DAYS, length=st.integers(1, 1825), today=DAYS)
@settings(max_examples=80)
def test_every_item_but_the_dropped_stands_in_one_month(
    facts: list[ItemFact], first: date, length: int, today: date
) -> None:
    months = by_month(facts, first, first + timedelta(days=length), today)
    counted = [one for one in facts if one.state is not ItemState.DROPPED]
    assert sum(month.items for month in months) == len(counted)
    assert [month.first for month in months] == sorted({month.first for month in months})
    for month in months:
        assert month.items == sum(
            (one.due_on.year, one.due_on.month) == (month.first.year, month.first.month)
            for one in counted
        )


def test_open_item_is_late_from_the_day_after_its_date_on() -> None:
    today = date(2027, 3, 17)
    facts = [
        ItemFact(state=ItemState.PLANNED, due_on=today + timedelta(days=day), confirmable=True)
        for day in (-1, 0)
    ]
    (month,) = by_month(facts, today, today, today)
    assert (month.passed, month.planned) == (1, 1)
