"""The course of a diagnosis: its states, the next statement, the time left."""

import zlib
from collections.abc import Container, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from domain.errors import DomainError
from domain.scoring import (
    SCOPE_MARK,
    AnswerValue,
    GroupLevel,
    GroupScore,
    Score,
    StatementRef,
    Thresholds,
    merged,
    score,
)

__all__ = [
    "MOST_SUBJECTS",
    "SECONDS_A_STATEMENT",
    "SUBJECT_GROUP",
    "TRANSITIONS",
    "UNDO_WINDOW",
    "Address",
    "AnswerValue",
    "DiagnosisAction",
    "DiagnosisState",
    "Form",
    "GroupLevel",
    "GroupScore",
    "Reopening",
    "Score",
    "StatementRef",
    "Thresholds",
    "addresses",
    "apply",
    "minutes_left",
    "next_statement",
    "score",
    "score_addressed",
    "why_not_reopen",
    "wider",
]

SECONDS_A_STATEMENT = 8

SUBJECT_GROUP = "subject"
"""The предметные block of questionnaire 1: the only one that is answered for each subject."""
MOST_SUBJECTS = 4
"""More would make the block longer than all the rest."""

UNDO_WINDOW = timedelta(days=1)
"""How long after the finish a teacher may go back to the answers."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where an answer goes: the statement and, in the предметные block, the subject."""

    key: str
    scope: str = ""

    @property
    def code(self) -> str:
        """The subject as a button names it: eight hexadecimal digits, empty without a subject.

        A number in the list of subjects would point elsewhere once the list has changed.
        """
        return scope_code(self.scope)


def scope_code(scope: str) -> str:
    return f"{zlib.crc32(scope.encode()):08x}" if scope else ""


class Form(StrEnum):
    """How much of a questionnaire is asked: all of it, or its core (June, newcomers, the years
    between)."""

    FULL = "full"
    EXPRESS = "express"


class DiagnosisState(StrEnum):
    OPEN = "open"
    FINISHED = "finished"
    CANCELLED = "cancelled"


class DiagnosisAction(StrEnum):
    """RESTORE takes a cancellation back, REOPEN a finish: see `why_not_reopen`."""

    FINISH = "finish"
    REOPEN = "reopen"
    CANCEL = "cancel"
    RESTORE = "restore"


TRANSITIONS: Mapping[DiagnosisAction, Mapping[DiagnosisState, DiagnosisState]] = MappingProxyType(
    {
        DiagnosisAction.FINISH: {DiagnosisState.OPEN: DiagnosisState.FINISHED},
        DiagnosisAction.REOPEN: {DiagnosisState.FINISHED: DiagnosisState.OPEN},
        DiagnosisAction.CANCEL: {DiagnosisState.OPEN: DiagnosisState.CANCELLED},
        DiagnosisAction.RESTORE: {DiagnosisState.CANCELLED: DiagnosisState.OPEN},
    }
)


def apply(state: DiagnosisState, action: DiagnosisAction) -> DiagnosisState:
    """The state after the action; DomainError("diagnosis.wrong_state", state, action) otherwise."""
    target = TRANSITIONS[action].get(state)
    if target is None:
        raise DomainError("diagnosis.wrong_state", state=state, action=action)
    return target


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopening:
    """What speaks for or against going back to the answers of a finished diagnosis."""

    finished_at: datetime
    built_on: bool
    """A route was begun from this result."""
    campaign_over: bool
    another_open: bool
    """A newer one of the same questionnaire: there are never two open at a post."""


def why_not_reopen(facts: Reopening, now: datetime) -> str | None:
    """None where the finish can still be taken back; else the code of what stands against it."""
    if facts.built_on:
        return "diagnosis.reopen_built_on"
    if facts.campaign_over:
        return "diagnosis.reopen_campaign_over"
    if facts.another_open:
        return "diagnosis.reopen_another_open"
    return "diagnosis.reopen_late" if now - facts.finished_at > UNDO_WINDOW else None


def wider(one: Form, other: Form) -> Form:
    """The form that asks all that either of the two asks."""
    return Form.FULL if Form.FULL in (one, other) else Form.EXPRESS


def addresses(statements: Sequence[StatementRef], subjects: Sequence[str]) -> tuple[Address, ...]:
    """In the order in which they are asked: the предметные block once for each of two or more
    subjects, everything else once."""
    if len(subjects) < 2:
        return tuple(Address(ref.key) for ref in statements)
    block = [ref.key for ref in statements if ref.group == SUBJECT_GROUP]
    scoped = [Address(key, subject) for subject in subjects for key in block]
    asked: list[Address] = []
    for ref in statements:
        if ref.group != SUBJECT_GROUP:
            asked.append(Address(ref.key))
        elif ref.key == block[0]:
            asked += scoped
    return tuple(asked)


A = TypeVar("A", bound=Hashable)


def next_statement(asked: Sequence[A], answered: Container[A], after: A | None = None) -> A | None:
    """The first unanswered one behind ``after``, then from the beginning.

    None when all are answered. An ``after`` that is not asked counts as none.
    """
    start = asked.index(after) + 1 if after is not None and after in asked else 0
    return next((one for one in (*asked[start:], *asked[:start]) if one not in answered), None)


def score_addressed(
    statements: Sequence[StatementRef],
    asked: Sequence[Address],
    answers: Mapping[Address, AnswerValue],
    thresholds: Thresholds,
    *,
    new_to_work: bool = False,
) -> Score:
    """The score where statements may be answered for several subjects.

    All answers of a group count together. ``new_to_work``:
    what has not been met yet is a candidate too, behind all that is difficult (experience under
    three years).
    """
    groups = {ref.key: ref.group for ref in statements}
    refs = [StatementRef(key=_joined(one), group=groups[one.key]) for one in asked]
    given = {_joined(one): value for one, value in answers.items()}
    return merged(score(refs, given, thresholds), new_to_work=new_to_work)


def _joined(address: Address) -> str:
    return f"{address.key}{SCOPE_MARK}{address.scope}" if address.scope else address.key


def minutes_left(unanswered: int) -> int:
    """Whole minutes, rounded half up, at least one: 52 statements take about 7 minutes."""
    return max(1, (unanswered * SECONDS_A_STATEMENT + 30) // 60)
