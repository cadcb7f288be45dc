"""Notices about events, looked up when they are sent. None: nothing is left to be said."""

from datetime import date, datetime

from domain.access import Action, allowed, relations
from domain.conversation import Who
from domain.events import EventState, Presence
from domain.item import ItemState
from domain.notice_views.events import (
    AttendedNotice,
    CalledOffNotice,
    EventMovedNotice,
    EventNotice,
)
from domain.notices.events import Attended, EventCalledOff, EventEntrusted, EventMoved
from services.notices.recipient import today_of
from services.transaction import Transaction


async def attended(
    tx: Transaction, recipient: Who, notice: Attended, now: datetime
) -> AttendedNotice | None:
    """Moot once he is off the list again."""
    event = await tx.events.find(notice.event_id)
    marked = await tx.attendance.find_marked(notice.event_id, notice.post_id)
    if (
        event is None
        or marked is None
        or not recipient.consented
        or marked.presence is not Presence.PRESENT
        or marked.person_id != recipient.actor.person_id
        or event.title is None
        or event.held_on is None
    ):
        return None
    return AttendedNotice(
        event_id=event.id,
        post_id=marked.post_id,
        kind=event.kind,
        title=event.title,
        held_on=event.held_on,
        today=today_of(recipient, now),
        item_id=marked.item_id if marked.item_state is ItemState.CONFIRMED else None,
    )


async def entrusted(
    tx: Transaction, recipient: Who, notice: EventEntrusted, now: datetime
) -> EventNotice | None:
    """Moot once another one keeps it, or it is cancelled."""
    event = await tx.events.find(notice.event_id)
    if (
        event is None
        or not recipient.consented
        or event.state is EventState.CANCELLED
        or event.organiser_id != recipient.actor.person_id
    ):
        return None
    subject = await tx.subjects.of_event(event.id)
    if not allowed(Action.EVENT_MARK, relations(recipient.actor, subject)):
        return None
    return EventNotice(event=event, today=today_of(recipient, now))


async def called_off(
    tx: Transaction, recipient: Who, notice: EventCalledOff, now: datetime
) -> CalledOffNotice | None:
    """Moot once it is held after all. An item that its owner has put back by then is not named."""
    event = await tx.events.find(notice.event_id)
    if event is None or not recipient.consented or event.state is not EventState.CANCELLED:
        return None
    left = False
    if notice.item_id is not None:
        route_id = await tx.plan_items.find_item_route(notice.item_id)
        items = () if route_id is None else await tx.plan_items.list_items(route_id)
        left = any(one.id == notice.item_id and one.dropped for one in items)
    return CalledOffNotice(
        event=event, item_id=notice.item_id if left else None, today=today_of(recipient, now)
    )


async def moved(
    tx: Transaction, recipient: Who, notice: EventMoved, now: datetime
) -> EventMovedNotice | None:
    """Moot once it is cancelled, or back on the day that the reader knows. Of an item that has left
    his plan by then nothing is said."""
    event = await tx.events.find(notice.event_id)
    was = date.fromisoformat(notice.was)
    if (
        event is None
        or not recipient.consented
        or event.state is EventState.CANCELLED
        or event.held_on is None
        or event.held_on == was
    ):
        return None
    follows = False
    if notice.item_id is not None:
        route_id = await tx.plan_items.find_item_route(notice.item_id)
        items = () if route_id is None else await tx.plan_items.list_items(route_id)
        follows = any(
            one.id == notice.item_id and not one.dropped and one.due_on == event.held_on
            for one in items
        )
    return EventMovedNotice(
        event=event,
        was=was,
        item_id=notice.item_id if follows else None,
        today=today_of(recipient, now),
    )
