"""What the bot does by itself between two scenes: its own ticks, seen by nobody."""

import asyncio
from datetime import datetime

from bot.clock import FrozenClock
from bot.delivery import Delivery
from bot.demo.story import SilentApi
from bot.files import Copies, FileStore
from bot.health import DatabaseHealth
from bot.metronome import Metronome
from bot.settings import Settings
from bot.ticks import all_ticks
from handlers.notifications.kinds import RENDERINGS
from storage.engine import Database

_LEFT_TO_THE_BOT = frozenset({"copies", "backup", "measures"})
"""Files are fetched from a messenger that is there; nothing is worth a backup yet. Measures speak
in lists of a day, which leave nothing behind: half a year of midnights would be for nobody."""


class Meanwhile:
    def __init__(self, database: Database, clock: FrozenClock, settings: Settings) -> None:
        self._clock = clock
        api, health = SilentApi(), DatabaseHealth(asyncio.sleep)
        ticks = all_ticks(
            database=database,
            settings=settings,
            delivery=Delivery(database=database, api=api, renderings=RENDERINGS, health=health),
            copies=Copies(
                database=database,
                api=api,
                store=FileStore(folder=settings.files_dir, quota=0),
            ),
        )
        kept = tuple(tick for tick in ticks if tick.name not in _LEFT_TO_THE_BOT)
        self._metronome = Metronome(kept, database, clock, health)

    async def until(self, moment: datetime) -> None:
        """Runs what is due on the way; the clock then stands at the moment."""
        now = self._clock.now()
        if moment > now:
            await self._metronome.walk(now, moment, self._clock.set)
        self._clock.set(max(now, moment))
