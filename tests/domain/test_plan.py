"""Rules of a plan: proposed dates, hints, versions and what changed, who decides."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.approval import Leader, deciders, may_decide
from domain.calendar import WorkCalendar
from domain.errors import DomainError
from domain.item import ItemState
from domain.people import Role
from domain.plan import BasisKind, Plan, arrange, sha256, snapshot
from domain.plan_changes import FieldChange, ItemEdit, changes
from domain.plan_dates import check_due, latest_days, moved_inside, proposed_days
from domain.plan_hints import HintKind, hints, load_by_month
from domain.route import period_for
from tests.screens.plans import BASES, ITEMS, ROUTE, plan

HOLIDAYS = frozenset({date(2027, 11, 4), date(2027, 5, 1), date(2027, 5, 9)})
CALENDAR = WorkCalendar(closed=HOLIDAYS)
DAYS = st.dates(date(2026, 1, 1), date(2029, 12, 31))


@given(count=st.integers(1, 12), approved_on=DAYS)
def test_proposed_days_are_open_and_inside_the_period(count: int, approved_on: date) -> None:
    first, last = period_for(approved_on)
    found = proposed_days(count, (), first, last, CALENDAR)
    assert len(found) == count
    assert all(first <= day <= last and CALENDAR.allowed(day) for day in found)


@given(count=st.integers(2, 8), approved_on=DAYS)
def test_proposed_days_are_spread_when_the_period_has_room(count: int, approved_on: date) -> None:
    first, last = period_for(approved_on)
    found = sorted(proposed_days(count, (), first, last, CALENDAR))
    assert len(set(found)) == count
    if (last - first).days > 200:
        assert min(b - a for a, b in pairwise(found)) >= timedelta(days=6)


def test_nothing_is_proposed_in_the_long_break_when_other_days_are_open() -> None:
    found = proposed_days(8, (), date(2027, 3, 17), date(2027, 12, 31), CALENDAR)
    assert not [day for day in found if date(2027, 5, 25) <= day <= date(2027, 9, 14)]


def test_new_day_keeps_away_from_taken_ones() -> None:
    taken = [date(2027, 10, 1), date(2027, 10, 8)]
    (day,) = proposed_days(1, taken, date(2027, 9, 15), date(2027, 12, 31), CALENDAR)
    assert min(abs((day - other).days) for other in taken) > 30


@given(approved_on=DAYS)
def test_first_day_is_at_hand_and_the_next_ones_fill_what_follows(approved_on: date) -> None:
    """Each is proposed as it is chosen: the first in the first month, or right after the break."""
    first, last = period_for(approved_on)
    taken: list[date] = []
    for _ in range(4):
        taken += proposed_days(1, taken, first, last, CALENDAR)
    assert tuple(taken) == proposed_days(4, (), first, last, CALENDAR)
    opens = next(
        day
        for day in (first + timedelta(days=offset) for offset in range(14, 200))
        if CALENDAR.weekdays.allowed(day) and not (5, 25) <= (day.month, day.day) <= (9, 14)
    )
    assert taken[0] == min(taken)
    assert taken[0] <= max(first + timedelta(days=31), opens)


def test_first_day_is_proposed_once_a_month_that_is_a_break_has_passed() -> None:
    first, last = date(2027, 9, 1), date(2028, 5, 31)
    (soon,) = proposed_days(1, (), first, last, CALENDAR)
    assert soon == date(2027, 9, 22)
    (late,) = proposed_days(1, (), date(2027, 5, 25), date(2027, 12, 31), CALENDAR)
    assert late == date(2027, 9, 15)
    (then,) = proposed_days(1, (late,), date(2027, 5, 25), date(2027, 12, 31), CALENDAR)
    assert then > date(2027, 10, 15)


def test_what_was_due_before_stands_in_no_way_of_a_day_at_hand() -> None:
    """Of a plan under way: its passed items don't fill the month that begins today."""
    past = [date(2027, 9, 20), date(2027, 12, 1)]
    (day,) = proposed_days(1, past, date(2027, 10, 1), date(2028, 5, 31), CALENDAR)
    assert day == date(2027, 10, 22)


def test_nothing_is_proposed_when_the_whole_period_is_closed() -> None:
    week = frozenset(date(2027, 3, day) for day in range(1, 8))
    closed = WorkCalendar(closed=week)
    assert proposed_days(2, (), date(2027, 3, 1), date(2027, 3, 7), closed) == ()


def test_what_came_after_a_shorter_period_takes_its_last_open_days() -> None:
    first, last = date(2027, 3, 17), date(2027, 9, 16)
    assert latest_days(1, (), first, last, CALENDAR) == (last,)
    taken = [date(2027, 9, 16)]
    found = latest_days(2, taken, first, last, CALENDAR)
    assert found == (date(2027, 5, 24), date(2027, 9, 15))


def test_last_day_is_shared_when_more_items_than_open_days_are_left() -> None:
    first, last = date(2027, 3, 1), date(2027, 3, 3)
    days = (first, date(2027, 3, 2), last, last)
    assert latest_days(4, (), first, last, CALENDAR) == days
    closed = WorkCalendar(closed=frozenset(days))
    assert latest_days(2, (), first, last, closed) == (last, last)
    assert latest_days(0, (), first, last, CALENDAR) == ()


@given(day=st.none() | DAYS, today=DAYS)
def test_moved_dates_are_inside_and_not_past_and_the_good_ones_stay(
    day: date | None, today: date
) -> None:
    first, last = period_for(today)
    (moved,) = moved_inside([day], today, first, last, CALENDAR)
    assert max(first, today) <= moved <= last
    if day is not None and max(first, today) <= day <= last:
        assert moved == day


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2027, 3, 16), "route.date_past"),
        (date(2027, 8, 31), "route.date_outside"),
        (date(2028, 6, 1), "route.date_outside"),
    ],
)
def test_date_is_refused_when_it_is_past_or_outside(day: date, code: str) -> None:
    with pytest.raises(DomainError) as refused:
        check_due(day, date(2027, 3, 17), date(2027, 9, 1), date(2028, 5, 31))
    assert refused.value.code == code


def test_dropped_items_are_no_part_of_the_text() -> None:
    dropped = replace(ITEMS[0], state=ItemState.DROPPED)
    one = arrange(ROUTE, BASES, (dropped, *ITEMS[1:]))
    assert dropped not in one.items
    assert dropped.title not in snapshot(one)
    assert snapshot(one) == snapshot(arrange(ROUTE, BASES, (*reversed(ITEMS[1:]), dropped)))


def test_hash_changes_when_a_letter_does() -> None:
    other = arrange(ROUTE, BASES, (replace(ITEMS[0], title="Иначе"), *ITEMS[1:]))
    assert sha256(snapshot(plan())) != sha256(snapshot(other))
    assert sha256(snapshot(plan())) == sha256(snapshot(plan()))


def test_changes_name_what_was_added_removed_moved_and_edited() -> None:
    moved = replace(ITEMS[0], due_on=date(2027, 10, 1))
    edited = replace(ITEMS[1], title="Иначе")
    added = replace(ITEMS[2], id=99, title="Новое")
    after = arrange(replace(ROUTE, goal="Цель"), BASES, (moved, edited, added))
    found = changes(snapshot(plan()), snapshot(after))
    assert found.added == ("Новое",)
    assert found.removed == (ITEMS[2].title,)
    assert found.moved == ((ITEMS[0].title, ITEMS[0].due_on, date(2027, 10, 1)),)
    assert found.edited == (
        ItemEdit(
            title="Иначе",
            fields=(FieldChange(field="title", before=ITEMS[1].title, after="Иначе"),),
        ),
    )
    assert found.frame == (FieldChange(field="goal", before=ROUTE.goal, after="Цель"),)
    assert changes(snapshot(after), snapshot(after)).none


def crowd(count: int, due_on: date) -> Plan:
    items = tuple(replace(ITEMS[0], id=n, due_on=due_on) for n in range(count))
    return arrange(ROUTE, BASES[:1], items)


def test_hints_speak_of_load_and_never_of_a_sensible_plan() -> None:
    sensible = arrange(ROUTE, BASES[:2], ITEMS)
    assert hints(sensible) == ()
    kinds = [hint.kind for hint in hints(crowd(9, date(2027, 4, 16)))]
    assert kinds == [HintKind.ONE_MONTH, HintKind.MANY_ITEMS]
    many = tuple(replace(BASES[0], id=n, kind=BasisKind.DEFICIT) for n in range(4))
    assert HintKind.MANY_DEFICITS in [hint.kind for hint in hints(arrange(ROUTE, many, ITEMS))]


def test_load_counts_items_of_each_month() -> None:
    assert load_by_month(plan()) == ((2027, 4, 1), (2027, 5, 1), (2027, 9, 1))


def leader(person_id: int, role: Role, zone: frozenset[int] | None = None) -> Leader:
    return Leader(person_id=person_id, role=role, zone=zone, label=str(person_id))


DEPUTY, OTHER, DIRECTOR = (
    leader(1, Role.DEPUTY),
    leader(2, Role.DEPUTY, frozenset({7})),
    leader(3, Role.DIRECTOR),
)
ALL = (DEPUTY, OTHER, DIRECTOR)


@pytest.mark.parametrize(
    ("leaders", "owner", "department", "asked"),
    [
        (ALL, 50, 7, {1, 2}),
        (ALL, 50, 8, {1}),
        (ALL, 50, None, {1}),
        ((OTHER, DIRECTOR), 50, 8, {3}),
        ((OTHER,), 50, 8, set()),
        (ALL, 1, None, {3}),
        ((DEPUTY, leader(4, Role.DEPUTY)), 1, None, {4}),
        (ALL, 3, None, set()),
        ((DEPUTY,), 1, None, set()),
    ],
)
def test_deciders_are_deputies_of_the_zone_else_the_director(
    leaders: tuple[Leader, ...], owner: int, department: int | None, asked: set[int]
) -> None:
    found = deciders(leaders, owner=owner, department_id=department)
    assert {one.person_id for one in found} == asked


@given(
    leaders=st.lists(
        st.builds(
            leader,
            st.integers(1, 5),
            st.sampled_from([Role.DEPUTY, Role.DIRECTOR, Role.ROUTE_OFFICER]),
            st.none() | st.frozensets(st.integers(1, 3)),
        )
    ),
    owner=st.integers(1, 6),
    department=st.none() | st.integers(1, 3),
)
def test_nobody_decides_about_himself_and_whoever_is_told_may(
    leaders: list[Leader], owner: int, department: int | None
) -> None:
    def may(actor: int) -> bool:
        return may_decide(leaders, actor=actor, owner=owner, department_id=department)

    told = [one.person_id for one in deciders(leaders, owner=owner, department_id=department)]
    assert owner not in told
    assert not may(owner)
    assert len(told) == len(set(told))
    assert all(may(person) for person in told)


def test_director_may_decide_about_a_teacher_whom_a_deputy_covers() -> None:
    assert may_decide(ALL, actor=3, owner=50, department_id=None)
    assert not may_decide(ALL, actor=2, owner=50, department_id=8)
    assert not may_decide(ALL, actor=1, owner=3, department_id=None)
