"""Where proposals to a plan stand, drawn."""

from domain.errors import DomainError
from domain.plan import BasisKind
from domain.proposals import ProposalsView
from handlers import errors
from handlers.home.entrance import entrance
from handlers.proposals import screens
from handlers.proposals.callbacks import UndoAnswer
from handlers.screen import Screen
from handlers.turn import Turn
from services import proposals

FLOW = "proposals"

REASON = "proposals.reason"
"""Awaited texts. `object_id` is the basis that was proposed."""
OWN = "proposals.own"
"""`object_id` is the post, `detail` the kind of basis."""
BASIS_WORDS = "proposals.basis_words"
"""The owner's words; `object_id` is the basis, `detail` what takes his answer back."""
ITEM_WORDS = "proposals.item_words"
"""`object_id` is the item."""


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The question that is awaited, else the proposals of the route; home where it is gone."""
    awaited = turn.expectation
    if object_id is None:
        return await entrance(turn)
    try:
        if awaited is not None and awaited.object_id == object_id and not turn.applied:
            if awaited.expects == REASON:
                async with turn.read() as tx:
                    view = await proposals.get_proposed(tx, turn.call, object_id)
                return screens.proposed(turn.t, view)
            if awaited.expects == OWN:
                return await ask_own(turn, object_id, BasisKind(awaited.detail or BasisKind.TASK))
            if awaited.expects in (BASIS_WORDS, ITEM_WORDS):
                return await _words(turn, object_id, item=awaited.expects == ITEM_WORDS)
        return await shown(turn, object_id)
    except DomainError:
        return await entrance(turn)


async def _words(turn: Turn, one_id: int, *, item: bool) -> Screen:
    async with turn.read() as tx:
        route_id = await proposals.find_route(tx, one_id, item=item)
    detail = turn.expectation and turn.expectation.detail
    undo = UndoAnswer.unpack(detail) if detail else None
    return await read_again(turn, route_id or 0, one_id, item=item, ask_words=True, undo=undo)


async def shown(turn: Turn, route_id: int, page: int = 0) -> Screen:
    async with turn.read() as tx:
        view = await proposals.of_route(tx, turn.call, route_id)
    return screens.proposals(turn.t, view, page)


async def read_again(
    turn: Turn,
    route_id: int,
    one_id: int,
    *,
    item: bool,
    ask_words: bool = False,
    undo: UndoAnswer | None = None,
) -> Screen:
    async with turn.read() as tx:
        view = await proposals.of_route(tx, turn.call, route_id)
    return page_of(turn, view, one_id, item=item, ask_words=ask_words and view.own, undo=undo)


def page_of(
    turn: Turn,
    view: ProposalsView,
    one_id: int,
    *,
    item: bool,
    ask_words: bool = False,
    undo: UndoAnswer | None = None,
) -> Screen:
    """The page on which the proposal now stands."""
    page = next(
        (
            number
            for number, one in enumerate(view.proposals)
            if one.id == one_id and one.is_item is item
        ),
        0,
    )
    return screens.proposals(turn.t, view, page, ask_words=ask_words, undo=undo)


async def kinds(turn: Turn, post_id: int) -> Screen:
    async with turn.read() as tx:
        view = await proposals.groups(tx, turn.call, post_id)
    return screens.kinds(turn.t, view)


async def ask_own(turn: Turn, post_id: int, kind: BasisKind) -> Screen:
    async with turn.read() as tx:
        view = await proposals.ready(tx, turn.call, post_id, kind)
    return screens.ask_own(turn.t, view)


def explained(turn: Turn, error: DomainError, shown: Screen) -> Screen:
    """What went otherwise, over the screen as it is now. Who may not, is told so elsewhere."""
    if error.denied:
        raise error
    return shown.headed(errors.sentence(turn, error))
