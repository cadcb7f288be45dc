"""Where the flow of nudges stands, drawn from the database."""

from domain.errors import DomainError
from domain.nudges import NudgeDraft
from handlers import finding
from handlers.nudges import screens
from handlers.screen import Screen
from handlers.turn import Turn
from services import nudges
from services.transaction import Transaction

FLOW = "nudge"
PEOPLE = "nudge.people"
"""A part of a name is awaited; `object_id` is the round, `detail` what was typed of a name."""


async def hub(turn: Turn, post_id: int | None = None) -> Screen:
    async with turn.read() as tx:
        return screens.hub(turn.t, await nudges.hub(tx, turn.call, post_id), turn.zone)


async def drawn(tx: Transaction, turn: Turn, round_id: int, at: int = 0) -> Screen:
    """The draft, or what came of it once it was sent."""
    view = await nudges.shown(tx, turn.call, round_id, at)
    if isinstance(view, NudgeDraft):
        return screens.draft(turn.t, view, turn.zone)
    return screens.result(turn.t, view)


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The list of people while a name is looked for, else the round, else what waits."""
    if object_id is None:
        return await hub(turn)
    try:
        async with turn.read() as tx:
            if not turn.applied and turn.expectation and turn.expectation.expects == PEOPLE:
                query = finding.typed(turn.expectation, PEOPLE, object_id)
                view = await nudges.people(tx, turn.call, object_id, query=query)
                return screens.people(turn.t, view, object_id)
            return await drawn(tx, turn, object_id)
    except DomainError:
        return await hub(turn)
