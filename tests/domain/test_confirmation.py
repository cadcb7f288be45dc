"""Anna teaches, Boris mentors her, Vera heads the department, Galina is deputy, Dmitry director."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.confirmation import Confirmer, ConfirmerRole, confirmer_chain, next_asked
from domain.item import ItemKind

ANNA, BORIS, VERA, GALINA, DMITRY, ELENA, OLGA = range(1, 8)


def _told(chain: Sequence[Confirmer]) -> list[tuple[str, tuple[int, ...]]]:
    return [(step.role.value, step.people) for step in chain]


def _chain(
    kind: ItemKind,
    *,
    owner: int = ANNA,
    mentor: int | None = BORIS,
    head: int | None = VERA,
    deputies: Sequence[int] = (GALINA,),
    director: int | None = DMITRY,
    visited: int | None = None,
    organiser: int | None = None,
    confirm_self_education: bool = False,
) -> list[tuple[str, tuple[int, ...]]]:
    return _told(
        confirmer_chain(
            kind,
            owner=owner,
            mentor=mentor,
            head=head,
            deputies=deputies,
            director=director,
            visited=visited,
            organiser=organiser,
            confirm_self_education=confirm_self_education,
        )
    )


@pytest.mark.parametrize(
    "kind", [ItemKind.KPK, ItemKind.CONTEST, ItemKind.OLYMPIAD, ItemKind.PUBLICATION]
)
def test_deputy_confirms_when_a_document_proves_it(kind: ItemKind) -> None:
    assert _chain(kind) == [("deputy", (GALINA,))]
    assert _chain(kind, deputies=(GALINA, ELENA)) == [("deputy", (GALINA, ELENA))]


@pytest.mark.parametrize(
    "kind", [ItemKind.READING, ItemKind.EOR, ItemKind.SELF_EDUCATION, ItemKind.DOCUMENT_STUDY]
)
def test_nobody_confirms_when_it_is_self_education(kind: ItemKind) -> None:
    assert _chain(kind) == []
    assert _chain(kind, confirm_self_education=True)[0] == ("mentor", (BORIS,))


def test_mentor_head_and_deputy_are_asked_in_turn_when_it_is_anything_else() -> None:
    assert _chain(ItemKind.WEBINAR) == [
        ("mentor", (BORIS,)),
        ("head", (VERA,)),
        ("deputy", (GALINA,)),
    ]


def test_visited_colleague_is_first_when_a_lesson_was_visited() -> None:
    assert _chain(ItemKind.LESSON_VISIT, visited=OLGA)[:2] == [
        ("colleague", (OLGA,)),
        ("mentor", (BORIS,)),
    ]
    assert _chain(ItemKind.WEBINAR, visited=OLGA)[0] == ("mentor", (BORIS,))


def test_keeper_of_the_list_is_first_when_it_was_an_event() -> None:
    assert _chain(ItemKind.SEMINAR, organiser=OLGA)[0] == ("organiser", (OLGA,))


def test_vacant_roles_are_passed_over() -> None:
    assert _chain(ItemKind.WEBINAR, mentor=None, head=None) == [("deputy", (GALINA,))]
    assert _chain(ItemKind.KPK, deputies=()) == [("director", (DMITRY,))]
    assert _chain(ItemKind.KPK, deputies=(), director=None) == []


def test_person_is_asked_once_when_he_has_two_roles() -> None:
    assert _chain(ItemKind.WEBINAR, head=BORIS) == [("mentor", (BORIS,)), ("deputy", (GALINA,))]


def test_next_role_is_asked_when_the_owner_heads_the_department() -> None:
    assert _chain(ItemKind.WEBINAR, owner=VERA, mentor=None) == [("deputy", (GALINA,))]


def test_director_confirms_when_the_item_is_a_deputys() -> None:
    both = (GALINA, ELENA)
    assert _chain(ItemKind.KPK, owner=GALINA, deputies=both) == [("director", (DMITRY,))]
    assert _chain(ItemKind.WEBINAR, owner=GALINA, mentor=None) == [("director", (DMITRY,))]
    assert _chain(ItemKind.KPK, owner=GALINA, deputies=both, director=None) == [
        ("deputy", (ELENA,))
    ]


def test_subordinates_are_not_asked_when_the_item_is_the_directors() -> None:
    assert _chain(ItemKind.KPK, owner=DMITRY) == []


people = st.none() | st.integers(1, 6)


@given(
    kind=st.sampled_from(ItemKind),
    owner=st.integers(1, 6),
    mentor=people,
    head=people,
    deputies=st.lists(st.integers(1, 6), max_size=3),
    director=people,
    visited=people,
    organiser=people,
    days=st.integers(-1, 100),
)
def test_nobody_confirms_himself_and_nobody_is_asked_twice(
    kind: ItemKind,
    owner: int,
    mentor: int | None,
    head: int | None,
    deputies: list[int],
    director: int | None,
    visited: int | None,
    organiser: int | None,
    days: int,
) -> None:
    chain = confirmer_chain(
        kind,
        owner=owner,
        mentor=mentor,
        head=head,
        deputies=deputies,
        director=director,
        visited=visited,
        organiser=organiser,
    )
    asked = [person for step in chain for person in step.people]
    assert owner not in asked
    assert len(asked) == len(set(asked))
    assert all(step.people for step in chain)
    assert set(asked) <= {mentor, head, director, visited, organiser, *deputies}
    first = next_asked(chain, asked=None, silent_days=days)
    assert first == (chain[0] if chain else None)


USUAL = confirmer_chain(
    ItemKind.WEBINAR, owner=ANNA, mentor=BORIS, head=VERA, deputies=(GALINA,), director=DMITRY
)


def _next(chain: Sequence[Confirmer], asked: int | None, days: int) -> str | None:
    found = next_asked(chain, asked=asked, silent_days=days, whole=USUAL)
    return None if found is None else found.role.value


@pytest.mark.parametrize(
    ("asked", "days", "role"),
    [
        (BORIS, -1, None),
        (BORIS, 6, None),
        (BORIS, 7, "head"),
        (VERA, 7, "deputy"),
        (GALINA, 99, None),
    ],
)
def test_next_in_the_chain_is_asked_when_seven_days_are_silent(
    asked: int, days: int, role: str | None
) -> None:
    assert _next(USUAL, asked, days) == role


@pytest.mark.parametrize(("away", "role"), [(BORIS, "head"), (VERA, "deputy"), (GALINA, "mentor")])
def test_next_in_the_chain_is_asked_at_once_when_the_asked_one_is_away(
    away: int, role: str
) -> None:
    """Behind the last of the chain nobody is left, and it begins anew."""
    present = [step for step in USUAL if away not in step.people]
    assert _next(present, away, 0) == role


def test_chain_begins_anew_when_the_asked_one_has_left() -> None:
    assert _next(USUAL, OLGA, 0) == ConfirmerRole.MENTOR.value


@given(
    here=st.lists(st.booleans(), min_size=3, max_size=3),
    asked=st.integers(1, 7),
    days=st.integers(0, 30),
)
def test_somebody_who_is_there_is_always_waited_for(
    here: list[bool], asked: int, days: int
) -> None:
    chain = [step for step, there in zip(USUAL, here, strict=True) if there]
    found = next_asked(chain, asked=asked, silent_days=days, whole=USUAL)
    if found is None:
        assert not chain or any(asked in step.people for step in chain)
    else:
        assert found in chain
        assert asked not in found.people
