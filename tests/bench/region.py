"""A whole region in one database: the tick of reminders, and the summary of one school in it."""

import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from statistics import median

from sqlalchemy import func, insert, literal, select, text, update

from bot.demo.load import load
from services.call import Call
from services.reminders.gather import gather
from services.summary.school import school
from storage.engine import Database
from storage.migrate import upgrade_sqlite
from storage.tables import AccountRow, ItemRow, PersonRow, PostRow, RouteRow
from storage.transaction import Transaction
from tests.bench.lines import Line
from tests.cast import MOSCOW, START

TEACHERS = 20_000
ITEMS, DUE = 1_000_000, 1_000
ROUNDS = 5


async def lines(folder: Path, items: int = ITEMS, teachers: int = TEACHERS) -> list[Line]:
    path = folder / "region.db"
    upgrade_sqlite(path)
    database = Database(f"sqlite+aiosqlite:///{path}")
    try:
        await load(database, START, teachers=teachers)
        found = [await _summary(database, teachers)]
        return [*found, *await _tick(database, items)]
    finally:
        await database.close()


async def _summary(database: Database, teachers: int) -> Line:
    """Of the first school, against counting the same items in one statement."""
    async with database.read() as tx:
        call = await _deputy(tx)
        rows = (
            select(func.count())
            .select_from(ItemRow)
            .join(RouteRow, RouteRow.id == ItemRow.route_id)
            .join(PostRow, PostRow.id == RouteRow.post_id)
            .where(PostRow.school_id == 1)
        )
        summed = await _seconds(lambda: school(tx, call))
        counted = await _seconds(lambda: tx.connection.execute(rows))
    return Line(
        what=f"summary of a school among {teachers:,} teachers",
        measured=f"{summed * 1000:.1f} ms",
        against=f"{counted * 1000:.1f} ms: count(*) of its items",
        ratio=summed / counted,
    )


async def _deputy(tx: Transaction) -> Call:
    found = await tx.connection.execute(
        select(AccountRow.id)
        .join(PostRow, PostRow.person_id == AccountRow.person_id)
        .where(PostRow.school_id == 1, PostRow.role == "deputy")
    )
    who = await tx.who.find(found.scalar_one(), START.date())
    if who is None:
        raise LookupError("the first school has no deputy")
    return Call(actor=who.actor, now=START, zone=MOSCOW)


async def _tick(database: Database, items: int) -> list[Line]:
    await _multiply(database, items)
    await _make_due(database)
    holds: list[float] = []
    gathered = 0
    began = time.monotonic()
    while True:
        asked = time.monotonic()
        async with database.write() as tx:
            of_batch = await gather(tx, START)
        if not of_batch:
            break
        holds.append(time.monotonic() - asked)
        gathered += of_batch
    whole = time.monotonic() - began
    empty = await _seconds(lambda: _one_row(database))
    return [
        Line(
            what=f"a tick over {items:,} items, {gathered:,} due: longest hold of the writer",
            measured=f"{max(holds) * 1000:.0f} ms ({len(holds)} batches, {whole * 1000:.0f} ms)",
            against=f"{empty * 1000:.1f} ms: one row, durable",
            ratio=max(holds) / empty,
        )
    ]


async def _multiply(database: Database, items: int) -> None:
    """More items of the same plans, each with its line years ahead."""
    columns = [one for one in ItemRow.__table__.columns if one.name != "id"]
    ahead = START + timedelta(days=900)
    async with database.write() as tx:
        await tx.connection.execute(update(ItemRow).values(next_fire_at=ahead))
        count = (await tx.connection.execute(select(func.count(ItemRow.id)))).scalar_one()
        while count < items:
            more = min(count, items - count)
            copied = select(*columns).select_from(ItemRow).limit(more)
            await tx.connection.execute(insert(ItemRow).from_select(columns, copied))
            count += more
    async with database.writer.connect() as connection:
        await connection.execute(text("ANALYZE"))


async def _make_due(database: Database) -> None:
    """One open item of each of so many people who hear."""
    chosen = (
        select(func.min(ItemRow.id))
        .join(RouteRow, RouteRow.id == ItemRow.route_id)
        .join(PostRow, PostRow.id == RouteRow.post_id)
        .join(AccountRow, AccountRow.person_id == PostRow.person_id)
        .where(RouteRow.state == "active", ItemRow.state == "planned", AccountRow.reachable)
        .group_by(PostRow.person_id)
        .limit(DUE)
    )
    async with database.write() as tx:
        ids = list((await tx.connection.execute(chosen)).scalars())
        await tx.connection.execute(
            update(ItemRow)
            .where(ItemRow.id.in_(ids))
            .values(
                next_fire_at=START - timedelta(minutes=1),
                next_step=-3,
                due_on=START.date() + timedelta(days=3),
            )
        )


async def _one_row(database: Database) -> None:
    async with database.write() as tx:
        first = select(PersonRow.id).limit(1).scalar_subquery()
        await tx.connection.execute(
            update(PersonRow).where(PersonRow.id == first).values(surname=literal("Выдумкина"))
        )


async def _seconds(work: Callable[[], Awaitable[object]]) -> float:
    """The middle of several runs; the first, which warms, is left out."""
    found = []
    for _ in range(ROUNDS + 1):
        began = time.monotonic()
        await work()
        found.append(time.monotonic() - began)
    return median(found[1:])
