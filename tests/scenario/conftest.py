"""`world`: the shipped bot, its cast with phones, Wednesday 17 March 2027, 14:20 in Moscow."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenario.world import World


@pytest.fixture
async def world(database_path: Path) -> AsyncIterator[World]:
    async with World.open(database_path) as opened:
        yield opened
        opened.assert_quiet()
