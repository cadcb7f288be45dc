"""Buttons of the settings."""

from aiogram.filters.callback_data import CallbackData


class OpenSettings(CallbackData, prefix="t1o"):
    pass


class SetLanguage(CallbackData, prefix="t1l"):
    language: str


class OpenPlaces(CallbackData, prefix="t1p"):
    """Which of several places of work the menu is about."""


class SetPlace(CallbackData, prefix="t1s"):
    """One's post at the place."""

    post_id: int
