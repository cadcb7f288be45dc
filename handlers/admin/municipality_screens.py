"""Municipalities and what is asked about one."""

from aiogram.filters.callback_data import CallbackData

from domain.organisation import Municipality, School, zone_code
from handlers.admin.callbacks import (
    AskMunicipality,
    AskMunicipalityZone,
    AskSchool,
    OpenAdmin,
    OpenMunicipality,
    OpenOffice,
    OpenSchool,
    SetMunicipalityZone,
)
from handlers.admin.parts import LISTED, zones
from handlers.buttons import button, menu, named
from handlers.mydata.callbacks import OpenErasing
from handlers.screen import Screen, row, rows
from handlers.thresholds.callbacks import OpenThresholds
from locales.translator import Translator


def municipalities(found: tuple[Municipality, ...], t: Translator) -> Screen:
    lines = [t("admin-title")]
    lines += [t("admin-municipality-line", name=one.name, n=one.schools) for one in found]
    if not found:
        lines.append(t("admin-no-municipality"))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(
                (named(one.name, OpenMunicipality(municipality_id=one.id)),)
                for one in found[:LISTED]
            ),
            row(
                button(t, "admin-button-add-municipality", AskMunicipality()),
                button(t, "admin-button-admins", OpenOffice()),
            ),
            row(button(t, "erasing-button-open", OpenErasing())),
            row(menu(t)),
        ),
    )


def ask_municipality(back: CallbackData, t: Translator) -> Screen:
    return Screen(
        text=t("admin-ask-municipality"), rows=rows(row(button(t, "button-back", back), menu(t)))
    )


def ask_municipality_zone(one: Municipality, back: CallbackData, t: Translator) -> Screen:
    """`back`: to the name of one that is being founded, to the page of a known one."""
    return Screen(
        text=t("admin-ask-municipality-zone", name=one.name),
        rows=rows(
            *zones(
                one.zone,
                lambda code: SetMunicipalityZone(municipality_id=one.id, zone=code),
                t,
            ),
            row(button(t, "button-back", back), menu(t)),
        ),
    )


def municipality(one: Municipality, schools: tuple[School, ...], t: Translator) -> Screen:
    lines = [t("admin-municipality", name=one.name, zone=zone_code(one.zone))]
    lines += [t("admin-school-line", name=school.name) for school in schools]
    if not schools:
        lines.append(t("admin-no-school"))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(
                (named(school.name, OpenSchool(school_id=school.id)),)
                for school in schools[:LISTED]
            ),
            row(
                button(t, "admin-button-add-school", AskSchool(municipality_id=one.id)),
                button(t, "admin-button-methodists", OpenOffice(municipality_id=one.id)),
            ),
            row(
                button(t, "admin-button-rename", AskMunicipality(municipality_id=one.id)),
                button(t, "admin-button-zone", AskMunicipalityZone(municipality_id=one.id)),
            ),
            row(button(t, "municipal-button-thresholds", OpenThresholds(municipality_id=one.id))),
            row(button(t, "button-back", OpenAdmin()), menu(t)),
        ),
    )


def ask_school(municipality_name: str, back: CallbackData, t: Translator) -> Screen:
    return Screen(
        text=t("admin-ask-school", municipality=municipality_name),
        rows=rows(row(button(t, "button-back", back), menu(t))),
    )
