"""Where the flow of confirming stands, drawn from the database."""

from domain.conversation import BUTTON
from domain.errors import DomainError
from handlers.batches import unpacked
from handlers.confirm import screens
from handlers.item_flow import ItemFlow
from handlers.screen import Screen
from handlers.turn import Turn
from services.items import batch, reading, witness

FLOW = "confirm"
BATCH = "batch"
COMMENT = "confirm.comment"
"""The awaited comment; `object_id` is the item, `detail` the revision it is about."""


async def listing(turn: Turn, page: int = 0) -> Screen:
    async with turn.read() as tx:
        return screens.waiting(turn.t, await reading.waiting(tx, turn.call, page))


async def witness_card(turn: Turn, item_id: int) -> Screen:
    async with turn.read() as tx:
        return screens.witness(turn.t, await witness.view(tx, turn.call, item_id))


async def decided(turn: Turn, item_id: int) -> Screen:
    """The item after a decision, and what waits next."""
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
        following = await reading.following(tx, turn.call)
    return screens.card(turn.t, page, following=following)


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The question for a comment while one is awaited, else the item, else what waits."""
    if object_id is None:
        awaited = turn.expectation
        if awaited is not None and awaited.expects == f"{FLOW}.{BUTTON}.{BATCH}":
            async with turn.read() as tx:
                _, skipped = unpacked(awaited.detail)
                return screens.several(turn.t, await batch.batch(tx, turn.call, skipped))
        return await listing(turn, turn.page_shown(FLOW))
    try:
        async with turn.read() as tx:
            witnessed = await witness.is_witness_only(tx, turn.call, object_id)
        if witnessed:
            return await witness_card(turn, object_id)
        async with turn.read() as tx:
            page = await reading.item_page(tx, turn.call, object_id)
    except DomainError:
        return await listing(turn)
    awaited = turn.expectation
    if awaited is not None and awaited.expects == COMMENT and not turn.applied:
        return screens.ask_return(turn.t, page)
    return screens.card(turn.t, page)


ITEM = ItemFlow(name=FLOW, page=screens.card, resume=resume)
