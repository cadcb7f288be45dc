"""A word of a teacher to his mentor about an item: one of those the two say to each other."""

from domain.access import Action
from domain.errors import DomainError
from services.call import Call
from services.items.found import found
from services.mentoring import words
from services.transaction import Transaction


async def tell(tx: Transaction, call: Call, item_id: int, said: str) -> int:
    """Id of the word. DomainError "item.no_mentor", or as `words.say`."""
    item, _ = await found(tx, call, item_id, Action.ITEM_TELL)
    pair = await tx.mentoring.find_open_of(item.post_id)
    if pair is None or not pair.works:
        raise DomainError("item.no_mentor")
    return await words.say(tx, call, pair.id, said, item_id)
