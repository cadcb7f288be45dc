"""Departments of a school: the list, one of them, who is in it, who heads it."""

from aiogram.filters.callback_data import CallbackData

from content.departments import load_departments
from domain.organisation import Department, Departments
from domain.people import ChannelPolicy, name_key, person_label
from domain.staff import PersonCard, StaffPage
from handlers.buttons import button, fitting, menu, named, two_by_two
from handlers.departments.callbacks import (
    AddUsual,
    AskDepartmentName,
    AskNewDepartment,
    ChooseHead,
    DeleteDepartment,
    EndHead,
    MoveEverybody,
    OpenDepartment,
    OpenDepartments,
    PutMember,
    SetHead,
    SetPersonDepartment,
    ShowMembers,
)
from handlers.paging import pages
from handlers.people.callbacks import OpenPeople
from handlers.screen import Button, Screen, row, rows
from handlers.staffing.callbacks import OpenMore
from locales.translator import Markup, Translator

LISTED = 40
"""Departments with buttons on one screen; no school has more."""


def departments(view: Departments, t: Translator, back: CallbackData | None = None) -> Screen:
    """`back`: where the reader came from; the staff list unless it is another place."""
    lines: list[Markup] = [t("department-title", school=view.school_name, kind=view.kind.value)]
    lines += [_line(one, view.channel_policy, t) for one in view.found]
    if not view.found:
        lines.append(t("department-none", kind=view.kind.value))
    if view.outside and view.found:
        lines.append(t("department-outside", n=view.outside))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *two_by_two(
                [
                    named(one.name, OpenDepartment(department_id=one.id))
                    for one in view.found[:LISTED]
                ]
            ),
            row(button(t, "department-button-add", AskNewDepartment(school_id=view.school_id))),
            row(
                button(t, "people-button-list", OpenPeople())
                if back is None
                else button(t, "button-back", back),
                menu(t),
            ),
        ),
    )


def _line(one: Department, policy: ChannelPolicy, t: Translator) -> Markup:
    head = "none" if one.head is None else person_label(one.head, policy, one.head_no)
    return t("department-line", name=one.name, n=one.people, head=head)


def ask_new(view: Departments, t: Translator) -> Screen:
    """Usual names that the school does not have yet; any other one is typed."""
    known = {name_key(one.name) for one in view.found}
    usual = [
        named(one.short, AddUsual(school_id=view.school_id, usual=one.key))
        for one in load_departments().of_kind(view.kind.value)
        if name_key(one.name) not in known
    ]
    return Screen(
        text=t("department-ask-new", kind=view.kind.value),
        rows=rows(
            *two_by_two(usual),
            row(
                button(t, "button-back", OpenDepartments(school_id=view.school_id)),
                menu(t),
            ),
        ),
    )


def ask_name(one: Department, t: Translator) -> Screen:
    return Screen(
        text=t("department-ask-name", name=one.name),
        rows=rows(row(button(t, "button-back", OpenDepartment(department_id=one.id)), menu(t))),
    )


def department(view: Departments, one: Department, t: Translator) -> Screen:
    policy = view.channel_policy
    lines = [t("department-one", name=one.name, n=one.people)]
    if one.head is None:
        lines.append(t("department-no-head"))
    else:
        lines.append(t("department-head", name=person_label(one.head, policy, one.head_no)))
    head = "department-button-head" if one.head is None else "department-button-other-head"
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(button(t, "department-button-members", ShowMembers(department_id=one.id))),
            row(button(t, head, ChooseHead(department_id=one.id))),
            row(
                button(t, "department-button-end-head", EndHead(department_id=one.id))
                if one.head is not None
                else None
            ),
            row(
                button(t, "department-button-rename", AskDepartmentName(department_id=one.id)),
                button(t, "department-button-delete", DeleteDepartment(department_id=one.id)),
            ),
            row(button(t, "button-back", OpenDepartments(school_id=one.school_id)), menu(t)),
        ),
    )


def not_empty(view: Departments, one: Department, t: Translator) -> Screen:
    """It can't be deleted yet: where its people may go instead."""
    others = [other for other in view.found if other.id != one.id]
    return Screen(
        text=t("department-not-empty", name=one.name, n=one.people),
        rows=rows(
            *two_by_two(
                [
                    named(other.name, MoveEverybody(department_id=one.id, to=other.id))
                    for other in others[:LISTED]
                ]
            ),
            row(button(t, "department-button-move-out", MoveEverybody(department_id=one.id, to=0))),
            row(button(t, "button-back", OpenDepartment(department_id=one.id)), menu(t)),
        ),
    )


def members(one: Department, page: StaffPage, t: Translator) -> Screen:
    """A press puts a person in or takes him out; who is in another department is marked."""
    lines = [t("department-members", name=one.name, n=one.people)]
    found = bool(page.query)
    if found:
        lines.append(t("people-found", query=page.query[:60], n=page.total))
    if not page.lines:
        lines.append(t("people-nobody-found"))
    lines.append(t("people-search"))
    buttons = []
    for line in page.lines:
        inside = line.department_id == one.id
        key = "in" if inside else "out" if line.department_id is None else "elsewhere"
        name = page.label(line)
        buttons.append(
            Button(
                text=fitting(t.plain(f"department-mark-{key}", name=name)),
                data=PutMember(
                    department_id=one.id,
                    post_id=line.post_id,
                    inside=not inside,
                    page=page.page,
                    found=found,
                ).pack(),
            )
        )

    def to(number: int) -> CallbackData:
        return ShowMembers(department_id=one.id, page=number, found=found)

    return Screen(
        text=t.lines(lines),
        rows=rows(
            *two_by_two(buttons),
            pages(t, page.page, page.pages, to),
            row(
                button(t, "people-button-all", ShowMembers(department_id=one.id)) if found else None
            ),
            row(
                button(t, "department-button-ready", OpenDepartment(department_id=one.id)),
                menu(t),
            ),
        ),
    )


def choose_head(one: Department, page: StaffPage, t: Translator) -> Screen:
    lines = [t("department-choose-head", name=one.name)]
    found = bool(page.query)
    if found:
        lines.append(t("people-found", query=page.query[:60], n=page.total))
    if not page.lines:
        lines.append(t("people-nobody-found"))
    lines.append(t("people-search"))

    def to(number: int) -> CallbackData:
        return ChooseHead(department_id=one.id, page=number, found=found)

    return Screen(
        text=t.lines(lines),
        rows=rows(
            *two_by_two(
                [
                    named(
                        page.label(line),
                        SetHead(department_id=one.id, post_id=line.post_id),
                    )
                    for line in page.lines
                ]
            ),
            pages(t, page.page, page.pages, to),
            row(button(t, "button-back", OpenDepartment(department_id=one.id)), menu(t)),
        ),
    )


def of_person(card: PersonCard, view: Departments, t: Translator) -> Screen:
    """Which department the person is in."""
    name = person_label(card.name, card.channel_policy, card.staff_no)
    buttons = [
        named(
            f"✅ {one.name}" if one.id == card.department_id else one.name,
            SetPersonDepartment(post_id=card.post_id, department_id=one.id),
        )
        for one in view.found[:LISTED]
    ]
    none = button(
        t, "department-button-none", SetPersonDepartment(post_id=card.post_id, department_id=0)
    )
    add = button(t, "department-button-add", AskNewDepartment(school_id=view.school_id))
    return Screen(
        text=t("department-of-person", name=name, current=card.department or "none"),
        rows=rows(
            *two_by_two(buttons),
            row(none if card.department_id is not None else None, add),
            row(button(t, "button-back", OpenMore(post_id=card.post_id)), menu(t)),
        ),
    )
