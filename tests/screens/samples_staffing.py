"""Leaving, being away, being kept without the bot; roles, zones, duties, mentees."""

from dataclasses import replace
from datetime import date

from domain.mentoring import Candidate, Candidates
from domain.people import ChannelPolicy, PostStatus, Role, SchoolKind
from domain.staff import Absence, DelegationFact, LineFault, PersonCard, Reach
from handlers.screen import Screen
from handlers.staffing import duty_screens, role_screens, status_screens
from handlers.staffing.entry import offered_roles
from locales.translator import Translator
from tests.screens.samples_departments import VIEW
from tests.screens.samples_people import CARD, LIST, NAMES, TODAY, enrolment, start_link

ID = 1000000000000000
TEACHER = replace(CARD, post_id=ID)
DEPUTY = replace(TEACHER, role=Role.DEPUTY, department_id=None, department=None)
AWAY = Absence(status=PostStatus.ON_LEAVE, since=date(2027, 7, 1), until=date(2027, 8, 28))
FACT = DelegationFact(
    id=4,
    post_id=ID,
    role=Role.DEPUTY,
    owner_id=3,
    owner=NAMES[0],
    owner_no=12,
    deputy_id=5,
    deputy=NAMES[1],
    deputy_no=3,
    school_id=1,
    channel_policy=ChannelPolicy.FULL,
    since=date(2027, 7, 1),
    until=date(2027, 7, 28),
)
PEOPLE = Candidates(
    mentee_post_id=ID,
    mentee=NAMES[0],
    mentee_no=12,
    channel_policy=ChannelPolicy.FULL,
    found=tuple(
        Candidate(post_id=number, person_id=number, name=name, staff_no=number, mentees=0)
        for number, name in enumerate(NAMES, start=1)
    ),
    total=12,
    page=0,
    pages=2,
)


def more(card: PersonCard, t: Translator, *, keeps: bool = True, appoints: bool = True) -> Screen:
    return status_screens.more(card, t, may_keep=keeps, may_appoint=appoints, oneself=False)


def status(card: PersonCard, t: Translator, *, own: bool, keeps: bool) -> Screen:
    return status_screens.ask_status(card, t, TODAY, oneself=own, keeps=keeps)


def screens(t: Translator) -> dict[str, Screen]:
    outside = replace(TEACHER, reach=Reach.NOT_JOINED, opened=False, mentees=2)
    away = replace(TEACHER, absence=AWAY)
    long_away = replace(
        TEACHER, absence=Absence(status=PostStatus.PARENTAL, since=date(2026, 10, 1))
    )
    nobody = replace(PEOPLE, query="ъ <&", found=(), total=0, pages=1)
    leaders = replace(LIST, lines=LIST.lines[1:3], total=2, page=0)
    since = date(2027, 7, 1)
    return {
        "more of a teacher": more(outside, t, appoints=False),
        "more of a deputy": more(DEPUTY, t),
        "more, mentees only": more(replace(TEACHER, mentees=1), t, keeps=False, appoints=False),
        "another messenger?": status_screens.ask_chat(TEACHER, t),
        "remove?": status_screens.ask_remove(TEACHER, t, may_status=True),
        "former": status_screens.former(LIST, t),
        "former, nobody": status_screens.former(replace(LIST, lines=(), total=0, people=0), t),
        "former of a kindergarten": status_screens.former(
            replace(LIST, kind=SchoolKind.KINDERGARTEN), t
        ),
        "without the bot?": status_screens.ask_offline(TEACHER, t),
        "with the bot again?": status_screens.ask_offline(replace(TEACHER, offline=True), t),
        "own leave": status(TEACHER, t, own=True, keeps=False),
        "own leave ahead": status(away, t, own=True, keeps=False),
        "status": status(TEACHER, t, own=False, keeps=True),
        "status, away": status(long_away, t, own=False, keeps=True),
        "away from?": status_screens.away_from(TEACHER, PostStatus.ON_LEAVE, t, TODAY, 0),
        "away from, July": status_screens.away_from(
            TEACHER, PostStatus.LONG_LEAVE, t, TODAY, 202707
        ),
        "away till?": status_screens.away_till(TEACHER, PostStatus.ON_LEAVE, since, t, TODAY, 0),
        "away till, open": status_screens.away_till(
            TEACHER, PostStatus.PARENTAL, since, t, TODAY, 0
        ),
        "away set": status(away, t, own=True, keeps=False).with_toast(t.plain("staffing-away-set")),
        "back at work": status(TEACHER, t, own=True, keeps=False).with_toast(
            t.plain("staffing-back-at-work")
        ),
        "leaders": role_screens.leaders(
            leaders, {2: "ШМО математиков, ШМО <&>"}, t, may_appoint=True
        ),
        "leaders, a deputy looks": role_screens.leaders(leaders, {}, t, may_appoint=False),
        "leaders of a kindergarten": role_screens.leaders(
            replace(leaders, kind=SchoolKind.KINDERGARTEN), {}, t, may_appoint=True
        ),
        "no leaders": role_screens.leaders(
            replace(leaders, lines=(), total=0), {}, t, may_appoint=True
        ),
        "leader's name?": role_screens.ask_leader_name(
            1, "Школа № 1", Role.DEPUTY, SchoolKind.SCHOOL, t
        ),
        "leader invited": role_screens.invited(enrolment(1), Role.DEPUTY, t, start_link),
        "leader known": role_screens.invited(
            enrolment(0, LineFault.EXISTS), Role.DEPUTY, t, start_link
        ),
        "role?": role_screens.ask_role(TEACHER, offered_roles(TEACHER), t),
        "role, sure?": role_screens.ask_appoint(TEACHER, Role.DEPUTY, t),
        "role of plans, sure?": role_screens.ask_appoint(TEACHER, Role.ROUTE_OFFICER, t),
        "more, of two roles": more(replace(DEPUTY, other_role=Role.TEACHER), t),
        "role off?": status_screens.ask_remove(
            replace(DEPUTY, other_role=Role.TEACHER), t, may_status=True
        ),
        "appointed": more(DEPUTY, t).with_toast(t.plain("staffing-appointed")),
        "zone": role_screens.zone(replace(DEPUTY, zone=frozenset({7})), VIEW, t),
        "zone, whole school": role_screens.zone(DEPUTY, VIEW, t),
        "zone, no departments": role_screens.zone(DEPUTY, replace(VIEW, found=()), t),
        "duties": duty_screens.duties(DEPUTY, (FACT,), t, TODAY, oneself=False),
        "own duties of a post": duty_screens.duties(DEPUTY, (), t, TODAY, oneself=True),
        "own duties": duty_screens.own_duties(
            (FACT, replace(FACT, id=5, deputy_id=3, owner_id=5)),
            ((ID, t.plain("staffing-button-hand-of", role=t.plain("role-deputy"))),),
            3,
            t,
            TODAY,
        ),
        "own duties, none": duty_screens.own_duties((), (), 3, t, TODAY),
        "who stands in?": duty_screens.choose_deputy(DEPUTY, PEOPLE, t),
        "nobody to stand in": duty_screens.choose_deputy(DEPUTY, nobody, t),
        "duty from?": duty_screens.duty_from(DEPUTY, NAMES[1].short, 7, t, TODAY, 0),
        "duty till?": duty_screens.duty_till(DEPUTY, NAMES[1].short, 7, since, t, TODAY, 0),
        "duty handed": duty_screens.duties(DEPUTY, (FACT,), t, TODAY, oneself=True).with_toast(
            t.plain("staffing-duty-handed")
        ),
        "duty ended": duty_screens.own_duties((), (), 3, t, TODAY).with_toast(
            t.plain("staffing-duty-ended")
        ),
        "mentees to whom?": duty_screens.give_mentees(replace(TEACHER, mentees=2), PEOPLE, t),
        "mentees asked": more(TEACHER, t).with_toast(t.plain("staffing-mentees-asked", n=2)),
    }
