"""SQLite without its threads: statements run where they are awaited.

aiosqlite hands each statement to a thread of its connection and waits for the answer; the two
switches cost more than most statements of a test (a third of the time of the tests of scenarios).
Other tasks still get their turn after each statement, as they would while the thread works.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from aiosqlite import Connection

_in_its_thread = Connection._execute


async def _at_once(self: Connection, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    if not self._running or not self._connection:
        raise ValueError("Connection closed")
    result = fn(*args, **kwargs)
    await asyncio.sleep(0)
    return result


def run_inline() -> None:
    Connection._execute = _at_once  # type: ignore[method-assign]


@contextmanager
def with_threads() -> Iterator[None]:
    """For tests of what happens while a thread is at work."""
    Connection._execute = _in_its_thread  # type: ignore[method-assign]
    try:
        yield
    finally:
        run_inline()
