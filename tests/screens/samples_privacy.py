"""Where each consent stands, its text in the words of a role, and its withdrawal."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from content.loader import load_consent
from domain.consents import ConsentKind
from handlers.privacy import screens as one
from handlers.screen import Screen
from locales.translator import Translator
from services.consents import ConsentStanding, Standing

ZONE = ZoneInfo("Europe/Moscow")
TODAY = date(2027, 3, 17)
SAID = datetime(2026, 9, 1, 8, tzinfo=UTC)
LATER = (ConsentKind.NAMED_TO_METHODIST, ConsentKind.PUBLICATION)


def said(standing: Standing) -> ConsentStanding:
    if standing is Standing.NOT_ASKED:
        return ConsentStanding(standing=standing)
    return ConsentStanding(
        standing=standing, at=datetime(2026, 9, 1, 8, tzinfo=UTC), text_version=1
    )


def screens(t: Translator) -> dict[str, Screen]:
    language = "en" if t.language == "en" else "ru"
    nothing = said(Standing.NOT_ASKED)

    def all_of(*words: Standing) -> Screen:
        standings = dict(zip(ConsentKind, [said(word) for word in words], strict=True))
        return one.standings(standings, t, ZONE, TODAY)

    given = all_of(Standing.GIVEN, Standing.NOT_ASKED, Standing.NOT_ASKED)
    teacher = load_consent("diagnosis_messages", "teacher", language)
    return {
        "stranger": one.stranger(t),
        "given": given,
        "refused": all_of(Standing.REFUSED, Standing.NOT_ASKED, Standing.NOT_ASKED),
        "withdrawn": all_of(Standing.WITHDRAWN, Standing.GIVEN, Standing.WITHDRAWN),
        "not asked": all_of(Standing.NOT_ASKED, Standing.REFUSED, Standing.NOT_ASKED),
        "first given": one.first(said(Standing.GIVEN), teacher, t, ZONE, TODAY),
        "first withdrawn": one.first(said(Standing.WITHDRAWN), teacher, t, ZONE, TODAY),
        **{
            f"{kind.value} of a {role}": one.other(
                kind, nothing, load_consent(kind.value, role, language), t, ZONE, TODAY
            )
            for kind in LATER
            for role in ("teacher", "deputy")
        },
        **{
            f"{kind.value} given": one.other(
                kind,
                said(Standing.GIVEN),
                load_consent(kind.value, "teacher", language),
                t,
                ZONE,
                TODAY,
            )
            for kind in LATER
        },
        **{
            f"{kind.value} withdrawn": one.follows(
                load_consent(kind.value, "teacher", language), given
            )
            for kind in LATER
        },
        "one given": given.with_toast(t.plain("privacy-given-toast")),
        "withdraw?": one.ask_withdraw(t),
    }
