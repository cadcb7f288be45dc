"""How many SQL statements a press on a plan makes: few, and as many with 60 items as with 3."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from sqlalchemy import event

from services import routes
from services.call import Call
from services.routes.offers import suggestions_for
from storage.engine import Database
from storage.transaction import Transaction
from tests.cast import Cast
from tests.services import planning

BUDGET = 18
"""Twenty a press, two of which are spent on who is speaking."""


@asynccontextmanager
async def counting(database: Database) -> AsyncIterator[list[str]]:
    seen: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    engine = database.writer.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


async def counted(
    cast: Cast, name: str, act: Callable[[Transaction, Call], Awaitable[object]]
) -> int:
    async with cast.call(getattr(cast, name)).write() as (tx, call):
        async with counting(cast.database) as seen:
            await act(tx, call)
        return len(seen)


async def presses(cast: Cast, count: int) -> dict[str, int]:
    """Statements of each press on a plan with so many items, its screen included."""
    route_id = await planning.drafted(cast, cast.anna, count=count)
    shown = await planning.view(cast, cast.anna, route_id)
    basis_id, item = shown.plan.bases[0].id, shown.plan.items[0]
    key = suggestions_for(shown.plan.bases[0])[0].key
    found: dict[str, int] = {}

    async def suggestion(tx: Transaction, call: Call) -> None:
        await routes.set_suggestion(tx, call, basis_id, key, True)
        await routes.offers(tx, call, basis_id)

    async def drop(tx: Transaction, call: Call) -> None:
        await routes.set_dropped(tx, call, item.id, item.rev, True)
        await routes.item(tx, call, item.id)

    async def view(tx: Transaction, call: Call) -> None:
        await routes.view(tx, call, route_id)

    found["tick a suggestion"] = await counted(cast, "anna", suggestion)
    found["drop an item"] = await counted(cast, "anna", drop)
    found["see the plan"] = await counted(cast, "anna", view)
    rev = (await planning.view(cast, cast.anna, route_id)).plan.route.rev
    found["submit"] = await counted(
        cast, "anna", lambda tx, call: routes.submit(tx, call, route_id, rev)
    )
    found["see the queue"] = await counted(cast, "vera", lambda tx, call: routes.queue(tx, call))
    found["see the card"] = await counted(
        cast, "vera", lambda tx, call: routes.card(tx, call, route_id, seen_rev=rev)
    )
    found["approve"] = await counted(
        cast, "vera", lambda tx, call: routes.approve(tx, call, route_id, rev + 1)
    )
    return found


@pytest.mark.timeout(240)
async def test_press_on_a_plan_costs_the_same_with_3_and_with_60_items(cast: Cast) -> None:
    few = await presses(cast, 3)
    many = await presses(replace(cast, anna=cast.zoya), 59)
    assert many == few
    assert max(few.values()) <= BUDGET, few
