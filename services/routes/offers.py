"""What the plan's owner may choose from: suggestions for a basis, dates for an item."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from content import codes
from content.loader import load_catalogue
from content.model import Suggestion
from domain.access import Action, require
from domain.calendar import QuickDate, quick_dates
from domain.errors import DomainError
from domain.item import ItemKind
from domain.plan import Basis, BasisKind, Plan
from domain.plan_calendar import PlanCalendar
from domain.plan_views import ItemsView, ItemView, Offer
from services.call import Call
from services.routes.days import days_of
from services.routes.read import load, local_of, period, words_of_return
from services.transaction import Transaction

NEARLY = timedelta(days=3)
"""«In a week» may be so many days off."""

_GENERAL: Mapping[BasisKind, codes.BasisKind] = MappingProxyType(
    {
        BasisKind.DEFICIT: "request",
        BasisKind.STRENGTH: "strength",
        BasisKind.TASK: "task",
        BasisKind.REQUEST: "request",
    }
)
"""General suggestions by kind; a difficulty in the person's own words is much like a request."""


def suggestions_for(basis: Basis, variant: codes.Variant | None = None) -> tuple[Suggestion, ...]:
    """From the catalogue: by the statement of a difficulty, by the ready basis, else by the kind.

    Without `variant`, those of all: enough to know one that was chosen before.
    A strength is shared, not worked on: its items are those of strengths in general.
    """
    catalogue = load_catalogue()
    general = catalogue.general(_GENERAL[basis.kind], variant)
    if basis.source is None:
        return general
    if basis.kind is BasisKind.DEFICIT:
        return catalogue.for_statement(basis.source, variant)
    return catalogue.for_ready(basis.source, variant) or general


async def offers(tx: Transaction, call: Call, basis_id: int) -> ItemsView:
    """Suggestions for one basis with what was chosen of them, then the person's own items."""
    plan = await _own(tx, call, await tx.plan_bases.find_basis_route(basis_id))
    basis = plan.basis(basis_id)
    if basis is None:
        raise DomainError("access.gone")
    return offered(call, plan, basis)


def offered(call: Call, plan: Plan, basis: Basis) -> ItemsView:
    """As `offers`, of a plan that is read already."""
    local = local_of(call, plan.route)
    chosen = {item.suggestion: item for item in plan.of_basis(basis.id) if item.suggestion}
    suggested = suggestions_for(basis, codes.as_variant(plan.route.variant or "soo"))
    keys = {one.key for one in suggested}
    own = [item for item in plan.of_basis(basis.id) if item.suggestion not in keys]
    return ItemsView(
        plan=plan,
        basis=basis,
        today=local.today,
        offers=(
            *(
                Offer(
                    key=one.key,
                    title=one.title,
                    kind=ItemKind(one.kind),
                    item=chosen.get(one.key),
                )
                for one in suggested
            ),
            *(Offer(key=None, title=item.title, kind=item.kind, item=item) for item in own),
        ),
    )


async def item(tx: Transaction, call: Call, item_id: int) -> ItemView:
    """One item with the dates it may have."""
    plan = await _own(tx, call, await tx.plan_items.find_item_route(item_id))
    return await item_of(tx, call, plan, item_id)


async def item_of(tx: Transaction, call: Call, plan: Plan, item_id: int) -> ItemView:
    """As `item`, of a plan that is read already."""
    found = plan.item(item_id)
    if found is None:
        raise DomainError("access.gone")
    _, remarks = await words_of_return(tx, plan.route)
    today = local_of(call, plan.route).today
    first, last = period(plan.route, today)
    calendar = await days_of(tx, plan.route, first, last)
    edit = await tx.plan_edits.find_edit(item_id) if plan.route.editable else None
    days = (date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1))
    return ItemView(
        plan=plan,
        item=found,
        today=today,
        first=max(first, today),
        last=last,
        quick=_quick(today, first, last, calendar),
        closed=frozenset(day for day in days if not calendar.work.allowed(day)),
        bad_day=None if found.due_on is None else calendar.why_not(found.due_on),
        undo=edit is not None and edit.rev == found.rev,
        remark=remarks.get(item_id),
    )


def _quick(
    today: date, first: date, last: date, calendar: PlanCalendar
) -> tuple[tuple[QuickDate, date], ...]:
    """Free days alone; a choice that holidays would move far from its name is left out, and so is
    one that only its move parts from another: «end of the month» a week before the end."""
    named = dict(quick_dates(today, first, last, calendar.work))
    return tuple(
        (code, day)
        for code, day in quick_dates(today, first, last, calendar.free)
        if code in named and abs(day - named[code]) <= NEARLY
    )


async def _own(tx: Transaction, call: Call, route_id: int | None) -> Plan:
    if route_id is None:
        raise DomainError("access.gone")
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.ROUTE_EDIT, call.actor, subject)
    return await load(tx, route)
