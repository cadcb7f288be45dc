"""Submitting a plan and taking it back."""

from dataclasses import replace
from datetime import date

from domain.access import Action, require
from domain.errors import DomainError
from domain.plan import Plan, Route, VersionCause, arrange, changed_since, sha256, snapshot
from domain.plan_dates import moved_inside
from domain.plan_hints import bare_bases
from domain.plan_views import PlanView
from domain.route import RouteAction, RouteState, apply
from services import audit
from services.call import Call
from services.routes.days import days_of
from services.routes.endorsement import ask, step_lines, take_back_asking
from services.routes.read import Local, load, local_of, period, view_of
from services.transaction import Transaction
from storage.repositories.audit import Entry


async def submit(
    tx: Transaction, call: Call, route_id: int, rev: int, *, bare: bool = True
) -> PlanView:
    """Freezes the text as a version and asks for agreements or for the decision; the plan as it
    then stands.

    Pressed twice, it is submitted once. Where nobody holds the post of who decides, it waits:
    `deciders` is empty. Dates that passed while the draft lay are put inside the period.
    `bare`: also where nothing serves a basis yet, which its owner is asked about first.
    Raises "route.stale", "route.empty", "route.bare" or "route.wrong_state".
    """
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.ROUTE_SUBMIT, call.actor, subject)
    local = local_of(call, route)
    leaders = await tx.approvals.list_leaders(route.school_id, local.today)
    if route.state is RouteState.SUBMITTED and route.rev == rev + 1:
        steps = await step_lines(tx, route, local)
        return await view_of(tx, await load(tx, route), local, leaders, steps=steps)
    state = apply(route.state, RouteAction.SUBMIT)
    if route.rev != rev:
        raise DomainError("route.stale")
    plan = await load(tx, route)
    if not plan.items:
        raise DomainError("route.empty")
    if not bare and bare_bases(plan):
        raise DomainError("route.bare")
    written = plan
    plan, moved = await put_inside(tx, plan, local, period(route, local.today))
    await tx.plan_items.store(changed_since(written, plan))
    if not await tx.routes.submit(route, state, call.now):
        raise DomainError("route.stale")
    plan = replace(
        plan,
        route=replace(
            route,
            state=state,
            rev=rev + 1,
            submitted_at=call.now,
            decided_at=None,
            decided_by=None,
            objected_at=None,
            step=None,
            step_since=None,
        ),
    )
    await tx.plan_edits.forget_edits(route_id)
    if route.was_submitted:
        # The decision about the text before cannot be undone any more.
        await tx.approval_edits.forget(route_id)
    await freeze(tx, call, plan, VersionCause.SUBMIT)
    asked = await ask(
        tx,
        call,
        plan.route,
        local,
        leaders,
        handed_over=subject.handed_over,
        entries=[entry(call, "submit", route, state)],
    )
    plan = replace(plan, route=asked.route)
    return await view_of(
        tx,
        plan,
        local,
        leaders,
        moved=moved,
        steps=asked.steps,
        just_sent=not subject.handed_over,
    )


async def withdraw(tx: Transaction, call: Call, route_id: int, rev: int) -> PlanView:
    """Back to a draft, as long as nobody decided. Raises "route.decided" once somebody did."""
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.ROUTE_SUBMIT, call.actor, subject)
    local = local_of(call, route)
    if route.state is RouteState.DRAFT and route.rev == rev + 1:
        return await view_of(tx, await load(tx, route), local, ())
    if route.state is not RouteState.SUBMITTED or route.rev != rev:
        raise DomainError("route.decided")
    state = apply(route.state, RouteAction.WITHDRAW)
    if not await tx.routes.withdraw(route, state):
        raise DomainError("route.decided")
    await take_back_asking(tx, route)
    await tx.approval_edits.forget(route_id)
    await journal(tx, call, "withdraw", route, state)
    withdrawn = replace(
        route, state=state, rev=rev + 1, submitted_at=None, step=None, step_since=None
    )
    return await view_of(tx, await load(tx, withdrawn), local, ())


async def put_inside(
    tx: Transaction, plan: Plan, local: Local, bounds: tuple[date, date]
) -> tuple[Plan, int]:
    """The plan with all its dates inside the bounds and not in the past; how many were moved.
    Nothing is stored yet."""
    first, last = bounds
    start = max(first, local.today)
    if all(item.due_on is not None and start <= item.due_on <= last for item in plan.items):
        return plan, 0
    calendar = (await days_of(tx, plan.route, first, last)).free
    days = moved_inside([item.due_on for item in plan.items], local.today, first, last, calendar)
    dated = [
        item if item.due_on == day else replace(item, due_on=day, rev=item.rev + 1)
        for item, day in zip(plan.items, days, strict=True)
    ]
    arranged = arrange(plan.route, plan.bases, (*dated, *plan.dropped))
    return replace(arranged, declined=plan.declined), len(changed_since(plan, arranged))


async def freeze(tx: Transaction, call: Call, plan: Plan, cause: VersionCause) -> None:
    body = snapshot(plan)
    await tx.route_versions.add(
        route_id=plan.route.id,
        cause=cause,
        rev=plan.route.rev,
        body=body,
        sha256=sha256(body),
        by=call.person_id,
        now=call.now,
    )


async def journal(
    tx: Transaction, call: Call, action: str, route: Route, after: RouteState
) -> None:
    await tx.audit.add_entries([entry(call, action, route, after)])


def entry(call: Call, action: str, route: Route, after: RouteState) -> Entry:
    return audit.entry(
        call, f"route.{action}", "route", route.id, before=route.state.value, after=after.value
    )
