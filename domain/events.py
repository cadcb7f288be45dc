"""Events that many attend: their lists of who was there, and what of a plan they are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.errors import DomainError
from domain.item import ItemKind
from domain.people import ChannelPolicy
from domain.phrases import Phrases
from domain.text import words_of
from domain.typed_choice import typed_choice

EVENT_KINDS = (
    ItemKind.SEMINAR,
    ItemKind.PEDSOVET,
    ItemKind.MASTER_CLASS,
    ItemKind.TRAINING,
    ItemKind.WEBINAR,
    ItemKind.READINGS,
    ItemKind.CONFERENCE,
    ItemKind.ROUND_TABLE,
    ItemKind.OPEN_LESSON,
    ItemKind.BUSINESS_GAME,
)
"""Kinds that are held for many, the usual ones first."""

NEAR = timedelta(days=31)
"""How far the date of an event may be from that in a plan."""

AHEAD = timedelta(days=365)
_STEM = 5
_SHORTEST = 3


class EventState(StrEnum):
    DRAFT = "draft"
    """Without a name or a date yet."""
    OPEN = "open"
    CANCELLED = "cancelled"


class Presence(StrEnum):
    """How somebody stands on the list: TICKED and LEFT (looked at, not ticked) are known to who
    keeps the list alone; PRESENT was told; ABSENT is his own «I was not there»."""

    TICKED = "ticked"
    LEFT = "left"
    PRESENT = "present"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """`organiser` keeps the list, as a label; `present` of it have been told, `ticked` not yet.
    `department_id`: it is of that department alone."""

    id: int
    school_id: int
    municipality_id: int
    department_id: int | None
    kind: ItemKind
    title: str | None
    held_on: date | None
    organiser_id: int
    organiser: str
    state: EventState
    rev: int
    policy: ChannelPolicy
    ticked: int = 0
    present: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """An item of somebody's plan that may be the event."""

    item_id: int
    post_id: int
    person_id: int
    title: str
    due_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """A title that stands in plans, with the item it was taken from and in how many it stands."""

    item_id: int
    title: str
    plans: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """A row of the list. `presence` None: nobody has looked at him yet; `planned`: his plan has
    it."""

    post_id: int
    label: str
    presence: Presence | None
    planned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """`may_manage`: the event itself; who may only mark changes the list alone."""

    event: Event
    today: date
    may_manage: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendeeList:
    """A page of the list. `page` counts from 0."""

    event: Event
    lines: tuple[Attendee, ...]
    total: int
    page: int
    pages: int
    today: date
    query: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventList:
    events: tuple[Event, ...]
    total: int
    page: int
    pages: int
    today: date


def check_kind(kind: ItemKind) -> ItemKind:
    """DomainError("event.kind") for what is not held for many."""
    if kind not in EVENT_KINDS:
        raise DomainError("event.kind")
    return kind


def check_day(day: date, today: date) -> date:
    """DomainError("event.too_far"): a year back and a year ahead are enough."""
    if not today - AHEAD <= day <= today + AHEAD:
        raise DomainError("event.too_far")
    return day


def nearest(days: Iterable[date], today: date) -> date | None:
    """Of the ways to read a date without a year, the one nearest to today; the past one first."""
    return min(days, key=lambda day: (abs((day - today).days), day), default=None)


def fits(event_title: str, item_title: str) -> bool:
    """Whether an item of the kind may be the event by its name: most of the words of the shorter
    of the two stand in the longer, whatever their endings."""
    first, second = _stems(event_title), _stems(item_title)
    smaller = min(len(first), len(second))
    return smaller > 0 and 2 * len(first & second) > smaller


def planned_of(event_title: str, held_on: date, found: Iterable[Planned]) -> dict[int, Planned]:
    """By person: the item of his plans that is the event, the nearest in date."""
    fitting: dict[int, Planned] = {}
    ordered = sorted(found, key=lambda one: (abs(one.due_on - held_on), one.item_id))
    for one in ordered:
        if abs(one.due_on - held_on) <= NEAR and fits(event_title, one.title):
            fitting.setdefault(one.person_id, one)
    return fitting


def kind_named(typed: str, names: Mapping[ItemKind, Sequence[str]]) -> ItemKind | None:
    """The one kind that typed words name: one of its names stands among them, whatever the endings
    («открытый урок 5 апреля»), or they are a part of it («мастер»). None where it could be several,
    or none. `names`: what each kind is called."""
    said = _names_within(names).every(typed)
    if said:
        return ItemKind(said[0]) if len(said) == 1 else None
    labels = [(kind, name) for kind, of in names.items() for name in of]
    place = typed_choice(typed, [name for _, name in labels])
    return None if place is None else labels[place][0]


def _names_within(names: Mapping[ItemKind, Sequence[str]]) -> Phrases:
    return Phrases.of(
        {
            kind: [
                " ".join(f"{word[:_STEM]}*" for word in words_of(name) if len(word) >= _SHORTEST)
                for name in of
            ]
            for kind, of in names.items()
        }
    )


def says_more(typed: str, names: Sequence[str]) -> bool:
    """Whether typed words go beyond what the kind is called: «семинар-практикум». Figures are a
    date more often than a part of a name, so they never do."""
    if any(char.isdigit() for char in typed):
        return False
    known = frozenset().union(*(_words(name) for name in names))
    return not _all_in(_words(typed), known)


def _all_in(words: frozenset[str], others: frozenset[str]) -> bool:
    return all(
        any(one[:_STEM] == other[:_STEM] or other.startswith(one) for other in others)
        for one in words
    )


def _stems(title: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _words(title))


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in words_of(text) if len(word) >= _SHORTEST)
