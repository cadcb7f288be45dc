"""Buttons of enrolment: the list as a table, cards, the common link, requests of newcomers."""

from aiogram.filters.callback_data import CallbackData

from domain.invitations import Whose
from domain.staff import Reach


class OpenEnrol(CallbackData, prefix="n1o"):
    """How far the school has come; a table is awaited."""

    school_id: int


class ShowReach(CallbackData, prefix="n1r"):
    school_id: int
    reach: Reach
    page: int = 0


class SendTemplate(CallbackData, prefix="n1t"):
    school_id: int


class OpenSheet(CallbackData, prefix="n1s"):
    """What a sent list would do; `page` of its remarks."""

    import_id: int
    page: int = 0


class TakeNamesakes(CallbackData, prefix="n1n"):
    """Whether rows of one name are different people."""

    import_id: int
    rev: int
    namesakes: bool


class ApplySheet(CallbackData, prefix="n1a"):
    import_id: int
    rev: int


class CancelSheet(CallbackData, prefix="n1c"):
    import_id: int


class PrintCards(CallbackData, prefix="n1p"):
    """Fresh links as cards with QR codes; asks first where some would die."""

    school_id: int


class IssueCards(CallbackData, prefix="n1h"):
    """The answer to that."""

    school_id: int
    whose: Whose


class OpenLink(CallbackData, prefix="n1l"):
    school_id: int


class IssueLink(CallbackData, prefix="n1i"):
    """A new common link; the one before dies."""

    school_id: int


class RevokeLink(CallbackData, prefix="n1v"):
    school_id: int


class OpenRequests(CallbackData, prefix="n1q"):
    school_id: int
    page: int = 0


class OpenRequest(CallbackData, prefix="n1u"):
    request_id: int


class AcceptAs(CallbackData, prefix="n1y"):
    """The newcomer is this person of the list."""

    request_id: int
    rev: int
    post_id: int


class AcceptNew(CallbackData, prefix="n1w"):
    request_id: int
    rev: int


class DeclineRequest(CallbackData, prefix="n1d"):
    request_id: int
    rev: int


class AskOwnName(CallbackData, prefix="n1m"):
    """A newcomer writes or corrects his name."""


class TakeOwnName(CallbackData, prefix="n1e"):
    """The name that was typed, without the digits beside it."""


class CheckOwn(CallbackData, prefix="n1k"):
    """Where the newcomer's request stands."""


class WithdrawOwn(CallbackData, prefix="n1x"):
    """The newcomer takes his request back."""
