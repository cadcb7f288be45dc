"""What every change of an entry shares: the look at it, the audit."""

from collections.abc import Collection

from domain.access import Action, Relation, Subject, allowed, relations
from domain.errors import DomainError
from domain.record import Entry
from services.call import Call
from services.transaction import Transaction


async def look(
    tx: Transaction, call: Call, record_id: int, action: Action, *, rev: int | None = None
) -> tuple[Entry, frozenset[Relation]]:
    """The entry, permission first, and what the caller is to its person.

    DomainError: access.*, record.changed where the button was drawn for an older revision.
    """
    held = relations_of(call, await tx.subjects.of_record(record_id))
    if not allowed(action, held):
        raise DomainError("access.denied", action=action.value)
    entry = await tx.records.find(record_id)
    if entry is None:
        raise DomainError("access.gone")
    if rev is not None and entry.rev != rev:
        raise DomainError("record.changed")
    return entry, held


def relations_of(call: Call, subjects: tuple[Subject, ...]) -> frozenset[Relation]:
    """At all posts of the person together."""
    return frozenset().union(*(relations(call.actor, one) for one in subjects))


async def audit(
    tx: Transaction, call: Call, action: str, record_id: int, after: str | None = None
) -> None:
    await audit_all(tx, call, action, [record_id], after)


async def audit_all(
    tx: Transaction,
    call: Call,
    action: str,
    record_ids: Collection[int],
    after: str | None = None,
) -> None:
    await tx.audit.add_all(
        at=call.now,
        actor_id=call.actor.person_id,
        action=f"record.{action}",
        object_kind="record",
        object_ids=record_ids,
        after=after,
    )
