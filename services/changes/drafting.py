"""Writing a replacement or an addition: each press is kept, nobody else sees it yet."""

from dataclasses import replace
from datetime import date

from content import codes
from content.model import Suggestion
from content.route_texts import load_route_texts
from domain.access import Action, require
from domain.errors import DomainError
from domain.item import OPEN_STATES, EvidenceKind, ItemAction, ItemKind, Section
from domain.plan import BASIS_LIMIT, ITEM_LIMIT, TITLE_LIMIT, Basis, BasisKind, Plan, Route
from domain.plan_dates import check_due, proposed_days
from domain.plan_rules import ChangeKind
from domain.route_changes import (
    REASON_LIMIT,
    Before,
    Change,
    ChangeState,
    NewBasis,
    Wanted,
    check_kind,
    refused,
)
from domain.text import capital, one_line
from services import calendars
from services.call import Call
from services.changes.quick import check_free
from services.routes.drafting import deficit
from services.routes.offers import suggestions_for
from services.routes.read import load, local_of
from services.transaction import Transaction

Written = tuple[Change, Plan]
"""A draft as it stands now, and its plan."""


async def begin_replacement(tx: Transaction, call: Call, item_id: int) -> int:
    """The id of the draft; pressed again, what was written for the item goes on."""
    route_id = await tx.plan_items.find_item_route(item_id)
    plan = await _plan(tx, call, route_id, ChangeKind.REPLACE)
    found = plan.item(item_id)
    if found is None:
        raise DomainError("access.gone")
    if found.state not in OPEN_STATES:
        raise DomainError("item.wrong_state", state=found.state, action=ItemAction.DROP)
    await check_free(tx, item_id)
    return await _begin(
        tx,
        call,
        plan.route,
        ChangeKind.REPLACE,
        item_id,
        Before(title=found.title, due_on=found.due_on),
        Wanted(basis_id=found.basis_id),
    )


async def begin_addition(tx: Transaction, call: Call, basis_id: int) -> int:
    """For a basis of the plan; the id of the draft."""
    plan = await _plan(tx, call, await tx.plan_bases.find_basis_route(basis_id), ChangeKind.ADD)
    return await _begin(
        tx, call, plan.route, ChangeKind.ADD, None, Before(), Wanted(basis_id=basis_id)
    )


async def begin_with_basis(
    tx: Transaction, call: Call, route_id: int, kind: BasisKind, key: str
) -> int:
    """For something the plan does not serve yet: a difficulty that a later diagnosis showed, or a
    ready basis. Raises "access.gone" for a key that is not known."""
    plan = await _plan(tx, call, route_id, ChangeKind.ADD)
    known = next((one for one in plan.bases if one.kind is kind and one.source == key), None)
    if known is not None:
        return await _begin(
            tx, call, plan.route, ChangeKind.ADD, None, Before(), Wanted(basis_id=known.id)
        )
    if len(plan.bases) >= BASIS_LIMIT:
        raise DomainError("route.too_many_bases", limit=BASIS_LIMIT)
    wanted = Wanted(basis=_new_basis(plan.route, kind, key))
    return await _begin(tx, call, plan.route, ChangeKind.ADD, None, Before(), wanted)


def _new_basis(route: Route, kind: BasisKind, key: str) -> NewBasis:
    ready = load_route_texts().ready_basis(key)
    if ready is not None and ready.kind == kind.value:
        return NewBasis(kind=kind, source=key, text=ready.text_of(route.variant))
    if kind is not BasisKind.DEFICIT:
        raise DomainError("access.gone")
    return NewBasis(kind=kind, source=key, text=deficit(key, route.variant or "soo").text)


async def _plan(tx: Transaction, call: Call, route_id: int | None, kind: ChangeKind) -> Plan:
    if route_id is None:
        raise DomainError("access.gone")
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.CHANGE_PROPOSE, call.actor, subject)
    plan = await load(tx, route)
    check_kind(kind, plan.route.state)
    if kind is ChangeKind.ADD and len(plan.items) >= ITEM_LIMIT:
        raise DomainError("route.too_many_items", limit=ITEM_LIMIT)
    return plan


async def _begin(
    tx: Transaction,
    call: Call,
    route: Route,
    kind: ChangeKind,
    item_id: int | None,
    before: Before,
    wanted: Wanted,
) -> int:
    """One draft a plan: what was begun otherwise gives way to this."""
    current = await tx.route_changes.find_draft(route.id)
    if current is None:
        return await tx.route_changes.add(
            route_id=route.id,
            item_id=item_id,
            kind=kind,
            state=ChangeState.DRAFT,
            before=before,
            wanted=wanted,
            reason=None,
            by=call.person_id,
            at=call.now,
        )
    same_basis = (current.wanted.basis_id, current.wanted.basis) == (
        wanted.basis_id,
        wanted.basis,
    )
    if current.kind is not kind or current.item_id != item_id or not same_basis:
        await tx.route_changes.write(
            current,
            {
                "kind": kind.value,
                "item_id": item_id,
                "before": before.packed(),
                "after": wanted.packed(),
                "reason": None,
                "at": call.now,
            },
        )
    return current.id


async def choose(tx: Transaction, call: Call, change_id: int, key: str) -> Written:
    """A suggestion of the catalogue, whole and dated."""
    change, plan = await writing(tx, call, change_id)
    basis = basis_of(change, plan)
    one = next((one for one in suggestions_of(basis) if one.key == key), None)
    if one is None:
        raise DomainError("access.gone")
    wanted = replace(
        change.wanted,
        title=one.title,
        kind=ItemKind(one.kind),
        section=Section(one.section),
        evidence=EvidenceKind(one.evidence),
        expected_result=one.result,
        suggestion=one.key,
    )
    return await _write(tx, call, change, plan, wanted)


async def write_own(tx: Transaction, call: Call, change_id: int, typed: str) -> Written:
    """In one's own words, as self-education. Raises "text.empty" or "text.too_long"."""
    title = capital(one_line(typed, limit=TITLE_LIMIT))
    change, plan = await writing(tx, call, change_id)
    plain = Wanted(
        basis_id=change.wanted.basis_id,
        basis=change.wanted.basis,
        due_on=change.wanted.due_on,
        title=title,
    )
    return await _write(tx, call, change, plan, plain)


async def set_day(tx: Transaction, call: Call, change_id: int, rev: int, day: date) -> Written:
    """Raises "change.stale", "route.date_past" or "route.date_outside"."""
    change, plan = await writing(tx, call, change_id)
    if change.wanted.due_on == day:
        return change, plan
    if change.rev != rev:
        raise DomainError("change.stale")
    check_day(call, plan.route, day)
    return await _put(tx, change, plan, replace(change.wanted, due_on=day))


def check_day(call: Call, route: Route, day: date) -> None:
    today = local_of(call, route).today
    check_due(day, today, route.first_on or today, route.last_on or date.max)


async def set_reason(
    tx: Transaction, call: Call, change_id: int, *, key: str = "", typed: str = ""
) -> Written:
    """A ready reason by its key, words, or none where neither is given."""
    change, plan = await writing(tx, call, change_id)
    reason: str | None = None
    if key:
        ready = load_route_texts().ready_reason(key)
        if ready is None:
            raise DomainError("access.gone")
        reason = ready.text_of(plan.route.variant)
    elif typed:
        reason = one_line(typed, limit=REASON_LIMIT)
    await tx.route_changes.write(change, {"reason": reason})
    return replace(change, reason=reason, rev=change.rev + 1), plan


async def writing(tx: Transaction, call: Call, change_id: int) -> Written:
    """The draft and its plan, for its owner; "change.<state>" once it is no draft."""
    change = await tx.route_changes.get(change_id)
    plan = await _plan(tx, call, change.route_id, change.kind)
    if change.state is not ChangeState.DRAFT:
        raise refused(change.state)
    return change, plan


def basis_of(change: Change, plan: Plan) -> Basis | None:
    """What the change serves; id 0 where it comes with the change."""
    new = change.wanted.basis
    if new is not None:
        return Basis(id=0, kind=new.kind, source=new.source, text=new.text)
    return plan.basis(change.wanted.basis_id)


def suggestions_of(
    basis: Basis | None, variant: codes.Variant | None = None
) -> tuple[Suggestion, ...]:
    """What served a basis that is no more is replaced by what serves a request."""
    if basis is None:
        basis = Basis(id=0, kind=BasisKind.REQUEST, source=None, text="")
    return suggestions_for(basis, variant)


async def _write(
    tx: Transaction, call: Call, change: Change, plan: Plan, wanted: Wanted
) -> Written:
    if wanted.due_on is None:
        wanted = replace(wanted, due_on=await _proposed(tx, call, change, plan))
    return await _put(tx, change, plan, wanted)


async def _put(tx: Transaction, change: Change, plan: Plan, wanted: Wanted) -> Written:
    await tx.route_changes.write(change, {"after": wanted.packed()})
    return replace(change, wanted=wanted, rev=change.rev + 1), plan


async def _proposed(tx: Transaction, call: Call, change: Change, plan: Plan) -> date:
    """The date of what is replaced while it lies ahead, else what `proposed_days` finds."""
    route = plan.route
    today = local_of(call, route).today
    first, last = max(route.first_on or today, today), route.last_on or today
    before = change.before.due_on
    if before is not None and max(first, today) < before <= last:
        return before
    school = await calendars.of_school(tx, route.school_id, today)
    proposed = proposed_days(1, plan.days, first, last, school.calendar) if first <= last else ()
    return proposed[0] if proposed else last
