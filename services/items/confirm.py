"""The confirmer's decisions about a report, and taking them back."""

from domain.access import Action
from domain.doing import UNDER_WAY, Item, SendBackReason
from domain.errors import DomainError
from domain.evidence import TEXT_LIMIT
from domain.item import ItemAction, ItemState
from domain.notices.items import ItemConfirmed, ItemRevoked, ItemSentBack
from services.call import Call
from services.items.change import SILENT, decided_key, look, step
from services.notify import notify
from services.record import from_items
from services.reminders.schedule import reschedule_item
from services.transaction import Transaction


async def confirm(tx: Transaction, call: Call, item_id: int, rev: int) -> int:
    """Anyone whom the policy lets confirm may be the first to press; returns the new revision."""
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_CONFIRM)
    return await accept(tx, call, item)


async def accept(tx: Transaction, call: Call, item: Item, *, reason: str | None = None) -> int:
    """Confirmed and told; permission is the caller's. Without an actor: by the kept document."""
    made = await step(
        tx,
        call,
        item,
        ItemAction.CONFIRM,
        reason=reason,
        confirmer_id=call.actor.person_id,
        finished_at=call.now,
    )
    await from_items.confirmed(tx, call, item)
    await notify(
        tx,
        call,
        ItemConfirmed(item_id=item.id),
        recipient_id=item.owner_id,
        key=decided_key(item.id, made),
    )
    return made


async def send_back(
    tx: Transaction, call: Call, item_id: int, rev: int, comment: SendBackReason | str
) -> int:
    """Back to the owner with a ready or a typed comment; DomainError("item.comment_empty")."""
    text = comment.value if isinstance(comment, SendBackReason) else _cleaned(comment)
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_CONFIRM)
    return await refuse(tx, call, item, text)


async def refuse(tx: Transaction, call: Call, item: Item, comment: str) -> int:
    """Sent back and told; permission is the caller's."""
    made = await step(
        tx,
        call,
        item,
        ItemAction.SEND_BACK,
        reason=comment,
        confirmer_id=call.person_id,
    )
    ready = {reason.value for reason in SendBackReason}
    await from_items.sent_back(tx, call, item, None if comment in ready else comment)
    await notify(
        tx,
        call,
        ItemSentBack(item_id=item.id, rev=made),
        recipient_id=item.owner_id,
        key=decided_key(item.id, made),
    )
    await reschedule_item(tx, item.id, call.now)
    return made


async def revoke(tx: Transaction, call: Call, item_id: int, rev: int) -> int:
    """Takes back one's own decision, or the document's, while its owner has not acted on it."""
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_CONFIRM)
    return await take_back(tx, call, item)


async def take_back(tx: Transaction, call: Call, item: Item) -> int:
    """As `revoke`; permission is the caller's. Whoever was told of the decision is told, too.
    DomainError("item.not_your_decision")."""
    if not may_revoke(item, call.person_id):
        if item.state in (ItemState.CONFIRMED, ItemState.SENT_BACK):
            raise DomainError("item.not_your_decision")
        raise DomainError("item.wrong_state", state=item.state, action=ItemAction.REVOKE)
    made = await step(
        tx,
        call,
        item,
        ItemAction.REVOKE,
        confirmer_id=call.person_id,
        asked_at=call.now,
        finished_at=None,
        **SILENT,
    )
    if not await tx.outbox.take_back(decided_key(item.id, item.rev)):
        await notify(
            tx,
            call,
            ItemRevoked(item_id=item.id, rev=made),
            recipient_id=item.owner_id,
            key=f"{ItemRevoked.kind}:{item.id}:{made}",
        )
    await from_items.revoked(tx, item)
    return made


def may_revoke(item: Item, person_id: int) -> bool:
    """What a document confirmed is taken back by anyone who may confirm; nothing of a plan that is
    over."""
    if item.route_state not in UNDER_WAY:
        return False
    if item.state is ItemState.CONFIRMED and item.confirmer_id is None:
        return True
    own = item.confirmer_id == person_id
    return own and item.state in (ItemState.CONFIRMED, ItemState.SENT_BACK)


def _cleaned(comment: str) -> str:
    text = comment.replace("\0", "").strip()
    if not text:
        raise DomainError("item.comment_empty")
    return text[:TEXT_LIMIT]
