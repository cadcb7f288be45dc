"""Files of Word are trees held in cycles, large outside of Python's own count of its objects."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def trees_go_with_their_test() -> Iterator[None]:
    """The whole suite collects rarely, for speed; here gigabytes would wait for it.

    Only what the test made is looked at: all that other tests have left in the worker took a third
    of a second each time.
    """
    yield
    gc.collect(1)
