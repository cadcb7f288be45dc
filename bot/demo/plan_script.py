"""What a plan of the demonstration tells: items, decisions, and what came of each item."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.doing import PostponeReason, SendBackReason
from domain.evidence import Proof, ProofForm
from domain.plan import BasisKind
from domain.plan_rules import Term

PHOTO = "demo-photo-criteria"
"""File id of the photo that waits for the mentor; the demonstration's messenger knows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`visited`: whose lesson it was."""

    at: datetime
    proofs: tuple[Proof, ...] = ()
    visited: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirm:
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SendBack:
    at: datetime
    by: str
    comment: SendBackReason | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Postpone:
    at: datetime
    to: date
    reason: PostponeReason | None = None


Event = Report | Confirm | SendBack | Postpone


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedItem:
    """`suggestion` is a key of the catalogue, chosen for the basis `basis`."""

    basis: str
    suggestion: str
    due: date
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """`comment` None: approved. `remarks` and `days` (an edit each) are by suggestion."""

    at: datetime
    comment: str | None = None
    by: str = "vera"
    remarks: tuple[tuple[str, str], ...] = ()
    days: tuple[tuple[str, date], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanScript:
    """`other_bases`: kinds of those bases of the items that are no difficulties."""

    begun: datetime
    items: tuple[PlannedItem, ...]
    goal: str | None = "practice"
    tasks: tuple[str, ...] = ()
    term: Term | None = None
    other_bases: tuple[tuple[BasisKind, str], ...] = ()
    submitted: datetime | None = None
    decision: Decision | None = None


def text(words: str) -> Proof:
    return Proof(form=ProofForm.TEXT, text=words)


def link(url: str) -> Proof:
    return Proof(form=ProofForm.LINK, url=url)


def photo() -> Proof:
    return Proof(form=ProofForm.PHOTO, file_id=PHOTO, mime="image/jpeg")
