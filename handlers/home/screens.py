"""The door and the help: screens of somebody without a menu."""

from domain.conversation import Who
from domain.people import Role, SchoolKind
from handlers.home.callbacks import OpenHelp, OpenHome
from handlers.privacy.callbacks import OpenPrivacy
from handlers.screen import Button, Screen, row, rows
from handlers.settings.callbacks import OpenSettings
from locales.translator import Markup, Translator


def stranger(t: Translator) -> Screen:
    """Somebody without an invitation: what this is, and whom to ask."""
    return Screen(
        text=t("home-stranger"),
        rows=rows(
            row(_button(t, "home-button-help", OpenHelp().pack())),
            row(
                _button(t, "home-button-privacy", OpenPrivacy().pack()),
                _button(t, "home-button-settings", OpenSettings().pack()),
            ),
        ),
    )


def no_post(t: Translator) -> Screen:
    """A person whose posts have all ended."""
    return Screen(
        text=t("home-no-post"),
        rows=rows(
            row(
                _button(t, "home-button-privacy", OpenPrivacy().pack()),
                _button(t, "home-button-settings", OpenSettings().pack()),
            ),
        ),
    )


def help_screen(who: Who, t: Translator) -> Screen:
    """Only what this person can use; nothing that would answer «нельзя»."""
    parts: list[Markup] = [t("home-help")]
    if who.account.person_id is None:
        parts.append(t("home-help-stranger"))
    elif not who.consented:
        parts.append(t("home-help-consent"))
    else:
        if who.actor.has(Role.TEACHER):
            parts.append(t("home-help-teacher"))
        if who.is_mentor:
            parts.append(t("home-help-mentor"))
        if who.actor.has(Role.DEPUTY, Role.DIRECTOR, Role.ROUTE_OFFICER):
            place = who.place
            kind = SchoolKind.SCHOOL if place is None else place.school_kind
            parts.append(t("home-help-leader", kind=(kind or SchoolKind.SCHOOL).value))
        if who.actor.has(Role.ADMIN):
            parts.append(t("home-help-admin"))
    parts.append(t("home-help-always"))
    return Screen(
        text=Markup("\n\n".join(parts)),
        rows=rows(row(_button(t, "button-menu", OpenHome().pack()))),
    )


def _button(t: Translator, key: str, data: str) -> Button:
    return Button(text=t.plain(key), data=data)
