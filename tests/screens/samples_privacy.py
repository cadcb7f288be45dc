"""Where the consent stands, and its withdrawal."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from handlers.privacy import screens as one
from handlers.screen import Screen
from locales.translator import Translator
from services.consents import ConsentStanding, Standing

ZONE = ZoneInfo("Europe/Moscow")
SAID = datetime(2027, 3, 16, 22, 30, tzinfo=UTC)


def screens(t: Translator) -> dict[str, Screen]:
    today = date(2027, 3, 17)
    return {
        "stranger": one.stranger(t),
        **{
            standing.value: one.standing(
                ConsentStanding(
                    standing=standing, at=None if standing is Standing.NOT_ASKED else SAID
                ),
                t,
                ZONE,
                today,
            )
            for standing in Standing
        },
        "ask to withdraw": one.ask_withdraw(t),
    }
