"""A municipality's diagnosis as its methodist sees it: put together, by school, as a map."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from domain.calendar import DayKind
from domain.campaign_map import LEVELS, Judged, PersonResult, deficit_map
from domain.campaign_term import Crossing, Term, TermChoice
from domain.campaign_views import Choice, Fitting
from domain.campaigns import AudienceKind, Campaign, CampaignAudience, CampaignState, Counts
from domain.diagnosis import Form
from domain.municipal import MunicipalCampaign, MunicipalState, Stage
from domain.municipal_views import (
    Busy,
    DraftSchool,
    LeftSchool,
    MunicipalDraft,
    MunicipalLine,
    MunicipalList,
    MunicipalMap,
    MunicipalPage,
    NotAsked,
    SchoolStanding,
)
from domain.organisation import School
from domain.people import ChannelPolicy, SchoolKind
from domain.staff import Without
from handlers.campaigns.callbacks import Edge
from handlers.campaigns.draft_parts import ask_longer
from handlers.municipal import draft_screens, map_screens
from handlers.municipal import screens as running
from handlers.municipal.callbacks import AskDay, SetDay
from handlers.screen import Screen
from locales.translator import Translator

ID = 10**9
TODAY = date(2027, 4, 5)
TOWN = "Городской округ <Северный> & Ко"
CAMPAIGN = MunicipalCampaign(
    id=ID,
    municipality_id=ID,
    questionnaire="self",
    form=Form.FULL,
    schools=None,
    opens_on=date(2027, 4, 5),
    closes_on=date(2027, 4, 15),
    state=MunicipalState.DRAFT,
    rev=999,
    created_by=1,
)
NAMES = (
    "Муниципальное общеобразовательное учреждение № 1",
    *(f"Школа № {number}" for number in range(2, 12)),
)
VPR = Crossing(kind=DayKind.VPR, first=date(2027, 4, 13), last=date(2027, 4, 15))
HOLIDAYS = Crossing(kind=DayKind.HOLIDAYS, first=date(2027, 4, 5), last=date(2027, 4, 7))
BUSY = Busy(planned=False, first=date(2027, 3, 29), last=date(2027, 4, 9))
WAITS = Busy(planned=True, first=date(2027, 4, 12), last=date(2027, 4, 23))
KEPT_OUT = {
    2: Fitting(people=0, away=0, other_work=12),
    5: Fitting(people=0, away=3),
    6: Fitting(people=0, away=0),
}
SCHOOLS = tuple(
    DraftSchool(
        school_id=ID + number,
        name=name,
        chosen=True,
        busy={1: BUSY, 7: WAITS}.get(number),
        fitting=KEPT_OUT.get(
            number,
            Fitting(people=40, without={Without.OUTSIDE: 1}, away=2, other_work=1),
        ),
        crossings=(VPR,) if number in (0, 3) else (HOLIDAYS, VPR) if number == 4 else (),
    )
    for number, name in enumerate(NAMES)
)
DRAFT = MunicipalDraft(
    campaign=CAMPAIGN,
    municipality=TOWN,
    today=TODAY,
    choices=(
        Choice(questionnaire="self", form=Form.FULL, minutes=7),
        Choice(questionnaire="self", form=Form.EXPRESS, minutes=4),
        Choice(questionnaire="young", form=Form.FULL, minutes=5),
    ),
    terms=(
        (TermChoice.TWO_WEEKS, Term(first=TODAY, last=date(2027, 4, 19))),
        (TermChoice.WEEK, Term(first=TODAY, last=date(2027, 4, 12))),
    ),
    schools=SCHOOLS,
)


def ending(*which: int) -> MunicipalDraft:
    """In the holidays of these of the schools, or of all."""
    late = replace(HOLIDAYS, last=CAMPAIGN.closes_on)
    schools = tuple(
        replace(one, crossings=(late,)) if not which or number in which else one
        for number, one in enumerate(SCHOOLS)
    )
    return replace(DRAFT, schools=schools)


def standing(number: int, *, longer: bool = False) -> SchoolStanding:
    campaign = Campaign(
        id=ID + number,
        school_id=ID + number,
        questionnaire="self",
        form=Form.FULL,
        audience=CampaignAudience(kind=AudienceKind.ALL),
        opens_on=TODAY,
        closes_on=date(2027, 4, 22) if longer else date(2027, 4, 15),
        state=CampaignState.OPEN,
        rev=1,
        municipal_id=ID,
    )
    return SchoolStanding(
        name=NAMES[number], campaign=campaign, counts=Counts(asked=40, passed=number, begun=1)
    )


OPENED = replace(CAMPAIGN, state=MunicipalState.OPEN)
PAGE = MunicipalPage(
    campaign=OPENED,
    municipality=TOWN,
    stage=Stage.OPEN,
    today=TODAY,
    schools=tuple(standing(number, longer=number == 1) for number in range(11)),
    left=(
        LeftSchool(name=NAMES[1], why=NotAsked.OWN),
        LeftSchool(name=NAMES[7], why=NotAsked.PLANNED),
        LeftSchool(name=NAMES[2], why=NotAsked.OTHER_WORK),
        LeftSchool(name="Детский сад № 4", why=NotAsked.OTHER_WORK),
        LeftSchool(name="Лицей № 5", why=NotAsked.AWAY),
        LeftSchool(name="Лицей № 6", why=NotAsked.EMPTY),
        LeftSchool(name="Лицей № 7", why=None),
    ),
    counts=Counts(asked=440, passed=55, begun=11, without_bot=9, away=4),
    page=0,
    sees_map=True,
    undoable=False,
    reopenable=False,
)


WITHOUT = tuple(
    School(
        id=ID + number,
        municipality_id=1,
        name=f"Школа № {number + 40}",
        kind=SchoolKind.SCHOOL,
        zone="Europe/Moscow",
        channel_policy=ChannelPolicy.FULL,
    )
    for number in range(9)
)


def people(school_id: int, count: int) -> list[PersonResult]:
    one = Judged(command=Fraction(2, 3), level=LEVELS[2])
    other = Judged(command=Fraction(1, 3), level=LEVELS[1])
    return [
        PersonResult(
            place_id=school_id, variant="soo", judged={"assess": one, "method": other, "": one}
        )
        for _ in range(count)
    ]


MAP = MunicipalMap(
    campaign=OPENED,
    municipality=TOWN,
    today=TODAY,
    finished=31,
    still_open=frozenset({ID, ID + 2, ID + 3}),
    map=deficit_map(
        [*people(ID, 10), *people(ID + 1, 5), *people(ID + 2, 10)],
        ["assess", "method"],
        [ID, ID + 1, ID + 2, ID + 3],
    ),
    titles={"assess": "Оценивание и анализ результатов", "method": "Методические"},
    labels={"assess": "Оценивание", "method": "Методические"},
    names={ID + number: name for number, name in enumerate(NAMES)},
)


def screens(t: Translator) -> dict[str, Screen]:
    few = tuple(replace(one, chosen=number in (3, 4)) for number, one in enumerate(SCHOOLS))
    chosen = replace(
        DRAFT, campaign=replace(CAMPAIGN, schools=frozenset({ID + 3, ID + 4})), schools=few
    )
    nobody = replace(DRAFT, schools=tuple(replace(one, busy=BUSY) for one in SCHOOLS))
    line = MunicipalLine(campaign=OPENED, stage=Stage.OPEN, counts=PAGE.counts)
    listed = MunicipalList(
        municipality_id=ID,
        municipality=TOWN,
        lines=(
            line,
            replace(line, stage=Stage.PLANNED),
            replace(line, stage=Stage.CLOSED),
        ),
        total=17,
        page=1,
        today=TODAY,
        draft=CAMPAIGN,
    )
    return {
        "list": running.listing(t, listed),
        "list_empty": running.listing(t, replace(listed, lines=(), total=0, page=0, draft=None)),
        "draft_questionnaire": draft_screens.ask_questionnaire(t, DRAFT),
        "draft_schools": draft_screens.ask_schools(t, DRAFT),
        "draft_schools_chosen": draft_screens.ask_schools(t, chosen, 1),
        "draft_schools_nobody": draft_screens.ask_schools(t, nobody),
        "draft_term": draft_screens.ask_term(t, DRAFT),
        "draft_term, its end in the holidays of some": draft_screens.ask_term(t, ending(4)),
        "draft_term, its end in the holidays of all": draft_screens.ask_term(t, ending()),
        "draft_month": draft_screens.month(t, DRAFT, Edge.LAST, 0),
        "draft_preview": draft_screens.preview(t, DRAFT),
        "draft_preview_planned": draft_screens.preview(
            t, replace(chosen, campaign=replace(chosen.campaign, opens_on=date(2027, 4, 12)))
        ),
        "draft_preview_nobody": draft_screens.preview(t, nobody),
        "draft_preview_over": draft_screens.preview(t, replace(DRAFT, today=date(2027, 5, 1))),
        "draft_thrown_away": running.thrown_away(t, ID),
        "page": running.page(t, PAGE),
        "page_to_add_to": running.page(t, replace(PAGE, without=WITHOUT)),
        "add_school": running.ask_more(
            t,
            replace(
                PAGE,
                without=WITHOUT,
                busy=(
                    LeftSchool(name=NAMES[1], why=NotAsked.OWN),
                    LeftSchool(name=NAMES[7], why=NotAsked.PLANNED),
                ),
            ),
        ),
        "add_school_last_page": running.ask_more(t, replace(PAGE, without=WITHOUT), 1),
        "page_last": running.page(t, replace(PAGE, page=1)),
        "page_new": running.page(
            t, replace(PAGE, undoable=True, left=(), counts=Counts(asked=440))
        ),
        "page_planned": running.page(
            t, replace(PAGE, stage=Stage.PLANNED, undoable=True, counts=Counts())
        ),
        "page_closed": running.page(t, replace(PAGE, stage=Stage.CLOSED, reopenable=True)),
        "longer": running.ask_longer(t, PAGE, 0),
        "longer_asked": ask_longer(
            t,
            t("municipal-ask-longer", day=t.day(date(2027, 4, 30), TODAY)),
            SetDay(municipal_id=ID, edge=Edge.EXTEND, day=20270430),
            AskDay(municipal_id=ID, edge=Edge.EXTEND),
        ),
        "longer_typed": ask_longer(
            t,
            t("municipal-typed-longer", day=t.day(date(2027, 4, 30), TODAY)),
            SetDay(municipal_id=ID, edge=Edge.EXTEND, day=20270430),
            AskDay(municipal_id=ID, edge=Edge.EXTEND),
        ),
        "longer_typed_holidays": ask_longer(
            t,
            t("municipal-typed-longer", day=t.day(date(2027, 3, 26), TODAY)),
            SetDay(municipal_id=ID, edge=Edge.EXTEND, day=20270326),
            AskDay(municipal_id=ID, edge=Edge.EXTEND),
            free=True,
        ),
        "map": map_screens.map_list(t, MAP),
        "map_all": map_screens.map_list(t, replace(MAP, finished=25, still_open=frozenset())),
        "map_late": map_screens.map_list(t, replace(MAP, finished=27, still_open=frozenset())),
        "map_none": map_screens.map_list(
            t, replace(MAP, map=deficit_map([], ["assess", "method"], [ID]))
        ),
        "map_none_closed": map_screens.map_list(
            t,
            replace(
                MAP,
                finished=3,
                still_open=frozenset(),
                map=deficit_map([], ["assess", "method"], [ID]),
            ),
        ),
        "map_school": map_screens.school_map(t, MAP, ID, 0),
        "map_school_closed": map_screens.school_map(t, MAP, ID + 1, 0),
        "map_school_blank": map_screens.school_map(t, MAP, ID + 3, 0),
    }
