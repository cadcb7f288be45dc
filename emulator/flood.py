"""Telegram's flood limits: 30 a second in all, 1 a second a chat, 20 a minute a group."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from emulator.refusals import Refusal, Refused


@dataclass(slots=True)
class _Bucket:
    size: float
    per_second: float
    level: float
    at: float

    def wait(self, now: float, amount: float) -> float:
        """Seconds until `amount` fits; a bucket may always be emptied by one large album."""
        self.level = min(self.size, self.level + max(0.0, now - self.at) * self.per_second)
        self.at = now
        return max(0.0, (min(amount, self.size) - self.level) / self.per_second)


class Flood:
    """Refuses with 429 what comes too fast; a refused call takes nothing from the buckets."""

    ALL_PER_SECOND = 30
    CHAT_PER_SECOND = 1
    CHAT_BURST = 5
    GROUP_PER_MINUTE = 20

    def __init__(self, seconds: Callable[[], float], *, enabled: bool) -> None:
        self.enabled = enabled
        self._seconds = seconds
        self._all = self._full(self.ALL_PER_SECOND, self.ALL_PER_SECOND)
        self._chats: dict[int, _Bucket] = {}

    def take(self, chat_id: int, amount: int = 1) -> None:
        """Counts `amount` messages to a chat, or raises `Refused` with seconds to wait."""
        if not self.enabled:
            return
        now = self._seconds()
        chat = self._chats.get(chat_id)
        if chat is None:
            chat = self._chats[chat_id] = (
                self._full(self.GROUP_PER_MINUTE, self.GROUP_PER_MINUTE / 60)
                if chat_id < 0
                else self._full(self.CHAT_BURST, self.CHAT_PER_SECOND)
            )
        wait = max(bucket.wait(now, amount) for bucket in (self._all, chat))
        if wait > 0:
            raise Refused(Refusal.TOO_MANY, retry_after=max(1, math.ceil(wait)))
        self._all.level -= amount
        chat.level -= amount

    def _full(self, size: float, per_second: float) -> _Bucket:
        return _Bucket(size=size, per_second=per_second, level=size, at=self._seconds())
