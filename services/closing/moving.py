"""A plan that stops before its end: suspended and resumed, transferred, terminated."""

from datetime import date, timedelta

from content.closing_texts import load_closing_texts
from domain.access import Action, Subject, allowed, relations
from domain.approval import deciders
from domain.closing import TEXT_LIMIT, Moves
from domain.doing import UNDER_WAY
from domain.errors import DomainError
from domain.item import OPEN_STATES, ItemState
from domain.notices.closing import RouteMoved
from domain.plan import Route
from domain.route import FINAL_STATES, TRANSITIONS, RouteAction, RouteState, apply
from domain.text import prose
from services import calendars
from services.call import Call
from services.closing.heads import head_of, moved
from services.notify import notify_all
from services.reminders.schedule import reschedule_routes
from services.routes.read import load, local_of
from services.routes.submission import journal
from services.transaction import Transaction


async def suspend(
    tx: Transaction, call: Call, route_id: int, rev: int, reason: str | None = None
) -> Route:
    """Nothing of it is reminded of until it goes on. By the owner or by whoever leads; `reason`:
    the key of a ready one. Pressed twice, it is suspended once."""
    subject, route = await head_of(tx, call, route_id, Action.ROUTE_SUSPEND)
    if route.state is RouteState.SUSPENDED:
        return route
    ready = None if reason is None else load_closing_texts().ready_pause(reason)
    return await _move(
        tx,
        call,
        subject,
        route,
        rev,
        RouteAction.SUSPEND,
        suspended_on=local_of(call, route).today,
        state_reason=None if ready is None else ready.text_of(route.variant),
    )


async def resume(tx: Transaction, call: Call, route_id: int, rev: int, *, shift: bool) -> Route:
    """`shift`: what is open comes as many days later as the plan stood still, and the plan ends
    so much later, where it has to."""
    subject, route = await head_of(tx, call, route_id, Action.ROUTE_SUSPEND)
    if route.state is RouteState.ACTIVE:
        return route
    today = local_of(call, route).today
    last = route.last_on
    if shift and route.suspended_on is not None and route.rev == rev:
        days = await _shifted(tx, route, today - route.suspended_on)
        if days:
            await tx.plan_items.set_days(days)
            last = max(last or today, *days.values())
    return await _move(
        tx, call, subject, route, rev, RouteAction.RESUME, state_reason=None, last_on=last
    )


async def _shifted(tx: Transaction, route: Route, by: timedelta) -> dict[int, date]:
    plan = await load(tx, route)
    return {
        item.id: item.due_on + by
        for item in plan.items
        if item.due_on is not None and item.state in OPEN_STATES and by.days > 0
    }


async def transfer(tx: Transaction, call: Call, route_id: int, rev: int) -> Route:
    """Its owner goes to another school and takes it along: the next one is begun from it there."""
    subject, route = await _ending(tx, call, route_id)
    if route.state is RouteState.TRANSFERRED:
        return route
    return await _move(
        tx, call, subject, route, rev, RouteAction.TRANSFER, closed_at=call.now, state_reason=None
    )


async def terminate(tx: Transaction, call: Call, route_id: int, rev: int, typed: str) -> Route:
    """In the words of whoever leads: there is none without a reason."""
    text = prose(typed, limit=TEXT_LIMIT)
    subject, route = await _ending(tx, call, route_id)
    if route.state is RouteState.TERMINATED:
        return route
    return await _move(
        tx, call, subject, route, rev, RouteAction.TERMINATE, closed_at=call.now, state_reason=text
    )


async def terminate_ready(tx: Transaction, call: Call, route_id: int, rev: int, key: str) -> Route:
    ready = load_closing_texts().ready_end(key)
    if ready is None:
        raise DomainError("access.gone")
    return await terminate(tx, call, route_id, rev, ready.text)


async def moves(tx: Transaction, call: Call, route_id: int) -> Moves:
    """For its owner, who may suspend it, and for whoever leads."""
    subject, route = await head_of(tx, call, route_id, Action.ROUTE_SUSPEND)
    if route.first_on is None:
        raise DomainError("closing.not_yet")
    facts = await tx.item_lists.facts_of_route(route_id)
    today = local_of(call, route).today
    ends = allowed(Action.ROUTE_END, relations(call.actor, subject))

    def may(action: RouteAction) -> bool:
        return route.state in TRANSITIONS[action]

    return Moves(
        route=route,
        today=today,
        own=route.person_id == call.person_id,
        may_suspend=may(RouteAction.SUSPEND),
        may_resume=may(RouteAction.RESUME),
        may_transfer=ends and may(RouteAction.TRANSFER),
        may_end=ends and may(RouteAction.TERMINATE),
        open_items=sum(one.state in OPEN_STATES for one in facts),
        unconfirmed=sum(one.state is ItemState.DONE and one.confirmable for one in facts),
        stood=0 if route.suspended_on is None else (today - route.suspended_on).days,
    )


async def _ending(tx: Transaction, call: Call, route_id: int) -> tuple[Subject, Route]:
    subject, route = await head_of(tx, call, route_id, Action.ROUTE_END)
    if route.first_on is None or route.state is RouteState.DRAFT:
        # What was never approved is its owner's: a draft is taken back or returned.
        raise DomainError("closing.not_yet")
    return subject, route


async def _move(
    tx: Transaction,
    call: Call,
    subject: Subject,
    route: Route,
    rev: int,
    action: RouteAction,
    **values: object,
) -> Route:
    state = apply(route.state, action)
    if state is not RouteState.SUSPENDED:
        values["suspended_on"] = None
    if route.rev != rev:
        raise DomainError("route.stale")
    changed = await moved(tx, route, state, **values)
    await journal(tx, call, action.value, route, state)
    own = call.person_id == route.person_id
    side = "owner" if own else "leader"
    before = await tx.outbox.take_back(f"{RouteMoved.kind}:{route.id}:{rev}:{side}")
    # Done and undone by one side within the time of grouping: nobody hears of either. An end is
    # always told: what it follows is not undone by it.
    told: list[int] = []
    if not before or state in FINAL_STATES:
        told = [*subject.mentors, *(await _deciders(tx, call, route) if own else [route.person_id])]
    goes_on = state in UNDER_WAY
    people = {*told, route.person_id} if goes_on else set(told)
    local = await calendars.of_people(tx, people, call.today)
    notice = RouteMoved(route_id=route.id, rev=changed.rev, state=state.value)
    key = f"{RouteMoved.kind}:{route.id}:{changed.rev}:{side}"
    await notify_all(tx, call, notice, set(told), key=key, local=local)
    if goes_on:
        await reschedule_routes(tx, [route.id], call.now, local)
    else:
        await tx.lines.silence(route.id)
    return changed


async def _deciders(tx: Transaction, call: Call, route: Route) -> list[int]:
    leaders = await tx.approvals.list_leaders(route.school_id, local_of(call, route).today)
    due = deciders(leaders, owner=route.person_id, department_id=route.department_id)
    return [one.person_id for one in due]
