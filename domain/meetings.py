"""Meetings of a mentor and his mentee: when, about what, and a note for the two alone."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.errors import DomainError
from domain.item import ItemKind, ItemState
from domain.mentoring import Pair, Side
from domain.paging import pages_of
from domain.people import PersonName

PAGE = 6
"""Meetings on one screen."""
TOPIC_LIMIT = 120
NOTE_LIMIT = 1000
REACH = timedelta(days=400)
"""How far back a meeting may be noted."""
MEETING_KINDS = frozenset({ItemKind.MENTOR_MEETING, ItemKind.CONSULTATION})
"""Items of a plan that a meeting may be the doing of."""


def check_day(held_on: date, today: date) -> None:
    """DomainError: meeting.ahead or meeting.long_ago."""
    if held_on > today:
        raise DomainError("meeting.ahead")
    if held_on < today - REACH:
        raise DomainError("meeting.long_ago")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingItem:
    """An item of the mentee's plan that a meeting may be about."""

    id: int
    rev: int
    title: str
    state: ItemState
    confirmable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """`note` is None for whoever is not one of the two."""

    id: int
    held_on: date
    topic: str
    by: int
    note: str | None = None
    item_id: int | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingList:
    """A page of meetings, the newest first. `side` None: the reader leads the school."""

    pair: Pair
    side: Side | None
    meetings: tuple[Meeting, ...]
    total: int
    page: int
    today: date

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)


class TopicSource(StrEnum):
    """Where a ready topic comes from: a basis of the mentee's plan, or the shipped ones."""

    BASIS = "b"
    SHIPPED = "s"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """`key` is what a button carries: the source and the basis' id or the shipped key."""

    key: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMeeting:
    """What the topic of a meeting may be."""

    pair: Pair
    side: Side
    held_on: date
    topics: tuple[Topic, ...]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPage:
    """A meeting as one of the two sees it. `items`: what of the plan it may be about; `linked`:
    what it is about, as it stands now."""

    pair: Pair
    side: Side
    meeting: Meeting
    items: tuple[MeetingItem, ...]
    linked: MeetingItem | None
    today: date
    own: bool
    may_confirm: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """The journal of a mentor's meetings as it is printed: no notes. Oldest first."""

    school: str
    mentor: PersonName
    mentee: PersonName
    order_no: str | None
    order_on: date | None
    since_on: date | None
    until_on: date | None
    day: date
    meetings: tuple[tuple[date, str, str | None], ...]
    """(day, topic, title of the item of the plan)."""
