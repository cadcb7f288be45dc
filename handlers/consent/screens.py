"""The consent in the words of one's role, and the question whom one teaches."""

from content.model import ConsentText
from domain.conversation import Who
from domain.people import Audience, ChannelPolicy
from handlers.consent.callbacks import (
    ChooseAudience,
    GiveConsent,
    RefuseConsent,
    ShowConsent,
    ShowWhoSees,
)
from handlers.home.callbacks import OpenHelp, OpenHome
from handlers.privacy.callbacks import OpenPrivacy
from handlers.screen import Button, Screen, row, rows
from handlers.settings.callbacks import OpenSettings
from locales.translator import Markup, Translator


def ask(text: ConsentText, who: Who, t: Translator) -> Screen:
    """Who the bot takes the reader for stands above the text: a link may have gone astray."""
    return Screen(
        text=Markup(f"{_addressee(who, t)}\n\n{text.text.strip()}"),
        rows=rows(
            row(Button(text=t.plain("consent-button-give"), data=GiveConsent().pack())),
            row(Button(text=t.plain("consent-button-refuse"), data=RefuseConsent().pack())),
            row(
                Button(text=t.plain("consent-button-who-sees"), data=ShowWhoSees().pack()),
                Button(text=t.plain("consent-button-language"), data=OpenSettings().pack()),
            ),
        ),
    )


def _addressee(who: Who, t: Translator) -> Markup:
    place = who.place
    school = place.school_name if place and place.school_name else ""
    hidden = place is not None and place.channel_policy is ChannelPolicy.NO_PERSONAL_DATA
    if who.name is None or hidden:
        return t("consent-hello", school=school or "none")
    return t("consent-hello-name", name=who.name.polite, school=school or "none")


def who_sees(text: ConsentText, t: Translator) -> Screen:
    return Screen(
        text=Markup(text.who_sees.strip()),
        rows=rows(
            row(Button(text=t.plain("consent-button-text"), data=ShowConsent().pack())),
            row(Button(text=t.plain("button-menu"), data=OpenHome().pack())),
        ),
    )


def refused(text: ConsentText, t: Translator) -> Screen:
    """What follows from the refusal, and the way back."""
    return Screen(
        text=Markup(text.refused.strip()),
        rows=rows(
            row(Button(text=t.plain("consent-button-text"), data=ShowConsent().pack())),
            row(
                Button(text=t.plain("home-button-privacy"), data=OpenPrivacy().pack()),
                Button(text=t.plain("home-button-help"), data=OpenHelp().pack()),
            ),
        ),
    )


def withdrawn(t: Translator) -> Screen:
    return Screen(
        text=t("consent-withdrawn"),
        rows=rows(
            row(Button(text=t.plain("consent-button-text"), data=ShowConsent().pack())),
            row(
                Button(text=t.plain("home-button-privacy"), data=OpenPrivacy().pack()),
                Button(text=t.plain("home-button-help"), data=OpenHelp().pack()),
            ),
        ),
    )


def ask_audience(post_id: int, t: Translator) -> Screen:
    """One tap: it picks the questionnaire, nothing else."""

    def choice(audience: Audience) -> Button:
        return Button(
            text=t.plain(f"consent-audience-{audience.value}"),
            data=ChooseAudience(post_id=post_id, audience=audience).pack(),
        )

    return Screen(
        text=t("consent-ask-audience"),
        rows=rows(
            row(choice(Audience.NOO), choice(Audience.SOO)),
            row(choice(Audience.BOTH), choice(Audience.OTHER)),
            row(Button(text=t.plain("button-menu"), data=OpenHome().pack())),
        ),
    )
