"""What every change of an item shares: the look at it, the new state, its history."""

from datetime import date
from typing import Any

from domain.access import Action, Subject
from domain.doing import UNDER_WAY, Item
from domain.errors import DomainError
from domain.item import ItemAction, ItemState, apply
from services.audit import write_audit
from services.call import Call
from services.items.found import found
from services.transaction import Transaction

SILENT = {"next_fire_at": None, "next_step": None, "snoozed_until": None}
"""Of an item that is not to be done any more, or not yet again."""


async def look(
    tx: Transaction, call: Call, item_id: int, rev: int | None, action: Action
) -> tuple[Item, Subject]:
    """The item for a change of it, permission first.

    DomainError: access.*, item.route_closed where its plan isn't under way, item.changed where
    the button was drawn for an older revision. `rev` None: whatever it is now.
    """
    item, subject = await found(tx, call, item_id, action)
    if item.route_state not in UNDER_WAY:
        raise DomainError("item.route_closed")
    if rev is not None and item.rev != rev:
        raise DomainError("item.changed")
    return item, subject


async def step(
    tx: Transaction,
    call: Call,
    item: Item,
    action: ItemAction,
    *,
    target: ItemState | None = None,
    due_on: date | None = None,
    reason: str | None = None,
    **values: Any,
) -> int:
    """Applies the action by the table of states, writes history and audit; the new revision.

    `target`: where an undo leads, for which the table was asked already.
    """
    target = target or apply(item.state, action)
    new_due = due_on or item.due_on
    rev = await tx.items.change(
        item.id, item.rev, {"state": target.value, "due_on": new_due, **values}
    )
    await tx.items.record(
        item.id,
        action,
        before={"state": item.state.value, "due_on": item.due_on.isoformat()},
        after={"state": target.value, "due_on": new_due.isoformat()},
        reason=reason,
        by=call.actor.person_id,
        at=call.now,
    )
    await write_audit(
        tx,
        call,
        f"item.{action.value}",
        "item",
        item.id,
        before=item.state.value,
        after=target.value,
    )
    return rev


def reported_key(item_id: int, rev: int) -> str:
    """Key of the notices to confirmers of a report; each adds the recipient's id."""
    return f"item:{item_id}:reported:{rev}"


def decided_key(item_id: int, rev: int) -> str:
    return f"item:{item_id}:decided:{rev}"
