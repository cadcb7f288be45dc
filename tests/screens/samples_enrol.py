"""Enrolment: the school's page, a table looked at, cards, the common link, requests."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from domain.joining import CommonLink, JoinRequest, Listed, RequestCard, RequestPage, RequestState
from domain.people import ChannelPolicy, PersonName, Position, Role
from domain.staff import CardsToPrint, EnrolmentPage, PersonalLink, Reach, ReachPage, StaffLine
from domain.staff_import import Filling, Imported, ImportPlan, ImportPreview, Particulars
from domain.staff_sheet import RowRemark, SheetColumn, SheetPerson, SheetRemark
from handlers.enrol import hub_screens, link_screens, newcomer_screens, sheet_screens
from handlers.screen import Screen
from locales.translator import Translator

ZONE = ZoneInfo("Europe/Moscow")
TODAY = date(2027, 3, 17)
NOW = datetime(2027, 3, 17, 11, 20, tzinfo=UTC)
LATER = datetime(2027, 3, 31, 11, 20, tzinfo=UTC)
SCHOOL = "Школа <№ 1> & сад"
NAMES = (
    PersonName(surname="Константинопольская-Заболоцкая", given="Александра", patronymic="Львовна"),
    PersonName(surname="Ёлкина", given="Зоя", patronymic="Петровна"),
    PersonName(surname="Ли", given="Ким"),
)
HUB = EnrolmentPage(
    school_id=1,
    school_name=SCHOOL,
    reach={Reach.OK: 33, Reach.NOT_JOINED: 12, Reach.BLOCKED: 2},
    requests=3,
    link_until=LATER,
    import_id=7,
)
PEOPLE = tuple(
    SheetPerson(row=row, name=NAMES[row % 3], position=Position.TEACHER) for row in range(4, 51)
)
PLAN = ImportPlan(
    added=PEOPLE,
    fillings=(
        Filling(post_id=1, person_id=1, values=Particulars(classes="5")),
        Filling(post_id=2, person_id=2, values=Particulars(classes="6")),
    ),
    unchanged=3,
    new_departments=("ШМО учителей математики", "Кафедра <иностранных> языков", "ШМО классных"),
    remarks=tuple(
        RowRemark(
            row=row,
            remark=remark,
            said="category" if remark is SheetRemark.DIFFERS else "<Дроздова> И. О.",
            other=12,
        )
        for row, remark in enumerate(SheetRemark, start=52)
    ),
)
PREVIEW = ImportPreview(
    import_id=7,
    rev=1,
    school_id=1,
    file_name="Педагоги <2027>.xlsx",
    channel_policy=ChannelPolicy.FULL,
    columns=tuple(
        one
        for one in SheetColumn
        if one not in (SheetColumn.IGNORED, SheetColumn.NUMBER, SheetColumn.EXPERIENCE)
    ),
    not_taken=(SheetColumn.PHONE, SheetColumn.EMAIL, SheetColumn.PAPERS),
    unknown=("Курсы ПК", "Классное <руководство>"),
    plan=PLAN,
)
EMPTY = ImportPlan(added=(), fillings=(), unchanged=50, new_departments=(), remarks=())
LINK = CommonLink(id=1, school_id=1, school_name=SCHOOL, expires_at=LATER, revoked_at=None)
REQUEST = JoinRequest(
    id=5,
    school_id=1,
    school_name=SCHOOL,
    channel_policy=ChannelPolicy.FULL,
    account_id=9,
    name=NAMES[0],
    state=RequestState.WAITING,
    rev=2,
    at=NOW,
)
CARD = RequestCard(
    request=REQUEST,
    candidates=tuple(
        Listed(post_id=number, name=name, staff_no=number)
        for number, name in enumerate(NAMES, start=1)
    ),
)
CARDS = CardsToPrint(
    school_id=1,
    school_name="Школа № 1",
    channel_policy=ChannelPolicy.FULL,
    links=tuple(
        PersonalLink(post_id=number, name=name, staff_no=number, token="A" * 32)
        for number, name in enumerate(NAMES, start=1)
    ),
    until=date(2027, 3, 31),
    left=0,
)


def reach(kind: Reach, count: int, page: int = 0) -> ReachPage:
    return ReachPage(
        school_id=1,
        channel_policy=ChannelPolicy.FULL,
        reach=kind,
        lines=tuple(
            StaffLine(
                post_id=number,
                person_id=number,
                name=NAMES[number % 3],
                staff_no=number,
                role=Role.TEACHER,
                reach=kind,
            )
            for number in range(min(count, 8))
        ),
        total=count,
        page=page,
    )


def screens(t: Translator) -> dict[str, Screen]:
    def hub(view: EnrolmentPage) -> Screen:
        return hub_screens.hub(view, t, zone=ZONE, today=TODAY)

    imported = Imported(
        school_id=1,
        added=47,
        filled=2,
        unchanged=3,
        kept_out=8,
        departments=3,
        not_joined=47,
    )
    hidden = ChannelPolicy.NO_PERSONAL_DATA
    waiting = RequestPage(
        school_id=1,
        channel_policy=ChannelPolicy.FULL,
        requests=tuple(replace(REQUEST, id=n, name=NAMES[n % 3]) for n in range(8)),
        total=11,
        page=0,
        pages=2,
    )
    empty_page = replace(waiting, requests=(), total=0, pages=1)
    return {
        "school": hub(HUB),
        "school, one without the bot": hub(replace(HUB, offline=1)),
        "school at the start": hub(
            replace(HUB, reach={}, requests=0, link_until=None, import_id=None)
        ),
        "table?": hub(HUB).headed(t("enrol-need-table")),
        "template": hub_screens.template(b"", hub(HUB), SCHOOL, t),
        "not joined": hub_screens.reach(reach(Reach.NOT_JOINED, 12), t),
        "blocked": hub_screens.reach(reach(Reach.BLOCKED, 2), t),
        "nobody blocked": hub_screens.reach(reach(Reach.BLOCKED, 0), t),
        "cards": hub_screens.cards(CARDS, b"", t, TODAY),
        "cards of many": hub_screens.cards(replace(CARDS, left=15), b"", t, TODAY),
        "cards of many anew": hub_screens.cards(replace(CARDS, left=15, kept=3), b"", t, TODAY),
        "cards that replace none": hub_screens.cards(CARDS, b"", t, TODAY, replaced=False),
        "cards not drawn": hub(HUB).headed(t("enrol-cards-again")),
        "no cards": hub(HUB).with_toast(t.plain("enrol-cards-nobody")),
        "table": sheet_screens.preview(PREVIEW, t),
        "more remarks": sheet_screens.preview(replace(PREVIEW, page=1), t),
        "still more remarks": sheet_screens.preview(replace(PREVIEW, page=2), t),
        "last remarks, without names": sheet_screens.preview(
            replace(PREVIEW, page=3, channel_policy=hidden), t
        ),
        "table that only fills": sheet_screens.preview(
            replace(PREVIEW, plan=replace(EMPTY, fillings=PLAN.fillings), not_taken=()), t
        ),
        "table known already": sheet_screens.preview(
            replace(PREVIEW, plan=EMPTY, unknown=(), not_taken=()), t
        ),
        "put aside": hub(HUB).with_toast(t.plain("enrol-cancelled")),
        "imported": sheet_screens.imported(imported, t),
        "filled": sheet_screens.imported(
            replace(imported, added=0, kept_out=0, departments=0, not_joined=0), t
        ),
        "no link": link_screens.link(1, None, t, zone=ZONE, today=TODAY),
        "link": link_screens.link(1, LINK, t, zone=ZONE, today=TODAY),
        "link issued": link_screens.issued(
            LINK, "https://t.me/iom_school_bot?start=c_" + "A" * 32, t, zone=ZONE, today=TODAY
        ),
        "requests": link_screens.requests(waiting, t),
        "no requests": link_screens.requests(empty_page, t),
        "request": link_screens.request(CARD, t, zone=ZONE, today=TODAY),
        "request without names": link_screens.request(
            replace(CARD, request=replace(REQUEST, channel_policy=hidden)),
            t,
            zone=ZONE,
            today=TODAY,
        ),
        "request of somebody new": link_screens.request(
            replace(CARD, candidates=()), t, zone=ZONE, today=TODAY
        ),
        "name?": newcomer_screens.ask_name(replace(REQUEST, state=RequestState.NAMING), t),
        "no name": newcomer_screens.ask_name(replace(REQUEST, state=RequestState.NAMING), t).headed(
            t("error-people-bad-name")
        ),
        "name with digits": newcomer_screens.ask_name(
            replace(REQUEST, state=RequestState.NAMING), t, offered=True
        ).headed(t("error-people-name-digits", name="Белова Анна Ильинична")),
        "name again": newcomer_screens.ask_name(REQUEST, t),
        "name later": newcomer_screens.stands(
            replace(REQUEST, state=RequestState.NAMING), t, known=False
        ),
        "waits": newcomer_screens.stands(REQUEST, t, known=False).with_toast(
            t.plain("enrol-newcomer-still")
        ),
        "waits, known": newcomer_screens.stands(REQUEST, t, known=True),
    }
