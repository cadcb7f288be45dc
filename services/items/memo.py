"""The owner's note to himself about an item: nobody else sees it."""

from domain.access import Action
from domain.doing import MEMO_LIMIT, Item, Memo
from domain.text import prose
from services.audit import write_audit
from services.call import Call
from services.items.found import found
from services.transaction import Transaction


async def set_memo(
    tx: Transaction, call: Call, item_id: int, memo: Memo | str | None
) -> str | None:
    """A ready note, typed words, or None: without one; returns the one it was before.

    DomainError "text.empty", "text.too_long".

    The item itself stays as it was: no revision, no history. The audit says that, not what.
    """
    item, _ = await found(tx, call, item_id, Action.ITEM_REPORT)
    return await set_memo_of(tx, call, item, memo)


async def set_memo_of(
    tx: Transaction, call: Call, item: Item, memo: Memo | str | None
) -> str | None:
    """As `set_memo`, of the owner's item that was read already."""
    text = memo.value if isinstance(memo, Memo) else memo
    kept = None if text is None else prose(text, limit=MEMO_LIMIT)
    await tx.items.set_memo(item.id, kept)
    await write_audit(tx, call, "item.memo", "item", item.id)
    return item.memo
