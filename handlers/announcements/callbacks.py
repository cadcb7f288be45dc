"""Buttons of announcements: text, to whom, sending, who has read it; and the reader's own.

`found`: of those found by the text typed last.
"""

from aiogram.filters.callback_data import CallbackData

from domain.announcements import Group


class OpenAnnouncements(CallbackData, prefix="an1o"):
    """The author's own, the latest first."""

    page: int = 0


class NewAnnouncement(CallbackData, prefix="an1n"):
    """Goes on with the unfinished one, else begins one."""


class OpenAnnouncement(CallbackData, prefix="an1e"):
    """The draft as it will arrive; what was sent, with who has read it."""

    announcement_id: int
    page: int = 0


class AskText(CallbackData, prefix="an1t"):
    """The next text takes the place of the one that is there."""

    announcement_id: int


class DropFile(CallbackData, prefix="an1x"):
    announcement_id: int
    rev: int


class AskGroup(CallbackData, prefix="an1g"):
    announcement_id: int


class SetGroup(CallbackData, prefix="an1s"):
    """`id` of a diagnosis; 0 where the group needs none."""

    announcement_id: int
    group: Group
    id: int = 0


class AskDepartments(CallbackData, prefix="an1k"):
    announcement_id: int


class SetDepartment(CallbackData, prefix="an1b"):
    announcement_id: int
    department_id: int
    on: bool


class ShowPeople(CallbackData, prefix="an1l"):
    announcement_id: int
    page: int = 0
    found: bool = False


class SetOne(CallbackData, prefix="an1i"):
    announcement_id: int
    post_id: int
    on: bool
    page: int = 0
    found: bool = False


class SetAll(CallbackData, prefix="an1a"):
    announcement_id: int
    on: bool
    found: bool = False


class OnlyFound(CallbackData, prefix="an1c"):
    """Those found by the text typed last, and nobody else."""

    announcement_id: int


class LastText(CallbackData, prefix="an1w"):
    """What was typed last, from the character `at`, is the whole text, or goes again."""

    announcement_id: int
    rev: int
    at: int
    keep: bool


class SendAnnouncement(CallbackData, prefix="an1y"):
    """`stamp`: of the text's revision and of those who were shown as getting it."""

    announcement_id: int
    stamp: int


class StopAnnouncement(CallbackData, prefix="an1u"):
    """For those who have not got it yet; where nobody has, it is a draft again."""

    announcement_id: int


class DropDraft(CallbackData, prefix="an1d"):
    announcement_id: int
    rev: int


class RepeatAnnouncement(CallbackData, prefix="an1q"):
    """Once more to who has not read it."""

    announcement_id: int


class MarkRead(CallbackData, prefix="an1r"):
    """«I have read it», of the reader."""

    announcement_id: int


class TakeFile(CallbackData, prefix="an1f"):
    """What is attached, as a message of its own."""

    announcement_id: int
