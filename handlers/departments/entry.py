"""Departments as they are now."""

from domain.errors import DomainError
from domain.organisation import Department, Departments
from handlers.admin.callbacks import OpenSchool
from handlers.departments import screens
from handlers.people.entry import may_keep
from handlers.screen import Screen
from handlers.turn import Turn
from services import organisation
from services.transaction import Transaction

FLOW = "departments"
NAME = "departments.name"
MEMBER = "departments.member"
HEAD = "departments.head"
"""`object_id` of these is the department; `detail` of the searches is what was typed."""


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The departments of the school with this id; of the one led here where it is gone."""
    awaited = turn.expectation
    async with turn.read() as tx:
        if object_id and awaited is not None and awaited.expects in (NAME, MEMBER, HEAD):
            return drawn(turn, await organisation.get_departments_beside(tx, turn.call, object_id))
        return await listed(tx, turn, object_id or _school_here(turn))


async def listed(tx: Transaction, turn: Turn, school_id: int) -> Screen:
    return drawn(turn, await organisation.get_departments(tx, turn.call, school_id))


def drawn(turn: Turn, view: Departments) -> Screen:
    school_id = view.school_id
    back = None if may_keep(turn, school_id) else OpenSchool(school_id=school_id)
    return screens.departments(view, turn.t, back)


async def found(tx: Transaction, turn: Turn, department_id: int) -> tuple[Departments, Department]:
    """A department among those of its school. DomainError("access.gone") where it is deleted."""
    view = await organisation.get_departments_beside(tx, turn.call, department_id)
    one = view.find(department_id)
    if one is None:
        raise DomainError("access.gone")
    return view, one


def _school_here(turn: Turn) -> int:
    place = turn.who.place
    if place is None or place.school_id is None:
        raise DomainError("access.denied")
    return place.school_id
