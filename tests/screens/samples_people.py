"""The staff list, a person's page, links, the choice of a mentor."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from domain.card import Category
from domain.invitations import Standing
from domain.mentoring import UNTOLD, Candidate, Candidates, Colleague, Merit, Proposal
from domain.people import (
    Audience,
    ChannelPolicy,
    PersonName,
    Position,
    PostStatus,
    Role,
    SchoolKind,
)
from domain.staff import (
    Absence,
    BadLine,
    Enrolment,
    LeavingReason,
    LineFault,
    PairFact,
    PersonalLink,
    PersonCard,
    Reach,
    StaffLine,
    StaffPage,
    Without,
)
from handlers.enrol.callbacks import IssueCards, OpenEnrol
from handlers.home.callbacks import OpenHome
from handlers.people import mentor_screens
from handlers.people import screens as one
from handlers.people.callbacks import IssueLinks, OpenPeople
from handlers.screen import Button, Screen
from locales.translator import Translator

ZONE = ZoneInfo("Europe/Moscow")
TODAY = date(2027, 3, 17)
LEAVE = Absence(status=PostStatus.ON_LEAVE, since=date(2027, 3, 10), until=date(2027, 3, 28))
NAMES = (
    PersonName(surname="Константинопольская-Заболоцкая", given="Александра", patronymic="Львовна"),
    PersonName(surname="Ёлкина", given="Зоя", patronymic="Петровна"),
    PersonName(surname="Ли", given="Ким"),
    PersonName(surname="Кузнецов", given="Борис", patronymic="Львович"),
)
ROLES = (Role.TEACHER, Role.DEPUTY, Role.DIRECTOR, Role.HEAD)

LIST = StaffPage(
    school_id=1,
    school_name="Школа <№ 1> & сад",
    channel_policy=ChannelPolicy.FULL,
    lines=tuple(
        StaffLine(
            post_id=number, person_id=number, name=name, staff_no=number, role=role, reach=reach
        )
        for number, (name, role, reach) in enumerate(
            zip(NAMES * 2, ROLES * 2, list(Reach) * 2, strict=True), start=1
        )
    ),
    total=21,
    people=20,
    page=1,
    not_joined=5,
    former=True,
)
CARD = PersonCard(
    post_id=3,
    person_id=3,
    name=NAMES[0],
    staff_no=12,
    role=Role.TEACHER,
    school_id=1,
    school_name="Школа № 1",
    school_kind=SchoolKind.SCHOOL,
    channel_policy=ChannelPolicy.FULL,
    department_id=1,
    department="ШМО учителей русского языка",
    audience=Audience.SOO,
    reach=Reach.OK,
    link_until=None,
    until=None,
    removed_at=None,
    mentor=None,
    mentees=0,
)


def links(count: int) -> tuple[PersonalLink, ...]:
    return tuple(
        PersonalLink(
            post_id=number,
            name=NAMES[number % 4],
            staff_no=number,
            token="A" * 31 + str(number % 9),
        )
        for number in range(1, count + 1)
    )


def start_link(token: str) -> str:
    return f"https://t.me/iom_school_bot?start={token}"


def page(card: PersonCard, t: Translator, *, oneself: bool = False, keeps: bool = True) -> Screen:
    return one.person(card, t, zone=ZONE, today=TODAY, oneself=oneself, may_keep=keeps)


def enrolment(count: int, *faults: LineFault) -> Enrolment:
    return Enrolment(
        school_id=1,
        channel_policy=ChannelPolicy.FULL,
        links=links(count),
        bad=tuple(
            BadLine(number=number, text='<b>иванов</b> & "сыновья"', fault=fault)
            for number, fault in enumerate(faults, start=3)
        ),
    )


def screens(t: Translator) -> dict[str, Screen]:
    asked = PairFact(mentoring_id=4, name=NAMES[3], staff_no=2, active=False)
    outside = replace(CARD, reach=Reach.NOT_JOINED, opened=False)
    until = datetime(2027, 3, 31, 11, 20, tzinfo=UTC)
    candidates = Candidates(
        mentee_post_id=3,
        mentee=NAMES[1],
        mentee_no=3,
        channel_policy=ChannelPolicy.FULL,
        found=tuple(
            Candidate(post_id=number, person_id=number, name=name, staff_no=number, mentees=0)
            for number, name in enumerate(NAMES, start=1)
        ),
        total=12,
        page=0,
        pages=2,
    )
    proposal = Proposal(
        mentee_post_id=3,
        mentor_post_id=1,
        mentee=NAMES[1].short,
        mentor=NAMES[0].short,
        position=Position.TEACHER,
        department="Кафедра <математики> & физики",
        mentees=2,
        merit=Merit(category=Category.HIGHEST),
        told=Colleague(position=Position.PSYCHOLOGIST, department="Служба сопровождения"),
        oneself=False,
    )
    hidden = replace(LIST, channel_policy=ChannelPolicy.NO_PERSONAL_DATA)
    return {
        "list": one.staff(LIST, True, t),
        "list from which nobody was removed": one.staff(replace(LIST, former=False), True, t),
        "list with names in two roles": one.staff(
            replace(
                LIST,
                lines=(
                    *LIST.lines[:4],
                    *(replace(line, role=Role.ROUTE_OFFICER) for line in LIST.lines[4:]),
                ),
            ),
            True,
            t,
        ),
        "list of a route officer": one.staff(LIST, False, t),
        "list without names": one.staff(hidden, True, t),
        "nobody yet": one.staff(replace(LIST, lines=(), total=0, people=0, page=0), True, t),
        "found": one.staff(replace(LIST, query="конст <&", total=8, people=8, page=0), True, t),
        "nobody found": one.staff(
            replace(LIST, query="ъ", lines=(), total=0, people=0, page=0), True, t
        ),
        "person": page(CARD, t),
        "work": one.person(
            CARD,
            t,
            zone=ZONE,
            today=TODAY,
            oneself=False,
            may_keep=True,
            extra_lines=(t("summary-route-none"),),
            extra_rows=((Button(text=t.plain("button-menu"), data=OpenHome().pack()),),),
        ),
        "oneself": page(replace(CARD, role=Role.DEPUTY), t, oneself=True),
        "route officer looks": page(outside, t, keeps=False),
        "person outside": page(outside, t),
        "person with a link": page(replace(outside, link_until=until), t),
        "no consent": page(replace(CARD, reach=Reach.NO_CONSENT), t),
        "refused, account gone": page(replace(CARD, reach=Reach.NO_CONSENT, opened=False), t),
        "blocked": page(replace(CARD, reach=Reach.BLOCKED), t),
        "mentor asked": page(replace(CARD, mentor=asked), t).with_toast(
            t.plain("people-mentor-asked")
        ),
        "mentor works": page(replace(CARD, mentor=replace(asked, active=True), mentees=2), t),
        "pair ended": page(CARD, t).with_toast(t.plain("people-pair-ended")),
        **{f"page of a {role.value}": page(replace(CARD, role=role), t) for role in Role},
        "removed": page(replace(CARD, until=TODAY, removed_at=until), t),
        "removed, officer looks": page(replace(CARD, until=TODAY), t, keeps=False),
        "young specialist": page(replace(CARD, young=True, position=Position.TEACHER), t),
        "teacher of a kindergarten": page(
            replace(CARD, school_kind=SchoolKind.KINDERGARTEN, position=Position.PRESCHOOL_TEACHER),
            t,
        ),
        "director of a kindergarten": page(
            replace(CARD, school_kind=SchoolKind.KINDERGARTEN, role=Role.DIRECTOR), t
        ),
        "teacher of additional education": page(
            replace(CARD, school_kind=SchoolKind.ADDITIONAL), t
        ),
        "without the bot": page(replace(outside, offline=True), t),
        "on leave": page(replace(CARD, absence=LEAVE), t),
        "on leave later": page(replace(CARD, absence=replace(LEAVE, since=date(2027, 7, 1))), t),
        "parental leave": page(replace(CARD, absence=Absence(status=PostStatus.PARENTAL)), t),
        **{
            f"mentor asked, {'mentee' if agreed else 'mentor'} {why.value}": page(
                replace(CARD, mentor=replace(asked, agreed=agreed, unasked=why)), t
            )
            for agreed in (False, True)
            for why in (Without.OUTSIDE, Without.NO_CONSENT)
        },
        "another mentor asked": page(
            replace(CARD, mentor=replace(asked, active=True), next_mentor=asked), t
        ),
        **{
            f"removed: {reason.value}": page(
                replace(CARD, until=TODAY, removed_at=until, ended_reason=reason), t
            )
            for reason in LeavingReason
        },
        "list with those away": one.staff(
            replace(
                LIST,
                lines=tuple(
                    replace(line, status=status, offline=status is PostStatus.WORKS)
                    for line, status in zip(LIST.lines, PostStatus, strict=False)
                ),
            ),
            True,
            t,
        ),
        **{
            f"nobody yet in a {kind.value}": one.staff(
                replace(LIST, lines=(), total=0, people=0, page=0, kind=kind), True, t
            )
            for kind in SchoolKind
        },
        **{
            f"enrolled in a {kind.value}": one.enrolled(
                replace(enrolment(2), kind=kind), t, start_link
            )
            for kind in SchoolKind
        },
        "names in a kindergarten?": one.ask_names(t, SchoolKind.KINDERGARTEN),
        "names?": one.ask_names(t),
        "no names": one.ask_names(t).headed(t("error-text-empty")),
        "one enrolled": one.enrolled(enrolment(1), t, start_link),
        "many enrolled": one.enrolled(enrolment(12, *LineFault), t, start_link),
        "nobody enrolled": one.enrolled(enrolment(0, *[LineFault.BAD_NAME] * 20), t, start_link),
        "fresh links": one.links(links(3), LIST, t, start_link),
        "new links, not for all": one.links(links(3), LIST, t, start_link, replaced=False, left=7),
        "one new link": one.links(links(1), LIST, t, start_link, replaced=False, left=1),
        "links stand": one.renewal(
            Standing(alive=12, without=3),
            t,
            lambda whose: IssueLinks(school_id=1, whose=whose),
            OpenPeople(),
        ),
        "all links stand": one.renewal(
            Standing(alive=1, without=0),
            t,
            lambda whose: IssueLinks(school_id=1, whose=whose),
            OpenPeople(),
        ),
        "links stand, cards": one.renewal(
            Standing(alive=12, without=3),
            t,
            lambda whose: IssueCards(school_id=1, whose=whose),
            OpenEnrol(school_id=1),
            cards=True,
        ),
        "all joined": one.links((), LIST, t, start_link),
        "mentor?": mentor_screens.candidates(candidates, t),
        "mentor with reasons?": mentor_screens.candidates(
            replace(
                candidates,
                found=(
                    replace(
                        candidates.found[0],
                        merit=Merit(groups=("Методические", "Цифровые"), experienced=True),
                    ),
                    replace(candidates.found[1], merit=Merit(experienced=True)),
                    replace(candidates.found[2], merit=Merit(category=Category.FIRST)),
                    replace(candidates.found[3], merit=Merit(young=True)),
                ),
            ),
            t,
        ),
        "mentor, whom the bot can't ask": mentor_screens.candidates(
            replace(
                candidates,
                found=(
                    replace(candidates.found[0], mentees=1, merit=Merit(same_department=True)),
                    replace(candidates.found[1], without=Without.OUTSIDE),
                    replace(candidates.found[2], without=Without.OFFLINE),
                    replace(
                        candidates.found[3], merit=Merit(young=True), without=Without.NO_CONSENT
                    ),
                ),
            ),
            t,
        ),
        **{
            f"proposal, {why.value}": mentor_screens.ask(
                replace(proposal, without=why, may_open=why is not Without.OFFLINE), t, found=True
            )
            for why in Without
        },
        "proposal": mentor_screens.ask(proposal, t, found=True),
        **{
            f"proposal for one {why.value}": mentor_screens.ask(
                replace(proposal, mentee_without=why), t, found=True
            )
            for why in Without
        },
        "proposal, not named": mentor_screens.ask(
            replace(proposal, merit=Merit(groups=("Методические",), experienced=True), told=UNTOLD),
            t,
            found=False,
        ),
        "proposal, young": mentor_screens.ask(
            replace(
                proposal,
                mentees=0,
                merit=Merit(young=True, groups=("Методические",)),
                position=Position.OTHER,
                department=None,
            ),
            t,
            found=False,
        ),
        "proposal, oneself": mentor_screens.ask(
            replace(proposal, mentees=0, merit=Merit(), oneself=True), t, found=False
        ),
        "mentor found": mentor_screens.candidates(
            replace(candidates, query="куз", found=candidates.found[3:], total=1, pages=1), t
        ),
        "no mentor found": mentor_screens.candidates(
            replace(candidates, query="ъ", found=(), total=0, pages=1), t
        ),
    }
