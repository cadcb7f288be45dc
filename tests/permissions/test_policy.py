"""The policy against the table written by hand: every action by every relation."""

import pytest

from domain.access import POLICY, Action, Subject, allowed, relations
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
}
NOBODY = {Action.MUNICIPALITY_CREATE, Action.SCHOOL_CREATE}


def test_table_has_a_row_for_every_action_and_no_other() -> None:
    assert sorted(table.rows()) == sorted(action.value for action in Action)
    assert set(POLICY) == set(Action)


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
