"""The head of a plan at its end: read once by a press, and as it stands after a change of it."""

from dataclasses import replace
from typing import Any

from domain.access import Action, Subject, require
from domain.errors import DomainError
from domain.plan import Route
from domain.route import RouteState
from services.call import Call
from services.transaction import Transaction


async def head_of(
    tx: Transaction, call: Call, route_id: int, action: Action
) -> tuple[Subject, Route]:
    """Whose the plan is, and its head, for whoever may act so upon it."""
    subject, route = await tx.subjects.of_plan(route_id)
    require(action, call.actor, subject)
    return subject, route


async def moved(tx: Transaction, route: Route, state: RouteState, **values: Any) -> Route:
    """The head as it stands from now on; `values` by the names of its fields, which are those of
    the columns. Raises "route.stale" where somebody was faster."""
    if not await tx.routes.move(route, state, **values):
        raise DomainError("route.stale")
    return replace(route, state=state, rev=route.rev + 1, step=None, step_since=None, **values)
