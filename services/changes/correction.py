"""Plans that were approved before the summer are offered for correction when they begin."""

from datetime import datetime
from zoneinfo import ZoneInfo

from domain.access import Actor
from domain.notices.changes import CorrectionOffered
from services.call import Call
from services.notify import notify
from services.transaction import Transaction

BATCH = 50


async def offer_due(tx: Transaction, now: datetime, limit: int = BATCH) -> int:
    """Writes one batch of offers whose first day has come where the plan is; how many.

    One message a plan and no reminder of it: it can wait, so it comes with the day's lists and on
    a day on which the person receives any. A caller goes on, in another transaction, while the
    batch is full.
    """
    found = await tx.route_changes.list_to_correct(now, limit)
    for one in found:
        call = Call(actor=Actor(person_id=None), now=now, zone=ZoneInfo(one.zone), cause="tick")
        await notify(
            tx,
            call,
            CorrectionOffered(route_id=one.route_id),
            recipient_id=one.owner_id,
            key=f"{CorrectionOffered.kind}:{one.route_id}",
        )
    return len(found)
