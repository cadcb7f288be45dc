"""Changes of an approved plan: states, what needs a decision, the days of correction."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import DomainError
from domain.item import EvidenceKind, ItemKind, Section
from domain.plan import BasisKind
from domain.plan_rules import USUAL_RULES, ChangeKind, PlanRules
from domain.route import RouteState
from domain.route_changes import (
    CHANGEABLE,
    TRANSITIONS,
    Before,
    ChangeAction,
    ChangeState,
    NewBasis,
    Wanted,
    apply,
    before_of,
    check_kind,
    correction_days,
    corrects_until,
    ending,
    needs_reason,
    unpacked,
)

ACTIONS = st.lists(st.sampled_from(ChangeAction), max_size=12)
FINAL = ChangeState.WITHDRAWN
DAYS = st.dates(date(2026, 1, 1), date(2031, 12, 31))
WORDS = st.text(min_size=1, max_size=40)


@given(ACTIONS)
def test_no_sequence_of_actions_leaves_the_table(actions: list[ChangeAction]) -> None:
    """Refused actions change nothing; what is withdrawn stays so; only what waits is decided."""
    state = ChangeState.DRAFT
    for action in actions:
        if state not in TRANSITIONS[action]:
            with pytest.raises(DomainError, match=rf"change\.{state.value}"):
                apply(state, action)
            continue
        following = apply(state, action)
        assert state is not FINAL
        if action in (ChangeAction.ACCEPT, ChangeAction.DECLINE):
            assert state is ChangeState.WAITING
        if action is ChangeAction.REVOKE:
            assert following is ChangeState.WAITING
        state = following


@given(st.sampled_from(ChangeState))
def test_what_was_decided_is_no_longer_its_owners_to_withdraw(state: ChangeState) -> None:
    decided = state in (ChangeState.ACCEPTED, ChangeState.DECLINED)
    assert (state in TRANSITIONS[ChangeAction.WITHDRAW]) == (not decided and state is not FINAL)


@given(st.sampled_from(ChangeKind), st.frozensets(st.sampled_from(ChangeKind)))
def test_change_waits_exactly_where_the_school_decides_about_its_kind(
    kind: ChangeKind, decided: frozenset[ChangeKind]
) -> None:
    rules = PlanRules(decided=decided)
    state = apply(ChangeState.DRAFT, ending(kind, rules))
    assert (state is ChangeState.WAITING) == (kind in decided)
    assert needs_reason(kind, rules) == (state is ChangeState.WAITING)


def test_school_that_set_nothing_decides_about_replacements_and_additions() -> None:
    asked = {kind for kind in ChangeKind if ending(kind, USUAL_RULES) is ChangeAction.ASK}
    assert asked == {ChangeKind.REPLACE, ChangeKind.ADD}


@given(st.sampled_from(ChangeKind), st.sampled_from(RouteState))
def test_only_plans_under_way_are_changed_and_closing_ones_take_nothing_new(
    kind: ChangeKind, state: RouteState
) -> None:
    if state in (RouteState.APPROVED, RouteState.ACTIVE) or (
        state is RouteState.CLOSING and kind in (ChangeKind.DATE, ChangeKind.DROP)
    ):
        check_kind(kind, state)
        assert kind in CHANGEABLE[state]
    else:
        with pytest.raises(DomainError, match=r"change\.plan_closed"):
            check_kind(kind, state)


@given(
    st.builds(
        Wanted,
        basis_id=st.none() | st.integers(1, 10**15),
        basis=st.none()
        | st.builds(NewBasis, kind=st.sampled_from(BasisKind), source=WORDS, text=WORDS),
        title=WORDS,
        kind=st.sampled_from(ItemKind),
        section=st.sampled_from(Section),
        evidence=st.sampled_from(EvidenceKind),
        expected_result=st.none() | WORDS,
        suggestion=st.none() | WORDS,
        due_on=st.none() | DAYS,
    )
)
def test_what_is_wanted_is_read_as_it_was_kept(wanted: Wanted) -> None:
    assert unpacked(wanted.packed()) == wanted


@given(WORDS, st.none() | DAYS)
def test_what_was_before_is_read_as_it_was_kept(title: str, due_on: date | None) -> None:
    before = Before(title=title, due_on=due_on)
    assert before_of(before.packed()) == before


@given(DAYS, DAYS, DAYS)
def test_plan_is_corrected_only_in_its_days_and_only_if_approved_before_them(
    first_on: date, decided_on: date, today: date
) -> None:
    until = corrects_until(first_on, decided_on, today)
    if until is None:
        return
    assert (first_on.month, first_on.day) == (9, 1)
    assert decided_on < date(first_on.year, 8, 25) <= today <= until
    assert until == date(first_on.year, 9, 15)


@given(st.integers(0, 21), st.integers(1, 115))
def test_plan_of_spring_is_offered_on_each_of_its_days(shift: int, before: int) -> None:
    first_on = date(2027, 9, 1)
    days = correction_days(first_on)
    assert days is not None
    today = days[0] + timedelta(days=shift)
    assert corrects_until(first_on, days[0] - timedelta(days=before), today) == days[1]
    assert corrects_until(first_on, days[0], today) is None
