"""Commits that are shared: what several people do at one moment is made durable together.

A commit waits for the disk, and SQLite has one writer. So while one commit is under way, those who
want to write gather; then each does his work in turn, in a savepoint of his own, inside one
transaction. Who fails takes back only his own. Nobody is told that his work is done before the
common commit has ended, and if that fails, it has failed for each of them.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiosqlite import Connection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

MOST_TOGETHER = 32
"""Those who were first wait for the rest: not for more than so many."""


class CommitLost(ConnectionError):
    """The transaction was broken by another's work in it: the same may be tried again."""


class _Together:
    """One transaction of several. `ended` holds what its commit came to.

    What need not be seen or translated goes to the `driver` at once.
    """

    def __init__(self, connection: AsyncConnection, driver: Connection) -> None:
        self.connection = connection
        self.driver = driver
        self.works = 0
        self.broken = False
        self.ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        # Where all of them have been cancelled meanwhile, nobody asks for it.
        self.ended.add_done_callback(lambda ended: ended.exception())


class SharedWriter:
    """Over an engine with a single connection."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._open: _Together | None = None
        self._ending: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def work(self) -> AsyncIterator[AsyncConnection]:
        """A piece of work: durable when the block has ended, undone where it raises.

        Raises what the database raises, and CommitLost.
        """
        await self._take_turn()
        try:
            together = self._open or await self._begun()
            async with _own_part(together):
                yield together.connection
        finally:
            self._turn.release()
            self._end_unless_joined()
        await asyncio.shield(together.ended)

    async def close(self) -> None:
        """Returns when what was begun has been committed."""
        while self._ending:
            await asyncio.wait(self._ending)

    async def _take_turn(self) -> None:
        self._waiting += 1
        try:
            await self._turn.acquire()
        except asyncio.CancelledError:
            self._waiting -= 1
            self._end_unless_joined()
            raise
        self._waiting -= 1

    async def _begun(self) -> _Together:
        connection = await self._engine.connect()
        try:
            await connection.begin()
            driver = (await connection.get_raw_connection()).driver_connection
            assert isinstance(driver, Connection)
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
        joined = self._waiting and together.works < MOST_TOGETHER
        if joined and not together.broken:
            return
        self._open = None
        # A task of its own: a worker that is cancelled must not take the others' commit along.
        task = asyncio.create_task(_end(together), name="shared commit")
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)


@asynccontextmanager
async def _own_part(together: _Together) -> AsyncIterator[None]:
    connection = together.connection
    await connection.exec_driver_sql("SAVEPOINT work")
    try:
        yield
    except BaseException:
        try:
            await connection.exec_driver_sql("ROLLBACK TO work")
        except Exception:
            # A full disk or a cut statement ends the whole transaction, savepoints and all.
            together.broken = True
        raise
    await together.driver.execute("RELEASE work")
    together.works += 1


async def _end(together: _Together) -> None:
    try:
        try:
            if together.broken:
                raise CommitLost("the transaction was broken")
            if together.works:
                await together.connection.commit()
        finally:
            await together.connection.close()
    except Exception as error:
        together.ended.set_exception(error)
    except BaseException:
        together.ended.set_exception(CommitLost("the commit was cut off"))
        raise
    else:
        together.ended.set_result(None)
