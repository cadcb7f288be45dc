"""Who owns which section, and what becomes of what is added: against a table written by hand."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.access import Relation
from domain.item import ItemState, Section
from domain.plan import Part, Plan, arrange
from domain.plan_hints import hints
from domain.plan_rules import PlanRules, SectionPolicy, Standing
from domain.plan_sections import (
    Answer,
    answered,
    answers,
    awaiting_approval,
    owns,
    standing_of_added,
    unanswered,
    with_approval,
    with_own_standing,
)
from domain.route import RouteState
from tests.screens.plans import BASES, ITEMS, ROUTE

RELATIONS = tuple(Relation)
LEADERS = (Relation.DEPUTY, Relation.ROUTE_OFFICER, Relation.DIRECTOR)

OWNERS = {
    # LANG V, row by row: teacher, the school's leaders, a methodist the plan was handed over to
    Section.DEFICIT: (False, True, False),
    Section.INTERNAL: (False, True, False),
    Section.PERIOD: (False, True, False),
    Section.KPK: (False, True, True),
    Section.CONSULTATION: (False, True, True),
    Section.MUNICIPAL: (False, True, True),
    Section.SELF_EDUCATION: (True, True, False),
}


def expected(section: Section, policy: SectionPolicy, relation: Relation) -> bool:
    if policy is SectionPolicy.TEACHER:
        return relation is Relation.SELF
    teacher, leaders, methodist = OWNERS[section]
    if relation is Relation.SELF:
        return teacher
    if relation in LEADERS:
        return leaders
    return methodist and relation is Relation.PLAN_METHODIST


@pytest.mark.parametrize("policy", SectionPolicy)
@pytest.mark.parametrize("section", Section)
@pytest.mark.parametrize("relation", RELATIONS)
def test_owner_adds_and_everybody_else_proposes(
    section: Section, policy: SectionPolicy, relation: Relation
) -> None:
    """Every section × policy × relation, by the table."""
    held = frozenset({relation})
    own = expected(section, policy, relation)
    assert owns(section, policy, held) is own
    standing = standing_of_added(section, policy, held)
    assert standing is (Standing.ACCEPTED if own else Standing.PROPOSED)
    waiting = standing_of_added(section, policy, held, waiting=True)
    assert waiting is Standing.PROPOSED


@pytest.mark.parametrize("policy", SectionPolicy)
@pytest.mark.parametrize("section", Section)
def test_several_relations_own_what_one_of_them_owns_except_in_a_plan_of_ones_own(
    section: Section, policy: SectionPolicy
) -> None:
    """Nobody decides about himself: a deputy is the teacher of his own plan."""
    for held in combinations(RELATIONS, 2):
        counted = (Relation.SELF,) if Relation.SELF in held else held
        own = any(expected(section, policy, one) for one in counted)
        assert owns(section, policy, frozenset(held)) is own


def proposed(section: Section, standing: Standing = Standing.PROPOSED) -> Part:
    return replace(ITEMS[0], section=section, standing=standing, added_by=7)


@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("policy", SectionPolicy)
@pytest.mark.parametrize("section", Section)
@pytest.mark.parametrize("relation", RELATIONS)
def test_only_an_owner_takes_or_declines_and_only_the_teacher_discusses(
    section: Section, policy: SectionPolicy, relation: Relation, standing: Standing
) -> None:
    found = set(answers(proposed(section, standing), policy, frozenset({relation})))
    own = expected(section, policy, relation)
    wanted = set()
    if standing is Standing.ASKED:
        # Taken already: now it is a change of the plan, and waits for who decides about it.
        own = False
    if own and standing is not Standing.ACCEPTED:
        wanted.add(Answer.TAKE)
    if own and standing in (Standing.PROPOSED, Standing.DISCUSS):
        wanted.add(Answer.DECLINE)
    if relation is Relation.SELF and standing in (Standing.PROPOSED, Standing.ACCEPTED):
        wanted.add(Answer.DISCUSS)
    assert found == wanted


@pytest.mark.parametrize("policy", SectionPolicy)
@pytest.mark.parametrize("section", Section)
@pytest.mark.parametrize("relation", RELATIONS)
def test_nothing_is_taken_into_a_plan_that_waits_for_its_decision(
    section: Section, policy: SectionPolicy, relation: Relation
) -> None:
    for standing in Standing:
        one = proposed(section, standing)
        assert Answer.TAKE not in answers(one, policy, frozenset({relation}), waiting=True)


def test_nobody_answers_what_the_owner_added_or_what_was_done_already() -> None:
    held = frozenset(RELATIONS)
    for policy in SectionPolicy:
        assert answers(ITEMS[0], policy, held) == ()
        done = replace(ITEMS[0], added_by=7, state=ItemState.DONE)
        assert answers(done, policy, frozenset({Relation.SELF})) == ()


@given(st.sampled_from(Answer), st.sampled_from(Standing), st.sampled_from(SectionPolicy))
def test_answer_changes_something_or_is_not_offered(
    answer: Answer, standing: Standing, policy: SectionPolicy
) -> None:
    """Buttons set: what already is so has no button."""
    one = proposed(Section.KPK, standing)
    if answer in answers(one, policy, frozenset({Relation.SELF, Relation.DEPUTY})):
        assert answered(answer) is not standing


def plan_in(state: RouteState, policy: SectionPolicy) -> Plan:
    route = replace(ROUTE, state=state, rules=PlanRules(sections=policy))
    return with_own_standing(arrange(route, BASES, ITEMS))


@pytest.mark.parametrize("state", [RouteState.DRAFT, RouteState.RETURNED, RouteState.SUBMITTED])
def test_own_additions_to_sections_of_others_are_proposed_until_the_approval(
    state: RouteState,
) -> None:
    shown = plan_in(state, SectionPolicy.OWNERS)
    assert {one.standing for one in shown.bases} == {Standing.PROPOSED}
    for item in shown.items:
        own = item.section is Section.SELF_EDUCATION
        assert item.standing is (Standing.ACCEPTED if own else Standing.PROPOSED)
    assert awaiting_approval(shown) > 0
    assert unanswered(shown) == ()
    approved = with_approval(shown)
    assert {one.standing for one in approved.parts} == {Standing.ACCEPTED}
    usual = plan_in(state, SectionPolicy.TEACHER)
    assert {one.standing for one in usual.parts} == {Standing.ACCEPTED}


def test_approval_leaves_what_others_proposed_to_its_own_answer() -> None:
    offered = replace(BASES[0], standing=Standing.PROPOSED, added_by=7)
    plan = arrange(replace(ROUTE, state=RouteState.SUBMITTED), [*BASES[1:], offered], ITEMS)
    approved = with_approval(with_own_standing(plan))
    assert unanswered(approved) == (offered,)


def test_proposal_counts_in_no_hint_and_what_is_declined_is_no_part_of_the_plan() -> None:
    four = [
        replace(BASES[0], id=number, standing=Standing.PROPOSED, added_by=7)
        for number in range(900, 904)
    ]
    plan = arrange(ROUTE, [*BASES, *four], ITEMS)
    assert hints(plan) == hints(arrange(ROUTE, BASES, ITEMS))
    declined = [replace(one, standing=Standing.DECLINED) for one in four]
    without = arrange(ROUTE, [*BASES, *declined], ITEMS)
    assert without.bases == BASES
    assert without.declined == tuple(declined)
