"""Buttons as every flow draws them: words of the locale, the way to the menu, a label that fits."""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData

from domain.text import cut_off, shortened
from handlers.home.callbacks import OpenHome
from handlers.screen import Button, Rows
from locales.translator import Translator

LABEL = 28
"""Characters of a button that a narrow phone shows whole."""


def button(t: Translator, key: str, data: CallbackData, **args: object) -> Button:
    return Button(text=t.plain(key, **args), data=data.pack())


def named(name: str, data: CallbackData) -> Button:
    """Carries what people have written; its end goes where it does not fit."""
    return Button(text=fitting(name), data=data.pack())


def menu(t: Translator) -> Button:
    return button(t, "button-menu", OpenHome())


def fitting(text: str) -> str:
    """A word that ends where the label does stays whole; else it is cut between words."""
    if len(text) > LABEL and text[LABEL - 2 : LABEL].strip() != text[LABEL - 2 : LABEL]:
        return cut_off(text[: LABEL - 1])
    return shortened(text, LABEL)


def two_by_two(buttons: Sequence[Button]) -> Rows:
    return tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
