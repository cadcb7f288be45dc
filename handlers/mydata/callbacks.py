"""Buttons of «Мои данные», and of deleting data of who has left."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData


class FileKind(StrEnum):
    JSON = "json"
    DOCX = "docx"


class OpenData(CallbackData, prefix="my1o"):
    """What is kept of oneself, and who sees it."""


class TakeData(CallbackData, prefix="my1f"):
    file: FileKind


class AskAdministrator(CallbackData, prefix="my1a"):
    """Where the file may not go by the messenger."""


class AskEraseOwn(CallbackData, prefix="my1q"):
    """What will be lost and what stays; it can't be undone, so it is asked once."""


class EraseOwn(CallbackData, prefix="my1x"):
    pass


class OpenErasing(CallbackData, prefix="er1o"):
    """The administrator's list: who has left, and what was deleted."""

    page: int = 0


class AskErase(CallbackData, prefix="er1q"):
    """What of somebody who has left will go; asked once. `post_id`: of the page it is pressed on,
    0 on the administrator's list."""

    person_id: int
    post_id: int = 0


class Erase(CallbackData, prefix="er1x"):
    person_id: int
    post_id: int = 0


class TakeProtocol(CallbackData, prefix="er1p"):
    erasure_id: int
