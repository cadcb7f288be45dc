"""Buttons of a school's diagnoses: put together, opened, followed, closed."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.campaign_views import MemberList
from domain.campaigns import AudienceKind
from domain.diagnosis import Form


class OpenDiagnoses(CallbackData, prefix="q1o"):
    """What the reader's own posts show him of diagnoses."""

    page: int = 0


class OpenSchool(CallbackData, prefix="q1s"):
    """Diagnoses of one school of a methodist's municipality."""

    school_id: int
    page: int = 0


class OpenTown(CallbackData, prefix="q1t"):
    page: int = 0


class OpenOwnDepartment(CallbackData, prefix="q1h"):
    """A head's own department in its last diagnosis."""

    department_id: int


class OpenCampaign(CallbackData, prefix="q1c"):
    """A draft where it stands, else the page of the diagnosis."""

    campaign_id: int


class NewCampaign(CallbackData, prefix="q1n"):
    """A new draft, or the one that was left."""


class AskQuestionnaire(CallbackData, prefix="q1q"):
    campaign_id: int


class SetQuestionnaire(CallbackData, prefix="q1w"):
    campaign_id: int
    questionnaire: str
    form: Form


class AskAudience(CallbackData, prefix="q1a"):
    campaign_id: int


class SetAudience(CallbackData, prefix="q1b"):
    campaign_id: int
    kind: AudienceKind


class ListDepartments(CallbackData, prefix="q1d"):
    campaign_id: int
    page: int = 0


class SetDepartment(CallbackData, prefix="q1e"):
    campaign_id: int
    department_id: int
    chosen: bool
    page: int = 0


class ListCandidates(CallbackData, prefix="q1f"):
    """Teachers to choose from; `found`: of those found by the text typed last."""

    campaign_id: int
    page: int = 0
    found: bool = False


class SetCandidate(CallbackData, prefix="q1g"):
    campaign_id: int
    post_id: int
    chosen: bool
    page: int = 0
    found: bool = False


class Edge(StrEnum):
    """Which day is picked: of a draft the first or the last, of an open diagnosis a new last."""

    FIRST = "f"
    LAST = "l"
    EXTEND = "x"


class AskTerm(CallbackData, prefix="q1i"):
    campaign_id: int


class SetTerm(CallbackData, prefix="q1j"):
    """Both days packed as 20270415."""

    campaign_id: int
    first: int
    last: int


class AskDay(CallbackData, prefix="q1k"):
    """A month of days; 0 is the month of the day as it stands."""

    campaign_id: int
    edge: Edge
    month: int = 0


class SetDay(CallbackData, prefix="q1l"):
    campaign_id: int
    edge: Edge
    day: int


class ShowPreview(CallbackData, prefix="q1v"):
    campaign_id: int


class Launch(CallbackData, prefix="q1p"):
    """Opens what was shown, as it was at `rev`."""

    campaign_id: int
    rev: int


class ThrowAway(CallbackData, prefix="q1x"):
    campaign_id: int


class UndoOpening(CallbackData, prefix="q1u"):
    campaign_id: int


class CloseCampaign(CallbackData, prefix="q1y"):
    campaign_id: int


class ReopenCampaign(CallbackData, prefix="q1z"):
    campaign_id: int


class AskCancel(CallbackData, prefix="q2a"):
    campaign_id: int


class CancelCampaign(CallbackData, prefix="q2b"):
    campaign_id: int


class Nudge(CallbackData, prefix="q2c"):
    """A button of releases up to 0.13.0: begins a reminder, as `BeginNudge` does."""

    campaign_id: int


class AddNewcomers(CallbackData, prefix="q2d"):
    campaign_id: int


class ListMembers(CallbackData, prefix="q2e"):
    campaign_id: int
    which: MemberList
    page: int = 0


class ListAsked(CallbackData, prefix="q2f"):
    """People who have not passed, to leave somebody out."""

    campaign_id: int
    page: int = 0


class SetAsked(CallbackData, prefix="q2g"):
    campaign_id: int
    post_id: int
    asked: bool
    page: int = 0


class ByDepartment(CallbackData, prefix="q2h"):
    campaign_id: int
    page: int = 0


class ShowMap(CallbackData, prefix="q2i"):
    campaign_id: int
    page: int = 0


class ShowDepartmentMap(CallbackData, prefix="q2j"):
    """`department_id` 0: people of no department."""

    campaign_id: int
    department_id: int
    page: int = 0


class MapPicture(CallbackData, prefix="q2k"):
    campaign_id: int


class MapTable(CallbackData, prefix="q2l"):
    campaign_id: int


class ShowTotals(CallbackData, prefix="q2o"):
    """How many chose what; `page` is the question, from 0."""

    campaign_id: int
    page: int = 0


class TotalsTable(CallbackData, prefix="q2p"):
    campaign_id: int


class ParticipationPicture(CallbackData, prefix="q2m"):
    campaign_id: int


class ParticipationFile(CallbackData, prefix="q2n"):
    campaign_id: int
