"""The emulator with one person who has written to the bot, under a clock that stands."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from emulator import Emulator
from tests.emulator.lab import HandClock, Lab


@pytest.fixture
async def lab() -> AsyncIterator[Lab]:
    clock = HandClock()
    emu = Emulator(now=clock)
    await emu.start()
    anna = emu.add_user(
        id=11, first_name="Анна", last_name="Смирнова", caption="учитель", started=True
    )
    async with aiohttp.ClientSession() as http:
        yield Lab(emu=emu, anna=anna, clock=clock, http=http)
    await emu.stop()
