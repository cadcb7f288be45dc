"""Buttons of the reports. `code` is what was chosen: see `domain.summary_filters`."""

from aiogram.filters.callback_data import CallbackData

from domain.reports import PaperForm


class OpenReport(CallbackData, prefix="rp1o"):
    """What can be made of this time and place."""

    code: str = ""


class OpenPlaces(CallbackData, prefix="rp1d"):
    """Departments to choose from."""

    code: str = ""
    page: int = 0


class MakeTable(CallbackData, prefix="rp1x"):
    code: str = ""


class MakeReview(CallbackData, prefix="rp1a"):
    """The paper for a pedsovet."""

    form: PaperForm
    code: str = ""


class MakeAudit(CallbackData, prefix="rp1c"):
    """The paper for whoever checks the numbers."""

    form: PaperForm
    code: str = ""
