"""The metronome: ticks by the interval, or all of them at a moment that somebody names.

Nothing of what is due lives here; a restart forgets nothing. A clock that is moved (a demo, a
test) is followed from one due moment to the next, so that a week takes seconds and skips no day.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.health import DatabaseHealth
from bot.logs import logger
from bot.ticks import Tick
from storage.engine import Database

log = logger("bot.metronome")

JUMP = timedelta(minutes=2)
"""A movable clock that goes on by more than this between two looks was moved."""

_LOOK_SECONDS = 0.3
_STUCK_STEP = timedelta(minutes=1)


class Metronome:
    def __init__(
        self, ticks: Sequence[Tick], database: Database, clock: Clock, health: DatabaseHealth
    ) -> None:
        self._ticks = tuple(ticks)
        self._database = database
        self._clock = clock
        self._health = health
        self._locks = {tick.name: asyncio.Lock() for tick in ticks}
        self._done_at: dict[str, datetime] = {}
        self._followed_to: datetime | None = None
        self._following = asyncio.Lock()
        self._scheduler: AsyncIOScheduler | None = None

    def start(self) -> None:
        scheduler = AsyncIOScheduler(
            timezone="UTC",
            # Two: the one that still runs, and the one that sees it and leaves.
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 2},
        )
        for tick in self._ticks:
            scheduler.add_job(
                self._beat, "interval", args=(tick,), seconds=tick.every.total_seconds()
            )
            if tick.seldom:
                # An interval's first beat comes after it; a bot restarted daily needs it too.
                scheduler.add_job(self._beat, args=(tick,))
        if self._clock.movable:
            self._followed_to = self._clock.now()
            scheduler.add_job(self._look, "interval", seconds=_LOOK_SECONDS)
        scheduler.start()
        self._scheduler = scheduler

    async def stop(self) -> None:
        """Begins no further tick and waits for those under way."""
        if self._scheduler is not None:
            # Shutting it down cancels what runs: a message sent and not settled would come twice.
            self._scheduler.remove_all_jobs()
        for lock in (*self._locks.values(), self._following):
            async with lock:
                pass
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
            self._scheduler = None

    async def run_due(self, now: datetime) -> None:
        """All ticks once at `now`, in their order. Raises what a tick raises."""
        for tick in self._ticks:
            done_at = self._done_at.get(tick.name)
            if tick.seldom and done_at is not None and done_at <= now < done_at + tick.every:
                continue
            await self._run(tick, now)

    async def next_event(self, after: datetime) -> datetime | None:
        """The earliest moment at which something is due, as it stands at `after`; None where
        nothing is. It may be overdue."""
        async with self._database.read() as tx:
            moments = [
                await tick.next_at(tx, after) for tick in self._ticks if tick.next_at is not None
            ]
        return min((moment for moment in moments if moment is not None), default=None)

    async def walk(
        self, start: datetime, end: datetime, on_moment: Callable[[datetime], None] | None = None
    ) -> None:
        """Runs what is due at each due moment between, and at the end. `on_moment` hears of each
        before it is run."""
        moment = start
        while True:
            due = await self.next_event(moment)
            if due is None or due > end:
                break
            if due <= moment and moment != start:
                due = moment + _STUCK_STEP
            moment = min(max(due, moment), end)
            await self._at(moment, on_moment)
            if moment == end:
                return
            if moment == start:
                moment += timedelta(microseconds=1)
        await self._at(end, on_moment)

    async def _at(self, moment: datetime, on_moment: Callable[[datetime], None] | None) -> None:
        if on_moment is not None:
            on_moment(moment)
        await self.run_due(moment)

    async def _run(self, tick: Tick, now: datetime) -> None:
        async with self._locks[tick.name]:
            await tick.run(now)
            self._done_at[tick.name] = now

    async def _beat(self, tick: Tick) -> None:
        if self._locks[tick.name].locked():
            # A long fan-out takes many beats, and needs no other beside it.
            return
        now = self._clock.now()
        if self._jumped(now) or self._following.locked():
            return
        await self._guarded(self._run(tick, now), tick.name)

    async def _look(self) -> None:
        """Follows a clock that was moved."""
        if self._following.locked():
            return
        async with self._following:
            now = self._clock.now()
            if self._jumped(now) and self._followed_to is not None:
                await self._guarded(self.walk(self._followed_to, now), "walk")
            self._followed_to = now

    def _jumped(self, now: datetime) -> bool:
        return self._followed_to is not None and now - self._followed_to > JUMP

    async def _guarded(self, work: Coroutine[object, object, None], name: str) -> None:
        try:
            await work
            self._health.works()
        except Exception as error:
            try:
                await self._health.wait_out(error)
            except Exception:
                log.exception("tick failed", tick=name)
