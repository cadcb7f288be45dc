"""The owner's report that an item is done, what he adds to it, and taking it back."""

from domain.access import Action
from domain.confirmation import UNCONFIRMED
from domain.errors import DomainError
from domain.evidence import Proof, check_proof
from domain.item import ItemAction, ItemState
from domain.notices import ItemReported
from services.call import Call
from services.items.chain import chain_of
from services.items.change import look, reported_key, step
from services.notify import notify_all
from services.record import from_items
from services.reminders.schedule import reschedule_item
from services.transaction import Transaction


async def report(
    tx: Transaction, call: Call, item_id: int, rev: int, proofs: tuple[Proof, ...] = ()
) -> int:
    """Done, with what was handed in or with nothing; returns the new revision.

    The first of the chain is asked to confirm; where nobody is there to ask, the item is
    finished. DomainError as `look`, item.wrong_state, evidence.*.
    """
    item, subject = await look(tx, call, item_id, rev, Action.ITEM_REPORT)
    checked = tuple(check_proof(proof) for proof in proofs)
    chain = await chain_of(tx, item, subject, item.today(call.now))
    asked = chain[0].people if chain else ()
    new = await step(
        tx,
        call,
        item,
        ItemAction.REPORT,
        confirmable=bool(asked),
        confirmer_id=asked[0] if asked else None,
        reported_at=call.now,
        reported_on=item.today(call.now),
        finished_at=None if asked else call.now,
        next_fire_at=None,
        next_step=None,
    )
    await tx.evidence.add(item_id, checked, by=call.person_id, now=call.now)
    await from_items.reported(tx, call, item)
    await notify_all(
        tx, call, ItemReported(item_id=item_id, rev=new), asked, key=reported_key(item_id, new)
    )
    return new


async def attach(
    tx: Transaction, call: Call, item_id: int, rev: int, proofs: tuple[Proof, ...]
) -> None:
    """More evidence for what is reported already; its revision and its confirmer stay."""
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_REPORT)
    if item.state is not ItemState.DONE:
        raise DomainError("item.wrong_state", state=item.state, action=ItemAction.REPORT)
    checked = tuple(check_proof(proof) for proof in proofs)
    await tx.evidence.add(item_id, checked, by=call.person_id, now=call.now)
    await tx.audit.add(
        at=call.now,
        actor_id=call.actor.person_id,
        action="item.attach",
        object_kind="item",
        object_id=item_id,
    )


async def recall(tx: Transaction, call: Call, item_id: int, rev: int) -> int:
    """Takes a report back while nobody has acted on it, with what was handed in for it.

    The confirmer who hasn't been told yet won't be.
    """
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_REPORT)
    new = await step(
        tx,
        call,
        item,
        ItemAction.RECALL,
        confirmable=item.kind not in UNCONFIRMED,
        confirmer_id=None,
        reported_at=None,
        reported_on=None,
        finished_at=None,
    )
    await tx.outbox.take_back(f"{reported_key(item_id, rev)}:")
    if item.reported_at is not None:
        await tx.evidence.remove_since(item_id, item.reported_at)
    await from_items.recalled(tx, item)
    await reschedule_item(tx, item_id, call.now)
    return new
