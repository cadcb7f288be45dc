"""A message is put once, claimed under a lease, settled once."""

import asyncio
from datetime import datetime, timedelta

import pytest

from domain.outbox import OutboxState
from storage.engine import Database
from tests.cast import START, Cast

MINUTE = timedelta(minutes=1)


async def put(database: Database, cast: Cast, key: str, due_at: datetime = START) -> bool:
    async with database.write() as tx:
        return await tx.outbox.put(
            key=key,
            recipient_id=cast.anna.person_id,
            kind="kind",
            payload={"имя": [1, None]},
            group="group",
            now=START,
            due_at=due_at,
        )


async def claim(database: Database, now: datetime, limit: int = 10) -> list[str]:
    async with database.write() as tx:
        claimed = await tx.outbox.claim(now=now, lease_until=now + MINUTE, limit=limit)
    return [row.key for row in claimed]


async def test_a_cause_speaks_once(any_database: Database, any_cast: Cast) -> None:
    assert await put(any_database, any_cast, "a")
    assert not await put(any_database, any_cast, "a")
    assert await claim(any_database, START) == ["a"]


async def test_one_of_those_who_put_one_key_at_once_speaks(
    any_database: Database, any_cast: Cast
) -> None:
    said = await asyncio.gather(*(put(any_database, any_cast, "a") for _ in range(5)))
    assert sorted(said) == [False, False, False, False, True]
    assert await claim(any_database, START) == ["a"]


async def test_the_earliest_due_are_claimed_first_and_none_before_its_time(
    any_database: Database, any_cast: Cast
) -> None:
    for key, minutes in (("late", 2), ("later", 3), ("early", 1)):
        await put(any_database, any_cast, key, START + MINUTE * minutes)
    assert await claim(any_database, START) == []
    assert await claim(any_database, START + MINUTE * 9, limit=2) == ["early", "late"]


async def test_a_claimed_row_is_free_again_when_its_lease_has_run_out(
    any_database: Database, any_cast: Cast
) -> None:
    await put(any_database, any_cast, "a")
    assert await claim(any_database, START) == ["a"]
    assert await claim(any_database, START + MINUTE / 2) == []
    async with any_database.write() as tx:
        (again,) = await tx.outbox.claim(
            now=START + MINUTE, lease_until=START + MINUTE * 2, limit=1
        )
    assert (again.attempt, again.payload, again.due_at) == (2, {"имя": [1, None]}, START)


async def test_a_settled_row_is_never_claimed_again(any_database: Database, any_cast: Cast) -> None:
    states = list(OutboxState)[1:]
    for state in states:
        await put(any_database, any_cast, state.value)
    async with any_database.write() as tx:
        for row in await tx.outbox.claim(now=START, lease_until=START, limit=10):
            await tx.outbox.settle([row.id], OutboxState(row.key), now=START, message_id=5)
    assert await claim(any_database, START + MINUTE) == []
    async with any_database.read() as tx:
        assert await tx.outbox.next_due() is None


async def test_what_waits_is_taken_back_by_its_beginning_and_nothing_else_is(
    any_database: Database, any_cast: Cast
) -> None:
    """`%` and `_` of a key are letters, not wildcards."""
    for key in ("route_1:a", "route_1:b", "routeX1:c", "sent:route_1:"):
        await put(any_database, any_cast, key)
    async with any_database.write() as tx:
        assert await tx.outbox.take_back("route_1:") == 2
        assert await tx.outbox.take_back("%") == 0
    assert await claim(any_database, START) == ["routeX1:c", "sent:route_1:"]


@pytest.mark.parametrize(("failed", "attempts"), [(True, 2), (False, 1)])
async def test_a_row_put_off_is_due_at_the_new_moment_and_only_a_failure_counts(
    any_database: Database, any_cast: Cast, failed: bool, attempts: int
) -> None:
    await put(any_database, any_cast, "a")
    lease = START + MINUTE * 9
    async with any_database.write() as tx:
        (row,) = await tx.outbox.claim(now=START, lease_until=lease, limit=1)
        await tx.outbox.retry_at([row.id], START + MINUTE, failed=failed)
        assert await tx.outbox.next_due() == START + MINUTE
    assert await claim(any_database, START) == []
    async with any_database.write() as tx:
        (again,) = await tx.outbox.claim(now=START + MINUTE, lease_until=lease, limit=1)
    assert (again.key, again.attempt) == ("a", attempts)
