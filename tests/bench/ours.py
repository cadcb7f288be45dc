"""The bot as `run` runs it, but for Telegram's limits: twenty-eight messages a second would be all
that is measured. Its clock begins at the moment of the benchmark's data and runs on."""

import asyncio
import sys
import time
from datetime import datetime, timedelta

from bot import logs
from bot.limits import NoLimit
from bot.serving import serve
from bot.settings import LogLevel, Settings
from locales.translator import DEFAULT_LANGUAGE, translator
from tests.cast import START


class RunningClock:
    movable = False

    def __init__(self) -> None:
        self._began = time.monotonic()

    def now(self) -> datetime:
        return START + timedelta(seconds=time.monotonic() - self._began)


async def run() -> int:
    logs.configure(level=LogLevel.WARNING)
    settings, t = Settings(_env_file=None), translator(DEFAULT_LANGUAGE)
    return await serve(settings, RunningClock(), t, print, limiter=NoLimit())


if __name__ == "__main__":
    sys.exit(asyncio.run(run()))
