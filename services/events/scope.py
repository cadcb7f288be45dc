"""Where somebody may hold events: the school he leads, or the department he heads."""

from dataclasses import dataclass

from domain.access import Actor
from domain.errors import DomainError
from domain.people import Role
from services.summary.scope import LEADERS


@dataclass(frozen=True, slots=True, kw_only=True)
class EventScope:
    """`department_id` None: all of the school."""

    school_id: int
    department_id: int | None


def scope_of(actor: Actor) -> EventScope:
    """His first school, the main post first; DomainError("access.denied") for anybody else."""
    for post in actor.posts:
        if post.role in LEADERS and post.school_id is not None:
            return EventScope(school_id=post.school_id, department_id=None)
    for post in actor.posts:
        if post.role is Role.HEAD and post.school_id is not None and post.department_id:
            return EventScope(school_id=post.school_id, department_id=post.department_id)
    raise DomainError("access.denied")
