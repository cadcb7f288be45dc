"""An edit of a plan: who may, in which state, and what the editor needs to know of it."""

from dataclasses import dataclass
from datetime import date

from domain.access import Action, require
from domain.errors import DomainError
from domain.plan import EDITABLE, Basis, Plan, PlanItem
from domain.plan_rules import Standing
from services.audit import write_audit
from services.call import Call
from services.routes.read import load, local_of, period
from services.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Editing:
    """The plan at its new revision, the school's day and the period that is planned for."""

    plan: Plan
    today: date
    first: date
    last: date

    @property
    def start(self) -> date:
        """The first day that can still be planned."""
        return max(self.first, self.today)

    def basis(self, basis_id: int) -> Basis:
        found = self.plan.basis(basis_id)
        if found is None:
            raise DomainError("access.gone")
        return found

    def item(self, item_id: int) -> PlanItem:
        found = self.plan.item(item_id)
        if found is None:
            raise DomainError("access.gone")
        if found.added_by is not None and found.standing is not Standing.ACCEPTED:
            # Another's proposal is answered, not rewritten.
            raise DomainError("proposal.answer_it", text=found.title)
        return found


async def edit(tx: Transaction, call: Call, route_id: int) -> Editing:
    """Takes the next revision of the plan, so that edits from two phones follow each other.

    Raises DomainError("route.not_editable") once the plan was submitted or approved.
    """
    require(Action.ROUTE_EDIT, call.actor, await tx.subjects.of_route(route_id))
    if await tx.routes.touch(route_id, EDITABLE) is None:
        raise DomainError("route.not_editable")
    plan = await load(tx, await tx.routes.get(route_id))
    today = local_of(call, plan.route).today
    first, last = period(plan.route, today)
    return Editing(plan=plan, today=today, first=first, last=last)


async def edit_of_basis(tx: Transaction, call: Call, basis_id: int) -> Editing:
    route_id = await tx.plan_bases.find_basis_route(basis_id)
    if route_id is None:
        raise DomainError("access.gone")
    return await edit(tx, call, route_id)


async def edit_of_item(tx: Transaction, call: Call, item_id: int) -> Editing:
    route_id = await tx.plan_items.find_item_route(item_id)
    if route_id is None:
        raise DomainError("access.gone")
    return await edit(tx, call, route_id)


async def record(tx: Transaction, call: Call, action: str, route_id: int) -> None:
    """That something was changed; what it was, the next submitted version shows."""
    await write_audit(tx, call, f"route.{action}", "route", route_id)
