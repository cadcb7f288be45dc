"""An event of the school for those who chose the same: prepared, led by somebody, proposed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from domain.events import Event
from domain.item import ItemKind, ItemState
from domain.mentoring import Candidate
from domain.paging import pages_of
from domain.people import SchoolKind
from domain.plan_rules import PlanRules, Standing
from domain.route import RouteState

PAGE = 8

GROUP_KINDS = (
    ItemKind.SEMINAR,
    ItemKind.MASTER_CLASS,
    ItemKind.ROUND_TABLE,
    ItemKind.LESSON_VISIT,
)
"""What a school holds for several colleagues with the same difficulty. A visit is mutual here: its
list is kept as that of any event."""


OF_SCHOOL = "0"
"""What the keys of the school's own forms begin with; suggestions begin with letters."""


class Lead(StrEnum):
    """The answer to «Would you show it to colleagues?»; LATER may still become another one."""

    YES = "y"
    NO = "n"
    LATER = "l"


class Reply(StrEnum):
    """How somebody stands to whom the event was proposed."""

    SILENT = "silent"
    TAKEN = "taken"
    DISCUSS = "discuss"
    DECLINED = "declined"


_REPLIES: Mapping[Standing, Reply] = MappingProxyType(
    {
        Standing.PROPOSED: Reply.SILENT,
        Standing.ACCEPTED: Reply.TAKEN,
        Standing.ASKED: Reply.TAKEN,
        Standing.DISCUSS: Reply.DISCUSS,
        Standing.DECLINED: Reply.DECLINED,
    }
)


def reply_of(standing: Standing, state: ItemState) -> Reply:
    """Whoever takes it out of his plan again does not come."""
    return Reply.DECLINED if state is ItemState.DROPPED else _REPLIES[standing]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """`leader_id` has agreed to lead it. `proposed_at`: when it was put before people."""

    event: Event
    school_kind: SchoolKind
    rules: PlanRules
    statement: str
    suggestion: str | None
    leader_id: int | None
    leader: str | None
    by: int
    proposed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An item that stands for the event in a plan. `last_on`: of the plan. `touched`: something was
    said or done to it."""

    item_id: int
    route_id: int
    person_id: int
    route_state: RouteState
    standing: Standing
    state: ItemState
    rev: int
    title: str
    due_on: date | None
    last_on: date | None
    touched: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A colleague who was asked to lead. `answer` None: he has said nothing yet; `item_id`: the
    event is in his plan."""

    event_id: int
    post_id: int
    person_id: int
    label: str
    answer: Lead | None
    item_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """Somebody to whom it was proposed, and the item that stands for it."""

    post_id: int
    label: str
    item_id: int
    reply: Reply


def replies(offered: Iterable[Offered]) -> dict[Reply, int]:
    counts = dict.fromkeys(Reply, 0)
    for one in offered:
        counts[one.reply] += 1
    return counts


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferChoice:
    """What may be offered: a suggestion of the catalogue, by the end of its key, or a form of the
    school's."""

    key: str
    kind: ItemKind
    title: str

    @property
    def of_school(self) -> bool:
        return self.key.startswith(OF_SCHOOL)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferChoices:
    statement: str
    title: str
    choices: tuple[OfferChoice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferPage:
    """`audience`: how many would be asked, before it is proposed. `undo`: nobody has answered."""

    offer: Offer
    title: str
    today: date
    asks: tuple[Ask, ...]
    offered: tuple[Offered, ...]
    audience: int
    undo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderList:
    """Whom to ask to lead it, those first whose strength the group of the statement is."""

    offer: Offer
    title: str
    today: date
    found: tuple[Candidate, ...]
    asked: frozenset[int]
    total: int
    page: int
    query: str = ""
    strong: int = 0

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadView:
    """The question as whoever is asked sees it: what to show, never who finds it hard.

    `joins`: it may be put into his plan by one press; `waits`: it is proposed to a plan that is
    being decided about.
    """

    event: Event
    title: str
    answer: Lead | None
    today: date
    planned: bool
    joins: bool
    taken_by_other: bool = False
