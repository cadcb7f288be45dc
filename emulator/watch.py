"""Waiting for something to happen, without polling the clock."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Watch:
    """Wakes those who wait after every change."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def notify(self) -> None:
        if self._waiting:
            for future in self._waiting:
                if not future.done():
                    future.set_result(None)
            self._waiting.clear()

    async def change(self) -> None:
        future = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            await future
        finally:
            self._waiting.discard(future)

    async def until(self, holds: Callable[[], object], timeout: float) -> None:
        """Returns once `holds()` is true; raises TimeoutError after `timeout` real seconds."""
        async with asyncio.timeout(timeout):
            while not holds():
                await self.change()

    async def quiet(self, seconds: float) -> bool:
        """Whether nothing changes for that long."""
        try:
            async with asyncio.timeout(seconds):
                await self.change()
        except TimeoutError:
            return True
        return False
