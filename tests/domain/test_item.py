from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.item import ItemFact, ItemState, Progress, finished, progress

TODAY = date(2027, 3, 17)


def _item(
    state: ItemState, days: int, *, confirmable: bool = True, reported: int | None = None
) -> ItemFact:
    """Due and reported some days from today."""
    return ItemFact(
        state=state,
        due_on=TODAY + timedelta(days=days),
        confirmable=confirmable,
        reported_on=None if reported is None else TODAY + timedelta(days=reported),
    )


@pytest.mark.parametrize("state", ItemState)
@pytest.mark.parametrize("confirmable", [True, False])
def test_item_is_finished_at_done_only_when_nobody_confirms_it(
    state: ItemState, confirmable: bool
) -> None:
    expected = state == "confirmed" or (state == "done" and not confirmable)
    assert finished(state, confirmable=confirmable) is expected


def test_progress_counts_each_item_where_it_belongs() -> None:
    counted = progress(
        [
            _item(ItemState.CONFIRMED, -10, reported=-10),
            _item(ItemState.CONFIRMED, -10, reported=-9),
            _item(ItemState.DONE, -5, reported=-6),
            _item(ItemState.DONE, 5, confirmable=False, reported=-1),
            _item(ItemState.SENT_BACK, -1, reported=-2),
            _item(ItemState.PLANNED, 0),
            _item(ItemState.POSTPONED, 9),
            _item(ItemState.DROPPED, -3),
            _item(ItemState.DROPPED, 1),
        ],
        TODAY,
    )
    assert counted == Progress(total=7, finished=3, passed=1, due=5, on_time=2, nearest_due=TODAY)


def test_progress_counts_nothing_and_has_no_date_when_nothing_is_planned() -> None:
    counted = progress([_item(ItemState.DROPPED, -3)], TODAY)
    assert counted == Progress(total=0, finished=0, passed=0, due=0, on_time=0, nearest_due=None)


@given(
    items=st.lists(
        st.builds(
            _item,
            st.sampled_from(ItemState),
            st.integers(-50, 50),
            confirmable=st.booleans(),
            reported=st.none() | st.integers(-50, 0),
        )
    )
)
def test_progress_never_counts_more_than_there_is(items: Sequence[ItemFact]) -> None:
    counted = progress(items, TODAY)
    kept = sum(item.state is not ItemState.DROPPED for item in items)
    assert counted.total == kept
    assert counted.finished + counted.passed <= kept
    assert counted.on_time + counted.passed <= counted.due <= kept
    assert counted.nearest_due is None or counted.nearest_due >= TODAY
