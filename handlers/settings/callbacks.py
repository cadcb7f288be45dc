"""Buttons of the settings."""

from aiogram.filters.callback_data import CallbackData


class OpenSettings(CallbackData, prefix="t1o"):
    pass


class SetLanguage(CallbackData, prefix="t1l"):
    language: str
