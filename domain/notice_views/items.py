"""What notices about items of plans say."""

from dataclasses import dataclass
from datetime import date

from domain.evidence import FetchState
from domain.item import ItemKind, ItemState


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedNotice:
    """An item waits for the reader's confirmation."""

    item_id: int
    rev: int
    owner: str
    title: str
    evidence_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessedNotice:
    """The reader was there: it was his lesson, or he keeps the list of the event. `on` is the day
    on which it was marked as done, `held_on` that of the event."""

    item_id: int
    rev: int
    owner: str
    title: str
    kind: ItemKind
    on: date
    held_on: date | None
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmedNotice:
    """`who` is None where the document did, or the decider isn't known any more."""

    item_id: int
    title: str
    who: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRevokedNotice:
    """A decision about a report is taken back: it waits again."""

    item_id: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentBackNotice:
    """`comment` is a code of `domain.doing.SendBackReason` or typed words."""

    item_id: int
    rev: int
    title: str
    who: str | None
    comment: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LostFileNotice:
    """`name` is None for a photo; `again`: it can be attached, and how the item stands then."""

    item_id: int
    rev: int
    title: str
    name: str | None
    state: FetchState
    again: ItemState | None
