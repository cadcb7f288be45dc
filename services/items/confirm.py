"""The confirmer's decisions about a report, and taking them back."""

from domain.access import Action
from domain.doing import SendBackReason
from domain.errors import DomainError
from domain.evidence import TEXT_LIMIT
from domain.item import ItemAction, ItemState
from domain.notices import ItemConfirmed, ItemSentBack
from services.call import Call
from services.items.change import decided_key, look, step
from services.notify import notify
from services.record import from_items
from services.reminders.schedule import reschedule_item
from services.transaction import Transaction


async def confirm(tx: Transaction, call: Call, item_id: int, rev: int) -> int:
    """Anyone whom the policy lets confirm may be the first to press; returns the new revision."""
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_CONFIRM)
    made = await step(
        tx,
        call,
        item,
        ItemAction.CONFIRM,
        confirmer_id=call.person_id,
        finished_at=call.now,
    )
    await from_items.confirmed(tx, call, item)
    await notify(
        tx,
        call,
        ItemConfirmed(item_id=item_id),
        recipient_id=item.owner_id,
        key=decided_key(item_id, made),
    )
    return made


async def send_back(
    tx: Transaction, call: Call, item_id: int, rev: int, comment: SendBackReason | str
) -> int:
    """Back to the owner with a ready or a typed comment; DomainError("item.comment_empty")."""
    text = comment.value if isinstance(comment, SendBackReason) else _cleaned(comment)
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_CONFIRM)
    made = await step(
        tx,
        call,
        item,
        ItemAction.SEND_BACK,
        reason=text,
        confirmer_id=call.person_id,
    )
    await from_items.sent_back(tx, call, item, text)
    await notify(
        tx,
        call,
        ItemSentBack(item_id=item_id, rev=made),
        recipient_id=item.owner_id,
        key=decided_key(item_id, made),
    )
    await reschedule_item(tx, item_id, call.now)
    return made


async def revoke(tx: Transaction, call: Call, item_id: int, rev: int) -> int:
    """Takes back one's own decision while its owner has not acted on it."""
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_CONFIRM)
    if item.confirmer_id != call.person_id:
        raise DomainError("item.not_your_decision")
    made = await step(
        tx, call, item, ItemAction.REVOKE, finished_at=None, next_fire_at=None, next_step=None
    )
    await tx.outbox.take_back(decided_key(item_id, rev))
    await from_items.revoked(tx, item)
    return made


def may_revoke(state: ItemState, confirmer_id: int | None, person_id: int) -> bool:
    return confirmer_id == person_id and state in (ItemState.CONFIRMED, ItemState.SENT_BACK)


def _cleaned(comment: str) -> str:
    text = comment.replace("\0", "").strip()
    if not text:
        raise DomainError("item.comment_empty")
    return text[:TEXT_LIMIT]
