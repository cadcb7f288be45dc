"""Buttons of the plan on paper and of the school's own templates."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.plan_rules import RouteForm


class PaperFile(StrEnum):
    DOCX = "docx"
    PDF = "pdf"


class OpenPapers(CallbackData, prefix="f1o"):
    route_id: int


class SendPaper(CallbackData, prefix="f1s"):
    route_id: int
    form: RouteForm
    file: PaperFile


class OpenTemplates(CallbackData, prefix="f1t"):
    """The templates of a school; while they are open, a document that comes is one of them."""

    school_id: int


class OpenTemplate(CallbackData, prefix="f1f"):
    school_id: int
    form: RouteForm


class SendTemplate(CallbackData, prefix="f1d"):
    """The one the school prints by, to be edited."""

    school_id: int
    form: RouteForm


class SendSample(CallbackData, prefix="f1p"):
    """A made-up plan printed by it."""

    school_id: int
    form: RouteForm


class RemoveTemplate(CallbackData, prefix="f1x"):
    school_id: int
    form: RouteForm
