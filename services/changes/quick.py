"""Moves and drops of an item as they are made beside its work: `services.items.plan` calls these.

Where the school decides about the kind, the item stays as it is and the change waits.
"""

from datetime import date

from domain.doing import Item
from domain.errors import DomainError
from domain.plan_rules import ChangeKind
from domain.route_changes import Before, ChangeState, Wanted, check_kind
from services.call import Call
from services.changes.telling import ask_deciders, record
from services.transaction import Transaction


async def ask(
    tx: Transaction,
    call: Call,
    item: Item,
    kind: ChangeKind,
    *,
    due_on: date | None = None,
    reason: str,
) -> None:
    """Raises "change.asked_already" where something is asked for the item already."""
    check_kind(kind, item.route_state)
    await check_free(tx, item.id)
    change_id = await _add(tx, call, item, kind, ChangeState.WAITING, due_on, reason)
    await record(tx, call, "ask", change_id, after=ChangeState.WAITING.value)
    await ask_deciders(tx, call, await tx.routes.get(item.route_id), change_id, 1)


async def note(
    tx: Transaction,
    call: Call,
    item: Item,
    kind: ChangeKind,
    *,
    due_on: date | None = None,
    reason: str | None,
) -> None:
    """It is done, and only shown. The item's own history and the audit have it already."""
    await _add(tx, call, item, kind, ChangeState.SHOWN, due_on, reason)


async def check_free(tx: Transaction, item_id: int) -> None:
    if await tx.route_changes.find_waiting(item_id) is not None:
        raise DomainError("change.asked_already")


async def _add(
    tx: Transaction,
    call: Call,
    item: Item,
    kind: ChangeKind,
    state: ChangeState,
    due_on: date | None,
    reason: str | None,
) -> int:
    return await tx.route_changes.add(
        route_id=item.route_id,
        item_id=item.id,
        kind=kind,
        state=state,
        before=Before(title=item.title, due_on=item.due_on),
        wanted=Wanted(due_on=due_on),
        reason=reason,
        by=call.person_id,
        at=call.now,
    )
