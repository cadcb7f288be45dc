"""The settings: language, place of work, one's own data, leave, and whom one teaches."""

from domain.conversation import Place, Who
from domain.people import LEADING, Role, variant_for
from handlers.buttons import button, fitting, menu
from handlers.card.callbacks import OpenCard
from handlers.consent.callbacks import AskAudience
from handlers.mydata.callbacks import OpenData
from handlers.plan_rules.callbacks import Back, OpenRules
from handlers.positions import role_words
from handlers.privacy.callbacks import OpenPrivacy
from handlers.reminders.callbacks import OpenReminders
from handlers.school_calendar.callbacks import FROM_SETTINGS, OpenCalendar
from handlers.screen import Button, Rows, Screen, row, rows
from handlers.settings.callbacks import (
    OpenOwnReminders,
    OpenPlaces,
    OpenSettings,
    SetLanguage,
    SetPlace,
)
from handlers.staffing.callbacks import AskStatus, OwnDuties
from locales.translator import LANGUAGES, Markup, Translator


def settings(who: Who, t: Translator) -> Screen:
    """Somebody who has not consented sees the language alone."""
    lines: list[str] = [t("settings-title"), t("settings-language")]
    here = [place for place in who.here if place.deputises_for is None] if who.consented else []
    teaching = next((place for place in here if place.role == Role.TEACHER), None)
    # Whose position tells the questionnaire is not asked whom he teaches.
    asked = (
        teaching is not None and variant_for(teaching.school_kind, None, teaching.position) is None
    )
    audience = card = leave = duties = None
    if teaching is not None and asked:
        known = "none" if teaching.audience is None else teaching.audience.value
        lines.append(t("settings-audience", audience=known))
        audience = button(t, "settings-button-audience", AskAudience(post_id=teaching.post_id))
    own = next((place for place in here if place.school_id is not None), None)
    if own is not None:
        mine = teaching or own
        card = button(t, "card-button-own", OpenCard(post_id=mine.post_id))
        leave = button(t, "settings-button-leave", AskStatus(post_id=mine.post_id))
    leading = next((one for one in here if one.role in LEADING and one.school_id), None)
    lent = any(place.deputises_for for place in who.places)
    if who.consented and (lent or any(place.role in LEADING for place in here)):
        duties = button(t, "settings-button-duties", OwnDuties())
    if leading is not None:
        lines.append(t("settings-school"))
    return Screen(
        text=Markup("\n".join(lines)),
        rows=rows(
            row(switch(who, t) if who.consented else None),
            row(card, audience),
            row(
                button(t, "settings-button-reminders", OpenOwnReminders())
                if who.consented
                else None
            ),
            row(leave, duties),
            *_of_school(leading, t),
            tuple(_language(t, one) for one in LANGUAGES),
            row(
                None
                if who.account.person_id is None
                else button(t, "mydata-button-open", OpenData()),
                button(t, "home-button-privacy", OpenPrivacy()),
            ),
            row(menu(t)),
        ),
    )


def _of_school(leading: Place | None, t: Translator) -> Rows:
    """What whoever leads a school sets for all of it."""
    if leading is None or leading.school_id is None:
        return ()
    id_ = leading.school_id
    return rows(
        row(
            button(t, "calendar-button-open", OpenCalendar(school_id=id_, back=FROM_SETTINGS)),
            button(t, "plan-rules-button-open", OpenRules(school_id=id_, back=Back.SETTINGS)),
        ),
        row(button(t, "reminders-button-open", OpenReminders(school_id=id_))),
    )


def _language(t: Translator, language: str) -> Button:
    name = t.plain(f"settings-language-{language}")
    chosen = f"✅ {name}" if language == t.language else name
    return Button(text=chosen, data=SetLanguage(language=language).pack())


def switch(who: Who, t: Translator) -> Button | None:
    """«🏫 Место: Школа № 1 ▾», for who works in more than one."""
    current = who.place
    if len(who.stations) < 2 or current is None:
        return None
    shown = current if current.name is not None else who.stations[0]
    text = t.plain("settings-button-place", place=shown.name or "")
    return Button(text=fitting(text), data=OpenPlaces().pack())


def places(who: Who, t: Translator) -> Screen:
    """Each place with what one is there; the menu, its dates and lists follow the chosen one."""
    current = who.place
    lines = [t("settings-places")]
    buttons = []
    for station in who.stations:
        roles = {
            role_words(t, Role(place.role), place.school_kind, place.position): None
            for place in who.places
            if place.key == station.key and place.name is not None
        }
        lines.append(t("settings-place-line", place=station.name or "", roles=", ".join(roles)))
        chosen = current is not None and station.key == _here(who, current)
        name = f"✅ {station.name}" if chosen else station.name or ""
        buttons.append((Button(text=fitting(name), data=SetPlace(post_id=station.post_id).pack()),))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *buttons,
            row(
                button(t, "button-back", OpenSettings()),
                menu(t),
            ),
        ),
    )


def _here(who: Who, current: Place) -> tuple[int | None, int | None]:
    return current.key if current.name is not None else who.stations[0].key
