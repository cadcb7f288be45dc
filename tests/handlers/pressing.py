"""A chat at the edge: updates go through the real dispatcher, nothing is sent."""

from collections.abc import Callable
from itertools import count
from typing import Any, TypeVar

from aiogram import Bot
from aiogram.filters.callback_data import CallbackData
from aiogram.types import Message, Update

from domain.conversation import Who
from domain.portfolio import Archive
from handlers.dispatch import shared
from handlers.flows import RESUMES
from handlers.screen import Screen
from handlers.turn import Turn
from tests.cast import MOSCOW, Cast, Player

BOT = Bot(token="42:TEST")
_UPDATE_IDS = count(1)
"""Never twice the same: aiogram looks for an update among the latest ones by this number, and
compares whole updates where it repeats."""

V = TypeVar("V")
R = TypeVar("R")


class AtOnce:
    """Draws at once, and opens no table: pictures and files have tests of their own."""

    async def render(self, draw: Callable[[V], bytes], view: V) -> bytes:
        return draw(view)

    async def run(self, work: Callable[[V], R], given: V) -> R:
        return work(given)


class Bench:
    """Packs nothing: what would be packed is what is looked at."""

    async def pack(self, archive: Archive) -> tuple[tuple[str, str], ...]:
        return ((archive.name, f"{archive.name}.zip"),)


class Chat:
    """One conversation; `screen` is what was last shown.

    `still`: nothing that is pressed changes who the speaker is, so he is looked up once.
    """

    def __init__(self, cast: Cast, player: Player, *, still: bool = False) -> None:
        self._cast = cast
        self._player = player
        self._still = still
        self._who: Who | None = None
        self._screen: Screen | None = None

    @property
    def screen(self) -> Screen:
        assert self._screen is not None, "nothing was shown yet"
        return self._screen

    @property
    def labels(self) -> list[str]:
        return [button.text for line in self.screen.rows for button in line]

    async def taps(self, label: str) -> Screen:
        """Presses the button whose text contains the label."""
        for line in self.screen.rows:
            for button in line:
                if label in button.text:
                    assert button.data is not None
                    return await self.presses(button.data)
        raise AssertionError(f"no button «{label}» among {self.labels}")

    async def presses(self, data: CallbackData | str) -> Screen:
        packed = data if isinstance(data, str) else data.pack()
        return await self._feed(
            {
                "callback_query": {
                    "id": "1",
                    "from": self._sender,
                    "chat_instance": "1",
                    "data": packed,
                    "message": self._message | {"text": "…"},
                }
            }
        )

    async def says(self, text: str) -> Screen:
        return await self._feed({"message": self._message | {"text": text}})

    async def sends(self, **content: Any) -> Screen:
        return await self._feed({"message": self._message | content})

    @property
    def _sender(self) -> dict[str, Any]:
        return {"id": self._player.chat_id, "is_bot": False, "first_name": "-"}

    @property
    def _message(self) -> dict[str, Any]:
        chat = {"id": self._player.chat_id, "type": "private"}
        return {"message_id": 1, "date": 1, "chat": chat, "from": self._sender}

    async def turn(self, *, typed: bool = False) -> Turn:
        """As the worker makes it: what is awaited is looked up only for what was typed."""
        async with self._cast.database.read() as tx:
            who = self._who if self._still else None
            if who is None:
                who = await tx.who.find(
                    self._player.account_id, self._cast.now.astimezone(MOSCOW).date()
                )
            self._who = who
            awaited = None
            if typed:
                awaited = await tx.conversation.find_expectation(self._player.account_id)
        assert who is not None
        return Turn(
            who=who,
            now=self._cast.now,
            data=self._cast.database,
            bot_username="iom_bot",
            expectation=awaited,
            renderer=AtOnce(),
            packs=Bench(),
        )

    async def _feed(self, body: dict[str, Any]) -> Screen:
        update = Update.model_validate(
            {"update_id": next(_UPDATE_IDS), **body}, context={"bot": BOT}
        )
        turn = await self.turn(typed=update.message is not None)
        if isinstance(update.message, Message):
            turn.messages = (update.message,)
        screen = await shared().feed_update(BOT, update, turn=turn, resumes=RESUMES)
        assert isinstance(screen, Screen), screen
        self._screen = screen
        return screen
