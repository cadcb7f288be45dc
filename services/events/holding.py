"""An event from its first word to its date: what it is, what it is called, when, who keeps the
list."""

from dataclasses import replace
from datetime import date, timedelta

from content.event_texts import load_event_texts
from domain.access import Action, Subject, require
from domain.doing import ColleagueList
from domain.errors import DomainError
from domain.events import Event, EventPage, EventState, Suggested, check_day, check_kind
from domain.item import ItemKind
from domain.notices.events import EventEntrusted
from domain.offers import Offer
from domain.text import TITLE_LIMIT, one_line
from services.audit import write_audit
from services.call import Call
from services.events.calling_off import call_off
from services.events.listing import page_of
from services.events.moving import follow
from services.events.scope import EventScope, found, scope_of, subject_of
from services.notify import notify
from services.people.colleagues import list_colleagues
from services.transaction import Transaction

SUGGESTED = 6
_BACK, _AHEAD = timedelta(days=31), timedelta(days=62)


def check_holds(call: Call) -> None:
    """Whether the caller may hold an event at all; DomainError("access.denied")."""
    _held_in(call)


async def begin(tx: Transaction, call: Call, kind: ItemKind) -> int:
    """A draft of the kind; the caller's former one without a name is taken up again. Returns its
    id."""
    scope = _held_in(call)
    check_kind(kind)
    event_id = await tx.events.find_draft(scope.school_id, call.person_id)
    if event_id is None:
        event_id = await tx.events.add(
            school_id=scope.school_id,
            department_id=scope.department_id,
            kind=kind,
            by=call.person_id,
            now=call.now,
        )
    else:
        await tx.events.change(event_id, None, kind=kind.value)
    await _audit(tx, call, "begin", event_id)
    return event_id


async def begin_named(
    tx: Transaction, call: Call, kind: ItemKind, title: str | None, day: date | None
) -> tuple[Event, tuple[Suggested, ...]]:
    """As `begin`, with what was typed beside the kind, and names that stand in plans: where there
    are some, the day typed with a name waits until one of them is chosen or not."""
    event, found = await suggest(tx, call, await begin(tx, call, kind))
    if title is not None:
        event = await _named(tx, call, event, event.rev, title)
    if day is not None and (title is None or not found):
        rev = await _dated(tx, call, event, event.rev, day)
        event = replace(event, rev=rev, held_on=day)
    return event, found


async def suggest(
    tx: Transaction, call: Call, event_id: int
) -> tuple[Event, tuple[Suggested, ...]]:
    """The event, and names under which it stands in the plans of the school about now."""
    event = await _get(tx, call, event_id)
    return event, await suggest_of(tx, call, event)


async def suggest_of(tx: Transaction, call: Call, event: Event) -> tuple[Suggested, ...]:
    """As `suggest`, of an event that the caller holds."""
    require(Action.EVENT_MANAGE, call.actor, subject_of(event))
    return await tx.events.list_titles(
        event.school_id,
        event.department_id,
        event.kind,
        call.today - _BACK,
        call.today + _AHEAD,
        limit=SUGGESTED,
    )


async def name_as(tx: Transaction, call: Call, event_id: int, rev: int, item_id: int) -> int:
    """As an item of a plan is called. DomainError("event.no_title") where there is none."""
    event = await _get(tx, call, event_id)
    title = await tx.events.find_title(event, item_id)
    if title is None:
        raise DomainError("event.no_title")
    return await _set(tx, call, event, rev, title=title[:TITLE_LIMIT])


async def name(tx: Transaction, call: Call, event_id: int, rev: int | None, typed: str) -> int:
    """`rev` None: as it is now. DomainError "text.empty", "text.too_long", "event.changed"."""
    event = await _get(tx, call, event_id)
    return (await _named(tx, call, event, event.rev if rev is None else rev, typed)).rev


async def _named(tx: Transaction, call: Call, event: Event, rev: int, typed: str) -> Event:
    title = one_line(typed, limit=TITLE_LIMIT)
    return replace(event, rev=await _set(tx, call, event, rev, title=title), title=title)


async def name_ready(tx: Transaction, call: Call, event_id: int, rev: int, key: str) -> int:
    """As such events are usually called. DomainError("event.no_title") where there is none."""
    event = await _get(tx, call, event_id)
    title = next(
        (one.text for one in load_event_texts().of(event.kind.value) if one.key == key), None
    )
    if title is None:
        raise DomainError("event.no_title")
    return await _set(tx, call, event, rev, title=title)


async def set_day(tx: Transaction, call: Call, event_id: int, rev: int, day: date) -> int:
    """Plans in which it stands follow. DomainError "event.too_far", "event.changed"."""
    return await _dated(tx, call, await _get(tx, call, event_id), rev, day)


async def set_day_of(tx: Transaction, call: Call, event: Event, rev: int, day: date) -> int:
    """As `set_day`, of an event that stands in nobody's plan."""
    require(Action.EVENT_MANAGE, call.actor, subject_of(event))
    return await _set(tx, call, event, rev, held_on=check_day(day, call.today))


async def _dated(tx: Transaction, call: Call, event: Event, rev: int, day: date) -> int:
    made = await set_day_of(tx, call, event, rev, day)
    offer = await tx.offers.find(event.id)
    if offer is not None and offer.proposed_at is not None:
        await follow(tx, call, replace(offer, event=event), day)
    return made


async def day_asked(tx: Transaction, call: Call, event_id: int) -> tuple[Event, bool]:
    """The event, and whether it was put before people, whose plans follow its day."""
    event, offer = await _get_offered(tx, call, event_id)
    return event, offer is not None and offer.proposed_at is not None


async def entrust(tx: Transaction, call: Call, event_id: int, rev: int, person_id: int) -> int:
    """Another one keeps the list, and is told; DomainError("access.gone") if he works elsewhere."""
    event = await _get(tx, call, event_id)
    if not await tx.posts.has_any(person_id, call.today, school_id=event.school_id):
        raise DomainError("access.gone")
    made = await _set(tx, call, event, rev, organiser_id=person_id)
    if person_id != event.organiser_id:
        await notify(
            tx,
            call,
            EventEntrusted(event_id=event_id),
            recipient_id=person_id,
            key=f"{EventEntrusted.kind}:{event_id}:{made}",
        )
    return made


async def list_organisers(
    tx: Transaction, call: Call, event_id: int, *, page: int = 0, query: str = ""
) -> tuple[Event, ColleagueList]:
    """Who may keep the list of the event."""
    event = await _get(tx, call, event_id)
    return event, await organisers_of(tx, call, event, page=page, query=query)


async def organisers_of(
    tx: Transaction, call: Call, event: Event, *, page: int = 0, query: str = ""
) -> ColleagueList:
    """As `list_organisers`, of an event that the caller holds."""
    require(Action.EVENT_MANAGE, call.actor, subject_of(event))
    return await list_colleagues(
        tx, event.school_id, event.policy, call.today, page=page, query=query
    )


async def cancel(tx: Transaction, call: Call, event_id: int, rev: int) -> EventPage:
    """It isn't held, or was a mistake; those in whose plans it is are told.

    DomainError("event.marked") once it is known who was there.
    """
    event, offer = await _get_offered(tx, call, event_id)
    if event.present:
        raise DomainError("event.marked")
    made = await _set(tx, call, event, rev, state=EventState.CANCELLED.value)
    if offer is not None:
        await call_off(tx, call, offer)
    return page_of(call, replace(event, state=EventState.CANCELLED, rev=made))


async def reopen(tx: Transaction, call: Call, event_id: int, rev: int) -> int:
    event = await _get(tx, call, event_id)
    return await _set(tx, call, event, rev, state=EventState.DRAFT.value)


async def _get(tx: Transaction, call: Call, event_id: int) -> Event:
    return await found(tx, call, event_id, Action.EVENT_MANAGE)


async def _get_offered(tx: Transaction, call: Call, event_id: int) -> tuple[Event, Offer | None]:
    """With the offer that it is, if it is one."""
    offer = await tx.offers.find(event_id)
    event = await tx.events.get(event_id) if offer is None else offer.event
    require(Action.EVENT_MANAGE, call.actor, subject_of(event))
    return event, offer


async def _set(tx: Transaction, call: Call, event: Event, rev: int, **values: object) -> int:
    """With a name and a date it is no draft any more."""
    title, held_on = values.get("title", event.title), values.get("held_on", event.held_on)
    state = EventState(str(values.get("state", event.state.value)))
    if state is EventState.DRAFT and title is not None and held_on is not None:
        state = EventState.OPEN
    made = await tx.events.change(event.id, rev, **{**values, "state": state.value})
    await _audit(tx, call, "set", event.id, ",".join(sorted(values)))
    return made


def _held_in(call: Call) -> EventScope:
    scope = scope_of(call.actor)
    require(
        Action.EVENT_MANAGE,
        call.actor,
        Subject(school_id=scope.school_id, department_id=scope.department_id),
    )
    return scope


async def _audit(
    tx: Transaction, call: Call, what: str, event_id: int, after: str | None = None
) -> None:
    await write_audit(tx, call, f"event.{what}", "event", event_id, after=after)
