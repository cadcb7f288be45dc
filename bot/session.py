"""aiogram's way to the API: the same client, so that nothing goes past its limits and filters."""

from collections.abc import AsyncGenerator
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.api import Api


class ApiSession(BaseSession):
    """aiogram's dispatcher needs a Bot; its methods go through our client as JSON."""

    def __init__(self, api: Api) -> None:
        super().__init__()
        self._client = api

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        files: dict[str, Any] = {}
        params = {
            name: prepared
            for name, value in method.model_dump(warnings=False).items()
            if (prepared := self.prepare_value(value, bot, files, _dumps_json=False)) is not None
        }
        if files:
            raise NotImplementedError("files are sent by the presenter")
        result = await self._client.call(method.__api_method__, params)
        kind = Response[method.__returning__]  # type: ignore[name-defined]
        answer = kind.model_validate({"ok": True, "result": result}, context={"bot": bot})
        return cast("TelegramType", answer.result)

    def stream_content(self, url: str, *_args: Any, **_options: Any) -> AsyncGenerator[bytes, None]:
        raise NotImplementedError("files are fetched by bot/files and bot/uploads")

    async def close(self) -> None:
        """The client is closed by whoever opened it."""
