"""Groups and channels: one line where to talk, then the bot leaves."""

from bot.api import Api, BadRequest, Forbidden
from bot.logs import logger
from bot.updates import Envelope
from locales.translator import translator

log = logger("bot.groups")


class Groups:
    def __init__(self, api: Api, bot_username: str) -> None:
        self._api = api
        self._username = bot_username
        self._left: set[int] = set()

    async def handle(self, envelope: Envelope) -> None:
        """Several updates come of one invitation: the line is said once."""
        chat_id = envelope.chat_id
        if envelope.press is not None:
            await self._quietly("answerCallbackQuery", {"callback_query_id": envelope.press.id})
            return
        if envelope.kind == "my_chat_member":
            status = envelope.body["my_chat_member"].get("new_chat_member", {}).get("status")
            if status not in ("member", "administrator"):
                return
            self._left.discard(chat_id)
        if chat_id in self._left:
            return
        self._left.add(chat_id)
        if envelope.chat_type != "channel":
            link = f"https://t.me/{self._username}"
            text = translator(envelope.language).plain("fallback-group", link=link)
            await self._quietly("sendMessage", {"chat_id": chat_id, "text": text})
        await self._quietly("leaveChat", {"chat_id": chat_id})

    async def _quietly(self, method: str, params: dict[str, object]) -> None:
        try:
            await self._api.call(method, params)
        except (BadRequest, Forbidden) as error:
            log.info("group refused", reason=error.description)
