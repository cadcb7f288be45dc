"""What notices about plans and their approval say."""

from dataclasses import dataclass
from datetime import date

from domain.plan_views import EditsView


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokedNotice:
    """A decision about the reader's plan was undone."""


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
    edits: EditsView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedNotice:
    """`remarks`: so many items have a word of their own."""

    who: str | None
    comment: str | None
    remarks: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutNotice:
    """The reader's edits and remarks are no part of what another decided. `seen_rev`: the text
    that they are about; `kept`: they come back if the decision is undone."""

    route_id: int
    seen_rev: int
    owner: str
    who: str | None
    approved: bool
    count: int
    remarks: tuple[str, ...]
    """What he has written, for it may be nowhere else by now."""
    kept: bool
