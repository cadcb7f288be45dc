"""The summary of a school, and what part of it is looked at."""

from datetime import datetime, time

from content.loader import load_questionnaire
from domain.access import Action, require
from domain.calendar import school_year
from domain.summary import Difficulty, Summary
from services import changes
from services.call import Call
from services.summary.scope import scope_of
from services.transaction import Transaction
from storage.repositories.item_lists import Scope
from storage.repositories.summary import Window

TOP = 3
"""Difficulties that are named."""


async def school(tx: Transaction, call: Call) -> Summary:
    """Four aggregates, limited to the reader's scope."""
    window = await led_window(tx, call, Action.SCHOOL_SUMMARY)
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


async def led_window(tx: Transaction, call: Call, action: Action) -> Window:
    """Of the school that the reader leads. DomainError("access.denied") where he leads none."""
    scope = scope_of(call.actor)
    require(action, call.actor, await tx.subjects.of_school(scope.school_id))
    return window_of(call, scope)


def window_of(call: Call, scope: Scope) -> Window:
    """The school year of today, over a part of a school."""
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
