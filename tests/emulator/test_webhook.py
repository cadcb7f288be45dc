"""Delivery to a webhook."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web

from tests.emulator.lab import Lab


@dataclass(slots=True)
class Hook:
    """The bot's end: keeps what came, answers with the next prepared status, else 200."""

    url: str = ""
    bodies: list[dict[str, Any]] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    reply: dict[str, Any] | None = None
    hold: Callable[[], Awaitable[object]] | None = None

    async def take(self, request: web.Request) -> web.Response:
        self.bodies.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.hold is not None:
            await self.hold()
        if self.statuses:
            return web.Response(status=self.statuses.pop(0))
        return web.json_response(self.reply) if self.reply else web.Response()


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook, app = Hook(), web.Application()
    app.add_routes([web.post("/hook", hook.take)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def test_update_is_posted_with_the_secret_when_a_webhook_is_set(lab: Lab, hook: Hook) -> None:
    await lab.anna.says("до")
    await lab.get("setWebhook", url=hook.url, secret_token="se-cret_1", max_connections=1)
    await lab.anna.says("после")
    await lab.emu.settled()
    assert [body["message"]["text"] for body in hook.bodies] == ["до", "после"]
    assert hook.secrets == ["se-cret_1"] * 2
    info = await lab.get("getWebhookInfo")
    assert (info["url"], info["pending_update_count"], info["max_connections"]) == (hook.url, 0, 1)


async def test_update_is_posted_again_when_the_webhook_failed(lab: Lab, hook: Hook) -> None:
    lab.emu.api.webhook.first_pause = 0.001
    hook.statuses = [500, 502]
    await lab.get("setWebhook", url=hook.url)
    await lab.anna.says("привет")
    await lab.emu.settled()
    assert len(hook.bodies) == 3
    assert lab.emu.updates[0].deliveries == 3
    info = await lab.get("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 502 Bad Gateway"


async def test_updates_are_posted_side_by_side_when_connections_allow(lab: Lab, hook: Hook) -> None:
    meeting = asyncio.Barrier(2)
    hook.hold = meeting.wait
    await lab.get("setWebhook", url=hook.url, max_connections=2)
    await lab.anna.says("раз")
    await lab.anna.says("два")
    await lab.emu.settled()
    assert len(hook.bodies) == 2


async def test_polling_goes_on_when_the_webhook_is_deleted(lab: Lab, hook: Hook) -> None:
    await lab.get("setWebhook", url=hook.url)
    await lab.get("deleteWebhook", drop_pending_updates=True)
    await lab.anna.says("привет")
    assert len(await lab.get("getUpdates")) == 1
    assert not hook.bodies


async def test_method_in_the_answer_is_called_when_the_webhook_returns_one(
    lab: Lab, hook: Hook
) -> None:
    hook.reply = {"method": "sendMessage", "chat_id": 11, "text": "в ответе"}
    await lab.get("setWebhook", url=hook.url)
    await lab.anna.says("привет")
    await lab.emu.settled()
    assert lab.anna.last.text == "в ответе"


async def test_update_is_posted_twice_when_a_fault_duplicates_it(lab: Lab, hook: Hook) -> None:
    lab.emu.faults.add(kind="duplicate_update")
    await lab.get("setWebhook", url=hook.url)
    await lab.anna.says("привет")
    await lab.emu.until(lambda: len(hook.bodies) == 2 and lab.emu.is_settled())
    assert hook.bodies[0] == hook.bodies[1]
