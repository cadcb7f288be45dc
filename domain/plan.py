"""The plan (ИОМ) as it is read and edited: a route, its bases and its items."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.item import EvidenceKind, ItemFact, ItemKind, ItemState, Section
from domain.people import ChannelPolicy, PersonName, person_label
from domain.plan_rules import USUAL_RULES, ApprovalStep, PlanRules, Standing, Term
from domain.route import RouteState
from domain.staff import WORKING, Absence

TITLE_LIMIT = 200
"""Characters of an item's title or expected result: more is a description, not a title."""

TEXT_LIMIT = 1000
"""Characters of a goal or of a comment."""

ITEM_LIMIT = 120
"""Items of one plan; far above any sensible load: a plan of five years, on paper six pages."""

TASK_LIMIT = 8
"""Tasks of one plan."""

TASK_TEXT_LIMIT = 200
"""Characters of a task in the owner's words."""

BASIS_LIMIT = 12
"""Bases of one plan: a screen holds them all."""

BASIS_TEXT_LIMIT = 120
"""Characters of a basis in the owner's words."""

EDITABLE = frozenset({RouteState.DRAFT, RouteState.RETURNED})
"""States in which the owner changes the plan itself."""


UNDECIDED = EDITABLE | {RouteState.SUBMITTED}
"""States in which nobody has approved the plan as it stands."""


class BasisKind(StrEnum):
    DEFICIT = "deficit"
    STRENGTH = "strength"
    TASK = "task"
    REQUEST = "request"


class VersionCause(StrEnum):
    SUBMIT = "submit"
    APPROVE = "approve"
    REVOKE = "revoke"
    """An approval was undone: the text waits again, as it stood then."""
    CHANGE = "change"
    """A change of an approved plan was accepted: the plan as it stands with it."""
    OBJECT = "object"
    """The owner does not agree to the edits: the text waits again as he submitted it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What items serve. `source`: the statement, or the ready text it was chosen from.

    `added_by`: who added it where that was not the owner, with the `reason`; `reply`: the owner's
    word about it.
    """

    id: int
    kind: BasisKind
    source: str | None
    text: str
    standing: Standing = Standing.ACCEPTED
    added_by: int | None = None
    reason: str | None = None
    reply: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItem:
    """`due_on` is empty only where no day of the period was open for a proposal.

    `accepted_by`: the owner of its section who took this very text before the approval.
    `practice`: how the result is used in lessons; `direction`: the theme (KYRA 4). `added_by`:
    who proposed it where that was not the owner; `replaces`: the item it came instead of.
    """

    id: int
    basis_id: int | None
    section: Section
    kind: ItemKind
    title: str
    due_on: date | None
    expected_result: str | None
    evidence: EvidenceKind
    suggestion: str | None
    state: ItemState
    rev: int
    practice: str | None = None
    direction: str | None = None
    note: str | None = None
    standing: Standing = Standing.ACCEPTED
    added_by: int | None = None
    accepted_by: int | None = None
    replaces: int | None = None
    confirmable: bool = True
    """Somebody confirms it; without that the owner's own word is the last."""
    reported_on: date | None = None
    """When its owner said that it is done."""

    @property
    def dropped(self) -> bool:
        return self.state is ItemState.DROPPED


Part = Basis | PlanItem
"""What somebody adds to a plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The head of a plan with its owner. `first_on`, `last_on` are set at approval.

    `term` None: until the end of the school year. `objected_at`: the owner does not agree to the
    edits it was approved with. `handed_over_at`: the school passed it to the methodist.
    `from_route_id`: the plan of the year before that it was begun from. `after`: the last day of
    the plan under way at the same post that it follows; None where there is none.
    """

    id: int
    post_id: int
    person_id: int
    owner_name: PersonName
    owner_staff_no: int | None
    department_id: int | None
    school_id: int
    zone: str
    """The school's: dates of the plan are dates in it."""
    policy: ChannelPolicy
    diagnosis_id: int | None
    state: RouteState
    rev: int
    goal: str | None
    first_on: date | None
    last_on: date | None
    submitted_at: datetime | None
    """While it waits; None once it is a draft again."""
    decided_at: datetime | None
    decided_by: int | None
    was_submitted: bool = False
    """At least once: a draft may have been before somebody who decides."""
    tasks: tuple[str, ...] = ()
    term: Term | None = None
    objected_at: datetime | None = None
    handed_over_at: datetime | None = None
    handed_over_by: int | None = None
    from_route_id: int | None = None
    closing_since: datetime | None = None
    reflected_at: datetime | None = None
    """Of a closing plan: when its owner handed his reflection over."""
    concluding_since: datetime | None = None
    """Since when it waits for the conclusion; until then for those who analyse it."""
    closed_at: datetime | None = None
    """When it was completed, transferred or terminated."""
    suspended_on: date | None = None
    state_reason: str | None = None
    """Why it is suspended or terminated."""
    after: date | None = None
    step: ApprovalStep | None = None
    """Of a submitted plan: the agreement it waits for. None: it waits for its decision."""
    step_since: datetime | None = None
    rules: PlanRules = USUAL_RULES
    """The school's."""
    saturday_works: bool = True
    """At the school."""
    away: Absence = WORKING
    """The owner's from this post."""
    variant: str | None = None
    """Of questionnaire 1 at the owner's post: in whose words the plan speaks. None: unknown yet."""

    @property
    def owner(self) -> str:
        return person_label(self.owner_name, self.policy, self.owner_staff_no)

    @property
    def editable(self) -> bool:
        return self.state in EDITABLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Bases in the order chosen; items by basis, then by date.

    Dropped ones are kept apart, and so is what was proposed and declined.
    """

    route: Route
    bases: tuple[Basis, ...]
    items: tuple[PlanItem, ...]
    dropped: tuple[PlanItem, ...] = ()
    declined: tuple[Part, ...] = ()

    @property
    def parts(self) -> tuple[Part, ...]:
        found: list[Part] = [*self.bases, *self.items]
        return tuple(found)

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(item.due_on for item in self.items if item.due_on is not None)

    @property
    def facts(self) -> tuple[ItemFact, ...]:
        """What its progress is made of; what others only propose is no part of it."""
        return tuple(
            ItemFact(
                state=item.state,
                due_on=item.due_on,
                confirmable=item.confirmable,
                reported_on=item.reported_on,
            )
            for item in self.items
            if item.due_on is not None and item.standing is Standing.ACCEPTED
        )

    def of_basis(self, basis_id: int) -> tuple[PlanItem, ...]:
        return tuple(item for item in self.items if item.basis_id == basis_id)

    def basis(self, basis_id: int | None) -> Basis | None:
        return next((basis for basis in self.bases if basis.id == basis_id), None)

    def item(self, item_id: int) -> PlanItem | None:
        return next((one for one in (*self.items, *self.dropped) if one.id == item_id), None)

    def basis_after(self, basis_id: int) -> Basis | None:
        """The basis that follows; None behind the last one."""
        ids = [basis.id for basis in self.bases]
        index = ids.index(basis_id) + 1 if basis_id in ids else len(ids)
        return self.bases[index] if index < len(ids) else None

    def basis_before(self, basis_id: int) -> Basis | None:
        ids = [basis.id for basis in self.bases]
        index = ids.index(basis_id) - 1 if basis_id in ids else -1
        return self.bases[index] if index >= 0 else None


def arrange(route: Route, bases: Sequence[Basis], items: Sequence[PlanItem]) -> Plan:
    """Items by the order of their bases, then by date; those without a basis come last."""
    order = {basis.id: index for index, basis in enumerate(bases)}

    def place(item: PlanItem) -> tuple[int, date, int]:
        index = len(order) if item.basis_id is None else order.get(item.basis_id, len(order))
        return index, item.due_on or date.max, item.id

    ordered = sorted(items, key=place)
    kept = [item for item in ordered if item.standing is not Standing.DECLINED]
    added: list[Part] = [*bases, *ordered]
    declined = [one for one in added if one.standing is Standing.DECLINED]
    return Plan(
        route=route,
        bases=tuple(one for one in bases if one.standing is not Standing.DECLINED),
        items=tuple(item for item in kept if not item.dropped),
        dropped=tuple(item for item in kept if item.dropped),
        declined=tuple(declined),
    )


def changed_since(before: Plan, plan: Plan) -> list[PlanItem]:
    """Items of the plan, dropped ones too, that are not as they were."""
    was = {item.id: item for item in (*before.items, *before.dropped)}
    return [item for item in (*plan.items, *plan.dropped) if item != was.get(item.id)]


def snapshot(plan: Plan) -> str:
    """Canonical JSON of what is submitted or approved: ids of people, never their names.

    Versions of earlier releases lack what came later: readers use `get`.
    """
    route = plan.route
    body = {
        "route": route.id,
        "post": route.post_id,
        "person": route.person_id,
        "diagnosis": route.diagnosis_id,
        "goal": route.goal,
        "tasks": list(route.tasks),
        "term": None if route.term is None else route.term.value,
        "first_on": _iso(route.first_on),
        "last_on": _iso(route.last_on),
        "bases": [
            {
                "id": one.id,
                "kind": one.kind.value,
                "source": one.source,
                "text": one.text,
                "standing": one.standing.value,
                "by": one.added_by,
            }
            for one in plan.bases
        ],
        "items": [
            {
                "id": item.id,
                "basis": item.basis_id,
                "section": item.section.value,
                "kind": item.kind.value,
                "title": item.title,
                "due_on": _iso(item.due_on),
                "result": item.expected_result,
                "practice": item.practice,
                "direction": item.direction,
                "note": item.note,
                "evidence": item.evidence.value,
                "suggestion": item.suggestion,
                "standing": item.standing.value,
                "by": item.added_by,
            }
            for item in plan.items
        ],
    }
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256(body: str) -> str:
    """64 hexadecimal digits over the body in UTF-8."""
    return hashlib.sha256(body.encode()).hexdigest()


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
