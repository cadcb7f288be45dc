"""Buttons of the consent and of the one question after it."""

from aiogram.filters.callback_data import CallbackData

from domain.people import Audience


class ShowConsent(CallbackData, prefix="k1o"):
    """The text, whatever was said about it before."""


class ShowWhoSees(CallbackData, prefix="k1w"):
    """«Кто что видит»."""


class ReadIn(CallbackData, prefix="k1l"):
    """The text in another language, before it is decided on."""

    language: str


class GiveConsent(CallbackData, prefix="k1y"):
    pass


class RefuseConsent(CallbackData, prefix="k1n"):
    pass


class NotMe(CallbackData, prefix="k1m"):
    """The link was made out to somebody else."""


class AskAudience(CallbackData, prefix="k1q"):
    """Whom the teacher at this post teaches."""

    post_id: int


class ChooseAudience(CallbackData, prefix="k1a"):
    post_id: int
    audience: Audience
