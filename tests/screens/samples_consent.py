"""Consent by role, what follows from a refusal, whom one teaches."""

from content.codes import CONSENT_ROLES
from domain.people import ChannelPolicy, Role
from handlers.consent import screens as one
from handlers.screen import Screen
from locales.translator import Translator
from services.consents import text_for
from tests.screens.samples_home import who


def screens(t: Translator) -> dict[str, Screen]:
    reader = who(Role.TEACHER, consented=False)
    hidden = who(Role.TEACHER, consented=False, policy=ChannelPolicy.NO_PERSONAL_DATA)
    return {
        **{
            f"consent of {role}": one.ask(text_for(role, t.language), reader, t)
            for role in CONSENT_ROLES
        },
        "consent without names": one.ask(text_for("teacher", t.language), hidden, t),
        **{
            f"who sees, {role}": one.who_sees(text_for(role, t.language), t)
            for role in CONSENT_ROLES
        },
        "refused": one.refused(text_for("teacher", t.language), t),
        "refused by staff": one.refused(text_for("deputy", t.language), t),
        "withdrawn": one.withdrawn(t),
        "audience": one.ask_audience(3, t),
    }
