"""Pictures and files drawn off the event loop: two threads, a bounded queue, a cache in memory."""

import asyncio
import contextlib
import hashlib
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import is_dataclass
from typing import TypeVar

from domain.errors import DomainError

V = TypeVar("V")
R = TypeVar("R")

THREADS = 2
WAITING = 32
"""Drawings that may wait for a thread; a whole school finishing on one evening fits."""
PATIENCE = 10.0
"""Seconds a newcomer waits for room in a full queue."""
CACHE_BYTES = 32 << 20

_Key = tuple[object, bytes]
"""The drawing function and the hash of its view: the cache holds no view."""


class Renderer:
    """`await renderer.render(radar.png, view)` gives the bytes of the file.

    Drawings are pure, so equal views give equal bytes: what was drawn lately is given again, and
    a view asked for twice at once is drawn once. A drawing that fails fails for those who wait
    for it and is not remembered. Whoever stops waiting stops nobody else.
    """

    def __init__(
        self,
        *,
        waiting: int = WAITING,
        patience: float = PATIENCE,
        cache_bytes: int = CACHE_BYTES,
    ) -> None:
        # typst and zlib release the GIL, so two threads are two cores.
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="renderer")
        self._room = asyncio.Semaphore(THREADS + waiting)
        self._patience = patience
        self._drawing: dict[_Key, asyncio.Task[bytes]] = {}
        self._drawn: OrderedDict[_Key, bytes] = OrderedDict()
        self._cache_bytes = cache_bytes
        self._held = 0

    async def render(self, draw: Callable[[V], bytes], view: V) -> bytes:
        """`view` is a frozen dataclass of plain values.

        Raises "render.busy" if the queue stays full, and whatever the drawing raises.
        """
        key = _key(draw, view)
        if (drawn := self._drawn.get(key)) is not None:
            self._drawn.move_to_end(key)
            return drawn
        task = self._drawing.get(key)
        if task is None:
            task = asyncio.create_task(self._draw(key, draw, view))
            self._drawing[key] = task
            task.add_done_callback(lambda done: self._forget(key, done))
        return await asyncio.shield(task)

    async def run(self, work: Callable[[V], R], given: V) -> R:
        """Anything else that is pure and takes its time; what comes out is not kept.

        Raises as `render`.
        """
        async with self._place():
            return await asyncio.get_running_loop().run_in_executor(self._threads, work, given)

    async def close(self) -> None:
        """What waits is dropped, what is being drawn is finished; then the threads end."""
        for task in tuple(self._drawing.values()):
            task.cancel()
        await asyncio.to_thread(self._threads.shutdown, wait=True, cancel_futures=True)

    async def _draw(self, key: _Key, draw: Callable[[V], bytes], view: V) -> bytes:
        async with self._place():
            loop = asyncio.get_running_loop()
            drawn = await loop.run_in_executor(self._threads, draw, view)
        self._keep(key, drawn)
        return drawn

    @asynccontextmanager
    async def _place(self) -> AsyncIterator[None]:
        """Room in the queue."""
        try:
            async with asyncio.timeout(self._patience):
                await self._room.acquire()
        except TimeoutError:
            raise DomainError("render.busy") from None
        try:
            yield
        finally:
            self._room.release()

    def _keep(self, key: _Key, drawn: bytes) -> None:
        self._drawn[key] = drawn
        self._held += len(drawn)
        while self._held > self._cache_bytes:
            _, oldest = self._drawn.popitem(last=False)
            self._held -= len(oldest)

    def _forget(self, key: _Key, done: asyncio.Task[bytes]) -> None:
        self._drawing.pop(key, None)
        # Everybody may have stopped waiting: then nobody else will look at the error.
        with contextlib.suppress(asyncio.CancelledError):
            done.exception()


def _key(draw: Callable[[V], bytes], view: V) -> _Key:
    """A process has one version of every template, so the function stands for its template, too."""
    if not is_dataclass(view):
        # The repr of anything else may hold an address, which another object gets later.
        raise TypeError("a view is a dataclass")
    return draw, hashlib.sha256(repr(view).encode()).digest()
