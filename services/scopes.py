"""Which part of which schools somebody looks at, and where he decides."""

from domain.access import Action, Actor, Subject, require
from domain.errors import DomainError
from domain.people import LEADING, Role
from domain.scopes import QueueScope, Scope
from services.call import Call


def scope_of(actor: Actor, roles: tuple[Role, ...] = LEADING) -> Scope:
    """Of his first school, the main post first; zones of several posts there add up.

    DomainError("access.denied") for whoever leads nothing.
    """
    scopes = scopes_of(actor, roles)
    if not scopes:
        raise DomainError("access.denied")
    return scopes[0]


def scopes_of(actor: Actor, roles: tuple[Role, ...] = LEADING) -> tuple[Scope, ...]:
    zones: dict[int, frozenset[int] | None] = {}
    for post in actor.posts:
        if post.role not in roles or post.school_id is None:
            continue
        known = zones.get(post.school_id, frozenset())
        whole = known is None or post.zone is None
        zones[post.school_id] = None if whole else (known or frozenset()) | (post.zone or set())
    return tuple(
        Scope(school_id=school_id, departments=departments)
        for school_id, departments in zones.items()
    )


def queues_of(call: Call, action: Action) -> list[QueueScope]:
    """DomainError("access.denied") for whoever leads nothing."""
    scopes = led_by(call.actor)
    for scope in scopes:
        require(action, call.actor, Subject(school_id=scope.school_id))
    if not scopes:
        raise DomainError("access.denied", action=action.value)
    return scopes


def led_by(actor: Actor) -> list[QueueScope]:
    return [
        QueueScope(school_id=post.school_id, departments=post.zone, role=Role(post.role))
        for post in actor.posts
        if post.role in LEADING and post.school_id is not None
    ]
