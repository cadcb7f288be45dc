"""Where a methodist's plans stand, drawn."""

from collections.abc import Callable

from domain.conversation import BUTTON
from domain.errors import DomainError
from domain.handover import AdvisedPlan
from domain.item import Section
from handlers import finding
from handlers.handover import screens
from handlers.home.entrance import entrance
from handlers.screen import Screen
from handlers.turn import Turn
from locales.translator import Translator
from services import handover

FLOW = "handover"

SEARCH = "handover.search"
"""`detail` is what was looked for last."""
TITLE = "handover.title"
"""Awaited texts. `object_id` is the basis, `detail` the section."""
DATE = "handover.date"
"""`object_id` is the item."""
COMMENT = "handover.comment"
"""Of this and the next `object_id` is the route."""
COMMENTED = "commented"
"""The screen of buttons right after a comment was sent."""

Draw = Callable[[Translator, AdvisedPlan], Screen]


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The menu for whoever is no methodist any more."""
    try:
        return await _current(turn, object_id)
    except DomainError:
        return await entrance(turn)


async def _current(turn: Turn, object_id: int | None) -> Screen:
    """The question that is awaited, else the plan; the list where it is closed."""
    awaited = turn.expectation
    if object_id is None:
        return await listing(turn, query=finding.typed(awaited, SEARCH, None))
    if awaited is None or turn.applied or awaited.object_id != object_id:
        return await plan(turn, object_id)
    try:
        if awaited.expects == TITLE:
            return await offers(turn, object_id, Section(awaited.detail or Section.KPK))
        if awaited.expects == DATE:
            return await added(turn, object_id)
        if awaited.expects == COMMENT:
            return await plan(turn, object_id, draw=screens.ask_comment)
        if awaited.expects == f"{FLOW}.{BUTTON}.{COMMENTED}":
            return await plan(turn, object_id, draw=screens.commented)
        return await plan(turn, object_id)
    except DomainError:
        return await listing(turn)


async def listing(turn: Turn, page: int = 0, query: str = "") -> Screen:
    async with turn.read() as tx:
        view = await handover.list_handed(tx, turn.call, page, query)
    return screens.listing(turn.t, view)


async def plan(turn: Turn, route_id: int, page: int = 0, *, draw: Draw | None = None) -> Screen:
    """Says so where it is closed to the reader by now."""
    try:
        async with turn.read() as tx:
            view = await handover.view(tx, turn.call, route_id)
    except DomainError as error:
        return _closed(turn, error)
    return draw(turn.t, view) if draw else screens.plan(turn.t, view, page)


async def offers(turn: Turn, basis_id: int, section: Section) -> Screen:
    async with turn.read() as tx:
        view = await handover.adding(tx, turn.call, basis_id, section)
    return screens.offers(turn.t, view)


async def added(turn: Turn, item_id: int) -> Screen:
    async with turn.read() as tx:
        view = await handover.added(tx, turn.call, item_id)
    return screens.added(turn.t, view)


def _closed(turn: Turn, error: DomainError) -> Screen:
    if error.code != "access.denied" or not turn.who.actor.posts:
        raise error
    return screens.closed(turn.t)
