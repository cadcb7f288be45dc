"""The settings: the language, and for teachers whom they teach."""

from domain.conversation import Place
from domain.people import variant_for
from handlers.consent.callbacks import AskAudience
from handlers.home.callbacks import OpenHome
from handlers.privacy.callbacks import OpenPrivacy
from handlers.screen import Button, Screen, row, rows
from handlers.settings.callbacks import SetLanguage
from locales.translator import LANGUAGES, Markup, Translator


def settings(teaching: Place | None, t: Translator) -> Screen:
    """`teaching`: the place where the person teaches, once he has consented."""
    # Whose position tells the questionnaire is not asked whom he teaches.
    asked = (
        teaching is not None and variant_for(teaching.school_kind, None, teaching.position) is None
    )
    lines: list[str] = [t("settings-title"), t("settings-language")]
    audience = None
    if teaching is not None and asked:
        known = "none" if teaching.audience is None else teaching.audience.value
        lines.append(t("settings-audience", audience=known))
        audience = Button(
            text=t.plain("settings-button-audience"),
            data=AskAudience(post_id=teaching.post_id).pack(),
        )
    return Screen(
        text=Markup("\n".join(lines)),
        rows=rows(
            tuple(
                Button(
                    text=t.plain(f"settings-language-{language}"),
                    data=SetLanguage(language=language).pack(),
                )
                for language in LANGUAGES
            ),
            row(audience),
            row(Button(text=t.plain("home-button-privacy"), data=OpenPrivacy().pack())),
            row(Button(text=t.plain("button-menu"), data=OpenHome().pack())),
        ),
    )
