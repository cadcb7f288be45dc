"""One-time personal links: how long they live and why one may be refused."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.errors import DomainError
from domain.people import Role

LIFETIME = timedelta(days=14)
GUESSES = 5
GUESSING_WINDOW = timedelta(hours=1)

TOKEN = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What a deep link of a messenger can carry."""


class Whose(StrEnum):
    """Whom new links are made out to, of those who have not joined."""

    WITHOUT = "without"
    """Who has no link that still opens: nobody's dies."""
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Of those who have not joined: how many have a link that still opens, and how many have
    none."""

    alive: int
    without: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    id: int
    role: Role
    municipality_id: int | None
    school_id: int | None
    person_id: int | None
    expires_at: datetime
    used_at: datetime | None
    used_by_account: int | None
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened:
    """A link that opens again, after somebody else had opened it."""

    id: int
    role: Role
    school_id: int | None
    issued_by: int | None
    """None: on the server, by nobody of the bot."""


def refusal(invitation: Invitation, now: datetime) -> DomainError | None:
    """Why the link can't be used now; None where it can. It dies at `expires_at` itself."""
    if invitation.used_at is not None:
        return DomainError("invitation.used")
    if invitation.revoked_at is not None:
        return DomainError("invitation.revoked")
    if invitation.expires_at <= now:
        return DomainError("invitation.expired")
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """The account belongs to the person now; `added`: a post was added to a known person."""

    person_id: int
    added: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Not raised: a wrong guess is counted, and what is raised is rolled back."""

    error: DomainError
