"""SQLite behind asyncio: one hop to its thread for a statement instead of four, one cache.

SQLAlchemy makes the cursor, executes, fetches and closes by a message to the connection's thread
each; on statements that take microseconds those messages are most of the time. Here a statement is
executed and fetched by one; making a cursor reads nothing and needs none, and a cursor whose rows
are fetched holds nothing to be closed.
"""

import sqlite3
from collections import deque
from typing import Any

import aiosqlite
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_cursor,
    AsyncAdapt_aiosqlite_dbapi,
    SQLiteDialect_aiosqlite,
)
from sqlalchemy.util import LRUCache, await_only


class _Cursor(AsyncAdapt_aiosqlite_cursor):
    """`_cursor` is the plain one of sqlite3, worked with only in the connection's thread."""

    __slots__ = ()
    _awaitable_cursor_close = False

    def _make_new_cursor(self, connection: Any) -> Any:
        return connection._conn.cursor()

    def _aenter_cursor(self, cursor: Any) -> Any:
        return cursor

    async def _execute_async(self, operation: Any, parameters: Any) -> Any:
        async with self._adapt_connection._execute_mutex:
            self._rows = await self._connection._execute(
                _execute, self._cursor, operation, parameters
            )

    async def _executemany_async(self, operation: Any, seq_of_parameters: Any) -> Any:
        async with self._adapt_connection._execute_mutex:
            await self._connection._execute(self._cursor.executemany, operation, seq_of_parameters)

    def close(self) -> None:
        """Leaves the cursor to its thread, which may be at work on it when a task is cancelled."""
        self._rows.clear()


def _execute(cursor: sqlite3.Cursor, operation: str, parameters: Any) -> deque[Any]:
    cursor.execute(operation, () if parameters is None else parameters)
    return deque(cursor.fetchall() if cursor.description else ())


class _Connection(AsyncAdapt_aiosqlite_connection):
    __slots__ = ()
    _cursor_cls = _Cursor


class _Driver(AsyncAdapt_aiosqlite_dbapi):
    def connect(self, *args: Any, **options: Any) -> AsyncAdapt_aiosqlite_connection:
        opened = aiosqlite.connect(*args, **options)
        # As SQLAlchemy does: a connection that was forgotten must not hold up the end.
        opened._thread.daemon = True
        return _Connection(self, await_only(opened))


class Dialect(SQLiteDialect_aiosqlite):
    """Named «sqlite+iom» in an engine's address. All of them are alike, so what one has compiled
    serves each: the reader's statements are the writer's."""

    supports_statement_cache = True

    @classmethod
    def import_dbapi(cls) -> AsyncAdapt_aiosqlite_dbapi:
        return _Driver(aiosqlite, sqlite3)

    def __eq__(self, other: object) -> bool:
        return type(other) is Dialect

    def __hash__(self) -> int:
        return hash(Dialect)


registry.register("sqlite.iom", __name__, "Dialect")
COMPILED: LRUCache[Any, Any] = LRUCache(1500)
"""Statements of all engines of the process, for `execution_options`."""
