"""What the screens of enrolment share."""

from aiogram.filters.callback_data import CallbackData

from domain.people import ChannelPolicy, PersonName, person_label
from handlers.home.callbacks import OpenHome
from handlers.screen import Button
from locales.translator import Translator

BUTTON = 28
"""Characters that fit a button on a narrow phone."""


def button(t: Translator, key: str, data: CallbackData, **args: object) -> Button:
    return Button(text=t.plain(key, **args), data=data.pack())


def menu(t: Translator) -> Button:
    return button(t, "button-menu", OpenHome())


def label(name: PersonName, policy: ChannelPolicy, staff_no: int | None = None) -> str:
    return person_label(name, policy, staff_no)


def whole(name: PersonName, policy: ChannelPolicy) -> str:
    """The whole name where the school lets names be written, for telling people apart."""
    return name.full if policy is ChannelPolicy.FULL else person_label(name, policy, None)


def short(text: str, limit: int = BUTTON) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
