"""Where the flow of what is to be done stands, drawn from the database."""

from domain.errors import DomainError
from handlers.due import screens, words
from handlers.screen import Screen
from handlers.turn import Turn
from services.items import reading

FLOW = "due"
PROOF = "due.proof"
MORE = "due.more"
ITEM = "due.item"
"""A button is awaited; a text sent instead brings the item back, not the menu."""


async def listing(turn: Turn, page: int = 0) -> Screen:
    async with turn.read() as tx:
        return screens.due(turn.t, await reading.due(tx, turn.call, page))


async def item(turn: Turn, item_id: int) -> Screen:
    async with turn.read() as tx:
        return screens.item(turn.t, await reading.item_page(tx, turn.call, item_id))


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The screen that awaits a proof while one is awaited, else the item, else the list."""
    if object_id is None:
        return await listing(turn)
    try:
        async with turn.read() as tx:
            page = await reading.item_page(tx, turn.call, object_id)
    except DomainError:
        return await listing(turn)
    if not page.own:
        return await listing(turn)
    awaited = turn.expectation
    if awaited is not None and awaited.expects in (PROOF, MORE) and not turn.applied:
        return screens.ask_proof(turn.t, page.item, more=awaited.expects == MORE)
    return screens.item(turn.t, page)


async def changed(turn: Turn, item_id: int) -> Screen:
    """The item as it is now, under a line that says what happened to it since the button."""
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    return screens.item(turn.t, page).headed(words.changed(turn.t, page))
