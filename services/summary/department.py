"""The summary of a department as its head sees it: totals of five and more, items and dates."""

from dataclasses import replace

from domain.access import Action, Subject, require
from domain.calendar import school_year
from domain.doing import ItemList
from domain.errors import DomainError
from domain.people import Role
from domain.scopes import Scope
from domain.summary import DepartmentSummary, PeopleList, PeoplePage, enough
from domain.summary_filters import Filters, Period
from services.call import Call
from services.scopes import scopes_of
from services.summary.person import page_of_items
from services.summary.school import counted, listed, window_of
from services.transaction import Transaction
from storage.repositories.summary_window import Window

SHOWN = (PeopleList.WITH_ITEMS, PeopleList.PASSED)
"""Lists whose people a head may know: those whose items and dates he sees by name."""


def headed(call: Call) -> tuple[int, ...]:
    """Departments whose head the caller is."""
    found = [post.department_id for post in call.actor.posts if post.role is Role.HEAD]
    return tuple(dict.fromkeys(one for one in found if one is not None))


async def department(
    tx: Transaction, call: Call, department_id: int | None, period: Period | None = None
) -> DepartmentSummary:
    """Without `department_id`, of the one that the caller heads.

    Of fewer than SMALL_GROUP teachers there are items and dates alone.
    """
    wanted = department_id or next(iter(headed(call)), None)
    if wanted is None:
        raise DomainError("access.denied", action=Action.DEPARTMENT_SUMMARY.value)
    window, filters = await _window(tx, call, wanted, period)
    found = await counted(tx, window, filters)
    small = not enough(found.people.teachers)
    return DepartmentSummary(
        department_id=wanted,
        name=found.department or "",
        school=found.school,
        year=school_year(window.first),
        today=call.today,
        period=period,
        teachers=None if small else found.people.teachers,
        diagnosed=0 if small else found.people.diagnosed,
        approved=0 if small else found.people.approved,
        items=found.items,
        week=replace(found.week, diagnosed=0, approved=0),
        difficulties=found.difficulties,
        others=tuple(one for one in headed(call) if one != wanted),
    )


async def people(
    tx: Transaction,
    call: Call,
    department_id: int,
    which: PeopleList,
    page: int = 0,
    period: Period | None = None,
) -> PeoplePage:
    window, filters = await _window(tx, call, department_id, period)
    shown = which if which in SHOWN else PeopleList.WITH_ITEMS
    return await listed(tx, window, shown, page, filters)


async def items_of(
    tx: Transaction, call: Call, post_id: int, page: int = 0, *, only_passed: bool
) -> tuple[ItemList, str]:
    """A page of a teacher's items with his label, for whoever may see items and dates alone."""
    require(Action.ROUTE_ITEMS_READ, call.actor, await tx.subjects.of_post(post_id))
    owner = (await tx.summary.facts_of_post(post_id, call.today)).label
    return await page_of_items(tx, call, post_id, page, only_passed=only_passed), owner


async def _window(
    tx: Transaction, call: Call, department_id: int, period: Period | None
) -> tuple[Window, Filters]:
    found = await tx.organisation.find_department(department_id)
    if found is None:
        raise DomainError("access.gone")
    subject = Subject(school_id=found.school_id, department_id=found.id)
    require(Action.DEPARTMENT_SUMMARY, call.actor, subject)
    if department_id not in headed(call):
        # Whoever leads the school does so within his zone.
        led = [one for one in scopes_of(call.actor) if one.school_id == found.school_id]
        if not any(one.departments is None or found.id in one.departments for one in led):
            raise DomainError("access.denied", action=Action.DEPARTMENT_SUMMARY.value)
    filters = Filters(department_id=department_id, period=period)
    scope = Scope(school_id=found.school_id)
    return window_of(scope, filters, call.today, call), filters
