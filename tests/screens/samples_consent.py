"""Consent by role, what follows from a refusal, whom one teaches."""

from content.codes import CONSENT_ROLES, ConsentRole, InstitutionKind
from content.loader import load_consent
from content.model import ConsentText
from domain.people import ChannelPolicy, Role
from handlers.consent import screens as one
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.samples_home import who


def screens(t: Translator) -> dict[str, Screen]:
    reader = who(Role.TEACHER, consented=False)
    hidden = who(Role.TEACHER, consented=False, policy=ChannelPolicy.NO_PERSONAL_DATA)

    def text_for(role: ConsentRole, place: InstitutionKind = "school") -> ConsentText:
        language = "en" if t.language == "en" else "ru"
        return load_consent("diagnosis_messages", role, language, place)

    return {
        **{
            f"consent of {role}": one.ask(text_for(role), reader, t, deniable=True)
            for role in CONSENT_ROLES
        },
        "consent without names": one.ask(text_for("teacher"), hidden, t, deniable=False),
        **{
            f"who sees, {role}": one.who_sees(text_for(role), t, consented=False)
            for role in CONSENT_ROLES
        },
        "consent of a kindergarten": one.ask(
            text_for("teacher", "kindergarten"), reader, t, deniable=False
        ),
        "who sees in a kindergarten": one.who_sees(
            text_for("deputy", "kindergarten"), t, consented=True
        ),
        "who sees in additional education": one.who_sees(
            text_for("head", "additional"), t, consented=True
        ),
        "refused in a kindergarten": one.refused(
            text_for("teacher", "kindergarten"), t, same_words=True, deniable=False
        ),
        "refused": one.refused(text_for("teacher"), t, same_words=True, deniable=True),
        "refused by staff": one.refused(text_for("deputy"), t, same_words=True, deniable=True),
        "refused, the text has changed": one.refused(
            text_for("teacher"), t, same_words=False, deniable=False
        ),
        "withdrawn": one.withdrawn(t, same_words=True, deniable=False),
        "withdrawn, the text has changed": one.withdrawn(t, same_words=False, deniable=False),
        "audience": one.ask_audience(3, t),
    }
