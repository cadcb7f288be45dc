"""What the owner sends to an item: held beside it until he says what it is for, and taken away.

Handing it in is of `report`.
"""

from collections.abc import Callable

from domain.access import Action, require
from domain.errors import DomainError
from domain.evidence import Evidence, Proof, check_proof
from domain.item import OPEN_STATES, ItemAction, ItemState
from services.audit import write_audit
from services.call import Call
from services.items.change import look
from services.items.found import found
from services.items.memo import set_memo_of
from services.transaction import Transaction

HELD_LIMIT = 50
"""Things that wait beside an item at once: five albums. What is over it is named, not taken."""


async def hold(tx: Transaction, call: Call, item_id: int, proofs: tuple[Proof, ...]) -> int:
    """Keeps them beside the item for its owner alone; how many had room.

    DomainError as `look`, item.wrong_state, evidence.*.
    """
    await _open(tx, call, item_id)
    checked = tuple(check_proof(proof) for proof in proofs)
    room = max(0, HELD_LIMIT - len(await tx.evidence.list_held(item_id)))
    await tx.evidence.hold(item_id, checked[:room], by=call.person_id, now=call.now)
    return min(room, len(checked))


async def drop_held(tx: Transaction, call: Call, item_id: int) -> tuple[Evidence, ...]:
    """None of it is wanted; returns what it was. Whatever became of the item, its owner may.

    DomainError("item.changed") where nothing waits any more.
    """
    require(Action.ITEM_REPORT, call.actor, await tx.subjects.of_item(item_id))
    held = await tx.evidence.list_held(item_id)
    if not held:
        raise DomainError("item.changed")
    await tx.evidence.remove_held(item_id)
    return held


async def note_held(
    tx: Transaction,
    call: Call,
    item_id: int,
    words: Callable[[tuple[Evidence, ...]], str | None],
) -> str | None:
    """What was sent beside the item is its owner's note to himself; returns the one before.

    `words` makes one note of it. DomainError("item.changed") where it makes none.
    """
    item, _ = await found(tx, call, item_id, Action.ITEM_REPORT)
    note = words(await tx.evidence.list_held(item_id))
    if note is None:
        raise DomainError("item.changed")
    before = await set_memo_of(tx, call, item, note)
    await tx.evidence.remove_held(item_id)
    return before


async def remove(
    tx: Transaction, call: Call, item_id: int, evidence_id: int, *, at: int
) -> Evidence:
    """Takes one material away from what nobody has confirmed, or from what is held beside it;
    returns what it was. `at`: the second when it came.

    The revision and the confirmer stay, as when one is added. DomainError as `look`,
    item.wrong_state; item.changed where it is not there any more.
    """
    await _open(tx, call, item_id)
    kept = await tx.evidence.find(evidence_id)
    if kept is None or item_id not in (kept.item_id, kept.held_item_id):
        raise DomainError("item.changed")
    if int(kept.at.timestamp()) != at:
        raise DomainError("item.changed")
    await tx.evidence.remove(evidence_id)
    if not kept.is_held:
        await write_audit(tx, call, "item.detach", "item", item_id)
    return kept


async def put_back(tx: Transaction, call: Call, item_id: int, gone: tuple[Evidence, ...]) -> None:
    """What was taken away a moment ago, to where it stood. What was only held may come back
    whatever became of the item. DomainError as `look`, item.wrong_state."""
    if all(one.is_held for one in gone):
        require(Action.ITEM_REPORT, call.actor, await tx.subjects.of_item(item_id))
    else:
        await _open(tx, call, item_id)
        await write_audit(tx, call, "item.attach", "item", item_id)
    await tx.evidence.put_back(gone, call.now)


async def _open(tx: Transaction, call: Call, item_id: int) -> None:
    """Nobody has confirmed it, so that its materials are still its owner's to change."""
    item, _ = await look(tx, call, item_id, None, Action.ITEM_REPORT)
    if item.state not in OPEN_STATES and item.state is not ItemState.DONE:
        raise DomainError("item.wrong_state", state=item.state, action=ItemAction.REPORT)
