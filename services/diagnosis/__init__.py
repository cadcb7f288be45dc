"""Self-diagnosis: begin, answer, comment, finish, and the result."""

from services.diagnosis.answers import answer, choose, comment, skip, write
from services.diagnosis.desk import Asked, Desk, Offer, Size, desk
from services.diagnosis.opening import begin, begin_asked, enter
from services.diagnosis.outcome import (
    DiagnosisOutcome,
    finish,
    latest_result,
    outcome_before,
    reopen,
    result,
)
from services.diagnosis.subjects import (
    add_subject,
    asks_first,
    offered,
    set_subject,
    settle_subjects,
)
from services.diagnosis.view import DiagnosisView, GroupProgress, find_open, get

__all__ = [
    "Asked",
    "Desk",
    "DiagnosisOutcome",
    "DiagnosisView",
    "GroupProgress",
    "Offer",
    "Size",
    "add_subject",
    "answer",
    "asks_first",
    "begin",
    "begin_asked",
    "choose",
    "comment",
    "desk",
    "enter",
    "find_open",
    "finish",
    "get",
    "latest_result",
    "offered",
    "outcome_before",
    "reopen",
    "result",
    "set_subject",
    "settle_subjects",
    "skip",
    "write",
]
