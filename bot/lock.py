"""One running bot a database: a lock that dies with its process.

SQLite: flock on a file beside the database. PostgreSQL: an advisory lock on a connection of its
own. A lease row would have to run out after a kill before the next start (docs/adr).
"""

import fcntl
import os
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import text
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

_ADVISORY_KEY = 0x494F4D  # "IOM"


class LockHeld(Exception):
    """Another bot runs on this database."""


class FileLock:
    """`with FileLock(path)`; raises LockHeld at once where somebody has it."""

    def __init__(self, database_file: Path) -> None:
        self._path = database_file.with_name(database_file.name + ".lock")
        self._handle: int | None = None

    def __enter__(self) -> Self:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(handle)
            raise LockHeld(str(self._path)) from error
        self._handle = handle
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._handle is not None:
            # The file stays: removing it would let two bots lock two different ones.
            os.close(self._handle)
            self._handle = None


class RunLock:
    """`async with RunLock(url)` on either database."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self._file: FileLock | None = None
        self._engine: AsyncEngine | None = None
        self._connection: AsyncConnection | None = None

    async def __aenter__(self) -> Self:
        if self._url.get_backend_name() == "sqlite":
            self._file = FileLock(Path(self._url.database or "iom.db"))
            self._file.__enter__()
            return self
        self._engine = create_async_engine(
            self._url, poolclass=NullPool, isolation_level="AUTOCOMMIT"
        )
        try:
            self._connection = await self._engine.connect()
            locked = await self._connection.scalar(
                text("SELECT pg_try_advisory_lock(:key)"), {"key": _ADVISORY_KEY}
            )
            if not locked:
                raise LockHeld(self._url.database or "")
        except BaseException:
            await self.__aexit__(None, None, None)
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file is not None:
            self._file.__exit__(kind, error, trace)
            self._file = None
        if self._connection is not None:
            await self._connection.close()
            self._connection = None
        if self._engine is not None:
            await self._engine.dispose()
            self._engine = None
