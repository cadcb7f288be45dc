"""A word of a teacher to his mentor about an item: between the two of them."""

from domain.access import Action, require
from domain.doing import TELL_LIMIT
from domain.errors import DomainError
from domain.notices import ItemTold
from domain.text import prose
from services.call import Call
from services.notify import notify_all
from services.transaction import Transaction


async def tell(tx: Transaction, call: Call, item_id: int, words: str) -> None:
    """Kept as a comment of the pair and told to the mentor.

    DomainError "item.no_mentor", "text.empty", "text.too_long".
    """
    subject = await tx.subjects.of_item(item_id)
    require(Action.ITEM_TELL, call.actor, subject)
    item = await tx.items.get(item_id)
    mentors = subject.mentors - {call.person_id}
    if not mentors:
        raise DomainError("item.no_mentor")
    comment_id = await tx.items.tell_pair(
        item.route_id,
        item_id,
        author_id=call.person_id,
        text=prose(words, limit=TELL_LIMIT),
        at=call.now,
    )
    await notify_all(
        tx,
        call,
        ItemTold(item_id=item_id, comment_id=comment_id),
        mentors,
        key=f"{ItemTold.kind}:{comment_id}:{call.now.timestamp():.0f}",
    )
    await tx.audit.add(
        at=call.now,
        actor_id=call.person_id,
        action="item.tell",
        object_kind="item",
        object_id=item_id,
    )
