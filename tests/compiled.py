"""One cache of compiled statements for all engines of a process.

A statement is compiled for a dialect, and every engine makes a dialect of its own: a test, which
opens a database of its own, would compile again what thousands before it have compiled (a fifth of
the time of the tests of services). A bot that runs compiles a statement once.
"""

from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.util import LRUCache


def share_compiled() -> None:
    """Dialects of SQLite made by different engines of this process count as one."""
    cache: LRUCache[object, object] = LRUCache(2000)

    def alike(self: object, other: object) -> bool:
        return type(self) is type(other)

    def kind(self: object) -> int:
        return hash(type(self))

    SQLiteDialect_aiosqlite.__eq__ = alike  # type: ignore[method-assign]
    SQLiteDialect_aiosqlite.__hash__ = kind  # type: ignore[method-assign]

    @event.listens_for(Engine, "engine_connect")
    def with_cache(connection: Connection) -> None:
        if isinstance(connection.dialect, SQLiteDialect_aiosqlite):
            connection.execution_options(compiled_cache=cache)
