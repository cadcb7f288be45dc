"""Screens of a school's leaders."""

from dataclasses import replace
from datetime import date

from domain.item import Progress
from domain.route import RouteState
from domain.scoring import GroupLevel
from domain.summary import (
    Difficulty,
    GroupLine,
    ItemCounts,
    PeopleCounts,
    PersonProgress,
    Summary,
)
from handlers.screen import Screen
from handlers.summary import screens as summary
from locales.translator import Translator
from tests.screens.samples_due import ID, TODAY

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


def person_page(t: Translator, view: PersonProgress) -> Screen:
    return Screen(text=t.lines(summary.person_lines(t, view)), rows=summary.person_rows(t, view))


def screens(t: Translator) -> dict[str, Screen]:
    ahead = replace(FULL, items=replace(FULL.items, due=0, on_time=0, passed=0, passed_people=0))
    late_ahead = replace(FULL, items=replace(FULL.items, due=0, on_time=0))
    no_plan = replace(PERSON, diagnosed_on=None, groups=(), route_id=None, progress=None)
    return {
        "summary": summary.summary(t, FULL),
        "summary_empty": summary.summary(t, EMPTY),
        "summary_ahead": summary.summary(t, ahead),
        "summary_ahead_passed": summary.summary(t, late_ahead),
        "person": person_page(t, PERSON),
        "person_none": person_page(t, replace(no_plan, route_state=None)),
        **{
            f"person_{state.value}": person_page(
                t, replace(no_plan, route_state=state, route_id=ID)
            )
            for state in RouteState
        },
    }
