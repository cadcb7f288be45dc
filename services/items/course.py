"""The course of a plan month by month, for its owner and for whoever may read the plan."""

from domain.access import Action, require
from domain.doing import UNDER_WAY
from domain.errors import DomainError
from domain.progress import Course, by_month
from services.call import Call
from services.routes.read import local_of, period
from services.transaction import Transaction


async def course(tx: Transaction, call: Call, route_id: int) -> Course:
    """DomainError("item.route_closed") where the plan is not under way."""
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.ROUTE_READ, call.actor, subject)
    if route.state not in UNDER_WAY:
        raise DomainError("item.route_closed")
    today = local_of(call, route).today
    first, last = period(route, today)
    facts = await tx.item_lists.facts_of_route(route.id)
    return Course(
        route=route,
        school=await tx.summary.school_name(route.school_id),
        own=route.person_id == call.person_id,
        first=first,
        last=last,
        today=today,
        months=by_month(facts, first, last, today),
    )
