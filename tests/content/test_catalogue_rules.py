"""A catalogue of suggestions with one fault of each kind is refused."""

from dataclasses import replace
from typing import Any

import pytest

from content.catalogue_rules import catalogue_problems
from content.loader import (
    questionnaires,
)
from content.model import (
    Catalogue,
    Questionnaire,
    Suggestion,
)
from content.problem import Problem
from content.route_texts import load_route_texts
from tests.content.faults import CATALOGUE, FIRST, GOAL, OFFERED, SELF, codes


def of_first(*suggestions: Suggestion) -> Catalogue:
    """Our catalogue with other suggestions for the first statement."""
    others = tuple(s for s in CATALOGUE.suggestions if s.statement != FIRST.key)
    return replace(CATALOGUE, suggestions=(*suggestions, *others))


def with_suggestion(**changes: Any) -> Catalogue:
    return of_first(replace(OFFERED[0], **changes), *OFFERED[1:])


QUESTIONNAIRES = {one.key: one for one in questionnaires()}
READY = [one.key for one in load_route_texts().basis]
MENTOR = CATALOGUE.for_ready("strength.mentor")


def catalogue_faults(catalogue: Catalogue) -> list[Problem]:
    return list(catalogue_problems(catalogue, QUESTIONNAIRES, READY, "folder"))


def of_mentor(*suggestions: Suggestion) -> Catalogue:
    """Our catalogue with other suggestions for a ready basis."""
    others = tuple(s for s in CATALOGUE.suggestions if s not in MENTOR)
    return replace(CATALOGUE, suggestions=(*suggestions, *others))


def of_requests(**changes: Any) -> Catalogue:
    """Our catalogue with suggestions for requests in one's own words changed."""
    return replace(
        CATALOGUE,
        suggestions=tuple(
            replace(s, **changes) if s.statement is None and "request" in s.bases else s
            for s in CATALOGUE.suggestions
        ),
    )


BAD_CATALOGUES = {
    "catalogue.too_few": of_first(*OFFERED[:3]),
    "catalogue.one_kind": of_first(*(replace(s, kind="reading") for s in OFFERED)),
    "catalogue.none_inside": of_first(*(replace(s, inside=False) for s in OFFERED)),
    "catalogue.no_self_education": of_first(*(replace(s, section="internal") for s in OFFERED)),
    "catalogue.general_size": replace(
        CATALOGUE, suggestions=tuple(s for s in CATALOGUE.suggestions if s.statement)
    ),
    "suggestion.unknown_statement": with_suggestion(statement="subject.nothing"),
    "suggestion.wrong_basis": with_suggestion(bases=("strength",)),
    "suggestion.unknown_basis": of_mentor(replace(MENTOR[0], ready=("strength.nobody",))),
    "suggestion.foreign_word": with_suggestion(title="Пройти пробный ЕГЭ и разобрать его"),
    "suggestion.for_nobody": with_suggestion(variants=()),
    "suggestion.title_length": with_suggestion(title="А" * 91),
    "suggestion.result_length": with_suggestion(result="А" * 121),
    "suggestion.not_a_line": with_suggestion(title="прочитать книгу."),
    "suggestion.duplicate_key": of_first(OFFERED[0], *OFFERED),
    "suggestion.duplicate_title": with_suggestion(title=OFFERED[1].title),
}


@pytest.mark.parametrize("code", BAD_CATALOGUES)
def test_catalogue_is_refused_when_it_breaks_the_rule(code: str) -> None:
    assert code in codes(catalogue_faults(BAD_CATALOGUES[code]))


@pytest.mark.parametrize(
    ("catalogue", "code", "key"),
    [
        (of_mentor(*MENTOR[:3]), "catalogue.too_few", "ready.strength.mentor"),
        (
            of_mentor(*(replace(s, kind="reading") for s in MENTOR)),
            "catalogue.one_kind",
            "ready.strength.mentor",
        ),
        (
            of_mentor(*(s for s in MENTOR if s.section == "self_education")),
            "catalogue.none_inside",
            "ready.strength.mentor",
        ),
        (
            of_mentor(*(s for s in MENTOR if s.section != "self_education")),
            "catalogue.no_self_education",
            "ready.strength.mentor",
        ),
        (of_requests(bases=("task",)), "catalogue.too_few", "general.request"),
        (of_requests(section="internal"), "catalogue.no_self_education", "general.request"),
        (of_requests(inside=False), "catalogue.none_inside", "general.request"),
    ],
)
def test_basis_without_a_statement_has_a_choice_of_its_own(
    catalogue: Catalogue, code: str, key: str
) -> None:
    """Ready ones each have fitting suggestions; those in one's own words by their kind."""
    assert (code, key) in {(problem.code, problem.key) for problem in catalogue_faults(catalogue)}


def test_suggestion_of_a_statement_serves_no_ready_basis() -> None:
    found = catalogue_faults(with_suggestion(ready=("strength.mentor",)))
    assert ("suggestion.wrong_basis", OFFERED[0].key) in {(p.code, p.key) for p in found}
    general = replace(MENTOR[0], bases=("deficit",))
    assert "suggestion.wrong_basis" in codes(catalogue_faults(of_mentor(general)))
    nothing = replace(MENTOR[0], bases=(), ready=())
    assert "suggestion.wrong_basis" in codes(catalogue_faults(of_mentor(nothing)))


def test_statement_that_only_another_questionnaire_leads_to_is_covered_too() -> None:
    """Difficulties of «objectivity» are worked on by the suggestions of what they are akin to."""
    akin = replace(FIRST, key="twin.first", akin=GOAL.key)
    alone = replace(SELF, statements=tuple(s for s in SELF.statements if s is not GOAL))
    bare = replace(
        CATALOGUE, suggestions=tuple(s for s in CATALOGUE.suggestions if s.statement != GOAL.key)
    )

    def uncovered(*others: Questionnaire) -> bool:
        asked = {"self": alone, **{one.key: one for one in others}}
        found = catalogue_problems(bare, asked, READY, "folder")
        return any(p.code == "catalogue.too_few" and p.key == GOAL.key for p in found)

    assert not uncovered()
    assert uncovered(replace(SELF, key="twin", statements=(akin,)))


def test_variant_left_with_too_few_suggestions_is_named() -> None:
    """Whose words the suggestions speak is checked for every variant that is asked."""
    for variant in ("noo", "preschool", "other"):
        catalogue = replace(
            CATALOGUE,
            suggestions=tuple(
                replace(s, variants=tuple(v for v in s.variants if v != variant) or ("soo",))
                if s.statement == GOAL.key
                else s
                for s in CATALOGUE.suggestions
            ),
        )
        found = catalogue_faults(catalogue)
        assert {
            (p.code, p.key, p.params["variant"])
            for p in found
            if not p.code.startswith("suggestion.")
        } == {
            ("catalogue.too_few", GOAL.key, variant),
            ("catalogue.one_kind", GOAL.key, variant),
            ("catalogue.none_inside", GOAL.key, variant),
            ("catalogue.no_self_education", GOAL.key, variant),
        }
