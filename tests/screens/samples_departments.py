"""Departments: the list, one of them, who is in it."""

from dataclasses import replace

from domain.organisation import Department, Departments
from domain.people import ChannelPolicy, SchoolKind
from handlers.departments import screens as one
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.samples_people import CARD, LIST, NAMES

FIRST = Department(
    id=7,
    school_id=1,
    name="ШМО учителей русского языка и литературы <&>",
    people=12,
    head=NAMES[0],
    head_no=3,
)
SECOND = Department(id=8, school_id=1, name="ШМО математиков", people=1)
VIEW = Departments(
    school_id=1,
    school_name="Школа <№ 1>",
    kind=SchoolKind.SCHOOL,
    channel_policy=ChannelPolicy.FULL,
    found=(FIRST, SECOND),
    outside=4,
)


def screens(t: Translator) -> dict[str, Screen]:
    nothing = replace(VIEW, found=(), outside=21)
    lines = tuple(
        replace(line, department_id=department)
        for line, department in zip(LIST.lines, (7, None, 8, 7, None, 7, 8, None), strict=True)
    )
    page = replace(LIST, lines=lines)
    found = replace(page, query="конст <&", total=2, page=0)
    return {
        "list": one.departments(VIEW, t),
        "list without names": one.departments(
            replace(VIEW, channel_policy=ChannelPolicy.NO_PERSONAL_DATA), t
        ),
        **{
            f"none in a {kind.value}": one.departments(replace(nothing, kind=kind), t)
            for kind in SchoolKind
        },
        **{
            f"new in a {kind.value}": one.ask_new(replace(nothing, kind=kind), t)
            for kind in SchoolKind
        },
        "new, one is there": one.ask_new(
            replace(VIEW, found=(replace(FIRST, name="ШМО учителей начальных классов"),)), t
        ),
        "name?": one.ask_name(FIRST, t),
        "one": one.department(VIEW, FIRST, t),
        "one without head": one.department(VIEW, SECOND, t),
        "deleted": one.departments(VIEW, t).with_toast(t.plain("department-deleted")),
        "not empty": one.not_empty(VIEW, FIRST, t),
        "moved": one.department(VIEW, SECOND, t).with_toast(t.plain("department-moved", n=12)),
        "members": one.members(FIRST, page, t),
        "members found": one.members(FIRST, found, t),
        "no members found": one.members(FIRST, replace(found, lines=(), total=0), t),
        "head?": one.choose_head(FIRST, page, t),
        "head found": one.choose_head(FIRST, found, t),
        "of a person": one.of_person(replace(CARD, department_id=7), VIEW, t),
        "of a person in none": one.of_person(
            replace(CARD, department_id=None, department=None), VIEW, t
        ),
    }
