"""The gate before every handler: strangers and those who have not consented see only what is open.

It also notes which flow handles, so that an error is shown over that flow's screen.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.dispatcher.flags import get_flag
from aiogram.types import TelegramObject

from handlers.registry import HOME, resume
from handlers.turn import Turn

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Gate(BaseMiddleware):
    """Closed is the default: a handler is open only by its flag."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        turn: Turn = data["turn"]
        turn.flow = flow_of(data["handler"])
        if is_closed(turn) and not get_flag(data, "open"):
            return await resume(turn, data["resumes"], HOME, None)
        return await handler(event, data)


def is_closed(turn: Turn) -> bool:
    return turn.who.account.person_id is None or not turn.who.consented


def flow_of(handler: HandlerObject) -> str | None:
    """FLOW of the module that the handler stands in, else the folder's name: «route» of one in
    handlers/route/router.py; None elsewhere."""
    named = getattr(handler.callback, "__globals__", {}).get("FLOW")
    if isinstance(named, str):
        return named
    parts = str(getattr(handler.callback, "__module__", "")).split(".")
    return parts[1] if len(parts) > 2 and parts[0] == "handlers" else None
