"""A plan before whoever decides, and the queue of what waits."""

from datetime import datetime
from zoneinfo import ZoneInfo

from domain.access import Action, Subject, require
from domain.approval import Leader, may_decide
from domain.errors import DomainError
from domain.people import Role
from domain.plan import Plan
from domain.plan_changes import Changes, changes
from domain.plan_hints import hints, load_by_month
from domain.plan_views import CardView, QueueLine, QueueView, Said
from domain.route import RouteState
from services.call import Call
from services.routes.read import DECIDED, Local, decider, load, local_of, may_revoke, period, said
from services.transaction import Transaction
from storage.repositories.approvals import LEADING, QueueScope

PAGE = 8


async def card(
    tx: Transaction, call: Call, route_id: int, *, seen_rev: int | None = None
) -> CardView:
    """`seen_rev`: the revision the reader saw; what changed since is told."""
    require(Action.ROUTE_READ, call.actor, await tx.subjects.of_route(route_id))
    route = await tx.routes.get(route_id)
    if route.state is RouteState.DRAFT and route.person_id != call.person_id:
        # A draft is its owner's alone; what was withdrawn is no longer shown to others.
        raise DomainError("route.withdrawn")
    local = local_of(call, route)
    leaders = await tx.approvals.list_leaders(route.school_id, local.today)
    told = route.state in DECIDED or route.state is RouteState.RETURNED
    return card_of(
        call,
        await load(tx, route),
        local,
        leaders,
        comment=await said(tx, route) if route.state is not RouteState.DRAFT else None,
        decided_by=await decider(tx, route, leaders) if told else None,
        changed=None if seen_rev is None else await _changes(tx, route_id, seen_rev),
        may_revoke=await may_revoke(tx, call, route),
    )


def card_of(
    call: Call,
    plan: Plan,
    local: Local,
    leaders: tuple[Leader, ...],
    *,
    comment: Said | None = None,
    decided_by: str | None = None,
    changed: Changes | None = None,
    moved: int = 0,
    may_revoke: bool = False,
) -> CardView:
    """The same from what a use case has read already."""
    route = plan.route
    first, last = period(route, local.today)
    known = {one.person_id: one.label for one in leaders}
    return CardView(
        plan=plan,
        today=local.today,
        zone=local.zone,
        first=first,
        last=last,
        load=load_by_month(plan),
        hints=hints(plan),
        may_decide=route.state is RouteState.SUBMITTED
        and may_decide(
            leaders,
            actor=call.person_id,
            owner=route.person_id,
            department_id=route.department_id,
        ),
        comment=comment,
        decided_by=decided_by or known.get(route.decided_by or 0),
        changes=changed,
        moved=moved,
        may_revoke=may_revoke,
    )


async def _changes(tx: Transaction, route_id: int, seen_rev: int) -> Changes | None:
    """Between the text of that revision and the last one; None where they are the same."""
    versions = await tx.route_versions.list_of_route(route_id)
    before = next((one for one in versions if one.rev == seen_rev), None)
    if before is None or before is versions[-1]:
        return None
    found = changes(before.body, versions[-1].body)
    return None if found.none else found


async def queue(tx: Transaction, call: Call, page: int = 0) -> QueueView:
    """Plans that wait for the speaker's decision in all schools he leads."""
    scopes = _scopes(call)
    total = await tx.approvals.count_queue(scopes, actor=call.person_id, today=call.today)
    pages = max(1, -(-total // PAGE))
    shown = min(max(page, 0), pages - 1)
    return QueueView(
        lines=await _lines(tx, call, scopes, skip=shown * PAGE, limit=PAGE),
        total=total,
        page=shown,
        pages=pages,
    )


async def following(tx: Transaction, call: Call) -> QueueLine | None:
    """The plan that waits longest for the speaker: what he may turn to after a decision."""
    lines = await _lines(tx, call, _scopes(call), skip=0, limit=1)
    return next(iter(lines), None)


def _scopes(call: Call) -> list[QueueScope]:
    posts = [post for post in call.actor.posts if post.role in LEADING]
    if not any(post.school_id is not None for post in posts):
        raise DomainError("access.denied", action=Action.APPROVAL_QUEUE.value)
    scopes: list[QueueScope] = []
    for post in posts:
        if post.school_id is not None:
            require(Action.APPROVAL_QUEUE, call.actor, Subject(school_id=post.school_id))
            scopes.append(
                QueueScope(school_id=post.school_id, departments=post.zone, role=Role(post.role))
            )
    return scopes


async def _lines(
    tx: Transaction, call: Call, scopes: list[QueueScope], *, skip: int, limit: int
) -> tuple[QueueLine, ...]:
    rows = await tx.approvals.list_queue(
        scopes, actor=call.person_id, today=call.today, skip=skip, limit=limit
    )
    return tuple(
        QueueLine(
            route_id=row.route_id,
            owner=row.owner,
            items=row.items,
            waiting_days=_days(row.submitted_at, call.now, row.zone),
        )
        for row in rows
    )


def _days(submitted_at: datetime, now: datetime, zone: ZoneInfo) -> int:
    """Days of the school's calendar: what came yesterday evening has waited one this morning."""
    return (now.astimezone(zone).date() - submitted_at.astimezone(zone).date()).days
