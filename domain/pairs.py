"""Pairs of mentor and mentee as screens and weekly lists show them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from domain.item import Progress
from domain.meetings import Meeting
from domain.mentoring import Colleague, Pair, Side
from domain.paging import pages_of
from domain.pair_words import PairWord

PAGE = 6
"""Mentees or pairs on one screen."""
ENDED_SHOWN = timedelta(days=30)
"""How long a pair that has ended stands among one's own; longer while its words are unread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairLine:
    """A pair for one of the two. `progress` is None where the mentee has no plan under way.

    `to_confirm`: the mentee's reports that wait for the mentor; `unread`: words of the other one;
    `last_on`: the last day on which the two met or wrote.
    """

    pair: Pair
    progress: Progress | None
    to_confirm: int
    unread: int
    last_on: date | None
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PairPage:
    """A pair for one of the two, with the last word and the last meetings."""

    line: PairLine
    side: Side
    route_id: int | None
    """The mentee's plan, where the reader may open it."""
    words: tuple[PairWord, ...]
    meetings: tuple[Meeting, ...]
    zone: ZoneInfo
    suspended: bool = False
    """The mentee's plan stands still."""

    @property
    def pair(self) -> Pair:
        return self.line.pair


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPairs:
    """All proposed pairs of a person, and his working ones: as a mentee, and a page as a mentor.

    `ended`: what the two have said and when they met may still be read.
    """

    person_id: int
    asked: tuple[Pair, ...]
    mentors: tuple[PairLine, ...]
    mentees: tuple[PairLine, ...]
    page: int
    pages: int
    today: date
    told: Mapping[int, Colleague]
    """By the mentee's post: the other one of what the person is asked."""
    ended: tuple[PairLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TermNumbers:
    """Working pairs of whoever leads: all, those whose term ends soon, those without an order."""

    pairs: int
    ending: int
    unordered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PairList:
    """A page of the pairs of a school."""

    pairs: tuple[Pair, ...]
    numbers: TermNumbers
    page: int
    today: date

    @property
    def pages(self) -> int:
        return pages_of(self.numbers.pairs, PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class LedPair:
    """A pair for whoever leads: facts of the order, meetings in short, and what he was shown.

    `may_manage`: he enters orders; a route officer only looks and is not told of the pay.
    """

    pair: Pair
    meetings: int
    last_meeting: Meeting | None
    shown: tuple[PairWord, ...]
    may_manage: bool
    may_end: bool
    today: date
    zone: ZoneInfo
