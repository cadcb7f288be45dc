"""Whose words the suggestions for a basis and its name speak."""

from itertools import combinations

import pytest

from content.codes import VARIANTS, Variant
from content.loader import load_catalogue
from domain.errors import DomainError
from domain.plan import Basis, BasisKind
from services.routes.drafting import deficit
from services.routes.offers import suggestions_for

GOAL = Basis(id=1, kind=BasisKind.DEFICIT, source="method.lesson_goal", text="цель")
OWN = Basis(id=2, kind=BasisKind.DEFICIT, source=None, text="своё")


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("basis", [GOAL, OWN], ids=["statement", "own words"])
def test_teacher_is_offered_only_what_is_meant_for_her_variant(
    basis: Basis, variant: Variant
) -> None:
    offered = suggestions_for(basis, variant)
    assert len(offered) >= 3
    assert all(variant in suggestion.variants for suggestion in offered)


def test_teacher_of_a_school_is_offered_nothing_of_a_kindergarten() -> None:
    school = {suggestion.key for suggestion in suggestions_for(GOAL, "soo")}
    kindergarten = {suggestion.key for suggestion in suggestions_for(GOAL, "preschool")}
    assert school.isdisjoint(kindergarten)


def test_what_was_chosen_before_is_known_whatever_the_variant() -> None:
    everything = set(load_catalogue().for_statement("method.lesson_goal"))
    assert set(suggestions_for(GOAL)) == everything


def test_difficulty_is_named_in_the_words_of_the_variant() -> None:
    assert deficit("method.lesson_goal", "soo").text == "цель урока как результат"
    assert deficit("method.lesson_goal", "preschool").text == "цель занятия как результат"
    assert deficit("method.lesson_goal", "").text == "цель урока как результат"
    with pytest.raises(DomainError):
        deficit("method.nothing", "soo")


@pytest.mark.parametrize("variant", VARIANTS)
def test_ready_basis_is_offered_its_own_and_not_the_common_pool(variant: Variant) -> None:
    """Preparing for attestation, a new class and becoming a mentor have little in common."""
    offered = {
        key: {one.key for one in suggestions_for(ready(kind, key), variant)}
        for kind, key in (
            (BasisKind.TASK, "task.attestation"),
            (BasisKind.TASK, "task.new_class"),
            (BasisKind.STRENGTH, "strength.mentor"),
            (BasisKind.REQUEST, "request.family"),
        )
    }
    for one, other in combinations(offered.values(), 2):
        assert one.isdisjoint(other)
    assert all(len(keys) >= 4 for keys in offered.values())


def test_strength_that_is_a_statement_is_shared_in_general_ways() -> None:
    strength = ready(BasisKind.STRENGTH, "method.lesson_goal")
    own = Basis(id=4, kind=BasisKind.STRENGTH, source=None, text="своё")
    assert suggestions_for(strength, "soo") == suggestions_for(own, "soo")


def ready(kind: BasisKind, key: str) -> Basis:
    return Basis(id=3, kind=kind, source=key, text="готовое")
