"""Long polling: store, then confirm.

The next call's offset is what confirms a batch to Telegram, and it is sent only after the batch is
on disk. When a poll comes back empty the offset is dropped: all is confirmed, and Telegram may
begin its update ids anew at random after a quiet week.
"""

import asyncio
from typing import Any

from bot.api import ONCE, Api, Conflict, Outage, TooManyRequests
from bot.health import DatabaseHealth
from bot.inbox import Inbox
from bot.limits import Sleep
from bot.logs import logger
from bot.updates import KINDS
from storage.outage import is_outage

log = logger("bot.poller")

POLL_SECONDS = 25
_BATCH = 100
_LONGEST_PAUSE = 30.0
_STORE_SECONDS = 5.0
_CONFLICT_PAUSE = 5.0
"""Shorter than a poll: of two bots the one that was first takes the poll back in time."""
_SETTLED_SECONDS = 2 * _CONFLICT_PAUSE
"""Whoever has polled undisturbed for so long was first: the other one is the newcomer."""


class Poller:
    """`task` ends only by `stop`, or with Conflict or Unauthorized."""

    def __init__(self, api: Api, inbox: Inbox, health: DatabaseHealth, sleep: Sleep) -> None:
        self._api = api
        self._inbox = inbox
        self._health = health
        self._sleep = sleep
        self._offset: int | None = None
        self._polled = False
        self._storing: asyncio.Task[None] | None = None
        self.task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self.task = asyncio.create_task(self._run(), name="poller")

    async def stop(self) -> None:
        """Ends the poll at once; a batch that is being stored is stored."""
        if self.task is not None:
            self.task.cancel()
            await asyncio.wait({self.task})
        if self._storing is not None and not self._storing.done():
            _, late = await asyncio.wait({self._storing}, timeout=_STORE_SECONDS)
            for task in late:
                task.cancel()

    async def _run(self) -> None:
        pause = 0.0
        clock = asyncio.get_running_loop().time
        while True:
            began = clock()
            try:
                updates = await self._poll()
            except Conflict:
                self._polled = self._polled or clock() - began > _SETTLED_SECONDS
                if not self._polled:
                    raise
                log.error("another bot polls with this token")
                await self._sleep(_CONFLICT_PAUSE)
                continue
            except TooManyRequests as error:
                await self._sleep(float(error.retry_after))
                continue
            except Outage as error:
                if not pause:
                    log.warning("Telegram does not answer", reason=error.description)
                pause = min(_LONGEST_PAUSE, pause * 2 or 0.5)
                await self._sleep(pause)
                continue
            if pause:
                log.info("Telegram answers again")
                pause = 0.0
            self._polled = True
            self._storing = asyncio.create_task(self._accept(updates), name="store")
            await asyncio.shield(self._storing)

    async def _poll(self) -> list[dict[str, Any]]:
        params: dict[str, Any] = {
            "timeout": POLL_SECONDS,
            "limit": _BATCH,
            "allowed_updates": list(KINDS),
        }
        if self._offset is not None:
            params["offset"] = self._offset
        updates: list[dict[str, Any]] = await self._api.call(
            "getUpdates", params, patience=ONCE, timeout=POLL_SECONDS + 10
        )
        return updates

    async def _accept(self, updates: list[dict[str, Any]]) -> None:
        """Stores the batch, waiting out a database that is away; the poll pauses meanwhile."""
        if not updates:
            self._offset = None
            return
        try:
            await self._stored(updates)
        except Exception:
            log.exception("batch not stored")
            for update in updates:
                # One that can't be stored must not hold up the rest for ever.
                try:
                    await self._stored([update])
                except Exception:
                    log.exception("update dropped", update_id=update.get("update_id"))
        self._offset = updates[-1]["update_id"] + 1

    async def _stored(self, updates: list[dict[str, Any]]) -> None:
        while True:
            try:
                await self._inbox.accept(updates)
            except Exception as error:
                if not is_outage(error):
                    raise
                await self._health.wait_out(error)
                continue
            self._health.works()
            return
