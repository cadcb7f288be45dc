"""Buttons that lead home."""

from aiogram.filters.callback_data import CallbackData


class OpenHome(CallbackData, prefix="h1"):
    """The menu."""


class OpenHelp(CallbackData, prefix="e1o"):
    """What the bot can do for this person and where."""
