"""The owner's report that an item is done, what he adds to it, and taking it back."""

from domain.access import Action, Subject
from domain.confirmation import UNCONFIRMED
from domain.doing import Item
from domain.errors import DomainError
from domain.evidence import Evidence, Proof, check_proof
from domain.item import ItemAction, ItemState, apply
from services import events
from services.audit import write_audit
from services.call import Call
from services.items.asking import tell_asked
from services.items.chain import chain_of
from services.items.change import SILENT, decided_key, look, reported_key, step
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
    return await _report(tx, call, item, subject, proofs)


async def hand_in_held(tx: Transaction, call: Call, item_id: int, rev: int) -> tuple[Evidence, ...]:
    """What was sent beside the item, as by `attach` to what is reported already, else as by
    `report`; returns all that was kept with it before, in which that is still held.
    DomainError("item.changed") where nothing waits any more."""
    item, subject = await look(tx, call, item_id, rev, Action.ITEM_REPORT)
    materials = await tx.evidence.list_with_held(item_id)
    if not any(one.is_held for one in materials):
        raise DomainError("item.changed")
    if item.state is ItemState.DONE:
        await _attach(tx, call, item, ())
    else:
        await _report(tx, call, item, subject, ())
    await tx.evidence.hand_in_held(item_id, call.now)
    return materials


async def _report(
    tx: Transaction, call: Call, item: Item, subject: Subject, proofs: tuple[Proof, ...]
) -> int:
    checked = tuple(check_proof(proof) for proof in proofs)
    event = await events.find_of(tx, item)
    chain = await chain_of(
        tx,
        item,
        subject,
        item.today(call.now),
        organiser=None if event is None else event.organiser_id,
    )
    first = chain.first
    new = await step(
        tx,
        call,
        item,
        ItemAction.REPORT,
        confirmable=first is not None,
        confirmer_id=None if first is None else first.people[0],
        asked_at=None if first is None else call.now,
        event_id=None if event is None else event.id,
        reported_at=call.now,
        reported_on=item.today(call.now),
        finished_at=call.now if first is None else None,
        **SILENT,
    )
    await tx.evidence.add(item.id, checked, by=call.person_id, now=call.now)
    await from_items.reported(tx, call, item)
    if first is not None:
        await tell_asked(tx, call, item.id, new, first)
    return new


async def attach(
    tx: Transaction, call: Call, item_id: int, rev: int, proofs: tuple[Proof, ...]
) -> None:
    """More evidence for what is reported already; its revision and its confirmer stay."""
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_REPORT)
    if item.state is not ItemState.DONE:
        raise DomainError("item.wrong_state", state=item.state, action=ItemAction.REPORT)
    await _attach(tx, call, item, proofs)


async def _attach(tx: Transaction, call: Call, item: Item, proofs: tuple[Proof, ...]) -> None:
    checked = tuple(check_proof(proof) for proof in proofs)
    await tx.evidence.add(item.id, checked, by=call.person_id, now=call.now)
    await write_audit(tx, call, "item.attach", "item", item.id)


async def recall(tx: Transaction, call: Call, item_id: int, rev: int) -> int:
    """Takes a report back while nobody has acted on it; what was handed in stays with the item.

    The confirmer who hasn't been told yet won't be. A confirmation by the document alone is no
    act of anybody's, and goes with the report.
    """
    item, _ = await look(tx, call, item_id, rev, Action.ITEM_REPORT)
    told, target = [f"{reported_key(item_id, item.rev)}:"], None
    if by_document(item):
        told.append(decided_key(item_id, rev))
        target = apply(apply(item.state, ItemAction.REVOKE), ItemAction.RECALL)
    new = await step(
        tx,
        call,
        item,
        ItemAction.RECALL,
        target=target,
        confirmable=item.kind not in UNCONFIRMED,
        confirmer_id=None,
        asked_at=None,
        event_id=None,
        reported_at=None,
        reported_on=None,
        finished_at=None,
    )
    await tx.outbox.take_back(*told)
    await from_items.recalled(tx, item)
    await reschedule_item(tx, item_id, call.now)
    return new


def by_document(item: Item) -> bool:
    """Confirmed by its kept document, and nobody has acted on it."""
    return item.state is ItemState.CONFIRMED and item.confirmer_id is None
