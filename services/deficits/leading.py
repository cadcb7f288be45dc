"""Who leads an event: those are asked first who can, and nobody is told who finds it hard."""

from dataclasses import replace
from datetime import date

from content.loader import load_questionnaire
from content.route_texts import load_route_texts
from domain.access import Action, Subject, require
from domain.doing import UNDER_WAY
from domain.errors import DomainError
from domain.events import EventState
from domain.item import ItemState, Section
from domain.mentoring import Merit
from domain.notices.events import LeadAnswered, LeadAsked
from domain.offers import PAGE, Ask, Lead, LeaderList, LeadView, Offer
from domain.plan import BASIS_LIMIT, EDITABLE, ITEM_LIMIT, BasisKind, PlanItem, Route
from domain.plan_rules import SectionPolicy, Standing
from domain.proposals import OPEN_TO_PROPOSALS
from domain.route import RouteState
from domain.scopes import Scope
from domain.text import search_key
from services.call import Call
from services.changes import joining
from services.deficits.offering import evidence_of
from services.deficits.reach import managed, record, title_of, words_of, years_of
from services.mentoring.merits import merits_in
from services.notify import notify
from services.reminders.schedule import reschedule_item
from services.transaction import Transaction
from storage.repositories.plan_bases import NewBasis

STRENGTH = "strength.share"
"""The ready basis: «Поделиться своим опытом с коллегами»."""


async def leaders(
    tx: Transaction, call: Call, event_id: int, *, page: int = 0, query: str = ""
) -> LeaderList:
    """Colleagues in the bot, those first whose strength is the group of the statement: by the
    level of the group alone, and only of those whose page the caller may open."""
    offer, scope = await managed(tx, call, event_id)
    variant = words_of(offer.school_kind)
    strong = await _strong(tx, call, offer, scope, variant)
    page = max(0, page)
    found, total = await tx.candidates.list_of_school(
        offer.event.school_id,
        besides=call.person_id,
        today=call.today,
        query=search_key(query),
        offset=page * PAGE,
        limit=PAGE,
        in_bot=True,
        merits=strong,
    )
    asks = await tx.offers.list_asks(event_id)
    return LeaderList(
        offer=offer,
        title=title_of(offer.statement, variant),
        today=call.today,
        found=found,
        asked=frozenset(one.post_id for one in asks),
        total=total,
        page=page,
        query=query,
        strong=len(strong),
    )


async def ask(tx: Transaction, call: Call, event_id: int, post_id: int) -> None:
    """A personal question; pressed twice, it is asked once. DomainError("access.gone") for whoever
    works elsewhere, "deficits.day_past" once it was held."""
    offer, _ = await managed(tx, call, event_id)
    subject = await tx.subjects.of_post(post_id)
    if subject.school_id != offer.event.school_id or subject.person_id is None:
        raise DomainError("access.gone")
    if subject.person_id == call.person_id:
        raise DomainError("access.gone")
    _still_ahead(call, offer)
    if any(one.post_id == post_id for one in await tx.offers.list_asks(event_id)):
        return
    await tx.offers.add_ask(event_id, post_id, by=call.person_id, now=call.now)
    await notify(
        tx,
        call,
        LeadAsked(event_id=event_id),
        recipient_id=subject.person_id,
        key=f"{LeadAsked.kind}:{event_id}:{post_id}:{call.now.timestamp():.0f}",
    )
    await record(tx, call, "ask", event_id, str(post_id))


async def unask(tx: Transaction, call: Call, event_id: int, post_id: int) -> None:
    """Until there is an answer: DomainError("proposal.answered")."""
    await managed(tx, call, event_id)
    if not any(one.post_id == post_id for one in await tx.offers.list_asks(event_id)):
        return
    if not await tx.offers.remove_ask(event_id, post_id):
        raise DomainError("proposal.answered")
    await tx.outbox.take_back(f"{LeadAsked.kind}:{event_id}:{post_id}:")
    await record(tx, call, "unask", event_id, str(post_id))


async def question(tx: Transaction, call: Call, event_id: int) -> LeadView:
    """The question as whoever was asked sees it now."""
    offer, own = await _own(tx, call, event_id)
    return await _view(tx, call, offer, own)


async def answer(tx: Transaction, call: Call, event_id: int, said: Lead) -> LeadView:
    """The last answer stands, until his plan has the event or it was held. The first who says yes
    leads; whoever asked is told. DomainError "deficits.led", "deficits.day_past",
    "deficits.cancelled"."""
    offer, own = await _own(tx, call, event_id)
    _still_ahead(call, offer)
    if own.answer is said:
        return await _view(tx, call, offer, own)
    if own.item_id is not None:
        raise DomainError("deficits.planned")
    leads = offer.leader_id == call.person_id
    if said is Lead.YES and offer.leader_id is not None and not leads:
        raise DomainError("deficits.led")
    await tx.offers.set_ask(event_id, own.post_id, answer=said.value, answered_at=call.now)
    if said is Lead.YES or leads:
        leader = call.person_id if said is Lead.YES else None
        await tx.offers.set_values(event_id, leader_id=leader)
    await tx.outbox.take_back(f"{LeadAnswered.kind}:{event_id}:{own.post_id}:")
    await notify(
        tx,
        call,
        LeadAnswered(event_id=event_id, post_id=own.post_id),
        recipient_id=offer.by,
        key=f"{LeadAnswered.kind}:{event_id}:{own.post_id}:{call.now.timestamp():.0f}",
    )
    await record(tx, call, "answer", event_id, said.value)
    leader_id = call.person_id if said is Lead.YES else None if leads else offer.leader_id
    return await _view(tx, call, replace(offer, leader_id=leader_id), replace(own, answer=said))


async def join_plan(tx: Transaction, call: Call, event_id: int) -> LeadView:
    """The event into the leader's own plan, for a strength: as what the school proposed and he
    takes, so that the rules of the school's plans hold. Pressed twice, it is there once.

    DomainError "deficits.no_plan", "deficits.no_day", "deficits.cancelled", "route.too_many_bases",
    "route.too_many_items".
    """
    offer, own = await _own(tx, call, event_id)
    if own.item_id is not None:
        return await _view(tx, call, offer, own)
    if own.answer is not Lead.YES or offer.leader_id != call.person_id:
        raise DomainError("access.gone")
    if offer.event.state is EventState.CANCELLED:
        raise DomainError("deficits.cancelled")
    if offer.event.held_on is None:
        raise DomainError("deficits.no_day")
    route = await _plan(tx, own, offer.event.held_on)
    if route is None:
        raise DomainError("deficits.no_plan")
    item_id = await _into(tx, call, offer, route)
    await tx.offers.set_ask(event_id, own.post_id, item_id=item_id)
    return await _view(tx, call, offer, replace(own, item_id=item_id))


async def _into(tx: Transaction, call: Call, offer: Offer, route: Route) -> int:
    """The item. In a plan that is being decided about it waits as a proposal; into one under way it
    comes as any addition does."""
    item = await _item(tx, offer, route)
    under_way = route.state in UNDER_WAY
    standing = Standing.PROPOSED if route.state is RouteState.SUBMITTED else Standing.ACCEPTED
    if under_way:
        standing = await joining.standing(tx, call, route, offer.by)
    item_id = await tx.plan_items.add_item(
        route_id=route.id,
        basis_id=item.basis_id or 0,
        section=item.section,
        kind=item.kind,
        title=item.title,
        due_on=item.due_on,
        expected_result=None,
        evidence=item.evidence,
        suggestion=None,
        standing=standing,
        added_by=offer.by,
    )
    if under_way:
        made = replace(item, id=item_id, standing=standing, added_by=offer.by)
        await joining.join(tx, call, route, made, standing)
    else:
        await tx.routes.touch(route.id, EDITABLE)
        await record(tx, call, "join", offer.event.id)
    if under_way and standing is Standing.ACCEPTED:
        await reschedule_item(tx, item_id, call.now, moved=True)
    return item_id


async def _item(tx: Transaction, offer: Offer, route: Route) -> PlanItem:
    """Serves the strength that his plan has, else one that comes with it."""
    bases = await tx.plan_bases.list_bases(route.id)
    strengths = [
        one.id
        for one in bases
        if one.kind is BasisKind.STRENGTH and one.standing is Standing.ACCEPTED
    ]
    if not strengths and len(bases) >= BASIS_LIMIT:
        raise DomainError("route.too_many_bases", limit=BASIS_LIMIT)
    items = await tx.plan_items.list_items(route.id)
    if sum(not one.dropped for one in items) >= ITEM_LIMIT:
        raise DomainError("route.too_many_items", limit=ITEM_LIMIT)
    event = offer.event
    return PlanItem(
        id=0,
        basis_id=strengths[0] if strengths else await _basis(tx, route, len(bases) + 1),
        section=_section(route),
        kind=event.kind,
        title=event.title or "",
        due_on=event.held_on,
        expected_result=None,
        evidence=evidence_of(event.kind),
        suggestion=None,
        state=ItemState.PLANNED,
        rev=1,
    )


async def _basis(tx: Transaction, route: Route, position: int) -> int:
    ready = load_route_texts().ready_basis(STRENGTH)
    if ready is None:
        raise DomainError("access.gone")
    new = NewBasis(
        kind=BasisKind.STRENGTH, text=ready.text_of(route.variant or "soo"), ready=STRENGTH
    )
    return (await tx.plan_bases.add_accepted_bases([(route.id, position, new)]))[0]


def _section(route: Route) -> Section:
    """One that is his to fill: he decides about it himself."""
    by_owners = route.rules.sections is SectionPolicy.OWNERS
    return Section.SELF_EDUCATION if by_owners else Section.INTERNAL


async def _plan(tx: Transaction, own: Ask, day: date | None) -> Route | None:
    """The plan of his that the day is one of."""
    route = await tx.routes.find_current(own.post_id)
    if route is None or route.state not in OPEN_TO_PROPOSALS or day is None:
        return None
    if route.first_on is not None and route.last_on is not None:
        return route if route.first_on <= day <= route.last_on else None
    return route


async def _view(tx: Transaction, call: Call, offer: Offer, own: Ask) -> LeadView:
    event = offer.event
    leads = offer.leader_id == call.person_id and own.answer is Lead.YES
    joins = leads and own.item_id is None and event.state is not EventState.CANCELLED
    route = await _plan(tx, own, event.held_on) if joins else None
    return LeadView(
        event=event,
        title=title_of(offer.statement, words_of(offer.school_kind)),
        answer=own.answer,
        today=call.today,
        planned=own.item_id is not None,
        joins=route is not None,
        taken_by_other=offer.leader_id is not None and not leads,
    )


async def _strong(
    tx: Transaction, call: Call, offer: Offer, scope: Scope, variant: str
) -> dict[int, Merit]:
    """Merits by person, without those who chose the statement themselves."""
    questionnaire = load_questionnaire("self")
    group = questionnaire.group(questionnaire.statement(offer.statement).group)
    found = await merits_in(
        tx,
        call,
        {group.key: group.title_of(variant)},
        offer.event.school_id,
        besides=call.person_id,
    )
    chose = await tx.deficits.list_targets(scope, years_of(call), offer.statement)
    weak = {one.person_id for one in chose}
    return {
        person_id: Merit(groups=merit.groups)
        for person_id, merit in found.items()
        if merit.groups and person_id not in weak
    }


def _still_ahead(call: Call, offer: Offer) -> None:
    event = offer.event
    if event.state is EventState.CANCELLED:
        raise DomainError("deficits.cancelled")
    if event.held_on is not None and event.held_on < call.today:
        raise DomainError("deficits.day_past")


async def _own(tx: Transaction, call: Call, event_id: int) -> tuple[Offer, Ask]:
    """What the caller himself was asked. DomainError("access.gone") for anybody else."""
    if call.actor.person_id is None:
        raise DomainError("access.denied", action=Action.OFFER_LEAD.value)
    own = await tx.offers.find_own_ask(event_id, call.actor.person_id)
    if own is None:
        raise DomainError("access.gone")
    require(Action.OFFER_LEAD, call.actor, Subject(person_id=own.person_id))
    return await tx.offers.get(event_id), own
