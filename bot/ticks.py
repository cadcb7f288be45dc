"""What the metronome does, in the order in which it is done at one moment.

To add one: a `Tick` in `all_ticks`. What is due is a column that a service claims in batches.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from bot.delivery import Delivery
from bot.files import Copies
from bot.maintenance import nightly_backup, place_of
from bot.settings import Settings
from services.campaigns import begin_next, close_next
from services.changes.correction import BATCH as OFFER_BATCH
from services.changes.correction import offer_due
from services.consents.forget import forget_unconsented
from services.items.silence import ask_next
from services.joining.forget import forget_requests
from services.mentoring.terms import complete_over, next_day, remind_ending
from services.notify import GROUPING
from services.people.sheets import forget_sheets
from services.record.terms import remind_terms
from services.reminders.gather import gather
from services.reminders.schedule import repair
from services.routes import pass_over_due
from services.routes.beginning import BATCH as BEGIN_BATCH
from services.routes.beginning import begin_due
from services.transaction import Transaction
from storage import erasures
from storage.engine import Database

INBOX_KEPT = timedelta(hours=48)
"""Longer than Telegram redelivers; it may begin update ids anew after a quiet week."""

_SELDOM = timedelta(hours=1)

Run = Callable[[datetime], Awaitable[object]]
NextAt = Callable[[Transaction], Awaitable[datetime | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """`run(now)` every so often. `next_at` tells a clock that is moved where to stop for it."""

    name: str
    every: timedelta
    run: Run
    next_at: NextAt | None = None

    @property
    def seldom(self) -> bool:
        """Housekeeping: not repeated before its time, however often somebody asks."""
        return self.every >= _SELDOM


def all_ticks(
    *, database: Database, settings: Settings, delivery: Delivery, copies: Copies
) -> tuple[Tick, ...]:
    """Plans begin before their lines are gathered, and delivery comes last."""

    async def begin(now: datetime) -> None:
        while True:
            async with database.write() as tx:
                if await begin_due(tx, now) < BEGIN_BATCH:
                    return

    async def corrections(now: datetime) -> None:
        full = True
        while full:
            async with database.write() as tx:
                full = await offer_due(tx, now) == OFFER_BATCH

    async def diagnoses(now: datetime) -> None:
        for step in (close_next, begin_next):
            again = True
            while again:
                async with database.write() as tx:
                    again = await step(tx, now)

    async def lines(now: datetime) -> None:
        async with database.read() as tx:
            due = await tx.horizon.next_line()
        while due is not None and due <= now:
            async with database.write() as tx:
                if not await gather(tx, now):
                    return

    async def silence(now: datetime) -> None:
        after: int | None = 0
        while after is not None:
            async with database.write() as tx:
                after = await ask_next(tx, now, after)

    async def agreements(now: datetime) -> None:
        after: int | None = 0
        while after is not None:
            async with database.write() as tx:
                after = await pass_over_due(tx, now, after)

    async def terms(now: datetime) -> None:
        after: int | None = 0
        while after is not None:
            async with database.write() as tx:
                after = await remind_terms(tx, now, after)

    async def pairs(now: datetime) -> None:
        for step in (complete_over, remind_ending):
            again = True
            while again:
                async with database.write() as tx:
                    again = await step(tx, now) > 0

    async def mend(now: datetime) -> None:
        after: int | None = 0
        while after is not None:
            async with database.write() as tx:
                after = await repair(tx, now, after)

    async def forget(now: datetime) -> None:
        async with database.write() as tx:
            await tx.inbox.forget_before(now - INBOX_KEPT)
        async with database.write() as tx:
            await forget_unconsented(tx, now)
            await forget_requests(tx, now)
            await forget_sheets(tx, now)

    async def erase(now: datetime) -> None:
        place = place_of(settings)
        await erasures.sweep(database, place.files, place.journal, now)

    async def backup(now: datetime) -> None:
        await nightly_backup(settings, now)

    return (
        Tick(name="begin", every=timedelta(seconds=60), run=begin, next_at=_next_beginning),
        Tick(
            name="corrections",
            every=timedelta(minutes=10),
            run=corrections,
            next_at=lambda tx: tx.route_changes.next_to_correct(),
        ),
        Tick(
            name="diagnoses",
            every=timedelta(seconds=60),
            run=diagnoses,
            next_at=_next_diagnosis_day,
        ),
        Tick(
            name="lines",
            every=timedelta(seconds=20),
            run=lines,
            next_at=lambda tx: tx.horizon.next_line(),
        ),
        Tick(name="silence", every=_SELDOM, run=silence),
        Tick(name="agreements", every=_SELDOM, run=agreements),
        Tick(name="terms", every=timedelta(hours=6), run=terms),
        Tick(name="pairs", every=timedelta(minutes=10), run=pairs, next_at=next_day),
        Tick(
            name="copies",
            every=timedelta(seconds=5),
            run=copies.run,
            next_at=lambda tx: tx.evidence.next_fetch(),
        ),
        Tick(
            name="delivery",
            every=timedelta(seconds=1),
            run=delivery.run,
            next_at=lambda tx: tx.outbox.next_due(),
        ),
        Tick(name="mend", every=timedelta(hours=24), run=mend),
        Tick(name="forget", every=_SELDOM, run=forget),
        Tick(name="erase", every=timedelta(seconds=60), run=erase),
        Tick(name="backup", every=_SELDOM, run=backup),
    )


async def _next_beginning(tx: Transaction) -> datetime | None:
    """Noon UTC of that day less twelve hours: midnight has come in every zone of the country."""
    found = await tx.horizon.next_beginning()
    if found is None:
        return None
    day, decided_at = found
    midnight = datetime.combine(day, time(0), tzinfo=UTC)
    # An approval can be undone until its owner is told: it begins after that.
    return midnight if decided_at is None else max(midnight, decided_at + GROUPING)


async def _next_diagnosis_day(tx: Transaction) -> datetime | None:
    """The first day of one that is planned, or the day after the last one of one that is open."""
    first, last = await tx.campaigns.next_first_day(), await tx.campaigns.next_last_day()
    days = [first, None if last is None else last + timedelta(days=1)]
    found = [day for day in days if day is not None]
    return datetime.combine(min(found), time(0), tzinfo=UTC) if found else None
