"""Filters of routers."""

from aiogram import F
from aiogram.filters import Filter
from aiogram.types import Message

from handlers.turn import Turn


class Expects(Filter):
    """Lets a message through when it answers one of these expectations."""

    def __init__(self, *expectations: str) -> None:
        self._expectations = frozenset(expectations)

    async def __call__(self, message: Message, turn: Turn) -> bool:
        return turn.expectation is not None and turn.expectation.expects in self._expectations


OPEN = {"open": True}
"""Flag of a handler that answers without consent, and to strangers: `flags=OPEN`.

Everything else is closed by the gate until the person has consented.
"""

NO_COMMAND = ~F.text.startswith("/")
"""Commands work while a text is awaited, unknown ones too; a file is no command."""
