"""The ticks about reminders, and a messenger that takes everything, on a clock that stands."""

from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import select

from domain.notices.coding import decode
from domain.notices.notice import Notice
from domain.outbox import OutboxState
from handlers.notifications.kinds import RENDERINGS
from services.reminders.gather import gather
from services.reminders.schedule import repair
from services.reminders.telling import tell_next
from services.reminders.weekly import sum_up
from storage.engine import Database
from storage.repositories.lines import ItemClock
from storage.tables import OutboxRow
from tests.cast import Cast, Player

LEASE = timedelta(minutes=2)


async def ticks(database: Database, now: datetime) -> None:
    """What the metronome does at this moment, but for sending."""
    while True:
        async with database.write() as tx:
            if not await gather(tx, now):
                break
    for step in (tell_next, sum_up, repair):
        after: int | None = 0
        while after is not None:
            async with database.write() as tx:
                after = await step(tx, now, after)


async def deliver(database: Database, now: datetime) -> list[tuple[int, Notice]]:
    """(recipient, notice) of what goes out: whatever is due and not moot."""
    sent: list[tuple[int, Notice]] = []
    async with database.write() as tx:
        for row in await tx.outbox.claim(now=now, lease_until=now + LEASE, limit=100):
            assert row.recipient_id is not None
            who = await tx.who.find_by_person(row.recipient_id, now.date())
            assert who is not None
            notice = decode(row.kind, row.payload)
            view = await RENDERINGS[type(notice)].load(tx, who, notice, now)
            state = OutboxState.MOOT if view is None else OutboxState.SENT
            await tx.outbox.settle([row.id], state, now=now)
            if view is not None:
                sent.append((row.recipient_id, notice))
    return sent


async def said(
    database: Database, start: datetime, days: int
) -> list[tuple[date, int, type[Notice]]]:
    """(day, recipient, kind) of all that goes out when the ticks run three times a day, at 8:00,
    14:30 and 16:00 in Moscow."""
    found = []
    moments = [
        datetime.combine(start.date() + timedelta(days=day), at, tzinfo=UTC)
        for day in range(days + 1)
        for at in (time(5), time(11, 30), time(13))
    ]
    for now in (one for one in moments if start <= one < start + timedelta(days=days)):
        await ticks(database, now)
        for person_id, notice in await deliver(database, now):
            found.append((now.date(), person_id, type(notice)))
    return found


async def clock_of(database: Database, item_id: int, today: date) -> ItemClock:
    async with database.read() as tx:
        (found,) = await tx.lines.list_of_item(item_id, today)
        return found


async def keys_to(cast: Cast, player: Player) -> list[str]:
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(OutboxRow.key)
            .where(OutboxRow.recipient_id == player.person_id)
            .order_by(OutboxRow.id)
        )
        return list(rows.scalars())
