"""Marks of what was answered, written in small groups: one transaction for many replies.

Losing the last group at a kill only means that its screens are drawn again.
"""

import asyncio
import contextlib

from bot.clock import Clock
from bot.health import DatabaseHealth
from storage.engine import Database


class Marks:
    """Collects while a write is under way, then writes all of it at once."""

    def __init__(self, database: Database, clock: Clock, health: DatabaseHealth) -> None:
        self._database = database
        self._clock = clock
        self._health = health
        self._answered: list[int] = []
        self._live: dict[int, int] = {}
        self._unreachable: set[int] = set()
        self._wake = asyncio.Event()
        self._clean = asyncio.Event()
        self._clean.set()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run(), name="marks")

    async def stop(self) -> None:
        """Writes what is left; gives up where the database is away."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
            self._task = None
        await self._write()

    def answered(self, row_ids: tuple[int, ...]) -> None:
        self._answered.extend(row_ids)
        self._touch()

    def live(self, account_id: int, message_id: int) -> None:
        self._live[account_id] = message_id
        self._touch()

    def unreachable(self, account_id: int) -> None:
        self._unreachable.add(account_id)
        self._touch()

    @property
    def clean(self) -> bool:
        return self._clean.is_set()

    async def written(self) -> None:
        """Returns when nothing is left to write."""
        await self._clean.wait()

    def _touch(self) -> None:
        self._clean.clear()
        self._wake.set()

    async def _run(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            try:
                await self._write()
                self._health.works()
            except Exception as error:
                await self._health.wait_out(error)
                self._wake.set()
                continue
            if not self._wake.is_set():
                self._clean.set()

    async def _write(self) -> None:
        answered, live, gone = list(self._answered), dict(self._live), set(self._unreachable)
        if not (answered or live or gone):
            return
        async with self._database.write() as tx:
            if answered:
                await tx.inbox.mark_answered(answered, now=self._clock.now())
            for account_id, message_id in live.items():
                await tx.conversation.set_live_message(account_id, message_id)
            for account_id in gone:
                await tx.who.set_reachable(account_id, reachable=False)
        del self._answered[: len(answered)]
        for account_id, message_id in live.items():
            if self._live.get(account_id) == message_id:
                del self._live[account_id]
        self._unreachable -= gone
