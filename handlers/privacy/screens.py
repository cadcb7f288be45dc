"""Where each consent stands, its text, and its withdrawal."""

from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from content.model import ConsentText
from domain.consents import ConsentKind
from handlers.buttons import button, menu
from handlers.consent.callbacks import ShowConsent, ShowWhoSees
from handlers.mydata.callbacks import OpenData
from handlers.privacy.callbacks import (
    AskWithdraw,
    GiveOne,
    OpenConsent,
    OpenPrivacy,
    Withdraw,
    WithdrawOne,
)
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator
from services.consents import ConsentStanding, Standing

FIRST = ConsentKind.DIAGNOSIS_MESSAGES


def stranger(t: Translator) -> Screen:
    return Screen(text=t("privacy-stranger"), rows=rows(row(menu(t))))


def standings(
    said: Mapping[ConsentKind, ConsentStanding], t: Translator, zone: ZoneInfo, today: date
) -> Screen:
    """All consents with their day and version; each opens by its own button."""
    lines = [t("privacy-title")]
    lines += [_line(kind, one, t, zone, today) for kind, one in said.items()]
    lines.append(Markup(f"\n{t('privacy-about')}"))
    if said[FIRST].standing is not Standing.GIVEN:
        lines.append(Markup(f"\n{t('privacy-without-first')}"))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(
                (
                    button(
                        t, f"privacy-button-{kind.value.replace('_', '-')}", OpenConsent(kind=kind)
                    ),
                )
                for kind in said
            ),
            row(
                button(t, "mydata-button-open", OpenData()),
                button(t, "consent-button-who-sees", ShowWhoSees()),
            ),
            row(menu(t)),
        ),
    )


def _line(
    kind: ConsentKind, one: ConsentStanding, t: Translator, zone: ZoneInfo, today: date
) -> Markup:
    day = "" if one.at is None else t.day(one.at.astimezone(zone).date(), today)
    return t(
        f"privacy-line-{kind.value.replace('_', '-')}",
        standing=t.plain(
            f"privacy-standing-{one.standing.value.replace('_', '-')}",
            day=day,
            version=str(one.text_version or 0),
        ),
    )


def first(
    said: ConsentStanding, text: ConsentText, t: Translator, zone: ZoneInfo, today: date
) -> Screen:
    """The one that opens the bot: withdrawing it asks once, giving it goes through its text."""
    if said.standing is Standing.GIVEN:
        act = button(t, "privacy-button-withdraw", AskWithdraw())
    else:
        act = button(t, "consent-button-text", ShowConsent())
    return _one(FIRST, said, text, act, t, zone, today)


def other(
    kind: ConsentKind,
    said: ConsentStanding,
    text: ConsentText,
    t: Translator,
    zone: ZoneInfo,
    today: date,
) -> Screen:
    if said.standing is Standing.GIVEN:
        act = button(t, "privacy-button-withdraw", WithdrawOne(kind=kind))
    else:
        act = button(t, "consent-button-give", GiveOne(kind=kind))
    return _one(kind, said, text, act, t, zone, today)


def _one(
    kind: ConsentKind,
    said: ConsentStanding,
    text: ConsentText,
    act: Button,
    t: Translator,
    zone: ZoneInfo,
    today: date,
) -> Screen:
    return Screen(
        text=Markup(f"{_line(kind, said, t, zone, today)}\n\n{text.text.strip()}"),
        rows=rows(
            row(act),
            row(button(t, "button-back", OpenPrivacy()), menu(t)),
        ),
    )


def follows(text: ConsentText, screen: Screen) -> Screen:
    """Said once, over where all of them stand: what the withdrawal brings."""
    return screen.headed(Markup(text.refused.strip()))


def ask_withdraw(t: Translator) -> Screen:
    return Screen(
        text=t("privacy-ask-withdraw"),
        rows=rows(
            row(button(t, "privacy-button-keep", OpenPrivacy())),
            row(button(t, "privacy-button-withdraw-now", Withdraw())),
        ),
    )
