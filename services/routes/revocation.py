"""Taking back one's own decision about a plan, until something came of it."""

from collections.abc import Mapping
from dataclasses import replace

from domain.access import Action, allowed, relations
from domain.approval_edits import edits_of, stamp, with_text
from domain.endorsement import before
from domain.errors import DomainError
from domain.notices.notice import Notice
from domain.notices.routes import RouteApproved, RouteLeftOut, RouteReturned, RouteRevoked
from domain.plan import Plan, Route, VersionCause, changed_since
from domain.plan_views import CardView
from domain.route import RouteAction, RouteState, apply
from services import calendars
from services.calendars import LocalCalendar
from services.call import Call
from services.notify import notify
from services.reminders.schedule import reschedule_routes
from services.routes.card import card, card_of, writers
from services.routes.endorsement import ask, step_lines
from services.routes.judging import endorses, may_look, seen_narrowly, step_of
from services.routes.read import load, local_of
from services.routes.submission import freeze, journal
from services.transaction import Transaction

NOTICES: dict[RouteState, type[Notice]] = {
    RouteState.APPROVED: RouteApproved,
    RouteState.RETURNED: RouteReturned,
}
"""How the owner is told of the decision that led into a state."""


async def revoke(tx: Transaction, call: Call, route_id: int, rev: int) -> CardView:
    """The plan waits for its decision again; pressed twice, it is revoked once.

    Raises "route.acted" once the owner went on with it, an item was reported or moved, or the plan
    began; "route.not_your_decision" for anybody but who decided. What was submitted and approved
    stays in the versions; the owner who has heard of the decision is told that it is undone.
    """
    subject, route = await tx.subjects.of_plan(route_id)
    held = relations(call.actor, subject)
    decides = allowed(Action.ROUTE_APPROVE, held)
    if not decides and not allowed(Action.ROUTE_ENDORSE, held):
        raise DomainError("access.denied", action=Action.ROUTE_APPROVE.value)
    undoes_return = route.state in (RouteState.RETURNED, RouteState.SUBMITTED)
    if not decides and not (undoes_return and may_look(call.actor, subject)):
        raise DomainError("access.denied", action=Action.ROUTE_APPROVE.value)
    local = local_of(call, route)
    leaders = await tx.approvals.list_leaders(route.school_id, local.today)
    if route.state is RouteState.SUBMITTED and route.rev == rev + 1:
        return await card(tx, call, route_id)
    if route.state not in NOTICES or route.rev != rev:
        raise DomainError("route.withdrawn" if route.state is RouteState.DRAFT else "route.acted")
    if route.decided_by != call.person_id:
        raise DomainError("route.not_your_decision")
    state = apply(route.state, RouteAction.REVOKE)
    if not await tx.routes.reopen(route, state, untouched=route.state is RouteState.APPROVED):
        raise DomainError("route.acted")
    reopened = replace(
        route,
        state=state,
        rev=rev + 1,
        first_on=None,
        last_on=None,
        decided_at=None,
        decided_by=None,
    )
    # What anybody wrote down for the decision waits for the next one.
    written = await tx.approval_edits.carry(route_id, rev=rev - 1, to=rev + 1)
    seen = stamp(written)
    notes = written.pop(call.person_id, ())
    if route.state is RouteState.APPROVED:
        pair = await tx.route_versions.find_last_approval(route_id) if edits_of(notes) else None
        text = None if pair is None else pair[0].body
        days = await calendars.of_people(tx, {route.person_id}, call.today)
        plan = await unapprove(tx, call, reopened, VersionCause.REVOKE, days, text=text)
    else:
        plan = replace(await load(tx, route), route=reopened)
        if route.decided_at is not None:
            await tx.route_versions.take_back_comment(
                route_id=route_id, author_id=call.person_id, at=route.decided_at
            )
    await journal(tx, call, "revoke", route, state)
    if written:
        await tx.outbox.take_back(f"{RouteLeftOut.kind}:{route_id}:{route.rev}:")
    await _tell(tx, call, route)
    step = step_of(held)
    if decides or step is None:
        others = await writers(tx, reopened, leaders, written)
        return card_of(call, plan, local, leaders, notes=notes, others=others, seen=seen)
    # His agreement is due again; what was agreed to before it stays agreed.
    earlier = before(step)
    asked = await ask(
        tx, call, reopened, local, leaders, after=earlier, handed_over=subject.handed_over
    )
    return card_of(
        call,
        replace(plan, route=asked.route),
        local,
        leaders,
        steps=asked.steps
        if earlier is None
        else await step_lines(tx, asked.route, local, asked.endorsers),
        endorses=endorses(call.actor, subject, asked.route) is not None,
        narrow=seen_narrowly(call.actor, subject),
        notes=notes,
        seen=stamp({call.person_id: notes}),
        traced=allowed(Action.ROUTE_READ, held),
    )


async def unapprove(
    tx: Transaction,
    call: Call,
    route: Route,
    cause: VersionCause,
    local: Mapping[int, LocalCalendar],
    *,
    text: str | None,
) -> Plan:
    """The plan as it waits again. Dates that the approval put inside its period stay there unless
    its edits are undone: `text` is the body from before them. Nothing is reminded of."""
    found = await load(tx, route)
    plan = found if text is None else with_text(found, text)
    items = tuple(replace(item, confirmable=True) for item in plan.items)
    plan = replace(plan, items=items)
    await tx.plan_items.store(changed_since(found, plan))
    await freeze(tx, call, plan, cause)
    await reschedule_routes(tx, [route.id], call.now, local)
    return plan


async def _tell(tx: Transaction, call: Call, route: Route) -> None:
    """Who hasn't heard of the decision never will; who has is told that it is undone."""
    key = f"{NOTICES[route.state].kind}:{route.id}:{route.rev}"
    if await tx.outbox.take_back(key):
        return
    await notify(
        tx,
        call,
        RouteRevoked(route_id=route.id, rev=route.rev + 1),
        recipient_id=route.person_id,
        key=f"{RouteRevoked.kind}:{route.id}:{route.rev + 1}",
    )
