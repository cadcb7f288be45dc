"""Changes of an approved plan: a new date, a replacement, an addition, a drop.

An approved version is never touched. A change is told of by a record of its own, which says what
was, what is asked for instead, why, who asked and who decided; the plan itself is as it now stands.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from domain.errors import DomainError
from domain.item import OPEN_STATES, EvidenceKind, ItemKind, ItemState, Section
from domain.plan import BasisKind
from domain.plan_rules import ChangeKind, PlanRules
from domain.route import RouteState

PAGE = 6
"""Changes on one screen: each is told in full, for they are accepted by the page."""

REASON_LIMIT = 300
"""Characters of a reason or of a reply in one's own words."""


class DeclineReason(StrEnum):
    """Ready replies of whoever declines; anything else is typed."""

    AS_PLANNED = "as_planned"
    TALK = "talk"
    OTHER_DATE = "other_date"
    TOO_MUCH = "too_much"


class ChangeState(StrEnum):
    """DRAFT: its owner is still writing it, nobody else sees it.

    SHOWN is in the plan at once, for the school decides about other kinds alone.
    """

    DRAFT = "draft"
    SHOWN = "shown"
    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class ChangeAction(StrEnum):
    """SHOW and ASK end the writing; WITHDRAW is the owner's undo, REVOKE the decider's."""

    SHOW = "show"
    ASK = "ask"
    ACCEPT = "accept"
    DECLINE = "decline"
    REVOKE = "revoke"
    WITHDRAW = "withdraw"


TRANSITIONS: Mapping[ChangeAction, Mapping[ChangeState, ChangeState]] = MappingProxyType(
    {
        ChangeAction.SHOW: {ChangeState.DRAFT: ChangeState.SHOWN},
        ChangeAction.ASK: {ChangeState.DRAFT: ChangeState.WAITING},
        ChangeAction.ACCEPT: {ChangeState.WAITING: ChangeState.ACCEPTED},
        ChangeAction.DECLINE: {ChangeState.WAITING: ChangeState.DECLINED},
        ChangeAction.REVOKE: {
            ChangeState.ACCEPTED: ChangeState.WAITING,
            ChangeState.DECLINED: ChangeState.WAITING,
        },
        ChangeAction.WITHDRAW: {
            ChangeState.DRAFT: ChangeState.WITHDRAWN,
            ChangeState.SHOWN: ChangeState.WITHDRAWN,
            ChangeState.WAITING: ChangeState.WITHDRAWN,
        },
    }
)

DECIDED = frozenset({ChangeState.ACCEPTED, ChangeState.DECLINED})

CHANGEABLE: Mapping[RouteState, frozenset[ChangeKind]] = MappingProxyType(
    {
        RouteState.APPROVED: frozenset(ChangeKind),
        RouteState.ACTIVE: frozenset(ChangeKind),
        # Results are being summed up: what is left may still be moved or dropped.
        RouteState.CLOSING: frozenset({ChangeKind.DATE, ChangeKind.DROP}),
    }
)


REFUSALS: Mapping[ChangeState, str] = MappingProxyType(
    {
        ChangeState.DRAFT: "change.draft",
        ChangeState.SHOWN: "change.shown",
        ChangeState.WAITING: "change.waiting",
        ChangeState.ACCEPTED: "change.accepted",
        ChangeState.DECLINED: "change.declined",
        ChangeState.WITHDRAWN: "change.withdrawn",
    }
)
"""Why nothing more can be done: how the change stands."""


def refused(state: ChangeState) -> DomainError:
    return DomainError(REFUSALS[state])


def apply(state: ChangeState, action: ChangeAction) -> ChangeState:
    """The state after the action; DomainError("change.<state>") where it is not to be had."""
    target = TRANSITIONS[action].get(state)
    if target is None:
        raise refused(state)
    return target


def check_kind(kind: ChangeKind, state: RouteState) -> None:
    """DomainError("change.plan_closed") where a plan in this state takes no such change."""
    if kind not in CHANGEABLE.get(state, frozenset()):
        raise DomainError("change.plan_closed")


def ending(kind: ChangeKind, rules: PlanRules) -> ChangeAction:
    """What becomes of a change once it is written, by the school's rules."""
    return ChangeAction.ASK if kind in rules.decided else ChangeAction.SHOW


def needs_reason(kind: ChangeKind, rules: PlanRules) -> bool:
    """Whoever decides is told why; what is only shown may go without."""
    return kind in rules.decided


CORRECTION = ((8, 25), (9, 15))
"""Month and day of the first and last day on which a plan approved before the summer is offered
for correction (domain, the yearly cycle, 3)."""


def correction_days(first_on: date) -> tuple[date, date] | None:
    """The days of correction of a plan that begins on 1 September; None for any other."""
    if (first_on.month, first_on.day) != (9, 1):
        return None
    (first, last) = (date(first_on.year, month, day) for month, day in CORRECTION)
    return first, last


def corrects_until(first_on: date | None, decided_on: date | None, today: date) -> date | None:
    """The last day of correction while it runs; None where nothing is to be corrected today."""
    days = None if first_on is None else correction_days(first_on)
    if days is None or decided_on is None or decided_on >= days[0]:
        return None
    return days[1] if days[0] <= today <= days[1] else None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBasis:
    """What an added item serves where the plan has no such basis yet. `source`: the statement of
    a difficulty, else the ready text's key."""

    kind: BasisKind
    source: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a change asks for, as far as it is written.

    A date alone has `due_on`; a drop has nothing. An addition serves `basis_id`, or a basis that
    comes with it.
    """

    basis_id: int | None = None
    basis: NewBasis | None = None
    title: str = ""
    kind: ItemKind = ItemKind.SELF_EDUCATION
    section: Section = Section.SELF_EDUCATION
    evidence: EvidenceKind = EvidenceKind.NONE
    expected_result: str | None = None
    suggestion: str | None = None
    due_on: date | None = None

    def packed(self) -> dict[str, Any]:
        """As it is kept: only what is there."""
        body: dict[str, Any] = {
            "basis_id": self.basis_id,
            "basis": None
            if self.basis is None
            else {
                "kind": self.basis.kind.value,
                "source": self.basis.source,
                "text": self.basis.text,
            },
            "due_on": None if self.due_on is None else self.due_on.isoformat(),
        }
        if self.title:
            body |= {
                "title": self.title,
                "kind": self.kind.value,
                "section": self.section.value,
                "evidence": self.evidence.value,
                "result": self.expected_result,
                "suggestion": self.suggestion,
            }
        return {name: value for name, value in body.items() if value is not None}


def unpacked(body: Mapping[str, Any]) -> Wanted:
    basis = body.get("basis")
    due_on = _day(body.get("due_on"))
    base = Wanted(
        basis_id=body.get("basis_id"),
        basis=None
        if basis is None
        else NewBasis(kind=BasisKind(basis["kind"]), source=basis["source"], text=basis["text"]),
        due_on=due_on,
    )
    if "title" not in body:
        return base
    return Wanted(
        basis_id=base.basis_id,
        basis=base.basis,
        due_on=due_on,
        title=body["title"],
        kind=ItemKind(body["kind"]),
        section=Section(body["section"]),
        evidence=EvidenceKind(body["evidence"]),
        expected_result=body.get("result"),
        suggestion=body.get("suggestion"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The item as it was when the change was written; empty for an addition."""

    title: str = ""
    due_on: date | None = None

    def packed(self) -> dict[str, Any]:
        due_on = None if self.due_on is None else self.due_on.isoformat()
        body = {"title": self.title or None, "due_on": due_on}
        return {name: value for name, value in body.items() if value is not None}


def before_of(body: Mapping[str, Any]) -> Before:
    return Before(title=body.get("title", ""), due_on=_day(body.get("due_on")))


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change with the plan it is of. `owner`, `decider` are labels; `item_state` is that of the
    item it is about, None where there is none yet.

    `reason` and `reply` are ready codes or words; `item_id` of an addition is set once it is in
    the plan.
    """

    id: int
    route_id: int
    item_id: int | None
    kind: ChangeKind
    state: ChangeState
    rev: int
    reason: str | None
    reply: str | None
    before: Before
    wanted: Wanted
    by: int
    at: datetime
    decided_by: int | None
    decided_at: datetime | None
    owner_id: int
    school_id: int
    owner: str
    decider: str | None
    route_state: RouteState
    zone: ZoneInfo
    item_state: ItemState | None = None

    @property
    def joins(self) -> bool:
        """What it adds was proposed by somebody else, and is an item of the plan already."""
        return self.kind is ChangeKind.ADD and self.item_id is not None

    @property
    def overtaken(self) -> bool:
        """It waits for nothing any more: the item was done or dropped meanwhile."""
        return (
            self.state is ChangeState.WAITING
            and self.item_state is not None
            and self.item_state not in OPEN_STATES
        )

    @property
    def title(self) -> str:
        """The item it is about: that which goes where one comes instead of it."""
        return self.before.title or self.wanted.title


def restorable(dropping: Change) -> bool:
    """The owner takes the drop back himself: it was only shown, and nothing came instead."""
    return dropping.kind is ChangeKind.DROP and dropping.state is ChangeState.SHOWN
