"""A methodist's part in a plan: what he adds, when it is due, what he says."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from content import codes
from content.model import Suggestion
from domain.access import Action, Relation, relations, require
from domain.calendar import quick_dates
from domain.doing import UNDER_WAY
from domain.errors import DomainError
from domain.handover import AddedView, AddingView, Suggested
from domain.item import EvidenceKind, ItemKind, ItemState, Section
from domain.notices.proposals import (
    CommentTakenBack,
    ItemProposed,
    RouteCommented,
    RouteSpokenOf,
)
from domain.outbox import OutboxState
from domain.plan import ITEM_LIMIT, TEXT_LIMIT, TITLE_LIMIT, Basis, Plan, PlanItem
from domain.plan_dates import check_due, proposed_days
from domain.plan_rules import Standing
from domain.plan_sections import ADVISED, for_methodist, standing_of_added
from domain.proposals import HANDED_STATES
from domain.route import RouteState
from domain.text import one_line, prose
from services import calendars
from services.audit import write_audit
from services.calendars import LocalCalendar
from services.call import Call
from services.changes import joining
from services.notify import notify, notify_own
from services.reminders.schedule import reschedule_item
from services.routes.offers import suggestions_for
from services.routes.read import load, period
from services.transaction import Transaction

USUAL_KIND = {
    Section.KPK: ItemKind.KPK,
    Section.CONSULTATION: ItemKind.CONSULTATION,
    Section.MUNICIPAL: ItemKind.SEMINAR,
}
"""Of what is typed."""


async def adding(tx: Transaction, call: Call, basis_id: int, section: Section) -> AddingView:
    """Suggestions of the catalogue for the basis that stand in this section."""
    plan, _, basis = await _of_basis(tx, call, basis_id, section)
    return AddingView(
        plan=plan,
        section=section,
        basis=basis,
        offers=tuple(
            Suggested(key=one.key, title=one.title) for one in _suggested(plan, basis, section)
        ),
    )


async def add_suggested(
    tx: Transaction, call: Call, basis_id: int, section: Section, key: str
) -> AddedView:
    """The item as it then stands; pressed twice, it is there once."""
    plan, held, basis = await _of_basis(tx, call, basis_id, section)
    one = next((each for each in _suggested(plan, basis, section) if each.key == key), None)
    if one is None:
        raise DomainError("access.gone")
    there = next((item for item in plan.of_basis(basis_id) if item.suggestion == key), None)
    if there is not None:
        return await _shown(tx, call, plan, there)
    return await _add(
        tx,
        call,
        plan,
        held,
        basis,
        section=section,
        title=one.title,
        kind=ItemKind(one.kind),
        evidence=EvidenceKind(one.evidence),
        result=one.result,
        suggestion=one.key,
    )


async def add_own(
    tx: Transaction,
    call: Call,
    basis_id: int,
    section: Section,
    typed: str,
    dated: Callable[[str, date], tuple[str, date] | None] | None = None,
) -> AddedView:
    """In the methodist's words; typed twice, it is there once.

    `dated` finds, in a title and on a day, the title without the day it ends with and that day: it
    is taken where it can be planned, else the title stays whole and the view names it.
    """
    title, due_on = one_line(typed, limit=TITLE_LIMIT), None
    plan, held, basis = await _of_basis(tx, call, basis_id, section)
    found = None if dated is None else dated(title, call.today)
    first, last = period(plan.route, call.today)
    unplanned: date | None = None
    if found is not None and max(first, call.today) <= found[1] <= last:
        title, due_on = found
    elif found is not None:
        unplanned = found[1]
    there = next(
        (
            item
            for item in plan.of_basis(basis_id)
            if item.title == title and due_on in (None, item.due_on)
        ),
        None,
    )
    if there is not None:
        return replace(await _shown(tx, call, plan, there), unplanned=unplanned)
    kind = USUAL_KIND[section]
    evidence = codes.EVIDENCE_OF_KIND.get(kind.value, EvidenceKind.NONE.value)
    made = await _add(
        tx,
        call,
        plan,
        held,
        basis,
        section=section,
        title=title,
        kind=kind,
        evidence=EvidenceKind(evidence),
        result=None,
        suggestion=None,
        due_on=due_on,
    )
    return replace(made, unplanned=unplanned)


async def added(tx: Transaction, call: Call, item_id: int) -> AddedView:
    return await _shown(tx, call, *await _own_item(tx, call, item_id))


async def set_due(tx: Transaction, call: Call, item_id: int, rev: int, day: date) -> AddedView:
    """Of what the caller added himself, while nothing has come of it."""
    plan, item = await _own_item(tx, call, item_id)
    local = await calendars.of_school(tx, plan.route.school_id, call.today)
    if item.due_on == day:
        return _view(call, plan, item, local)
    if item.rev != rev:
        raise DomainError("route.item_changed", title=item.title)
    today = call.now.astimezone(local.zone).date()
    first, last = period(plan.route, today)
    check_due(day, today, first, last)
    if item.standing is not Standing.PROPOSED and plan.route.state in UNDER_WAY:
        await joining.move(tx, call, plan.route, item, day)
    await tx.plan_items.set_values(item_id, {"due_on": day})
    moved = replace(item, due_on=day, rev=rev + 1)
    await _reminded(tx, call, plan, moved)
    await _record(tx, call, "proposal.date", item_id)
    return _view(call, plan, moved, local)


async def _shown(tx: Transaction, call: Call, plan: Plan, item: PlanItem) -> AddedView:
    local = await calendars.of_school(tx, plan.route.school_id, call.today)
    return _view(call, plan, _of_caller(call, item), local)


def _view(call: Call, plan: Plan, item: PlanItem, local: LocalCalendar) -> AddedView:
    today = call.now.astimezone(local.zone).date()
    first, last = period(plan.route, today)
    return AddedView(
        plan=plan,
        item=item,
        today=today,
        first=max(first, today),
        last=last,
        quick=quick_dates(today, first, last, local.calendar),
    )


async def comment(tx: Transaction, call: Call, route_id: int, typed: str) -> None:
    """A word about the plan as a whole; its owner is told of each."""
    text = prose(typed, limit=TEXT_LIMIT)
    plan, _ = await _plan(tx, call, route_id)
    # What waits since before each word was told by itself tells the last one, which this one would
    # take the place of.
    waits = await tx.outbox.take_back_waiting(f"{RouteCommented.kind}:{route_id}:", call.now)
    told = []
    if waits:
        found = await tx.route_versions.list_comments(route_id)
        told = [one.id for one in found if not one.of_return][:1]
    told.append(
        await tx.route_versions.comment(
            route_id=route_id, author_id=call.person_id, text=text, now=call.now
        )
    )
    owner = plan.route.person_id
    await notify_own(
        tx,
        call,
        [
            (
                _spoken_key(comment_id),
                owner,
                RouteSpokenOf(route_id=route_id, comment_id=comment_id),
            )
            for comment_id in told
        ],
        local={owner: await calendars.of_person(tx, owner, call.today)},
    )


async def take_back_comment(
    tx: Transaction, call: Call, route_id: int, comment_id: int
) -> OutboxState | None:
    """The speaker's own word about the plan as a whole is gone; pressed twice, it is gone once.

    Returns what has become of the message about it: of one that waited (WAITING) its owner never
    hears; whom it has reached (SENT) is told that the word is gone. None: nothing was there.
    """
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.ROUTE_ADVISE, call.actor, subject)
    found = await tx.route_versions.list_comments(route_id)
    one = next((one for one in found if one.id == comment_id), None)
    if one is None or one.author_id != call.person_id or one.of_return:
        return None
    await tx.route_versions.remove_comment(comment_id)
    became = await tx.outbox.take_back_one(_spoken_key(comment_id), call.now)
    if became is OutboxState.SENT:
        await notify(
            tx,
            call,
            CommentTakenBack(route_id=route_id, author_id=call.person_id),
            recipient_id=route.person_id,
            key=f"{CommentTakenBack.kind}:{comment_id}",
        )
    await write_audit(tx, call, "route.comment_take_back", "route", route_id)
    return became


def _spoken_key(comment_id: int) -> str:
    return f"{RouteSpokenOf.kind}:{comment_id}"


async def _add(
    tx: Transaction,
    call: Call,
    plan: Plan,
    held: frozenset[Relation],
    basis: Basis,
    *,
    section: Section,
    title: str,
    kind: ItemKind,
    evidence: EvidenceKind,
    result: str | None,
    suggestion: str | None,
    due_on: date | None = None,
) -> AddedView:
    """`due_on` None: a free day is proposed."""
    route = plan.route
    if len(plan.items) >= ITEM_LIMIT:
        raise DomainError("route.too_many_items", limit=ITEM_LIMIT)
    local = await calendars.of_school(tx, route.school_id, call.today)
    today = call.now.astimezone(local.zone).date()
    first, last = period(route, today)
    if due_on is None:
        days = proposed_days(1, plan.days, max(first, today), last, local.calendar)
        due_on = days[0] if days else last
    waiting = route.state is RouteState.SUBMITTED
    standing = standing_of_added(section, route.rules.sections, held, waiting=waiting)
    if standing is Standing.ACCEPTED and route.state in UNDER_WAY:
        standing = await joining.standing(tx, call, route, None)
    item_id = await tx.plan_items.add_item(
        route_id=route.id,
        basis_id=basis.id,
        section=section,
        kind=kind,
        title=title,
        due_on=due_on,
        expected_result=result,
        evidence=evidence,
        suggestion=suggestion,
        standing=standing,
        added_by=call.person_id,
    )
    item = PlanItem(
        id=item_id,
        basis_id=basis.id,
        section=section,
        kind=kind,
        title=title,
        due_on=due_on,
        expected_result=result,
        evidence=evidence,
        suggestion=suggestion,
        state=ItemState.PLANNED,
        rev=1,
        standing=standing,
        added_by=call.person_id,
    )
    if route.state in UNDER_WAY and standing is not Standing.PROPOSED:
        await joining.join(tx, call, route, item, standing)
    await _reminded(tx, call, plan, item)
    await _record(tx, call, "proposal.add", item_id)
    await notify(
        tx,
        call,
        ItemProposed(item_id=item_id),
        recipient_id=route.person_id,
        key=f"{ItemProposed.kind}:{item_id}",
    )
    return _view(call, plan, item, local)


async def _reminded(tx: Transaction, call: Call, plan: Plan, item: PlanItem) -> None:
    """A proposal is reminded of once it is taken."""
    if plan.route.state in UNDER_WAY and item.standing is Standing.ACCEPTED:
        await reschedule_item(tx, item.id, call.now, moved=True)


def _suggested(plan: Plan, basis: Basis, section: Section) -> tuple[Suggestion, ...]:
    variant = codes.as_variant(plan.route.variant or "soo")
    return tuple(one for one in suggestions_for(basis, variant) if one.section == section.value)


async def _of_basis(
    tx: Transaction, call: Call, basis_id: int, section: Section
) -> tuple[Plan, frozenset[Relation], Basis]:
    if section not in ADVISED:
        raise DomainError("access.gone")
    plan, held = await _plan(tx, call, await tx.plan_bases.find_basis_route(basis_id))
    basis = plan.basis(basis_id)
    if basis is None:
        raise DomainError("access.gone")
    if plan.route.state not in HANDED_STATES:
        raise DomainError("handover.closed")
    return plan, held, basis


async def _own_item(tx: Transaction, call: Call, item_id: int) -> tuple[Plan, PlanItem]:
    plan, _ = await _plan(tx, call, await tx.plan_items.find_item_route(item_id))
    return plan, _of_caller(call, plan.item(item_id))


def _of_caller(call: Call, item: PlanItem | None) -> PlanItem:
    """What he added himself, while nothing has come of it."""
    if item is None or item.added_by != call.person_id:
        raise DomainError("access.gone")
    if item.state is not ItemState.PLANNED or item.standing is Standing.DISCUSS:
        raise DomainError("proposal.answered")
    return item


async def _plan(
    tx: Transaction, call: Call, route_id: int | None
) -> tuple[Plan, frozenset[Relation]]:
    if route_id is None:
        raise DomainError("access.gone")
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.ROUTE_ADVISE, call.actor, subject)
    plan = for_methodist(await load(tx, route))
    return plan, relations(call.actor, subject)


async def _record(tx: Transaction, call: Call, action: str, item_id: int) -> None:
    await write_audit(tx, call, action, "item", item_id)
