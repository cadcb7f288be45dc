"""Founding a municipality and a school, inviting who leads it."""

from dataclasses import replace

from domain.organisation import Leader, Municipality, School, SchoolPage
from domain.people import ChannelPolicy, Role, SchoolKind
from domain.staff import BadLine, Enrolment, LineFault
from handlers.admin import (
    leader_screens,
    municipality_screens,
    office_screens,
    school_screens,
)
from handlers.admin.callbacks import AskMunicipality, OpenAdmin, OpenMunicipality, OpenSchool
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.samples_people import NAMES, enrolment, links, start_link

TOWN = Municipality(id=1, name="Городской округ <Северный> & Ко", zone="Asia/Omsk", schools=2)
SCHOOL = School(
    id=7,
    municipality_id=1,
    name="Муниципальное общеобразовательное учреждение № 1",
    kind=SchoolKind.SCHOOL,
    zone="Asia/Omsk",
    channel_policy=ChannelPolicy.NO_PERSONAL_DATA,
)


def leaders(*joined: bool) -> tuple[Leader, ...]:
    roles = (Role.DIRECTOR, Role.DEPUTY, Role.ROUTE_OFFICER)
    return tuple(
        Leader(post_id=number, role=role, name=NAMES[number], staff_no=number, joined=here)
        for number, (role, here) in enumerate(zip(roles, joined, strict=True))
    )


def screens(t: Translator) -> dict[str, Screen]:
    page = SchoolPage(school=SCHOOL, municipality=TOWN, leaders=(), teachers=0)
    led = replace(page, leaders=leaders(True, False, False), teachers=48)
    named = replace(led, former=True, school=replace(SCHOOL, channel_policy=ChannelPolicy.FULL))
    garden = replace(SCHOOL, kind=SchoolKind.KINDERGARTEN, zone="Asia/Kamchatka")
    more = replace(SCHOOL, kind=SchoolKind.ADDITIONAL, zone="Europe/Kaliningrad")
    invited: Enrolment = enrolment(1)
    officers = tuple(
        Leader(
            post_id=number,
            role=Role.METHODIST,
            name=NAMES[number],
            staff_no=None,
            joined=number == 1,
            municipality_id=1,
        )
        for number in (1, 2)
    )
    deputy = replace(leaders(True, True, True)[1], school_id=7, school_kind=SchoolKind.SCHOOL)
    return {
        "nothing yet": municipality_screens.municipalities((), t),
        "municipalities": municipality_screens.municipalities(
            (TOWN, replace(TOWN, id=2, schools=1)), t
        ),
        "municipality?": municipality_screens.ask_municipality(OpenAdmin(), t),
        "exists already": municipality_screens.ask_municipality(OpenAdmin(), t).headed(
            t("error-organisation-exists", name="Северный <b>")
        ),
        "zone of the municipality?": municipality_screens.ask_municipality_zone(
            TOWN, AskMunicipality(municipality_id=1), t
        ),
        "another zone of the municipality?": municipality_screens.ask_municipality_zone(
            TOWN, OpenMunicipality(municipality_id=1), t
        ),
        "municipality": municipality_screens.municipality(TOWN, (SCHOOL, replace(SCHOOL, id=8)), t),
        "municipality without schools": municipality_screens.municipality(TOWN, (), t),
        "school?": municipality_screens.ask_school(
            TOWN.name, OpenMunicipality(municipality_id=1), t
        ),
        "name of the school?": school_screens.rename_school(SCHOOL, OpenSchool(school_id=7), t),
        "kind?": school_screens.ask_kind(SCHOOL, True, t),
        "kind changed": school_screens.ask_kind(SCHOOL, False, t),
        "zone?": school_screens.ask_zone(SCHOOL, True, t),
        "policy?": school_screens.ask_policy(SCHOOL, True, t),
        "school": school_screens.school(page, t),
        "school with leaders": school_screens.school(led, t),
        "school with names": school_screens.school(named, t),
        "kindergarten": school_screens.school(replace(page, school=garden), t),
        "additional": school_screens.school(replace(page, school=more), t),
        "deputy?": leader_screens.ask_leader(7, SCHOOL.name, Role.DEPUTY, t),
        "director?": leader_screens.ask_leader(7, SCHOOL.name, Role.DIRECTOR, t),
        "route officer?": leader_screens.ask_leader(7, SCHOOL.name, Role.ROUTE_OFFICER, t),
        "manager of a kindergarten?": leader_screens.ask_leader(
            7, garden.name, Role.DIRECTOR, t, SchoolKind.KINDERGARTEN
        ),
        "methodists": office_screens.office(1, officers, t),
        "no methodists": office_screens.office(1, (), t),
        "administrators": office_screens.office(0, officers[:1], t, former=True),
        "who led before": office_screens.former(
            tuple(replace(one, ended=True) for one in (deputy, officers[1])), 7, 0, t
        ),
        "nobody before": office_screens.former((), 0, 1, t),
        "methodist?": office_screens.ask_officer(1, t),
        "administrator?": office_screens.ask_officer(0, t),
        "methodist invited": office_screens.linked(
            office_screens.office(1, officers, t), links(1)[0], officers[1], t, start_link
        ).headed(t("admin-invited", n=1)),
        "remove the school?": school_screens.ask_remove(SCHOOL, t),
        "school that nobody was entered in": school_screens.school(replace(page, unused=True), t),
        "take the role off?": office_screens.ask_end(deputy, t),
        "take the role off before the first day?": office_screens.ask_end(
            replace(deputy, joined=False), t
        ),
        "unlink a leader?": office_screens.ask_unlink(deputy, t),
        "unlinked": office_screens.unlinked(t),
        **{
            f"{name} leader": office_screens.leader(one, t)
            for name, one in {
                "a deputy": deputy,
                "a deputy outside": replace(deputy, joined=False),
                "an ended": replace(deputy, ended=True),
                "a manager": replace(
                    deputy, role=Role.DIRECTOR, school_kind=SchoolKind.KINDERGARTEN
                ),
                "a methodist": officers[0],
                "oneself": replace(officers[0], role=Role.ADMIN, oneself=True),
            }.items()
        },
        "invited": leader_screens.leaders_invited(invited, Role.DEPUTY, t, start_link),
        "misread": leader_screens.leaders_invited(
            enrolment(0, LineFault.BAD_NAME), Role.DEPUTY, t, start_link
        ),
        "listed already": leader_screens.leaders_invited(
            replace(
                enrolment(0),
                bad=(BadLine(number=1, text="Ромашкина Вера Ильинична", fault=LineFault.EXISTS),),
            ),
            Role.DEPUTY,
            t,
            start_link,
        ),
        "links again": leader_screens.leader_links(links(2), led, t, start_link),
        "nobody outside": leader_screens.leader_links((), led, t, start_link),
    }
