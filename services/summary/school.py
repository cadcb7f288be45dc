"""The summary of a school, and what part of it is looked at."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from content.loader import load_questionnaire
from domain.access import Action, Subject, allowed, relations, require
from domain.calendar import school_year
from domain.errors import DomainError
from domain.organisation import Department
from domain.paging import page_within
from domain.scopes import Scope
from domain.summary import (
    PAGE,
    Difficulty,
    MonthsOfSchool,
    PeopleList,
    PeoplePage,
    Summary,
    WeekChanges,
)
from domain.summary_filters import UNFILTERED, Filters, PeopleGroup, year_period
from services.call import Call
from services.scopes import led_by, scope_of
from services.transaction import Transaction
from storage.repositories.summary_window import Window

TOP = 3
"""Difficulties that are named."""

CHANGED_DAYS = 7
"""What changed since so many days ago is told beside the numbers."""


async def school(tx: Transaction, call: Call, filters: Filters = UNFILTERED) -> Summary:
    """Three statements, limited to the reader's scope and to what he chose of it.

    Raises "access.denied" for what is no part of his scope, "access.gone" for a department that
    is not there any more.
    """
    window = led_window(call, Action.SCHOOL_SUMMARY, filters)
    return await counted(tx, window, filters)


async def counted(tx: Transaction, window: Window, filters: Filters) -> Summary:
    """For whoever has been allowed to look at the window."""
    found = await tx.summary.count_people(window)
    if window.department_id is not None and found.department is None:
        raise DomainError("access.gone")
    items = await tx.summary.count_items(window)
    people = replace(found.people, waiting=0, concluding=0) if window.past else found.people
    return Summary(
        school=found.school,
        year=school_year(window.first),
        people=people,
        items=items.items,
        difficulties=tuple(
            Difficulty(short=_short(key), people=people)
            for key, people in await tx.summary.list_difficulties(window, TOP)
        ),
        changes_waiting=0 if window.past else found.changes_waiting,
        changes_recent=0 if window.past else found.changes_recent,
        week=WeekChanges()
        if window.past
        else WeekChanges(
            diagnosed=found.diagnosed_week,
            approved=found.approved_week,
            finished=items.finished_week,
            passed=items.passed_week,
        ),
        filters=filters,
        department=found.department,
        past=window.past,
    )


async def people(
    tx: Transaction,
    call: Call,
    which: PeopleList,
    page: int = 0,
    filters: Filters = UNFILTERED,
) -> PeoplePage:
    """A page of the people behind a number; the last page where `page` is beyond it."""
    action = Action.SCHOOL_OVERDUE if which is PeopleList.PASSED else Action.SCHOOL_SUMMARY
    return await listed(tx, led_window(call, action, filters), which, page, filters)


async def listed(
    tx: Transaction, window: Window, which: PeopleList, page: int, filters: Filters
) -> PeoplePage:
    """For whoever has been allowed to look at the window."""
    total, department = await tx.summary_lists.count_list(window, which)
    if window.department_id is not None and department is None:
        raise DomainError("access.gone")
    page = page_within(page, total, PAGE)
    return PeoplePage(
        which=which,
        lines=await tx.summary_lists.list_people(window, which, limit=PAGE, offset=page * PAGE),
        total=total,
        page=page,
        filters=filters,
        department=department,
        past=window.past,
    )


async def months(tx: Transaction, call: Call, filters: Filters = UNFILTERED) -> MonthsOfSchool:
    """The summary with its items month by month, for the picture."""
    window = led_window(call, Action.SCHOOL_SUMMARY, filters)
    return MonthsOfSchool(
        summary=await counted(tx, window, filters),
        today=window.today,
        months=await tx.summary.count_months(window),
    )


async def departments(tx: Transaction, call: Call) -> tuple[Department, ...]:
    """Those of the reader's scope, to choose from."""
    scope = scope_of(call.actor)
    require(Action.SCHOOL_SUMMARY, call.actor, Subject(school_id=scope.school_id))
    found = await tx.organisation.list_departments(scope.school_id, call.today)
    own = scope.departments
    return tuple(one for one in found if own is None or one.id in own)


def groups_offered(call: Call) -> tuple[PeopleGroup, ...]:
    """A route officer has no staff data, so nobody's attestation either."""
    return tuple(
        group
        for group in PeopleGroup
        if group is not PeopleGroup.ATTESTATION or _keeps_cards(call, scope_of(call.actor))
    )


def window_of(
    scope: Scope, filters: Filters, today: date, call: Call, *, reader_id: int = 0
) -> Window:
    """The days and moments that the filters mean at this time."""
    period = filters.period or year_period(school_year(today)[0])
    week_first = today - timedelta(days=CHANGED_DAYS)
    chosen = filters.department_id
    return Window(
        scope=Scope(
            school_id=scope.school_id,
            departments=scope.departments if chosen is None else frozenset({chosen}),
        ),
        today=today,
        first=period.first,
        last=period.last,
        start=_midnight(period.first, call),
        end=_midnight(period.last + timedelta(days=1), call),
        week_first=week_first,
        week_start=_midnight(week_first, call),
        of_year=filters.period is None,
        group=filters.group,
        department_id=chosen,
        reader_id=reader_id,
        decides=tuple(
            one for one in led_by(call.actor) if one.school_id == scope.school_id and reader_id
        ),
    )


def led_window(call: Call, action: Action, filters: Filters = UNFILTERED) -> Window:
    """Of the school that the reader leads. DomainError("access.denied") where he leads none."""
    scope = scope_of(call.actor)
    require(action, call.actor, Subject(school_id=scope.school_id))
    chosen = filters.department_id
    if chosen is not None and scope.departments is not None and chosen not in scope.departments:
        raise DomainError("access.denied", action=action.value)
    if filters.group is PeopleGroup.ATTESTATION and not _keeps_cards(call, scope):
        raise DomainError("access.denied", action=Action.CARD_READ.value)
    return window_of(scope, filters, call.today, call, reader_id=call.person_id)


def _keeps_cards(call: Call, scope: Scope) -> bool:
    return allowed(Action.CARD_READ, relations(call.actor, Subject(school_id=scope.school_id)))


def _midnight(day: date, call: Call) -> datetime:
    return datetime.combine(day, time(0), tzinfo=call.zone)


def _short(key: str) -> str:
    try:
        return load_questionnaire("self").statement(key).short
    except KeyError:
        return key
