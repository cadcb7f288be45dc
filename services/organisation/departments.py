"""Departments (ШМО, кафедры) of a school. Their heads are appointed in `services.people`."""

from domain.access import Action, require
from domain.errors import DomainError
from domain.organisation import Department
from domain.people import name_key
from domain.text import TITLE_LIMIT, one_line
from services.call import Call
from services.transaction import Transaction


async def add_department(tx: Transaction, call: Call, school_id: int, name: str) -> int:
    """Raises DomainError("organisation.exists") for a name that the school has already."""
    require(Action.DEPARTMENT_MANAGE, call.actor, await tx.subjects.of_school(school_id))
    name = one_line(name, limit=TITLE_LIMIT)
    await _refuse_double(tx, call, school_id, name, besides=None)
    department_id = await tx.organisation.add_department(school_id, name)
    await _audit(tx, call, "department.add", department_id)
    return department_id


async def rename_department(tx: Transaction, call: Call, department_id: int, name: str) -> None:
    department = await tx.organisation.find_department(department_id)
    if department is None:
        raise DomainError("access.gone")
    require(Action.DEPARTMENT_MANAGE, call.actor, await tx.subjects.of_school(department.school_id))
    name = one_line(name, limit=TITLE_LIMIT)
    await _refuse_double(tx, call, department.school_id, name, besides=department_id)
    await tx.organisation.rename_department(department_id, name)
    await _audit(tx, call, "department.rename", department_id)


async def list_departments(tx: Transaction, call: Call, school_id: int) -> tuple[Department, ...]:
    require(Action.DEPARTMENT_MANAGE, call.actor, await tx.subjects.of_school(school_id))
    return await tx.organisation.list_departments(school_id, call.today)


async def _refuse_double(
    tx: Transaction, call: Call, school_id: int, name: str, *, besides: int | None
) -> None:
    known = await tx.organisation.list_departments(school_id, call.today)
    if any(name_key(one.name) == name_key(name) and one.id != besides for one in known):
        raise DomainError("organisation.exists", name=name)


async def _audit(tx: Transaction, call: Call, action: str, department_id: int) -> None:
    await tx.audit.add(
        at=call.now,
        actor_id=call.actor.person_id,
        action=action,
        object_kind="department",
        object_id=department_id,
    )
