"""A link of this bot, or the code out of it, sent as a text: it opens as if it were pressed."""

import re

from aiogram.filters import Filter
from aiogram.types import Message

from handlers.gate import is_closed
from handlers.turn import Turn

_LINKS = (
    re.compile(r"(?:https?://)?(?:t|telegram)\.me/(\w+)/?\?start=([\w-]+)", re.IGNORECASE),
    re.compile(r"tg://resolve\?domain=(\w+)&start=([\w-]+)", re.IGNORECASE),
)
_CODE = re.compile(r"(?:c_)?[A-Za-z0-9_-]{32}")
"""As `services.invitations.issue` makes them, alone or behind `domain.joining.COMMON`: no word is
so long by chance."""


class Pasted(Filter):
    """Lets a link or a code through, with its `token`.

    Whoever is still outside sends it with words around it, as it came to him; of who has come in
    it must be all that he wrote, and a code alone answers nothing that is awaited.
    """

    async def __call__(self, message: Message, turn: Turn) -> bool | dict[str, str]:
        text = turn.text.strip()
        closed = is_closed(turn)
        token = _of_link(text, turn.bot_username, within=closed)
        if token is None and (closed or turn.expectation is None or turn.expectation.is_button):
            token = text if _CODE.fullmatch(text) else None
        return False if token is None else {"token": token}


def _of_link(text: str, bot_username: str, *, within: bool) -> str | None:
    """Links of other bots are none of ours."""
    for link in _LINKS:
        found = link.search(text) if within else link.fullmatch(text)
        if found and found[1].casefold() == bot_username.casefold():
            return found[2]
    return None
