"""Notices about dates, and the summaries of a week."""

from dataclasses import replace
from datetime import date

from domain.doing import (
    DueListView,
    MenteeLine,
    MentorWeekView,
    PassedView,
    Warned,
)
from domain.roadmap import RoadmapNumbers
from domain.summary import SchoolWeekView
from handlers.notifications import reminder_screens as reminders
from handlers.screen import Kept
from locales.translator import Translator
from tests.documents.roadmap_views import AHEAD, PASSED
from tests.screens.notices.names import OTHER, WHO
from tests.screens.samples_due import ID, TITLES, TODAY, line
from tests.screens.samples_summary import FULL as SUMMARY


def due(*days: date, hidden: int = 0, warned: tuple[int, ...] = ()) -> DueListView:
    lines = tuple(line(number, day) for number, day in enumerate(days))
    told = {
        lines[at].id: Warned(day=date(2027, 3, 20), who=(WHO, OTHER)[: at + 1]) for at in warned
    }
    later = {one.id: date(2027, 3, 29) for one in lines if one.due_on < TODAY}
    return DueListView(lines=lines, hidden=hidden, today=TODAY, day=TODAY, warned=told, later=later)


def dates(t: Translator) -> dict[str, Kept]:
    """The daily list, what has passed, a week."""
    near, far, late = date(2027, 3, 19), date(2027, 4, 15), date(2027, 3, 10)
    seen = tuple(replace(line(at, late), owner=who) for at, who in enumerate((WHO, OTHER)))
    mentees = (
        MenteeLine(
            post_id=ID, label=WHO, done=2, waiting=1, passed=3, next_on=near, next_title=TITLES[0]
        ),
        MenteeLine(
            post_id=ID, label=OTHER, done=0, waiting=0, passed=0, next_on=far, next_title="О" * 200
        ),
    )
    return {
        "due_one": reminders.due_list(due(near), t),
        "due_measure": reminders.due_list(replace(due(), measures=(AHEAD,)), t),
        "due_items_and_measures": reminders.due_list(
            replace(due(near, late), measures=(PASSED, AHEAD, *[AHEAD] * 4)), t
        ),
        "due_today": reminders.due_list(due(TODAY), t),
        "due_next_week": reminders.due_list(due(date(2027, 3, 22)), t),
        "due_all_parts": reminders.due_list(due(late, TODAY, near, far), t),
        "due_far": reminders.due_list(due(far), t),
        "due_passed_one": reminders.due_list(due(late), t),
        "due_mixed": reminders.due_list(due(late, late, near, far), t),
        "due_full": reminders.due_list(due(*[late] * 4, *[near] * 4, hidden=3), t),
        "due_warned_one": reminders.due_list(due(late, warned=(0,)), t),
        "due_warned": reminders.due_list(due(late, late, near, warned=(0, 1)), t),
        "passed_seen": reminders.passed_seen(PassedView(lines=seen, hidden=2, today=TODAY), t),
        "mentor_week": reminders.mentor_week(
            MentorWeekView(lines=mentees, hidden=1, today=TODAY), t
        ),
        "mentor_week, nothing to confirm": reminders.mentor_week(
            MentorWeekView(lines=mentees[1:], hidden=0, today=TODAY), t
        ),
        "school_week": reminders.school_week(SchoolWeekView(summary=SUMMARY, to_confirm=2), t),
        "school_week, roadmap": reminders.school_week(
            SchoolWeekView(
                summary=SUMMARY,
                to_confirm=0,
                roadmap=RoadmapNumbers(current=2, passed=1, effects=1),
            ),
            t,
        ),
        "school_week, nothing to confirm": reminders.school_week(
            SchoolWeekView(summary=SUMMARY, to_confirm=0), t
        ),
    }
