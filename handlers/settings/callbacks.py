"""Buttons of the settings."""

from aiogram.filters.callback_data import CallbackData

from domain.reminder_rules import Thinning


class OpenSettings(CallbackData, prefix="t1o"):
    pass


class SetLanguage(CallbackData, prefix="t1l"):
    language: str


class OpenPlaces(CallbackData, prefix="t1p"):
    """Which of several places of work the menu is about."""


class SetPlace(CallbackData, prefix="t1s"):
    """One's post at the place."""

    post_id: int


class OpenOwnReminders(CallbackData, prefix="t1r"):
    """When and how often one wants to be reminded."""


class SetOwnHour(CallbackData, prefix="t1h"):
    """Minutes from midnight; 0 is the hour of the school."""

    minutes: int


class SetThinning(CallbackData, prefix="t1n"):
    steps: Thinning


class SetSummaries(CallbackData, prefix="t1w"):
    """The summary of others every week."""

    on: bool
