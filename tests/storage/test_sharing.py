"""Shared commits: who is told that his work is done finds it there, and nobody takes along another.

Everything is tried with SQLite's thread and without it; what was committed is looked at from
another connection.
"""

import asyncio
import gc
import random
import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError

from storage import sharing
from storage.outage import is_outage
from storage.sharing import MOST_TOGETHER, CommitLost
from tests.inline import with_threads
from tests.storage.sharing import (
    RandomWork,
    Watched,
    end_the_transaction,
    put,
    put_against_the_rules,
)

pytestmark = pytest.mark.timeout(60)


@pytest.fixture(params=["inline", "threads"])
def threads(request: pytest.FixtureRequest) -> Iterator[None]:
    with with_threads() if request.param == "threads" else nullcontext():
        yield


@pytest.fixture
async def watched(threads: None, database_path: Path) -> AsyncIterator[Watched]:
    async with opened(database_path) as database:
        yield database


@pytest.fixture
async def held(database_path: Path) -> AsyncIterator[Watched]:
    """With threads, so that statements can be held up."""
    with with_threads():
        async with opened(database_path) as database:
            yield database


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[Watched]:
    """Whatever happens in between: the next one can write, and nothing stays open behind him."""
    watched = Watched(path)
    yield watched
    async with asyncio.timeout(20):
        await watched.put("afterwards")
    assert "afterwards" in watched.committed()
    await watched.database.close()
    assert watched.is_free()


def outcomes(tasks: list[asyncio.Task[None]]) -> list[type[BaseException] | None]:
    return [
        asyncio.CancelledError if task.cancelled() else type(error) if error else None
        for task in tasks
        for error in [None if task.cancelled() else task.exception()]
    ]


async def at_once(*works: object) -> list[type[BaseException] | None]:
    tasks = [asyncio.ensure_future(work) for work in works]  # type: ignore[call-overload]
    await asyncio.wait(tasks)
    return outcomes(tasks)


async def test_who_writes_at_one_moment_shares_the_commit(watched: Watched) -> None:
    await asyncio.gather(*(watched.put(f"{number}") for number in range(10)))
    assert watched.commits == 1
    assert len(watched.committed()) == 10


async def test_who_writes_alone_waits_for_nobody(watched: Watched) -> None:
    for number in range(3):
        await watched.put(f"{number}")
        assert watched.committed() == {f"{one}" for one in range(number + 1)}
    assert watched.commits == 3


async def test_each_finds_his_work_committed_when_it_has_ended(watched: Watched) -> None:
    async def put_and_look(name: str) -> bool:
        await watched.put(name)
        return name in watched.committed()

    found = await asyncio.gather(*(put_and_look(f"{number}") for number in range(80)))
    assert all(found)
    assert watched.commits == 3


async def test_the_first_waits_for_no_more_than_so_many(watched: Watched) -> None:
    """Those who fail count, too: their works take as long."""
    wrong = [watched.put(f"no {number}", then=LookupError()) for number in range(MOST_TOGETHER)]
    await at_once(watched.put("first"), *wrong, watched.put("last"))
    assert watched.began[: watched.began.index("COMMIT")].count("SAVEPOINT work") == MOST_TOGETHER
    assert watched.committed() == {"first", "last"}


async def test_nobody_is_told_before_the_commit_and_who_comes_meanwhile_shares_the_next(
    held: Watched,
) -> None:
    committing, go_on = held.hold("COMMIT")
    first = [asyncio.create_task(held.put(f"{number}")) for number in range(2)]
    await committing.wait()
    later = [asyncio.create_task(held.put(f"later {number}")) for number in range(5)]
    for _ in range(10):
        await asyncio.sleep(0)
    assert not any(task.done() for task in (*first, *later))
    assert not held.committed()
    go_on.set()
    await asyncio.gather(*first, *later)
    assert held.commits == 2


async def test_who_fails_takes_back_only_his_own(watched: Watched) -> None:
    ended = await at_once(
        watched.put("A"),
        watched.put("B", "b", then=LookupError()),
        watched.put("C"),
        watched.put("D", then=LookupError()),
        watched.put("E"),
    )
    assert ended == [None, LookupError, None, LookupError, None]
    assert watched.committed() == {"A", "C", "E"}
    assert watched.commits == 1


async def test_nothing_is_committed_where_everybody_failed(watched: Watched) -> None:
    ended = await at_once(*(watched.put("A", then=LookupError()) for _ in range(3)))
    assert ended == [LookupError] * 3
    assert watched.commits == 0


async def test_an_error_of_the_database_is_only_its_own_works(watched: Watched) -> None:
    async def dangle() -> None:
        async with watched.database.write() as tx:
            await put(tx, "dangling")
            await tx.connection.exec_driver_sql(
                "INSERT INTO department (school_id, name) VALUES (-1, 'D')"
            )

    assert await at_once(watched.put("A"), dangle(), watched.put("C")) == [
        None, IntegrityError, None,
    ]  # fmt: skip
    assert watched.committed() == {"A", "C"}


async def test_who_is_cancelled_while_he_waits_holds_up_nobody(watched: Watched) -> None:
    gate = asyncio.Event()
    first = asyncio.create_task(watched.put("A", then=gate.wait()))
    await asyncio.sleep(0)
    waiting = [asyncio.create_task(watched.put(f"{number}")) for number in range(3)]
    await asyncio.sleep(0)
    for one in waiting:
        one.cancel()
    await asyncio.wait(waiting)
    gate.set()
    await first
    assert watched.committed() == {"A"}


@pytest.mark.parametrize("after", [0, 1])
async def test_the_last_who_waits_is_cancelled_when_his_turn_has_come(
    watched: Watched, after: int
) -> None:
    """The one before him left the commit to him: it is made all the same."""
    loop = asyncio.get_running_loop()
    tasks: list[asyncio.Task[None]] = []

    async def first() -> None:
        async with watched.database.write() as tx:
            await put(tx, "A")
            # Runs after the turn was given back, before who waits has taken it.
            loop.call_soon(tasks[1].cancel)

    tasks += [asyncio.create_task(first()), asyncio.create_task(watched.put("W"))]
    tasks += [asyncio.create_task(watched.put(f"{number}")) for number in range(after)]
    await asyncio.wait(tasks)
    assert outcomes(tasks) == [None, asyncio.CancelledError, *[None] * after]
    assert watched.committed() == {"A", *(f"{number}" for number in range(after))}


async def test_who_is_cancelled_in_his_work_takes_back_only_his_own(watched: Watched) -> None:
    never, reached = asyncio.Event(), asyncio.Event()

    async def hang() -> None:
        async with watched.database.write() as tx:
            await put(tx, "hanging")
            reached.set()
            await never.wait()

    tasks = [
        asyncio.create_task(work)
        for work in (watched.put("A"), hang(), watched.put("C"))
    ]  # fmt: skip
    await reached.wait()
    tasks[1].cancel()
    await asyncio.wait(tasks)
    assert outcomes(tasks) == [None, asyncio.CancelledError, None]
    assert watched.committed() == {"A", "C"}
    assert watched.commits == 1


async def test_a_statement_cut_off_in_the_thread_breaks_it_for_all_and_each_is_told(
    held: Watched,
) -> None:
    """Nobody knows what the thread has done of it: the whole is taken back, to be tried again."""
    slow, go_on = held.hold("VALUES (1)")

    async def cut_off() -> None:
        async with held.database.write() as tx:
            await put(tx, "cut off")
            await tx.connection.exec_driver_sql("VALUES (1)")

    tasks = [
        asyncio.create_task(work)
        for work in (held.put("A"), cut_off(), held.put("C"))
    ]  # fmt: skip
    await slow.wait()
    tasks[1].cancel()
    await asyncio.sleep(0)
    go_on.set()
    await asyncio.wait(tasks)
    assert outcomes(tasks) == [CommitLost, asyncio.CancelledError, None]
    assert held.committed() == {"C"}


async def test_a_savepoint_that_failed_takes_back_nobodys_work_in_silence(
    watched: Watched,
) -> None:
    """One of the same name, left by somebody undone, would be gone back to past those between."""

    def allow(action: int, done: str | None, *_: object) -> int:
        refused = action == sqlite3.SQLITE_SAVEPOINT and done == "BEGIN"
        return sqlite3.SQLITE_DENY if refused else sqlite3.SQLITE_OK

    async def refuse_the_next() -> None:
        assert watched.raw is not None
        watched.raw.set_authorizer(allow)

    ended = await at_once(
        watched.put("undone", then=LookupError()),
        watched.put("between", then=refuse_the_next()),
        watched.put("refused"),
    )
    assert watched.raw is not None
    watched.raw.set_authorizer(None)
    assert ended == [LookupError, CommitLost, DatabaseError]
    assert not watched.committed()


async def test_who_is_cancelled_while_he_waits_for_the_lock_leaves_nothing_open(
    held: Watched,
) -> None:
    await held.put("before")
    waiting_for_lock, go_on = held.hold("BEGIN IMMEDIATE")
    with held.locked():
        tasks = [asyncio.create_task(held.put(name)) for name in ("A", "B")]
        await waiting_for_lock.wait()
        tasks[0].cancel()
        for _ in range(5):
            await asyncio.sleep(0)
        go_on.set()
    await asyncio.wait(tasks)
    assert outcomes(tasks) == [asyncio.CancelledError, None]
    assert held.committed() == {"before", "B"}
    assert held.is_free()


async def test_who_is_cancelled_while_the_database_is_opened_leaves_no_lock(
    template: Path, tmp_path: Path
) -> None:
    """A file that is opened for the first time is made WAL, and that locks it."""
    with with_threads():
        for ticks in range(40):
            path = tmp_path / f"{ticks}.db"
            shutil.copy(template, path)
            async with opened(path) as watched:
                task = asyncio.create_task(watched.put("A"))
                for _ in range(ticks * 10):
                    await asyncio.sleep(0)
                task.cancel()
                await asyncio.wait([task])


async def test_a_database_that_is_locked_is_told_and_can_be_tried_again(watched: Watched) -> None:
    await watched.put("before")
    assert watched.raw is not None
    watched.raw.execute("PRAGMA busy_timeout=0")
    with watched.locked():
        tasks = [asyncio.create_task(watched.put(name)) for name in ("A", "B")]
        await asyncio.wait(tasks)
        assert outcomes(tasks) == [OperationalError] * 2
        assert all(is_outage(error) for task in tasks if (error := task.exception()))
    await watched.put("A")
    assert watched.committed() == {"before", "A"}


async def test_a_commit_that_fails_has_failed_for_each(watched: Watched) -> None:
    async def wrong() -> None:
        async with watched.database.write() as tx:
            await put_against_the_rules(tx)

    ended = await at_once(watched.put("A"), wrong(), watched.put("C"))
    assert ended == [IntegrityError] * 3
    assert not watched.committed()
    await watched.put("A")
    assert watched.committed() == {"A"}


@pytest.mark.parametrize("error", [LookupError(), None], ids=["and raises", "and says nothing"])
async def test_who_ends_the_whole_transaction_is_told_and_so_are_the_others(
    watched: Watched, error: Exception | None
) -> None:
    """Python's COMMIT of a transaction that is gone does nothing and reports nothing."""

    async def end() -> None:
        async with watched.database.write() as tx:
            await put(tx, "B")
            await end_the_transaction(tx)
            if error is not None:
                raise error

    ended = await at_once(watched.put("A"), end(), watched.put("C"))
    assert ended == [CommitLost, type(error) if error else CommitLost, None]
    assert watched.committed() == {"C"}


async def test_what_was_lost_in_common_is_worth_another_try() -> None:
    assert is_outage(CommitLost())


async def test_an_interrupted_statement_is_undone_or_breaks_it_for_all(held: Watched) -> None:
    """SQLite ends the transaction of a write that was interrupted, savepoints and all."""
    many = (
        "INSERT INTO municipality (name, zone) WITH RECURSIVE n(i) AS "
        "(VALUES (1) UNION ALL SELECT i+1 FROM n WHERE i<100000000) "
        "SELECT 'many' || i, 'UTC' FROM n"
    )

    async def interrupted() -> None:
        async with held.database.write() as tx:
            assert held.raw is not None
            held.raw.set_progress_handler(lambda: 1, 1000)
            try:
                await tx.connection.exec_driver_sql(many)
            finally:
                held.raw.set_progress_handler(None, 0)

    ended = await at_once(held.put("A"), interrupted(), held.put("C"))
    assert ended == [CommitLost, OperationalError, None]
    assert held.committed() == {"C"}


async def test_a_full_disk_is_told_to_whom_it_concerns(watched: Watched) -> None:
    await watched.put("before")
    assert watched.raw is not None
    pages = watched.raw.execute("PRAGMA page_count").fetchone()[0]
    watched.raw.execute(f"PRAGMA max_page_count={pages}")
    names = ("A", "x" * 1_000_000, "C")
    tasks = [asyncio.create_task(watched.put(name)) for name in names]
    await asyncio.wait(tasks)
    told = {name for name, outcome in zip(names, outcomes(tasks), strict=True) if outcome is None}
    assert is_outage(tasks[1].exception() or Exception())
    assert watched.committed() == {"before"} | told
    watched.raw.execute("PRAGMA max_page_count=1000000")


async def test_a_write_inside_a_write_is_refused_at_once(watched: Watched) -> None:
    """It would wait for its own end, and all the others with it."""

    async def nested() -> None:
        async with watched.database.write() as tx:
            await put(tx, "outer")
            with pytest.raises(RuntimeError, match="inside"):
                await watched.put("inner")

    assert await at_once(nested(), watched.put("other")) == [None, None]
    assert watched.committed() == {"outer", "other"}
    await watched.put("not inside any more")


async def test_a_turn_that_does_not_come_is_told(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A work that waits for another, of a task of its own, would hang for ever."""
    monkeypatch.setattr(sharing, "PATIENCE_SECONDS", 0.01)

    async def waits_for_another() -> None:
        async with watched.database.write() as tx:
            await put(tx, "outer")
            await asyncio.create_task(watched.put("inner"))

    with pytest.raises(TimeoutError) as caught:
        await waits_for_another()
    assert is_outage(caught.value)
    assert not watched.committed()


async def test_the_commit_goes_on_when_those_who_wait_for_it_are_cancelled(held: Watched) -> None:
    committing, go_on = held.hold("COMMIT")
    tasks = [asyncio.create_task(held.put(name)) for name in ("A", "B", "C")]
    await committing.wait()
    tasks[0].cancel()
    tasks[2].cancel()
    await asyncio.sleep(0)
    go_on.set()
    await asyncio.wait(tasks)
    assert outcomes(tasks) == [asyncio.CancelledError, None, asyncio.CancelledError]
    assert held.committed() == {"A", "B", "C"}


async def test_closing_waits_for_the_commit_under_way(held: Watched) -> None:
    committing, go_on = held.hold("COMMIT")
    task = asyncio.create_task(held.put("A"))
    await committing.wait()
    task.cancel()
    closing = asyncio.create_task(held.database.close())
    for _ in range(5):
        await asyncio.sleep(0)
    assert not closing.done()
    go_on.set()
    await closing
    assert held.committed() == {"A"}


async def test_what_is_committed_is_told_so_whatever_becomes_of_the_connection(
    database_path: Path,
) -> None:
    """Told otherwise, an update would come again, be known, and never be handled."""
    watched = Watched(database_path)

    def fails(*_: object) -> None:
        raise LookupError

    failures: list[object] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: failures.append(context["exception"]))
    event.listen(watched.database.writer.sync_engine, "checkin", fails)
    await watched.put("A")
    assert watched.committed() == {"A"}
    await watched.database.close()
    assert watched.commits == 1


async def test_cleaning_takes_turns_with_writers(watched: Watched) -> None:
    async def clean() -> None:
        await watched.database.compact()

    works = [watched.put(f"{number}") for number in range(6)]
    assert await at_once(*works[:3], clean(), *works[3:]) == [None] * 7
    assert len(watched.committed()) == 6


async def test_nothing_is_said_of_works_nobody_waits_for(held: Watched) -> None:
    """A commit that failed when all had gone is no exception that was never retrieved."""
    said: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: said.append(context))

    async def wrong() -> None:
        async with held.database.write() as tx:
            await put_against_the_rules(tx)

    committing, go_on = held.hold("COMMIT")
    task = asyncio.create_task(wrong())
    await committing.wait()
    task.cancel()
    await asyncio.wait([task])
    go_on.set()
    await held.put("next")
    del task
    gc.collect()
    assert not said


@pytest.mark.parametrize("seed", range(20))
async def test_what_is_there_is_what_has_ended_without_an_error(
    watched: Watched, seed: int
) -> None:
    """Many at once, of whom some fail, some are cancelled anywhere and some break everything."""
    dice = random.Random(seed)
    works = [RandomWork(number, dice) for number in range(60)]
    tasks = [asyncio.create_task(work.run(watched)) for work in works]
    for victim in dice.sample(tasks, 20):
        for _ in range(dice.randrange(12)):
            await asyncio.sleep(0)
        victim.cancel()
    async with asyncio.timeout(30):
        await asyncio.wait(tasks)
    found = watched.committed()
    for work, outcome in zip(works, outcomes(tasks), strict=True):
        there = work.rows & found
        assert there in (set(), work.rows), f"{work.number}: a half of it"
        if outcome is None:
            assert there, f"{work.number}: told that it is done, and not there"
        elif outcome is not asyncio.CancelledError:
            assert not there, f"{work.number}: told {outcome.__name__}, and there"
    assert found == set().union(*(work.rows & found for work in works))


def test_what_sqlite_is_made_with_allows_two_threads_in_turn() -> None:
    assert sqlite3.threadsafety == 3
