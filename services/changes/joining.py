"""An addition that somebody else proposed, once it is taken into a plan under way.

The item is there already, as a proposal; the change names it, and deciding moves its standing.
"""

from dataclasses import replace
from datetime import date

from domain.approval import may_decide
from domain.errors import DomainError
from domain.plan import PlanItem, Route
from domain.plan_rules import ChangeKind, Standing
from domain.route_changes import (
    Before,
    ChangeAction,
    ChangeState,
    Wanted,
    apply,
    check_kind,
    refused,
)
from services.call import Call
from services.changes.telling import ask_deciders, asked_key, record
from services.transaction import Transaction


async def standing(tx: Transaction, call: Call, route: Route, added_by: int | None) -> Standing:
    """ACCEPTED where the school only looks at additions, or where one of the two who agree on it,
    the proposer and the speaker, decides about the plan himself; else ASKED.

    Raises "change.plan_closed" where a plan in this state takes no additions.
    """
    check_kind(ChangeKind.ADD, route.state)
    if ChangeKind.ADD not in route.rules.decided:
        return Standing.ACCEPTED
    leaders = await tx.approvals.list_leaders(route.school_id, call.today)
    decides = any(
        may_decide(leaders, actor=one, owner=route.person_id, department_id=route.department_id)
        for one in {call.person_id, added_by} - {None}
        if one is not None
    )
    return Standing.ACCEPTED if decides else Standing.ASKED


async def join(tx: Transaction, call: Call, route: Route, item: PlanItem, taken: Standing) -> None:
    """Writes the change; whoever decides is asked where it waits. `taken` as `standing` gave it."""
    action = ChangeAction.ASK if taken is Standing.ASKED else ChangeAction.SHOW
    state = apply(ChangeState.DRAFT, action)
    change_id = await tx.route_changes.add(
        route_id=route.id,
        item_id=item.id,
        kind=ChangeKind.ADD,
        state=state,
        before=Before(),
        wanted=wanted_of(item),
        reason=None,
        by=item.added_by or call.person_id,
        at=call.now,
    )
    await record(tx, call, action.value, change_id, after=state.value)
    if action is ChangeAction.ASK:
        await ask_deciders(tx, call, route, change_id, 1)
    else:
        await _touch(tx, route)


async def leave(tx: Transaction, call: Call, route: Route, item: PlanItem) -> None:
    """The addition that was only shown is withdrawn: its owner wants to talk about it after all.

    Raises "change.accepted" where somebody decided about it.
    """
    change = await tx.route_changes.find_joined(item.id)
    if change is None:
        return
    state = apply(change.state, ChangeAction.WITHDRAW)
    if not await tx.route_changes.set_state(change, state):
        raise DomainError("change.stale")
    await record(tx, call, "withdraw", change.id, before=change.state.value, after=state.value)
    await _touch(tx, route)


async def move(tx: Transaction, call: Call, route: Route, item: PlanItem, day: date) -> None:
    """The proposer's other date for what waits or is only shown; whoever decides is asked anew."""
    change = await tx.route_changes.find_joined(item.id)
    if change is None:
        return
    if change.state is ChangeState.ACCEPTED:
        raise refused(change.state)
    wanted = replace(change.wanted, due_on=day)
    await tx.route_changes.write(change, {"after": wanted.packed()})
    if change.state is ChangeState.WAITING:
        await tx.outbox.take_back(f"{asked_key(change.id, change.rev)}:")
        await ask_deciders(tx, call, route, change.id, change.rev + 1)


def wanted_of(item: PlanItem) -> Wanted:
    return Wanted(
        basis_id=item.basis_id,
        title=item.title,
        kind=item.kind,
        section=item.section,
        evidence=item.evidence,
        expected_result=item.expected_result,
        suggestion=item.suggestion,
        due_on=item.due_on,
    )


async def _touch(tx: Transaction, route: Route) -> None:
    if route.id not in await tx.routes.touch_all([route.id]):
        raise DomainError("change.plan_closed")
