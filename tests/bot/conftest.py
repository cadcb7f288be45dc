"""`script` is a small conversation, `bot_world` the real runtime around it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.flows import Script
from tests.scenario.world import Phone, World


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
async def bot_world(database_path: Path, script: Script) -> AsyncIterator[World]:
    async with World.open(database_path, flows=script.flows()) as opened:
        yield opened


@pytest.fixture
async def anna(bot_world: World) -> Phone:
    """Anna with a screen before her."""
    phone = bot_world.phone(bot_world.cast.anna)
    await phone.says("hello")
    return phone
