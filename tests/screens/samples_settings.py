"""The settings, and the choice among several places of work."""

from dataclasses import replace
from datetime import time

from domain.conversation import Who
from domain.people import Audience, Role, SchoolKind
from domain.reminder_rules import OwnReminders, Preference, ReminderRules, Thinning
from handlers.screen import Screen
from handlers.settings import reminder_screens as own
from handlers.settings import screens as one
from locales.translator import Translator
from tests.screens.samples_home import NAME, who

OWN = OwnReminders(rules=ReminderRules(), own=Preference(), sums_up=False)


def teaching(audience: Audience | None) -> Who:
    someone = who(Role.TEACHER)
    (place,) = someone.places
    return replace(someone, places=(replace(place, audience=audience),))


def of_two_schools() -> Who:
    """Teaches here, is a deputy in a kindergarten with a long name."""
    someone = who(Role.TEACHER, Role.DEPUTY)
    here, there = someone.places
    there = replace(
        there,
        school_id=2,
        school_name="Детский сад № 14 «Колокольчик» <&>",
        school_kind=SchoolKind.KINDERGARTEN,
        main=False,
    )
    return replace(someone, places=(here, there))


def standing_in() -> Who:
    someone = who(Role.TEACHER, Role.DEPUTY)
    here, lent = someone.places
    return replace(someone, places=(here, replace(lent, deputises_for=NAME)))


def screens(t: Translator) -> dict[str, Screen]:
    unconsented = who(Role.TEACHER, consented=False)
    return {
        "stranger": one.settings(unconsented, t),
        "audience unknown": one.settings(teaching(None), t),
        **{
            f"teacher of {audience.value}": one.settings(teaching(audience), t)
            for audience in Audience
        },
        "deputy": one.settings(who(Role.DEPUTY), t),
        "admin": one.settings(who(Role.ADMIN), t),
        "two places": one.settings(of_two_schools(), t),
        "places": one.places(of_two_schools(), t),
        "stands in": one.settings(standing_in(), t),
        "reminders": own.own(t, OWN),
        "reminders, weekly and at an own hour": own.own(
            t,
            replace(
                OWN,
                own=Preference(list_at=time(18), steps=Thinning.WEEKLY, weekly=False),
                sums_up=True,
            ),
        ),
        "reminders, at a half hour chosen before": own.own(
            t, replace(OWN, own=Preference(list_at=time(16, 30)))
        ),
        "reminders, near ones": own.own(
            t, replace(OWN, own=Preference(steps=Thinning.NEAR), sums_up=True)
        ),
        "reminders, who only leads": own.own(t, replace(OWN, sums_up=True), plans=False),
        "language set": one.settings(unconsented, t).with_toast(t.plain("settings-language-set")),
    }
