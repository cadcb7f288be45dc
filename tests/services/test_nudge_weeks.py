"""Never two nudges within seven days, nor at a forbidden hour, by any order of senders and times.

Whatever a nudge is: a leader's word, a reminder of a diagnosis, an announcement repeated.
"""

import asyncio
import shutil
import tempfile
from collections import defaultdict
from contextlib import suppress
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from bot.delivery import Delivery
from bot.health import DatabaseHealth
from bot.simulation.recorder import Recorder
from domain.errors import DomainError
from domain.nudges import Matter
from handlers.notifications.kinds import RENDERINGS
from services import announcements, nudges
from services.call import Call
from storage.engine import Database
from storage.repositories.nudge_marks import NUDGE_KINDS
from storage.tables import OutboxRow, PostRow
from storage.transaction import Transaction
from tests.cast import MOSCOW, START, Cast, invite_everybody
from tests.services.campaigning import opened
from tests.services.doing import Planned, plan

SENDERS = ("vera", "galina", "nina")
DEEDS = ("nudge", "nudge", "campaign", "again", "undo", "deliver", "deliver", "away", "back")
STEPS = st.lists(
    st.tuples(st.sampled_from(SENDERS), st.sampled_from(DEEDS), st.integers(0, 90)),
    min_size=4,
    max_size=18,
)


@given(steps=STEPS)
@example(steps=[("vera", "campaign", 0), ("vera", "nudge", 78), ("vera", "campaign", 90)])
@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_nobody_hears_two_nudges_in_seven_days_or_at_a_forbidden_hour(
    template: Path, steps: list[tuple[str, str, int]]
) -> None:
    async def trial(path: Path) -> None:
        database = Database(f"sqlite+aiosqlite:///{path}")
        try:
            town = Weeks(await invite_everybody(database))
            await town.prepare()
            for name, deed, hours in steps:
                await town.step(name, deed, hours)
            for _ in range(30):
                await town.step("vera", "deliver", 7)
            await town.look()
        finally:
            await database.close()

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "iom.db"
        shutil.copy(template, path)
        asyncio.run(trial(path))


class Weeks:
    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.now = START
        self.rounds: dict[str, int] = {}
        self.texts: dict[str, int] = {}
        self.asked = 0
        self.delivery = Delivery(
            database=cast.database,
            api=Recorder(lambda: self.now),
            renderings=RENDERINGS,
            health=DatabaseHealth(asyncio.sleep),
        )

    async def prepare(self) -> None:
        """Two teachers with something to be reminded of by each of the ways."""
        cast = self.cast
        players = (cast.anna, cast.boris)
        for one in players:
            await plan(cast, one, [Planned(due_on=date(2027, 3, 1))])
        self.asked = await opened(
            cast, *players, opens_on=date(2027, 3, 1), closes_on=date(2027, 6, 29)
        )
        for name in SENDERS:
            async with cast.call(getattr(cast, name)).write() as (tx, call):
                text_id = await announcements.begin(tx, call)
                await announcements.edit(tx, call, text_id, text="Педсовет в среду")
                await announcements.send(tx, call, text_id, lambda _shown: True)
                self.texts[name] = text_id
        self.now += timedelta(minutes=15)
        await self.delivery.run(self.now)

    async def step(self, name: str, deed: str, hours: int) -> None:
        self.now += timedelta(hours=hours)
        if deed == "deliver":
            await self.delivery.run(self.now)
            return
        by = getattr(self.cast, name)
        with suppress(DomainError):  # a week that is taken, a round that is gone
            async with self.cast.call(by, self.now).write() as (tx, call):
                await self._do(tx, call, name, deed)

    async def _do(self, tx: Transaction, call: Call, name: str, deed: str) -> None:
        match deed:
            case "nudge":
                one = await nudges.begin(tx, call, Matter.PASSED)
                await nudges.send(tx, call, one, lambda _shown: True)
                self.rounds[name] = one
            case "campaign":
                about = Matter.DIAGNOSIS
                one = await nudges.begin(tx, call, about, campaign_id=self.asked)
                await nudges.send(tx, call, one, lambda _shown: True)
            case "again":
                await announcements.repeat(tx, call, self.texts[name])
            case "undo" if name in self.rounds:
                await nudges.undo(tx, call, self.rounds[name])
            case "away":
                await self._set(tx, status="on_leave")
            case "back":
                await self._set(tx, status="works")

    async def _set(self, tx: Transaction, **values: Any) -> None:
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == self.cast.anna.post_id).values(**values)
        )

    async def look(self) -> None:
        heard: dict[int, list[datetime]] = defaultdict(list)
        async with self.cast.database.read() as tx:
            rows = await tx.connection.execute(
                select(OutboxRow.recipient_id, OutboxRow.sent_at).where(
                    OutboxRow.kind.in_(NUDGE_KINDS), OutboxRow.state == "sent"
                )
            )
            for row in rows:
                heard[row.recipient_id].append(row.sent_at.astimezone(MOSCOW))
        for moments in heard.values():
            moments.sort()
            for at in moments:
                assert 14 <= at.hour < 20, at
                assert at.weekday() < 6, at
            for one, following in pairwise(moments):
                assert (following.date() - one.date()).days >= 7, (one, following)
