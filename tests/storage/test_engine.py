"""Many at once: nothing is lost, nobody waits without need."""

import asyncio
import traceback

import pytest
from sqlalchemy import func, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from storage.engine import Database
from storage.tables import DepartmentRow, ItemRow, LiveMessageRow, MunicipalityRow
from tests.cast import Cast

TIMES = 500


async def test_500_read_modify_writes_at_once_lose_nothing_on_sqlite(
    database: Database, cast: Cast
) -> None:
    account = cast.anna.account_id
    async with database.write() as tx:
        await tx.connection.execute(insert(LiveMessageRow).values(account_id=account, message_id=0))

    async def add_one() -> None:
        async with database.write() as tx:
            seen = (await tx.conversation.live_message(account)) or 0
            await asyncio.sleep(0)
            await tx.connection.execute(
                update(LiveMessageRow)
                .where(LiveMessageRow.account_id == account)
                .values(message_id=seen + 1)
            )

    await asyncio.gather(*(add_one() for _ in range(TIMES)))
    async with database.read() as tx:
        assert await tx.conversation.live_message(account) == TIMES


async def test_a_reader_sees_the_state_before_when_a_writer_is_in_the_middle(
    any_database: Database,
) -> None:
    count = select(func.count()).select_from(MunicipalityRow)
    async with any_database.write() as writing:
        await writing.connection.execute(insert(MunicipalityRow).values(name="A", zone="UTC"))
        async with asyncio.timeout(5), any_database.read() as reading:
            assert await reading.connection.scalar(count) == 0
    async with any_database.read() as reading:
        assert await reading.connection.scalar(count) == 1


async def test_a_writer_commits_when_a_reader_is_in_the_middle(any_database: Database) -> None:
    count = select(func.count()).select_from(MunicipalityRow)
    async with any_database.read() as reading:
        assert await reading.connection.scalar(count) == 0
        async with asyncio.timeout(5), any_database.write() as writing:
            await writing.connection.execute(insert(MunicipalityRow).values(name="A", zone="UTC"))
    async with any_database.read() as reading:
        assert await reading.connection.scalar(count) == 1


async def test_nothing_is_kept_when_the_block_raises(any_database: Database) -> None:
    async def write_and_fail() -> None:
        async with any_database.write() as tx:
            await tx.connection.execute(insert(MunicipalityRow).values(name="A", zone="UTC"))
            raise LookupError

    with pytest.raises(LookupError):
        await write_and_fail()
    async with any_database.read() as tx:
        assert (await tx.connection.scalar(select(func.count()).select_from(MunicipalityRow))) == 0


async def test_an_error_that_is_logged_names_no_person(any_database: Database) -> None:
    # Put together, as a traceback quotes the lines of this file.
    name = "can" + "ary"
    with pytest.raises(IntegrityError) as caught:
        async with any_database.write() as tx:
            await tx.connection.execute(insert(DepartmentRow).values(school_id=-1, name=name))
    assert "department" in str(caught.value)
    assert name not in "".join(traceback.format_exception(caught.value))


async def test_an_item_without_its_route_is_refused(any_database: Database) -> None:
    """Foreign keys hold on both; SQLite needs to be told on every connection."""
    with pytest.raises(IntegrityError, match=r"(?i)foreign key"):
        async with any_database.write() as tx:
            await tx.connection.execute(
                insert(ItemRow).values(
                    route_id=1, position=1, section="s", kind="k", title="t",
                    evidence_kind="none", state="planned",
                )
            )  # fmt: skip


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("busy_timeout", 10_000),
    ],
)
async def test_sqlite_is_opened_for_safety(database: Database, pragma: str, value: object) -> None:
    for engine in (database.writer, database.reader):
        async with engine.connect() as connection:
            assert await connection.scalar(text(f"PRAGMA {pragma}")) == value
