"""Departments (ШМО, кафедры) of a school. Their heads are appointed in `services.people`."""

from domain.access import Action, require
from domain.errors import DomainError
from domain.organisation import Department, Departments
from domain.paging import page_within
from domain.people import Role, name_key
from domain.staff import PAGE, StaffPage, departments_of, effective_day
from domain.text import TITLE_LIMIT, one_line, search_key
from services.audit import write_audit
from services.call import Call
from services.transaction import Transaction

MEMBERS = (Role.TEACHER,)
"""Who is put into a department; its head is appointed to it."""


async def add_department(tx: Transaction, call: Call, school_id: int, name: str) -> int:
    """Raises DomainError("organisation.exists") for a name that the school has already."""
    require(Action.DEPARTMENT_MANAGE, call.actor, await tx.subjects.of_school(school_id))
    name = one_line(name, limit=TITLE_LIMIT)
    await _refuse_double(tx, call, school_id, name, besides=None)
    department_id = await tx.organisation.add_department(school_id, name)
    await _audit(tx, call, "department.add", department_id)
    return department_id


async def rename_department(tx: Transaction, call: Call, department_id: int, name: str) -> None:
    department = await _managed(tx, call, department_id)
    name = one_line(name, limit=TITLE_LIMIT)
    await _refuse_double(tx, call, department.school_id, name, besides=department_id)
    await tx.organisation.rename_department(department_id, name)
    await _audit(tx, call, "department.rename", department_id)


async def delete_department(tx: Transaction, call: Call, department_id: int) -> int:
    """Only an empty one; its head is head no more. Id of the school.

    Raises DomainError: "organisation.not_empty" with the number of people in it,
    "organisation.in_zone" while somebody answers for it.
    """
    department = await _managed(tx, call, department_id)
    known = await tx.organisation.list_departments(department.school_id, call.today)
    people = next((one.people for one in known if one.id == department_id), 0)
    if people:
        raise DomainError("organisation.not_empty", n=people)
    zones = await tx.organisation.list_zones(department.school_id, call.today)
    if any(department_id in zone for zone in zones):
        raise DomainError("organisation.in_zone")
    await tx.posts.end_heads(
        department_id, besides=0, until=effective_day(call.now, call.today), at=call.now
    )
    await tx.organisation.delete_department(department_id)
    await _audit(tx, call, "department.delete", department_id)
    return department.school_id


async def move_everybody(tx: Transaction, call: Call, department_id: int, to: int | None) -> int:
    """Puts all people of a department into another one of the school; None: into none.

    Returns how many. Only for who sees the whole school: others move whom they see, one by one.
    """
    department = await _managed(tx, call, department_id)
    if _zone(call, department.school_id) is not None:
        raise DomainError("access.denied")
    if to is not None:
        target = await tx.organisation.find_department(to)
        if target is None or target.school_id != department.school_id:
            raise DomainError("access.gone")
    moved = await tx.posts.move_department(department_id, to, call.today)
    await _audit(tx, call, "department.move", department_id, None if to is None else str(to))
    return len(moved)


async def list_departments(tx: Transaction, call: Call, school_id: int) -> tuple[Department, ...]:
    require(Action.DEPARTMENT_MANAGE, call.actor, await tx.subjects.of_school(school_id))
    return await tx.organisation.list_departments(school_id, call.today)


async def list_names(tx: Transaction, call: Call, school_id: int) -> tuple[Department, ...]:
    """Departments by name for whoever sees the staff list; nothing of who is in them."""
    require(Action.STAFF_LIST, call.actor, await tx.subjects.of_school(school_id))
    return await tx.organisation.list_departments(school_id, call.today)


async def get_departments(tx: Transaction, call: Call, school_id: int) -> Departments:
    """All of a school's, with what its keeper chooses by."""
    require(Action.DEPARTMENT_MANAGE, call.actor, await tx.subjects.of_school(school_id))
    return await _all_of(tx, call, school_id)


async def get_departments_beside(tx: Transaction, call: Call, department_id: int) -> Departments:
    """All of the school of this one."""
    department = await _managed(tx, call, department_id)
    return await _all_of(tx, call, department.school_id)


async def _all_of(tx: Transaction, call: Call, school_id: int) -> Departments:
    school, _ = await tx.organisation.get_school(school_id)
    return Departments(
        school_id=school_id,
        school_name=school.name,
        kind=school.kind,
        channel_policy=school.channel_policy,
        found=await tx.organisation.list_departments(school_id, call.today),
        outside=await tx.organisation.count_outside_departments(school_id, call.today),
    )


async def list_members(
    tx: Transaction, call: Call, department_id: int, *, page: int = 0, query: str = ""
) -> tuple[Department, StaffPage]:
    """The department, and everybody who can be put into it: those of the manager's zone, who is in
    it first."""
    department = await _managed(tx, call, department_id)
    school_id = department.school_id
    school, _ = await tx.organisation.get_school(school_id)
    known = await tx.organisation.list_departments(school_id, call.today)
    zone = _zone(call, school_id)
    key = search_key(query)
    total = (
        await tx.staff.count(school_id, call.today, departments=zone, query=key, roles=MEMBERS)
    ).lines
    page = page_within(page, total, PAGE)
    members = StaffPage(
        school_id=school_id,
        school_name=school.name,
        channel_policy=school.channel_policy,
        kind=school.kind,
        lines=await tx.staff.list_page(
            school_id,
            call.today,
            departments=zone,
            query=key,
            offset=page * PAGE,
            limit=PAGE,
            roles=MEMBERS,
            first=department_id,
        ),
        total=total,
        page=page,
        query=query,
    )
    return next((one for one in known if one.id == department_id), department), members


def _zone(call: Call, school_id: int) -> frozenset[int] | None:
    """What the manager sees of the school; who installs the bot sees all of it."""
    return None if call.actor.has(Role.ADMIN) else departments_of(call.actor, school_id)


async def _managed(tx: Transaction, call: Call, department_id: int) -> Department:
    department = await tx.organisation.find_department(department_id)
    if department is None:
        raise DomainError("access.gone")
    require(Action.DEPARTMENT_MANAGE, call.actor, await tx.subjects.of_school(department.school_id))
    return department


async def _refuse_double(
    tx: Transaction, call: Call, school_id: int, name: str, *, besides: int | None
) -> None:
    known = await tx.organisation.list_departments(school_id, call.today)
    if any(name_key(one.name) == name_key(name) and one.id != besides for one in known):
        raise DomainError("organisation.exists", name=name)


async def _audit(
    tx: Transaction, call: Call, action: str, department_id: int, after: str | None = None
) -> None:
    await write_audit(tx, call, action, "department", department_id, after=after)
