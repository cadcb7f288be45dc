"""State tables of routes, items and diagnoses: no sequence of actions leaves them."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import diagnosis, item, route
from domain.diagnosis import DiagnosisAction, DiagnosisState
from domain.errors import DomainError
from domain.item import ItemAction, ItemState
from domain.route import FINAL_STATES, RouteAction, RouteState

# The tables once more, as the pages of the domain tell them, so that a slip in either shows.
ROUTE_WAYS = {
    ("draft", "submit", "submitted"),
    ("returned", "submit", "submitted"),
    ("submitted", "withdraw", "draft"),
    ("submitted", "return", "returned"),
    ("submitted", "approve", "approved"),
    ("approved", "revoke", "submitted"),
    ("returned", "revoke", "submitted"),
    ("approved", "object", "submitted"),
    ("active", "object", "submitted"),
    ("approved", "begin", "active"),
    ("active", "suspend", "suspended"),
    ("suspended", "resume", "active"),
    ("active", "close", "closing"),
    ("closing", "reopen", "active"),
    ("closing", "complete", "completed"),
    ("completed", "recall", "closing"),
    *((s, "transfer", "transferred") for s in ("approved", "active", "closing", "suspended")),
    *(
        (s, "terminate", "terminated")
        for s in ("draft", "submitted", "returned", "approved", "active", "closing", "suspended")
    ),
}
OPEN = ("planned", "in_progress", "postponed", "sent_back")
ITEM_WAYS = {
    ("planned", "start", "in_progress"),
    ("postponed", "start", "in_progress"),
    ("sent_back", "start", "in_progress"),
    *((s, "report", "done") for s in OPEN),
    *((s, "postpone", "postponed") for s in OPEN),
    *((s, "drop", "dropped") for s in OPEN),
    ("done", "ask", "done"),
    ("done", "recall", "in_progress"),
    ("done", "confirm", "confirmed"),
    ("done", "send_back", "sent_back"),
    ("confirmed", "revoke", "done"),
    ("sent_back", "revoke", "done"),
    ("dropped", "restore", "planned"),
    ("planned", "attend", "confirmed"),
    ("in_progress", "attend", "confirmed"),
    ("postponed", "attend", "confirmed"),
    ("sent_back", "attend", "confirmed"),
    ("done", "attend", "confirmed"),
}
DIAGNOSIS_WAYS = {
    ("open", "finish", "finished"),
    ("finished", "reopen", "open"),
    ("open", "cancel", "cancelled"),
    ("cancelled", "restore", "open"),
}


@pytest.mark.parametrize("state", RouteState)
@pytest.mark.parametrize("action", RouteAction)
def test_route_moves_only_along_the_table(state: RouteState, action: RouteAction) -> None:
    targets = [after for before, by, after in ROUTE_WAYS if (before, by) == (state, action)]
    if targets:
        assert [route.apply(state, action)] == targets
        return
    with pytest.raises(DomainError) as caught:
        route.apply(state, action)
    assert caught.value == DomainError("route.wrong_state", state=state, action=action)


@pytest.mark.parametrize("state", ItemState)
@pytest.mark.parametrize("action", ItemAction)
def test_item_moves_only_along_the_table(state: ItemState, action: ItemAction) -> None:
    targets = [after for before, by, after in ITEM_WAYS if (before, by) == (state, action)]
    if targets:
        assert [item.apply(state, action)] == targets
        return
    with pytest.raises(DomainError) as caught:
        item.apply(state, action)
    assert caught.value == DomainError("item.wrong_state", state=state, action=action)


@pytest.mark.parametrize("before", ItemState)
@pytest.mark.parametrize("state", ItemState)
def test_postponement_is_undone_only_along_its_row(state: ItemState, before: ItemState) -> None:
    if (before, "postpone", state) in ITEM_WAYS:
        assert item.undone(state, ItemAction.POSTPONE, before) is before
        return
    with pytest.raises(DomainError, match=r"item\.wrong_state"):
        item.undone(state, ItemAction.POSTPONE, before)


@pytest.mark.parametrize("before", ItemState)
@pytest.mark.parametrize("state", ItemState)
def test_list_of_an_event_is_undone_only_along_its_row(state: ItemState, before: ItemState) -> None:
    if (before, "attend", state) in ITEM_WAYS:
        assert item.undone(state, ItemAction.ATTEND, before) is before
        return
    with pytest.raises(DomainError, match=r"item\.wrong_state"):
        item.undone(state, ItemAction.ATTEND, before)


@pytest.mark.parametrize("state", DiagnosisState)
@pytest.mark.parametrize("action", DiagnosisAction)
def test_diagnosis_moves_only_along_the_table(
    state: DiagnosisState, action: DiagnosisAction
) -> None:
    targets = [after for before, by, after in DIAGNOSIS_WAYS if (before, by) == (state, action)]
    if targets:
        assert [diagnosis.apply(state, action)] == targets
        return
    with pytest.raises(DomainError) as caught:
        diagnosis.apply(state, action)
    assert caught.value == DomainError("diagnosis.wrong_state", state=state, action=action)


@given(actions=st.lists(st.sampled_from(RouteAction), max_size=40))
def test_route_stays_in_its_states_and_leaves_a_final_one_by_a_recalled_conclusion_alone(
    actions: Sequence[RouteAction],
) -> None:
    state = RouteState.DRAFT
    approved = False
    for action in actions:
        before = state
        try:
            state = route.apply(state, action)
        except DomainError:
            continue
        assert isinstance(state, RouteState)
        assert before not in FINAL_STATES or action is RouteAction.RECALL
        approved = approved or action is RouteAction.APPROVE
        if state in (RouteState.ACTIVE, RouteState.COMPLETED, RouteState.SUSPENDED):
            assert approved


@given(actions=st.lists(st.sampled_from(ItemAction), max_size=40))
def test_item_is_confirmed_only_after_it_was_reported(actions: Sequence[ItemAction]) -> None:
    """By its owner, or by the list of an event for him."""
    state = ItemState.PLANNED
    reported = False
    for action in actions:
        try:
            state = item.apply(state, action)
        except DomainError:
            continue
        assert isinstance(state, ItemState)
        reported = reported or action in (ItemAction.REPORT, ItemAction.ATTEND)
        assert reported or state not in (ItemState.DONE, ItemState.CONFIRMED, ItemState.SENT_BACK)


@given(actions=st.lists(st.sampled_from(DiagnosisAction), max_size=20))
def test_finished_diagnosis_moves_by_reopening_alone(actions: Sequence[DiagnosisAction]) -> None:
    state = DiagnosisState.OPEN
    finished = False
    for action in actions:
        try:
            state = diagnosis.apply(state, action)
        except DomainError:
            continue
        assert isinstance(state, DiagnosisState)
        assert not finished or action is DiagnosisAction.REOPEN
        finished = state is DiagnosisState.FINISHED


def test_every_state_is_reached_when_all_ways_are_walked() -> None:
    assert {after for _, _, after in ROUTE_WAYS} == set(RouteState)
    assert {after for _, _, after in ITEM_WAYS} == set(ItemState)
    assert {after for _, _, after in DIAGNOSIS_WAYS} == set(DiagnosisState)
