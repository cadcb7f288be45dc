"""Which part of which school a leader looks at."""

from domain.access import Actor
from domain.errors import DomainError
from domain.people import LEADING, Role
from domain.scopes import Scope


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
