"""Self-diagnosis: begin, answer, comment, finish, and the result."""

from services.diagnosis.answers import answer, comment
from services.diagnosis.opening import begin
from services.diagnosis.outcome import DiagnosisOutcome, finish, latest_result, result
from services.diagnosis.view import DiagnosisView, GroupProgress, find_open, get

__all__ = [
    "DiagnosisOutcome",
    "DiagnosisView",
    "GroupProgress",
    "answer",
    "begin",
    "comment",
    "find_open",
    "finish",
    "get",
    "latest_result",
    "result",
]
