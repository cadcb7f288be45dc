"""getUpdates: the long poll, its offset and its rivals."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from emulator.params import Params
from emulator.refusals import Refusal, Refused
from emulator.updates import Update
from emulator.world import World

MAX_TIMEOUT = 50
MAX_LIMIT = 100


class Poller:
    """One poll waits at a time; a newer one ends the older with a conflict."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._waiting: asyncio.Future[None] | None = None
        self._is_alive: Callable[[], bool] = lambda: False

    @property
    def is_waiting(self) -> bool:
        return self._waiting is not None and not self._waiting.done()

    def wake(self) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)

    def interrupt(self, refusal: Refusal) -> None:
        """Ends the waiting poll; one whose client is gone ends in silence."""
        if self._waiting is not None and not self._waiting.done():
            if self._is_alive():
                self._waiting.set_exception(Refused(refusal))
            else:
                self._waiting.cancel()

    async def get_updates(
        self, call: Params, *, webhook_set: bool, is_alive: Callable[[], bool]
    ) -> list[Update]:
        """Confirms what lies below the offset, then waits for updates up to the timeout."""
        if webhook_set:
            raise Refused(Refusal.WEBHOOK_ACTIVE)
        self.interrupt(Refusal.OTHER_POLLER)
        queue = self._world.updates
        if call.has("allowed_updates"):
            queue.allow(call.data("allowed_updates"))
        queue.confirm_below(call.integer("offset"))
        limit = min(max(call.integer("limit", MAX_LIMIT), 1), MAX_LIMIT)
        timeout = min(max(call.integer("timeout"), 0), MAX_TIMEOUT)
        if queue.idle and timeout:
            await self._wait(timeout, is_alive)
        return self._world.updates.batch(limit)

    async def _wait(self, timeout: float, is_alive: Callable[[], bool]) -> None:
        mine = self._waiting = asyncio.get_running_loop().create_future()
        self._is_alive = is_alive
        self._world.on_change()
        try:
            async with asyncio.timeout(timeout):
                await mine
        except TimeoutError:
            return
        finally:
            if self._waiting is mine:
                self._waiting = None
