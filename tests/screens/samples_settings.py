"""The settings."""

from dataclasses import replace

from domain.people import Audience, Role
from handlers.screen import Screen
from handlers.settings import screens as one
from locales.translator import Translator
from tests.screens.samples_home import who


def screens(t: Translator) -> dict[str, Screen]:
    (place,) = who(Role.TEACHER).places
    return {
        "stranger": one.settings(None, t),
        "audience unknown": one.settings(replace(place, audience=None), t),
        **{
            f"teacher of {audience.value}": one.settings(replace(place, audience=audience), t)
            for audience in Audience
        },
        "language set": one.settings(None, t).with_toast(t.plain("settings-language-set")),
    }
