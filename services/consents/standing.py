"""What a person has said about the consent, and the words it is asked in."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from content.codes import ConsentKind, ConsentRole
from content.loader import load_consent, load_consent_content
from content.model import ConsentText
from domain.conversation import Who
from services.call import Call
from services.transaction import Transaction

KIND: ConsentKind = "diagnosis_messages"

_ROLES: dict[str, ConsentRole] = {
    "teacher": "teacher",
    "head": "head",
    "deputy": "deputy",
    "director": "director",
    "route_officer": "route_officer",
    "methodist": "methodist",
    "admin": "admin",
}


class Standing(StrEnum):
    NOT_ASKED = "not_asked"
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentStanding:
    """`at` is when the last word was said, `text_version` the words it was about."""

    standing: Standing
    at: datetime | None = None
    text_version: int | None = None


def role_of(who: Who) -> ConsentRole:
    """The role whose words are shown: that of the main post; a teacher's where there is none."""
    return _ROLES[who.place.role] if who.place else "teacher"


def text_for(role: ConsentRole, language: str) -> ConsentText:
    return load_consent(KIND, role, "en" if language == "en" else "ru")


def current_version() -> int:
    return load_consent_content().version


async def standing_of(tx: Transaction, call: Call) -> ConsentStanding:
    """The caller's own; nobody asks for another's."""
    last = await tx.consents.find_last(call.person_id, KIND)
    if last is None:
        return ConsentStanding(standing=Standing.NOT_ASKED)
    if last.withdrawn_at is not None:
        said, at = Standing.WITHDRAWN, last.withdrawn_at
    elif last.given_at is not None:
        said, at = Standing.GIVEN, last.given_at
    else:
        said, at = Standing.REFUSED, last.refused_at or call.now
    return ConsentStanding(standing=said, at=at, text_version=last.text_version)
