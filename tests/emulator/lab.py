"""An emulator, a person and a bare HTTP client in the place of the bot."""

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp

from emulator import Emulator, User

START = datetime(2027, 3, 17, 11, 20, tzinfo=UTC)


@dataclass(slots=True)
class HandClock:
    """Time that stands until it is moved."""

    at: datetime = START

    def __call__(self) -> datetime:
        return self.at

    def pass_by(self, by: timedelta) -> None:
        self.at += by


@dataclass(slots=True, kw_only=True)
class Lab:
    emu: Emulator
    anna: User
    clock: HandClock
    http: aiohttp.ClientSession

    def url(self, method: str, token: str = "123456:TEST") -> str:
        return f"{self.emu.base_url}/bot{token}/{method}"

    async def ask(self, method: str, **fields: Any) -> dict[str, Any]:
        """The whole answer of a JSON call."""
        async with self.http.post(self.url(method), json=fields) as answer:
            body: dict[str, Any] = await answer.json()
            assert answer.status == (200 if body["ok"] else body["error_code"])
            return body

    async def get(self, method: str, **fields: Any) -> Any:
        """The result of a call that must succeed."""
        body = await self.ask(method, **fields)
        assert body["ok"], body
        return body["result"]

    async def upload(
        self, method: str, parts: dict[str, tuple[str, bytes]], **fields: str
    ) -> dict[str, Any]:
        """The whole answer of a multipart call; parts are (file name, content)."""
        form = aiohttp.FormData(fields)
        for name, (filename, content) in parts.items():
            form.add_field(name, io.BytesIO(content), filename=filename)
        async with self.http.post(self.url(method), data=form) as answer:
            body: dict[str, Any] = await answer.json()
            return body

    async def button(self, text: str = "Да", data: str = "yes") -> dict[str, Any]:
        """A message of the bot with one button."""
        markup = {"inline_keyboard": [[{"text": text, "callback_data": data}]]}
        sent: dict[str, Any] = await self.get(
            "sendMessage", chat_id=self.anna.id, text="Вопрос", reply_markup=markup
        )
        return sent

    async def control(self, path: str, body: dict[str, Any] | None = None) -> Any:
        """A call of the control interface: POST with a body, else GET."""
        method = "GET" if body is None else "POST"
        url = f"{self.emu.base_url}/emulator/{path}"
        async with self.http.request(method, url, json=body) as answer:
            return await answer.json()


@asynccontextmanager
async def opened_lab() -> AsyncIterator[Lab]:
    clock = HandClock()
    emu = Emulator(now=clock)
    await emu.start()
    anna = emu.add_user(
        id=11, first_name="Анна", last_name="Смирнова", caption="учитель", started=True
    )
    async with aiohttp.ClientSession() as http:
        yield Lab(emu=emu, anna=anna, clock=clock, http=http)
    await emu.stop()
