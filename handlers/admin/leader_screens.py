"""Inviting those who lead a school."""

from collections.abc import Callable

from domain.organisation import SchoolPage
from domain.people import Role, SchoolKind
from domain.staff import Enrolment, LineFault, PersonalLink
from handlers.admin.callbacks import AskLeader, LeaderLinksAgain, OpenSchool
from handlers.buttons import button, menu
from handlers.people.words import bad_lines, link_messages
from handlers.positions import role_words
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator


def ask_leader(
    school_id: int,
    school_name: str,
    role: Role,
    t: Translator,
    kind: SchoolKind = SchoolKind.SCHOOL,
) -> Screen:
    return Screen(
        text=t("admin-ask-leader", role=role_words(t, role, kind), school=school_name),
        rows=rows(row(button(t, "button-back", OpenSchool(school_id=school_id)), menu(t))),
    )


def leaders_invited(
    view: Enrolment, role: Role, t: Translator, start_link: Callable[[str], str]
) -> Screen:
    """The links are kept messages; lines that could not be read are named below."""
    lines: list[Markup] = []
    if view.links:
        lines.append(t("admin-invited", n=len(view.links)))
    if [one.fault for one in view.bad] == [LineFault.EXISTS] and not view.links:
        text, kind = view.bad[0].text, view.kind.value
        lines.append(t("admin-listed-already", text=text, kind=kind))
    else:
        lines += bad_lines(t, view.bad)
        if view.bad and not view.links:
            lines.append(t("people-bad-again"))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(_one_more(view, role, t) if view.links else None),
            *_after_links(view.school_id, bool(view.links), t),
        ),
        kept=link_messages(view.links, view.channel_policy, t, start_link),
    )


def _one_more(view: Enrolment, role: Role, t: Translator) -> Button:
    again = AskLeader(school_id=view.school_id, role=role)
    if role is Role.DIRECTOR:
        return button(t, "admin-button-director", again, kind=view.kind.value)
    deputy = role is Role.DEPUTY
    key = "admin-button-deputy" if deputy else "staffing-button-invite-route-officer"
    return button(t, key, again)


def leader_links(
    issued: tuple[PersonalLink, ...],
    page: SchoolPage,
    t: Translator,
    start_link: Callable[[str], str],
) -> Screen:
    text = t("admin-invited", n=len(issued)) if issued else t("people-all-joined")
    policy = page.school.channel_policy
    return Screen(
        text=text,
        rows=_after_links(page.school.id, bool(issued), t),
        kept=link_messages(issued, policy, t, start_link),
    )


def _after_links(school_id: int, any_links: bool, t: Translator) -> Rows:
    again = button(t, "people-button-again", LeaderLinksAgain(school_id=school_id))
    return rows(
        row(
            again if any_links else None,
            button(t, "admin-button-school", OpenSchool(school_id=school_id)),
        ),
        row(menu(t)),
    )
