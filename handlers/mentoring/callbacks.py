"""Buttons of mentoring; a pair is named by its id, its state decides what a press still does."""

from aiogram.filters.callback_data import CallbackData


class OpenMentoring(CallbackData, prefix="m1o"):
    """One's own pairs."""


class OpenLevels(CallbackData, prefix="m1l"):
    """Levels of the mentee's groups, for the mentor of a working pair; never answers."""

    mentoring_id: int


class Agree(CallbackData, prefix="m1y"):
    mentoring_id: int


class Decline(CallbackData, prefix="m1n"):
    mentoring_id: int


class AskEnd(CallbackData, prefix="m1q"):
    """What follows from ending a working pair; it needs a new proposal to begin again."""

    mentoring_id: int


class EndPair(CallbackData, prefix="m1e"):
    """One of the two ends it."""

    mentoring_id: int
