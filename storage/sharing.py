"""Commits that are shared: what several people do at one moment is made durable together.

A commit waits for the disk, and SQLite has one writer. So while one commit is under way, those who
want to write gather; then each does his work in turn, in a savepoint of his own, inside one
transaction. Who fails takes back only his own. Nobody is told that his work is done before the
common commit has ended, and if that fails, it has failed for each of them.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.driver import NearConnection

MOST_TOGETHER = 32
"""Those who were first wait for the rest: not for more than so many."""
PATIENCE_SECONDS = 60.0
"""Of one who waits for his turn: somebody hangs in a work of his own, and it has to be told."""


class CommitLost(ConnectionError):
    """The transaction was broken by another's work in it: the same may be tried again."""


class _Together:
    """One transaction of several. `ended` holds what its commit came to.

    `whole`: every savepoint of it is known to be gone, so that the next may build upon it; `kept`:
    there is something to commit. What need not be seen or translated goes to the `driver` at once.
    """

    def __init__(self, connection: AsyncConnection, driver: NearConnection) -> None:
        self.connection = connection
        self.driver = driver
        self.works = 0
        self.whole = True
        self.kept = False
        self.ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        # Where all of them have been cancelled meanwhile, nobody asks for it.
        self.ended.add_done_callback(lambda ended: ended.exception())


class SharedWriter:
    """Over an engine with a single connection."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._turn = asyncio.Lock()
        self._whose: asyncio.Task[object] | None = None
        self._waiting = 0
        self._open: _Together | None = None
        self._ending: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def work(self) -> AsyncIterator[AsyncConnection]:
        """A piece of work: durable when the block has ended, undone where it raises.

        Raises what the database raises, CommitLost, TimeoutError where the turn does not come, and
        RuntimeError inside another work of the same task. Who is cancelled while the commit is
        under way can't know what came of it.
        """
        await self._take_turn()
        try:
            together = self._open or await self._begun()
            together.works += 1
            async with _own_part(together):
                yield together.connection
        finally:
            self._whose = None
            self._turn.release()
            self._end_unless_joined()
        await asyncio.shield(together.ended)

    async def close(self) -> None:
        """Returns when what was begun has been committed."""
        while self._ending:
            await asyncio.wait(self._ending)

    async def _take_turn(self) -> None:
        task = asyncio.current_task()
        if self._whose is task:
            raise RuntimeError("a write inside a write would wait for itself")
        self._waiting += 1
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await self._turn.acquire()
        except BaseException:
            self._waiting -= 1
            self._end_unless_joined()
            raise
        self._waiting -= 1
        self._whose = task

    async def _begun(self) -> _Together:
        connection = await self._engine.connect()
        try:
            await connection.begin()
            driver = (await connection.get_raw_connection()).driver_connection
            assert isinstance(driver, NearConnection)
        except BaseException:
            await connection.close()
            raise
        self._open = _Together(connection, driver)
        return self._open

    def _end_unless_joined(self) -> None:
        """Ends what is open, where nobody is about to join it or enough have."""
        together = self._open
        if together is None or self._turn.locked():
            return
        if self._waiting and together.whole and together.works < MOST_TOGETHER:
            return
        self._open = None
        # A task of its own: a worker that is cancelled must not take the others' commit along.
        task = asyncio.create_task(_end(together), name="shared commit")
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)


@asynccontextmanager
async def _own_part(together: _Together) -> AsyncIterator[None]:
    connection, driver = together.connection, together.driver
    together.whole = False
    await connection.exec_driver_sql("SAVEPOINT work")
    try:
        yield
    except BaseException:
        # What SQLite or a cancelled statement has ended altogether has no savepoints any more.
        with suppress(Exception):
            await connection.exec_driver_sql("ROLLBACK TO work")
            together.whole = True
        raise
    if not driver.in_transaction:
        raise CommitLost("the transaction ended under its work")
    await driver.ran("RELEASE work")
    together.whole = together.kept = True


async def _end(together: _Together) -> None:
    """The outcome is told before the connection is given back: that failing takes nothing away."""
    ended = together.ended
    try:
        if not together.whole:
            raise CommitLost("the transaction was broken")
        if together.kept:
            await together.connection.commit()
        ended.set_result(None)
    except Exception as error:
        ended.set_exception(error)
        # Closing alone would give it back with the transaction open that could not be committed.
        await together.connection.rollback()
    except BaseException:
        ended.set_exception(CommitLost("the commit was cut off"))
        raise
    finally:
        await together.connection.close()
