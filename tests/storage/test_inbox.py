"""An update is stored once, applied once, answered."""

from datetime import timedelta

from storage.engine import Database
from tests.cast import START, Cast


async def receive(database: Database, cast: Cast, update_id: int) -> int | None:
    async with database.write() as tx:
        return await tx.inbox.store(
            platform="telegram",
            update_id=update_id,
            account_id=cast.anna.account_id,
            payload="{}",
            received_at=START,
        )


async def test_an_update_is_one_row_when_it_comes_twice(
    any_database: Database, any_cast: Cast
) -> None:
    assert await receive(any_database, any_cast, 7) is not None
    assert await receive(any_database, any_cast, 7) is None
    async with any_database.read() as tx:
        assert [row.update_id for row in await tx.inbox.list_open()] == [7]


async def test_only_new_updates_of_a_batch_get_rows(any_database: Database, any_cast: Cast) -> None:
    known = await receive(any_database, any_cast, 8)
    batch = [
        {"update_id": update_id, "account_id": any_cast.anna.account_id, "payload": "{}"}
        for update_id in (7, 8, 9)
    ]
    async with any_database.write() as tx:
        fresh = await tx.inbox.store_batch(batch, platform="telegram", received_at=START)
    assert sorted(fresh) == [7, 9]
    assert known not in fresh.values()


async def test_a_row_is_applied_once(any_database: Database, any_cast: Cast) -> None:
    row_id = await receive(any_database, any_cast, 1)
    assert row_id is not None
    for expected in (True, False):
        async with any_database.write() as tx:
            done = await tx.inbox.mark_applied([row_id], now=START, flow="route", object_id=5)
        assert done is expected
    async with any_database.read() as tx:
        (row,) = await tx.inbox.list_open()
    assert (row.applied, row.flow, row.object_id) == (True, "route", 5)


async def test_an_answered_row_keeps_no_text_and_goes_after_its_time(
    any_database: Database, any_cast: Cast
) -> None:
    row_id = await receive(any_database, any_cast, 1)
    assert row_id is not None
    await receive(any_database, any_cast, 2)
    async with any_database.write() as tx:
        await tx.inbox.mark_answered([row_id], now=START)
    async with any_database.read() as tx:
        assert [row.update_id for row in await tx.inbox.list_open()] == [2]
        progress = await tx.inbox.find_progress(row_id)
    assert progress is not None
    assert progress.applied
    async with any_database.write() as tx:
        assert await tx.inbox.forget_before(START) == 0
        assert await tx.inbox.forget_before(START + timedelta(seconds=1)) == 1
        assert await tx.inbox.find_progress(row_id) is None
        assert len(await tx.inbox.list_open()) == 1


async def test_a_parked_row_is_no_longer_open(any_database: Database, any_cast: Cast) -> None:
    row_id = await receive(any_database, any_cast, 1)
    assert row_id is not None
    async with any_database.write() as tx:
        await tx.inbox.count_failure([row_id])
        (row,) = await tx.inbox.list_open()
        assert row.attempts == 1
        await tx.inbox.park([row_id], now=START)
        assert await tx.inbox.list_open() == ()
