"""Buttons of «Мои данные и согласие»."""

from aiogram.filters.callback_data import CallbackData

from domain.consents import ConsentKind


class OpenPrivacy(CallbackData, prefix="v1o"):
    """What was agreed to, when, and what can be done about it."""


class AskWithdraw(CallbackData, prefix="v1a"):
    """What will follow from withdrawing; it can't be undone, so it is asked once."""


class Withdraw(CallbackData, prefix="v1w"):
    pass


class OpenConsent(CallbackData, prefix="v1k"):
    """The text of one consent, with what was said about it."""

    kind: ConsentKind


class GiveOne(CallbackData, prefix="v1g"):
    kind: ConsentKind


class WithdrawOne(CallbackData, prefix="v1x"):
    """Of a kind on which nothing else depends: it can be given again, so it isn't asked twice."""

    kind: ConsentKind
