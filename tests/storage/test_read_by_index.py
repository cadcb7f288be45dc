"""What is read of tables that only grow does not grow with them."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from sqlalchemy import insert

from domain.outbox import OutboxState
from domain.people import ChannelPolicy
from services import mentoring
from storage.engine import Database
from storage.tables import OutboxRow
from storage.transaction import Transaction
from tests.cast import START, Cast
from tests.counting import counting
from tests.reading import Asked, plans, reading, steps
from tests.services.doing import Planned, plan

FEW, MANY = 20, 2000
SLACK = 1.1
"""A deeper tree of an index."""


async def sent(database: Database, *keys: str) -> None:
    async with database.write() as tx:
        await tx.connection.execute(
            insert(OutboxRow),
            [
                {
                    "key": key,
                    "recipient_id": 1,
                    "kind": "kind",
                    "payload": {},
                    "created_at": START,
                    "due_at": START,
                    "state": OutboxState.SENT.value,
                    "sent_at": START,
                    "attempt": 1,
                }
                for key in keys
            ],
        )


async def test_keys_that_begin_alike_are_found_and_no_others(
    any_database: Database, any_cast: Cast
) -> None:
    mine = ("word:1:5", "word:1:10", "word:1:a:b", "word:1:2026-11-28")
    await sent(any_database, *mine, "word:1", "word:10:5", "word:2:5", "wor:1:5", "word-1:5")
    async with any_database.read() as tx:
        assert len(await tx.outbox.sent_of("word:1:")) == len(mine)
        assert len(await tx.outbox.sent_of("word:1:1", "word:2:", "none:")) == 2
        assert await tx.outbox.states_of("word:1:") == {1: OutboxState.SENT}
        assert await tx.outbox.states_of("word:3:") == {}


async def test_a_cause_is_found_among_many_messages_as_among_few(
    database: Database, database_path: Path, cast: Cast
) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        pair_id = await mentoring.propose(
            tx, call, mentee_post_id=cast.dina.post_id, mentor_post_id=cast.boris.post_id
        )
        await tx.pair_words.add(
            mentoring_id=pair_id,
            route_id=None,
            item_id=None,
            author_id=cast.boris.person_id,
            text="Добрый день",
            now=START,
        )

    async def of_pair(tx: Transaction) -> object:
        return await tx.pair_words.list_of_pair(pair_id, limit=5, offset=0)

    reads: tuple[Callable[[Transaction], Awaitable[object]], ...] = (
        of_pair,
        lambda tx: tx.participation.last_reminded(1),
        lambda tx: tx.outbox.states_of("announcement:1:"),
        lambda tx: tx.outbox.sent_of("campaign:1:"),
    )

    async def read() -> list[int]:
        with reading(database) as seen:
            for one in reads:
                async with database.read() as tx:
                    await one(tx)
        for lines in plans(database_path, seen.asked):
            assert not any("ix_outbox_open" in line for line in lines), lines
        return steps(database_path, seen.asked)

    await sent(database, *(f"list:{number}:2026-11-28" for number in range(FEW)))
    few = await read()
    await sent(database, *(f"word_said:9{number}:1" for number in range(MANY)))
    many = await read()
    assert all(after <= before * SLACK for before, after in zip(few, many, strict=True)), (
        few,
        many,
    )


def of_unknown(statement: str) -> Asked:
    """Plans are chosen without the values."""
    return Asked(statement, (None,) * statement.count("?"))


async def test_items_of_several_plans_are_not_looked_for_among_all(
    database_path: Path, cast: Cast
) -> None:
    made = await plan(cast, cast.anna, [Planned(), Planned()])
    async with cast.database.write() as tx:
        with counting(cast.database) as cost:
            await tx.plan_items.take_out(dropped=[(made.items[0], 1)], declined=[])
    (lines,) = plans(database_path, [of_unknown(one) for one in cost.statements])
    assert not any(line.startswith(("SCAN item", "SCAN audit")) for line in lines), lines


async def test_what_was_proposed_to_a_plan_is_not_looked_for_in_the_whole_journal(
    database: Database, database_path: Path, cast: Cast
) -> None:
    made = await plan(cast, cast.anna, [Planned()])
    with reading(database) as seen:
        async with database.read() as tx:
            await tx.route_versions.list_proposal_deeds(
                made.route_id, ChannelPolicy.FULL, ("proposal.answer",)
            )
    (lines,) = plans(database_path, seen.asked)
    assert not any(line.startswith(("SCAN item", "SCAN audit")) for line in lines), lines
