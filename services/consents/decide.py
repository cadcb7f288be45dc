"""The three words a person can say about his own consent. Saying one twice changes nothing."""

from services.call import Call
from services.consents.standing import KIND, current_version
from services.transaction import Transaction


async def give(tx: Transaction, call: Call) -> None:
    last = await tx.consents.find_last(call.person_id, KIND)
    if last is not None and last.stands:
        return
    await tx.consents.add(
        person_id=call.person_id,
        kind=KIND,
        text_version=current_version(),
        account_id=call.actor.account_id,
        given_at=call.now,
    )
    # Whoever talks with the bot himself needs nobody to enter for him.
    await tx.posts.joins_with_bot(call.person_id)
    await _audit(tx, call, "consent.give")


async def refuse(tx: Transaction, call: Call) -> None:
    """A press on an old «Не согласен» doesn't withdraw what was given later: `withdraw` does."""
    last = await tx.consents.find_last(call.person_id, KIND)
    if last is not None and (last.stands or last.refused_at is not None):
        return
    await tx.consents.add(
        person_id=call.person_id,
        kind=KIND,
        text_version=current_version(),
        account_id=call.actor.account_id,
        refused_at=call.now,
    )
    await _audit(tx, call, "consent.refuse")


async def withdraw(tx: Transaction, call: Call) -> None:
    """Ends questions and messages at once. The route and the answers stay where they are: the
    school keeps the route without the bot, the answers stay closed to everybody else."""
    if not await tx.consents.withdraw(call.person_id, KIND, call.now):
        return
    await tx.outbox.moot_waiting(call.person_id)
    await _audit(tx, call, "consent.withdraw")


async def _audit(tx: Transaction, call: Call, action: str) -> None:
    await tx.audit.add(
        at=call.now,
        actor_id=call.person_id,
        action=action,
        object_kind="person",
        object_id=call.person_id,
        after=str(current_version()),
    )
