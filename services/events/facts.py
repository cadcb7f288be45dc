"""Where a person was, as a fact of his record."""

from domain.events import Participation
from services.transaction import Transaction


async def list_participations(tx: Transaction, person_id: int) -> tuple[Participation, ...]:
    """By the lists of events, the latest first; with an item of his plan or without one.

    For the record of the person: permission is that of who reads the record.
    """
    return await tx.events.list_of_person(person_id)
