"""The door and the help: screens of somebody without a menu."""

from domain.conversation import Who
from domain.people import LEADING, Role, SchoolKind
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
        parts += [t("home-help-stranger"), t("home-help-outside")]
    elif not who.consented:
        parts.append(t("home-help-consent"))
    else:
        place = who.place
        kind = (place.school_kind if place else None) or SchoolKind.SCHOOL
        parts += [t(f"home-help-{part}", kind=kind.value) for part in _roles(who)]
    if who.account.person_id is not None:
        parts.append(t("home-help-always"))
    return Screen(
        text=Markup("\n\n".join(parts)),
        rows=rows(row(_button(t, "button-menu", OpenHome().pack()))),
    )


def _roles(who: Who) -> list[str]:
    """Parts of the help, one for each thing that the reader is."""
    has = who.actor.has
    found: list[str] = []
    if has(Role.TEACHER):
        found.append("teacher")
    if who.is_mentor:
        found.append("mentor")
    elif has(Role.TEACHER):
        found.append("mentee")
    if has(Role.HEAD):
        found.append("head")
    if has(Role.DEPUTY, Role.DIRECTOR):
        # Whoever keeps the staff list; the rest they share with the route officer.
        found.append("staff")
    elif has(Role.ROUTE_OFFICER):
        found.append("route-officer")
    if has(*LEADING):
        found.append("leader")
    if has(Role.DIRECTOR):
        found.append("director")
    if has(Role.METHODIST):
        found.append("methodist")
    if has(Role.ADMIN):
        found.append("admin")
    return found


def _button(t: Translator, key: str, data: str) -> Button:
    return Button(text=t.plain(key), data=data)
