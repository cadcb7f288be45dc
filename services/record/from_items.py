"""Entries that come by themselves, from reported items.

An item's entry follows what becomes of the report, in the same transaction: one upload, one press.
"""

from collections.abc import Collection

from domain.doing import Item
from domain.item import ItemState
from domain.record import OF_ITEM, Entry, RecordKind, RecordState, dated_by_item
from domain.record import RecordRole as Role
from services.call import Call
from services.transaction import Transaction


async def reported(tx: Transaction, call: Call, item: Item) -> None:
    """Makes the entry of a reported item, or puts the one it has before its confirmer again."""
    kind = OF_ITEM.get(item.kind)
    if kind is None:
        return
    await tx.records.put_of_item(
        item.id,
        person_id=item.owner_id,
        post_id=item.post_id,
        kind=kind,
        title=item.title,
        on_date=dated_by_item(item.due_on, item.today(call.now)),
        by=call.person_id,
        now=call.now,
        role=Role.SPEAKER.value if kind is RecordKind.TALK else None,
    )


async def recalled(tx: Transaction, item: Item) -> None:
    """The entry goes with its report, unless somebody has worked on it: what was entered stays."""
    if item.kind in OF_ITEM:
        await tx.records.delete_untouched_of_item(item.id)


async def confirmed(tx: Transaction, call: Call, item: Item) -> None:
    await _decided(tx, call, item, RecordState.CONFIRMED)


async def confirmed_each(tx: Transaction, call: Call, item_ids: Collection[int]) -> None:
    """As `confirmed`, of several items in one statement."""
    await tx.records.confirm_of_items(item_ids, call.actor.person_id, call.now)


async def sent_back(tx: Transaction, call: Call, item: Item, reply: str | None) -> None:
    """`reply`: what was typed; a ready reason is told of the item."""
    await _decided(tx, call, item, RecordState.SENT_BACK, reply)


async def revoked(tx: Transaction, item: Item) -> None:
    """The decision about the item is undone, and so is what came of it here."""
    known = await _of(tx, item)
    if known is not None and known.state is not RecordState.STATED:
        await stands(tx, known, RecordState.STATED)


async def unattended(tx: Transaction, item: Item, before: ItemState) -> None:
    """The list of an event no longer confirms the item, which stands again as it did before."""
    known = await _of(tx, item)
    if known is None or known.removed:
        return
    sent_back = before is ItemState.SENT_BACK
    await stands(tx, known, RecordState.SENT_BACK if sent_back else RecordState.STATED)
    if before not in (ItemState.SENT_BACK, ItemState.DONE):
        await tx.records.delete_untouched(known.id)


async def _decided(
    tx: Transaction, call: Call, item: Item, state: RecordState, reply: str | None = None
) -> None:
    if item.kind not in OF_ITEM:
        return
    await tx.records.change_of_item(
        item.id,
        state=state.value,
        decided_by=call.actor.person_id,
        decided_at=call.now,
        reply=reply,
    )


async def _of(tx: Transaction, item: Item) -> Entry | None:
    return await tx.records.find_of_item(item.id) if item.kind in OF_ITEM else None


async def stands(tx: Transaction, entry: Entry, state: RecordState) -> None:
    """Nobody's decision about it is left."""
    await tx.records.change(
        entry.id, state=state.value, decided_by=None, decided_at=None, reply=None
    )
