"""Buttons of the diagnoses that a methodist opens for the schools of his municipality."""

from aiogram.filters.callback_data import CallbackData

from domain.diagnosis import Form
from handlers.campaigns.callbacks import Edge


class OpenMunicipal(CallbackData, prefix="w1o"):
    """The methodist's diagnoses."""

    page: int = 0


class OpenOne(CallbackData, prefix="w1c"):
    """A draft where it stands, else how it goes by school."""

    municipal_id: int
    page: int = 0


class NewOne(CallbackData, prefix="w1n"):
    """A new draft, or the one that was left."""


class AskQuestionnaire(CallbackData, prefix="w1q"):
    municipal_id: int


class SetQuestionnaire(CallbackData, prefix="w1w"):
    municipal_id: int
    questionnaire: str
    form: Form


class AskSchools(CallbackData, prefix="w1a"):
    municipal_id: int
    page: int = 0


class SetAllSchools(CallbackData, prefix="w1b"):
    municipal_id: int


class SetSchool(CallbackData, prefix="w1e"):
    municipal_id: int
    school_id: int
    asked: bool
    page: int = 0


class AskMore(CallbackData, prefix="w2a"):
    """Which school to add to one that is open."""

    municipal_id: int
    page: int = 0


class AddSchool(CallbackData, prefix="w2s"):
    municipal_id: int
    school_id: int


class AskTerm(CallbackData, prefix="w1i"):
    municipal_id: int


class SetTerm(CallbackData, prefix="w1j"):
    """Both days packed as 20270415."""

    municipal_id: int
    first: int
    last: int


class AskDay(CallbackData, prefix="w1k"):
    """A month of days; 0 is the month of the day as it stands."""

    municipal_id: int
    edge: Edge
    month: int = 0


class SetDay(CallbackData, prefix="w1l"):
    municipal_id: int
    edge: Edge
    day: int


class AskLonger(CallbackData, prefix="w2d"):
    """Whether all schools get more time, until that day."""

    municipal_id: int
    day: int


class Launch(CallbackData, prefix="w1p"):
    """Opens what was shown, as it was at `rev`."""

    municipal_id: int
    rev: int


class ThrowAway(CallbackData, prefix="w1x"):
    municipal_id: int


class RestoreDraft(CallbackData, prefix="w1r"):
    municipal_id: int


class UndoLaunch(CallbackData, prefix="w1u"):
    municipal_id: int


class CloseAll(CallbackData, prefix="w1y"):
    municipal_id: int


class ReopenAll(CallbackData, prefix="w1z"):
    municipal_id: int


class ShowMap(CallbackData, prefix="w1m"):
    municipal_id: int
    page: int = 0


class ShowSchoolMap(CallbackData, prefix="w1s"):
    municipal_id: int
    school_id: int
    page: int = 0


class MapPicture(CallbackData, prefix="w1f"):
    municipal_id: int


class MapTable(CallbackData, prefix="w1g"):
    municipal_id: int
