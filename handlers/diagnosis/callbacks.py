"""Buttons of the self-diagnosis: each names the diagnosis, the statement and what is set.

A button never says "next": an answer pressed twice, late or after a restart goes to the statement
under which it was drawn. Names ending in «For» are those of the предметные block answered subject
by subject: `scope` is the subject's code (`domain.diagnosis.Address.code`).
"""

from aiogram.filters.callback_data import CallbackData

from domain.diagnosis import Form
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


class BeginCampaign(CallbackData, prefix="d2b"):
    """What the school asks: begins it or goes on with it."""

    campaign_id: int


class BeginForm(CallbackData, prefix="d2f"):
    """Begins a questionnaire at the post, or goes on with what is open there."""

    post_id: int
    questionnaire: str
    form: Form


class ShowOffer(CallbackData, prefix="d2i"):
    """What a questionnaire is for and who sees the answers."""

    post_id: int
    questionnaire: str


class ListOffers(CallbackData, prefix="d2l"):
    """«Другие анкеты»."""

    post_id: int


class ShowStatementFor(ShowStatement, prefix="d2q"):
    scope: str


class GiveAnswerFor(GiveAnswer, prefix="d2a"):
    scope: str


class ShowOtherFor(ShowOther, prefix="d2x"):
    scope: str


class ShowHintFor(ShowHint, prefix="d2h"):
    scope: str


class WriteCommentFor(WriteComment, prefix="d2c"):
    scope: str


class RemoveCommentFor(RemoveComment, prefix="d2w"):
    scope: str


class ChooseOption(CallbackData, prefix="d2o"):
    """`on`: what the press sets; where one option is chosen it is always set."""

    diagnosis_id: int
    key: str
    option: str
    on: bool


class SkipQuestion(CallbackData, prefix="d2s"):
    diagnosis_id: int
    key: str


class GoOnFrom(CallbackData, prefix="d2n"):
    """«Дальше» under a question with several options."""

    diagnosis_id: int
    key: str


class ListSubjects(CallbackData, prefix="d2j"):
    """For which subjects the предметные block is answered."""

    diagnosis_id: int


class SetSubject(CallbackData, prefix="d2u"):
    diagnosis_id: int
    scope: str
    on: bool


class WriteSubject(CallbackData, prefix="d2y"):
    diagnosis_id: int


class SettleSubjects(CallbackData, prefix="d2v"):
    """`apart`: an answer for each chosen subject, else one for all."""

    diagnosis_id: int
    apart: bool


class ShowReview(CallbackData, prefix="d2r"):
    """What has no answer yet, and the finish."""

    diagnosis_id: int
    page: int


class Reopen(CallbackData, prefix="d2z"):
    """Back from the result to the answers."""

    diagnosis_id: int


class ShowPicture(CallbackData, prefix="d2g"):
    diagnosis_id: int


class SendReport(CallbackData, prefix="d2k"):
    diagnosis_id: int


class Compare(CallbackData, prefix="d2m"):
    """«Было → стало»."""

    diagnosis_id: int


class ShowAnswers(CallbackData, prefix="d2t"):
    """One's own answers to a questionnaire that is not scored."""

    diagnosis_id: int
    page: int


class EnterFor(CallbackData, prefix="d2e"):
    """What can be printed and typed in for somebody «без бота»."""

    post_id: int


class BeginEntry(CallbackData, prefix="d2d"):
    """Begins to type a blank in, or goes on with it."""

    post_id: int
    questionnaire: str
    form: Form


class SendBlank(CallbackData, prefix="d2p"):
    """The printed blank for somebody «без бота»."""

    post_id: int
    questionnaire: str
    form: Form
