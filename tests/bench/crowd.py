"""People at their phones: each presses again once his press is answered and the message redrawn."""

import asyncio
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from emulator import Call, Emulator

PATIENCE = 120.0
"""Seconds without anything happening before a round is given up."""
_SHOWS = frozenset({"editMessageText", "sendMessage"})


@dataclass(slots=True, kw_only=True)
class Phone:
    """`presses`: callback data, one after the other. `open_press`: what he waits for."""

    chat_id: int
    presses: Iterator[str]
    message_id: int = 0
    open_press: str | None = None
    answered: bool = False
    shown: bool = False
    pressed_at: float = 0.0


@dataclass(slots=True)
class Crowd:
    """`waits`: seconds from a press to the answer and the new screen, in the order they came."""

    emulator: Emulator
    phones: Sequence[Phone]
    waits: list[float] = field(default_factory=list)
    _seen: int = 0
    _idle: asyncio.Queue[Phone] = field(default_factory=asyncio.Queue)
    _of_chat: dict[int, Phone] = field(default_factory=dict)
    _of_press: dict[str, Phone] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._of_chat = {phone.chat_id: phone for phone in self.phones}

    async def greet(self) -> None:
        """Everybody has a message to press on."""
        for phone in self.phones:
            await self.emulator.user(phone.chat_id).starts()
        users = [self.emulator.user(phone.chat_id) for phone in self.phones]
        await self.emulator.until(
            lambda: all(any(one.from_bot for one in user.messages) for user in users), PATIENCE
        )
        await self.emulator.settled(PATIENCE, quiet=0.5)
        for phone, user in zip(self.phones, users, strict=True):
            phone.message_id = user.last.message_id
        self._seen = len(self.emulator.calls)

    async def told(self, since: int) -> None:
        """Returns when each has been shown something by calls later than so many."""
        waiting = set(self._of_chat)
        calls = self.emulator.calls
        while waiting:
            await self._more_than(since)
            new, since = calls[since:], len(calls)
            waiting -= {int(call.params["chat_id"]) for call in new if call.method in _SHOWS}
        await self.emulator.settled(PATIENCE)

    async def hurry(self, each: int) -> float:
        """Each presses so often, as fast as he is answered; seconds that it took."""
        self.waits.clear()
        began = time.monotonic()
        left = {phone.chat_id: each - 1 for phone in self.phones}
        for phone in self.phones:
            await self._press(phone)
        while len(self.waits) < each * len(self.phones):
            for phone in await self._served():
                if left[phone.chat_id] > 0:
                    left[phone.chat_id] -= 1
                    await self._press(phone)
        return time.monotonic() - began

    async def stroll(self, presses: int, *, a_second: float, dice: random.Random) -> None:
        """Presses come at random moments, so many a second, whether the bot keeps up or not."""
        self.waits.clear()
        for phone in self.phones:
            self._idle.put_nowait(phone)
        pressing = asyncio.create_task(self._at_random(presses, a_second, dice))
        try:
            while len(self.waits) < presses:
                for phone in await self._served():
                    self._idle.put_nowait(phone)
        finally:
            pressing.cancel()

    async def _at_random(self, presses: int, a_second: float, dice: random.Random) -> None:
        due = time.monotonic()
        for _ in range(presses):
            due += dice.expovariate(a_second)
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            phone = await self._idle.get()
            await self._press(phone)
            # a press that had to wait for a free phone waited since it was due
            phone.pressed_at = due

    async def _press(self, phone: Phone) -> None:
        press = await self.emulator.user(phone.chat_id).presses_stale(
            next(phone.presses), phone.message_id
        )
        phone.open_press, phone.answered, phone.shown = press.id, False, False
        phone.pressed_at = time.monotonic()
        self._of_press[press.id] = phone

    async def _served(self) -> list[Phone]:
        """Those whose press has been answered and shown by the calls made meanwhile."""
        calls = self.emulator.calls
        seen = self._seen
        await self._more_than(seen)
        self._seen = len(calls)
        now = time.monotonic()
        served = [phone for call in calls[seen : self._seen] if (phone := self._ends(call))]
        self.waits.extend(now - phone.pressed_at for phone in served)
        return served

    async def _more_than(self, seen: int) -> None:
        await self.emulator.until(lambda: len(self.emulator.calls) > seen, PATIENCE)

    def _ends(self, call: Call) -> Phone | None:
        """The phone that waits no more after this call."""
        if not call.ok:
            raise RuntimeError(f"refused: {call.method}: {call.description}")
        if call.method == "answerCallbackQuery":
            phone = self._of_press.pop(str(call.params["callback_query_id"]), None)
            if phone is not None:
                phone.answered = True
        elif call.method in _SHOWS:
            phone = self._of_chat.get(int(call.params["chat_id"]))
            if phone is not None:
                phone.shown = True
        else:
            return None
        if phone is None or phone.open_press is None or not (phone.answered and phone.shown):
            return None
        phone.open_press = None
        return phone
