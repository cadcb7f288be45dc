"""Buttons of independent results. Each names what it sets; dates are yyyymmdd, months yyyymm.

A ready word is carried as its place in `content/external_texts.toml`, whose lists only grow.
"""

from aiogram.filters.callback_data import CallbackData

from domain.external_results import ResultField, ResultLevel


class OpenResults(CallbackData, prefix="x2o"):
    """Results of the teacher at the post."""

    post_id: int
    page: int = 0


class OpenResult(CallbackData, prefix="x2p"):
    external_id: int


class AddResult(CallbackData, prefix="x2a"):
    """Asks who held the diagnosis."""

    post_id: int


class BeginWith(CallbackData, prefix="x2b"):
    """Begins a result with a ready operator."""

    post_id: int
    index: int


class AskField(CallbackData, prefix="x2f"):
    external_id: int
    field: ResultField


class SetReady(CallbackData, prefix="x2s"):
    external_id: int
    field: ResultField
    index: int


class SetLevel(CallbackData, prefix="x2l"):
    external_id: int
    level: ResultLevel


class SetAttempt(CallbackData, prefix="x2n"):
    external_id: int
    attempt: int


class SetDay(CallbackData, prefix="x2d"):
    external_id: int
    day: int


class ShowMonth(CallbackData, prefix="x2m"):
    external_id: int
    month: int


class EmptyField(CallbackData, prefix="x2e"):
    external_id: int
    field: ResultField


class AskFile(CallbackData, prefix="x2g"):
    external_id: int


class SendFiles(CallbackData, prefix="x2v"):
    external_id: int


class SetRemoved(CallbackData, prefix="x2r"):
    external_id: int
    removed: bool
