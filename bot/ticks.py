"""What the metronome does, in the order in which it is done at one moment.

To add one: a `Tick` in `all_ticks`. What is due is a column that a service claims in batches.
"""

import time as disk_time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from bot.delivery import Delivery
from bot.files import Copies
from bot.maintenance import nightly_backup, place_of
from bot.settings import Settings
from domain.closing import offered_from
from services.campaigns import begin_next, close_next
from services.changes.correction import BATCH as OFFER_BATCH
from services.changes.correction import offer_due
from services.closing.offering import BATCH as CLOSING_BATCH
from services.closing.offering import offer_due as offer_closing
from services.closing.passing import BATCH as PASS_BATCH
from services.closing.passing import pass_on_due
from services.consents.forget import forget_unconsented
from services.items.silence import ask_next, ask_somebody
from services.joining.forget import forget_requests
from services.mentoring.terms import complete_over, next_day, remind_ending
from services.notify import GROUPING
from services.people.sheets import forget_sheets
from services.record.terms import next_term, remind_terms
from services.reminders.gather import gather
from services.reminders.schedule import repair
from services.reminders.telling import next_telling, tell_next
from services.reminders.weekly import next_summary, sum_up
from services.roadmap.reminding import next_day as next_measures
from services.roadmap.reminding import remind
from services.routes import pass_over_due
from services.routes.beginning import BATCH as BEGIN_BATCH
from services.routes.beginning import begin_due
from services.transaction import Transaction
from storage import erasures, leftovers
from storage.engine import Database

INBOX_KEPT = timedelta(hours=48)
"""Longer than Telegram redelivers; it may begin update ids anew after a quiet week."""

_SELDOM = timedelta(hours=1)

Run = Callable[[datetime], Awaitable[object]]
Batch = Callable[[Transaction, datetime], Awaitable[int]]
"""Does some of what is due; how many."""
Walk = Callable[[Transaction, datetime, int], Awaitable[int | None]]
"""Looks at some after an id; the id to go on after, None at the end."""
NextAt = Callable[[Transaction, datetime], Awaitable[datetime | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """`run(now)` every so often. `next_at(tx, after)` tells a clock that is moved where to stop
    for it next."""

    name: str
    every: timedelta
    run: Run
    next_at: NextAt | None = None

    @property
    def seldom(self) -> bool:
        """Housekeeping: not repeated before its time, however often somebody asks."""
        return self.every >= _SELDOM


def _batches(database: Database, *steps: Batch, full: int = 1) -> Run:
    """Each step until it finds less than it takes at a time, a transaction a batch."""

    async def run(now: datetime) -> None:
        for step in steps:
            found = full
            while found >= full:
                async with database.write() as tx:
                    found = await step(tx, now)

    return run


def _walk(database: Database, step: Walk) -> Run:
    """Past everything the step looks at, a transaction a batch."""

    async def run(now: datetime) -> None:
        after: int | None = 0
        while after is not None:
            async with database.write() as tx:
                after = await step(tx, now, after)

    return run


def all_ticks(
    *, database: Database, settings: Settings, delivery: Delivery, copies: Copies
) -> tuple[Tick, ...]:
    """Plans begin before their lines are gathered, and delivery comes last."""

    async def forget(now: datetime) -> None:
        async with database.write() as tx:
            await tx.inbox.forget_before(now - INBOX_KEPT)
        async with database.write() as tx:
            await forget_unconsented(tx, now)
            await forget_requests(tx, now)
            await forget_sheets(tx, now)
        await leftovers.clear(database, place_of(settings), disk_time.time())

    async def erase(now: datetime) -> None:
        place = place_of(settings)
        await erasures.sweep(database, place.files, place.journal, now)

    async def backup(now: datetime) -> None:
        await nightly_backup(settings, now)

    return (
        Tick(
            name="begin",
            every=timedelta(seconds=60),
            run=_batches(database, begin_due, full=BEGIN_BATCH),
            next_at=_next_beginning,
        ),
        Tick(
            name="corrections",
            every=timedelta(minutes=10),
            run=_batches(database, offer_due, full=OFFER_BATCH),
            next_at=lambda tx, _after: tx.route_changes.next_to_correct(),
        ),
        Tick(
            name="endings",
            every=timedelta(minutes=10),
            run=_batches(database, offer_closing, full=CLOSING_BATCH),
            next_at=_next_ending,
        ),
        Tick(name="analyses", every=_SELDOM, run=_batches(database, pass_on_due, full=PASS_BATCH)),
        Tick(
            name="diagnoses",
            every=timedelta(seconds=60),
            run=_batches(database, close_next, begin_next),
            next_at=_next_diagnosis_day,
        ),
        *_reminding(database),
        Tick(name="agreements", every=_SELDOM, run=_walk(database, pass_over_due)),
        Tick(
            name="terms",
            every=timedelta(minutes=30),
            run=_walk(database, remind_terms),
            next_at=next_term,
        ),
        Tick(
            name="pairs",
            every=timedelta(minutes=10),
            run=_batches(database, complete_over, remind_ending),
            next_at=lambda tx, _after: next_day(tx),
        ),
        Tick(
            name="copies",
            every=timedelta(seconds=5),
            run=copies.run,
            next_at=lambda tx, _after: tx.evidence.next_fetch(),
        ),
        _sending(delivery),
        _mending(database),
        Tick(name="forget", every=_SELDOM, run=forget),
        Tick(name="erase", every=timedelta(seconds=60), run=erase),
        Tick(name="backup", every=_SELDOM, run=backup),
    )


def reminder_ticks(*, database: Database, delivery: Delivery) -> tuple[Tick, ...]:
    """Those alone by which people are written to: for a town that is only simulated."""
    return (*_reminding(database), _sending(delivery), _mending(database))


def _reminding(database: Database) -> tuple[Tick, ...]:
    async def lines(now: datetime) -> None:
        async with database.read() as tx:
            due = await tx.horizon.next_line()
        while due is not None and due <= now:
            async with database.write() as tx:
                if not await gather(tx, now):
                    return

    return (
        Tick(
            name="lines",
            every=timedelta(seconds=20),
            run=lines,
            next_at=lambda tx, _after: tx.horizon.next_line(),
        ),
        Tick(
            name="measures",
            every=timedelta(minutes=10),
            run=_walk(database, remind),
            next_at=next_measures,
        ),
        Tick(
            name="telling",
            every=timedelta(minutes=10),
            run=_walk(database, tell_next),
            next_at=next_telling,
        ),
        Tick(
            name="weeks",
            every=timedelta(minutes=10),
            run=_walk(database, sum_up),
            next_at=next_summary,
        ),
        Tick(
            name="unasked",
            every=timedelta(seconds=60),
            run=_walk(database, ask_somebody),
        ),
        Tick(name="silence", every=_SELDOM, run=_walk(database, ask_next)),
    )


def _sending(delivery: Delivery) -> Tick:
    return Tick(
        name="delivery",
        every=timedelta(seconds=1),
        run=delivery.run,
        next_at=lambda tx, _after: tx.outbox.next_due(),
    )


def _mending(database: Database) -> Tick:
    return Tick(name="mend", every=timedelta(hours=24), run=_walk(database, repair))


async def _next_beginning(tx: Transaction, _after: datetime) -> datetime | None:
    """Midnight UTC of that day: it has come in every zone of the country."""
    found = await tx.horizon.next_beginning()
    if found is None:
        return None
    day, decided_at = found
    midnight = datetime.combine(day, time(0), tzinfo=UTC)
    # An approval can be undone until its owner is told: it begins after that.
    return midnight if decided_at is None else max(midnight, decided_at + GROUPING)


async def _next_ending(tx: Transaction, _after: datetime) -> datetime | None:
    """When the end of the next plan comes near that its owner was not told of."""
    found = await tx.closing_offers.next_offer()
    return None if found is None else datetime.combine(offered_from(found), time(0), tzinfo=UTC)


async def _next_diagnosis_day(tx: Transaction, _after: datetime) -> datetime | None:
    """The first day of one that is planned, or the day after the last one of one that is open."""
    first, last = await tx.campaigns.next_first_day(), await tx.campaigns.next_last_day()
    days = [first, None if last is None else last + timedelta(days=1)]
    found = [day for day in days if day is not None]
    return datetime.combine(min(found), time(0), tzinfo=UTC) if found else None
