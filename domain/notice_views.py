"""What notices say, looked up when they are sent. Names are labels, ready to be shown."""

from dataclasses import dataclass
from datetime import date

from domain.people import SchoolKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedNotice:
    """An item waits for the reader's confirmation."""

    item_id: int
    rev: int
    owner: str
    title: str
    evidence_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmedNotice:
    """`who` is None where the decider isn't known any more."""

    item_id: int
    title: str
    who: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SentBackNotice:
    """`comment` is a code of `domain.doing.SendBackReason` or typed words."""

    item_id: int
    rev: int
    title: str
    who: str | None
    comment: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedNotice:
    """A plan waits for the reader's decision."""

    route_id: int
    rev: int
    owner: str
    items: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovedNotice:
    who: str | None
    first_on: date | None
    last_on: date | None
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedNotice:
    who: str | None
    comment: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PairNotice:
    """A proposed pair as one of the two is asked about it: `other` is the other one."""

    mentoring_id: int
    other: str
    as_mentor: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PairDecidedNotice:
    """Both flags false: the reader proposed the pair and is told of both."""

    mentor: str
    mentee: str
    mentee_post_id: int
    agreed: bool
    as_mentor: bool
    as_mentee: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PostEndedNotice:
    """`school` is None for a post in a municipality."""

    school: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyNotice:
    """Duties of `role` between two people; `as_deputy`: the reader has taken them over."""

    owner: str
    deputy: str
    role: str
    school_kind: SchoolKind | None
    as_deputy: bool
    since: date
    until: date
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedNotice:
    """The person's data were exported at his own request."""
