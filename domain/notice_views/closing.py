"""What notices about the end of a plan say."""

from dataclasses import dataclass
from datetime import date

from domain.closing import Verdict
from domain.route import RouteState


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingNotice:
    """The end of the reader's own plan is near; `year` other than 0: that of a long plan's year."""

    route_id: int
    last_on: date
    today: date
    again: bool
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNotice:
    """Another's plan waits for the reader's word."""

    route_id: int
    owner: str
    finished: int
    total: int
    year: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcludedNotice:
    """The conclusion about the reader's plan, or the word about a year of it."""

    route_id: int
    who: str
    verdict: Verdict | None
    text: str
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecalledNotice:
    route_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RepliedNotice:
    """What a plan's owner says to the reader's conclusion."""

    route_id: int
    owner: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedNotice:
    """A plan stopped, or goes on. `own`: the reader's. `led`: the reader decides about it; who is
    neither is the owner's mentor, and is not told the reason."""

    route_id: int
    owner: str
    state: RouteState
    reason: str | None
    own: bool
    led: bool
