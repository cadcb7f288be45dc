"""A tick: requests that nobody answered are forgotten, with the names that were typed."""

from datetime import datetime

from domain.joining import WAITS
from services.transaction import Transaction


async def forget_requests(tx: Transaction, now: datetime) -> int:
    gone = await tx.joining.forget_requests(now - WAITS, now)
    if gone:
        await tx.audit.add(
            at=now,
            actor_id=None,
            action="join.forget",
            object_kind="join_request",
            object_id=None,
            after=str(gone),
        )
    return gone
