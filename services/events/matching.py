"""Which event an item of a plan is."""

from domain.doing import Item
from domain.events import EVENT_KINDS, NEAR, Event, fits
from services.transaction import Transaction


async def find_of(tx: Transaction, item: Item) -> Event | None:
    """The event of the school whose list will confirm the item, the nearest in date; None where
    nobody keeps one, or the owner keeps it himself."""
    if item.kind not in EVENT_KINDS or item.school_id is None:
        return None
    found = await tx.events.list_open(
        item.school_id, item.kind, item.due_on - NEAR, item.due_on + NEAR
    )
    fitting = [
        (abs(one.held_on - item.due_on), one.id, one)
        for one in found
        if one.held_on is not None
        and one.title is not None
        and one.organiser_id != item.owner_id
        and fits(one.title, item.title)
    ]
    return min(fitting, key=lambda one: one[:2])[2] if fitting else None
