"""Self-diagnosis: begin, answer, comment, finish, and the result."""

from services.diagnosis.answers import (
    answer,
    answer_typed,
    choose,
    comment,
    skip,
    write,
)
from services.diagnosis.door import Asked, Door, Offer, Size, door
from services.diagnosis.opening import begin, begin_asked, enter
from services.diagnosis.outcome import (
    DiagnosisOutcome,
    finish,
    latest_result,
    latest_result_of,
    outcome_before,
    reopen,
    result,
    result_on_paper,
)
from services.diagnosis.papers import (
    BlankPaper,
    EntryDoor,
    ResultDrawn,
    ResultPapers,
    blank_paper,
    entry_door,
    result_drawn,
    result_papers,
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
    "BlankPaper",
    "DiagnosisOutcome",
    "DiagnosisView",
    "Door",
    "EntryDoor",
    "GroupProgress",
    "Offer",
    "ResultDrawn",
    "ResultPapers",
    "Size",
    "add_subject",
    "answer",
    "answer_typed",
    "asks_first",
    "begin",
    "begin_asked",
    "blank_paper",
    "choose",
    "comment",
    "door",
    "enter",
    "entry_door",
    "find_open",
    "finish",
    "get",
    "latest_result",
    "latest_result_of",
    "offered",
    "outcome_before",
    "reopen",
    "result",
    "result_drawn",
    "result_on_paper",
    "result_papers",
    "set_subject",
    "settle_subjects",
    "skip",
    "write",
]
