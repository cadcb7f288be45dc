"""Where the consent stands, and its withdrawal."""

from datetime import date
from typing import assert_never
from zoneinfo import ZoneInfo

from handlers.consent.callbacks import ShowConsent, ShowWhoSees
from handlers.home.callbacks import OpenHome
from handlers.privacy.callbacks import AskWithdraw, OpenPrivacy, Withdraw
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator
from services.consents import ConsentStanding, Standing


def stranger(t: Translator) -> Screen:
    return Screen(text=t("privacy-stranger"), rows=rows(row(_menu(t))))


def standing(said: ConsentStanding, t: Translator, zone: ZoneInfo, today: date) -> Screen:
    day = "" if said.at is None else t.day(said.at.astimezone(zone).date(), today)
    match said.standing:
        case Standing.GIVEN:
            line = t("privacy-given", day=day)
            act = Button(text=t.plain("privacy-button-withdraw"), data=AskWithdraw().pack())
        case Standing.REFUSED:
            line = t("privacy-refused", day=day)
            act = _text(t)
        case Standing.WITHDRAWN:
            line = t("privacy-withdrawn", day=day)
            act = _text(t)
        case Standing.NOT_ASKED:
            line = t("privacy-not-asked")
            act = _text(t)
        case never:
            assert_never(never)
    return Screen(
        text=Markup(f"{line}\n\n{t('privacy-about')}"),
        rows=rows(
            row(Button(text=t.plain("consent-button-who-sees"), data=ShowWhoSees().pack())),
            row(act),
            row(_menu(t)),
        ),
    )


def ask_withdraw(t: Translator) -> Screen:
    return Screen(
        text=t("privacy-ask-withdraw"),
        rows=rows(
            row(Button(text=t.plain("privacy-button-keep"), data=OpenPrivacy().pack())),
            row(Button(text=t.plain("privacy-button-withdraw-now"), data=Withdraw().pack())),
        ),
    )


def _text(t: Translator) -> Button:
    return Button(text=t.plain("consent-button-text"), data=ShowConsent().pack())


def _menu(t: Translator) -> Button:
    return Button(text=t.plain("button-menu"), data=OpenHome().pack())
