"""Who leads the school and its parts: invited, appointed, given a zone."""

from aiogram.filters.callback_data import CallbackData

from domain.organisation import Departments
from domain.people import Role, SchoolKind, person_label
from domain.staff import Enrolment, PersonCard, StaffPage
from handlers.buttons import button, menu, named, two_by_two
from handlers.people.callbacks import OpenPeople, OpenPerson
from handlers.people.screens import StartLink
from handlers.people.words import bad_lines, link_messages
from handlers.positions import role_words
from handlers.screen import Button, Screen, row, rows
from handlers.staffing.callbacks import (
    Appoint,
    AppointTo,
    AskLeaderName,
    AskRole,
    OpenLeaders,
    OpenMore,
    SetWholeSchool,
    SetZoneDepartment,
)
from locales.translator import Markup, Translator

LISTED = 40
INVITED = (Role.DEPUTY, Role.ROUTE_OFFICER)
"""Roles a director invites into; a director is invited by the administrator."""


def leaders(page: StaffPage, zones: dict[int, str], t: Translator, *, may_appoint: bool) -> Screen:
    """`zones`: by post, the departments of whoever answers for a part."""
    lines: list[Markup] = [t("staffing-leaders", school=page.school_name)]
    lines += [
        t(
            "staffing-leader-line",
            name=person_label(line.name, page.channel_policy, line.staff_no),
            role=role_words(t, line.role, page.kind),
            zone=zones.get(line.post_id, "none"),
            reach=line.reach.value,
        )
        for line in page.lines
    ]
    if not page.lines:
        lines.append(t("staffing-no-leader"))
    invite = [_invite(page.school_id, role, t) for role in INVITED]
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *two_by_two(
                [
                    named(
                        person_label(line.name, page.channel_policy, line.staff_no),
                        OpenPerson(post_id=line.post_id),
                    )
                    for line in page.lines
                ]
            ),
            tuple(invite) if may_appoint else (),
            row(button(t, "people-button-list", OpenPeople()), menu(t)),
        ),
    )


def _invite(school_id: int, role: Role, t: Translator) -> Button:
    key = f"staffing-button-invite-{role.value.replace('_', '-')}"
    return button(t, key, AskLeaderName(school_id=school_id, role=role))


def ask_leader_name(
    school_id: int, school: str, role: Role, kind: SchoolKind, t: Translator
) -> Screen:
    return Screen(
        text=t("staffing-ask-leader", role=role_words(t, role, kind), school=school),
        rows=rows(row(button(t, "button-back", OpenLeaders(school_id=school_id)), menu(t))),
    )


def invited(view: Enrolment, role: Role, t: Translator, start_link: StartLink) -> Screen:
    """Links as kept messages; lines that could not be read are named below."""
    lines: list[Markup] = []
    if view.links:
        lines.append(t("admin-invited", n=len(view.links)))
    lines += bad_lines(t, view.bad)
    if view.bad:
        lines.append(t("staffing-appoint-known"))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(_invite(view.school_id, role, t) if view.links else None),
            row(
                button(t, "staffing-button-leaders", OpenLeaders(school_id=view.school_id)),
                menu(t),
            ),
        ),
        kept=link_messages(view.links, view.channel_policy, t, start_link),
    )


def ask_role(card: PersonCard, roles: tuple[Role, ...], t: Translator) -> Screen:
    return Screen(
        text=t("staffing-ask-role", name=_name(card)),
        rows=rows(
            *(
                (
                    named(
                        _capital(role_words(t, role, card.school_kind)),
                        AppointTo(post_id=card.post_id, role=role),
                    ),
                )
                for role in roles
            ),
            row(button(t, "button-back", OpenMore(post_id=card.post_id)), menu(t)),
        ),
    )


def ask_appoint(card: PersonCard, role: Role, t: Translator) -> Screen:
    return Screen(
        text=t(
            "staffing-ask-appoint",
            name=_name(card),
            title=role_words(t, role, card.school_kind),
            role=role.value,
        ),
        rows=rows(
            row(button(t, "staffing-button-appoint", Appoint(post_id=card.post_id, role=role))),
            row(button(t, "button-back", AskRole(post_id=card.post_id)), menu(t)),
        ),
    )


def zone(
    card: PersonCard, view: Departments, t: Translator, back: CallbackData | None = None
) -> Screen:
    """A press puts a department in or takes it out; none at all is the whole school."""
    chosen = card.zone or frozenset()
    names = [one.name for one in view.found if one.id in chosen]
    buttons = [
        named(
            f"✅ {one.name}" if one.id in chosen else one.name,
            SetZoneDepartment(
                post_id=card.post_id, department_id=one.id, inside=one.id not in chosen
            ),
        )
        for one in view.found[:LISTED]
    ]
    lines = [t("staffing-zone", name=_name(card), zone="\n".join(names) or "none")]
    if not view.found:
        lines.append(t("staffing-zone-no-departments"))
    whole: Button | None = None
    if chosen:
        whole = button(t, "staffing-button-whole", SetWholeSchool(post_id=card.post_id))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *two_by_two(buttons),
            row(whole),
            row(button(t, "button-back", back or OpenMore(post_id=card.post_id)), menu(t)),
        ),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _name(card: PersonCard) -> str:
    return person_label(card.name, card.channel_policy, card.staff_no)
