"""A stop loses nothing that was accepted."""

import asyncio
import os
import shutil
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.api import Conflict
from bot.app import App
from bot.failures import sentence
from bot.worker import Tempo
from emulator import Emulator
from locales.translator import translator
from storage.engine import Database
from storage.tables import InboxRow
from tests.bot.flows import Script
from tests.scenario.world import PATIENCE, World, no_time, world_settings

ROOT = Path(__file__).parents[2]


async def test_turn_under_way_ends_and_is_answered_when_the_bot_stops(
    database_path: Path, script: Script
) -> None:
    async with World.open(database_path, flows=script.flows()) as world:
        anna = world.phone(world.cast.anna)
        script.gate = asyncio.Event()
        await anna.user.says("slow")
        await _stored(world, 1)
        stopping = asyncio.create_task(world.stops())
        await asyncio.sleep(0)
        script.gate.set()
        await stopping
        assert script.applied == ["slow"]
        assert anna.user.last.text == "slow"
        async with world.database.read() as tx:
            assert await tx.inbox.list_open() == ()


async def test_turns_cut_off_by_the_stop_go_on_after_the_start(
    database_path: Path, script: Script
) -> None:
    tempo = Tempo(grace=0.01, stop=0.05, sleep=no_time)
    async with World.open(database_path, flows=script.flows(), tempo=tempo) as world:
        anna, boris = world.phone(world.cast.anna), world.phone(world.cast.boris)
        script.gate = asyncio.Event()
        await anna.user.says("slow")
        await anna.user.says("next")
        await boris.user.says("too")
        await _stored(world, 3)
        await world.stops()
        assert script.applied == []
        script.gate = None
        await world.starts()
        await world.settle()
        assert sorted(script.applied) == ["next", "slow", "too"]
        assert script.applied.index("slow") < script.applied.index("next")
        assert "next" in anna.user.last.text
        assert "too" in boris.user.last.text


async def _stored(world: World, count: int) -> None:
    """Until so many updates are in the inbox and confirmed."""
    await world.emulator.until(lambda: world.emulator.world.updates.idle, PATIENCE)
    async with world.database.read() as tx:
        rows = await tx.connection.execute(select(InboxRow.id))
        assert len(rows.all()) == count


@asynccontextmanager
async def running(
    emulator: Emulator, folder: Path
) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """`python -m bot run` and the first line it printed."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "run",
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "BOT_TOKEN": emulator.token,
            "TELEGRAM_API_URL": emulator.base_url,
            "DATA_DIR": str(folder),
            "LOG_LEVEL": "error",
        },
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    try:
        yield process, (await process.stdout.readline()).decode()
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


@pytest.mark.timeout(400)
async def test_bot_prints_the_admin_link_answers_and_ends_with_code_0_at_sigterm(
    tmp_path: Path,
) -> None:
    async with Emulator(token="123456:canary-stop") as emulator:
        admin = emulator.add_user(id=1, first_name="Мила")
        async with running(emulator, tmp_path) as (process, line):
            assert "start=" in line, line
            await emulator.until(lambda: any(c.method == "deleteWebhook" for c in emulator.calls))
            await admin.starts(line.rpartition("start=")[2].strip())
            await emulator.until(lambda: any(m.from_bot for m in admin.messages), PATIENCE)
            process.send_signal(signal.SIGTERM)
            out, err = await process.communicate()
            assert process.returncode == 0, err.decode()
            assert "canary" not in (out + err).decode()
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'iom.db'}")
    async with database.read() as tx:
        assert await tx.inbox.list_open() == ()
    await database.close()


async def test_second_poller_gives_up_in_one_line_and_the_first_goes_on(
    database_path: Path, template: Path, tmp_path: Path, script: Script
) -> None:
    async with World.open(database_path, flows=script.flows()) as world:
        anna = world.phone(world.cast.anna)
        await anna.says("first")
        other = tmp_path / "other" / "iom.db"
        other.parent.mkdir()
        shutil.copy(template, other)
        async with App(
            world_settings(other, world.emulator.base_url),
            world.clock,
            flows=script.flows(),
            tempo=Tempo(sleep=no_time),
            beats=False,
        ) as second:
            with pytest.raises(Conflict) as refused:
                await second.serve()
        said = sentence(translator("ru"), refused.value)
        assert said is not None
        assert said.startswith("С этим токеном уже работает другой бот.")
        await anna.says("still here")
        await anna.sees("still here")
