"""Changes as their owner, and as whoever decides, look at them."""

import hashlib
from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from content import codes
from content.loader import load_questionnaire
from content.route_texts import load_route_texts
from domain.access import Action, allowed, relations, require
from domain.calendar import quick_dates
from domain.change_views import (
    Additions,
    ChangeList,
    ChangePage,
    Draft,
    ItemToChange,
    PlanChanges,
)
from domain.diagnosis import DiagnosisState
from domain.doing import UNDER_WAY
from domain.errors import DomainError
from domain.item import ItemKind
from domain.paging import page_within, pages_of
from domain.plan import BasisKind, Plan, Route
from domain.plan_rules import ChangeKind
from domain.plan_views import Offer
from domain.route_changes import (
    DECIDED,
    PAGE,
    Change,
    ChangeState,
    NewBasis,
    corrects_until,
    needs_reason,
    refused,
)
from domain.self_diagnosis import SELF_QUESTIONNAIRE
from services import calendars
from services.call import Call
from services.changes.drafting import basis_of, suggestions_of
from services.diagnosis import DiagnosisOutcome, latest_result_of
from services.routes.read import load, local_of
from services.scopes import queues_of
from services.transaction import Transaction

FRESH_SHOWN = 6
"""Difficulties of later diagnoses on one screen; they come in the order of the result."""


async def of_plan(tx: Transaction, call: Call, route_id: int, page: int = 0) -> PlanChanges:
    """A page of what was asked for or changed in one plan since its approval."""
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.CHANGE_READ, call.actor, subject)
    if route.state not in UNDER_WAY:
        raise DomainError("change.plan_closed")
    return await of_read(tx, call, await load(tx, route), page)


async def of_read(tx: Transaction, call: Call, plan: Plan, page: int = 0) -> PlanChanges:
    """The same of a plan that was read by somebody who may."""
    route, route_id = plan.route, plan.route.id
    asked = max(page, 0)
    changes = await tx.route_changes.list_of_route(route_id, skip=asked * PAGE, limit=PAGE)
    total = len(changes)
    if asked or total == PAGE:
        # Of a first page that is not full there is nothing more to be counted.
        total = await tx.route_changes.count_of_route(route_id)
    shown = page_within(asked, total, PAGE)
    if shown != asked:
        changes = await tx.route_changes.list_of_route(route_id, skip=shown * PAGE, limit=PAGE)
    own = route.person_id == call.person_id
    today = local_of(call, route).today
    return PlanChanges(
        plan=plan,
        today=today,
        changes=changes,
        total=total,
        page=shown,
        pages=_pages(total),
        own=own,
        draft=await tx.route_changes.find_draft(route_id) if own else None,
        correct_until=correction_of(route, today) if own else None,
    )


def correction_of(route: Route, today: date) -> date | None:
    """The last day of the plan's correction, while it runs."""
    if route.state not in UNDER_WAY or route.decided_at is None:
        return None
    decided_on = route.decided_at.astimezone(ZoneInfo(route.zone)).date()
    return corrects_until(route.first_on, decided_on, today)


async def item_to_change(tx: Transaction, call: Call, item_id: int) -> ItemToChange:
    """Raises "access.gone" where the item is no part of a plan under way."""
    plan = await _own(tx, call, await tx.plan_items.find_item_route(item_id))
    item = plan.item(item_id)
    if item is None or item.due_on is None:
        raise DomainError("access.gone")
    return ItemToChange(
        plan=plan,
        item=item,
        today=local_of(call, plan.route).today,
        asked=await tx.route_changes.find_waiting(item_id),
    )


async def additions(tx: Transaction, call: Call, route_id: int) -> Additions:
    """What may be added to: the plan's bases, and those it does not have."""
    plan = await _own(tx, call, route_id)
    taken = {basis.source for basis in plan.bases}
    ready = [
        NewBasis(kind=BasisKind(one.kind), source=one.key, text=one.text_of(plan.route.variant))
        for one in load_route_texts().basis
        if one.key not in taken
    ]
    fresh = [one for one in await _difficulties(tx, call, plan) if one.source not in taken]
    return Additions(plan=plan, fresh=tuple(fresh[:FRESH_SHOWN]), ready=tuple(ready))


async def _difficulties(tx: Transaction, call: Call, plan: Plan) -> list[NewBasis]:
    """Of the last self-diagnosis and of the last diagnosis of another kind, the newer one first;
    a difficulty of a themed one by the statement of questionnaire 1 that is akin to it."""
    lines = await tx.diagnoses.list_of_post(plan.route.post_id)
    asked = [one.questionnaire for one in lines if one.state is DiagnosisState.FINISHED]
    others = [key for key in asked if key != SELF_QUESTIONNAIRE][:1]
    wanted = sorted(
        {*others, *[key for key in asked if key == SELF_QUESTIONNAIRE]}, key=asked.index
    )
    found: dict[str, NewBasis] = {}
    if not wanted:
        return []
    subject = await tx.subjects.of_post(plan.route.post_id)
    for key in wanted:
        outcome = await latest_result_of(tx, call, subject, plan.route.post_id, key)
        for one in [] if outcome is None else _of_result(outcome):
            found.setdefault(one.source, one)
    return list(found.values())


def _of_result(outcome: DiagnosisOutcome) -> list[NewBasis]:
    known = {one.key: one for one in load_questionnaire(SELF_QUESTIONNAIRE).statements}
    found: list[NewBasis] = []
    for key in outcome.score.suggestions:
        statement = known.get(key) or known.get(outcome.questionnaire.statement(key).akin)
        if statement is not None:
            found.append(
                NewBasis(
                    kind=BasisKind.DEFICIT,
                    source=statement.key,
                    text=statement.short_of(outcome.variant),
                )
            )
    return found


async def draft(tx: Transaction, call: Call, change_id: int) -> Draft:
    """Raises "change.<state>" once it is no draft any more."""
    change = await tx.route_changes.get(change_id)
    subject, route = await tx.subjects.of_plan(change.route_id)
    require(Action.CHANGE_PROPOSE, call.actor, subject)
    if change.state is not ChangeState.DRAFT:
        raise refused(change.state)
    return await draft_of(tx, call, change, await _under_way(tx, route))


async def draft_of(tx: Transaction, call: Call, change: Change, plan: Plan) -> Draft:
    """As `draft`, of what was read for its owner already."""
    route = plan.route
    school = await calendars.of_school(tx, route.school_id, call.today)
    today = local_of(call, route).today
    first, last = max(route.first_on or today, today), route.last_on or today
    days = (date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1))
    return Draft(
        change=change,
        plan=plan,
        basis=basis_of(change, plan),
        offers=_offers(change, plan),
        today=today,
        first=first,
        last=last,
        quick=quick_dates(today, first, last, school.calendar),
        closed=frozenset(day for day in days if not school.calendar.allowed(day)),
        decided=needs_reason(change.kind, route.rules),
    )


def _offers(change: Change, plan: Plan) -> tuple[Offer, ...]:
    """Suggestions for what the change serves, without those that the plan has for it."""
    basis = basis_of(change, plan)
    taken = {item.suggestion for item in plan.items if basis and item.basis_id == basis.id}
    variant = codes.as_variant(plan.route.variant or "soo")
    return tuple(
        Offer(key=one.key, title=one.title, kind=ItemKind(one.kind), item=None)
        for one in suggestions_of(basis, variant)
        if one.key not in taken
    )


async def change_page(tx: Transaction, call: Call, change_id: int) -> ChangePage:
    """One change for its owner and for those who may read the plan; a draft for its owner."""
    change = await tx.route_changes.get(change_id)
    subject = await tx.subjects.of_route(change.route_id)
    require(Action.CHANGE_READ, call.actor, subject)
    own = change.owner_id == call.person_id
    if change.state is ChangeState.DRAFT and not own:
        raise DomainError("access.gone")
    leads = allowed(Action.CHANGE_DECIDE, relations(call.actor, subject))
    return page_of(call, change, own=own, leads=leads)


def page_of(call: Call, change: Change, *, own: bool, leads: bool) -> ChangePage:
    """The same from what a use case has read already."""
    under_way = change.route_state in UNDER_WAY
    waits = change.state is ChangeState.WAITING and under_way
    brought = change.kind in (ChangeKind.ADD, ChangeKind.REPLACE)
    return ChangePage(
        change=change,
        today=call.now.astimezone(change.zone).date(),
        own=own,
        may_decide=leads and waits and not change.overtaken,
        may_revoke=under_way and change.state in DECIDED and change.decided_by == call.person_id,
        may_withdraw=own
        and (waits or (under_way and change.state is ChangeState.SHOWN and brought)),
    )


async def waiting(tx: Transaction, call: Call, page: int = 0) -> ChangeList:
    """What waits for the caller's decision, the longest waiting first."""
    scopes = queues_of(call, Action.CHANGE_QUEUE)
    page = max(page, 0)
    found, total = await tx.route_changes.list_waiting(
        scopes, actor=call.person_id, today=call.today, skip=page * PAGE, limit=PAGE
    )
    if not found and page:
        return await waiting(tx, call)
    return ChangeList(
        changes=found,
        waiting=total,
        total=total,
        page=page,
        pages=_pages(total),
        today=call.today,
        told=False,
    )


async def told(tx: Transaction, call: Call, page: int = 0) -> ChangeList:
    """What was changed in the plans the caller decides about, decided or only shown."""
    scopes = queues_of(call, Action.CHANGE_QUEUE)
    total = await tx.route_changes.count_told(scopes, actor=call.person_id, today=call.today)
    shown = page_within(page, total, PAGE)
    return ChangeList(
        changes=await tx.route_changes.list_told(
            scopes, actor=call.person_id, today=call.today, skip=shown * PAGE, limit=PAGE
        ),
        waiting=await count_waiting(tx, call),
        total=total,
        page=shown,
        pages=_pages(total),
        today=call.today,
        told=True,
    )


async def count_waiting(tx: Transaction, call: Call) -> int:
    """How many wait for the caller."""
    scopes = queues_of(call, Action.CHANGE_QUEUE)
    return await tx.route_changes.count_waiting(scopes, actor=call.person_id, today=call.today)


async def after_decision(
    tx: Transaction, call: Call, change_id: int
) -> tuple[ChangePage, Change | None]:
    """The change the caller has decided about, and the one that waits longest besides."""
    found = await tx.route_changes.with_next(
        change_id, queues_of(call, Action.CHANGE_QUEUE), actor=call.person_id, today=call.today
    )
    if not found or found[0].id != change_id:
        raise DomainError("access.gone")
    return page_of(call, found[0], own=False, leads=True), next(iter(found[1:]), None)


def seen_of(changes: Sequence[Change]) -> str:
    """What a button says of the changes it was drawn beside: other ones, or other revisions, have
    another one."""
    named = ",".join(f"{change.id}:{change.rev}" for change in changes)
    return hashlib.sha256(named.encode()).hexdigest()[:12]


async def _own(tx: Transaction, call: Call, route_id: int | None) -> Plan:
    if route_id is None:
        raise DomainError("access.gone")
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.CHANGE_PROPOSE, call.actor, subject)
    return await _under_way(tx, route)


async def _under_way(tx: Transaction, route: Route) -> Plan:
    if route.state not in UNDER_WAY:
        raise DomainError("change.plan_closed")
    return await load(tx, route)


def _pages(total: int) -> int:
    return pages_of(total, PAGE)
