"""Notices about events for a shared difficulty, looked up when they are sent."""

from datetime import datetime

from domain.access import Action, Relation, allowed, relations
from domain.conversation import Who
from domain.events import Event, EventState
from domain.notice_views.offers import LeadNotice, OfferedNotice
from domain.notices.events import EventOffered, LeadAnswered, LeadAsked, LeadDated
from domain.offers import Lead, Offer
from domain.plan_rules import Standing
from domain.plan_sections import answers
from domain.proposals import OPEN_TO_PROPOSALS
from domain.route import FINAL_STATES, RouteState
from services.deficits.reach import title_of, words_of
from services.notices.recipient import today_of
from services.transaction import Transaction


async def offered(
    tx: Transaction, recipient: Who, notice: EventOffered, now: datetime
) -> OfferedNotice | None:
    """Moot once it is answered, cancelled or taken back."""
    offer = await tx.offers.find(notice.event_id)
    route_id = await tx.plan_items.find_item_route(notice.item_id)
    if offer is None or route_id is None or offer.event.state is EventState.CANCELLED:
        return None
    route = await tx.routes.get(route_id)
    own = route.person_id == recipient.actor.person_id
    if not own or not recipient.consented or route.state in FINAL_STATES:
        return None
    items = await tx.plan_items.list_items(route_id)
    item = next((one for one in items if one.id == notice.item_id), None)
    if item is None or item.dropped:
        return None
    if item.standing not in (Standing.PROPOSED, Standing.ACCEPTED):
        return None
    return OfferedNotice(
        item_id=item.id,
        route_id=route_id,
        event=offer.event,
        statement=title_of(offer.statement, route.variant or words_of(offer.school_kind)),
        leader=offer.leader,
        added=item.standing is Standing.ACCEPTED,
        answers=answers(
            item,
            route.rules.sections,
            frozenset({Relation.SELF}),
            waiting=route.state is RouteState.SUBMITTED,
        ),
        today=today_of(recipient, now),
    )


async def lead_asked(
    tx: Transaction, recipient: Who, notice: LeadAsked, now: datetime
) -> LeadNotice | None:
    """Moot once it is answered or taken back, or another one leads."""
    offer = await _ahead(tx, recipient, notice.event_id, now)
    if offer is None or offer.leader_id is not None:
        return None
    own = await tx.offers.find_own_ask(notice.event_id, recipient.actor.person_id or 0)
    if own is None or own.answer is not None:
        return None
    return _view(offer, recipient, now)


async def lead_dated(
    tx: Transaction, recipient: Who, notice: LeadDated, now: datetime
) -> LeadNotice | None:
    offer = await _ahead(tx, recipient, notice.event_id, now)
    if offer is None or offer.leader_id != recipient.actor.person_id:
        return None
    own = await tx.offers.find_own_ask(notice.event_id, recipient.actor.person_id or 0)
    if own is None or own.answer is not Lead.YES or offer.event.held_on is None:
        return None
    route = None
    if own.item_id is None:
        route = await tx.routes.find_current(own.post_id)
    joins = route is not None and route.state in OPEN_TO_PROPOSALS
    return _view(offer, recipient, now, joins=joins)


async def lead_answered(
    tx: Transaction, recipient: Who, notice: LeadAnswered, now: datetime
) -> LeadNotice | None:
    """As it stands now, to whoever still sees to it."""
    offer = await tx.offers.find(notice.event_id)
    if offer is None or not recipient.consented:
        return None
    subject = await tx.subjects.of_event(notice.event_id)
    if not allowed(Action.OFFER_MANAGE, relations(recipient.actor, subject)):
        return None
    asks = await tx.offers.list_asks(notice.event_id)
    ask = next((one for one in asks if one.post_id == notice.post_id), None)
    if ask is None or ask.answer is None:
        return None
    return _view(offer, recipient, now, who=ask.label, answer=ask.answer)


async def _ahead(tx: Transaction, recipient: Who, event_id: int, now: datetime) -> Offer | None:
    offer = await tx.offers.find(event_id)
    if offer is None or not recipient.consented or _over(offer.event, recipient, now):
        return None
    return offer


def _over(event: Event, recipient: Who, now: datetime) -> bool:
    past = event.held_on is not None and event.held_on < today_of(recipient, now)
    return past or event.state is EventState.CANCELLED


def _view(
    offer: Offer,
    recipient: Who,
    now: datetime,
    *,
    who: str | None = None,
    answer: Lead | None = None,
    joins: bool = False,
) -> LeadNotice:
    return LeadNotice(
        event=offer.event,
        title=title_of(offer.statement, words_of(offer.school_kind)),
        today=today_of(recipient, now),
        who=who,
        answer=answer,
        joins=joins,
    )
