"""A database whose writers are watched: commits counted and held up, rows seen from outside.

SQLite's trace tells of each statement in the thread that begins to run it.
"""

import asyncio
import random
import sqlite3
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import event, insert
from sqlalchemy.engine import URL

from storage.driver import NearConnection
from storage.engine import Database
from storage.tables import MunicipalityRow
from storage.transaction import Transaction


class Watched:
    """`began` holds the writer's statements; rows are municipalities, known by their names."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.database = Database(URL.create("sqlite+aiosqlite", database=str(path)))
        self.began: list[str] = []
        self.raw: sqlite3.Connection | None = None
        """The writer's own, as soon as it is there."""
        self._held: dict[str, tuple[asyncio.AbstractEventLoop, asyncio.Event, threading.Event]] = {}
        event.listen(self.database.writer.sync_engine, "connect", self._connected)

    @property
    def commits(self) -> int:
        return self.began.count("COMMIT")

    async def put(self, *names: str, then: Awaitable[object] | Exception | None = None) -> None:
        """One work: these rows, and before it ends `then` is awaited or raised."""
        async with self.database.write() as tx:
            await put(tx, *names)
            match then:
                case None:
                    pass
                case Exception():
                    raise then
                case _:
                    await then

    def committed(self) -> set[str]:
        with closing(sqlite3.connect(self.path)) as other:
            return {name for (name,) in other.execute("SELECT name FROM municipality")}

    def is_free(self) -> bool:
        """Whether another process could write now."""
        with closing(sqlite3.connect(self.path, timeout=0)) as other:
            try:
                other.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                return False
            return True

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Another process writes."""
        with closing(sqlite3.connect(self.path)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield

    def hold(self, statement: str) -> tuple[asyncio.Event, threading.Event]:
        """(set when such a statement begins, to be set for it to go on), once, in its thread."""
        held = asyncio.Event(), threading.Event()
        self._held[statement] = asyncio.get_running_loop(), *held
        return held

    def _connected(self, connection: Any, _record: object) -> None:
        driver: NearConnection = connection.driver_connection
        self.raw = driver._conn
        self.raw.set_trace_callback(self._note)

    def _note(self, statement: str) -> None:
        self.began.append(statement)
        if statement in self._held:
            loop, begun, go_on = self._held.pop(statement)
            loop.call_soon_threadsafe(begun.set)
            go_on.wait()


async def put(tx: Transaction, *names: str) -> None:
    for name in names:
        await tx.connection.execute(insert(MunicipalityRow).values(name=name, zone="UTC"))


async def put_against_the_rules(tx: Transaction) -> None:
    """What the common commit fails at: a department of no school, looked at only then."""
    await tx.connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    await tx.connection.exec_driver_sql("INSERT INTO department (school_id, name) VALUES (-1, 'D')")


async def end_the_transaction(tx: Transaction) -> None:
    """As SQLite does by itself where the disk is full or cannot be read."""
    await tx.connection.exec_driver_sql("ROLLBACK")


class RandomWork:
    """Some rows, and an end of some kind."""

    def __init__(self, number: int, dice: random.Random) -> None:
        self.number = number
        self.rows = {f"{number}/{row}" for row in range(dice.randrange(1, 4))}
        self._before, self._between = dice.randrange(40), dice.randrange(3)
        ends: list[Callable[[Transaction], Awaitable[None]]] = [
            _well, _wrong, _in_the_thread, end_the_transaction, put_against_the_rules
        ]  # fmt: skip
        [self._end] = dice.choices(ends, weights=[60, 20, 10, 3, 2])

    async def run(self, watched: Watched) -> None:
        await _pause(self._before)
        async with watched.database.write() as tx:
            for row in sorted(self.rows):
                await put(tx, row)
                await _pause(self._between)
            await self._end(tx)


async def _pause(ticks: int) -> None:
    for _ in range(ticks):
        await asyncio.sleep(0)


async def _well(_: Transaction) -> None:
    pass


async def _wrong(_: Transaction) -> None:
    raise LookupError


async def _in_the_thread(tx: Transaction) -> None:
    await tx.connection.exec_driver_sql("VALUES (1)")
