"""A school's page and what is asked about it."""

from aiogram.filters.callback_data import CallbackData

from domain.organisation import School, SchoolPage, zone_code
from domain.people import ChannelPolicy, Role, SchoolKind, person_label
from handlers.admin.callbacks import (
    AskKind,
    AskLeader,
    AskPolicy,
    AskRemoveSchool,
    AskZone,
    FormerLeaders,
    OpenLeader,
    OpenMunicipality,
    OpenSchool,
    RemoveSchool,
    RenameSchool,
    SetKind,
    SetPolicy,
    SetZone,
)
from handlers.admin.parts import LISTED, chosen, steps, zones
from handlers.buttons import button, menu, named
from handlers.departments.callbacks import OpenDepartments
from handlers.plan_rules.callbacks import Back, OpenRules
from handlers.positions import role_words
from handlers.screen import Screen, row, rows
from locales.translator import Markup, Translator


def school(page: SchoolPage, t: Translator) -> Screen:
    one = page.school
    lines: list[Markup] = [
        t(
            "admin-school",
            name=one.name,
            municipality=page.municipality.name,
            kind=one.kind.value,
            zone=zone_code(one.zone),
            policy=one.channel_policy.value,
            teachers=page.teachers,
        )
    ]
    lines += [
        t(
            "admin-leader",
            role=role_words(t, leader.role, one.kind),
            name=person_label(leader.name, one.channel_policy, leader.staff_no),
            joined="yes" if leader.joined else "no",
        )
        for leader in page.leaders
    ]
    if not page.leaders:
        lines.append(t("admin-no-leader", kind=one.kind.value))
    if page.only_looks_unused:
        lines.append(t("admin-school-stays"))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(
                button(t, "admin-button-deputy", AskLeader(school_id=one.id, role=Role.DEPUTY)),
                button(
                    t,
                    "admin-button-director",
                    AskLeader(school_id=one.id, role=Role.DIRECTOR),
                    kind=one.kind.value,
                ),
            ),
            row(
                button(
                    t,
                    "staffing-button-invite-route-officer",
                    AskLeader(school_id=one.id, role=Role.ROUTE_OFFICER),
                ),
                button(t, "department-button-list", OpenDepartments(school_id=one.id)),
            ),
            *(
                (
                    named(
                        person_label(leader.name, one.channel_policy, leader.staff_no),
                        OpenLeader(post_id=leader.post_id),
                    ),
                )
                for leader in page.leaders[:LISTED]
            ),
            row(
                button(t, "admin-button-former", FormerLeaders(school_id=one.id))
                if page.former
                else None
            ),
            row(
                button(t, "admin-button-rename", RenameSchool(school_id=one.id)),
                button(t, "admin-button-kind", AskKind(school_id=one.id)),
            ),
            row(
                button(t, "admin-button-zone", AskZone(school_id=one.id)),
                button(t, "admin-button-policy", AskPolicy(school_id=one.id)),
            ),
            row(
                button(
                    t,
                    "plan-rules-button-open",
                    OpenRules(school_id=one.id, back=Back.ADMIN),
                )
            ),
            row(
                button(t, "admin-button-remove-school", AskRemoveSchool(school_id=one.id))
                if page.unused
                else None
            ),
            row(
                button(t, "button-back", OpenMunicipality(municipality_id=one.municipality_id)),
                menu(t),
            ),
        ),
    )


def rename_school(school: School, back: CallbackData, t: Translator) -> Screen:
    return Screen(
        text=t("admin-rename-school", name=school.name),
        rows=rows(row(button(t, "button-back", back), menu(t))),
    )


def ask_remove(school: School, t: Translator) -> Screen:
    return Screen(
        text=t("admin-ask-remove-school", name=school.name),
        rows=rows(
            row(button(t, "admin-button-remove-school", RemoveSchool(school_id=school.id))),
            row(button(t, "button-back", OpenSchool(school_id=school.id)), menu(t)),
        ),
    )


def ask_kind(school: School, guided: bool, t: Translator) -> Screen:
    return Screen(
        text=t("admin-ask-kind", name=school.name),
        rows=rows(
            *(
                (
                    chosen(
                        t,
                        f"admin-kind-{kind.value}",
                        SetKind(school_id=school.id, kind=kind, guided=guided),
                        kind is school.kind,
                    ),
                )
                for kind in SchoolKind
            ),
            steps(t, school, RenameSchool(school_id=school.id, guided=True), guided),
        ),
    )


def ask_zone(school: School, guided: bool, t: Translator) -> Screen:
    return Screen(
        text=t("admin-ask-zone", name=school.name),
        rows=rows(
            *zones(
                school.zone,
                lambda code: SetZone(school_id=school.id, zone=code, guided=guided),
                t,
            ),
            steps(t, school, AskKind(school_id=school.id, guided=True), guided),
        ),
    )


def ask_policy(school: School, guided: bool, t: Translator) -> Screen:
    """What the bot writes about people in the chats of this school, in plain words."""
    return Screen(
        text=t("admin-ask-policy", name=school.name),
        rows=rows(
            *(
                (
                    chosen(
                        t,
                        f"admin-policy-{policy.value}",
                        SetPolicy(school_id=school.id, policy=policy),
                        policy is school.channel_policy,
                    ),
                )
                for policy in ChannelPolicy
            ),
            steps(t, school, AskKind(school_id=school.id, guided=True), guided),
        ),
    )
