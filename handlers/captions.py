"""A photo or a file with a caption where words alone are awaited: the caption is the answer.

It is read as if it had been typed, and the person is told that the file itself is not kept:
otherwise one of the two would be lost without a word.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import Message, TelegramObject

from domain.text import shortened
from handlers.announcements import entry as announcements
from handlers.due import entry as due
from handlers.enrol import entry as enrol
from handlers.external import entry as external
from handlers.record import entry as record
from handlers.route_papers import entry as route_papers
from handlers.screen import Screen
from handlers.turn import Turn

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]

TAKES_FILES = frozenset(
    {
        *(due.PROOF, due.MORE, due.MEMO, due.SENT, due.REMOVED, due.DROPPED),
        *(announcements.TEXT, announcements.MORE),
        *(record.FILE, external.FILE, enrol.SHEET, route_papers.TEMPLATE),
    }
)
"""What is awaited that a file may answer. Anywhere else only words are read."""

SHOWN = 200
"""Characters of the caption that are repeated."""


class Captions(BaseMiddleware):
    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        turn: Turn = data["turn"]
        captioned = tuple(one for one in turn.messages if one.caption)
        if not captioned or not _words_alone(turn):
            return await handler(event, data)
        turn.messages = tuple(
            _typed(one) for one in turn.messages if one.caption or one.text is not None
        )
        screen = await handler(turn.messages[0], data)
        if not isinstance(screen, Screen):
            return screen
        said = " ".join(one.caption or "" for one in captioned)
        return screen.headed(turn.t("fallback-caption", text=shortened(said, SHOWN)))


def _words_alone(turn: Turn) -> bool:
    awaited = turn.expectation
    return awaited is not None and not awaited.is_button and awaited.expects not in TAKES_FILES


def _typed(message: Message) -> Message:
    """The message as if its caption had been written without the file."""
    if not message.caption:
        return message
    return Message(
        message_id=message.message_id,
        date=message.date,
        chat=message.chat,
        from_user=message.from_user,
        text=message.caption,
    )
