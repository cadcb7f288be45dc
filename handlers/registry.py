"""Flows by name: how each shows where it stands.

Used when an update was applied but its answer never went out, and after a press that nobody
knows. Each flow's package registers itself in `handlers/flows.py`.
"""

from collections.abc import Awaitable, Callable, Mapping

from domain.errors import DomainError
from handlers.screen import Screen
from handlers.turn import Turn

Resume = Callable[[Turn, int | None], Awaitable[Screen]]
"""Draws the flow's current screen from the database; `object_id` may be gone by then."""

Resumes = Mapping[str, Resume]

HOME = "home"
"""The flow that is shown where no other one is to be resumed. Its resume knows strangers and
those who have not consented: it shows them what they may see."""


async def resume(turn: Turn, resumes: Resumes, flow: str | None, object_id: int | None) -> Screen:
    """The screen of the flow as things stand now; home where nobody knows the flow."""
    found = resumes.get(flow) if flow is not None else None
    return await (found or resumes[HOME])(turn, object_id if found else None)


async def awaited(turn: Turn, resumes: Resumes) -> Screen:
    """The screen that waits for an answer; home where none does, or where it is open no more."""
    if turn.expectation is None:
        return await resume(turn, resumes, HOME, None)
    flow = turn.expectation.expects.partition(".")[0]
    try:
        return await resume(turn, resumes, flow, turn.expectation.object_id)
    except DomainError:
        return await resume(turn, resumes, HOME, None)
