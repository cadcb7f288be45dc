"""A tick: who joined and never consented is forgotten."""

from datetime import datetime, timedelta

from services.consents.standing import KIND
from services.transaction import Transaction

UNCONSENTED_STAYS = timedelta(days=7)


async def forget_unconsented(tx: Transaction, now: datetime) -> int:
    """Deletes account, language and used invitation of those who joined seven days ago without
    consent; the line of the staff list stays. Up to 100 accounts a call; returns how many."""
    gone = await tx.consents.forget_unconsented(KIND.value, now - UNCONSENTED_STAYS)
    if gone:
        await tx.audit.add(
            at=now,
            actor_id=None,
            action="account.forget",
            object_kind="account",
            object_id=None,
            after=str(gone),
        )
    return gone
