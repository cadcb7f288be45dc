"""Our own copies of what was handed in: kept, or given up and told of."""

from datetime import datetime

from domain.access import Actor
from domain.evidence import FetchState
from domain.notices import FileLost
from services.call import Call
from services.notify import notify
from services.transaction import Transaction


async def give_up(tx: Transaction, evidence_id: int, problem: FetchState, now: datetime) -> None:
    """The file is REFUSED or FAILED for good; the owner of its item is told to attach it again.

    Nothing where the evidence was taken back meanwhile.
    """
    if not await tx.evidence.mark_lost(evidence_id, problem):
        return
    evidence = await tx.evidence.find(evidence_id)
    item = None if evidence is None else await tx.items.find(evidence.item_id)
    if evidence is None or item is None:
        return
    await tx.audit.add(
        at=now,
        actor_id=None,
        action="item.file_lost",
        object_kind="item",
        object_id=item.id,
        after=problem.value,
    )
    # An id may be given again after its row was taken back: the moment tells them apart.
    handed_in = int(evidence.at.timestamp())
    await notify(
        tx,
        Call(actor=Actor(person_id=None), now=now, zone=item.zone, cause="tick"),
        FileLost(item_id=item.id, evidence_id=evidence_id),
        recipient_id=item.owner_id,
        key=f"{FileLost.kind}:{item.id}:{evidence_id}:{handed_in}",
    )
