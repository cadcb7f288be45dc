"""A nudge: a personal, neutral word about something that waits, at most one a week a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.addressing import Chosen, Delivered, Outreach
from domain.campaigns import Campaign


class Matter(StrEnum):
    """What somebody is reminded of. What may be left out is never a matter."""

    DIAGNOSIS = "diagnosis"
    """A diagnosis of the school is open and not passed."""
    NO_PLAN = "no_plan"
    NOT_HANDED_IN = "not_handed_in"
    """A draft that was never sent, or was taken back by its owner."""
    RETURNED = "returned"
    """Whoever decides sent the plan back to be worked on."""
    PASSED = "passed"
    """Dates of the plan have passed."""
    SENT_BACK = "sent_back"
    """Whoever confirms asked for more: evidence is still to be added."""
    CLOSING = "closing"
    """The plan is at its end and its results are not handed over."""
    COURSE = "course"
    """Three years after the last course end within half a year, or have ended."""


COURSE_MONTHS = 6


class RoundState(StrEnum):
    DRAFT = "draft"
    SENT = "sent"
    UNDONE = "undone"
    """Taken back before anybody had it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A nudge to several. `department_id`: to people of that one alone."""

    id: int
    school_id: int
    matter: Matter
    campaign_id: int | None
    department_id: int | None
    chosen: Chosen
    state: RoundState
    rev: int
    by: int
    created_at: datetime
    sent_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterLine:
    """How many it concerns now; `campaign` of a diagnosis. `sent_at`: when the reader last reminded
    of it, where that was within the week."""

    matter: Matter
    count: int
    campaign: Campaign | None = None
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgeHub:
    """`who`: the one person it is about, where it is about one; `sent`: rounds of the reader's."""

    lines: tuple[MatterLine, ...]
    today: date
    sent: int = 0
    post_id: int | None = None
    who: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgeText:
    """What one person reads. `begun`: of the diagnosis, some answers are given."""

    matter: Matter
    today: date
    post_id: int
    polite: str | None = None
    day: date | None = None
    count: int = 0
    title: str | None = None
    route_id: int | None = None
    campaign: Campaign | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgeDraft:
    """`sample`: the text of the `at`th of those who get it; `goes_at`: when the first gets it."""

    round: Round
    campaign: Campaign | None
    department: str | None
    departments: int
    outreach: Outreach
    sample: NudgeText | None
    at: int
    goes_at: datetime | None
    today: date
    quiet: bool = False

    @property
    def shown(self) -> tuple[tuple[int, int], ...]:
        """What a press decides about: who gets it, at this revision."""
        return tuple((one.post_id, self.round.rev) for one in self.outreach.to)


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgedPerson:
    """`open`: what it was about is still so."""

    post_id: int
    label: str
    delivered: Delivered
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundPage:
    round: Round
    campaign: Campaign | None
    people: tuple[NudgedPerson, ...]
    today: date
    page: int = 0

    def count(self, delivered: Delivered) -> int:
        return sum(one.delivered is delivered for one in self.people)

    @property
    def done(self) -> int:
        return sum(not one.open for one in self.people)

    @property
    def undoable(self) -> bool:
        return self.count(Delivered.WAITING) > 0

    @property
    def waiting_for(self) -> tuple[NudgedPerson, ...]:
        return tuple(one for one in self.people if one.open)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundLine:
    round: Round
    campaign: Campaign | None
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundList:
    lines: Sequence[RoundLine]
    total: int
    page: int
    pages: int
    today: date
