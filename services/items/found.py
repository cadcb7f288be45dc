"""An item of a plan under way, for whoever may do that with it."""

from domain.access import Action, Subject, require
from domain.doing import Item
from domain.errors import DomainError
from services.call import Call
from services.transaction import Transaction


async def found(tx: Transaction, call: Call, item_id: int, action: Action) -> tuple[Item, Subject]:
    """Permission first: DomainError access.denied, and access.gone where there is none."""
    subject, item = await tx.subjects.of_doing(item_id)
    require(action, call.actor, subject)
    if item is None:
        raise DomainError("access.gone")
    return item, subject
