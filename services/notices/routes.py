"""Notices about plans, looked up when they are sent. None: nothing is left to be said."""

from datetime import datetime

from domain.access import Action, allowed, relations
from domain.approval_edits import remarks_of
from domain.conversation import Who
from domain.notice_views.routes import (
    ApprovedNotice,
    LeftOutNotice,
    ReturnedNotice,
    RevokedNotice,
    SubmittedNotice,
)
from domain.notices.routes import (
    RouteApproved,
    RouteLeftOut,
    RouteObjected,
    RouteReturned,
    RouteRevoked,
    RouteSubmitted,
    RouteToEndorse,
)
from domain.plan import Route
from domain.plan_rules import Standing
from domain.route import TRANSITIONS, WITH_PERIOD, RouteAction, RouteState, begins_now
from services.notices.recipient import today_of
from services.routes.judging import endorses, may_look
from services.routes.read import DECIDED, edits_made, words_of_return
from services.transaction import Transaction


async def submitted(
    tx: Transaction, recipient: Who, notice: RouteSubmitted, now: datetime
) -> SubmittedNotice | None:
    """Moot once it is decided or withdrawn, or the recipient may no longer decide."""
    route = await tx.routes.find(notice.route_id)
    return None if route is None else await _submitted(tx, recipient, route, notice.rev)


async def _submitted(
    tx: Transaction, recipient: Who, route: Route, rev: int
) -> SubmittedNotice | None:
    if not recipient.consented or not _waits(route, rev) or route.step is not None:
        return None
    subject = await tx.subjects.of_route(route.id)
    if not allowed(Action.ROUTE_APPROVE, relations(recipient.actor, subject)):
        return None
    return await _waiting(tx, route)


async def to_endorse(
    tx: Transaction, recipient: Who, notice: RouteToEndorse, now: datetime
) -> SubmittedNotice | None:
    """Moot once somebody agreed, it was passed over, or the recipient may no longer agree."""
    route = await tx.routes.find(notice.route_id)
    if route is None or not recipient.consented:
        return None
    if not _waits(route, notice.rev) or route.step != notice.step:
        return None
    subject = await tx.subjects.of_route(route.id)
    if endorses(recipient.actor, subject, route) is None:
        return None
    return await _waiting(tx, route)


async def objected(
    tx: Transaction, recipient: Who, notice: RouteObjected, now: datetime
) -> SubmittedNotice | None:
    """Moot as `submitted`."""
    route = await tx.routes.find(notice.route_id)
    if route is None or route.objected_at is None:
        return None
    return await _submitted(tx, recipient, route, notice.rev)


def _waits(route: Route, rev: int) -> bool:
    return route.state is RouteState.SUBMITTED and route.rev == rev


async def _waiting(tx: Transaction, route: Route) -> SubmittedNotice:
    items = await tx.plan_items.list_items(route.id)
    return SubmittedNotice(
        route_id=route.id,
        rev=route.rev,
        owner=route.owner,
        items=sum(not item.dropped and item.standing is Standing.ACCEPTED for item in items),
    )


async def approved(
    tx: Transaction, recipient: Who, notice: RouteApproved, now: datetime
) -> ApprovedNotice | None:
    route = await _own(tx, recipient, notice.route_id)
    if route is None or route.state not in DECIDED:
        return None
    who = await _decider(tx, route)
    return ApprovedNotice(
        who=who,
        first_on=route.first_on,
        last_on=route.last_on,
        today=today_of(recipient, now),
        edits=await edits_made(tx, route, who),
    )


async def returned(
    tx: Transaction, recipient: Who, notice: RouteReturned, now: datetime
) -> ReturnedNotice | None:
    """Moot once its owner has handed it in again."""
    route = await _own(tx, recipient, notice.route_id)
    if route is None or route.state is not RouteState.RETURNED:
        return None
    whole, single = await words_of_return(tx, route)
    return ReturnedNotice(
        who=await _decider(tx, route),
        comment=None if whole is None else whole.text,
        remarks=len(single),
    )


async def left_out(
    tx: Transaction, recipient: Who, notice: RouteLeftOut, now: datetime
) -> LeftOutNotice | None:
    """Moot once the plan was handed in anew or waits again, or the recipient may no longer look."""
    reader = recipient.actor.person_id
    route = await tx.routes.find(notice.route_id)
    if route is None or reader is None or not recipient.consented:
        return None
    approved = route.state in WITH_PERIOD
    if not approved and route.state is not RouteState.RETURNED:
        return None
    if not may_look(recipient.actor, await tx.subjects.of_route(route.id)):
        return None
    notes = await tx.approval_edits.list_of(route.id, notice.rev - 1, reader)
    if not notes:
        return None
    return LeftOutNotice(
        route_id=route.id,
        seen_rev=notice.rev - 1,
        owner=route.owner,
        who=await _decider(tx, route),
        approved=approved,
        count=len(notes),
        remarks=tuple(remarks_of(notes).values()),
        kept=route.rev == notice.rev
        and route.state in TRANSITIONS[RouteAction.REVOKE]
        and not begins_now(route.state, route.first_on, today_of(recipient, now)),
    )


async def revoked(
    tx: Transaction, recipient: Who, notice: RouteRevoked, now: datetime
) -> RevokedNotice | None:
    """Moot once it is decided again or its owner has taken it back."""
    route = await _own(tx, recipient, notice.route_id)
    if route is None or route.state is not RouteState.SUBMITTED or route.rev != notice.rev:
        return None
    return RevokedNotice()


async def _own(tx: Transaction, recipient: Who, route_id: int) -> Route | None:
    route = await tx.routes.find(route_id)
    if route is None or not recipient.consented:
        return None
    return route if route.person_id == recipient.actor.person_id else None


async def _decider(tx: Transaction, route: Route) -> str | None:
    if route.decided_by is None:
        return None
    return await tx.items.label_of(route.decided_by, route.school_id)
