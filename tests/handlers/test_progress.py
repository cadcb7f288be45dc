"""The bar never promises more than is done."""

import pytest

from handlers.progress import bar


@pytest.mark.parametrize(
    ("done", "total", "shown"),
    [
        (0, 52, "░░░░░░░░"),
        (1, 52, "▓░░░░░░░"),
        (17, 52, "▓▓▓░░░░░"),
        (26, 52, "▓▓▓▓░░░░"),
        (51, 52, "▓▓▓▓▓▓▓░"),
        (52, 52, "▓▓▓▓▓▓▓▓"),
        (0, 0, "░░░░░░░░"),
    ],
)
def test_bar_is_full_only_when_all_is_done(done: int, total: int, shown: str) -> None:
    assert bar(done, total) == shown
