"""Notices about the end of plans, as it is when they are sent. None: nothing is left to be said."""

from datetime import datetime

from domain.access import Action, Relation, allowed, relations
from domain.closing import WHOLE, Part, is_offered, review_year
from domain.conversation import Who
from domain.item import progress
from domain.notice_views.closing import (
    CaseNotice,
    ClosingNotice,
    ConcludedNotice,
    MovedNotice,
    RecalledNotice,
    RepliedNotice,
)
from domain.notices.closing import (
    ClosingOffered,
    ClosingToAnalyse,
    ClosingToConclude,
    ConclusionAnswered,
    ConclusionRecalled,
    RouteConcluded,
    RouteMoved,
)
from domain.plan import Route
from domain.route import RouteState
from services.closing.reading import part_of
from services.notices.recipient import today_of
from services.transaction import Transaction


async def offered(
    tx: Transaction, recipient: Who, notice: ClosingOffered, now: datetime
) -> ClosingNotice | None:
    """Moot once its owner has begun by himself, or the plan goes another way."""
    route = await _own(tx, recipient, notice.route_id)
    if route is None or route.state is not RouteState.ACTIVE or route.last_on is None:
        return None
    today = today_of(recipient, now)
    if notice.year != WHOLE:
        if review_year(route.first_on, route.last_on, today) != notice.year:
            return None
        if (await tx.closings.list_reflections([route.id], notice.year)).get(route.id):
            return None
    else:
        facts = (await tx.closings.list_facts([route.id])).get(route.id, ())
        counted = progress(facts, today)
        done = 0 < counted.total == counted.finished
        if not is_offered(route.state, route.last_on, today, done=done):
            return None
    return ClosingNotice(
        route_id=route.id,
        last_on=route.last_on,
        today=today,
        again=notice.again,
        year=notice.year,
    )


async def to_analyse(
    tx: Transaction, recipient: Who, notice: ClosingToAnalyse, now: datetime
) -> CaseNotice | None:
    """Moot once it is said, taken back, or the recipient is neither mentor nor methodist."""
    route = await tx.routes.find(notice.route_id)
    if route is None or not recipient.consented or route.concluding_since is not None:
        return None
    subject = await tx.subjects.of_route(route.id)
    said = (await tx.closings.list_words([route.id])).get(route.id, ())
    part = part_of(recipient.actor, subject, route)
    if part is None or any(one.part is part for one in said):
        return None
    return await _case(tx, recipient, route, now)


async def to_conclude(
    tx: Transaction, recipient: Who, notice: ClosingToConclude, now: datetime
) -> CaseNotice | None:
    """Moot once it is concluded or taken back, or the recipient may no longer conclude."""
    route = await tx.routes.find(notice.route_id)
    if route is None or not recipient.consented:
        return None
    subject = await tx.subjects.of_route(route.id)
    if not allowed(Action.CLOSING_CONCLUDE, relations(recipient.actor, subject)):
        return None
    if notice.year == WHOLE and (
        route.state is not RouteState.CLOSING or route.concluding_since is None
    ):
        return None
    return await _case(tx, recipient, route, now, notice.year)


async def concluded(
    tx: Transaction, recipient: Who, notice: RouteConcluded, now: datetime
) -> ConcludedNotice | None:
    """Moot once the conclusion is recalled."""
    route = await _own(tx, recipient, notice.route_id)
    if route is None:
        return None
    words = (await tx.closings.list_words([route.id], notice.year)).get(route.id, ())
    word = next((one for one in words if one.part is Part.DEPUTY), None)
    if word is None or word.text is None:
        return None
    return ConcludedNotice(
        route_id=route.id,
        who=word.who,
        verdict=word.verdict,
        text=word.text,
        year=notice.year,
    )


async def recalled(
    tx: Transaction, recipient: Who, notice: ConclusionRecalled, now: datetime
) -> RecalledNotice | None:
    """Moot once there is another conclusion."""
    route = await _own(tx, recipient, notice.route_id)
    if route is None or route.state is not RouteState.CLOSING:
        return None
    return RecalledNotice(route_id=route.id)


async def answered(
    tx: Transaction, recipient: Who, notice: ConclusionAnswered, now: datetime
) -> RepliedNotice | None:
    """Moot once the answer is taken back."""
    route = await tx.routes.find(notice.route_id)
    if route is None or not recipient.consented:
        return None
    words = (await tx.closings.list_words([route.id])).get(route.id, ())
    word = next((one for one in words if one.part is Part.DEPUTY), None)
    if word is None or word.reply is None or word.by != recipient.actor.person_id:
        return None
    return RepliedNotice(route_id=route.id, owner=route.owner, text=word.reply)


async def moved(
    tx: Transaction, recipient: Who, notice: RouteMoved, now: datetime
) -> MovedNotice | None:
    """Moot once the plan went on to another state."""
    route = await tx.routes.find(notice.route_id)
    if route is None or not recipient.consented or route.state.value != notice.state:
        return None
    held = relations(recipient.actor, await tx.subjects.of_route(route.id))
    own = Relation.SELF in held
    led = not own and allowed(Action.ROUTE_END, held)
    if not own and not led and Relation.MENTOR not in held:
        return None
    return MovedNotice(
        route_id=route.id,
        owner=route.owner,
        state=route.state,
        reason=route.state_reason if own or led else None,
        own=own,
        led=led,
    )


async def _case(
    tx: Transaction, recipient: Who, route: Route, now: datetime, year: int = WHOLE
) -> CaseNotice:
    facts = (await tx.closings.list_facts([route.id])).get(route.id, ())
    counted = progress(facts, today_of(recipient, now))
    return CaseNotice(
        route_id=route.id,
        owner=route.owner,
        finished=counted.finished,
        total=counted.total,
        year=year,
    )


async def _own(tx: Transaction, recipient: Who, route_id: int) -> Route | None:
    route = await tx.routes.find(route_id)
    if route is None or not recipient.consented:
        return None
    return route if route.person_id == recipient.actor.person_id else None
