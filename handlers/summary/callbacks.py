"""Buttons of a school's summary and of the lists behind its numbers."""

from aiogram.filters.callback_data import CallbackData

from domain.summary import PeopleList


class OpenSummary(CallbackData, prefix="s1o"):
    """The summary of the reader's scope."""


class OpenOverdue(CallbackData, prefix="s1v"):
    """People with passed dates."""

    page: int = 0


class OpenPeopleList(CallbackData, prefix="s1l"):
    which: PeopleList
    page: int = 0


class OpenPersonItems(CallbackData, prefix="s1i"):
    """Items of one teacher's plan; `passed` those whose date has passed alone."""

    post_id: int
    passed: bool = False
    page: int = 0
