"""The summary of a school and the lists of people behind its numbers."""

from datetime import datetime, time

from content.loader import load_questionnaire
from domain.access import Action, require
from domain.calendar import school_year
from domain.summary import PAGE, Difficulty, PeopleList, PeoplePage, Summary
from services import changes
from services.call import Call
from services.summary.scope import scope_of
from services.transaction import Transaction
from storage.repositories.summary import Window

TOP = 3
"""Difficulties that are named."""


async def school(tx: Transaction, call: Call) -> Summary:
    """Four aggregates, limited to the reader's scope."""
    window = await _window(tx, call, Action.SCHOOL_SUMMARY)
    changed = await changes.numbers(tx, call)
    return Summary(
        school=await tx.summary.school_name(window.scope.school_id),
        year=school_year(window.today),
        people=await tx.summary.count_people(window, call.person_id),
        items=await tx.summary.count_items(window),
        difficulties=tuple(
            Difficulty(short=_short(key), people=people)
            for key, people in await tx.summary.list_difficulties(window, TOP)
        ),
        changes_waiting=changed.waiting,
        changes_recent=changed.recent,
    )


async def people(tx: Transaction, call: Call, which: PeopleList, page: int = 0) -> PeoplePage:
    """A page of the people behind a number; the last page where `page` is beyond it."""
    action = Action.SCHOOL_OVERDUE if which is PeopleList.PASSED else Action.SCHOOL_SUMMARY
    window = await _window(tx, call, action)
    total = await tx.summary.count_list(window, which)
    page = max(0, min(page, (total - 1) // PAGE))
    return PeoplePage(
        which=which,
        lines=await tx.summary.list_people(window, which, limit=PAGE, offset=page * PAGE),
        total=total,
        page=page,
    )


async def _window(tx: Transaction, call: Call, action: Action) -> Window:
    scope = scope_of(call.actor)
    require(action, call.actor, await tx.subjects.of_school(scope.school_id))
    first, _ = school_year(call.today)
    year_first = call.today.replace(year=first, month=9, day=1)
    return Window(
        scope=scope,
        today=call.today,
        year_first=year_first,
        year_start=datetime.combine(year_first, time(0), tzinfo=call.zone),
    )


def _short(key: str) -> str:
    try:
        return load_questionnaire("self").statement(key).short
    except KeyError:
        return key
