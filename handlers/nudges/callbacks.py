"""Buttons of nudges: about what, to whom, sending, and what came of them.

`found`: of those found by the text typed last.
"""

from aiogram.filters.callback_data import CallbackData

from domain.nudges import Matter


class OpenNudges(CallbackData, prefix="nu1o"):
    """What waits, and how many it concerns."""


class NudgePerson(CallbackData, prefix="nu1p"):
    """What waits with the one at the post."""

    post_id: int


class BeginNudge(CallbackData, prefix="nu1b"):
    """A draft to everybody whom it concerns. `campaign_id` 0: it is about no diagnosis, or about
    the one that runs; `post_id` other than 0: to that one alone."""

    matter: Matter
    campaign_id: int = 0
    post_id: int = 0


class OpenDraft(CallbackData, prefix="nu1d"):
    """The draft with the text of the `at`th of those who get it; what was sent, with its result."""

    round_id: int
    at: int = 0


class ShowPeople(CallbackData, prefix="nu1l"):
    round_id: int
    page: int = 0
    found: bool = False


class SetOne(CallbackData, prefix="nu1t"):
    round_id: int
    post_id: int
    on: bool
    page: int = 0
    found: bool = False


class SetAll(CallbackData, prefix="nu1a"):
    round_id: int
    on: bool
    found: bool = False


class AskDepartment(CallbackData, prefix="nu1k"):
    round_id: int


class SetDepartment(CallbackData, prefix="nu1g"):
    """`department_id` 0: all of them."""

    round_id: int
    department_id: int


class SendNudge(CallbackData, prefix="nu1s"):
    """`stamp`: of those who were shown as getting it."""

    round_id: int
    stamp: int


class UndoNudge(CallbackData, prefix="nu1u"):
    round_id: int


class OpenResult(CallbackData, prefix="nu1r"):
    round_id: int
    page: int = 0


class OpenRounds(CallbackData, prefix="nu1h"):
    page: int = 0
