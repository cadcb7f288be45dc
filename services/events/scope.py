"""Where somebody may hold events: the school he leads, or the department he heads; and one of
them, for whoever may do something about it."""

from dataclasses import dataclass

from domain.access import Action, Actor, Subject, require
from domain.errors import DomainError
from domain.events import Event
from domain.people import LEADING, Role
from services.call import Call
from services.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class EventScope:
    """`department_id` None: all of the school."""

    school_id: int
    department_id: int | None


def scope_of(actor: Actor) -> EventScope:
    """His first school, the main post first; DomainError("access.denied") for anybody else."""
    for post in actor.posts:
        if post.role in LEADING and post.school_id is not None:
            return EventScope(school_id=post.school_id, department_id=None)
    for post in actor.posts:
        if post.role is Role.HEAD and post.school_id is not None and post.department_id:
            return EventScope(school_id=post.school_id, department_id=post.department_id)
    raise DomainError("access.denied")


async def found(tx: Transaction, call: Call, event_id: int, action: Action) -> Event:
    """Raises "access.gone" and "access.denied"."""
    event = await tx.events.get(event_id)
    require(action, call.actor, subject_of(event))
    return event


def subject_of(event: Event) -> Subject:
    """The school, or the department it is an event of; nobody in particular."""
    return Subject(
        school_id=event.school_id,
        municipality_id=event.municipality_id,
        department_id=event.department_id,
        organiser_id=event.organiser_id,
    )
