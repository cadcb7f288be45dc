"""Whose name stands under a paper of the school."""

import pytest

from domain.approval import Leader, holder
from domain.people import Role


def leader(person_id: int, role: Role = Role.DEPUTY, *zone: int, lent: bool = False) -> Leader:
    return Leader(
        person_id=person_id,
        role=role,
        zone=frozenset(zone) or None,
        label=str(person_id),
        lent=lent,
    )


@pytest.mark.parametrize(
    ("leaders", "maker", "signs"),
    [
        ([leader(1)], 9, 1),
        ([leader(1), leader(1)], 9, 1),
        ([leader(1), leader(2)], 2, 2),
        ([leader(1), leader(2)], 9, None),
        ([leader(1), leader(2, Role.DEPUTY, 7)], 9, 1),
        ([leader(1), leader(2, Role.DEPUTY, 7)], 2, 2),
        ([leader(1), leader(2, lent=True)], 2, 1),
        ([leader(2, lent=True)], 2, None),
        ([leader(1, Role.DIRECTOR), leader(2, Role.ROUTE_OFFICER)], 1, None),
        ([], 1, None),
    ],
)
def test_paper_is_signed_by_post(leaders: list[Leader], maker: int, signs: int | None) -> None:
    found = holder(leaders, Role.DEPUTY, maker=maker)
    assert (None if found is None else found.person_id) == signs
