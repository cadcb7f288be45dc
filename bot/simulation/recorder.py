"""What reached the phones of a simulation, with what the bot said in it."""

import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.api import Api

_ABOUT_ITEMS = ("u1d:", "u1p:", "u1w:")
"""Buttons of a daily list; each names an item and its revision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """`about`: items with the revisions at which the message offers them to be done."""

    id: int
    chat_id: int
    at: datetime
    text: str
    about: frozenset[tuple[int, int]]


class Recorder(Api):
    """Takes every message and answers as a messenger does; nothing leaves the process."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(token="0:recorded", base_url="http://127.0.0.1")
        self._now = now
        self._ids = itertools.count(1)
        self.messages: list[Message] = []

    async def call(self, method: str, params: Mapping[str, Any] | None = None, **_: Any) -> Any:
        given = params or {}
        number = next(self._ids)
        self.messages.append(
            Message(
                id=number,
                chat_id=int(given["chat_id"]),
                at=self._now(),
                text=str(given.get("text", "")),
                about=frozenset(_items(given.get("reply_markup"))),
            )
        )
        return {"message_id": number}


def _items(markup: Any) -> list[tuple[int, int]]:
    found = []
    for row in (markup or {}).get("inline_keyboard", ()):
        for button in row:
            data = str(button.get("callback_data", ""))
            if data.startswith(_ABOUT_ITEMS):
                _, item_id, rev = data.split(":")[:3]
                found.append((int(item_id), int(rev)))
    return found
