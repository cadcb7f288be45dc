"""Who owns which section of a plan, and what becomes of what others add to it.

KYRA: the teacher owns everything. LANG V: each section has its owners; whoever adds to a section
he does not own proposes, and an owner accepts.
"""

from collections.abc import Mapping, Set
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from domain.access import Relation
from domain.item import ItemState, Section
from domain.plan import UNDECIDED, Basis, Part, Plan, PlanItem, arrange
from domain.plan_rules import SectionPolicy, Standing
from domain.route import RouteState

SCHOOL = frozenset({Relation.DEPUTY, Relation.ROUTE_OFFICER, Relation.DIRECTOR})
"""«Deputy» of the table: the director sees what a deputy sees, a route officer has his rights."""

_SELF = frozenset({Relation.SELF})
_METHODIST = frozenset({Relation.PLAN_METHODIST})

_OWNERS: Mapping[Section, frozenset[Relation]] = MappingProxyType(
    {
        Section.DEFICIT: SCHOOL,
        Section.INTERNAL: SCHOOL,
        Section.PERIOD: SCHOOL,
        Section.KPK: SCHOOL | _METHODIST,
        Section.CONSULTATION: SCHOOL | _METHODIST,
        Section.MUNICIPAL: SCHOOL | _METHODIST,
        Section.SELF_EDUCATION: SCHOOL | _SELF,
    }
)
"""LANG V."""

BASES = Section.DEFICIT
"""Every basis stands in this column, whatever its kind."""

ADVISED = (Section.KPK, Section.CONSULTATION, Section.MUNICIPAL)
"""What a methodist adds to."""


class Answer(StrEnum):
    """To what was proposed. DISCUSS is the word of the plan's owner alone."""

    TAKE = "take"
    DISCUSS = "discuss"
    DECLINE = "decline"


_STANDINGS: Mapping[Answer, Standing] = MappingProxyType(
    {
        Answer.TAKE: Standing.ACCEPTED,
        Answer.DISCUSS: Standing.DISCUSS,
        Answer.DECLINE: Standing.DECLINED,
    }
)


def owners(section: Section, policy: SectionPolicy) -> frozenset[Relation]:
    match policy:
        case SectionPolicy.TEACHER:
            return _SELF
        case SectionPolicy.OWNERS:
            return _OWNERS[section]


def owns(section: Section, policy: SectionPolicy, held: Set[Relation]) -> bool:
    """In one's own plan one is its teacher and nothing else: nobody decides about himself."""
    counted = _SELF if Relation.SELF in held else held
    return bool(owners(section, policy) & counted)


def standing_of_added(
    section: Section, policy: SectionPolicy, held: Set[Relation], *, waiting: bool = False
) -> Standing:
    """`waiting`: the plan is before whoever decides. What is added then is no part of the text he
    has read, so it stays a proposal, whoever adds it."""
    if not waiting and owns(section, policy, held):
        return Standing.ACCEPTED
    return Standing.PROPOSED


def answers(
    one: Part, policy: SectionPolicy, held: Set[Relation], *, waiting: bool = False
) -> tuple[Answer, ...]:
    """What the reader may answer to what somebody else has added; buttons set, so what already is
    so is left out.

    `waiting`: the plan is before whoever decides, and nothing becomes a part of it meanwhile.
    """
    if one.added_by is None or one.standing is Standing.ASKED:
        return ()
    if isinstance(one, PlanItem) and one.state is not ItemState.PLANNED:
        return ()
    section = one.section if isinstance(one, PlanItem) else BASES
    possible: set[Answer] = set()
    if owns(section, policy, held):
        possible |= {Answer.DECLINE} if waiting else {Answer.TAKE, Answer.DECLINE}
    if Relation.SELF in held and one.standing is not Standing.DECLINED:
        possible.add(Answer.DISCUSS)
    if one.standing is Standing.ACCEPTED:
        # What was taken is a part of the plan: it is left out as any other.
        possible.discard(Answer.DECLINE)
    return tuple(
        answer for answer in Answer if answer in possible and _STANDINGS[answer] is not one.standing
    )


def answered(answer: Answer) -> Standing:
    return _STANDINGS[answer]


def with_standing(plan: Plan, one: Part, standing: Standing, **values: Any) -> Plan:
    """The plan as it stands after an answer; `values`: what else the answer changes of the part."""
    parts = [
        replace(part, standing=standing, **values) if part is one else part
        for part in (*plan.parts, *plan.dropped, *plan.declined)
    ]
    return arrange(
        plan.route,
        [part for part in parts if isinstance(part, Basis)],
        [part for part in parts if isinstance(part, PlanItem)],
    )


def with_own_standing(plan: Plan) -> Plan:
    """The owner's additions to a plan nobody has decided about yet, as the rules of today see them.

    Not stored: approving is accepting, since the school owns every section that the teacher does
    not (LANG V), and a school that changes its rules meanwhile changes the standing with them.
    """
    if plan.route.state not in UNDECIDED:
        return plan
    policy = plan.route.rules.sections

    def own(section: Section, added_by: int | None, standing: Standing) -> Standing:
        return standing if added_by is not None else standing_of_added(section, policy, _SELF)

    return replace(
        plan,
        bases=tuple(
            replace(one, standing=own(BASES, one.added_by, one.standing)) for one in plan.bases
        ),
        items=tuple(
            replace(one, standing=own(one.section, one.added_by, one.standing))
            if one.accepted_by is None
            else one
            for one in plan.items
        ),
    )


def acceptable(plan: Plan, held: Set[Relation]) -> tuple[PlanItem, ...]:
    """What the teacher handed in for sections that the reader owns and the teacher does not: each
    may be taken before the approval, and given back."""
    policy = plan.route.rules.sections
    if plan.route.state is not RouteState.SUBMITTED:
        return ()
    return tuple(
        item
        for item in plan.items
        if item.added_by is None
        and owns(item.section, policy, held)
        and not owns(item.section, policy, _SELF)
    )


def with_approval(plan: Plan) -> Plan:
    """What its owner handed in is accepted as a whole; what others proposed waits for its word."""
    return replace(
        plan,
        bases=tuple(
            replace(one, standing=Standing.ACCEPTED) if _handed_in(one) else one
            for one in plan.bases
        ),
        items=tuple(
            replace(one, standing=Standing.ACCEPTED) if _handed_in(one) else one
            for one in plan.items
        ),
    )


def _handed_in(one: Part) -> bool:
    return one.added_by is None and one.standing is Standing.PROPOSED


def _proposed(one: Part) -> bool:
    return one.added_by is not None and one.standing is not Standing.ACCEPTED


def unanswered(plan: Plan) -> tuple[Part, ...]:
    """What others have added and nobody has answered: proposed, or to be discussed."""
    return tuple(one for one in plan.parts if _proposed(one) and one.standing is not Standing.ASKED)


def awaiting_owner(plan: Plan) -> tuple[Part, ...]:
    """Of these, what its owner has said nothing about: «Обсудить» is a word, too."""
    return tuple(one for one in unanswered(plan) if one.standing is not Standing.DISCUSS)


def without_proposals(plan: Plan) -> Plan:
    """The plan as it stands, whatever others propose to it."""
    return replace(
        plan,
        bases=tuple(one for one in plan.bases if not _proposed(one)),
        items=tuple(one for one in plan.items if not _proposed(one)),
    )


def for_methodist(plan: Plan) -> Plan:
    """Without what is only proposed to work on: until it is taken, that is between the school and
    the teacher."""
    return replace(
        plan,
        bases=tuple(one for one in plan.bases if not _proposed(one)),
        declined=tuple(one for one in plan.declined if isinstance(one, PlanItem)),
    )


def added_by_others(plan: Plan) -> tuple[Part, ...]:
    """All that others have added, what was declined last."""
    found = [one for one in plan.parts if one.added_by is not None]
    return (*found, *plan.declined)


def awaiting_approval(plan: Plan) -> int:
    """How many of its owner's additions are accepted together with the plan."""
    return sum(_handed_in(one) for one in plan.parts)
