"""The control interface over HTTP, the clock and the command line."""

import asyncio
import os
import re
import signal
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest

from emulator import Emulator
from emulator.clock import Clock
from tests.emulator.lab import START, Lab
from tests.emulator.pictures import png


async def test_person_writes_and_presses_over_http(lab: Lab) -> None:
    person = await lab.control("people", {"first_name": "Пётр", "last_name": "Ильин"})
    who = f"people/{person['id']}"
    assert (await lab.control(f"{who}/open", {"payload": "abc"}))["messages"][0]["text"]
    markup = {"inline_keyboard": [[{"text": "Да", "callback_data": "y"}]]}
    await lab.get("sendMessage", chat_id=person["id"], text="<i>", reply_markup=markup)
    press = await lab.control(f"{who}/press", {"text": "Да"})
    await lab.get("answerCallbackQuery", callback_query_id=press["id"], text="Ок", show_alert=True)
    chat = await lab.control(f"chats/{person['id']}")
    assert [message["html"] for message in chat["messages"]] == ["/start abc", "&lt;i&gt;"]
    assert [(one["toast"], one["alert"]) for one in chat["presses"]] == [("Ок", True)]
    log = await lab.control("log")
    assert [call["method"] for call in log["calls"]] == ["sendMessage", "answerCallbackQuery"]
    assert [update["confirmed_at"] for update in log["updates"]] == [None, None]
    assert log["unanswered"] == []


async def test_phone_says_why_not_when_it_cannot(lab: Lab) -> None:
    lab.anna.blocks()
    assert "blocked" in (await lab.control("people/11/text", {"text": "x"}))["error"]
    assert "bad request" in (await lab.control("people/11/text", {}))["error"]


async def test_foreign_page_is_refused_when_it_presses(lab: Lab) -> None:
    url = f"{lab.emu.base_url}/emulator/people/11/block"
    async with lab.http.post(url, headers={"Origin": "http://evil.example"}) as answer:
        assert answer.status == 403
    assert not lab.anna.person.blocked


async def test_files_are_sent_over_http_one_or_an_album(lab: Lab) -> None:
    url = f"{lab.emu.base_url}/emulator/people/11/files"
    for count in (1, 2):
        form = aiohttp.FormData()
        for number in range(count):
            form.add_field("photo", png(), filename=f"{number}.png", content_type="image/png")
        async with lab.http.post(url, data=form) as answer:
            assert len((await answer.json())["messages"]) == count
    assert len(lab.anna.messages) == 3


async def test_faults_and_refusals_are_managed_over_http(lab: Lab) -> None:
    await lab.control("faults", {"method": "getMe", "kind": "500", "times": 5})
    assert not (await lab.ask("getMe"))["ok"]
    async with lab.http.delete(f"{lab.emu.base_url}/emulator/faults"):
        assert (await lab.ask("getMe"))["ok"]
    await lab.ask("sendMessage", chat_id=11, text="")
    counts = (await lab.control("refusals"))["counts"]
    assert counts == {"Bad Request: message text is empty": 1}


async def test_events_tell_of_messages_when_somebody_listens(lab: Lab) -> None:
    async with lab.http.get(f"{lab.emu.base_url}/emulator/events") as stream:
        await stream.content.readuntil(b"\n\n")
        await lab.anna.says("слышно?")
        line = await stream.content.readuntil(b"\n\n")
    assert '"слышно?"' in line.decode()


async def test_settled_waits_for_presses_and_updates(lab: Lab) -> None:
    await lab.button()
    press = await lab.anna.presses("Да")
    assert await lab.control("settled", {"timeout": 0.01}) == {"settled": False}
    waiting = asyncio.create_task(lab.emu.settled(timeout=5))
    (update,) = await lab.get("getUpdates")
    await lab.get("getUpdates", offset=update["update_id"] + 1)
    assert not waiting.done()
    await lab.get("answerCallbackQuery", callback_query_id=press.id)
    await waiting


async def test_clock_moves_and_its_file_is_written_when_a_button_is_pressed(
    tmp_path: Path,
) -> None:
    file = tmp_path / "clock"
    file.write_text(START.isoformat())
    emu = Emulator(clock_file=file)
    await emu.start()
    try:
        async with aiohttp.ClientSession() as http:
            url = f"{emu.base_url}/emulator/clock"
            async with http.post(url, json={"action": "day"}) as answer:
                told = datetime.fromisoformat((await answer.json())["now"])
            async with http.post(url, json={"action": "next"}) as answer:
                assert answer.status == 400
    finally:
        await emu.stop()
    written = datetime.fromisoformat(file.read_text().strip())
    assert timedelta(0) <= written - (START + timedelta(days=1)) < timedelta(minutes=1)
    assert timedelta(0) <= told - written < timedelta(minutes=1)
    followed = Clock(file=file)
    assert timedelta(0) <= followed.now() - written < timedelta(minutes=1)


async def test_starter_moves_the_clock_when_it_gave_a_hook(lab: Lab) -> None:
    asked: list[str] = []

    async def on_clock(action: str) -> datetime:
        asked.append(action)
        return datetime(2027, 3, 20, tzinfo=UTC)

    async def on_reset() -> None:
        asked.append("reset")

    lab.emu.on_clock, lab.emu.on_reset = on_clock, on_reset
    told = await lab.control("clock", {"action": "next"})
    await lab.control("reset", {})
    assert (told["now"], asked) == ("2027-03-20T00:00:00+00:00", ["next", "reset"])


@pytest.mark.skipif(os.name != "posix", reason="stopped by a POSIX signal")
async def test_command_line_serves_until_it_is_stopped() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "emulator",
        "--port",
        "0",
        "--token",
        "7:X",
        "--no-flood",
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    line = (await process.stdout.readline()).decode()
    match = re.match(r"(http://\S+)/  token 7:X", line)
    assert match, line
    async with aiohttp.ClientSession() as http, http.get(f"{match[1]}/bot7:X/getMe") as answer:
        assert (await answer.json())["result"]["id"] == 7
    process.send_signal(signal.SIGTERM)
    assert await process.wait() == 0
