"""The owner's no to the edits his plan was approved with, while nothing was done about it."""

from dataclasses import replace

from domain.access import Action, require
from domain.approval import deciders
from domain.errors import DomainError
from domain.notices.routes import RouteApproved, RouteObjected
from domain.plan import VersionCause
from domain.plan_views import PlanView
from domain.route import RouteAction, RouteState, apply
from services.call import Call
from services.notify import notify_all
from services.routes.read import edits_made, local_of
from services.routes.revocation import unapprove
from services.routes.submission import journal
from services.routes.viewing import view
from services.transaction import Transaction


async def object_to_edits(tx: Transaction, call: Call, route_id: int, no: int) -> PlanView:
    """The plan waits for its decision again, with the text as its owner submitted it.

    `no` is the approved version the press is about. Pressed twice, it is objected once. Raises
    "route.nothing_to_object" where that version has no edits, "route.begun" once an item was
    reported, moved or dropped.
    """
    require(Action.ROUTE_SUBMIT, call.actor, await tx.subjects.of_route(route_id))
    route = await tx.routes.get(route_id)
    local = local_of(call, route)
    leaders = await tx.approvals.list_leaders(route.school_id, local.today)
    if route.state is RouteState.SUBMITTED and route.objected_at is not None:
        return await view(tx, call, route_id)
    made = await edits_made(tx, route, leaders)
    if made is None or made.no != no:
        raise DomainError("route.nothing_to_object")
    if not made.may_object:
        raise DomainError("route.begun")
    state = apply(route.state, RouteAction.OBJECT)
    if not await tx.routes.reopen(route, state, objected_at=call.now):
        raise DomainError("route.stale")
    reopened = replace(
        route,
        state=state,
        rev=route.rev + 1,
        first_on=None,
        last_on=None,
        decided_at=None,
        decided_by=None,
        objected_at=call.now,
    )
    await unapprove(tx, call, reopened, VersionCause.OBJECT, restore=True)
    await tx.outbox.take_back(f"{RouteApproved.kind}:{route_id}:")
    await journal(tx, call, "object", route, state)
    due = deciders(leaders, owner=route.person_id, department_id=route.department_id)
    told = {leader.person_id for leader in due} | {
        route.decided_by
        for leader in leaders
        if leader.person_id == route.decided_by and route.decided_by is not None
    }
    await notify_all(
        tx,
        call,
        RouteObjected(route_id=route_id, rev=reopened.rev),
        sorted(one for one in told if one is not None),
        key=f"{RouteObjected.kind}:{route_id}:{reopened.rev}",
    )
    return await view(tx, call, route_id)
