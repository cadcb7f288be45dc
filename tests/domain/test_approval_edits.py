"""Edits of whoever decides: what they leave of a plan, and that an objection undoes them."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.approval_edits import (
    ApprovalEdit,
    EditField,
    edited,
    edits_of,
    remarks_of,
    stamp,
    value_of,
    with_text,
)
from domain.item import EvidenceKind, Section
from domain.plan import snapshot
from domain.plan_changes import changes
from tests.screens.plans import plan as sample

PLAN = sample()
ITEMS = PLAN.items
IDS = [item.id for item in ITEMS]

notes = st.lists(
    st.one_of(
        st.builds(
            ApprovalEdit,
            item_id=st.sampled_from(IDS),
            field=st.just(EditField.DUE_ON),
            value=st.integers(0, 200).map(
                lambda n: (date(2027, 3, 17) + timedelta(days=n)).isoformat()
            ),
        ),
        st.builds(
            ApprovalEdit,
            item_id=st.sampled_from(IDS),
            field=st.sampled_from([EditField.TITLE, EditField.REMARK]),
            value=st.text(min_size=1, max_size=20),
        ),
        st.builds(
            ApprovalEdit,
            item_id=st.sampled_from(IDS),
            field=st.just(EditField.EVIDENCE),
            value=st.sampled_from([one.value for one in EvidenceKind]),
        ),
        st.builds(
            ApprovalEdit,
            item_id=st.sampled_from(IDS),
            field=st.just(EditField.SECTION),
            value=st.sampled_from([one.value for one in Section]),
        ),
        st.builds(
            ApprovalEdit,
            item_id=st.sampled_from(IDS),
            field=st.just(EditField.DROPPED),
            value=st.just("1"),
        ),
    ),
    max_size=8,
    unique_by=lambda one: (one.item_id, one.field),
)


@given(written=notes)
def test_objection_brings_back_the_text_as_it_was_submitted(written: list[ApprovalEdit]) -> None:
    body = snapshot(PLAN)
    assert snapshot(with_text(edited(PLAN, written), body)) == body


@given(written=notes)
def test_every_edit_that_says_something_new_is_seen_as_a_difference(
    written: list[ApprovalEdit],
) -> None:
    """The owner is told exactly what was edited: nothing is left untold."""
    items = {item.id: item for item in ITEMS}
    new = [one for one in edits_of(written) if value_of(items[one.item_id], one.field) != one.value]
    found = changes(snapshot(PLAN), snapshot(edited(PLAN, written)))
    assert found.none is (not new)
    out = {one.item_id for one in new if one.field is EditField.DROPPED}
    assert len(found.removed) == len(out)
    moved = [one for one in new if one.field is EditField.DUE_ON and one.item_id not in out]
    assert len(found.moved) == len(moved)


@given(written=notes)
def test_remarks_change_nothing_of_the_plan(written: list[ApprovalEdit]) -> None:
    said = [one for one in written if one.field is EditField.REMARK]
    assert snapshot(edited(PLAN, said)) == snapshot(PLAN)
    assert remarks_of(said) == {one.item_id: one.value for one in said}


@given(written=notes, other=notes)
def test_button_tells_what_was_seen(written: list[ApprovalEdit], other: list[ApprovalEdit]) -> None:
    """The same for the notes in any order, 0 where there are none, another for others."""
    assert stamp({1: written}) == stamp({1: reversed(written)})
    assert stamp({1: written, 2: other}) == stamp({2: other, 1: written})
    assert (stamp({1: written, 2: ()}) == 0) is (not written)
    same = set(map(repr, written)) == set(map(repr, other))
    assert (stamp({1: written}) == stamp({1: other})) is same
    assert (stamp({1: written, 2: other}) == stamp({1: other, 2: written})) is same
    assert (stamp({1: written}) == stamp({2: written})) is (not written)
