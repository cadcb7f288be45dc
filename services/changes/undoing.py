"""Taking a change out of its plan again, until something came of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from domain.errors import DomainError
from domain.item import ItemAction, ItemState, undone
from domain.plan import Plan, PlanItem, Route, arrange
from domain.plan_rules import ChangeKind, Standing
from domain.route_changes import Change, ChangeState
from services.calendars import LocalCalendar
from services.call import Call
from services.reminders.schedule import reschedule_items
from services.routes.read import load
from services.transaction import Transaction
from storage.repositories.items import ItemChanged

UNDOES = {ItemAction.DROP: ItemAction.RESTORE, ItemAction.POSTPONE: ItemAction.UNPOSTPONE}


async def take_out(
    tx: Transaction,
    call: Call,
    change: Change,
    owners: Mapping[int, LocalCalendar],
    head: Route | None = None,
) -> Plan:
    """The plan as it stands without the change, at its next revision. `head`: where the caller has
    read it.

    Raises "change.acted" once the item that came was touched, or the one that was moved or left
    went on; "change.plan_closed" where the plan is no longer under way.
    """
    revision = (await tx.routes.touch_all([change.route_id])).get(change.route_id)
    if revision is None:
        raise DomainError("change.plan_closed")
    if head is None:
        head = await tx.routes.get(change.route_id)
    plan = await load(tx, replace(head, rev=revision))
    items = {item.id: item for item in (*plan.items, *plan.dropped)}
    if change.kind is ChangeKind.ADD and (came := _joined(change, items)) is not None:
        items[came.id] = await _let_out(tx, call, change, came, owners)
    elif change.kind in (ChangeKind.ADD, ChangeKind.REPLACE):
        came = _came(change, plan)
        await _remove(tx, change, came)
        del items[came.id]
    if change.kind is not ChangeKind.ADD:
        back = await _put_back(tx, call, change, items, owners)
        items[back.id] = back
    return arrange(plan.route, plan.bases, tuple(items.values()))


def _joined(change: Change, items: Mapping[int, PlanItem]) -> PlanItem | None:
    """The item of an addition that somebody else had proposed."""
    item = None if change.item_id is None else items.get(change.item_id)
    return None if item is None or item.added_by is None else item


async def _let_out(
    tx: Transaction,
    call: Call,
    change: Change,
    item: PlanItem,
    owners: Mapping[int, LocalCalendar],
) -> PlanItem:
    """It is what it was before: a proposal, or one whose change waits for its decision."""
    if item.state is not ItemState.PLANNED or await tx.items.find_last_event(item.id) is not None:
        raise DomainError("change.acted")
    standing = Standing.PROPOSED if change.state is ChangeState.SHOWN else Standing.ASKED
    await tx.plan_items.set_values(item.id, {"standing": standing.value})
    await reschedule_items(tx, [item.id], call.now, owners)
    return replace(item, standing=standing, rev=item.rev + 1)


def _came(change: Change, plan: Plan) -> PlanItem:
    """The item the change brought; "change.acted" where it isn't as it came."""
    found = [
        item
        for item in plan.items
        if (item.id if change.kind is ChangeKind.ADD else item.replaces) == change.item_id
    ]
    if not found or found[-1].rev != 1 or found[-1].state is not ItemState.PLANNED:
        raise DomainError("change.acted")
    return found[-1]


async def _remove(tx: Transaction, change: Change, item: PlanItem) -> None:
    if change.item_id == item.id:
        await tx.route_changes.let_go(change.id)
    if not await tx.plan_items.remove_unnamed(item.id):
        raise DomainError("change.acted")


async def _put_back(
    tx: Transaction,
    call: Call,
    change: Change,
    items: Mapping[int, PlanItem],
    owners: Mapping[int, LocalCalendar],
) -> PlanItem:
    """The item as it was before, along its own history."""
    item = None if change.item_id is None else items.get(change.item_id)
    if item is None or item.due_on is None:
        raise DomainError("access.gone")
    action = ItemAction.POSTPONE if change.kind is ChangeKind.DATE else ItemAction.DROP
    last = await tx.items.find_last_event(item.id)
    if last is None or last.action is not action:
        raise DomainError("change.acted")
    state = undone(item.state, action, ItemState(last.before["state"]))
    due_on = date.fromisoformat(last.before["due_on"])
    step = ItemChanged(
        item_id=item.id,
        rev=item.rev,
        action=UNDOES[action],
        old_state=item.state,
        state=state,
        old_due_on=item.due_on,
        due_on=due_on,
        reason=None,
        more_times=-1 if item.due_on > due_on else 0,
    )
    await tx.items.change_each([step])
    await tx.items.record_each([step], by=call.person_id, at=call.now)
    await reschedule_items(tx, [item.id], call.now, owners)
    return replace(item, state=state, due_on=due_on, rev=item.rev + 1)
