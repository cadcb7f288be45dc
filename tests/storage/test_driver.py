"""What runs on the loop and what in the thread, and that never two threads are at one connection.

Where a statement ran is told by SQLite's trace, which is called in the thread that runs it.
"""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, insert, make_url, select
from sqlalchemy.exc import IntegrityError

from storage import driver
from storage.driver import MOST_NEAR, MOST_SLOW, QUICK_AGAIN, NearConnection, near
from storage.engine import Database
from storage.tables import MunicipalityRow
from tests.inline import with_threads

ROW = "INSERT INTO kept VALUES (?)"


@pytest.fixture(autouse=True)
def threads() -> Iterator[None]:
    with with_threads():
        yield


class Watched:
    """A connection, and where each of its statements ran."""

    def __init__(self, connection: NearConnection) -> None:
        self.connection = connection
        self._loop = threading.get_ident()
        self._seen: list[tuple[str, bool]] = []
        connection._conn.set_trace_callback(self._note)

    def _note(self, statement: str) -> None:
        self._seen.append((statement, threading.get_ident() == self._loop))

    async def ran_near(self, statement: str, *values: object) -> bool:
        self._seen.clear()
        await self.connection.ran(statement, values)
        return self._seen[0][1]

    async def ran_near_for(self, rows: int) -> bool:
        self._seen.clear()
        await self.connection.ran(ROW, [(row,) for row in range(rows)], many=True)
        return self._seen[0][1]


@pytest.fixture
async def watched(tmp_path: Path) -> AsyncIterator[Watched]:
    connection = await near(make_url(f"sqlite+aiosqlite:///{tmp_path / 'near.db'}"))()
    await connection.execute("CREATE TABLE kept (value PRIMARY KEY)")
    yield Watched(connection)
    await connection.close()


async def test_what_may_wait_for_lock_or_disk_goes_to_the_thread(database: Database) -> None:
    here = threading.get_ident()
    near_ones: list[str] = []
    far_ones: list[str] = []

    def watch(connection: Any, _record: object) -> None:
        raw: NearConnection = connection.driver_connection
        raw._conn.set_trace_callback(
            lambda said: (near_ones if threading.get_ident() == here else far_ones).append(
                " ".join(said.split()[:2])
            )
        )

    for engine in (database.writer, database.reader):
        event.listen(engine.sync_engine, "connect", watch)
    async with database.write() as tx:
        await tx.connection.execute(insert(MunicipalityRow).values(name="A", zone="UTC"))
        await tx.connection.execute(select(MunicipalityRow.id))
    async with database.read() as tx:
        await tx.connection.execute(select(MunicipalityRow.id))
    assert far_ones == ["BEGIN IMMEDIATE", "COMMIT"]
    assert [one.partition(" ")[0] for one in near_ones] == [
        "SAVEPOINT", "INSERT", "SELECT", "RELEASE", "BEGIN", "SELECT", "ROLLBACK",
    ]  # fmt: skip


@pytest.mark.parametrize("statement", ["VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"])
async def test_what_cleans_the_file_goes_to_the_thread(watched: Watched, statement: str) -> None:
    assert not await watched.ran_near(statement)


async def test_what_was_slow_goes_to_the_thread_until_it_has_been_quick_again_and_again(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert await watched.ran_near("SELECT 1")
    monkeypatch.setattr(driver, "BLINK_SECONDS", -1)
    await watched.ran_near("SELECT 1")
    monkeypatch.setattr(driver, "BLINK_SECONDS", 60)
    again = [await watched.ran_near("SELECT 1") for _ in range(QUICK_AGAIN + 1)]
    assert again == [False] * QUICK_AGAIN + [True]


async def test_what_is_slow_in_the_thread_stays_there(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "BLINK_SECONDS", -1)
    await watched.ran_near("SELECT 1")
    assert not any([await watched.ran_near("SELECT 1") for _ in range(QUICK_AGAIN)])


async def test_the_rows_of_a_slow_statement_are_read_in_the_thread(watched: Watched) -> None:
    """SQLite finds them while they are read: executing alone is quick."""
    ran_in = []

    def noted(value: int) -> int:
        ran_in.append(threading.get_ident())
        return value

    watched.connection._conn.create_function("noted", 1, noted)
    rows = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i+1 FROM n WHERE i<3)"
    statement = f"{rows} SELECT noted(i) FROM n"
    watched.connection._slow[statement] = QUICK_AGAIN
    await watched.ran_near(statement)
    assert len(ran_in) == 3
    assert threading.get_ident() not in ran_in


async def test_a_slow_commit_says_nothing_of_the_statement_before_it(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    await watched.ran_near("BEGIN IMMEDIATE")
    await watched.ran_near(ROW, 1)
    monkeypatch.setattr(driver, "BLINK_SECONDS", -1)
    await watched.connection.commit()
    monkeypatch.setattr(driver, "BLINK_SECONDS", 60)
    assert await watched.ran_near(ROW, 2)


async def test_slow_statements_are_not_remembered_without_end(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "BLINK_SECONDS", -1)
    for number in range(MOST_SLOW + 10):
        await watched.ran_near(f"SELECT {number}")
    assert 0 < len(watched.connection._slow) <= MOST_SLOW


async def test_many_rows_at_once_go_to_the_thread(watched: Watched) -> None:
    # Each row a commit of its own would be slow.
    await watched.ran_near("BEGIN IMMEDIATE")
    assert await watched.ran_near_for(MOST_NEAR)
    await watched.ran_near("DELETE FROM kept")
    assert not await watched.ran_near_for(MOST_NEAR + 1)


async def test_what_follows_a_cancelled_call_waits_until_the_thread_has_ended_it(
    watched: Watched,
) -> None:
    """Cancelling ends the waiting and not the thread: without a queue, two would be at it."""
    connection = watched.connection
    loop = asyncio.get_running_loop()
    held, go_on = asyncio.Event(), threading.Event()
    order: list[str] = []

    def hold() -> int:
        loop.call_soon_threadsafe(held.set)
        go_on.wait()
        order.append("cancelled one")
        return 1

    connection._conn.create_function("hold", 0, hold)
    waiting = asyncio.create_task(connection.ran("VALUES (hold())"))
    await held.wait()
    waiting.cancel()
    await asyncio.wait([waiting])
    rolling_back = asyncio.create_task(connection.rollback())
    await asyncio.sleep(0)
    assert not rolling_back.done()
    go_on.set()
    await rolling_back
    order.append("rolled back")
    assert order == ["cancelled one", "rolled back"]
    assert await watched.ran_near("SELECT 1")


async def test_an_error_is_the_same_on_the_loop(database: Database) -> None:
    async def twice() -> None:
        async with database.write() as tx:
            for _ in range(2):
                await tx.connection.execute(
                    insert(MunicipalityRow).values(id=1, name="A", zone="UTC")
                )

    with pytest.raises(IntegrityError, match="UNIQUE"):
        await twice()


async def test_a_closed_connection_says_so(tmp_path: Path) -> None:
    connection = await near(make_url(f"sqlite+aiosqlite:///{tmp_path / 'near.db'}"))()
    await connection.close()
    for statement in ("SELECT 1", "VACUUM"):
        with pytest.raises(ValueError, match=r"(?i)connection"):
            await connection.ran(statement)


async def test_what_cannot_be_opened_is_closed_again(tmp_path: Path) -> None:
    (tmp_path / "near.db").write_bytes(b"not a database at all" * 1000)
    before = set(threading.enumerate())
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        await near(make_url(f"sqlite+aiosqlite:///{tmp_path / 'near.db'}"), ["journal_mode=WAL"])()
    for thread in set(threading.enumerate()) - before:
        thread.join(10)
    assert set(threading.enumerate()) <= before
