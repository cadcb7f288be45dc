"""A diagnosis of a school: what is asked, of whom, from when to when."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Self

from domain.diagnosis import Form
from domain.errors import DomainError

LONGEST_DAYS = 120
"""A diagnosis that is open longer is nobody's plan: its results no longer compare."""


class CampaignState(StrEnum):
    DRAFT = "draft"
    """Being put together; nobody has been told."""
    PLANNED = "planned"
    """Opens by itself on its first day."""
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


LENGTHENED = frozenset({CampaignState.OPEN, CampaignState.PLANNED})
"""What may be given more time."""


class CampaignAction(StrEnum):
    """UNDO takes an opening back, REOPEN a closing, RESTORE a draft that was thrown away."""

    OPEN = "open"
    PLAN = "plan"
    BEGIN = "begin"
    UNDO = "undo"
    CLOSE = "close"
    REOPEN = "reopen"
    CANCEL = "cancel"
    RESTORE = "restore"


_S = CampaignState
TRANSITIONS: Mapping[CampaignAction, Mapping[CampaignState, CampaignState]] = MappingProxyType(
    {
        CampaignAction.OPEN: {_S.DRAFT: _S.OPEN},
        CampaignAction.PLAN: {_S.DRAFT: _S.PLANNED},
        CampaignAction.BEGIN: {_S.PLANNED: _S.OPEN},
        CampaignAction.UNDO: {_S.PLANNED: _S.DRAFT, _S.OPEN: _S.DRAFT},
        CampaignAction.CLOSE: {_S.OPEN: _S.CLOSED},
        CampaignAction.REOPEN: {_S.CLOSED: _S.OPEN, _S.CANCELLED: _S.OPEN},
        CampaignAction.CANCEL: {
            _S.DRAFT: _S.CANCELLED,
            _S.PLANNED: _S.CANCELLED,
            _S.OPEN: _S.CANCELLED,
        },
        CampaignAction.RESTORE: {_S.CANCELLED: _S.DRAFT},
    }
)


def apply(state: CampaignState, action: CampaignAction) -> CampaignState:
    """The state after the action; DomainError("campaign.wrong_state", state, action) otherwise."""
    target = TRANSITIONS[action].get(state)
    if target is None:
        raise DomainError("campaign.wrong_state", state=state, action=action)
    return target


class AudienceKind(StrEnum):
    ALL = "all"
    DEPARTMENTS = "departments"
    YOUNG = "young"
    """Young specialists: pedagogical experience under three years."""
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignAudience:
    """`ids` are departments or posts, by the kind.

    `within`: only these departments, because whoever opens it leads no others; None is the whole
    school. `without`: posts that fit and were left out by hand, so that nobody offers them again.
    """

    kind: AudienceKind
    ids: frozenset[int] = frozenset()
    within: frozenset[int] | None = None
    without: frozenset[int] = frozenset()

    @property
    def complete(self) -> bool:
        """Whether it says whom to ask: departments and people have to be chosen first."""
        return self.kind in (AudienceKind.ALL, AudienceKind.YOUNG) or bool(self.ids)

    def with_id(self, kind: AudienceKind, id_: int, *, chosen: bool) -> "CampaignAudience":
        """Of this kind, with one more id or one less; ids of another kind are forgotten."""
        kept = self.ids if self.kind is kind else frozenset[int]()
        return replace(self, kind=kind, ids=kept | {id_} if chosen else kept - {id_})

    def of_kind(self, kind: AudienceKind) -> "CampaignAudience":
        return self if self.kind is kind else replace(self, kind=kind, ids=frozenset())

    def to_dict(self) -> dict[str, Any]:
        return {
            "kind": self.kind.value,
            "ids": sorted(self.ids),
            "within": None if self.within is None else sorted(self.within),
            "without": sorted(self.without),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        within = data.get("within")
        return cls(
            kind=AudienceKind(data["kind"]),
            ids=frozenset(data["ids"]),
            within=None if within is None else frozenset(within),
            without=frozenset(data.get("without", ())),
        )


UNTOUCHED = 1
"""The revision of a draft in which everything is as it was suggested."""
FIRST_PASSED = 2
"""What is asked is settled, whether it was chosen or left as suggested; nothing further is."""
SECOND_PASSED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """`opens_on`, `closes_on` are dates in the school's zone, both days included.

    `closed_at` is when it was closed or cancelled. `municipal_id`: the municipality opened it for
    many schools and ends it; the school's leaders follow it, remind and give it more time.
    """

    id: int
    school_id: int
    questionnaire: str
    form: Form
    audience: CampaignAudience
    opens_on: date | None
    closes_on: date | None
    state: CampaignState
    rev: int
    created_by: int | None = None
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    municipal_id: int | None = None

    def require_own(self) -> None:
        """DomainError("campaign.municipal") where the municipality has opened it."""
        if self.municipal_id is not None:
            raise DomainError("campaign.municipal")

    @property
    def term(self) -> tuple[date, date]:
        """DomainError("campaign.no_dates") while they are not chosen."""
        if self.opens_on is None or self.closes_on is None:
            raise DomainError("campaign.no_dates")
        return self.opens_on, self.closes_on

    def meets(self, other: "Campaign") -> bool:
        """Whether both may ask the same people the same in the same days."""
        first, last = self.term
        begins, ends = other.term
        within, beside = self.audience.within, other.audience.within
        return (
            self.questionnaire == other.questionnaire
            and first <= ends
            and begins <= last
            and (within is None or beside is None or bool(within & beside))
        )

    @property
    def thrown_away(self) -> bool:
        """A draft that its author threw away: it asked nobody."""
        return (
            self.state is CampaignState.CANCELLED
            and self.opened_at is None
            and self.municipal_id is None
        )

    @property
    def closed_early(self) -> bool:
        """Somebody finished it before its last day: at the end of that day it closes by itself,
        at midnight of the school, which is still that day by UTC."""
        return (
            self.state is CampaignState.CLOSED
            and self.closed_at is not None
            and self.closes_on is not None
            and self.closed_at.date() < self.closes_on
        )


def check_term(first: date, last: date, today: date) -> None:
    """DomainError "campaign.past", "campaign.backwards" or "campaign.too_long"."""
    if last < today:
        raise DomainError("campaign.past")
    if last < first:
        raise DomainError("campaign.backwards")
    if (last - first).days > LONGEST_DAYS:
        furthest = first + timedelta(days=LONGEST_DAYS)
        raise DomainError("campaign.too_long", days=LONGEST_DAYS, day=furthest)


class Participation(StrEnum):
    """Where somebody who is asked stands. A fact: seen by name by who leads the school."""

    PASSED = "passed"
    BEGUN = "begun"
    NOT_BEGUN = "not_begun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """People who are asked. `without_bot` and `away` are of those who have not passed."""

    asked: int = 0
    passed: int = 0
    begun: int = 0
    without_bot: int = 0
    away: int = 0

    @property
    def not_begun(self) -> int:
        return self.asked - self.passed - self.begun

    @property
    def not_passed(self) -> int:
        return self.asked - self.passed


def sum_of(parts: Sequence[Counts]) -> Counts:
    """Of several diagnoses that ask different people."""
    return Counts(
        asked=sum(one.asked for one in parts),
        passed=sum(one.passed for one in parts),
        begun=sum(one.begun for one in parts),
        without_bot=sum(one.without_bot for one in parts),
        away=sum(one.away for one in parts),
    )


def goes_on(campaigns: Iterable[Campaign]) -> bool:
    """Any of them is open, or will be."""
    return any(one.state in (CampaignState.OPEN, CampaignState.PLANNED) for one in campaigns)
