"""Taking back one's own decision about a plan, until something came of it."""

from dataclasses import replace

from domain.access import Action, require
from domain.errors import DomainError
from domain.notices import Notice, RouteApproved, RouteReturned, RouteRevoked
from domain.plan import Plan, Route, VersionCause
from domain.plan_views import CardView
from domain.route import RouteAction, RouteState, apply
from services.call import Call
from services.notify import notify
from services.reminders.schedule import reschedule_route
from services.routes.card import card_of
from services.routes.read import load, local_of, may_revoke
from services.routes.submission import freeze, journal
from services.transaction import Transaction

NOTICES: dict[RouteState, type[Notice]] = {
    RouteState.APPROVED: RouteApproved,
    RouteState.RETURNED: RouteReturned,
}
"""How the owner is told of the decision that led into a state."""


async def revoke(tx: Transaction, call: Call, route_id: int, rev: int) -> CardView:
    """The plan waits for its decision again; pressed twice, it is revoked once.

    Raises "route.acted" once the owner went on with it, an item was reported or moved, or the plan
    began; "route.not_your_decision" for anybody but who decided. What was submitted and approved
    stays in the versions; the owner who has heard of the decision is told that it is undone.
    """
    require(Action.ROUTE_APPROVE, call.actor, await tx.subjects.of_route(route_id))
    route = await tx.routes.get(route_id)
    local = local_of(call, route)
    leaders = await tx.approvals.list_leaders(route.school_id, local.today)
    if route.state is RouteState.SUBMITTED and route.rev == rev + 1:
        return card_of(call, await load(tx, route), local, leaders)
    if route.state not in NOTICES or route.rev != rev:
        raise DomainError("route.withdrawn" if route.state is RouteState.DRAFT else "route.acted")
    if route.decided_by != call.person_id:
        raise DomainError("route.not_your_decision")
    if not await may_revoke(tx, call, route):
        raise DomainError("route.acted")
    state = apply(route.state, RouteAction.REVOKE)
    if not await tx.routes.reopen(route, state):
        raise DomainError("route.acted")
    reopened = replace(
        route,
        state=state,
        rev=rev + 1,
        first_on=None,
        last_on=None,
        decided_at=None,
        decided_by=None,
    )
    plan = replace(await load(tx, route), route=reopened)
    if route.state is RouteState.APPROVED:
        await _unapprove(tx, call, plan)
    elif route.decided_at is not None:
        await tx.route_versions.take_back_comment(
            route_id=route_id, author_id=call.person_id, at=route.decided_at
        )
    await journal(tx, call, "revoke", route, state)
    await _tell(tx, call, route)
    return card_of(call, plan, local, leaders)


async def _unapprove(tx: Transaction, call: Call, plan: Plan) -> None:
    """Dates that the approval put inside its period stay there; nothing is reminded of."""
    await tx.plan_items.set_confirmable([item.id for item in plan.items], True)
    await freeze(tx, call, plan, VersionCause.REVOKE)
    await reschedule_route(tx, plan.route.id, call.now)


async def _tell(tx: Transaction, call: Call, route: Route) -> None:
    """Who hasn't heard of the decision never will; who has is told that it is undone."""
    key = f"{NOTICES[route.state].kind}:{route.id}:{route.rev}"
    if await tx.outbox.take_back(key):
        return
    await notify(
        tx,
        call,
        RouteRevoked(route_id=route.id, rev=route.rev + 1),
        recipient_id=route.person_id,
        key=f"{RouteRevoked.kind}:{route.id}:{route.rev + 1}",
    )
