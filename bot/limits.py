"""Telegram's flood limits, kept on our side: answers to people go first."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from enum import Enum
from typing import Protocol

Sleep = Callable[[float], Awaitable[object]]

PER_SECOND = 28.0
AT_ONCE = 2
"""Together never more than 30 in any second."""
CHAT_PER_SECOND = 1.0
CHAT_BURST = 5
_IDLE_SECONDS = 60.0
_INSTANT = 1e-6


class Urgency(Enum):
    ANSWER = "answer"
    """Somebody waits for it: a redraw, a reply. A chat has a burst of five."""
    UNASKED = "unasked"
    """Nobody waits: at most one a second a chat, and never before an answer."""


class Limiter(Protocol):
    async def take(self, chat_id: int, urgency: Urgency) -> float:
        """Returns when a message may be sent or edited in the chat; the seconds that took."""


class NoLimit:
    """For tests against an emulator whose own limits are off."""

    async def take(self, chat_id: int, urgency: Urgency) -> float:
        return 0.0


class _Bucket:
    __slots__ = ("at", "level", "rate", "size")

    def __init__(self, size: float, rate: float, now: float) -> None:
        self.size, self.rate, self.level, self.at = size, rate, size, now

    def take(self, now: float, spare: float = 0.0) -> float:
        """Takes one, on credit if need be; seconds until that is right and `spare` are left."""
        self._fill(now)
        self.level -= 1
        return max(0.0, (spare - self.level) / self.rate)

    def wait(self, now: float) -> float:
        """Seconds until there is one without credit."""
        self._fill(now)
        return max(0.0, (1 - self.level) / self.rate)

    def _fill(self, now: float) -> None:
        self.level = min(self.size, self.level + (now - self.at) * self.rate)
        self.at = now


class FloodLimiter:
    """Buckets: one for all, one a chat. Answers take on credit and wait their turn; what nobody
    waits for gets only what no answer has taken."""

    def __init__(
        self, *, now: Callable[[], float] = time.monotonic, sleep: Sleep = asyncio.sleep
    ) -> None:
        self._now = now
        self._sleep = sleep
        self._all = _Bucket(AT_ONCE, PER_SECOND, now())
        self._chats: dict[int, _Bucket] = {}
        self._unasked = asyncio.Lock()
        self._swept_at = now()

    async def take(self, chat_id: int, urgency: Urgency) -> float:
        now = self._now()
        chat = self._chat(chat_id, now)
        match urgency:
            case Urgency.ANSWER:
                await self._pause(max(self._all.take(now), chat.take(now)))
            case Urgency.UNASKED:
                # It never draws on the burst: it waits until the chat has been quiet.
                await self._pause(chat.take(now, spare=CHAT_BURST - 1))
                async with self._unasked:
                    while (pause := self._all.wait(self._now())) > _INSTANT:
                        await self._sleep(pause)
                    self._all.take(self._now())
        return self._now() - now

    async def _pause(self, seconds: float) -> None:
        if seconds > _INSTANT:
            await self._sleep(seconds)

    def _chat(self, chat_id: int, now: float) -> _Bucket:
        """The chat's bucket; those that are full again are forgotten now and then."""
        if now - self._swept_at > _IDLE_SECONDS:
            self._swept_at = now
            self._chats = {
                other: bucket
                for other, bucket in self._chats.items()
                if bucket.level + (now - bucket.at) * bucket.rate < bucket.size
            }
        bucket = self._chats.get(chat_id)
        if bucket is None:
            bucket = self._chats[chat_id] = _Bucket(CHAT_BURST, CHAT_PER_SECOND, now)
        return bucket
