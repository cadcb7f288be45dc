"""The menu of commands: in each chat that of the person's own roles, in the person's language."""

from collections.abc import Sequence
from typing import Any

from bot.api import ONCE, Api, ApiError
from bot.logs import logger
from bot.recent import Recent
from domain.conversation import Who
from handlers.home.commands import OPEN, described
from handlers.positions import translator_at
from locales.translator import DEFAULT_LANGUAGE, LANGUAGES, translator

log = logger("bot.menus")

FLOWS_THAT_CHANGE_IT = frozenset({"home", "consent", "privacy", "settings", "plan_rules"})
"""After what these write the person may have another language or standing, or another word for a
plan."""


class CommandMenus:
    """Sends a menu only where it differs from the last one this process sent."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._shown: Recent[int, int] = Recent()

    async def set_defaults(self) -> None:
        """For those who have not written yet."""
        for language in LANGUAGES:
            t = translator(language)
            menu = [(name, t.plain(f"home-command-{name}")) for name in OPEN]
            params: dict[str, Any] = {"commands": _commands(menu)}
            if language != DEFAULT_LANGUAGE:
                params["language_code"] = language
            await self._send(params)

    async def update(self, who: Who, *, spoke: bool) -> None:
        """After a reply. A press alone does not ask what the chat shows since the last start:
        two calls are enough for it."""
        chat_id = who.account.chat_id
        menu = described(who, translator_at(who.account.language, who.place))
        face = hash(menu)
        known = self._shown.get(chat_id)
        if known == face or (known is None and not spoke):
            return
        scope = {"type": "chat", "chat_id": chat_id}
        if await self._send({"commands": _commands(menu), "scope": scope}):
            self._shown[chat_id] = face

    async def _send(self, params: dict[str, Any]) -> bool:
        try:
            await self._api.call("setMyCommands", params, patience=ONCE)
        except ApiError as error:
            # Shown again after the next reply; nobody waits for it.
            log.info("menu of commands not set", reason=error.description)
            return False
        return True


def _commands(menu: Sequence[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"command": name, "description": words} for name, words in menu]
