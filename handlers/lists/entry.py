"""The lists as they are now, and the way back to the page that was open."""

from domain.conversation import Expectation
from domain.errors import DomainError
from domain.lists import ListKind
from handlers.lists import screens, wait_screens
from handlers.screen import Screen
from handlers.turn import Turn
from services import lists, waits
from services.transaction import Transaction

FLOW = "lists"
SEARCH = "lists.search"
"""While a list is open a typed text looks for a surname in it."""


async def resume(turn: Turn, _object_id: int | None) -> Screen:
    """The list that was open; all of them where none was, the passed dates for whoever sees those
    alone."""
    async with turn.read() as tx:
        opened = open_list(await tx.conversation.find_expectation(turn.account_id))
        if opened is not None:
            kind, page, query = opened
            return screens.people(turn.t, await lists.page(tx, turn.call, kind, page, query))
        try:
            return screens.hub(turn.t, await lists.hub(tx, turn.call))
        except DomainError:
            found = await lists.page(tx, turn.call, ListKind.PASSED)
            return screens.people(turn.t, found)


async def drawn_list(
    tx: Transaction, turn: Turn, kind: ListKind, page: int = 0, query: str = ""
) -> Screen:
    """The page is kept for the way back."""
    await tx.conversation.expect(
        turn.account_id, SEARCH, now=turn.now, detail=f"{kind.value}:{page}:{query}"
    )
    return screens.people(turn.t, await lists.page(tx, turn.call, kind, page, query))


def open_list(awaited: Expectation | None) -> tuple[ListKind, int, str] | None:
    """(which, page, what was looked for) of the list that is open."""
    if awaited is None or awaited.expects != SEARCH:
        return None
    kind, _, rest = (awaited.detail or "").partition(":")
    page, _, query = rest.partition(":")
    if not page.isdecimal() or kind not in set(ListKind):
        return None
    return ListKind(kind), int(page), query


async def drawn_waits(turn: Turn, page: int = 0) -> Screen:
    async with turn.read() as tx:
        return wait_screens.waits(turn.t, await waits.waits(tx, turn.call, page))
