"""The decision about changes that wait, one or a page of them, and taking it back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.access import Action
from domain.change_views import ChangePage
from domain.doing import UNDER_WAY
from domain.errors import DomainError
from domain.notices.changes import ChangeDecided
from domain.notices.proposals import ProposalAnswered
from domain.plan import VersionCause, sha256, snapshot
from domain.plan_rules import ChangeKind, Standing
from domain.route_changes import (
    PAGE,
    REASON_LIMIT,
    Change,
    ChangeAction,
    ChangeState,
    apply,
)
from domain.text import prose
from services import calendars
from services.calendars import LocalCalendar
from services.call import Call
from services.changes.applying import put_in
from services.changes.reading import page_of, seen_of
from services.changes.telling import decided_key, record
from services.changes.undoing import take_out
from services.notify import Cause, notify_each, notify_own
from services.routes.submission import freeze
from services.scopes import queues_of
from services.transaction import Transaction
from storage.repositories.route_versions import NewVersion


async def accept(tx: Transaction, call: Call, change_id: int, rev: int) -> Change:
    """The plan is as it asks from now on; the change as it was when it was read.

    Raises "change.stale" for another revision than was seen, "change.<state>" once it was decided
    or withdrawn, "route.not_yours_to_decide", and what stands against it in the plan.
    """
    change = await _deciding(tx, call, change_id, rev, ChangeAction.ACCEPT)
    await _accept(tx, call, [change])
    return change


async def accept_seen(tx: Transaction, call: Call, page: int, seen: str) -> int:
    """All changes of a page of the list, if they are those that were seen; how many.

    Raises "change.stale" where the page holds others by now.
    """
    scopes = queues_of(call, Action.CHANGE_DECIDE)
    changes, _ = await tx.route_changes.list_waiting(
        scopes, actor=call.person_id, today=call.today, skip=max(page, 0) * PAGE, limit=PAGE
    )
    if not changes or seen_of(changes) != seen:
        raise DomainError("change.stale")
    await _accept(tx, call, changes)
    return len(changes)


async def decline(tx: Transaction, call: Call, change_id: int, rev: int, reply: str) -> Change:
    """The plan stays as it is. `reply`: a code of `DeclineReason` or words, which must say
    something. Raises as `accept`."""
    text = prose(reply, limit=REASON_LIMIT)
    change = await _deciding(tx, call, change_id, rev, ChangeAction.DECLINE)
    values = {"decided_by": call.person_id, "decided_at": call.now, "reply": text}
    state = apply(change.state, ChangeAction.DECLINE)
    if not await tx.route_changes.set_state(change, state, values):
        raise DomainError("change.stale")
    await _stand(tx, call, change, Standing.DECLINED)
    await record(tx, call, "decline", change_id, before=change.state.value, after=state.value)
    owners = await calendars.of_people(tx, {change.owner_id}, call.today)
    await _tell(tx, call, [change], owners)
    return change


async def revoke(tx: Transaction, call: Call, change_id: int, rev: int) -> ChangePage:
    """It waits for its decision again, and the plan is as it was before; pressed twice, it is
    revoked once. The change as it then stands.

    Raises "change.acted" once something came of it, "change.not_your_decision" for anybody but
    who decided. The owner who has not heard of the decision never will.
    """
    change = await _mine(tx, call, change_id)
    if change.state is ChangeState.WAITING and change.rev == rev + 1:
        return page_of(call, change, own=False, leads=True)
    state = apply(change.state, ChangeAction.REVOKE)
    if change.rev != rev:
        raise DomainError("change.stale")
    if change.decided_by != call.person_id:
        raise DomainError("change.not_your_decision")
    if change.route_state not in UNDER_WAY:
        raise DomainError("change.plan_closed")
    owners = await calendars.of_people(tx, {change.owner_id}, call.today)
    proposed = change.joins
    if change.state is ChangeState.ACCEPTED:
        plan = await take_out(tx, call, change, owners)
        await freeze(tx, call, plan, VersionCause.CHANGE)
        proposed = change.item_id is not None and plan.item(change.item_id) is not None
    else:
        await _stand(tx, call, change, Standing.ASKED)
    values = {"decided_by": None, "decided_at": None, "reply": None}
    if not await tx.route_changes.set_state(change, state, values):
        raise DomainError("change.stale")
    await record(tx, call, "revoke", change_id, before=change.state.value, after=state.value)
    if not await tx.outbox.take_back(decided_key(change_id, rev)):
        await _tell(tx, call, [change], owners)
    waits = replace(
        change,
        state=state,
        rev=change.rev + 1,
        decided_by=None,
        decided_at=None,
        decider=None,
        reply=None,
        item_id=None if change.kind is ChangeKind.ADD and not proposed else change.item_id,
        item_state=None,
    )
    return page_of(call, waits, own=False, leads=True)


async def _mine(tx: Transaction, call: Call, change_id: int) -> Change:
    """A change the caller may decide about, by the rule of plans; the list asks the same one."""
    scopes = queues_of(call, Action.CHANGE_DECIDE)
    change = await tx.route_changes.find_for(
        change_id, scopes, actor=call.person_id, today=call.today
    )
    if change is None:
        raise DomainError("route.not_yours_to_decide")
    return change


async def _deciding(
    tx: Transaction, call: Call, change_id: int, rev: int, action: ChangeAction
) -> Change:
    change = await _mine(tx, call, change_id)
    apply(change.state, action)
    if change.rev != rev:
        raise DomainError("change.stale")
    if change.overtaken:
        raise DomainError("change.overtaken")
    return change


async def _stand(tx: Transaction, call: Call, change: Change, standing: Standing) -> None:
    """Of an item that somebody else proposed; he is told."""
    if change.joins and change.item_id is not None:
        await tx.plan_items.set_values(change.item_id, {"standing": standing.value})
        await _tell_proposers(tx, call, [change])


async def _tell_proposers(
    tx: Transaction,
    call: Call,
    changes: Sequence[Change],
    local: Mapping[int, LocalCalendar] | None = None,
) -> None:
    """Once each, as it stands when the message goes. `local` as of `notify_each`."""
    told = {
        f"{ProposalAnswered.kind}:item:{change.item_id}:": change
        for change in changes
        if change.joins and change.by != change.owner_id
    }
    if not told:
        return
    await tx.outbox.take_back(*told)
    await notify_each(
        tx,
        call,
        [
            Cause(
                notice=ProposalAnswered(
                    route_id=change.route_id, basis_id=None, item_id=change.item_id
                ),
                recipients=[change.by],
                key=f"{prefix}{call.now.timestamp():.0f}",
            )
            for prefix, change in told.items()
        ],
        local,
    )


async def _accept(tx: Transaction, call: Call, changes: Sequence[Change]) -> None:
    """In few statements, whatever their number. Each plan gets one version more."""
    told = {one for change in changes for one in (change.owner_id, change.by)}
    local = await calendars.of_people(tx, told, call.today)
    applied = await put_in(tx, call, changes, local)
    await tx.route_changes.accept_each(
        [(change, applied.items[change.id]) for change in changes],
        by=call.person_id,
        at=call.now,
    )
    versions = []
    for plan in applied.plans.values():
        body = snapshot(plan)
        versions.append(
            NewVersion(
                route_id=plan.route.id,
                cause=VersionCause.CHANGE,
                rev=plan.route.rev,
                body=body,
                sha256=sha256(body),
            )
        )
    await tx.route_versions.add_all(versions, by=call.person_id, now=call.now)
    await tx.audit.add_all(
        at=call.now,
        actor_id=call.person_id,
        action="change.accept",
        object_kind="route_change",
        object_ids=[change.id for change in changes],
        before=ChangeState.WAITING.value,
        after=ChangeState.ACCEPTED.value,
    )
    await _tell(tx, call, changes, local)
    await _tell_proposers(tx, call, changes, local)


async def _tell(
    tx: Transaction,
    call: Call,
    changes: Sequence[Change],
    owners: Mapping[int, LocalCalendar],
) -> None:
    """Their owners, at once: it was decided about them."""
    told = [
        (
            decided_key(change.id, change.rev + 1),
            change.owner_id,
            ChangeDecided(change_id=change.id, rev=change.rev + 1),
        )
        for change in changes
    ]
    await notify_own(tx, call, told, local=owners)
