"""Entries that come by themselves, from lists of events: the word of who keeps one confirms them.

Whoever marks himself is confirmed by somebody else. As many statements for a hundred people as for
one.
"""

from collections.abc import Sequence

from domain.events import Event
from domain.record import OF_ITEM, Attendance, RecordState
from services.call import Call
from services.record import from_items
from services.record.look import audit
from services.transaction import Transaction


async def attended(tx: Transaction, call: Call, event: Event, there: Sequence[Attendance]) -> None:
    """A confirmed entry of each: of the item that the list has confirmed, or of taking part.

    Nothing of an event of which no entry is kept.
    """
    kind = OF_ITEM.get(event.kind)
    if kind is None or event.held_on is None or not there:
        return
    items = [one.item_id for one in there if one.item_id is not None]
    guests = [one.post_id for one in there if one.item_id is None]
    known_items, known_guests = await tx.records.known_of_event(event.id, items, guests)
    await from_items.confirmed_each(tx, call, items)
    others = [
        one.post_id for one in there if one.item_id is None and one.person_id != call.person_id
    ]
    await tx.records.confirm_of_event(event.id, others, call.person_id, call.now)
    made = await tx.records.add_attended(
        event.id,
        kind,
        event.held_on,
        [
            one
            for one in there
            if one.item_id not in known_items
            and (one.item_id is not None or one.post_id not in known_guests)
        ],
        by=call.person_id,
        now=call.now,
    )
    await tx.audit.add_all(
        at=call.now,
        actor_id=call.person_id,
        action="record.from_event",
        object_kind="record",
        object_ids=made,
        after=str(event.id),
    )


async def missed(tx: Transaction, call: Call, event: Event, post_id: int) -> None:
    """The entry of taking part goes, unless somebody has worked on it: then it stands by its
    owner's word."""
    known = await tx.records.find_of_event(event.id, post_id)
    if known is None or known.removed:
        return
    if known.state is not RecordState.STATED:
        await from_items.stands(tx, known, RecordState.STATED)
    await tx.records.delete_untouched(known.id)
    await audit(tx, call, "missed", known.id, str(event.id))
