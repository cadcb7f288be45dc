"""Engines: one writer and readers on SQLite, one pool on PostgreSQL.

On SQLite the writer has a single connection and begins with BEGIN IMMEDIATE: a deferred begin
fails at once with "database is locked" as soon as two transactions want to write, whatever the
timeout, and the default one loses updates.

`hide_parameters`: an error of the database is logged with its statement, and the parameters are
names and answers of people.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from storage.driver import DBAPI, NearConnection, near
from storage.sharing import SharedWriter
from storage.transaction import Transaction

BUSY_TIMEOUT_MS = 10_000
_OPTIONS = {"_result_disable_adapt_to_context": True}
"""Rows are read by name, never by a column of the statement that asked: what SQLAlchemy does for
those, and leaves out for its own sessions by this option, is a twentieth of a statement."""
_SETTINGS = (
    f"busy_timeout={BUSY_TIMEOUT_MS}",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
)


class Database:
    """The way to the data: `async with database.write() as tx`, and `read()` likewise."""

    def __init__(self, url: str | URL) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite:
            self.writer = _sqlite_engine(self.url, begin="BEGIN IMMEDIATE", size=1)
            self.reader = _sqlite_engine(self.url, begin="BEGIN", size=4)
            self._shared: SharedWriter | None = SharedWriter(self.writer)
        else:
            self.writer = create_async_engine(
                self.url,
                pool_size=10,
                max_overflow=0,
                hide_parameters=True,
                execution_options=_OPTIONS,
            )
            self.reader = self.writer
            self._shared = None

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        """One transaction: committed when the block has ended, rolled back when it raises.

        On SQLite those who write at one moment share the commit (`storage/sharing`).
        """
        begun = self.writer.begin() if self._shared is None else self._shared.work()
        async with begun as connection:
            yield Transaction(connection)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        """A consistent view; nothing done in it is kept."""
        async with self.reader.connect() as connection:
            yield Transaction(connection)

    async def compact(self) -> bool:
        """Nothing deleted is left in the pages of the database or in its log.

        False where somebody reads at this moment and the log could not be emptied: try later. On a
        server the pages become free for others; its own log is its administrator's.
        """
        if not self.is_sqlite:
            async with self.writer.connect() as connection:
                free = await connection.execution_options(isolation_level="AUTOCOMMIT")
                await free.exec_driver_sql("VACUUM")
            return True
        async with self.writer.connect() as connection:
            raw = (await connection.get_raw_connection()).driver_connection
            assert isinstance(raw, NearConnection)
            await raw.ran("VACUUM")
            [(busy, *_)] = (await raw.ran("PRAGMA wal_checkpoint(TRUNCATE)")).rows
        return not busy

    async def close(self) -> None:
        if self._shared is not None:
            await self._shared.close()
        await self.writer.dispose()
        if self.reader is not self.writer:
            await self.reader.dispose()


def _sqlite_engine(url: URL, *, begin: str, size: int) -> AsyncEngine:
    engine = create_async_engine(
        url,
        module=DBAPI,
        async_creator=near(url, _SETTINGS),
        poolclass=AsyncAdaptedQueuePool,
        pool_size=size,
        max_overflow=0,
        pool_timeout=60,
        hide_parameters=True,
        execution_options=_OPTIONS,
    )

    @event.listens_for(engine.sync_engine, "begin")
    def start(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine
