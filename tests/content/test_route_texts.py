"""Ready texts of a plan: whose words they speak, what they fit, and what is refused."""

from dataclasses import replace
from typing import Any

import pytest

from content.codes import BASIS_KINDS
from content.route_text_rules import SHORT_LIMIT, TEXT_LIMIT, route_text_problems
from content.route_texts import ReadyWords, RouteTexts, load_route_texts
from domain.plan import BASIS_TEXT_LIMIT, BasisKind

TEXTS = load_route_texts()
FIRST = TEXTS.goal[0]


def with_first_goal(**changes: Any) -> RouteTexts:
    return replace(TEXTS, goal=(replace(FIRST, **changes), *TEXTS.goal[1:]))


BAD = {
    "ready.too_few": replace(TEXTS, task=TEXTS.tasks("strength", "task", "request")),
    "ready.too_many": replace(
        TEXTS, task=tuple(replace(one, kinds=("deficit",)) for one in TEXTS.task)
    ),
    "ready.duplicate_key": with_first_goal(key=TEXTS.goal[1].key),
    "ready.duplicate_short": with_first_goal(short=TEXTS.goal[1].short),
    "ready.short_length": with_first_goal(short="А" * (SHORT_LIMIT + 1)),
    "ready.text_length": with_first_goal(text=""),
    "ready.not_a_line": with_first_goal(text="Освоить новое."),
    "ready.foreign_word": with_first_goal(outside=None),
}


@pytest.mark.parametrize("code", BAD)
def test_ready_texts_are_refused_when_they_break_the_rule(code: str) -> None:
    assert code in {problem.code for problem in route_text_problems(BAD[code], "file")}


def test_words_for_those_without_lessons_obey_the_rules_too() -> None:
    for code, words in (
        ("ready.short_length", ReadyWords(short="А" * (SHORT_LIMIT + 1), text="Текст")),
        ("ready.not_a_line", ReadyWords(short="Цель", text="цель")),
        ("ready.foreign_word", ReadyWords(short="Цель", text="Применять на уроках")),
    ):
        found = route_text_problems(with_first_goal(outside=words), "file")
        assert code in {problem.code for problem in found}


@pytest.mark.parametrize("change", ["replace", "add", "date"])
def test_change_with_few_reasons_is_named(change: str) -> None:
    left = tuple(one for one in TEXTS.change_reason if change not in one.changes)
    found = route_text_problems(replace(TEXTS, change_reason=left), "file")
    assert ("ready.too_few", f"change_reason.{change}") in {(p.code, p.key) for p in found}


@pytest.mark.parametrize("kind", BASIS_KINDS)
def test_plan_of_any_kind_has_goals_and_tasks_of_its_own(kind: str) -> None:
    assert 2 <= len(TEXTS.tasks(kind)) <= 4
    assert len(TEXTS.goals(kind)) >= 3
    assert all(kind in one.kinds for one in (*TEXTS.tasks(kind), *TEXTS.goals(kind)))


def test_plan_of_several_kinds_is_offered_what_fits_any_of_them_once() -> None:
    both = TEXTS.goals(BasisKind.DEFICIT, BasisKind.STRENGTH)
    assert set(both) == set(TEXTS.goals("deficit")) | set(TEXTS.goals("strength"))
    assert len(set(both)) == len(both)
    assert [one for one in TEXTS.goal if one in both] == list(both)
    assert TEXTS.goals() == TEXTS.goal


def test_words_follow_the_work_of_the_reader() -> None:
    basis = TEXTS.ready_basis("task.new_class")
    assert basis is not None
    assert (basis.short_of("noo"), basis.short_of(None)) == ("Новый класс или предмет",) * 2
    assert basis.short_of("preschool") == basis.short_of("other") == "Новая группа"
    assert basis.text_of("preschool") == "Работа с новой группой или по новому направлению"
    same = TEXTS.ready_basis("task.attestation")
    assert same is not None
    assert same.words("preschool") == same


def test_keys_are_found_and_strange_ones_are_not() -> None:
    assert TEXTS.ready_task("deficit.try") in TEXTS.tasks("deficit")
    assert TEXTS.ready_reason("course_moved") in TEXTS.reasons("date")
    for find in (
        TEXTS.ready_basis,
        TEXTS.ready_goal,
        TEXTS.ready_task,
        TEXTS.ready_reply,
        TEXTS.ready_reason,
    ):
        assert find("nothing") is None


def test_limits_fit_what_keeps_the_texts() -> None:
    assert TEXT_LIMIT <= BASIS_TEXT_LIMIT
    assert {one.value for one in BasisKind} == set(BASIS_KINDS)


def test_nothing_ready_speaks_of_a_school_to_those_who_have_none() -> None:
    """Reasons of proposals and of changes, comments of returns: all of them are checked."""
    broken = replace(TEXTS, proposal_reason=(replace(TEXTS.proposal_reason[0], outside=None),))
    found = {(p.code, p.key) for p in route_text_problems(broken, "file")}
    assert ("ready.foreign_word", "results") in found
    assert TEXTS.proposal_reason[1].short_of("preschool") == "Посещённые занятия"
