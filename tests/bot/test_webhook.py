"""The webhook stores before it answers, and knows its secret."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.webhook import SECRET_HEADER, Webhook
from tests.bot.flows import Script
from tests.scenario.world import World

UPDATE = {
    "update_id": 7,
    "message": {
        "message_id": 1,
        "date": 1_800_000_000,
        "chat": {"id": 1001, "type": "private"},
        "from": {"id": 1001, "is_bot": False, "first_name": "A"},
        "text": "by webhook",
    },
}


@pytest.fixture
async def webhook(bot_world: World) -> AsyncIterator[Webhook]:
    app = bot_world.app
    assert app.poller is not None
    await app.poller.stop()
    made = Webhook(
        app.api, app.inbox, app.health, url="https://x", secret="s3cret", listen="127.0.0.1:0"
    )
    await made.listen()
    yield made
    await made.close()


async def post(webhook: Webhook, body: object, secret: str | None) -> int:
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with (
        aiohttp.ClientSession() as session,
        session.post(
            f"http://127.0.0.1:{webhook.port}/hook", json=body, headers=headers
        ) as response,
    ):
        return response.status


@pytest.mark.parametrize("secret", [None, "", "wrong"])
async def test_post_without_the_secret_is_refused(
    webhook: Webhook, script: Script, bot_world: World, secret: str | None
) -> None:
    assert await post(webhook, UPDATE, secret) == 403
    await bot_world.app.idle()
    assert script.applied == []


async def test_secret_of_bytes_that_are_no_text_is_refused_like_any_other(
    webhook: Webhook,
) -> None:
    """By hand: a client of our own would not send such a head."""
    reader, writer = await asyncio.open_connection("127.0.0.1", webhook.port)
    head = f"POST /hook HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: ".encode() + b"\xff\xfe"
    writer.write(head + b"\r\nContent-Length: 2\r\n\r\n{}")
    status = await reader.readline()
    writer.close()
    assert b" 403 " in status


async def test_update_posted_twice_has_one_effect(
    webhook: Webhook, script: Script, bot_world: World
) -> None:
    assert await post(webhook, UPDATE, "s3cret") == 200
    assert await post(webhook, UPDATE, "s3cret") == 200
    await bot_world.app.idle()
    assert script.applied == ["by webhook"]


async def test_nonsense_is_refused_and_stops_nothing(
    webhook: Webhook, script: Script, bot_world: World
) -> None:
    assert await post(webhook, ["x"], "s3cret") == 400
    assert await post(webhook, {"update_id": 1, "message": {"no": "chat"}}, "s3cret") == 200
    assert await post(webhook, UPDATE, "s3cret") == 200
    await bot_world.app.idle()
    assert script.applied == ["by webhook"]


async def test_phone_reaches_the_bot_through_the_webhook(
    webhook: Webhook, script: Script, bot_world: World
) -> None:
    await webhook.subscribe(f"http://127.0.0.1:{webhook.port}/hook")
    anna = bot_world.phone(bot_world.cast.anna)
    await anna.says("hello")
    await anna.sees("hello")
    await anna.taps("one")
    await anna.sees("hello one")
    bot_world.assert_quiet()
    await bot_world.emulator.api.webhook.close()


def test_webhook_without_a_secret_does_not_start(bot_world: World) -> None:
    app = bot_world.app
    with pytest.raises(ValueError, match="secret"):
        Webhook(app.api, app.inbox, app.health, url="https://x", secret="", listen="127.0.0.1:0")
