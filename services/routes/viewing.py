"""The plan as its owner sees it, whatever it waits for."""

from domain.access import Action, require
from domain.plan import Plan
from domain.plan_views import PlanView
from domain.route import RouteState
from services.call import Call
from services.routes.endorsement import step_lines
from services.routes.read import DECIDED, load, local_of, view_of
from services.transaction import Transaction


async def view(tx: Transaction, call: Call, route_id: int) -> PlanView:
    """The plan for its owner, or for whoever may read it."""
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.ROUTE_READ, call.actor, subject)
    return await viewed(tx, call, await load(tx, route))


async def is_own(tx: Transaction, call: Call, route_id: int) -> bool:
    """Raises DomainError("access.gone") where there is no such plan."""
    return (await tx.routes.get(route_id)).person_id == call.person_id


async def viewed(tx: Transaction, call: Call, plan: Plan) -> PlanView:
    """As `view`, of a plan that was read by somebody who may."""
    local = local_of(call, plan.route)
    # Nobody leads a draft: it waits for nobody's word, and nobody has decided about it.
    asked = plan.route.state is RouteState.SUBMITTED or plan.route.state in DECIDED
    leaders = await tx.approvals.list_leaders(plan.route.school_id, local.today) if asked else ()
    steps = await step_lines(tx, plan.route, local)
    return await view_of(tx, plan, local, leaders, steps=steps)
