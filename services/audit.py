"""What was done, by whom and to what: a line of the audit trail."""

from services.call import Call
from services.transaction import Transaction
from storage.repositories.audit import Entry


async def write_audit(
    tx: Transaction,
    call: Call,
    action: str,
    kind: str,
    object_id: int | None,
    *,
    before: str | None = None,
    after: str | None = None,
) -> None:
    """By whoever the call is by; what the bot does by itself is written by `tx.audit`.

    `kind`: of the object. Ids and codes only: `before` and `after` are states, never texts.
    """
    await tx.audit.add_entries([entry(call, action, kind, object_id, before=before, after=after)])


def entry(
    call: Call,
    action: str,
    kind: str,
    object_id: int | None,
    *,
    before: str | None = None,
    after: str | None = None,
) -> Entry:
    """What `write_audit` writes, for whoever writes several different ones in one statement."""
    return Entry(
        at=call.now,
        actor_id=call.actor.person_id,
        action=action,
        object_kind=kind,
        object_id=object_id,
        before=before,
        after=after,
    )
