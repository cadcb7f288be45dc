"""In which schools and departments somebody decides about changes."""

from domain.access import Action, Actor, Subject, require
from domain.errors import DomainError
from domain.people import LEADING, Role
from domain.scopes import QueueScope
from services.call import Call


def scopes_of(call: Call, action: Action) -> list[QueueScope]:
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
