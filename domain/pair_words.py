"""What a mentor and his mentee say to each other, and who else may read it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.mentoring import Pair, Side
from domain.paging import pages_of

PAGE = 5
"""Words on one screen."""
LIMIT = 1000
"""Characters of one of them."""


class WordAudience(StrEnum):
    """PLAN: of a plan, for all who may read it. PAIR: between a mentor and his mentee. LEADERS:
    the same, shown by its author to who leads the school."""

    PLAN = "plan"
    PAIR = "pair"
    LEADERS = "leaders"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairWord:
    """`item`: the title of what it is about; None where it is about nothing in particular.

    `read`: the other one has read it; `seen`: who leads has read what he was shown.
    """

    id: int
    author_id: int
    text: str
    at: datetime
    item_id: int | None = None
    item: str | None = None
    audience: WordAudience = WordAudience.PAIR
    read: bool = False
    seen: bool = False

    @property
    def shown(self) -> bool:
        return self.audience is WordAudience.LEADERS


@dataclass(frozen=True, slots=True, kw_only=True)
class WordList:
    """A page of what the two said to each other, the newest first. `page` counts from 0."""

    pair: Pair
    side: Side
    words: tuple[PairWord, ...]
    total: int
    page: int
    today: date
    zone: ZoneInfo

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaking:
    """What is needed to say something: to whom, about which item of the plan, if any."""

    pair: Pair
    side: Side
    today: date
    item_id: int | None = None
    item: str | None = None
