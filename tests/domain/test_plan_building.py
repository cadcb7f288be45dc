"""Rules of drawing a plan up: its term, days better left free, advice, what comes over."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import WorkCalendar
from domain.item import ItemKind, ItemState
from domain.people import PostStatus
from domain.plan import Plan, arrange
from domain.plan_calendar import Avoid, PlanCalendar, plan_calendar
from domain.plan_carry import carried
from domain.plan_dates import proposed_days
from domain.plan_hints import HintKind, hints
from domain.plan_rules import YEARS, RouteForm, Term
from domain.route import period_for
from domain.staff import WORKING, Absence
from tests.screens.plans import BASES, ITEMS, ROUTE

DAYS = st.dates(date(2026, 1, 1), date(2029, 12, 31))
AUTUMN = [(date(2027, 10, 25) + timedelta(days=number), "holidays") for number in range(9)]


def a_calendar(**changed: object) -> PlanCalendar:
    given_days: dict[str, object] = {
        "saturday_works": True,
        "days_off": [date(2027, 11, 4)],
        "marked": AUTUMN,
        "away": WORKING,
    }
    return plan_calendar(
        date(2027, 9, 1),
        date(2028, 5, 31),
        **{**given_days, **changed},  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("approved", "term", "last"),
    [
        (date(2027, 9, 1), Term.HALF_YEAR, date(2028, 2, 29)),
        (date(2027, 9, 1), Term.SCHOOL_YEAR, date(2028, 5, 31)),
        (date(2027, 9, 1), Term.TWO_YEARS, date(2029, 5, 31)),
        (date(2027, 5, 20), Term.FIVE_YEARS, date(2032, 5, 31)),
        (date(2027, 1, 15), Term.HALF_YEAR, date(2027, 5, 31)),
        (date(2027, 3, 17), Term.HALF_YEAR, date(2027, 9, 16)),
        (date(2027, 3, 17), Term.TWO_YEARS, date(2029, 5, 31)),
    ],
)
def test_plan_ends_by_its_term(approved: date, term: Term, last: date) -> None:
    assert period_for(approved, term)[1] == last


@given(approved=DAYS)
def test_longer_term_never_ends_earlier_and_all_begin_together(approved: date) -> None:
    periods = [period_for(approved, term) for term in Term]
    assert len({first for first, _ in periods}) == 1
    assert period_for(approved) == period_for(approved, Term.SCHOOL_YEAR)
    ends = [last for _, last in periods]
    assert ends == sorted(ends)
    for term, (first, last) in zip(Term, periods, strict=True):
        assert (last - first).days >= 80
        assert (last - first).days <= 366 * YEARS[term] + 90


def test_holidays_and_the_week_before_them_are_named_as_what_they_are() -> None:
    calendar = a_calendar()
    assert calendar.why_not(date(2027, 10, 27)) is Avoid.HOLIDAYS
    assert calendar.why_not(date(2027, 10, 22)) is Avoid.QUARTER_END
    assert calendar.why_not(date(2027, 11, 4)) is Avoid.DAY_OFF
    assert calendar.why_not(date(2027, 10, 15)) is None


def test_long_weekend_ends_no_quarter() -> None:
    calendar = a_calendar(marked=AUTUMN[:4])
    assert calendar.why_not(date(2027, 10, 22)) is None


@pytest.mark.parametrize(
    ("away", "why"),
    [
        (
            Absence(
                status=PostStatus.LONG_LEAVE, since=date(2027, 12, 1), until=date(2027, 12, 20)
            ),
            Avoid.AWAY,
        ),
        (Absence(status=PostStatus.LONG_LEAVE, since=date(2027, 12, 1)), None),
        (WORKING, None),
    ],
)
def test_leave_is_kept_free_when_its_end_is_known(away: Absence, why: Avoid | None) -> None:
    assert a_calendar(away=away).why_not(date(2027, 12, 8)) is why


@given(count=st.integers(1, 12), kind=st.sampled_from(["holidays", "vpr", "gia", "quiet"]))
def test_nothing_is_proposed_on_a_day_better_left_free(count: int, kind: str) -> None:
    calendar = a_calendar(marked=[(day, kind) for day, _ in AUTUMN])
    found = proposed_days(count, (), date(2027, 9, 1), date(2028, 5, 31), calendar.free)
    assert len(found) == count
    assert [day for day in found if calendar.why_not(day) is not None] == []


def test_items_of_five_years_are_spread_over_all_of_them() -> None:
    first, last = period_for(date(2027, 9, 1), Term.FIVE_YEARS)
    found = sorted(proposed_days(20, (), first, last, WorkCalendar()))
    assert {day.year for day in found} == set(range(2027, 2033))
    assert min(b - a for a, b in pairwise(found)) >= timedelta(days=20)


def crowd(*days: date) -> Plan:
    items = tuple(replace(ITEMS[0], id=n, due_on=day) for n, day in enumerate(days))
    return arrange(ROUTE, BASES[:1], items)


def test_hint_tells_of_a_busy_month_and_of_bad_days() -> None:
    busy = crowd(*(date(2027, 10, day) for day in (4, 8, 13, 28)), date(2027, 12, 1))
    found = {hint.kind: hint for hint in hints(busy, a_calendar())}
    assert found.keys() == {HintKind.BUSY_MONTH, HintKind.BAD_DAY}
    assert (found[HintKind.BUSY_MONTH].count, found[HintKind.BUSY_MONTH].day) == (
        4,
        date(2027, 10, 1),
    )
    assert found[HintKind.BAD_DAY].why is Avoid.HOLIDAYS
    assert hints(crowd(date(2027, 10, 4), date(2027, 12, 1)), a_calendar()) == ()


def test_more_is_sensible_in_a_longer_plan() -> None:
    days = [date(2027, 9, 20) + timedelta(days=40 * number) for number in range(12)]
    one = crowd(*days)
    assert [hint.kind for hint in hints(one)] == [HintKind.MANY_ITEMS]
    longer = replace(one, route=replace(ROUTE, term=Term.TWO_YEARS))
    assert hints(longer) == ()


def test_nothing_is_said_about_missing_evidence_in_form_2() -> None:
    one = crowd(date(2027, 10, 4), date(2027, 12, 1))
    rules = replace(ROUTE.rules, form=RouteForm.FORM_2)
    assert hints(replace(one, route=replace(ROUTE, rules=rules)), a_calendar()) == ()


def test_open_items_come_over_and_repeating_ones_of_what_lasts() -> None:
    """Of a difficulty that is behind its owner nothing comes; a course is taken once."""
    done, visit = ItemState.CONFIRMED, ItemKind.LESSON_VISIT
    course = replace(ITEMS[0], kind=ItemKind.KPK)
    behind = replace(course, id=1, basis_id=BASES[0].id, state=done)
    behind_visit = replace(course, id=2, basis_id=BASES[0].id, kind=visit, state=done)
    open_one = replace(course, id=3, basis_id=BASES[1].id, state=ItemState.POSTPONED)
    beside_it = replace(course, id=4, basis_id=BASES[1].id, kind=visit, state=done)
    lasting = replace(course, id=5, basis_id=BASES[2].id, kind=visit, state=done)
    once = replace(course, id=6, basis_id=BASES[2].id, state=done)
    dropped = replace(course, id=7, basis_id=BASES[2].id, state=ItemState.DROPPED)
    one = arrange(ROUTE, BASES, (behind, behind_visit, open_one, beside_it, lasting, once, dropped))
    assert [item.id for item in carried(one)] == [3, 4, 5]
    # What is open of a plan under way can still be done in it.
    assert [item.id for item in carried(one, under_way=True)] == [4, 5]
