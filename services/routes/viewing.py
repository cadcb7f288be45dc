"""The plan as its owner sees it, whatever it waits for."""

from domain.access import Action, require
from domain.plan import Plan
from domain.plan_views import PlanView
from services.call import Call
from services.routes.endorsement import step_lines
from services.routes.read import load, local_of, view_of
from services.transaction import Transaction


async def view(tx: Transaction, call: Call, route_id: int) -> PlanView:
    """The plan for its owner, or for whoever may read it."""
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.ROUTE_READ, call.actor, subject)
    return await viewed(tx, call, await load(tx, route))


async def viewed(tx: Transaction, call: Call, plan: Plan) -> PlanView:
    """As `view`, of a plan that was read by somebody who may."""
    local = local_of(call, plan.route)
    leaders = await tx.approvals.list_leaders(plan.route.school_id, local.today)
    steps = await step_lines(tx, plan.route, local)
    return await view_of(tx, plan, local, leaders, steps=steps)
