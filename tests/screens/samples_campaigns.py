"""A school's diagnoses as its leaders, a head, a methodist see them, and what is said of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from domain.calendar import DayKind
from domain.campaign_map import LEVELS, Judged, PersonResult, deficit_map
from domain.campaign_term import Crossing, ReminderStep, Term, TermChoice
from domain.campaign_totals import ChoiceQuestion, OptionTotal, QuestionTotals, TotalsView
from domain.campaign_views import (
    Beside,
    CampaignLine,
    CampaignList,
    CampaignPage,
    Candidate,
    CandidatePage,
    Choice,
    DepartmentLine,
    DepartmentList,
    Draft,
    Fitting,
    Handling,
    MapView,
    MemberLine,
    MemberList,
    MemberPage,
    OwnDepartment,
    SchoolLine,
    TownPage,
)
from domain.campaigns import (
    AudienceKind,
    Campaign,
    CampaignAudience,
    CampaignState,
    Counts,
    Participation,
)
from domain.diagnosis import Form
from domain.notice_views import (
    AskedNotice,
    CampaignClosedNotice,
    MunicipalClosedNotice,
    MunicipalOpenedNotice,
)
from domain.organisation import Department
from domain.staff import Without
from handlers.campaigns import draft_screens, result_screens, totals_screens
from handlers.campaigns import screens as running
from handlers.campaigns.callbacks import Edge
from handlers.notifications import campaign_screens
from handlers.screen import Kept, Screen
from locales.translator import Markup, Translator
from tests.screens.samples_municipal import OPENED as TOWN_WIDE

ID = 10**15
TODAY = date(2027, 4, 5)
ZONE = ZoneInfo("Europe/Moscow")
ALL = CampaignAudience(kind=AudienceKind.ALL)
CAMPAIGN = Campaign(
    id=ID,
    school_id=ID,
    questionnaire="self",
    form=Form.FULL,
    audience=ALL,
    opens_on=date(2027, 3, 29),
    closes_on=date(2027, 4, 15),
    state=CampaignState.OPEN,
    rev=999,
)
COUNTS = Counts(asked=48, passed=41, begun=3, without_bot=2, away=1)
VPR = Crossing(kind=DayKind.VPR, first=date(2027, 4, 13), last=date(2027, 4, 15))
DEPARTMENTS = tuple(
    Department(id=ID + number, school_id=ID, name=name, people=9)
    for number, name in enumerate(
        (
            "ШМО учителей русского языка и литературы",
            "ШМО математики и информатики",
            *(f"ШМО {number}" for number in range(3, 11)),
        )
    )
)
DRAFT = Draft(
    campaign=replace(CAMPAIGN, state=CampaignState.DRAFT),
    today=TODAY,
    choices=(
        Choice(questionnaire="self", form=Form.FULL, minutes=7),
        Choice(questionnaire="self", form=Form.EXPRESS, minutes=3),
        Choice(questionnaire="objectivity", form=Form.FULL, minutes=3),
        Choice(questionnaire="young", form=Form.FULL, minutes=3),
        Choice(questionnaire="requests", form=Form.FULL, minutes=1),
    ),
    departments=DEPARTMENTS,
    terms=(
        (TermChoice.SPRING, Term(first=date(2027, 3, 29), last=date(2027, 4, 15))),
        (TermChoice.TWO_WEEKS, Term(first=TODAY, last=date(2027, 4, 19))),
        (TermChoice.WEEK, Term(first=TODAY, last=date(2027, 4, 12))),
        (TermChoice.MONTH, Term(first=TODAY, last=date(2027, 5, 5))),
    ),
    crossings=(VPR, Crossing(kind=DayKind.HOLIDAYS, first=TODAY, last=TODAY)),
    fitting=Fitting(people=48, without=dict.fromkeys(Without, 1), away=1, other_work=3),
    tell_at=datetime(2027, 4, 5, 11, 30, tzinfo=UTC),
    reminders=(date(2027, 4, 10), date(2027, 4, 12), date(2027, 4, 15)),
)
STRETCHED = replace(
    DRAFT,
    terms=(
        (TermChoice.TWO_WEEKS, Term(first=TODAY, last=TODAY + timedelta(days=19))),
        (TermChoice.WEEK, Term(first=TODAY, last=TODAY + timedelta(days=10))),
    ),
    put_off=tuple(DayKind),
)
LATE = replace(
    DRAFT,
    crossings=(Crossing(kind=DayKind.HOLIDAYS, first=date(2027, 4, 14), last=CAMPAIGN.term[1]),),
)
PAGE = CampaignPage(
    campaign=CAMPAIGN,
    school="Школа № 1",
    counts=COUNTS,
    today=TODAY,
    part=False,
    handling=Handling(manages=True, newcomers=3, remindable=7),
    sees_map=True,
    reminders=((ReminderStep.MIDDLE, date(2027, 4, 6)),),
    crossings=(VPR,),
)
NAMES = {one.id: one.name for one in DEPARTMENTS}
TITLES = {"subject": "Предметные", "method": "Методические", "digital": "Цифровые"}


def people(department_id: int | None, count: int, points: int) -> list[PersonResult]:
    return [
        PersonResult(
            place_id=department_id,
            variant="soo" if number % 2 else "noo",
            judged={
                key: Judged(command=Fraction(points + shift, 27), level=LEVELS[number % 4])
                for shift, key in enumerate(TITLES)
                if key != "digital" or number < 4
            },
        )
        for number in range(count)
    ]


RESULTS = [
    *people(ID, 9, 18),
    *people(ID + 1, 7, 12),
    *people(ID + 2, 3, 20),
    *people(None, 5, 9),
]
MAP = MapView(
    campaign=CAMPAIGN,
    school="Школа № 1",
    today=TODAY,
    map=deficit_map(RESULTS, TITLES, [ID, ID + 1, ID + 2, None]),
    titles=TITLES,
    labels=TITLES,
    names=NAMES,
    part=False,
)
OBJECTIVITY = replace(MAP, campaign=replace(CAMPAIGN, questionnaire="objectivity"))
AREAS = ChoiceQuestion(
    key="themes.areas",
    text="Какие темы для вас сейчас важнее всего?",
    options={},
    several=True,
    most=3,
)
TOTALS = TotalsView(
    campaign=replace(CAMPAIGN, questionnaire="requests", state=CampaignState.CLOSED),
    school="Школа № 1",
    today=TODAY,
    part=False,
    finished=41,
    people=41,
    questions=(
        QuestionTotals(
            question=AREAS,
            answered=41,
            options=(
                OptionTotal(title="Оценивание и диагностика", people=22),
                OptionTotal(title="Дети с ОВЗ и трудностями", people=14),
                OptionTotal(title="Цифровые средства и ИИ", people=14),
                OptionTotal(title="Другая тема", people=1),
                OptionTotal(title="Документы и аттестация", people=0),
                OptionTotal(title="Как беречь силы", people=0),
            ),
        ),
        QuestionTotals(
            question=replace(AREAS, text="Нужны ли вам курсы?", several=False, most=None),
            answered=38,
            options=(OptionTotal(title="Да, тему знаю", people=38),),
        ),
        QuestionTotals(
            question=replace(AREAS, text="Чем вы готовы поделиться?", most=None),
            answered=9,
            options=(OptionTotal(title="Мастер-класс", people=9),),
        ),
        QuestionTotals(
            question=replace(AREAS, text="Когда вам удобно принять коллег у себя?"),
            answered=None,
            options=(),
        ),
    ),
)
EMPTY_MAP = replace(MAP, map=deficit_map(RESULTS[:4], TITLES, [ID]))


def member(number: int, standing: Participation, **facts: bool) -> MemberLine:
    return MemberLine(
        post_id=ID + number,
        label="Константинопольская-Рождественская\u00a0А.\u00a0И." if number else "Ёлкина\u00a0З.",
        standing=standing,
        without_bot=facts.get("without_bot", False),
        away=facts.get("away", False),
        passed_on=date(2027, 4, 1) if standing is Participation.PASSED else None,
    )


MEMBERS = MemberPage(
    campaign=CAMPAIGN,
    which=MemberList.NOT_PASSED,
    lines=(
        member(0, Participation.NOT_BEGUN),
        member(1, Participation.BEGUN),
        member(2, Participation.NOT_BEGUN, without_bot=True),
        member(3, Participation.NOT_BEGUN, away=True),
    ),
    total=12,
    page=1,
    today=TODAY,
    manages=True,
    opens_people=True,
)
OWN = OwnDepartment(
    campaign=CAMPAIGN,
    department=DEPARTMENTS[0].name,
    today=TODAY,
    counts=Counts(asked=9, passed=7),
    map=deficit_map(people(ID, 7, 12), TITLES, [ID]),
    titles=TITLES,
)
ASKED = AskedNotice(campaign=CAMPAIGN, today=TODAY, minutes=7, begun=False)


def of_state(state: CampaignState, **changes: object) -> CampaignPage:
    page = replace(PAGE, campaign=replace(CAMPAIGN, state=state), handling=Handling(manages=True))
    return replace(page, **changes)  # type: ignore[arg-type]  # a sample's own changes


def said(kept: Kept) -> Screen:
    return Screen(text=Markup("—"), kept=(kept,))


def listing(manages: bool, *campaigns: Campaign, draft: Campaign | None = None) -> CampaignList:
    return CampaignList(
        school_id=ID,
        school="Школа № 1",
        lines=tuple(CampaignLine(campaign=one, counts=COUNTS) for one in campaigns),
        total=len(campaigns) and 17,
        page=0,
        today=TODAY,
        manages=manages,
        draft=draft,
    )


def _draft_screens(t: Translator) -> dict[str, Screen]:
    departments = CampaignAudience(
        kind=AudienceKind.DEPARTMENTS, ids=frozenset({ID}), within=frozenset({ID, ID + 1})
    )
    chosen = CampaignAudience(kind=AudienceKind.CHOSEN, ids=frozenset({ID + 1, ID + 2}))
    zoned = replace(
        DRAFT,
        campaign=replace(DRAFT.campaign, audience=departments),
        departments=DEPARTMENTS[:2],
    )
    candidates = CandidatePage(
        campaign=replace(DRAFT.campaign, audience=chosen),
        lines=(
            Candidate(post_id=ID + 1, label="Смирнова\u00a0А.\u00a0И.", chosen=True),
            Candidate(
                post_id=ID + 3,
                label="Константинопольская-Рождественская\u00a0А.\u00a0И.",
                chosen=False,
            ),
        ),
        total=30,
        page=1,
    )
    twice = replace(
        DRAFT,
        beside=(
            Beside(campaign=replace(CAMPAIGN, id=ID + 1), counts=COUNTS),
            Beside(
                campaign=replace(CAMPAIGN, state=CampaignState.PLANNED, form=Form.EXPRESS),
                counts=Counts(),
            ),
        ),
    )
    asked = Fitting(people=0, away=0, already=48)
    all_asked = replace(twice, fitting=asked, beside=twice.beside[:1])
    nobody = replace(DRAFT, fitting=Fitting(people=0, away=0), tell_at=None, crossings=())
    ahead = replace(
        DRAFT,
        campaign=replace(DRAFT.campaign, opens_on=date(2027, 4, 12), questionnaire="young"),
        crossings=(Crossing(kind=DayKind.GIA, first=TODAY, last=date(2027, 4, 9)),),
    )
    return {
        "draft_questionnaire": draft_screens.ask_questionnaire(t, DRAFT),
        "draft_audience": draft_screens.ask_audience(t, DRAFT),
        "draft_audience_zone": draft_screens.ask_audience(t, zoned),
        "draft_departments": draft_screens.departments(t, DRAFT, 1),
        "draft_departments_chosen": draft_screens.departments(t, zoned),
        "draft_people": draft_screens.candidates(t, candidates),
        "draft_people_found": draft_screens.candidates(t, replace(candidates, query="смирн <b>")),
        "draft_people_none": draft_screens.candidates(
            t, CandidatePage(campaign=DRAFT.campaign, lines=(), total=0, page=0, query="ъ")
        ),
        "draft_term": draft_screens.ask_term(t, DRAFT),
        "draft_term, longer for days of each kind": draft_screens.ask_term(t, STRETCHED),
        "draft_term, its end in the holidays": draft_screens.ask_term(t, LATE),
        "draft_first_day": draft_screens.month(t, DRAFT, Edge.FIRST, 0),
        "draft_last_day": draft_screens.month(t, DRAFT, Edge.LAST, 202705),
        "draft_preview": draft_screens.preview(t, DRAFT, ZONE),
        "draft_preview_zone": draft_screens.preview(t, zoned, ZONE),
        "draft_preview_planned": draft_screens.preview(t, ahead, ZONE),
        "draft_preview_nobody": draft_screens.preview(t, nobody, ZONE),
        "draft_questionnaire, asked already": draft_screens.ask_questionnaire(t, twice),
        "draft_audience, asked already": draft_screens.ask_audience(t, twice),
        "draft_term, asked already": draft_screens.ask_term(t, twice),
        "draft_preview, asked already": draft_screens.preview(t, twice, ZONE),
        "draft_preview, all asked already": draft_screens.preview(t, all_asked, ZONE),
    }


def _running_screens(t: Translator) -> dict[str, Screen]:
    closed = replace(CAMPAIGN, state=CampaignState.CLOSED, questionnaire="requests")
    planned = replace(CAMPAIGN, state=CampaignState.PLANNED, form=Form.EXPRESS)
    bare = Counts(asked=12, passed=0)
    cancelled = replace(
        PAGE,
        campaign=replace(
            CAMPAIGN,
            state=CampaignState.CANCELLED,
            opened_at=datetime(2027, 4, 5, 9, tzinfo=UTC),
        ),
        reminders=(),
        handling=Handling(manages=True, reopenable=True),
    )
    by_department = DepartmentList(
        campaign=CAMPAIGN,
        school="Школа № 1",
        today=TODAY,
        counts=COUNTS,
        lines=(
            *(
                DepartmentLine(
                    department_id=one.id, name=one.name, counts=Counts(asked=9, passed=n)
                )
                for n, one in enumerate(DEPARTMENTS)
            ),
            DepartmentLine(department_id=None, name=None, counts=Counts(asked=2)),
        ),
    )
    return {
        "list": running.listing(t, listing(True, CAMPAIGN, planned, closed, draft=DRAFT.campaign)),
        "list, two of one name": running.listing(
            t,
            listing(
                True,
                CAMPAIGN,
                replace(CAMPAIGN, closes_on=date(2027, 4, 20)),
                replace(CAMPAIGN, questionnaire="objectivity"),
                replace(CAMPAIGN, questionnaire="objectivity", state=CampaignState.CLOSED),
            ),
        ),
        "list_empty": running.listing(t, listing(True)),
        "list_of_a_school_for_methodist": running.listing(
            t, listing(False, CAMPAIGN), of_town=True
        ),
        "list_empty_for_methodist": running.listing(t, listing(False), of_town=True),
        "open": running.page(t, PAGE),
        "open_requests": running.page(
            t,
            replace(
                PAGE,
                campaign=replace(CAMPAIGN, questionnaire="requests"),
                sees_map=False,
                sees_totals=True,
            ),
        ),
        "open_objectivity": running.page(
            t, replace(PAGE, campaign=replace(CAMPAIGN, questionnaire="objectivity"))
        ),
        "open_just_now": running.page(
            t,
            replace(
                PAGE,
                counts=bare,
                crossings=(),
                handling=Handling(manages=True, undoable=True),
            ),
        ),
        "open_reminded": running.page(
            t,
            replace(PAGE, handling=Handling(manages=True, remind_from=date(2027, 4, 9))),
        ),
        "open_all_passed": running.page(
            t, replace(PAGE, counts=Counts(asked=48, passed=48), crossings=())
        ),
        "open_nobody": running.page(t, replace(PAGE, counts=Counts(), reminders=())),
        "open_for_deputy_of_a_part": running.page(
            t, replace(PAGE, part=True, handling=Handling(remindable=2))
        ),
        "open_of_municipality_elsewhere": running.page(
            t,
            replace(
                PAGE,
                campaign=replace(CAMPAIGN, municipal_id=ID),
                handling=Handling(manages=False),
            ),
        ),
        "open_of_municipality": running.page(
            t, replace(PAGE, campaign=replace(CAMPAIGN, municipal_id=ID))
        ),
        "open_for_methodist": running.page(
            t, replace(PAGE, handling=Handling(), sees_map=False, municipal_id=ID)
        ),
        "planned": running.page(t, of_state(CampaignState.PLANNED, counts=Counts(), reminders=())),
        "closed": running.page(t, of_state(CampaignState.CLOSED, reminders=())),
        "closed early": running.page(
            t,
            replace(
                of_state(CampaignState.CLOSED, reminders=()),
                campaign=replace(
                    CAMPAIGN,
                    state=CampaignState.CLOSED,
                    closed_at=datetime(2027, 3, 17, 11, tzinfo=UTC),
                ),
            ),
        ),
        "closed_today": running.page(
            t,
            of_state(
                CampaignState.CLOSED,
                reminders=(),
                handling=Handling(manages=True, reopenable=True),
            ),
        ),
        "cancelled": running.page(t, cancelled),
        "thrown_away": running.page(
            t,
            replace(
                cancelled,
                campaign=replace(cancelled.campaign, opened_at=None),
                counts=Counts(),
                crossings=(),
            ),
        ),
        "cancel": running.ask_cancel(t, PAGE),
        "longer": running.ask_longer(t, PAGE, 0),
        "departments": running.departments(t, by_department, 0),
        "departments_last": running.departments(t, by_department, 1),
        "not_passed": running.members(t, MEMBERS),
        "passed_for_methodist": running.members(
            t,
            replace(
                MEMBERS,
                which=MemberList.PASSED,
                lines=(member(0, Participation.PASSED), member(1, Participation.PASSED)),
                total=2,
                page=0,
                opens_people=False,
            ),
        ),
        "passed_nobody": running.members(
            t, replace(MEMBERS, which=MemberList.PASSED, lines=(), total=0, page=0)
        ),
        "leave_out": running.leave_out(
            t, MEMBERS, (Candidate(post_id=ID, label="Лев\u00a0А.", chosen=False),)
        ),
    }


def _result_screens(t: Translator) -> dict[str, Screen]:
    town = TownPage(
        lines=(
            SchoolLine(school_id=ID, name="Школа № 1", campaign=CAMPAIGN, counts=COUNTS),
            SchoolLine(
                school_id=ID + 1,
                name="Детский сад «Солнышко» комбинированного вида",
                campaign=None,
                counts=Counts(),
            ),
        ),
        total=20,
        page=1,
        today=TODAY,
    )
    small = replace(OWN, counts=Counts(asked=4, passed=3))
    few = replace(OWN, map=deficit_map(people(ID, 3, 9), TITLES, [ID]))
    closed = replace(OWN, campaign=replace(CAMPAIGN, state=CampaignState.CLOSED))
    return {
        "map": result_screens.map_list(t, MAP),
        "map_of_a_part": result_screens.map_list(t, replace(MAP, part=True)),
        "map_too_few": result_screens.map_list(t, EMPTY_MAP),
        "map_of_objectivity": result_screens.map_list(t, OBJECTIVITY),
        "map_of_objectivity_too_few": result_screens.map_list(
            t, replace(OBJECTIVITY, map=EMPTY_MAP.map)
        ),
        **_totals_screens(t),
        "map_of_department": result_screens.department_map(t, MAP, ID, 0),
        "map_of_small_department": result_screens.department_map(t, MAP, ID + 2, 0),
        "map_of_no_department": result_screens.department_map(t, MAP, None, 0),
        "own_department": result_screens.own_department(t, OWN, (ID + 1,)),
        "own_department_closed": result_screens.own_department(t, closed),
        "own_department_requests": result_screens.own_department(
            t, replace(OWN, campaign=TOTALS.campaign, map=None)
        ),
        "own_department_few": result_screens.own_department(t, few),
        "own_department_small": result_screens.own_department(t, small),
        "own_department_none": result_screens.own_department(t, None),
        "town": result_screens.town(t, town),
        "town_empty": result_screens.town(t, TownPage(lines=(), total=0, page=0, today=TODAY)),
    }


def _totals_screens(t: Translator) -> dict[str, Screen]:
    """Each question a page; how many are counted while it goes on and after."""
    young = replace(
        TOTALS,
        campaign=replace(CAMPAIGN, questionnaire="young"),
        finished=19,
        people=10,
        part=True,
        statements=True,
        questions=(
            QuestionTotals(
                question=replace(AREAS, text="В чём помощь нужна вам прежде всего?"),
                answered=10,
                options=(
                    OptionTotal(title="Разговор с родителями", people=7),
                    OptionTotal(title="Пока справляюсь", people=2),
                    OptionTotal(title="Цифровые средства", people=0),
                ),
            ),
        ),
    )
    waits = replace(young, finished=7, people=0, questions=())
    few = replace(TOTALS, finished=3, people=0, questions=())
    late = replace(TOTALS, finished=44)
    return {
        "totals": totals_screens.totals(t, TOTALS),
        "totals_one_option": totals_screens.totals(t, TOTALS, 1),
        "totals_any_number": totals_screens.totals(t, TOTALS, 2),
        "totals_few_answered": totals_screens.totals(t, TOTALS, 99),
        "totals_late": totals_screens.totals(t, late),
        "totals_going_on": totals_screens.totals(t, young),
        "totals_wait": totals_screens.totals(t, waits),
        "totals_too_few": totals_screens.totals(t, few),
    }


def _notices(t: Translator) -> dict[str, Screen]:
    begun = replace(ASKED, begun=True)
    last = replace(ASKED, today=date(2027, 4, 15))
    closed = CampaignClosedNotice(
        campaign=replace(CAMPAIGN, state=CampaignState.CLOSED), today=TODAY, counts=COUNTS
    )
    requests = replace(
        ASKED, campaign=replace(CAMPAIGN, questionnaire="requests"), minutes=1, scored=False
    )
    municipal = MunicipalOpenedNotice(
        campaign=replace(CAMPAIGN, municipal_id=ID), today=TODAY, people=48
    )
    return {
        "notice_opened_requests": said(campaign_screens.opened(requests, t)),
        "notice_opened": said(campaign_screens.opened(ASKED, t)),
        "notice_reminder": said(campaign_screens.reminded(ASKED, t)),
        "notice_reminder_begun": said(campaign_screens.reminded(begun, t)),
        "notice_reminder_last_day": said(campaign_screens.reminded(last, t)),
        "notice_nudge": said(campaign_screens.nudged(begun, t)),
        "notice_closed": said(campaign_screens.closed(closed, t)),
        "notice_municipal_closed": said(
            campaign_screens.municipal_closed(
                MunicipalClosedNotice(campaign=TOWN_WIDE, schools=11, counts=COUNTS), t
            )
        ),
        "notice_municipal": said(campaign_screens.municipal(municipal, t)),
        "notice_municipal_planned": said(
            campaign_screens.municipal(replace(municipal, people=0), t)
        ),
    }


def screens(t: Translator) -> dict[str, Screen]:
    return {
        **_draft_screens(t),
        **_running_screens(t),
        **_result_screens(t),
        **_notices(t),
    }
