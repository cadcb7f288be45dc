"""Events of a school, one of them, and its list of people."""

from dataclasses import replace

from domain.access import Action, allowed, relations
from domain.doing import PAGE
from domain.errors import DomainError
from domain.events import AttendeeList, Event, EventList, EventPage, EventState, planned_of
from domain.paging import page_within, pages_of
from domain.text import search_key
from services.call import Call
from services.events.scope import found, scope_of, subject_of
from services.transaction import Transaction


async def listing(tx: Transaction, call: Call, page: int = 0) -> EventList:
    """Of the school the caller leads, or the department he heads; DomainError("access.denied")."""
    scope = scope_of(call.actor)
    departments = None if scope.department_id is None else [scope.department_id]
    total = await tx.events.count_of_school(scope.school_id, departments)
    page = page_within(page, total, PAGE)
    return EventList(
        events=await tx.events.list_of_school(
            scope.school_id, departments, limit=PAGE, offset=page * PAGE
        ),
        total=total,
        page=page,
        pages=pages_of(total, PAGE),
        today=call.today,
    )


async def page(tx: Transaction, call: Call, event_id: int) -> EventPage:
    """For who holds events there, and who keeps this list."""
    return page_of(call, await found(tx, call, event_id, Action.EVENT_MARK))


def page_of(call: Call, event: Event) -> EventPage:
    """As `page`, of an event that was read already."""
    return EventPage(
        event=event,
        today=call.today,
        may_manage=allowed(Action.EVENT_MANAGE, relations(call.actor, subject_of(event))),
    )


async def attendees(
    tx: Transaction, call: Call, event_id: int, *, page: int = 0, query: str = ""
) -> AttendeeList:
    """A page of the list. Whose plan has the event is put on it, ticked, when it is opened.

    As many statements for a hundred people as for one. DomainError("event.not_ready") without a
    name or a date, or once it is cancelled.
    """
    event = await found(tx, call, event_id, Action.EVENT_MARK)
    if event.state is not EventState.OPEN or event.held_on is None or event.title is None:
        raise DomainError("event.not_ready")
    planned = planned_of(
        event.title,
        event.held_on,
        await tx.events.list_planned(event, event.held_on, call.today),
    )
    known = await tx.attendance.list_known(event_id)
    fresh = [one for person_id, one in sorted(planned.items()) if person_id not in known]
    if fresh:
        await tx.attendance.put(event_id, fresh, by=call.person_id, now=call.now)
        rev = await tx.events.change(event_id, None)
        event = replace(event, rev=rev, ticked=event.ticked + len(fresh))
    lines, total = await tx.attendance.list_people(
        event,
        call.today,
        query=search_key(query),
        limit=PAGE,
        offset=max(0, page) * PAGE,
    )
    return AttendeeList(
        event=event,
        lines=lines,
        total=total,
        page=max(0, page),
        pages=pages_of(total, PAGE),
        today=call.today,
        query=query,
    )
