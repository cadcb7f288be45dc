"""The course of a diagnosis: its states, the next statement, the time left."""

from collections.abc import Container, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from domain.errors import DomainError
from domain.scoring import (
    AnswerValue,
    GroupLevel,
    GroupScore,
    Score,
    StatementRef,
    Thresholds,
    score,
)

__all__ = [
    "SECONDS_A_STATEMENT",
    "TRANSITIONS",
    "AnswerValue",
    "DiagnosisAction",
    "DiagnosisState",
    "Form",
    "GroupLevel",
    "GroupScore",
    "Score",
    "StatementRef",
    "Thresholds",
    "apply",
    "minutes_left",
    "next_statement",
    "score",
]

SECONDS_A_STATEMENT = 8


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
    """RESTORE takes a cancellation back. A finished diagnosis stays as it was finished."""

    FINISH = "finish"
    CANCEL = "cancel"
    RESTORE = "restore"


TRANSITIONS: Mapping[DiagnosisAction, Mapping[DiagnosisState, DiagnosisState]] = MappingProxyType(
    {
        DiagnosisAction.FINISH: {DiagnosisState.OPEN: DiagnosisState.FINISHED},
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


def next_statement(
    statements: Sequence[StatementRef], answers: Container[str], after: str | None = None
) -> str | None:
    """Key of the first unanswered statement behind ``after``, then from the beginning.

    None when all are answered. ``answers`` is anything that knows which keys are answered; an
    ``after`` that is not in the questionnaire counts as none.
    """
    keys = [ref.key for ref in statements]
    start = keys.index(after) + 1 if after in keys else 0
    return next((key for key in keys[start:] + keys[:start] if key not in answers), None)


def minutes_left(unanswered: int) -> int:
    """Whole minutes, rounded half up, at least one: 52 statements take about 7 minutes."""
    return max(1, (unanswered * SECONDS_A_STATEMENT + 30) // 60)
