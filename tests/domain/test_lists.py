"""Whose term is near: by the rules of `domain.terms`, and within a year."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import add_months
from domain.card import Category
from domain.lists import Dates, attestation_ahead, course_ahead
from domain.record import TermKind
from domain.terms import course_due

TODAY = date(2027, 3, 17)
DAYS = st.dates(date(2015, 1, 1), date(2030, 1, 1))


@given(st.none() | DAYS)
def test_course_is_due_within_a_year_or_was(last: date | None) -> None:
    due = course_ahead(Dates(course_on=last), TODAY)
    expected = course_due(last)
    if expected is None or expected > add_months(TODAY, 12):
        assert due is None
    else:
        assert due == expected


@given(st.none() | DAYS, st.none() | st.sampled_from(Category), st.none() | DAYS, st.none() | DAYS)
def test_attestation_is_never_further_than_a_year(
    planned: date | None, category: Category | None, given_on: date | None, fitness: date | None
) -> None:
    term = attestation_ahead(
        Dates(planned_on=planned, category=category, category_on=given_on, fitness_on=fitness),
        TODAY,
    )
    if term is not None:
        assert TODAY - timedelta(days=366) <= term.on <= add_months(TODAY, 12)


def test_category_given_since_september_2023_has_no_end() -> None:
    dates = Dates(category=Category.HIGHEST, category_on=date(2023, 9, 1))
    assert attestation_ahead(dates, TODAY) is None
    before = Dates(category=Category.HIGHEST, category_on=date(2022, 8, 31))
    term = attestation_ahead(before, TODAY)
    assert term is not None
    assert (term.kind, term.on) == (TermKind.CATEGORY, date(2027, 8, 31))
