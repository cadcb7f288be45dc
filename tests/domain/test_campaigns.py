"""States of a school's diagnosis, and whom it asks."""

from datetime import UTC, date, datetime

import pytest

from domain.campaigns import (
    AudienceKind,
    Campaign,
    CampaignAction,
    CampaignAudience,
    CampaignState,
    apply,
)
from domain.diagnosis import Form
from domain.errors import DomainError

ALLOWED = {
    ("draft", "open"): "open",
    ("draft", "plan"): "planned",
    ("draft", "cancel"): "cancelled",
    ("planned", "begin"): "open",
    ("planned", "undo"): "draft",
    ("planned", "cancel"): "cancelled",
    ("open", "undo"): "draft",
    ("open", "close"): "closed",
    ("open", "cancel"): "cancelled",
    ("closed", "reopen"): "open",
    ("cancelled", "reopen"): "open",
    ("cancelled", "restore"): "draft",
}


@pytest.mark.parametrize("state", CampaignState)
@pytest.mark.parametrize("action", CampaignAction)
def test_every_state_allows_exactly_what_the_table_says(
    state: CampaignState, action: CampaignAction
) -> None:
    expected = ALLOWED.get((state.value, action.value))
    if expected is None:
        with pytest.raises(DomainError) as refused:
            apply(state, action)
        assert refused.value.code == "campaign.wrong_state"
    else:
        assert apply(state, action).value == expected


def test_audience_comes_back_from_its_stored_form() -> None:
    audience = CampaignAudience(
        kind=AudienceKind.CHOSEN,
        ids=frozenset({3, 1}),
        within=frozenset({7}),
        without=frozenset({2}),
    )
    assert CampaignAudience.from_dict(audience.to_dict()) == audience
    whole = CampaignAudience(kind=AudienceKind.ALL)
    assert CampaignAudience.from_dict(whole.to_dict()) == whole
    assert CampaignAudience.from_dict({"kind": "all", "ids": []}) == whole


@pytest.mark.parametrize(
    ("state", "closed_at", "early"),
    [
        (CampaignState.CLOSED, datetime(2027, 3, 17, 11, tzinfo=UTC), True),
        # By itself: midnight after the last day, in Kaliningrad and in Kamchatka.
        (CampaignState.CLOSED, datetime(2027, 3, 26, 22, tzinfo=UTC), False),
        (CampaignState.CLOSED, datetime(2027, 3, 26, 12, tzinfo=UTC), False),
        (CampaignState.CANCELLED, datetime(2027, 3, 17, 11, tzinfo=UTC), False),
        (CampaignState.OPEN, None, False),
    ],
)
def test_closed_early_is_before_its_last_day(
    state: CampaignState, closed_at: datetime | None, early: bool
) -> None:
    campaign = Campaign(
        id=1,
        school_id=1,
        questionnaire="self",
        form=Form.FULL,
        audience=CampaignAudience(kind=AudienceKind.ALL),
        opens_on=date(2027, 3, 9),
        closes_on=date(2027, 3, 26),
        state=state,
        rev=1,
        closed_at=closed_at,
    )
    assert campaign.closed_early is early


def test_ids_are_forgotten_when_another_kind_is_chosen() -> None:
    departments = CampaignAudience(kind=AudienceKind.DEPARTMENTS, ids=frozenset({1}))
    assert departments.of_kind(AudienceKind.DEPARTMENTS).ids == {1}
    assert departments.of_kind(AudienceKind.CHOSEN).ids == frozenset()
    people = departments.with_id(AudienceKind.CHOSEN, 5, chosen=True)
    assert people.kind is AudienceKind.CHOSEN
    assert people.ids == {5}
    assert not people.with_id(AudienceKind.CHOSEN, 5, chosen=False).complete
