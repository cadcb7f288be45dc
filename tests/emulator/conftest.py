"""The emulator with one person who has written to the bot, under a clock that stands."""

from collections.abc import AsyncIterator

import pytest

from tests.emulator.lab import Lab, opened_lab


@pytest.fixture
async def lab() -> AsyncIterator[Lab]:
    async with opened_lab() as lab:
        yield lab
