"""aiosqlite whose short statements run where they are awaited.

aiosqlite hands every call to a thread of its connection and waits: a statement is four such calls,
and the hops between threads cost more than the statement. Here only what may wait for a lock or
for the disk goes to the thread (BEGIN IMMEDIATE, COMMIT, VACUUM and the like), and what lately took
longer than a blink: the loop has other people to answer meanwhile.
"""

import asyncio
import sqlite3
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from aiosqlite import Connection
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.engine import URL

BLINK_SECONDS = 0.01
QUICK_AGAIN = 20
"""Calls in a row after which a statement that was slow is near again: a moment when the machine
had other things to do must not send it to the thread for good."""
MOST_SLOW = 500
MOST_NEAR = 100
"""Rows of one `executemany`: of so many each is quick and all together are not."""
_SHORT = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "SAVEPOINT", "RELEASE", "ROLLBACK TO")
_BEGIN = "BEGIN"
"""Of a reader: deferred, it takes no lock."""


class _Releasing(sqlite3.Connection):
    def close(self) -> None:
        """A statement that was cut off is alive as long as its traceback is, and with it the
        transaction of a closed connection: nobody else could write."""
        with suppress(sqlite3.Error):
            self.rollback()
        super().close()


class NearConnection(Connection):
    """One call at a time, as SQLAlchemy makes them."""

    def __init__(self, connect: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connect, iter_chunk_size=64)
        self._thread.daemon = True
        self._statement = ""
        self._slow: dict[str, int] = {}
        """How many quick calls each of them still owes."""
        self._in_thread = False

    async def configure(self, settings: Sequence[str]) -> None:
        """All of them in one go of the thread."""

        def each() -> None:
            for setting in settings:
                self._conn.execute(f"PRAGMA {setting}").close()

        await self._execute(each)

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        near, call = self._seen(fn, args)
        if near and not self._in_thread and self._running and self._connection is not None:
            return call(*args, **kwargs)
        # Stays so where the wait is cancelled: the thread goes on, and what follows queues behind
        # it until a call has been waited for. Otherwise the loop would roll back past a BEGIN that
        # still waits for its lock, and the transaction would stay open when that has it.
        self._in_thread = True
        try:
            result = await super()._execute(call, *args, **kwargs)  # type: ignore[no-untyped-call]
        except Exception:
            self._in_thread = False
            raise
        self._in_thread = False
        return result

    def _seen(
        self, fn: Callable[..., Any], args: tuple[Any, ...]
    ) -> tuple[bool, Callable[..., Any]]:
        """Whether it may run on the loop, and what to call: statements are timed on either side."""
        match fn.__name__:
            case "execute" | "executemany":
                self._statement = args[0]
                near = self._statement == _BEGIN or self._statement.startswith(_SHORT)
                if fn.__name__ == "executemany":
                    near = near and len(args[1]) <= MOST_NEAR
            case "fetchone" | "fetchmany" | "fetchall":
                near = True
            case "cursor" | "rollback":
                return True, fn
            case "close":
                return isinstance(getattr(fn, "__self__", None), sqlite3.Cursor), fn
            case _:
                return False, fn
        near = near and self._statement not in self._slow
        return near, partial(self._timed, self._statement, fn)

    def _timed(self, statement: str, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        began = time.perf_counter()
        try:
            return fn(*args, **kwargs)
        finally:
            self._judge(statement, time.perf_counter() - began)

    def _judge(self, statement: str, seconds: float) -> None:
        if seconds > BLINK_SECONDS:
            if len(self._slow) >= MOST_SLOW:
                self._slow.clear()
            self._slow[statement] = QUICK_AGAIN
        elif statement in self._slow:
            self._slow[statement] -= 1
            if not self._slow[statement]:
                del self._slow[statement]


def near(url: URL, settings: Sequence[str] = ()) -> Callable[[], Awaitable[NearConnection]]:
    """For `create_async_engine(url, async_creator=…)`; `settings` are its pragmas."""
    arguments, options = SQLiteDialect_aiosqlite().create_connect_args(url)
    # The loop and the thread take turns at it: SQLite itself is made to allow that.
    options.update(check_same_thread=False, factory=_Releasing, isolation_level=None)
    connect: Callable[..., sqlite3.Connection] = sqlite3.connect

    async def opened() -> NearConnection:
        connection = NearConnection(partial(connect, *arguments, **options))
        # The thread opens the file whether anybody waits for it or not.
        opening = asyncio.ensure_future(connection)
        try:
            await asyncio.shield(opening)
            await connection.configure(settings)
        except BaseException:
            # Of somebody cancelled, too: left half-way, it would hold the lock it had come to.
            await asyncio.wait([opening])
            await connection.close()
            raise
        return connection

    return opened
