"""The journal of a change, and whom it is told to."""

from domain.approval import deciders
from domain.notices.changes import ChangeAsked, ChangeDecided
from domain.plan import Route
from services.audit import write_audit
from services.call import Call
from services.notify import notify_all
from services.transaction import Transaction


async def record(
    tx: Transaction,
    call: Call,
    action: str,
    change_id: int,
    *,
    before: str | None = None,
    after: str | None = None,
) -> None:
    await write_audit(
        tx, call, f"change.{action}", "route_change", change_id, before=before, after=after
    )


async def ask_deciders(tx: Transaction, call: Call, route: Route, change_id: int, rev: int) -> None:
    """At once, for it waits on their word; the same people who decide about the plan."""
    leaders = await tx.approvals.list_leaders(route.school_id, call.today)
    asked = deciders(leaders, owner=route.person_id, department_id=route.department_id)
    await notify_all(
        tx,
        call,
        ChangeAsked(change_id=change_id, rev=rev),
        [leader.person_id for leader in asked],
        key=asked_key(change_id, rev),
    )


def asked_key(change_id: int, rev: int) -> str:
    """Each recipient's key has his id behind a colon."""
    return f"{ChangeAsked.kind}:{change_id}:{rev}"


def decided_key(change_id: int, rev: int) -> str:
    return f"{ChangeDecided.kind}:{change_id}:{rev}"
