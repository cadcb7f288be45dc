"""An event of the school for those who chose the same: what it is, when, and put before them.

Putting it before a hundred people takes as many statements as before one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from content import codes
from content.loader import load_catalogue, load_questionnaire
from content.offer_texts import load_offer_texts
from domain import deficits
from domain.access import Action, Relation, Subject, allowed, relations
from domain.doing import UNDER_WAY
from domain.errors import DomainError
from domain.events import EVENT_KINDS, EventState
from domain.item import EvidenceKind, ItemKind, ItemState, Section
from domain.notices.events import EventOffered, LeadDated
from domain.offers import GROUP_KINDS, OF_SCHOOL, Offer, OfferChoice, OfferChoices, OfferPage
from domain.plan import ITEM_LIMIT, PlanItem
from domain.plan_rules import ChangeKind, PlanRules, Standing
from domain.plan_sections import standing_of_added
from domain.proposals import OPEN_TO_PROPOSALS
from domain.route import RouteState
from domain.scopes import Scope
from domain.summary import SMALL_GROUP
from domain.text import TITLE_LIMIT, shortened
from services import calendars
from services.call import Call
from services.changes.joining import wanted_of
from services.deficits.reach import led, managed, record, title_of, words_of, years_of
from services.events import set_day_of
from services.notify import notify_own
from services.reminders.schedule import reschedule_items
from services.transaction import Transaction
from storage.repositories.deficits import Target
from storage.repositories.offers import NewOffered

SECTION = Section.INTERNAL
"""«Внутришкольная система»: the school's own events stand there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A plan before which the event is put, and the item as it comes into it."""

    target: Target
    item: PlanItem


async def choices(tx: Transaction, call: Call, key: str) -> OfferChoices:
    """Suggestions of the catalogue that many can attend, then the forms of the school's own."""
    scope = await led(tx, call, Action.OFFER_MANAGE)
    facts = await tx.deficits.facts(scope, years_of(call))
    variant = words_of(facts.kind)
    return OfferChoices(statement=key, title=title_of(key, variant), choices=_choices(key, variant))


async def begin(tx: Transaction, call: Call, key: str, choice: str) -> int:
    """Prepares the event of this choice; what the caller prepares for the statement already
    becomes that. Returns its id. DomainError("deficits.few") for what fewer than five chose."""
    scope = await led(tx, call, Action.OFFER_MANAGE)
    years = years_of(call)
    facts = await tx.deficits.facts(scope, years)
    found = next((one for one in _choices(key, words_of(facts.kind)) if one.key == choice), None)
    if found is None:
        raise DomainError("access.gone")
    chosen = await tx.deficits.list_choices(scope, years)
    if key not in deficits.counted(chosen):
        raise DomainError("deficits.few", count=SMALL_GROUP)
    suggestion = None if found.of_school else f"{key}.{found.key}"
    event_id = await tx.offers.find_unproposed(scope.school_id, key, call.person_id)
    if event_id is None:
        event_id = await tx.events.add(
            school_id=scope.school_id,
            department_id=None,
            kind=found.kind,
            by=call.person_id,
            now=call.now,
        )
        await tx.offers.add(event_id, key, suggestion, by=call.person_id, now=call.now)
    else:
        await tx.offers.set_values(event_id, suggestion_key=suggestion)
    await tx.events.change(event_id, None, kind=found.kind.value, title=found.title)
    await record(tx, call, "begin", event_id)
    return event_id


async def set_day(tx: Transaction, call: Call, event_id: int, rev: int | None, day: date) -> int:
    """`rev` None: as it is now.

    DomainError "deficits.day_past", "event.too_far", "event.changed", "deficits.proposed".
    """
    offer, _ = await managed(tx, call, event_id)
    if offer.proposed_at is not None:
        raise DomainError("deficits.proposed")
    if day < call.today:
        raise DomainError("deficits.day_past")
    event = offer.event
    return await set_day_of(tx, call, event, event.rev if rev is None else rev, day)


async def page(tx: Transaction, call: Call, event_id: int) -> OfferPage:
    offer, scope = await managed(tx, call, event_id)
    if offer.proposed_at is None:
        audience = len(await _asked(tx, call, offer, scope))
        return await _page(tx, call, offer, audience=audience)
    return await _page(tx, call, offer, undo=not await tx.offers.has_answer(event_id))


async def _page(
    tx: Transaction, call: Call, offer: Offer, *, audience: int = 0, undo: bool = False
) -> OfferPage:
    event_id = offer.event.id
    return OfferPage(
        offer=offer,
        title=title_of(offer.statement, words_of(offer.school_kind)),
        today=call.today,
        asks=await tx.offers.list_asks(event_id),
        offered=await tx.offers.list_offered(event_id),
        audience=audience,
        undo=undo,
    )


async def propose(tx: Transaction, call: Call, event_id: int, rev: int) -> OfferPage:
    """Puts it before everybody in the caller's reach who chose the statement, once: as an item of
    his plan that he takes or not, or by the rules of the school a part of it at once. Each is told.

    Returns the event as it then is. DomainError "event.changed", "event.not_ready",
    "deficits.day_past", "deficits.nobody".
    """
    offer, scope = await managed(tx, call, event_id)
    event = offer.event
    if offer.proposed_at is not None:
        return await page(tx, call, event_id)
    if event.rev != rev:
        raise DomainError("event.changed")
    if event.state is not EventState.OPEN or event.held_on is None:
        raise DomainError("event.not_ready")
    if event.held_on < call.today:
        raise DomainError("deficits.day_past")
    asked = await _asked(tx, call, offer, scope)
    if not asked:
        raise DomainError("deficits.nobody")
    if not await tx.offers.claim(event_id, call.now):
        raise DomainError("event.changed")
    rows = [
        NewOffered(
            post_id=one.target.post_id,
            route_id=one.target.route_id,
            position=one.target.position + 1,
            item=one.item,
        )
        for one in asked
    ]
    ids = await tx.offers.add_items(event_id, rows, call.person_id)
    made = list(zip(asked, ids, strict=True))
    told = {one.target.person_id for one in asked}
    if offer.leader_id is not None:
        told.add(offer.leader_id)
    local = await calendars.of_people(tx, told, call.today)
    await _join(tx, call, made, local)
    await _tell(tx, call, offer, made, local)
    await record(tx, call, "propose", event_id, str(len(ids)))
    return await _page(tx, call, replace(offer, proposed_at=call.now), undo=True)


async def _tell(
    tx: Transaction,
    call: Call,
    offer: Offer,
    made: Sequence[tuple[_Asked, int]],
    local: Mapping[int, calendars.LocalCalendar],
) -> None:
    """Each of what came into his plan or before it, and who leads, of the day."""
    event_id = offer.event.id
    await notify_own(
        tx,
        call,
        [
            (
                # The id alone may have been that of an item which was taken back.
                f"{offered_prefix(event_id)}{item_id}:{call.now.timestamp():.0f}",
                one.target.person_id,
                EventOffered(event_id=event_id, item_id=item_id),
            )
            for one, item_id in made
        ],
        local=local,
    )
    if offer.leader_id is not None:
        key = f"{LeadDated.kind}:{event_id}:{call.now.timestamp():.0f}"
        notice = LeadDated(event_id=event_id)
        await notify_own(tx, call, [(key, offer.leader_id, notice)], local=local)


async def take_back(tx: Transaction, call: Call, event_id: int) -> None:
    """Out of all plans again, as long as nobody has answered: DomainError("proposal.answered")."""
    offer, _ = await managed(tx, call, event_id)
    if offer.proposed_at is None:
        return
    if await tx.offers.has_answer(event_id):
        raise DomainError("proposal.answered")
    await tx.offers.remove_items(event_id)
    await tx.outbox.take_back(offered_prefix(event_id), f"{LeadDated.kind}:{event_id}:")
    await record(tx, call, "take_back", event_id)


def offered_prefix(event_id: int) -> str:
    return f"{EventOffered.kind}:{event_id}:"


async def _join(
    tx: Transaction,
    call: Call,
    made: Sequence[tuple[_Asked, int]],
    local: Mapping[int, calendars.LocalCalendar],
) -> None:
    """What is a part of plans under way at once is told of as a change, and reminded of."""
    joined = [
        (one, item_id)
        for one, item_id in made
        if one.item.standing is Standing.ACCEPTED and one.target.state in UNDER_WAY
    ]
    if not joined:
        return
    route_ids = {one.target.route_id for one, _ in joined}
    if (await tx.routes.touch_all(sorted(route_ids))).keys() != route_ids:
        raise DomainError("change.plan_closed")
    changes = await tx.offers.show_additions(
        [(one.target.route_id, item_id, wanted_of(one.item)) for one, item_id in joined],
        by=call.person_id,
        at=call.now,
    )
    await tx.audit.add_all(
        at=call.now,
        actor_id=call.person_id,
        action="change.show",
        object_kind="route_change",
        object_ids=changes,
        after="shown",
    )
    await reschedule_items(tx, [item_id for _, item_id in joined], call.now, local)


async def _asked(tx: Transaction, call: Call, offer: Offer, scope: Scope) -> list[_Asked]:
    """One plan a person, that of the day if there are two; without who leads it."""
    found: dict[int, _Asked] = {}
    for target in await tx.deficits.list_targets(scope, years_of(call), offer.statement):
        subject = Subject(
            person_id=target.person_id,
            school_id=offer.event.school_id,
            department_id=target.department_id,
        )
        held = relations(call.actor, subject)
        led_by_him = target.person_id == offer.leader_id
        if led_by_him or not _takes(target, offer) or not allowed(Action.ROUTE_PROPOSE, held):
            continue
        item = _item(offer, target, _standing(target, offer.rules, held))
        found[target.person_id] = _Asked(target=target, item=item)
    return list(found.values())


def _takes(target: Target, offer: Offer) -> bool:
    """Open to proposals, with room, and the day is one of the plan's."""
    day = offer.event.held_on
    if target.state not in OPEN_TO_PROPOSALS or target.items >= ITEM_LIMIT:
        return False
    if day is None or target.first_on is None or target.last_on is None:
        return True
    return target.first_on <= day <= target.last_on


def _standing(target: Target, rules: PlanRules, held: frozenset[Relation]) -> Standing:
    """As the rules of the school's plans have it. Where an addition waits for a decision that may
    not be the caller's, it stays a proposal: about a leader's own plan the director decides."""
    waiting = target.state is RouteState.SUBMITTED
    standing = standing_of_added(SECTION, rules.sections, held, waiting=waiting)
    decided = ChangeKind.ADD in rules.decided and target.state in UNDER_WAY
    if decided and target.leads and Relation.DIRECTOR not in held:
        return Standing.PROPOSED
    return standing


def _item(offer: Offer, target: Target, standing: Standing) -> PlanItem:
    event = offer.event
    suggestion = None
    if offer.suggestion is not None:
        known = load_catalogue().for_statement(offer.statement)
        suggestion = next((one for one in known if one.key == offer.suggestion), None)
    return PlanItem(
        id=0,
        basis_id=target.basis_id,
        section=SECTION,
        kind=event.kind,
        title=event.title or "",
        due_on=event.held_on,
        expected_result=None if suggestion is None else suggestion.result,
        evidence=evidence_of(event.kind),
        suggestion=None if suggestion is None else suggestion.key,
        state=ItemState.PLANNED,
        rev=1,
        standing=standing,
    )


def evidence_of(kind: ItemKind) -> EvidenceKind:
    """The list of the event confirms it, so nobody is asked for more than is usual."""
    return EvidenceKind(codes.EVIDENCE_OF_KIND.get(kind.value, EvidenceKind.NONE.value))


def _choices(key: str, variant: codes.Variant) -> tuple[OfferChoice, ...]:
    try:
        short = load_questionnaire("self").statement(key).short_of(variant)
    except KeyError:
        raise DomainError("access.gone") from None
    many = {kind.value for kind in EVENT_KINDS}
    suggested = [
        OfferChoice(key=one.key.removeprefix(f"{key}."), kind=ItemKind(one.kind), title=one.title)
        for one in load_catalogue().for_statement(key, variant)
        if one.kind in many
    ]
    texts = load_offer_texts()
    own = [
        OfferChoice(
            key=f"{OF_SCHOOL}{kind.value}",
            kind=kind,
            title=shortened(texts.named(kind.value, short), TITLE_LIMIT),
        )
        for kind in GROUP_KINDS
    ]
    return (*suggested, *own)
