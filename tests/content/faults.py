"""Content with one fault, for tests of the rules."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from content.loader import (
    load_catalogue,
    load_questionnaire,
)
from content.model import (
    Option,
    Questionnaire,
    Statement,
    Wordings,
)
from content.problem import Problem

SELF = load_questionnaire("self")
FIRST = SELF.statements[0]
CATALOGUE = load_catalogue()
GOAL = SELF.statement("method.lesson_goal")
BEE = Option(key="b", title="Б")
OFFERED = CATALOGUE.for_statement(FIRST.key)


def codes(problems: Iterator[Problem] | list[Problem]) -> set[str]:
    return {problem.code for problem in problems}


def with_first(**changes: Any) -> Questionnaire:
    """Our questionnaire with its first statement changed."""
    return replace(SELF, statements=(replace(FIRST, **changes), *SELF.statements[1:]))


def with_goal(changed: Statement) -> Questionnaire:
    """Our questionnaire with the statement about the goal, which all variants have, changed."""
    return replace(SELF, statements=tuple(changed if s is GOAL else s for s in SELF.statements))


def saying(text: str) -> Questionnaire:
    return with_first(text=Wordings(noo=text, soo=text))
