"""The policy against the table written by hand: every action by every relation."""

import pytest

from domain.access import POLICY, Action, Actor, Post, Subject, allowed, relations
from domain.people import Role
from tests.cast import Cast
from tests.permissions import table

SCHOOL_WIDE = {
    Action.DEPARTMENT_MANAGE,
    Action.DEPUTY_INVITE,
    Action.TEACHER_INVITE,
    Action.POST_APPOINT,
    Action.STAFF_LIST,
    Action.SCHOOL_SUMMARY,
    Action.SCHOOL_OVERDUE,
    Action.APPROVAL_QUEUE,
    Action.ROUTE_TEMPLATE,
    Action.CAMPAIGN_MANAGE,
    Action.CAMPAIGN_PARTICIPATION,
    Action.CAMPAIGN_MAP,
    Action.MUNICIPAL_CAMPAIGN_MANAGE,
    Action.MUNICIPAL_CAMPAIGN_MAP,
    Action.MUNICIPALITY_THRESHOLDS,
    Action.CALENDAR_READ,
    Action.CALENDAR_MANAGE,
    Action.PLAN_RULES_MANAGE,
    Action.MEETING_RECORD,
    Action.ROADMAP_MANAGE,
}
NOBODY = {Action.MUNICIPALITY_CREATE, Action.SCHOOL_CREATE}


def test_table_has_a_row_for_every_action_and_no_other() -> None:
    assert sorted(table.rows()) == sorted(action.value for action in Action)
    assert set(POLICY) == set(Action)


TO_A_METHODIST = {
    Action.MUNICIPALITY_CREATE: False,
    Action.ROUTE_READ: False,
    Action.ROUTE_ADVISE: True,
    Action.ROUTE_ENDORSE: True,
    Action.CLOSING_READ: True,
    Action.CLOSING_ANALYSE: True,
    Action.CLOSING_CONCLUDE: False,
    Action.CLOSING_WRITE: False,
    Action.PORTFOLIO_MAKE: False,
    Action.PROPOSAL_ANSWER: True,
    Action.HANDED_LIST: True,
    Action.ROUTE_ITEMS_READ: False,
    Action.ROUTE_APPROVE: False,
    Action.ROUTE_EDIT: False,
    Action.ROUTE_PROPOSE: False,
    Action.ROUTE_HAND_OVER: False,
    Action.EVIDENCE_READ: False,
    Action.PERSON_PAGE: False,
    Action.CARD_READ: False,
    Action.DIAGNOSIS_RESULT_READ: False,
    Action.DIAGNOSIS_ANSWERS_READ: False,
}
"""By hand from «methodist: plans handed over; else numbers»: the plan, nothing around it."""


@pytest.mark.parametrize("relation", table.relations())
async def test_everybody_may_do_exactly_what_the_table_says(cast: Cast, relation: str) -> None:
    async with cast.call(table.player(cast, relation)).read() as (tx, call):
        about_anna = await tx.subjects.of_post(cast.anna.post_id)
        about_school = await tx.subjects.of_school(cast.school_id)
    verdicts = {}
    for action in Action:
        subject = about_anna
        if action in SCHOOL_WIDE:
            subject = about_school
        if action in NOBODY:
            subject = Subject()
        verdicts[action.value] = allowed(action, relations(call.actor, subject))
    expected = {action: by[relation] for action, by in table.rows().items()}
    assert verdicts == expected


def test_methodist_may_read_and_advise_a_plan_once_it_is_handed_over() -> None:
    """The plan alone; neither results nor evidence, and no methodist of elsewhere."""
    anna = Subject(person_id=1, school_id=1, municipality_id=1, handed_over=True)
    egor = Actor(person_id=2, posts=(methodist_of(1),))
    other = Actor(person_id=3, posts=(methodist_of(2),))
    found = {action: allowed(action, relations(egor, anna)) for action in TO_A_METHODIST}
    assert found == TO_A_METHODIST
    assert not any(allowed(action, relations(other, anna)) for action in Action)


def test_witness_says_one_thing_while_he_works_there_and_sees_nothing_else() -> None:
    item = Subject(person_id=1, school_id=1, witnesses=frozenset({1, 2}))
    works = Actor(person_id=2, posts=(teacher_of(1),))
    held = relations(works, item)
    assert [action for action in Action if allowed(action, held)] == [Action.ITEM_WITNESS]
    left = Actor(person_id=2, posts=(teacher_of(2),))
    assert relations(left, item) == frozenset()
    owner = Actor(person_id=1, posts=(teacher_of(1),))
    assert not allowed(Action.ITEM_WITNESS, relations(owner, item))


def test_organiser_keeps_his_list_and_does_not_manage_the_event() -> None:
    event = Subject(school_id=1, organiser_id=2)
    held = relations(Actor(person_id=2, posts=(teacher_of(1),)), event)
    assert [action for action in Action if allowed(action, held)] == [Action.EVENT_MARK]


def teacher_of(school_id: int) -> Post:
    return Post(id=9, role=Role.TEACHER, municipality_id=None, school_id=school_id)


def test_nobody_proposes_to_his_own_plan_nor_advises_it() -> None:
    own = Subject(person_id=1, school_id=1, municipality_id=1, handed_over=True)
    leads = Post(id=1, role=Role.DEPUTY, municipality_id=None, school_id=1)
    actor = Actor(person_id=1, posts=(leads, methodist_of(1)))
    held = relations(actor, own)
    assert not allowed(Action.ROUTE_PROPOSE, held)
    assert not allowed(Action.ROUTE_ADVISE, held)


def methodist_of(municipality_id: int) -> Post:
    return Post(id=9, role=Role.METHODIST, municipality_id=municipality_id, school_id=None)
