"""The queue and the card as screens, as things stand now."""

from domain.errors import DomainError
from handlers import errors
from handlers.approval import screens
from handlers.screen import Screen
from handlers.turn import Turn
from services import routes

FLOW = "approval"

COMMENT = "approval.comment"
"""The awaited words of a return; `object_id` is the route, `detail` the revision."""

DECIDED_OTHERWISE = frozenset(
    {
        "route.acted",
        "route.decided",
        "route.not_your_decision",
        "route.not_yours_to_decide",
        "route.stale",
    }
)
"""The card as it is now says more than a sentence."""


async def entry(turn: Turn, page: int = 0) -> Screen:
    async with turn.read() as tx:
        return screens.queue(turn.t, await routes.queue(tx, turn.call, page))


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The question for words while they are awaited, else the card; the queue where it is gone."""
    if object_id is None:
        return await entry(turn, turn.page_shown(FLOW))
    awaited = turn.expectation
    try:
        if awaited is not None and awaited.expects == COMMENT and not turn.applied:
            async with turn.read() as tx:
                view = await routes.card(tx, turn.call, object_id)
            if view.may_decide:
                return screens.ask_return(turn.t, view)
        return await card(turn, object_id)
    except DomainError:
        return await entry(turn)


async def card(turn: Turn, route_id: int, *, seen_rev: int | None = None, page: int = 0) -> Screen:
    """With what changed since the revision the reader saw."""
    try:
        async with turn.read() as tx:
            view = await routes.card(tx, turn.call, route_id, seen_rev=seen_rev)
    except DomainError as error:
        if error.code == "route.withdrawn":
            return screens.withdrawn(turn.t)
        raise
    return screens.card(turn.t, view, page)


async def overtaken(turn: Turn, error: DomainError, route_id: int, rev: int) -> Screen:
    """The press came too late or meant another text: the card as it is now, and why."""
    if error.code == "route.withdrawn":
        return screens.withdrawn(turn.t)
    if error.code not in DECIDED_OTHERWISE:
        raise error
    shown = await card(turn, route_id, seen_rev=rev)
    return shown.headed(errors.sentence(turn, error))
