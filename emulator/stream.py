"""Events for the page: every listener has a queue; a slow one is told to load everything anew."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from emulator.model import Json

_QUEUE_SIZE = 1000


class Stream:
    """Costs nothing while nobody listens: events are built only for listeners."""

    def __init__(self) -> None:
        self._queues: set[asyncio.Queue[Json | None]] = set()

    def publish(self, build: Callable[[], Json]) -> None:
        if not self._queues:
            return
        event = build()
        for queue in self._queues:
            if queue.full():
                while not queue.empty():
                    queue.get_nowait()
                queue.put_nowait({"type": "reload"})
            else:
                queue.put_nowait(event)

    def listen(self) -> asyncio.Queue[Json | None]:
        queue: asyncio.Queue[Json | None] = asyncio.Queue(_QUEUE_SIZE)
        self._queues.add(queue)
        return queue

    def leave(self, queue: asyncio.Queue[Json | None]) -> None:
        self._queues.discard(queue)

    def close(self) -> None:
        """Ends every listener with None."""
        for queue in self._queues:
            while queue.full():
                queue.get_nowait()
            queue.put_nowait(None)
