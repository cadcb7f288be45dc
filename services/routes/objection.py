"""The owner's no to the edits his plan was approved with, while nothing was done about it."""

from dataclasses import replace

from domain.access import Action, require
from domain.approval import deciders
from domain.errors import DomainError
from domain.notices.routes import RouteApproved, RouteLeftOut, RouteObjected
from domain.plan import VersionCause
from domain.plan_views import PlanView
from domain.route import RouteAction, RouteState, apply
from services import calendars
from services.call import Call
from services.notify import notify_all
from services.routes.endorsement import step_lines
from services.routes.read import edited_approval, local_of, view_of
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
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.ROUTE_SUBMIT, call.actor, subject)
    local = local_of(call, route)
    leaders = await tx.approvals.list_leaders(route.school_id, local.today)
    if route.state is RouteState.SUBMITTED and route.objected_at is not None:
        return await view(tx, call, route_id)
    pair = await edited_approval(tx, route)
    if pair is None or pair[1].no != no:
        raise DomainError("route.nothing_to_object")
    state = apply(route.state, RouteAction.OBJECT)
    if not await tx.routes.reopen(route, state, objected_at=call.now, untouched=True):
        begun = await tx.routes.is_acted_on(route_id)
        raise DomainError("route.begun" if begun else "route.stale")
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
    due = deciders(leaders, owner=route.person_id, department_id=route.department_id)
    told = {leader.person_id for leader in due} | {
        route.decided_by
        for leader in leaders
        if leader.person_id == route.decided_by and route.decided_by is not None
    }
    days = await calendars.of_people(tx, {route.person_id, *told}, call.today)
    plan = await unapprove(tx, call, reopened, VersionCause.OBJECT, days, text=pair[0].body)
    await tx.outbox.take_back(*(f"{one.kind}:{route_id}:" for one in (RouteApproved, RouteLeftOut)))
    await journal(tx, call, "object", route, state)
    await notify_all(
        tx,
        call,
        RouteObjected(route_id=route_id, rev=reopened.rev),
        sorted(told),
        key=f"{RouteObjected.kind}:{route_id}:{reopened.rev}",
        local=days,
    )
    steps = await step_lines(tx, reopened, local)
    return await view_of(tx, plan, local, leaders, steps=steps)
