"""Buttons of people's records. Each names what it sets; dates are yyyymmdd, months yyyymm.

A ready word is carried as its place in `content/record_texts.toml`, whose lists only grow.
`guided`: after the answer the next thing that nobody has told is asked.
"""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.achievements import AchievementPeriod
from domain.record import RecordField, RecordKind, ReturnReason


class OpenRecord(CallbackData, prefix="j1o"):
    """The record of the person at the post."""

    post_id: int
    page: int = 0


class OpenEntry(CallbackData, prefix="j1e"):
    record_id: int


class AddEntry(CallbackData, prefix="j1a"):
    """Asks what it was."""

    post_id: int


class ChooseKind(CallbackData, prefix="j1k"):
    post_id: int
    kind: RecordKind


class BeginWith(CallbackData, prefix="j1t"):
    """Begins an entry with a ready title."""

    post_id: int
    kind: RecordKind
    index: int


class ListFields(CallbackData, prefix="j1w"):
    """What of an entry to change."""

    record_id: int


class AskField(CallbackData, prefix="j1f"):
    record_id: int
    field: RecordField
    guided: bool = False


class SetChoice(CallbackData, prefix="j1c"):
    """A level, a role, a result, a form of study."""

    record_id: int
    field: RecordField
    value: str
    guided: bool = False


class SetReady(CallbackData, prefix="j1j"):
    """A ready organiser."""

    record_id: int
    index: int
    guided: bool = False


class SetHours(CallbackData, prefix="j1h"):
    record_id: int
    hours: int
    guided: bool = False


class SetDay(CallbackData, prefix="j1d"):
    record_id: int
    field: RecordField
    day: int
    guided: bool = False


class ShowMonth(CallbackData, prefix="j1m"):
    record_id: int
    field: RecordField
    month: int
    guided: bool = False


class SkipField(CallbackData, prefix="j1i"):
    record_id: int
    field: RecordField


class EmptyField(CallbackData, prefix="j1x"):
    record_id: int
    field: RecordField
    guided: bool = False


class AskFile(CallbackData, prefix="j1g"):
    record_id: int


class SendFiles(CallbackData, prefix="j1v"):
    record_id: int


class SetRemoved(CallbackData, prefix="j1r"):
    record_id: int
    removed: bool


class ConfirmEntry(CallbackData, prefix="j1y"):
    record_id: int
    rev: int


class AskReturn(CallbackData, prefix="j1n"):
    record_id: int
    rev: int


class ReturnFor(CallbackData, prefix="j1b"):
    record_id: int
    rev: int
    reason: ReturnReason


class TakeBack(CallbackData, prefix="j1u"):
    """Undoes one's own decision."""

    record_id: int
    rev: int


class OpenQueue(CallbackData, prefix="j1q"):
    """What stands by people's word in the schools that the reader leads."""

    page: int = 0


class ConfirmShown(CallbackData, prefix="j1p"):
    """`stamp` names the very entries and revisions that are on the screen."""

    page: int
    stamp: int


class TakeBackShown(CallbackData, prefix="j1z"):
    """Undoes one press of `ConfirmShown`; `at` in microseconds since 1970."""

    at: int


class OpenCourses(CallbackData, prefix="j1s"):
    """Whose course is due."""

    page: int = 0


class ChoosePeriod(CallbackData, prefix="j1l"):
    """Asks for which years the paper is."""

    post_id: int


class PaperFile(StrEnum):
    DOCX = "docx"
    PDF = "pdf"


class ChooseFile(CallbackData, prefix="j2c"):
    post_id: int
    period: AchievementPeriod


class SendPaper(CallbackData, prefix="j2p"):
    post_id: int
    period: AchievementPeriod
    file: PaperFile
