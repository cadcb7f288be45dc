"""Methodists, administrators, and one who leads a school: his link, zone, end and return."""

from aiogram.filters.callback_data import CallbackData

from domain.organisation import Leader
from domain.people import Role, person_label
from domain.staff import PersonalLink
from handlers.admin.callbacks import (
    AskEndLeader,
    AskOfficer,
    AskUnlink,
    EndLeader,
    FormerLeaders,
    OfficeLink,
    OpenAdmin,
    OpenLeader,
    OpenMunicipality,
    OpenOffice,
    OpenSchool,
    RestoreLeader,
    Unlink,
)
from handlers.admin.parts import LISTED
from handlers.buttons import button, menu, named
from handlers.people.screens import StartLink
from handlers.people.words import link_messages
from handlers.positions import role_words
from handlers.screen import Screen, row, rows
from handlers.staffing.callbacks import AskZone
from locales.translator import Translator

ZONED = frozenset({Role.DEPUTY, Role.ROUTE_OFFICER})


def office(
    municipality_id: int, found: tuple[Leader, ...], t: Translator, *, former: bool = False
) -> Screen:
    """`municipality_id` 0: the administrators of the bot. `former`: there were others before."""
    which = "methodists" if municipality_id else "admins"
    lines = [t(f"admin-office-{which}")]
    lines += [
        t("admin-officer", name=_name(one), joined="yes" if one.joined else "no") for one in found
    ]
    if not found:
        lines.append(t("admin-office-nobody"))
    back = OpenMunicipality(municipality_id=municipality_id) if municipality_id else OpenAdmin()
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *((named(_name(one), OpenLeader(post_id=one.post_id)),) for one in found[:LISTED]),
            row(
                button(t, f"admin-button-add-{which}", AskOfficer(municipality_id=municipality_id)),
                button(t, "admin-button-former", FormerLeaders(municipality_id=municipality_id))
                if former
                else None,
            ),
            row(button(t, "button-back", back), menu(t)),
        ),
    )


def ask_officer(municipality_id: int, t: Translator) -> Screen:
    which = "methodist" if municipality_id else "admin"
    return Screen(
        text=t(f"admin-ask-{which}"),
        rows=rows(
            row(button(t, "button-back", OpenOffice(municipality_id=municipality_id)), menu(t))
        ),
    )


def former(
    found: tuple[Leader, ...], school_id: int, municipality_id: int, t: Translator
) -> Screen:
    """Whom a press opens; there his post is given back."""
    lines = [t("admin-former" if found else "admin-former-nobody")]
    lines += [
        t("admin-former-line", name=_name(one), role=role_words(t, one.role, one.school_kind))
        for one in found[:LISTED]
    ]
    back: CallbackData = OpenOffice(municipality_id=municipality_id)
    if school_id:
        back = OpenSchool(school_id=school_id)
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *((named(_name(one), OpenLeader(post_id=one.post_id)),) for one in found[:LISTED]),
            row(button(t, "button-back", back), menu(t)),
        ),
    )


def leader(one: Leader, t: Translator, *, may_unlink: bool = True, linked: bool = False) -> Screen:
    """Nobody ends his own post; whoever has joined needs no link, until he is unlinked. `linked`:
    his link has just been issued and stands above."""
    key = "admin-leader-ended" if one.ended else "admin-leader-one"
    outside = "linked" if linked else "no"
    said = t(
        key,
        name=_name(one),
        role=role_words(t, one.role, one.school_kind),
        joined="yes" if one.joined else outside,
    )
    acts = []
    if one.ended:
        if not one.oneself:
            acts.append(row(button(t, "admin-button-restore", RestoreLeader(post_id=one.post_id))))
    else:
        if not one.joined:
            acts.append(row(button(t, "people-button-link", OfficeLink(post_id=one.post_id))))
        elif may_unlink and not one.oneself:
            acts.append(row(button(t, "admin-button-chat", AskUnlink(post_id=one.post_id))))
        if one.role in ZONED:
            acts.append(row(button(t, "staffing-button-zone", AskZone(post_id=one.post_id))))
        if not one.oneself:
            acts.append(row(button(t, "admin-button-end", AskEndLeader(post_id=one.post_id))))
    if one.school_id is not None:
        back = button(t, "admin-button-school", OpenSchool(school_id=one.school_id))
    else:
        back = button(t, "button-back", OpenOffice(municipality_id=one.municipality_id or 0))
    others = None
    if one.ended:
        place = FormerLeaders(
            school_id=one.school_id or 0, municipality_id=one.municipality_id or 0
        )
        others = button(t, "admin-button-former", place)
    return Screen(text=said, rows=rows(*acts, row(others), row(back, menu(t))))


def ask_end(one: Leader, t: Translator) -> Screen:
    """What the person loses at once; nothing that he did is lost."""
    role = role_words(t, one.role, one.school_kind)
    return Screen(
        text=t("admin-ask-end", name=_name(one), role=role, joined="yes" if one.joined else "no"),
        rows=rows(
            row(button(t, "admin-button-end", EndLeader(post_id=one.post_id))),
            row(button(t, "button-back", OpenLeader(post_id=one.post_id)), menu(t)),
        ),
    )


def ask_unlink(one: Leader, t: Translator) -> Screen:
    return Screen(
        text=t("admin-ask-unlink", name=_name(one)),
        rows=rows(
            row(button(t, "admin-button-unlink", Unlink(post_id=one.post_id))),
            row(button(t, "button-back", OpenLeader(post_id=one.post_id)), menu(t)),
        ),
    )


def unlinked(t: Translator) -> Screen:
    """After the word to a request: the administrator knows nothing more of the person."""
    return Screen(text=t("admin-unlinked"), rows=rows(row(menu(t))))


def linked(screen: Screen, link: PersonalLink, one: Leader, t: Translator, to: StartLink) -> Screen:
    """The link as a message of its own, to be forwarded."""
    kept = link_messages((link,), one.channel_policy, t, to)
    return Screen(text=screen.text, rows=screen.rows, kept=kept)


def _name(one: Leader) -> str:
    return person_label(one.name, one.channel_policy, one.staff_no)
