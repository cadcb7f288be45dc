"""A year of a town, played by a clock that is moved: people act, the bot does what is due.

What was right to send is judged by what the simulation itself knows (who was away, which days
were closed, what had become of an item), not by asking the bot.
"""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from bot.clock import FrozenClock
from bot.delivery import Delivery, Moment
from bot.health import DatabaseHealth
from bot.simulation.recorder import Message, Recorder
from bot.simulation.town import Inhabitant, Town, build
from bot.ticks import reminder_ticks
from domain.calendar import next_sending_moment
from domain.doing import DropReason, PostponeReason
from domain.errors import DomainError
from domain.people import PostStatus, Role
from domain.reminder_rules import Thinning
from domain.staff import Absence
from handlers.notifications.kinds import RENDERINGS
from services.call import Call
from services.items import confirm, plan, reading, report
from services.people.absence import set_absence
from services.reminders import own, snooze
from services.transaction import Transaction
from storage.engine import Database

START = date(2026, 9, 1)
VISITS = 0.1
"""How likely a person opens the bot on a day."""
OUTAGES = 0.03
"""How likely the bot goes down on a day."""
_DAILY = ("telling", "weeks", "silence", "mend")
_FIRST_MINUTES = time(0, 30)
_STUCK = timedelta(minutes=1)
LISTS = ("due_list", "passed_seen", "mentor_week", "school_week", "waits_week")
"""Kinds that can wait, of which a person gets one a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A message with its reader and the kinds of notices that went as it."""

    message: Message
    reader: Inhabitant
    kinds: tuple[str, ...]
    settled: bool

    @property
    def local(self) -> datetime:
        return self.message.at.astimezone(self.reader.zone)

    @property
    def waits(self) -> bool:
        """It could have waited for working hours."""
        return any(kind in LISTS for kind in self.kinds)


@dataclass(slots=True, kw_only=True)
class Played:
    """All that was sent, to whom it could be sent, on how many days; people's acts in numbers."""

    town: Town
    days: int
    sent: list[Sent]
    acts: dict[str, int] = field(default_factory=dict)


class Year:
    """`outages`: how likely the bot goes down on a day. `moment`: the rule of hours that delivery
    asks; another one than the bot's is for tests."""

    def __init__(
        self,
        database: Database,
        *,
        people: int,
        days: int,
        seed: int,
        outages: float = OUTAGES,
        moment: Moment = next_sending_moment,
    ) -> None:
        self._database = database
        self._chance = Random(seed)
        self._people = people
        self._outages = outages
        self._days = days
        self._clock = FrozenClock(datetime.combine(START, time(0), tzinfo=UTC))
        self._recorder = Recorder(self._clock.now)
        health = DatabaseHealth(asyncio.sleep)
        delivery = Delivery(
            database=database,
            api=self._recorder,
            renderings=RENDERINGS,
            health=health,
            moment=moment,
        )
        ticks = reminder_ticks(database=database, delivery=delivery)
        self._ticks = {tick.name: tick for tick in ticks}
        self._daily_at = datetime.combine(START, _FIRST_MINUTES, tzinfo=UTC)
        self._done: datetime | None = None
        self._revs: dict[int, tuple[int, bool]] = {}
        self._stale: set[int] = set()
        self._looked = 0
        self._acts: dict[str, int] = {}

    async def play(self) -> Played:
        town = await build(
            self._database, self._chance, people=self._people, start=START, days=self._days
        )
        self._plan_leaves(town)
        for day in range(self._days):
            today = START + timedelta(days=day)
            for at, one in self._visits(town, today):
                await self._until(at)
                await self._act(town, one)
            if self._chance.random() < self._outages:
                # The bot is down for the evening and comes up in the night.
                self._clock.move(timedelta(hours=self._chance.randint(5, 40)))
        await self._until(datetime.combine(START + timedelta(days=self._days), time(0), tzinfo=UTC))
        return Played(town=town, days=self._days, sent=await self._all(town), acts=self._acts)

    def _visits(self, town: Town, today: date) -> list[tuple[datetime, Inhabitant]]:
        """Who opens the bot that day, and when: at any hour, but not in a leave."""
        found = []
        for one in town.people:
            leaves = [first for first, _ in one.leaves if first == today]
            if leaves or (not one.away(today) and self._chance.random() < VISITS):
                minutes = self._chance.randint(0, 24 * 60 - 1)
                local = datetime.combine(today, time(minutes // 60, minutes % 60), tzinfo=one.zone)
                found.append((local.astimezone(UTC), one))
        return sorted(found, key=lambda pair: (pair[0], pair[1].person_id))

    async def _until(self, moment: datetime) -> None:
        """The bot does what is due on the way, at its moment: lists and messages whenever they
        are, what it looks for by itself once a day, in the first minutes of the day in UTC."""
        while True:
            due = await self._next_due()
            if due > moment:
                break
            now = max(due, self._clock.now() + _STUCK if due == self._done else due)
            self._clock.set(max(now, self._clock.now()))
            self._done = due
            now = self._clock.now()
            if now >= self._daily_at:
                for name in _DAILY:
                    await self._ticks[name].run(now)
                self._daily_at = datetime.combine(
                    now.date() + timedelta(days=1), _FIRST_MINUTES, tzinfo=UTC
                )
            for name in ("lines", "delivery"):
                await self._ticks[name].run(now)
            self._look()
        if moment > self._clock.now():
            self._clock.set(moment)

    async def _next_due(self) -> datetime:
        async with self._database.read() as tx:
            moments = [self._daily_at, await tx.horizon.next_line(), await tx.outbox.next_due()]
        return min(moment for moment in moments if moment is not None)

    def _look(self) -> None:
        """Which of the messages since the last look were about something already settled."""
        for message in self._recorder.messages[self._looked :]:
            for item_id, rev in message.about:
                known = self._revs.get(item_id, (1, True))
                if known != (rev, True):
                    self._stale.add(message.id)
        self._looked = len(self._recorder.messages)

    def _plan_leaves(self, town: Town) -> None:
        for one in town.people:
            for _ in range(self._chance.randint(0, 2)):
                first = START + timedelta(days=self._chance.randint(10, max(self._days - 5, 11)))
                last = first + timedelta(days=self._chance.randint(1, 20))
                if not any(first <= end and begin <= last for begin, end in one.leaves):
                    one.leaves.append((first, last))

    # --- what people do

    async def _act(self, town: Town, one: Inhabitant) -> None:
        now = self._clock.now()
        today = now.astimezone(one.zone).date()
        leave = next((pair for pair in one.leaves if pair[0] == today), None)
        try:
            if leave is not None:
                await self._leave(one, leave)
            elif one.role is Role.TEACHER and self._chance.random() < 0.8:
                await self._work(one)
            else:
                await self._decide(one)
            if self._chance.random() < 0.02:
                await self._prefer(one)
        except DomainError as error:
            self._count(f"refused {error.code}")

    async def _leave(self, one: Inhabitant, days: tuple[date, date]) -> None:
        first, last = days
        absence = Absence(status=PostStatus.ON_LEAVE, since=first, until=last)
        async with self._database.write() as tx:
            await set_absence(tx, await self._call(tx, one), one.post_id, absence)
        one.told.append((self._clock.now(), first, last))
        self._count("leaves")

    async def _work(self, one: Inhabitant) -> None:
        async with self._database.write() as tx:
            call = await self._call(tx, one)
            listed = await reading.due(tx, call)
            if not listed.lines:
                return
            line = self._chance.choice(listed.lines[:3])
            ahead = (line.due_on - call.today).days
            what = self._choice(one, ahead)
            match what:
                case "report":
                    rev = await report.report(tx, call, line.id, line.rev)
                    self._revs[line.id] = (rev, False)
                case "postpone":
                    day = await plan.week_later(tx, call, await tx.items.get(line.id))
                    moved = await plan.postpone(
                        tx, call, line.id, line.rev, day, PostponeReason.LOAD
                    )
                    self._revs[line.id] = (moved or line.rev, True)
                case "drop":
                    dropped = await plan.drop(tx, call, line.id, line.rev, DropReason.NOT_RELEVANT)
                    self._revs[line.id] = (dropped or line.rev, dropped is None)
                case "snooze":
                    await snooze.snooze_item(tx, call, line.id, self._chance.choice((1, 7)))
        self._count(what)

    def _choice(self, one: Inhabitant, ahead: int) -> str:
        if one.habit == "ignores":
            return "snooze" if self._chance.random() < 0.2 else "ignore"
        if one.habit == "does" and ahead < 10:
            return "report"
        if one.habit == "late" and ahead < -5:
            return "report"
        if one.habit == "postpones" and ahead < 2:
            return self._chance.choice(("postpone", "postpone", "report", "drop", "snooze"))
        return "ignore"

    async def _decide(self, one: Inhabitant) -> None:
        async with self._database.write() as tx:
            call = await self._call(tx, one)
            waiting = await reading.waiting(tx, call)
            for line in waiting.lines[:3]:
                if self._chance.random() < 0.8:
                    rev = await confirm.confirm(tx, call, line.id, line.rev)
                    self._revs[line.id] = (rev, False)
                    self._count("confirm")
                else:
                    rev = await confirm.send_back(tx, call, line.id, line.rev, "?")
                    self._revs[line.id] = (rev, True)
                    self._count("send back")

    async def _prefer(self, one: Inhabitant) -> None:
        async with self._database.write() as tx:
            call = await self._call(tx, one)
            await own.set_thinning(tx, call, self._chance.choice(tuple(Thinning)))
            await own.set_hour(tx, call, self._chance.choice((None, time(15), time(19, 30))))
        self._count("preferences")

    async def _call(self, tx: Transaction, one: Inhabitant) -> Call:
        who = await tx.who.find(one.account_id, self._clock.now().date())
        if who is None:
            raise LookupError(f"account {one.account_id} is nobody")
        return Call(actor=who.actor, now=self._clock.now(), zone=one.zone, cause="simulation")

    def _count(self, act: str) -> None:
        self._acts[act] = self._acts.get(act, 0) + 1

    # --- what came of it

    async def _all(self, town: Town) -> list[Sent]:
        async with self._database.read() as tx:
            kinds = await tx.outbox.kinds_sent()
        return [
            Sent(
                message=message,
                reader=town.of_chat(message.chat_id),
                kinds=kinds.get(message.id, ()),
                settled=message.id in self._stale,
            )
            for message in self._recorder.messages
        ]
