"""The metronome's own beats, by a real scheduler."""

import asyncio
import logging
from datetime import datetime, timedelta

import pytest

from bot.clock import FrozenClock
from bot.health import DatabaseHealth
from bot.metronome import Metronome
from bot.ticks import Tick
from storage.engine import Database
from tests.cast import START
from tests.scenario.world import PATIENCE, no_time

OFTEN = timedelta(milliseconds=10)


async def test_tick_that_still_runs_is_let_alone_and_nobody_warns(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, logger="apscheduler")
    ended, beaten = asyncio.Event(), asyncio.Event()
    long, short = [], []

    async def runs_long(now: datetime) -> None:
        long.append(now)
        await ended.wait()

    async def runs_short(now: datetime) -> None:
        short.append(now)
        if len(short) == 5:
            beaten.set()

    metronome = Metronome(
        [
            Tick(name="long", every=OFTEN, run=runs_long),
            Tick(name="short", every=OFTEN, run=runs_short),
        ],
        database,
        FrozenClock(START),
        DatabaseHealth(no_time),
    )
    metronome.start()
    try:
        async with asyncio.timeout(PATIENCE):
            await beaten.wait()
        assert len(long) == 1
        short.clear()
        beaten.clear()
        ended.set()
        async with asyncio.timeout(PATIENCE):
            await beaten.wait()
        assert len(long) > 1
    finally:
        ended.set()
        await metronome.stop()
    assert caplog.messages == []
