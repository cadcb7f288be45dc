"""The plan as its owner sees it, whatever it waits for."""

from domain.access import Action, require
from domain.plan_views import PlanView
from services.call import Call
from services.routes.endorsement import step_lines
from services.routes.read import load, local_of, view_of
from services.transaction import Transaction


async def view(tx: Transaction, call: Call, route_id: int) -> PlanView:
    """The plan for its owner, or for whoever may read it."""
    require(Action.ROUTE_READ, call.actor, await tx.subjects.of_route(route_id))
    plan = await load(tx, await tx.routes.get(route_id))
    local = local_of(call, plan.route)
    leaders = await tx.approvals.list_leaders(plan.route.school_id, local.today)
    steps = await step_lines(tx, plan.route, local)
    return await view_of(tx, plan, local, leaders, steps=steps)
