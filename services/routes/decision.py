"""The decision about a submitted plan."""

from dataclasses import replace

from content.route_texts import load_route_texts
from domain.access import Action, require
from domain.approval import Leader, may_decide
from domain.confirmation import confirmer_chain
from domain.errors import DomainError
from domain.notices import RouteApproved, RouteReturned
from domain.people import Role
from domain.plan import TEXT_LIMIT, Plan, Route, VersionCause
from domain.plan_sections import with_approval
from domain.plan_views import CardView, Said
from domain.route import RouteAction, RouteState, apply, period_for
from domain.text import prose
from services.call import Call
from services.notify import notify
from services.reminders.schedule import reschedule_route
from services.routes.card import card_of
from services.routes.read import Local, load, local_of
from services.routes.submission import freeze, journal, put_inside
from services.transaction import Transaction


async def approve(tx: Transaction, call: Call, route_id: int, rev: int) -> CardView:
    """Fixes the period and the text; reminders begin. The card as it then stands.

    `rev` is the revision the decider saw: another one raises "route.stale", a decision that was
    taken before raises "route.decided". Dates outside the period are put inside it.
    """
    route, local, leaders = await _deciding(tx, call, route_id, rev)
    state = apply(route.state, RouteAction.APPROVE)
    bounds = period_for(local.today, route.term)
    plan = await load(tx, route)
    plan, moved = await put_inside(tx, call, plan, local, bounds)
    if not await tx.routes.decide(route, state, by=call.person_id, now=call.now, period=bounds):
        raise DomainError("route.decided")
    approved = replace(
        route,
        state=state,
        rev=rev + 1,
        first_on=bounds[0],
        last_on=bounds[1],
        decided_at=call.now,
        decided_by=call.person_id,
    )
    if plan.dropped:
        await tx.plan_items.remove_dropped(route_id)
    plan = with_approval(replace(plan, route=approved, dropped=()))
    unconfirmed = _unconfirmed(plan, leaders)
    if unconfirmed:
        await tx.plan_items.set_confirmable(unconfirmed, False)
    await freeze(tx, call, plan, VersionCause.APPROVE)
    await journal(tx, call, "approve", route, state)
    await notify(
        tx,
        call,
        RouteApproved(route_id=route_id),
        recipient_id=route.person_id,
        key=f"{RouteApproved.kind}:{route_id}:{rev + 1}",
    )
    await reschedule_route(tx, route_id, call.now)
    return card_of(call, plan, local, leaders, moved=moved, may_revoke=True)


async def send_back(tx: Transaction, call: Call, route_id: int, rev: int, typed: str) -> CardView:
    """Returns the plan to its owner with a comment, which must say something."""
    text = prose(typed, limit=TEXT_LIMIT)
    route, local, leaders = await _deciding(tx, call, route_id, rev)
    state = apply(route.state, RouteAction.RETURN)
    if not await tx.routes.decide(route, state, by=call.person_id, now=call.now):
        raise DomainError("route.decided")
    await tx.route_versions.comment(
        route_id=route_id, author_id=call.person_id, text=text, now=call.now
    )
    await journal(tx, call, "return", route, state)
    await notify(
        tx,
        call,
        RouteReturned(route_id=route_id, rev=rev + 1),
        recipient_id=route.person_id,
        key=f"{RouteReturned.kind}:{route_id}:{rev + 1}",
    )
    returned = replace(
        route, state=state, rev=rev + 1, decided_at=call.now, decided_by=call.person_id
    )
    author = next((one.label for one in leaders if one.person_id == call.person_id), "")
    comment = Said(author=author, text=text, at=call.now)
    return card_of(call, await load(tx, returned), local, leaders, comment=comment, may_revoke=True)


async def send_back_ready(
    tx: Transaction, call: Call, route_id: int, rev: int, key: str
) -> CardView:
    """With one of the ready comments."""
    ready = load_route_texts().ready_reply(key)
    if ready is None:
        raise DomainError("access.gone")
    return await send_back(tx, call, route_id, rev, ready.text)


async def _deciding(
    tx: Transaction, call: Call, route_id: int, rev: int
) -> tuple[Route, Local, tuple[Leader, ...]]:
    """Nobody decides about himself, nor about a text he has not seen, nor a second time."""
    require(Action.ROUTE_APPROVE, call.actor, await tx.subjects.of_route(route_id))
    route = await tx.routes.get(route_id)
    local = local_of(call, route)
    leaders = await tx.approvals.list_leaders(route.school_id, local.today)
    if not may_decide(
        leaders,
        actor=call.person_id,
        owner=route.person_id,
        department_id=route.department_id,
    ):
        raise DomainError("route.not_yours_to_decide")
    if route.state is RouteState.DRAFT:
        raise DomainError("route.withdrawn")
    if route.state is not RouteState.SUBMITTED:
        raise DomainError("route.decided")
    if route.rev != rev:
        raise DomainError("route.stale")
    return route, local, leaders


def _unconfirmed(plan: Plan, leaders: tuple[Leader, ...]) -> list[int]:
    """Items that nobody confirms: they are finished once reported."""
    route = plan.route
    deputies = [
        one.person_id
        for one in leaders
        if one.role is Role.DEPUTY and one.covers(route.department_id)
    ]
    director = next((one.person_id for one in leaders if one.role is Role.DIRECTOR), None)
    return [
        item.id
        for item in plan.items
        if not confirmer_chain(
            item.kind,
            owner=route.person_id,
            mentor=None,
            head=None,
            deputies=deputies,
            director=director,
        )
    ]
