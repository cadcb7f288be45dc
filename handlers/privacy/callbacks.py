"""Buttons of «Мои данные и согласие»."""

from aiogram.filters.callback_data import CallbackData


class OpenPrivacy(CallbackData, prefix="v1o"):
    """What was agreed to, when, and what can be done about it."""


class AskWithdraw(CallbackData, prefix="v1a"):
    """What will follow from withdrawing; it can't be undone, so it is asked once."""


class Withdraw(CallbackData, prefix="v1w"):
    pass
