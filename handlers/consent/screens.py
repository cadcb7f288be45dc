"""The consent in the words of one's role, and the question whom one teaches."""

from content.model import ConsentText
from domain.conversation import Who
from domain.people import Audience, ChannelPolicy
from handlers.buttons import button, menu
from handlers.consent.callbacks import (
    ChooseAudience,
    GiveConsent,
    NotMe,
    ReadIn,
    RefuseConsent,
    ShowConsent,
    ShowWhoSees,
)
from handlers.home.callbacks import OpenHelp
from handlers.mydata.callbacks import OpenData
from handlers.privacy.callbacks import OpenPrivacy
from handlers.screen import Button, Screen, row, rows
from locales.translator import LANGUAGES, Markup, Translator


def ask(text: ConsentText, who: Who, t: Translator, *, deniable: bool) -> Screen:
    """Who the bot takes the reader for stands above the text: a link may have gone astray.

    `deniable`: he may say that it has.
    """
    return Screen(
        text=Markup(f"{_addressee(who, t)}\n\n{text.text.strip()}"),
        rows=rows(
            row(button(t, "consent-button-give", GiveConsent())),
            row(button(t, "consent-button-refuse", RefuseConsent())),
            row(
                button(t, "consent-button-who-sees", ShowWhoSees()),
                _in_another_language(t),
            ),
            _not_me(t, deniable=deniable),
        ),
    )


def _not_me(t: Translator, *, deniable: bool) -> tuple[Button, ...]:
    return row(button(t, "consent-button-not-me", NotMe())) if deniable else ()


def _in_another_language(t: Translator) -> Button:
    """Named in itself, for whoever cannot read this one."""
    other = next(one for one in LANGUAGES if one != t.language)
    name = t.plain(f"settings-language-{other}")
    return Button(text=f"🌐 {name}", data=ReadIn(language=other).pack())


def _addressee(who: Who, t: Translator) -> Markup:
    place = who.place
    school = place.school_name if place and place.school_name else ""
    hidden = place is not None and place.channel_policy is ChannelPolicy.NO_PERSONAL_DATA
    if who.name is None or hidden:
        # Initials are what such a school shows of people: enough to see that the link is another's.
        initials = "none" if who.name is None else who.name.initials
        return t("consent-hello", school=school or "none", initials=initials)
    return t("consent-hello-name", name=who.name.polite, school=school or "none")


def who_sees(text: ConsentText, t: Translator, *, consented: bool) -> Screen:
    """What the published text leaves unsaid of a teacher stands below it. Back to where it is
    asked from: the text that waits for a decision, or one's own consents."""
    lines = [Markup(text.who_sees.strip())]
    if text.role == "teacher":
        lines.append(t("consent-who-sees-also"))
    return Screen(
        text=Markup("\n\n".join(lines)),
        rows=rows(
            row(button(t, "mydata-button-open", OpenData())),
            row(button(t, "button-back", OpenPrivacy() if consented else ShowConsent()), menu(t)),
        ),
    )


def refused(text: ConsentText, t: Translator, *, same_words: bool, deniable: bool) -> Screen:
    """What follows from the refusal, and the way back."""
    more = t("consent-refused-more", words="same" if same_words else "changed")
    return _without(
        Markup(f"{text.refused.strip()}\n\n{more}"), t, same_words=same_words, deniable=deniable
    )


def withdrawn(t: Translator, *, same_words: bool, deniable: bool) -> Screen:
    return _without(t("consent-withdrawn"), t, same_words=same_words, deniable=deniable)


def _without(said: Markup, t: Translator, *, same_words: bool, deniable: bool) -> Screen:
    """Whoever said no may say yes here, as long as the words are those that he has read:
    consent is given to a text. `same_words`: else it is read first."""
    return Screen(
        text=said,
        rows=rows(
            row(button(t, "consent-button-give", GiveConsent()) if same_words else None),
            row(button(t, "consent-button-text", ShowConsent())),
            row(
                button(t, "home-button-privacy", OpenPrivacy()),
                button(t, "home-button-help", OpenHelp()),
            ),
            _not_me(t, deniable=deniable),
        ),
    )


def ask_audience(post_id: int, t: Translator) -> Screen:
    """One tap: it picks the questionnaire, nothing else."""

    def choice(audience: Audience) -> Button:
        return button(
            t,
            f"consent-audience-{audience.value}",
            ChooseAudience(post_id=post_id, audience=audience),
        )

    return Screen(
        text=t("consent-ask-audience"),
        rows=rows(
            row(choice(Audience.NOO), choice(Audience.SOO)),
            row(choice(Audience.BOTH), choice(Audience.OTHER)),
            row(menu(t)),
        ),
    )
