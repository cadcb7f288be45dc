"""What notices about events say."""

from dataclasses import dataclass
from datetime import date

from domain.events import Event
from domain.item import ItemKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendedNotice:
    """The reader is on the list of an event; `item_id`: what of his plan it does."""

    event_id: int
    post_id: int
    kind: ItemKind
    title: str
    held_on: date
    today: date
    item_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventNotice:
    """The reader is asked to keep the list of the event."""

    event: Event
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CalledOffNotice:
    """`item_id`: what has left the reader's plan with the event."""

    event: Event
    item_id: int | None
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMovedNotice:
    """`item_id`: what follows the event in the reader's plan."""

    event: Event
    was: date
    item_id: int | None
    today: date
