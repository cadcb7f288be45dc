"""aiosqlite whose short statements run where they are awaited.

aiosqlite hands every call to a thread of its connection and waits: a statement is four such calls,
and the hops between threads cost more than the statement. Here only what may wait for a lock or
for the disk goes to the thread (BEGIN IMMEDIATE, COMMIT, VACUUM and the like), and whatever has
once taken longer than a blink: the loop has other people to answer meanwhile.
"""

import sqlite3
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from aiosqlite import Connection
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.engine import URL

BLINK_SECONDS = 0.01
_SHORT = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "SAVEPOINT", "RELEASE", "ROLLBACK TO")
_BEGIN = "BEGIN"
"""Of a reader: deferred, it takes no lock."""


class NearConnection(Connection):
    """One statement at a time, as SQLAlchemy uses it."""

    def __init__(self, connect: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connect, iter_chunk_size=64)
        self._thread.daemon = True
        self._statement = ""
        self._slow: set[str] = set()

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if not self._running or self._connection is None or not self._is_near(fn, args):
            return await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]
        began = time.perf_counter()
        try:
            return fn(*args, **kwargs)
        finally:
            if time.perf_counter() - began > BLINK_SECONDS:
                self._slow.add(self._statement)

    def _is_near(self, fn: Callable[..., Any], args: tuple[Any, ...]) -> bool:
        match fn.__name__:
            case "execute" | "executemany":
                self._statement = args[0]
                short = self._statement == _BEGIN or self._statement.startswith(_SHORT)
                return short and self._statement not in self._slow
            case "fetchone" | "fetchmany" | "fetchall":
                return self._statement not in self._slow
            case "cursor" | "rollback":
                return True
            case "close":
                return isinstance(getattr(fn, "__self__", None), sqlite3.Cursor)
            case _:
                return False


def near(url: URL) -> Callable[[], NearConnection]:
    """For `create_async_engine(url, async_creator=…)`."""
    arguments, options = SQLiteDialect_aiosqlite().create_connect_args(url)
    # The loop and the thread take turns at it: SQLite itself is made to allow that.
    options["check_same_thread"] = False
    connect: Callable[..., sqlite3.Connection] = sqlite3.connect
    return lambda: NearConnection(partial(connect, *arguments, **options))
