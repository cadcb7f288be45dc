"""Screens of a school's leaders."""

from dataclasses import replace
from datetime import date

from domain.doing import ItemLine, ItemList
from domain.item import ItemState, Progress
from domain.route import RouteState
from domain.scoring import GroupLevel
from domain.summary import (
    Difficulty,
    GroupLine,
    ItemCounts,
    PeopleCounts,
    PeopleList,
    PeoplePage,
    PersonLine,
    PersonProgress,
    Summary,
)
from handlers.screen import Screen
from handlers.summary import screens as summary
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
    ),
    items=ItemCounts(total=212, finished=96, due=100, on_time=79, passed=17, passed_people=9),
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


def people(which: PeopleList, count: int) -> PeoplePage:
    return PeoplePage(
        which=which,
        lines=tuple(
            PersonLine(
                post_id=ID + number,
                label="Константинопольская-Рождественская\u00a0А.\u00a0И.",
                passed=number + 1 if which is PeopleList.PASSED else 0,
            )
            for number in range(min(count, 8))
        ),
        total=count,
        page=1 if count > 8 else 0,
    )


def person_page(t: Translator, view: PersonProgress) -> Screen:
    return Screen(text=t.lines(summary.person_lines(t, view)), rows=summary.person_rows(t, view))


def screens(t: Translator) -> dict[str, Screen]:
    states = list(ItemState)
    lines: tuple[ItemLine, ...] = tuple(
        line(number, date(2027, 3, 20), state) for number, state in enumerate(states)
    )
    late = line(9, date(2027, 3, 1))
    ahead = replace(FULL, items=replace(FULL.items, due=0, on_time=0, passed=0, passed_people=0))
    late_ahead = replace(FULL, items=replace(FULL.items, due=0, on_time=0))
    no_plan = replace(PERSON, diagnosed_on=None, groups=(), route_id=None, progress=None)
    return {
        "summary": summary.summary(t, FULL),
        "summary_empty": summary.summary(t, EMPTY),
        "summary_ahead": summary.summary(t, ahead),
        "summary_ahead_passed": summary.summary(t, late_ahead),
        **{
            f"people_{which.name.lower()}": summary.people(t, people(which, 17))
            for which in PeopleList
        },
        "people_one": summary.people(t, people(PeopleList.PASSED, 1)),
        "people_none": summary.people(t, people(PeopleList.PASSED, 0)),
        "person": person_page(t, PERSON),
        "person_none": person_page(t, replace(no_plan, route_state=None)),
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
