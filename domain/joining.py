"""Coming in by the common link of a school: a typed name waits for the deputy's word."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from difflib import SequenceMatcher
from enum import StrEnum

from domain.people import ChannelPolicy, PersonName, name_key

LINK_LIFETIME = timedelta(days=14)
WAITS = timedelta(days=14)
"""An unanswered request is forgotten then, with the name that was typed. Holidays, in which nobody
is told of it, are shorter."""
ASK_AGAIN = timedelta(days=1)
"""After a no from the same school."""

REQUESTS_A_DAY = 5
"""Of one account: opening and taking back again and again would ring at every deputy."""

COMMON = "c_"
"""Begins the payload of a common link; a personal token may begin so by chance, and is tried."""

CANDIDATES = 5
LIKE = 0.75
"""Similarity of two names from which one may be a misspelling of the other."""


class RequestState(StrEnum):
    NAMING = "naming"
    """The link was opened, the name not yet written."""
    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    FORGOTTEN = "forgotten"

    @property
    def is_open(self) -> bool:
        return self in (RequestState.NAMING, RequestState.WAITING)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonLink:
    id: int
    school_id: int
    school_name: str
    expires_at: datetime
    revoked_at: datetime | None

    def works(self, now: datetime) -> bool:
        """It dies at `expires_at` itself."""
        return self.revoked_at is None and now < self.expires_at


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinRequest:
    """`name` is empty until it is typed and after the request has ended."""

    id: int
    school_id: int
    school_name: str
    channel_policy: ChannelPolicy
    account_id: int
    name: PersonName
    state: RequestState
    rev: int
    at: datetime
    decided_at: datetime | None = None
    post_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Somebody of the staff list who has no account yet."""

    post_id: int
    name: PersonName
    staff_no: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestCard:
    """A request with the people it may be about, the most similar first."""

    request: JoinRequest
    candidates: tuple[Listed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestPage:
    school_id: int
    channel_policy: ChannelPolicy
    requests: tuple[JoinRequest, ...]
    total: int
    page: int
    pages: int


def alike(name: PersonName, others: Iterable[Listed]) -> tuple[Listed, ...]:
    """Those whose name is the typed one or near to it: a changed surname, a slip, initials."""
    scored = [(_likeness(name, other.name), other) for other in others]
    near = [one for one in scored if one[0] >= LIKE]
    near.sort(key=lambda one: (-one[0], one[1].name.key, one[1].post_id))
    return tuple(other for _, other in near[:CANDIDATES])


def _likeness(one: PersonName, other: PersonName) -> float:
    if one.key == other.key:
        return 2.0
    surnames = _ratio(one.surname, other.surname)
    given, patronymic = (
        _given(one.given, other.given),
        _given(one.patronymic, other.patronymic),
    )
    same_given = given * patronymic
    if one.patronymic and other.patronymic and same_given == 1.0:
        # She has married since the list was typed: the names are hers, the surname is new.
        return max(LIKE, surnames)
    return surnames * (0.6 + 0.4 * same_given)


def _given(one: str, other: str) -> float:
    """A missing part or an initial says nothing against."""
    if not one or not other:
        return 0.95
    left, right = name_key(one).rstrip("."), name_key(other).rstrip(".")
    if len(left) == 1 or len(right) == 1:
        return 0.95 if left[0] == right[0] else 0.0
    return _ratio(one, other)


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, name_key(one), name_key(other)).ratio()
