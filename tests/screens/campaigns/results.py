"""What a diagnosis has shown: the map, the answers, a head's department, the schools of a town."""

from dataclasses import replace
from fractions import Fraction

from domain.campaign_map import LEVELS, Judged, PersonResult, deficit_map
from domain.campaign_totals import ChoiceQuestion, OptionTotal, QuestionTotals, TotalsView
from domain.campaign_views import MapView, OwnDepartment, SchoolLine, TownPage
from domain.campaigns import CampaignState, Counts
from handlers.campaigns import result_screens, totals_screens
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.campaigns.facts import CAMPAIGN, COUNTS, DEPARTMENTS, ID, TODAY

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
OWN = OwnDepartment(
    campaign=CAMPAIGN,
    department=DEPARTMENTS[0].name,
    today=TODAY,
    counts=Counts(asked=9, passed=7),
    map=deficit_map(people(ID, 7, 12), TITLES, [ID]),
    titles=TITLES,
)


def results(t: Translator) -> dict[str, Screen]:
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
        **_totals(t),
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


def _totals(t: Translator) -> dict[str, Screen]:
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
