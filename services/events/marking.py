"""Who was there: ticked, told all at once, and taken back by either side."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.access import Action, require
from domain.doing import UNDER_WAY
from domain.errors import DomainError
from domain.events import Event, EventPage, EventState, Presence
from domain.item import OPEN_STATES, ItemAction, ItemState, apply, undone
from domain.notices.events import Attended
from domain.record import Attendance
from domain.text import search_key
from services import calendars
from services.audit import write_audit
from services.call import Call
from services.events.listing import page_of
from services.events.scope import found as found_event
from services.items.change import step
from services.notify import notify_own
from services.record import from_events, from_items
from services.reminders.schedule import reschedule_item
from services.transaction import Transaction
from storage.repositories.attendance import Marked
from storage.repositories.items import ItemChanged

_REPORTABLE = OPEN_STATES | {ItemState.DONE}


async def tick(tx: Transaction, call: Call, event_id: int, post_id: int) -> None:
    """Onto the list; nobody is told before `mark`. Whoever is told already stays so."""
    event = await _open(tx, call, event_id)
    subject = await tx.subjects.of_post(post_id)
    elsewhere = event.department_id not in (None, subject.department_id)
    if subject.school_id != event.school_id or elsewhere:
        raise DomainError("access.gone")
    found = await tx.attendance.find_marked(event_id, post_id)
    if found is not None and found.presence in (Presence.TICKED, Presence.PRESENT):
        return
    await tx.attendance.tick(event_id, post_id, Presence.TICKED, by=call.person_id, now=call.now)
    await tx.events.change(event_id, None)


async def untick(tx: Transaction, call: Call, event_id: int, post_id: int) -> None:
    """Off the list; what the list has confirmed in his plan is undone."""
    event = await _open(tx, call, event_id)
    found = await tx.attendance.find_marked(event_id, post_id)
    if found is None or found.presence in (Presence.LEFT, Presence.ABSENT):
        return
    if found.presence is Presence.PRESENT:
        await _undo(tx, call, event, found)
    await tx.attendance.tick(event_id, post_id, Presence.LEFT, by=call.person_id, now=call.now)
    await tx.events.change(event_id, None)


async def tick_all(tx: Transaction, call: Call, event_id: int, query: str = "") -> None:
    """Everybody found onto the list, but for those who said that they were not there."""
    event = await _open(tx, call, event_id)
    found = search_key(query)
    changed = await tx.attendance.tick_all(
        event, call.today, query=found, by=call.person_id, now=call.now
    )
    if changed:
        await tx.events.change(event_id, None)


async def untick_all(tx: Transaction, call: Call, event_id: int, query: str = "") -> None:
    """Everybody found off the list who was not told yet: nothing of theirs is undone."""
    event = await _open(tx, call, event_id)
    found = search_key(query)
    changed = await tx.attendance.untick_all(
        event, call.today, query=found, by=call.person_id, now=call.now
    )
    if changed:
        await tx.events.change(event_id, None)


async def mark(tx: Transaction, call: Call, event_id: int, rev: int) -> tuple[int, EventPage]:
    """Everybody ticked was there: what his plan has of it is reported and confirmed, his record
    has it, and he is told. Returns how many, and the event as it then is.

    Nobody confirms himself: whoever marks is on the list, and his own item waits for another's
    word. As many statements for a hundred people as for one. DomainError "event.changed",
    "event.nobody", "event.ahead" before its day.
    """
    event = await _open(tx, call, event_id)
    if event.rev != rev:
        raise DomainError("event.changed")
    if event.held_on is None or event.held_on > call.today:
        raise DomainError("event.ahead")
    ticked = await tx.attendance.list_marked(event_id, Presence.TICKED)
    if not ticked:
        raise DomainError("event.nobody")
    made = await tx.events.change(event_id, rev)
    confirmed = [one for one in ticked if _confirms(one) and one.person_id != call.person_id]
    await _confirm(tx, call, event_id, event.held_on, confirmed)
    guests = [one for one in ticked if one.item_id is None or _is_over(one)]
    await from_events.attended(
        tx,
        call,
        event,
        [
            *(_attendance(one, one.item_id, one.item_title or "") for one in confirmed),
            *(_attendance(one, None, event.title or "") for one in guests),
        ],
    )
    await tx.attendance.set_present(
        event_id, [one.post_id for one in ticked], by=call.person_id, now=call.now
    )
    local = await calendars.of_people(tx, {one.person_id for one in ticked}, call.today)
    await notify_own(
        tx,
        call,
        [
            (
                _told_key(event_id, one.post_id, made),
                one.person_id,
                Attended(event_id=event_id, post_id=one.post_id),
            )
            for one in ticked
        ],
        local=local,
    )
    await write_audit(tx, call, "event.mark", "event", event_id, after=str(len(ticked)))
    after = replace(
        event,
        rev=made,
        ticked=event.ticked - len(ticked),
        present=event.present + len(ticked),
    )
    return len(ticked), page_of(call, after)


async def miss(tx: Transaction, call: Call, event_id: int, post_id: int) -> Event:
    """«I was not there»: off the list by his own word, and his item is as it was before.

    Said twice, it changes nothing. DomainError("item.route_closed") once the plan is over.
    """
    require(Action.EVENT_MISS, call.actor, await tx.subjects.of_post(post_id))
    event = await tx.events.get(event_id)
    found = await tx.attendance.find_marked(event_id, post_id)
    if found is None:
        raise DomainError("access.gone")
    if found.presence is not Presence.PRESENT:
        return event
    await _undo(tx, call, event, found)
    await tx.attendance.tick(event_id, post_id, Presence.ABSENT, by=call.person_id, now=call.now)
    await tx.events.change(event_id, None)
    await write_audit(tx, call, "event.miss", "event", event_id)
    return event


async def _open(tx: Transaction, call: Call, event_id: int) -> Event:
    event = await found_event(tx, call, event_id, Action.EVENT_MARK)
    if event.state is not EventState.OPEN:
        raise DomainError("event.not_ready")
    return event


async def _confirm(
    tx: Transaction, call: Call, event_id: int, held_on: date, ticked: Sequence[Marked]
) -> None:
    changed = [
        ItemChanged(
            item_id=one.item_id,
            rev=one.item_rev,
            action=ItemAction.ATTEND,
            old_state=one.item_state,
            state=apply(one.item_state, ItemAction.ATTEND),
            old_due_on=one.due_on,
            due_on=one.due_on,
            reason=None,
        )
        for one in ticked
        if one.item_id is not None and one.item_state is not None and one.due_on is not None
    ]
    await tx.items.attend_each(
        changed, event_id=event_id, held_on=held_on, by=call.person_id, at=call.now
    )
    await tx.items.record_each(changed, by=call.person_id, at=call.now)
    await tx.audit.add_all(
        at=call.now,
        actor_id=call.person_id,
        action=f"item.{ItemAction.ATTEND.value}",
        object_kind="item",
        object_ids=[one.item_id for one in changed],
        after=ItemState.CONFIRMED.value,
    )


def _confirms(one: Marked) -> bool:
    """His plan has it still to be done or confirmed."""
    return one.under_way and one.item_state in _REPORTABLE and one.due_on is not None


def _is_over(one: Marked) -> bool:
    """What his plan has of it will not be done there any more."""
    if one.item_state in (ItemState.DONE, ItemState.CONFIRMED):
        return False
    return not one.under_way or one.item_state is ItemState.DROPPED


def _attendance(one: Marked, item_id: int | None, title: str) -> Attendance:
    return Attendance(post_id=one.post_id, person_id=one.person_id, item_id=item_id, title=title)


async def _undo(tx: Transaction, call: Call, event: Event, found: Marked) -> None:
    """The item and the record as they were before the list, where nothing has happened to them
    since; who was not told yet won't be."""
    await tx.outbox.take_back(f"{Attended.kind}:{event.id}:{found.post_id}:")
    await from_events.missed(tx, call, event, found.post_id)
    item = None if found.item_id is None else await tx.items.find(found.item_id)
    if item is None or item.event_id != event.id or item.state is not ItemState.CONFIRMED:
        return
    if item.route_state not in UNDER_WAY:
        raise DomainError("item.route_closed")
    last = await tx.items.find_last_event(item.id)
    if last is None or last.action is not ItemAction.ATTEND:
        return
    before = ItemState(last.before["state"])
    waited = before is ItemState.DONE
    await step(
        tx,
        call,
        item,
        ItemAction.MISS,
        target=undone(item.state, ItemAction.ATTEND, before),
        confirmer_id=None,
        asked_at=None,
        finished_at=None,
        reported_at=item.reported_at if waited else None,
        reported_on=item.reported_on if waited else None,
        event_id=item.event_id if waited else None,
    )
    await from_items.unattended(tx, item, before)
    await reschedule_item(tx, item.id, call.now)


def _told_key(event_id: int, post_id: int, rev: int) -> str:
    return f"{Attended.kind}:{event_id}:{post_id}:{rev}"
