"""Buttons that the screens of founding share."""

from collections.abc import Callable

from aiogram.filters.callback_data import CallbackData

from domain.organisation import ZONES, School
from handlers.admin.callbacks import OpenSchool
from handlers.buttons import button, menu
from handlers.screen import Button, Rows, row
from locales.translator import Translator

LISTED = 40
"""Buttons of one list; an administrator of more works from the command line."""


def zones(current: str, to: Callable[[str], CallbackData], t: Translator) -> Rows:
    buttons = [
        chosen(t, f"admin-zone-{code}", to(code), zone == current) for code, zone in ZONES.items()
    ]
    return tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))


def steps(
    t: Translator, school: School, previous: CallbackData, guided: bool
) -> tuple[Button, ...]:
    """One step back while the school is being founded; to its page when one thing is changed."""
    back = previous if guided else OpenSchool(school_id=school.id)
    return row(button(t, "button-back", back), menu(t))


def chosen(t: Translator, key: str, data: CallbackData, is_chosen: bool) -> Button:
    text = t.plain(key)
    return Button(text=f"✅ {text}" if is_chosen else text, data=data.pack())
