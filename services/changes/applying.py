"""Putting changes into their plans: any number of them in the same few statements."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.doing import DropReason
from domain.errors import DomainError
from domain.item import ItemAction, ItemState, apply
from domain.plan import BASIS_LIMIT, ITEM_LIMIT, Basis, BasisKind, Plan, PlanItem, arrange
from domain.plan_dates import moved_inside
from domain.plan_rules import ChangeKind, Standing
from domain.route_changes import Change, NewBasis, check_kind
from services import calendars
from services.calendars import LocalCalendar
from services.call import Call
from services.reminders.schedule import reschedule_items
from services.routes.read import local_of
from services.transaction import Transaction
from storage.repositories.items import ItemChanged
from storage.repositories.plan_bases import NewBasis as BasisToAdd


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """`plans` by route as they stand now, at their next revisions; `items`: by change, the item it
    is about."""

    plans: Mapping[int, Plan]
    items: Mapping[int, int | None]


async def put_in(
    tx: Transaction, call: Call, changes: Sequence[Change], owners: Mapping[int, LocalCalendar]
) -> Applied:
    """Old items leave or move, new ones come, reminders follow; nothing is told to anybody.

    A date that has passed while the change waited is put inside the period. `owners`: calendars
    of the plans' owners. Raises "change.plan_closed", "item.wrong_state", "item.changed",
    "route.too_many_items" or "route.too_many_bases".
    """
    plans = await _plans(tx, {change.route_id for change in changes})
    for change in changes:
        _check_room(change, plans)
    joining = {one.id: one.item_id for one in changes if one.joins and one.item_id is not None}
    days = await _days(tx, call, changes, plans)
    steps = [
        _step(change, plans[change.route_id], days[change.id])
        for change in changes
        if change.kind is not ChangeKind.ADD
    ]
    await tx.items.change_each(steps)
    await tx.items.record_each(steps, by=call.person_id, at=call.now)
    bases = await _bases(tx, changes, plans)
    coming = [
        (change, _coming(change, days[change.id], bases.get(change.id)))
        for change in changes
        if change.kind in (ChangeKind.ADD, ChangeKind.REPLACE) and not change.joins
    ]
    joined = {item_id: days[change_id] for change_id, item_id in joining.items()}
    await tx.plan_items.accept_on({one: day for one, day in joined.items() if day is not None})
    made = await _add_items(tx, coming, plans)
    moved = [one.item_id for one in changes if one.kind is ChangeKind.DATE and one.item_id]
    await reschedule_items(tx, [*moved, *joined, *made.values()], call.now, owners)
    return Applied(
        plans=_as_they_stand(plans, steps, bases, changes, coming, made, joined),
        items={one.id: one.item_id or made.get(one.id) for one in changes},
    )


async def _plans(tx: Transaction, route_ids: set[int]) -> dict[int, Plan]:
    revisions = await tx.routes.touch_all(sorted(route_ids))
    if revisions.keys() != route_ids:
        raise DomainError("change.plan_closed")
    routes = await tx.routes.list_of(sorted(route_ids))
    bases = await tx.plan_bases.list_bases_of(sorted(route_ids))
    items = await tx.plan_items.list_items_of(sorted(route_ids))
    return {
        route.id: arrange(route, bases.get(route.id, ()), items.get(route.id, ()))
        for route in routes
    }


def _check_room(change: Change, plans: Mapping[int, Plan]) -> None:
    plan = plans[change.route_id]
    check_kind(change.kind, plan.route.state)
    if change.joins and plan.item(change.item_id or 0) is None:
        raise DomainError("access.gone")
    if change.kind is ChangeKind.ADD and not change.joins and len(plan.items) >= ITEM_LIMIT:
        raise DomainError("route.too_many_items", limit=ITEM_LIMIT)
    if change.wanted.basis is not None and len(plan.bases) >= BASIS_LIMIT:
        raise DomainError("route.too_many_bases", limit=BASIS_LIMIT)


async def _days(
    tx: Transaction, call: Call, changes: Sequence[Change], plans: Mapping[int, Plan]
) -> dict[int, date | None]:
    """By change: the date asked for; one that has passed, the nearest sensible one. None for a
    drop. A school's calendar is read once."""
    schools: dict[int, LocalCalendar] = {}
    days: dict[int, date | None] = {}
    for change in changes:
        day, route = change.wanted.due_on, plans[change.route_id].route
        if day is not None:
            today = local_of(call, route).today
            first, last = route.first_on or today, route.last_on or day
            if not max(first, today) <= day <= last:
                if route.school_id not in schools:
                    schools[route.school_id] = await calendars.of_school(tx, route.school_id, today)
                calendar = schools[route.school_id].calendar
                day = moved_inside([day], today, first, last, calendar)[0]
        days[change.id] = day
    return days


def _step(change: Change, plan: Plan, day: date | None) -> ItemChanged:
    """What happens to the item that is in the plan already."""
    item = None if change.item_id is None else plan.item(change.item_id)
    if item is None or item.due_on is None:
        raise DomainError("access.gone")
    moves = change.kind is ChangeKind.DATE
    action = ItemAction.POSTPONE if moves else ItemAction.DROP
    reason = change.reason
    if reason is None and change.kind is ChangeKind.REPLACE:
        reason = DropReason.REPLACED.value
    due_on = day if moves and day is not None else item.due_on
    return ItemChanged(
        item_id=item.id,
        rev=item.rev,
        action=action,
        old_state=item.state,
        state=apply(item.state, action),
        old_due_on=item.due_on,
        due_on=due_on,
        reason=reason,
        more_times=1 if due_on > item.due_on else 0,
    )


async def _bases(
    tx: Transaction, changes: Sequence[Change], plans: Mapping[int, Plan]
) -> dict[int, Basis]:
    """By change, of those that come with a basis: what an earlier change brought serves later
    ones, too."""
    found: dict[int, Basis] = {}
    wanted: dict[tuple[int, NewBasis], list[int]] = defaultdict(list)
    for change in changes:
        basis = change.wanted.basis
        if basis is None:
            continue
        known = next(
            (
                one
                for one in plans[change.route_id].bases
                if (one.kind, one.source) == (basis.kind, basis.source)
            ),
            None,
        )
        if known is None:
            wanted[change.route_id, basis].append(change.id)
        else:
            found[change.id] = known
    return found | await _add_bases(tx, wanted)


async def _add_bases(
    tx: Transaction, wanted: Mapping[tuple[int, NewBasis], Sequence[int]]
) -> dict[int, Basis]:
    """`wanted`: a basis of a plan with the changes it comes with."""
    if not wanted:
        return {}
    last = await tx.plan_bases.last_positions(sorted({route_id for route_id, _ in wanted}))
    rows = [
        (route_id, last.get(route_id, 0) + number, _to_add(basis))
        for number, (route_id, basis) in enumerate(wanted, start=1)
    ]
    ids = await tx.plan_bases.add_accepted_bases(rows)
    found: dict[int, Basis] = {}
    for basis_id, ((_, basis), change_ids) in zip(ids, wanted.items(), strict=True):
        made = Basis(id=basis_id, kind=basis.kind, source=basis.source, text=basis.text)
        found |= dict.fromkeys(change_ids, made)
    return found


def _to_add(basis: NewBasis) -> BasisToAdd:
    ready = basis.kind is not BasisKind.DEFICIT
    return BasisToAdd(
        kind=basis.kind,
        text=basis.text,
        statement=None if ready else basis.source,
        ready=basis.source if ready else None,
    )


def _coming(change: Change, day: date | None, basis: Basis | None) -> PlanItem:
    wanted = change.wanted
    return PlanItem(
        id=0,
        basis_id=wanted.basis_id if basis is None else basis.id,
        section=wanted.section,
        kind=wanted.kind,
        title=wanted.title,
        due_on=day,
        expected_result=wanted.expected_result,
        evidence=wanted.evidence,
        suggestion=wanted.suggestion,
        state=ItemState.PLANNED,
        rev=1,
        replaces=change.item_id,
    )


async def _add_items(
    tx: Transaction, coming: Sequence[tuple[Change, PlanItem]], plans: Mapping[int, Plan]
) -> dict[int, int]:
    """Ids by change."""
    if not coming:
        return {}
    rows = [
        (change.route_id, _count(plans[change.route_id]) + number, item)
        for number, (change, item) in enumerate(coming, start=1)
    ]
    ids = await tx.plan_items.add_accepted_items(rows)
    return {change.id: item_id for (change, _), item_id in zip(coming, ids, strict=True)}


def _count(plan: Plan) -> int:
    return len(plan.items) + len(plan.dropped)


def _as_they_stand(
    plans: Mapping[int, Plan],
    steps: Sequence[ItemChanged],
    bases: Mapping[int, Basis],
    changes: Sequence[Change],
    coming: Sequence[tuple[Change, PlanItem]],
    made: Mapping[int, int],
    joined: Mapping[int, date | None],
) -> dict[int, Plan]:
    """The plans without being read again."""
    stepped = {one.item_id: one for one in steps}
    found: dict[int, Plan] = {}
    for route_id, plan in plans.items():
        kept = [
            _joined(_stepped(item, stepped.get(item.id)), joined)
            for item in (*plan.items, *plan.dropped)
        ]
        new = [
            replace(item, id=made[change.id])
            for change, item in coming
            if change.route_id == route_id
        ]
        added = {
            bases[one.id].id: bases[one.id]
            for one in changes
            if one.id in bases and one.route_id == route_id and plan.basis(bases[one.id].id) is None
        }
        found[route_id] = arrange(plan.route, (*plan.bases, *added.values()), (*kept, *new))
    return found


def _stepped(item: PlanItem, step: ItemChanged | None) -> PlanItem:
    if step is None:
        return item
    return replace(item, state=step.state, due_on=step.due_on, rev=item.rev + 1)


def _joined(item: PlanItem, joined: Mapping[int, date | None]) -> PlanItem:
    if item.id not in joined:
        return item
    day = joined[item.id]
    return replace(item, standing=Standing.ACCEPTED, due_on=day, rev=item.rev + 1)
