"""What waits for the reader's word, looked up when the week's list is sent."""

from datetime import datetime

from domain.conversation import Who
from domain.notices.weeks import WaitsWeek
from domain.waits import OwnWaits
from services import waits
from services.notices.recipient import today_of
from services.transaction import Transaction


async def waits_week(
    tx: Transaction, recipient: Who, notice: WaitsWeek, now: datetime
) -> OwnWaits | None:
    """Moot where nothing waits any more, or the reader wants no summaries."""
    person_id = recipient.actor.person_id
    if person_id is None or not recipient.consented or not recipient.weekly:
        return None
    return await waits.own(tx, recipient.actor, today_of(recipient, now))
