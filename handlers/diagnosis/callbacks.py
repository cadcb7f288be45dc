"""Buttons of the self-diagnosis: each names the diagnosis, the statement and what is set.

A button never says "next": an answer pressed twice, late or after a restart goes to the statement
under which it was drawn.
"""

from aiogram.filters.callback_data import CallbackData

from domain.scoring import AnswerValue


class OpenDiagnosis(CallbackData, prefix="d1o"):
    """Where the teacher's diagnosis stands."""


class ShowIntro(CallbackData, prefix="d1i"):
    """What this is and who sees the answers; begins or goes on from there."""

    post_id: int


class BeginDiagnosis(CallbackData, prefix="d1b"):
    """Begins at the post, or goes on with what is open there."""

    post_id: int


class GoOn(CallbackData, prefix="d1n"):
    """The first unanswered statement; the review when there is none."""

    diagnosis_id: int


class ShowStatement(CallbackData, prefix="d1q"):
    diagnosis_id: int
    key: str


class GiveAnswer(CallbackData, prefix="d1a"):
    diagnosis_id: int
    key: str
    value: AnswerValue


class ShowOther(CallbackData, prefix="d1x"):
    """«Другое» under a statement."""

    diagnosis_id: int
    key: str


class ShowHint(CallbackData, prefix="d1h"):
    diagnosis_id: int
    key: str


class WriteComment(CallbackData, prefix="d1c"):
    diagnosis_id: int
    key: str


class RemoveComment(CallbackData, prefix="d1w"):
    diagnosis_id: int
    key: str


class ListGroups(CallbackData, prefix="d1l"):
    """Groups with what is answered in each."""

    diagnosis_id: int


class ListGroup(CallbackData, prefix="d1g"):
    """Statements of one group with their answers."""

    diagnosis_id: int
    group: str


class Pause(CallbackData, prefix="d1p"):
    diagnosis_id: int


class Finish(CallbackData, prefix="d1f"):
    diagnosis_id: int


class ShowResult(CallbackData, prefix="d1r"):
    diagnosis_id: int


class ShowDetails(CallbackData, prefix="d1d"):
    """One group of a finished diagnosis, answer by answer."""

    diagnosis_id: int
    group: str
