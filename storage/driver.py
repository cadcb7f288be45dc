"""aiosqlite whose short statements run where they are awaited, each of them as one call.

aiosqlite hands every call to a thread of its connection and waits: a statement is four such calls
(a cursor, executing, its rows, closing), and the hops between threads cost more than the statement.
Here a statement is one call, and only what may wait for a lock or for the disk goes to the thread
(BEGIN IMMEDIATE, COMMIT, VACUUM and the like), and what lately took longer than a blink: the loop
has other people to answer meanwhile.
"""

import asyncio
import sqlite3
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple

import aiosqlite
from sqlalchemy.connectors.asyncio import AsyncAdapt_dbapi_connection
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_cursor,
    AsyncAdapt_aiosqlite_dbapi,
    SQLiteDialect_aiosqlite,
)
from sqlalchemy.engine import URL
from sqlalchemy.util import EMPTY_DICT
from sqlalchemy.util.concurrency import await_

BLINK_SECONDS = 0.01
QUICK_AGAIN = 10
"""Times in a row after which a statement that was slow is near again: a moment when the machine
had other things to do must not send it to the thread for good."""
MOST_SLOW = 500
MOST_NEAR = 100
"""Rows of one `executemany`: of so many each is quick and all together are not."""
_SHORT = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "SAVEPOINT", "RELEASE", "ROLLBACK TO")
_BEGIN = "BEGIN"
"""Of a reader: deferred, it takes no lock."""


class Outcome(NamedTuple):
    """What a statement came to; `description` is None where it gives no rows."""

    rows: deque[Any]
    description: Any = None
    rowcount: int = -1
    lastrowid: int | None = None


class _Releasing(sqlite3.Connection):
    def close(self) -> None:
        """A statement that was cut off is alive as long as its traceback is, and with it the
        transaction of a closed connection: nobody else could write."""
        with suppress(sqlite3.Error):
            self.rollback()
        super().close()


class NearConnection(aiosqlite.Connection):
    """One call at a time, as SQLAlchemy makes them."""

    def __init__(self, connect: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connect, iter_chunk_size=64)
        self._thread.daemon = True
        self._slow: dict[str, int] = {}
        """How many quick times each of them still owes."""
        self._in_thread = False

    async def configure(self, settings: Sequence[str]) -> None:
        """All of them in one go of the thread."""

        def each() -> None:
            for setting in settings:
                self._conn.execute(f"PRAGMA {setting}").close()

        await self._execute(each)

    async def ran(self, statement: str, parameters: Any = (), *, many: bool = False) -> Outcome:
        """On the loop where it is short, else in the thread. Raises what SQLite raises."""
        near = (
            not self._in_thread
            and statement not in self._slow
            and (statement.startswith(_SHORT) or statement == _BEGIN)
            and not (many and len(parameters) > MOST_NEAR)
        )
        if near:
            return self._timed(statement, parameters, many)
        outcome: Outcome = await self._execute(self._timed, statement, parameters, many)
        return outcome

    def _timed(self, statement: str, parameters: Any, many: bool) -> Outcome:
        """Its rows are read at once: SQLite finds them while they are read."""
        began = time.perf_counter()
        cursor = self._conn.cursor()
        try:
            (cursor.executemany if many else cursor.execute)(statement, parameters)
            # A statement that gives no rows gives an empty one.
            rows = deque(cursor)
            return Outcome(rows, cursor.description, cursor.rowcount, cursor.lastrowid)
        finally:
            cursor.close()
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

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if fn.__name__ == "rollback" and not self._in_thread and self._connection is not None:
            return fn()
        # Stays so where the wait is cancelled: the thread goes on, and what follows queues behind
        # it until a call has been waited for. Otherwise the loop would roll back past a BEGIN that
        # still waits for its lock, and the transaction would stay open when that has it.
        self._in_thread = True
        try:
            result = await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]
        except Exception:
            self._in_thread = False
            raise
        self._in_thread = False
        return result


class _Cursor(AsyncAdapt_aiosqlite_cursor):
    """What SQLAlchemy takes for a cursor: over the outcome of one call instead of a driver's."""

    __slots__ = ()
    _cursor: Any

    def __init__(self, adapt_connection: AsyncAdapt_dbapi_connection) -> None:
        self._adapt_connection = adapt_connection
        self._connection = adapt_connection._connection
        self._soft_closed_memoized = EMPTY_DICT
        self._keep(Outcome(deque()))

    def _keep(self, outcome: Outcome) -> None:
        self._cursor = outcome
        self._rows = outcome.rows

    def execute(self, operation: Any, parameters: Any = None) -> None:
        self._run(operation, parameters or (), many=False)

    def executemany(self, operation: Any, seq_of_parameters: Any) -> None:
        self._run(operation, seq_of_parameters, many=True)

    def _run(self, statement: str, parameters: Any, *, many: bool) -> None:
        connection: Any = self._connection
        try:
            outcome: Outcome = await_(connection.ran(statement, parameters, many=many))
        except Exception as error:
            self._adapt_connection._handle_exception(error)
        self._keep(outcome)

    async def _async_soft_close(self) -> None:
        """Nothing is open any more."""

    def close(self) -> None:
        self._rows.clear()


class _Adapted(AsyncAdapt_aiosqlite_connection):
    __slots__ = ()
    _cursor_cls = _Cursor


class _Dbapi(AsyncAdapt_aiosqlite_dbapi):
    def connect(self, *arg: Any, **kw: Any) -> _Adapted:
        opened: NearConnection = await_(kw["async_creator_fn"]())
        return _Adapted(self, opened)  # type: ignore[arg-type]


DBAPI = _Dbapi(aiosqlite, sqlite3)
"""For `create_async_engine(url, async_creator=near(…), module=DBAPI)`."""


def near(url: URL, settings: Sequence[str] = ()) -> Callable[[], Awaitable[NearConnection]]:
    """How the engine opens a connection; `settings` are its pragmas."""
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
