"""What a teacher put into a section of the methodist's, taken item by item before the approval."""

from domain.access import Action, relations, require
from domain.errors import DomainError
from domain.handover import AdvisedPlan
from domain.plan_sections import acceptable
from services.audit import write_audit
from services.call import Call
from services.handover.reading import view
from services.routes.read import load
from services.transaction import Transaction


async def accept(tx: Transaction, call: Call, item_id: int, rev: int, on: bool) -> AdvisedPlan:
    """`on` False: it waits for the approval again. What is so already stays so.

    Raises "handover.not_yours" for an item of somebody else's section, or once the plan is
    decided; "route.item_changed" where it reads otherwise than on the button's screen.
    """
    route_id = await tx.plan_items.find_item_route(item_id)
    if route_id is None:
        raise DomainError("access.gone")
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.ROUTE_ADVISE, call.actor, subject)
    plan = await load(tx, route)
    possible = acceptable(plan, relations(call.actor, subject))
    item = next((one for one in possible if one.id == item_id), None)
    if item is None:
        raise DomainError("handover.not_yours")
    by = call.person_id if on else None
    if (item.accepted_by is not None) is not on:
        if not await tx.plan_items.set_accepted(item_id, rev, by):
            raise DomainError("route.item_changed", title=item.title)
        await write_audit(
            tx, call, "handover.accept" if on else "handover.unaccept", "item", item_id
        )
    return await view(tx, call, route_id)
