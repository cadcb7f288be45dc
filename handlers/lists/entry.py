"""The lists as they are now, and the way back to the page that was open."""

from dataclasses import dataclass

from aiogram.filters.callback_data import CallbackData

from domain.conversation import Expectation
from domain.errors import DomainError
from domain.lists import ListKind
from domain.summary import PeopleList
from handlers.lists import screens, wait_screens
from handlers.screen import Screen
from handlers.summary.callbacks import OpenPeopleList
from handlers.turn import Turn
from services import lists, waits
from services.transaction import Transaction

FLOW = "lists"
SEARCH = "lists.search"
"""While a list is open a typed text looks for a surname in it."""
_FROM_NUMBERS = ".numbers"
"""Behind the list's code in what is kept of the open one."""


async def resume(turn: Turn, _object_id: int | None) -> Screen:
    """The list that was open; all of them where none was, the passed dates for whoever sees those
    alone."""
    async with turn.read() as tx:
        opened = open_list(await tx.conversation.find_expectation(turn.account_id))
        if opened is not None:
            found = await lists.page(tx, turn.call, opened.kind, opened.page, opened.query)
            return screens.people(turn.t, found, numbers=opened.numbers)
        try:
            return screens.hub(turn.t, await lists.hub(tx, turn.call))
        except DomainError:
            found = await lists.page(tx, turn.call, ListKind.PASSED)
            return screens.people(turn.t, found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The list that is open. `query`: what was looked for; `numbers`: it was opened from the
    numbers of the summary, and leads back there."""

    kind: ListKind
    page: int = 0
    query: str = ""
    numbers: bool = False


async def drawn_list(
    tx: Transaction,
    turn: Turn,
    kind: ListKind,
    page: int = 0,
    query: str = "",
    *,
    numbers: bool | None = None,
) -> Screen:
    """The page is kept for the way back, and so is where it was opened from: `numbers` None is as
    it stood while the same list was open."""
    if numbers is None:
        before = open_list(await tx.conversation.find_expectation(turn.account_id))
        numbers = before is not None and before.kind is kind and before.numbers
    which = f"{kind.value}{_FROM_NUMBERS}" if numbers else kind.value
    await tx.conversation.expect(
        turn.account_id, SEARCH, now=turn.now, detail=f"{which}:{page}:{query}"
    )
    found = await lists.page(tx, turn.call, kind, page, query)
    return screens.people(turn.t, found, numbers=numbers)


def open_list(awaited: Expectation | None) -> Opened | None:
    if awaited is None or awaited.expects != SEARCH:
        return None
    which, _, rest = (awaited.detail or "").partition(":")
    page, _, query = rest.partition(":")
    kind = which.removesuffix(_FROM_NUMBERS)
    if not page.isdecimal() or kind not in set(ListKind):
        return None
    return Opened(kind=ListKind(kind), page=int(page), query=query, numbers=kind != which)


def way_back(opened: Opened) -> CallbackData:
    """To its page from another flow, which puts something else in the place of what is kept; of
    what was looked for, to the whole list."""
    page = 0 if opened.query else opened.page
    if opened.numbers:
        return OpenPeopleList(which=PeopleList[opened.kind.name], page=page)
    return screens.address(opened.kind, page)


async def drawn_waits(turn: Turn, page: int = 0) -> Screen:
    async with turn.read() as tx:
        return wait_screens.waits(turn.t, await waits.waits(tx, turn.call, page))
