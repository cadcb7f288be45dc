"""No token in the logs, whichever way it tries to get there."""

import io
import json
import logging
from collections.abc import Iterator

import aiohttp
import pytest
import structlog

from bot import logs
from bot.api import ONCE, Api, ApiError
from bot.settings import LogFormat, LogLevel
from emulator import Emulator, FaultKind

TOKEN = "777000:canary-token_AAAA"
SECRET = "canary-webhook-secret"


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    found = io.StringIO()
    logs.configure(level=LogLevel.DEBUG, form=LogFormat.JSON, secrets=[TOKEN, SECRET], stream=found)
    yield found
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)


def written(stream: io.StringIO) -> str:
    text = stream.getvalue()
    assert text, "nothing was logged"
    assert "canary" not in text, text
    return text


def test_token_is_hidden_in_messages_values_and_tracebacks(stream: io.StringIO) -> None:
    log = logs.logger("test")
    log.info(f"polling with {TOKEN}")
    log.info("nested", url=f"https://x/bot{TOKEN}/getMe", deep={"a": [TOKEN, (SECRET,)]})
    log.info("error", error=ValueError(TOKEN))
    try:
        raise ValueError(f"https://api.telegram.org/bot{TOKEN}/getUpdates")
    except ValueError:
        log.exception("failed")
        logging.getLogger("aiohttp.client").exception("failed with %s", TOKEN)
    lines = [json.loads(line) for line in written(stream).splitlines()]
    assert len(lines) == 5
    assert "***" in lines[0]["event"]


def test_token_of_another_bot_is_hidden_too(stream: io.StringIO) -> None:
    logs.logger("test").info("call", url="https://api.telegram.org/bot123456789:canaryXYZ/getMe")
    written(stream)


async def test_token_stays_out_of_errors_and_logs_on_failing_paths(stream: io.StringIO) -> None:
    async with Emulator(token=TOKEN) as emulator:
        api = Api(token=TOKEN, base_url=emulator.base_url)
        await api.open()
        said: list[str] = []
        for kind in FaultKind:
            if kind is not FaultKind.DELAY:
                emulator.faults.add(kind=kind, times=1)
                try:
                    await api.call("getMe", patience=ONCE)
                except ApiError as error:
                    logs.logger("test").warning("call failed", exc_info=error)
                    said.append(f"{error!r} {error.__cause__!r}")
        emulator.faults.clear()
        with pytest.raises(ApiError) as caught:
            await api.download("no/such/file", limit=100)
        said.append(repr(caught.value))
        logs.logger("test").error("download failed", exc_info=caught.value)
        await api.close()
    away = Api(token=TOKEN, base_url="http://127.0.0.1:1")
    await away.open()
    with pytest.raises(ApiError) as refused:
        await away.call("getMe", patience=ONCE)
    await away.close()
    logs.logger("test").error("away", exc_info=refused.value)
    assert "canary" not in " ".join(said)
    assert len(said) > 5
    written(stream)


async def test_library_errors_that_print_the_address_are_hidden(stream: io.StringIO) -> None:
    async with aiohttp.ClientSession() as session:
        try:
            await session.get(f"http://127.0.0.1:1/bot{TOKEN}/getMe")
        except aiohttp.ClientError:
            logging.getLogger("somewhere").exception("http://127.0.0.1:1/bot%s/getMe", TOKEN)
    written(stream)
