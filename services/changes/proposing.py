"""The owner's word: what is written is shown or asked for, and may be taken back."""

from domain.access import Action, require
from domain.errors import DomainError
from domain.item import OPEN_STATES, ItemAction
from domain.plan import Plan
from domain.plan_rules import ChangeKind, Standing
from domain.route_changes import (
    Change,
    ChangeAction,
    ChangeState,
    apply,
    ending,
    needs_reason,
)
from services import calendars
from services.call import Call
from services.changes.applying import put_in
from services.changes.drafting import check_day, writing
from services.changes.quick import check_free
from services.changes.telling import ask_deciders, asked_key, record
from services.changes.undoing import take_out
from services.transaction import Transaction


async def propose(tx: Transaction, call: Call, change_id: int, rev: int) -> ChangeState:
    """By the school's rules it is in the plan at once, or waits for whoever decides.

    Raises "change.stale", "change.incomplete", "change.reason_needed", "route.date_past",
    "route.date_outside", and what stands against the change in the plan.
    """
    change, plan = await writing(tx, call, change_id)
    if change.rev != rev:
        raise DomainError("change.stale")
    rules, wanted = plan.route.rules, change.wanted
    if not wanted.title or wanted.due_on is None:
        raise DomainError("change.incomplete")
    if change.reason is None and needs_reason(change.kind, rules):
        raise DomainError("change.reason_needed")
    check_day(call, plan.route, wanted.due_on)
    if change.item_id is not None:
        await check_free(tx, change.item_id)
        if change.item_state not in OPEN_STATES:
            raise DomainError("item.wrong_state", state=change.item_state, action=ItemAction.DROP)
    action = ending(change.kind, rules)
    state = apply(change.state, action)
    values: dict[str, object] = {"at": call.now}
    if action is ChangeAction.SHOW:
        local = await calendars.of_people(tx, {call.person_id}, call.today)
        applied = await put_in(tx, call, [change], local)
        values["item_id"] = applied.items[change.id]
    if not await tx.route_changes.set_state(change, state, values):
        raise DomainError("change.stale")
    await record(tx, call, action.value, change_id, before=change.state.value, after=state.value)
    if action is ChangeAction.ASK:
        await ask_deciders(tx, call, plan.route, change_id, change.rev + 1)
    return state


async def withdraw(
    tx: Transaction, call: Call, change_id: int, rev: int
) -> tuple[Change, Plan | None]:
    """Takes back what is written, what waits, or what is only shown; the change as it was, and the
    plan it was taken out of.

    Pressed twice, it is withdrawn once. Raises "change.<state>" once somebody decided,
    "change.acted" where something came of it. A date that was only shown is taken back where it
    was moved.
    """
    change = await tx.route_changes.get(change_id)
    subject, head = await tx.subjects.of_plan(change.route_id)
    require(Action.CHANGE_PROPOSE, call.actor, subject)
    plan: Plan | None = None
    if change.state is ChangeState.WITHDRAWN:
        return change, None
    state = apply(change.state, ChangeAction.WITHDRAW)
    if change.rev != rev:
        raise DomainError("change.stale")
    if change.state is ChangeState.SHOWN:
        if change.kind in (ChangeKind.DATE, ChangeKind.DROP):
            raise DomainError("change.acted")
        owners = await calendars.of_people(tx, {change.owner_id}, call.today)
        plan = await take_out(tx, call, change, owners, head)
    elif change.joins and change.item_id is not None:
        await tx.plan_items.set_values(change.item_id, {"standing": Standing.PROPOSED.value})
    if not await tx.route_changes.set_state(change, state):
        raise DomainError("change.stale")
    # Those who were not told yet need not hear of it.
    await tx.outbox.take_back(f"{asked_key(change_id, rev)}:")
    await record(tx, call, "withdraw", change_id, before=change.state.value, after=state.value)
    return change, plan
