"""What a person has said about each consent, and the words it is asked in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from content.codes import ConsentRole
from content.loader import load_consent, load_consent_content
from content.model import ConsentText
from domain.consents import ConsentKind
from domain.conversation import Who
from services.call import Call
from services.transaction import Transaction
from storage.repositories.consents import ConsentRecord

KIND = ConsentKind.DIAGNOSIS_MESSAGES
"""The one without which the bot asks and tells nothing."""

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
    """`at` is when the last word was said, `text_version` the words it was about; `same_words`:
    they are the ones that are asked about today."""

    standing: Standing
    at: datetime | None = None
    text_version: int | None = None
    same_words: bool = False


def _role_of(who: Who) -> ConsentRole:
    """The role whose words are shown: that of the main post; a teacher's where there is none."""
    place = who.main_place
    return _ROLES[place.role] if place else "teacher"


def text_for(who: Who, language: str, kind: ConsentKind = KIND) -> ConsentText:
    """In the words of the main post: its role, the kind of its institution."""
    place = who.main_place
    institution = None if place is None else place.school_kind
    return load_consent(
        kind.value,
        _role_of(who),
        "en" if language == "en" else "ru",
        "school" if institution is None else institution.value,
    )


def current_version(kind: ConsentKind = KIND) -> int:
    return load_consent_content(kind.value).version


async def standing_of(tx: Transaction, call: Call, kind: ConsentKind = KIND) -> ConsentStanding:
    """The caller's own; nobody asks for another's."""
    return _standing(await tx.consents.find_last(call.person_id, kind.value), kind, call)


async def standing_at_door(tx: Transaction, call: Call) -> ConsentStanding:
    """As `standing_of`, for a chat that has no consent. A no said before the chat came in was said
    elsewhere, of data that may be gone: whoever opens a new link is asked anew."""
    said = await standing_of(tx, call)
    account_id = call.actor.account_id
    if said.at is None or said.standing is Standing.GIVEN or account_id is None:
        return said
    joined = await tx.consents.find_joined_at(account_id)
    if joined is not None and said.at < joined:
        return ConsentStanding(standing=Standing.NOT_ASKED)
    return said


async def standings_of(tx: Transaction, call: Call) -> Mapping[ConsentKind, ConsentStanding]:
    """The caller's own word on each of all kinds, in their order."""
    last = await tx.consents.list_last(call.person_id)
    return {kind: _standing(last.get(kind.value), kind, call) for kind in ConsentKind}


def _standing(last: ConsentRecord | None, kind: ConsentKind, call: Call) -> ConsentStanding:
    if last is None:
        return ConsentStanding(standing=Standing.NOT_ASKED)
    if last.withdrawn_at is not None:
        said, at = Standing.WITHDRAWN, last.withdrawn_at
    elif last.given_at is not None:
        said, at = Standing.GIVEN, last.given_at
    else:
        said, at = Standing.REFUSED, last.refused_at or call.now
    return ConsentStanding(
        standing=said,
        at=at,
        text_version=last.text_version,
        same_words=last.text_version == current_version(kind),
    )
