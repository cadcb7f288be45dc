"""Screens of a school's leaders."""

from dataclasses import replace
from datetime import date

from domain.doing import ItemLine, ItemList
from domain.item import ItemState, Progress
from domain.organisation import Department
from domain.people import SchoolKind
from domain.route import RouteState
from domain.scoring import GroupLevel
from domain.summary import (
    DepartmentSummary,
    Difficulty,
    GroupLine,
    ItemCounts,
    PeopleCounts,
    PeopleList,
    PeoplePage,
    PersonLine,
    PersonProgress,
    SchoolItems,
    SchoolLine,
    Summary,
    TownSummary,
    WeekChanges,
)
from domain.summary_filters import (
    UNFILTERED,
    Filters,
    PeopleGroup,
    PeriodKind,
    month_period,
    part_period,
    year_period,
)
from handlers.screen import Screen
from handlers.summary import filter_screens, own_screens, town_screens
from handlers.summary import screens as summary
from handlers.summary.callbacks import OwnItems
from locales.translator import Translator
from tests.screens.samples_due import ID, TODAY, line

FULL = Summary(
    school="Школа № 1",
    year=(2026, 2027),
    people=PeopleCounts(
        teachers=48,
        diagnosed=41,
        approved=30,
        waiting=4,
        young_without_mentor=1,
        not_joined=3,
        unreachable=2,
        suspended=1,
    ),
    items=ItemCounts(
        total=212,
        finished=96,
        due=100,
        on_time=79,
        passed=17,
        passed_people=9,
        later=3,
        today=1,
        waiting=5,
    ),
    difficulties=(
        Difficulty(short="критерии оценивания", people=14),
        Difficulty(short="работа с «трудными» детьми", people=6),
    ),
    changes_waiting=2,
    changes_recent=5,
)
EMPTY = Summary(
    school="Школа № 1",
    year=(2026, 2027),
    people=PeopleCounts(
        teachers=0,
        diagnosed=0,
        approved=0,
        waiting=0,
        young_without_mentor=0,
        not_joined=0,
        unreachable=0,
    ),
    items=ItemCounts(total=0, finished=0, due=0, on_time=0, passed=0, passed_people=0),
    difficulties=(),
)
FILTERS = (
    Filters(
        department_id=ID, group=PeopleGroup.YOUNG, period=part_period(PeriodKind.HALF, 2026, 2)
    ),
    Filters(group=PeopleGroup.MENTORED, period=part_period(PeriodKind.QUARTER, 2026, 1)),
    Filters(group=PeopleGroup.ATTESTATION, period=month_period(2027, 3)),
    Filters(period=year_period(2025)),
    Filters(period=part_period(PeriodKind.HALF, 2026, 1)),
)
DEPARTMENTS = tuple(
    Department(
        id=ID + number, school_id=ID, name=f"ШМО учителей русского языка и литературы № {number}"
    )
    for number in range(10)
)
WEEK = replace(
    FULL,
    people=replace(FULL.people, concluding=3),
    items=replace(FULL.items, people=28),
    week=WeekChanges(diagnosed=3, approved=2, finished=14, passed=4),
)
CHOSEN = replace(WEEK, filters=FILTERS[0], department=DEPARTMENTS[0].name)
UNKNOWN = replace(
    EMPTY,
    year=(2025, 2026),
    people=replace(EMPTY.people, teachers=27),
    filters=FILTERS[3],
    past=True,
)
OWN = DepartmentSummary(
    department_id=ID,
    name=DEPARTMENTS[0].name,
    school="Школа № 1",
    year=(2026, 2027),
    today=TODAY,
    period=None,
    teachers=9,
    diagnosed=8,
    approved=6,
    items=ItemCounts(
        total=40, finished=12, due=18, on_time=11, passed=3, passed_people=2, people=6, later=4
    ),
    week=WeekChanges(finished=2, passed=1),
    difficulties=FULL.difficulties[:1],
)
SCHOOL_LINE = SchoolLine(
    school="Школа № 1",
    teachers=48,
    diagnosed=41,
    approved=30,
    young_without_mentor=1,
    items=SchoolItems(total=212, finished=96, passed=17),
)
TOWN = TownSummary(
    municipality="Первый район",
    year=(2026, 2027),
    lines=(
        SCHOOL_LINE,
        replace(SCHOOL_LINE, school="Школа № 2", items=None, young_without_mentor=0),
        replace(SCHOOL_LINE, school="Детский сад № 3", teachers=0),
    ),
    total=30,
    page=1,
)
PERSON = PersonProgress(
    post_id=ID,
    today=TODAY,
    diagnosed_on=date(2026, 10, 5),
    groups=tuple(GroupLine(title=f"Группа {level.value}", level=level) for level in GroupLevel),
    route_id=ID,
    route_state=RouteState.ACTIVE,
    progress=Progress(
        total=12, finished=5, passed=2, due=6, on_time=4, nearest_due=date(2027, 3, 25)
    ),
)


COUNTED = (PeopleList.FINISHED_WEEK, PeopleList.WITH_ITEMS)


def people(which: PeopleList, count: int) -> PeoplePage:
    return PeoplePage(
        which=which,
        lines=tuple(
            PersonLine(
                post_id=ID + number,
                label="Константинопольская-Рождественская\u00a0А.\u00a0И.",
                passed=number + 1 if which in (PeopleList.PASSED, PeopleList.PASSED_WEEK) else 0,
                finished=number + 1 if which in COUNTED else 0,
                items=12 if which is PeopleList.WITH_ITEMS else 0,
            )
            for number in range(min(count, 8))
        ),
        total=count,
        page=1 if count > 8 else 0,
    )


def own(view: PeoplePage) -> PeoplePage:
    """As its head has it: what is chosen names the department, always."""
    return replace(view, filters=FILTERS[0], department=DEPARTMENTS[0].name)


def person_page(t: Translator, view: PersonProgress) -> Screen:
    return Screen(text=t.lines(summary.person_lines(t, view)), rows=summary.person_rows(t, view))


def _filtered(filters: Filters) -> Summary:
    past = filters.period is not None and filters.period.last < TODAY
    found = replace(CHOSEN, filters=filters, department=None, past=past)
    if not past:
        return found
    people = replace(found.people, waiting=0, concluding=0)
    return replace(found, people=people, changes_waiting=0, changes_recent=0, week=WeekChanges())


def screens(t: Translator) -> dict[str, Screen]:
    states = list(ItemState)
    lines: tuple[ItemLine, ...] = tuple(
        line(number, date(2027, 3, 20), state) for number, state in enumerate(states)
    )
    late = line(9, date(2027, 3, 1))
    ahead = replace(
        FULL,
        items=replace(FULL.items, due=0, on_time=0, passed=0, passed_people=0, later=0, today=0),
    )
    late_ahead = replace(FULL, items=replace(FULL.items, due=0, on_time=0, later=0, today=0))
    no_plan = replace(PERSON, diagnosed_on=None, groups=(), route_id=None, progress=None)
    return {
        "summary": summary.summary(t, FULL),
        "summary_to_confirm": summary.summary(t, FULL, 3),
        "numbers": summary.numbers(t, FULL),
        "numbers_empty": summary.numbers(t, EMPTY),
        "numbers_chosen": summary.numbers(t, CHOSEN),
        "summary_empty": summary.summary(t, EMPTY),
        "summary_week": summary.summary(t, WEEK),
        "summary_chosen": summary.summary(t, CHOSEN),
        "summary_chosen_nobody": summary.summary(t, replace(EMPTY, filters=FILTERS[0])),
        "week": filter_screens.week(t, WEEK),
        "week_none": filter_screens.week(t, replace(CHOSEN, week=WeekChanges())),
        "filters": filter_screens.filters(
            t, UNFILTERED, tuple(PeopleGroup), None, SchoolKind.SCHOOL, TODAY
        ),
        "filters_chosen": filter_screens.filters(
            t, FILTERS[0], tuple(PeopleGroup)[:3], DEPARTMENTS[0], SchoolKind.KINDERGARTEN, TODAY
        ),
        "departments": filter_screens.departments(t, FILTERS[0], DEPARTMENTS, 0, SchoolKind.SCHOOL),
        "departments_none": filter_screens.departments(t, UNFILTERED, (), 0, SchoolKind.ADDITIONAL),
        **{f"chosen_{one.code}": summary.summary(t, _filtered(one)) for one in FILTERS[1:]},
        "summary_unknown": summary.summary(t, UNKNOWN),
        "people_past": summary.people(
            t, replace(people(PeopleList.WITHOUT_ROUTE, 3), filters=FILTERS[3], past=True)
        ),
        "people_chosen": summary.people(
            t,
            replace(
                people(PeopleList.APPROVED, 17), filters=FILTERS[0], department=DEPARTMENTS[0].name
            ),
        ),
        "summary_ahead": summary.summary(t, ahead),
        "summary_ahead_passed": summary.summary(t, late_ahead),
        **{
            f"people_{which.name.lower()}": summary.people(t, people(which, 17))
            for which in PeopleList
        },
        "own": own_screens.department(t, OWN),
        "own_small": own_screens.department(
            t, replace(OWN, teachers=None, difficulties=(), week=WeekChanges(), others=(ID, ID + 1))
        ),
        "numbers_past": summary.numbers(t, _filtered(FILTERS[3])),
        "own_past": own_screens.department(
            t, replace(OWN, period=part_period(PeriodKind.HALF, 2026, 1))
        ),
        "own_past_small": own_screens.department(
            t, replace(OWN, teachers=None, period=part_period(PeriodKind.HALF, 2026, 1))
        ),
        "own_month": own_screens.department(t, replace(OWN, period=month_period(2027, 3))),
        "own_people": own_screens.people(t, own(people(PeopleList.PASSED, 17)), ID),
        "own_people_none": own_screens.people(t, own(people(PeopleList.WITH_ITEMS, 0)), ID),
        "own_items": own_screens.items(
            t,
            ItemList(lines=(late, *lines), total=17, page=1, today=TODAY),
            "Смирнова\u00a0А.\u00a0И.",
            OwnItems(post_id=ID, passed=True, shown=1, department_id=ID, page=2, period="h20262"),
        ),
        "town": town_screens.town(t, TOWN),
        "town_one": town_screens.town(t, replace(TOWN, lines=TOWN.lines[:1], total=1, page=0)),
        "people_one": summary.people(t, people(PeopleList.PASSED, 1)),
        "people_none": summary.people(t, people(PeopleList.PASSED, 0)),
        "person": person_page(t, PERSON),
        "person_none": person_page(t, replace(no_plan, route_state=None)),
        "person_begins": person_page(
            t, replace(no_plan, route_state=RouteState.APPROVED, route_id=ID, begins=True)
        ),
        **{
            f"person_{state.value}": person_page(
                t, replace(no_plan, route_state=state, route_id=ID)
            )
            for state in RouteState
        },
        "items": summary.items(
            t,
            ItemList(lines=(late, *lines), total=8, page=0, today=TODAY),
            ID,
            "Смирнова\u00a0А.\u00a0И.",
            passed=False,
        ),
        "items_passed": summary.items(
            t,
            ItemList(lines=(late,), total=9, page=1, today=TODAY),
            ID,
            "Смирнова\u00a0А.\u00a0И.",
            passed=True,
        ),
        "items_none": summary.items(
            t, ItemList(lines=(), total=0, page=0, today=TODAY), ID, "Смирнова", passed=True
        ),
    }
