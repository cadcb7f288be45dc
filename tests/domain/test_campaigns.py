"""States of a school's diagnosis, and whom it asks."""

import pytest

from domain.campaigns import (
    AudienceKind,
    CampaignAction,
    CampaignAudience,
    CampaignState,
    apply,
)
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


def test_ids_are_forgotten_when_another_kind_is_chosen() -> None:
    departments = CampaignAudience(kind=AudienceKind.DEPARTMENTS, ids=frozenset({1}))
    assert departments.of_kind(AudienceKind.DEPARTMENTS).ids == {1}
    assert departments.of_kind(AudienceKind.CHOSEN).ids == frozenset()
    people = departments.with_id(AudienceKind.CHOSEN, 5, chosen=True)
    assert people.kind is AudienceKind.CHOSEN
    assert people.ids == {5}
    assert not people.with_id(AudienceKind.CHOSEN, 5, chosen=False).complete
