"""Which page of a list is shown."""

import pytest

from domain.paging import page_within


@pytest.mark.parametrize(
    ("page", "total", "shown"),
    [(0, 0, 0), (3, 0, 0), (-1, 9, 0), (1, 8, 0), (1, 9, 1), (2, 9, 1), (2, 17, 2)],
)
def test_page_that_is_no_more_gives_way_to_the_last_one(page: int, total: int, shown: int) -> None:
    assert page_within(page, total, 8) == shown
