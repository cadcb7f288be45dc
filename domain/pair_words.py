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
    the same, shown by its author to who leads the school. KEPT: not said yet, its author's alone.
    """

    PLAN = "plan"
    PAIR = "pair"
    LEADERS = "leaders"
    KEPT = "kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairWord:
    """`item`: the title of what it is about; None where it is about nothing in particular.

    `read`: the other one has opened it; `delivered`: it went out to him as a message. `seen` and
    `told` are the same of who leads, about what they were shown.
    """

    id: int
    author_id: int
    text: str
    at: datetime
    item_id: int | None = None
    item: str | None = None
    audience: WordAudience = WordAudience.PAIR
    read: bool = False
    delivered: bool = False
    seen: bool = False
    told: bool = False

    @property
    def shown(self) -> bool:
        return self.audience is WordAudience.LEADERS

    @property
    def may_be_hidden(self) -> bool:
        """Nobody who leads has it before his eyes."""
        return not (self.seen or self.told)

    @property
    def may_be_taken_back(self) -> bool:
        """Nobody at all has."""
        return not (self.read or self.delivered) and self.may_be_hidden


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWord:
    """Typed and not sent; without `mentoring_id` it is not chosen yet to whom."""

    id: int
    mentoring_id: int | None
    item_id: int | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordList:
    """A page of what the two said to each other, the newest first. `page` counts from 0; `kept`:
    the reader has typed more and not sent it."""

    pair: Pair
    side: Side
    words: tuple[PairWord, ...]
    total: int
    page: int
    today: date
    zone: ZoneInfo
    kept: bool = False

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaking:
    """What is needed to say something: to whom, about which item of the plan, if any. `kept`: what
    is typed and not sent yet."""

    pair: Pair
    side: Side
    today: date
    item_id: int | None = None
    item: str | None = None
    kept: str | None = None
