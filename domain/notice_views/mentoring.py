"""What notices about a mentor and the one he guides say."""

from dataclasses import dataclass
from datetime import date

from domain.mentoring import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class WordNotice:
    """What one of a pair said, about an item or not. `led`: the reader leads the school."""

    mentoring_id: int
    who: str
    text: str
    item: str | None
    item_id: int | None
    led: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingNotice:
    meeting_id: int
    who: str
    held_on: date
    topic: str
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PairEndingNotice:
    """A mentoring whose last day is `until`."""

    mentoring_id: int
    mentor: str
    mentee: str
    until: date
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PairEndedNotice:
    """`side` None: the reader leads the school. `reason`: a code, or what was typed."""

    mentoring_id: int
    mentor: str
    mentee: str
    mentee_post_id: int
    completed: bool
    reason: str | None
    side: Side | None
