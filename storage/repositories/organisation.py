"""Municipalities, schools, departments."""

from collections.abc import Collection
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    null,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from domain.errors import DomainError
from domain.organisation import Department, Leader, Municipality, School, SchoolPage
from domain.people import LEADING, ChannelPolicy, PersonName, Role, SchoolKind
from domain.scoring import Thresholds
from storage.repositories.conditions import held, made_once
from storage.repositories.used import used_school
from storage.tables import (
    AccountRow,
    DepartmentRow,
    MunicipalityRow,
    PersonRow,
    PostRow,
    SchoolRow,
)
from storage.tables.base import BIG_ID

_head = aliased(PostRow)
_again = aliased(PostRow)


class OrganisationRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add_municipality(self, name: str, zone: str) -> int:
        made = await self._connection.execute(
            insert(MunicipalityRow).values(name=name, zone=zone).returning(MunicipalityRow.id)
        )
        return made.scalar_one()

    async def change_municipality(self, municipality_id: int, **values: str) -> None:
        await self._connection.execute(
            update(MunicipalityRow).where(MunicipalityRow.id == municipality_id).values(**values)
        )

    async def list_municipalities(self) -> tuple[Municipality, ...]:
        schools = (
            select(func.count())
            .where(SchoolRow.municipality_id == MunicipalityRow.id)
            .correlate(MunicipalityRow)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            select(
                MunicipalityRow.id,
                MunicipalityRow.name,
                MunicipalityRow.zone,
                schools.label("schools"),
            ).order_by(MunicipalityRow.id)
        )
        return tuple(
            Municipality(id=row.id, name=row.name, zone=row.zone, schools=row.schools)
            for row in rows
        )

    async def find_municipality(self, municipality_id: int) -> Municipality | None:
        row = (
            await self._connection.execute(
                select(MunicipalityRow.id, MunicipalityRow.name, MunicipalityRow.zone).where(
                    MunicipalityRow.id == municipality_id
                )
            )
        ).one_or_none()
        return None if row is None else Municipality(id=row.id, name=row.name, zone=row.zone)

    async def find_thresholds(
        self, municipality_id: int, *, lock: bool = False
    ) -> tuple[Municipality, Thresholds] | None:
        """Those of the municipality; the usual ones where it has set none."""
        query = select(
            MunicipalityRow.id,
            MunicipalityRow.name,
            MunicipalityRow.zone,
            MunicipalityRow.thresholds,
        ).where(MunicipalityRow.id == municipality_id)
        if lock:
            query = query.with_for_update()
        row = (await self._connection.execute(query)).one_or_none()
        if row is None:
            return None
        municipality = Municipality(id=row.id, name=row.name, zone=row.zone)
        return municipality, Thresholds.from_dict(row.thresholds or {})

    async def set_thresholds(self, municipality_id: int, thresholds: Thresholds | None) -> None:
        """None: the usual ones."""
        await self._connection.execute(
            update(MunicipalityRow)
            .where(MunicipalityRow.id == municipality_id)
            .values(thresholds=null() if thresholds is None else thresholds.to_dict())
        )

    async def add_school(
        self,
        *,
        municipality_id: int,
        name: str,
        kind: SchoolKind,
        zone: str,
        channel_policy: ChannelPolicy,
    ) -> int:
        made = await self._connection.execute(
            insert(SchoolRow)
            .values(
                municipality_id=municipality_id,
                name=name,
                kind=kind.value,
                zone=zone,
                channel_policy=channel_policy.value,
                route_title="iom",
            )
            .returning(SchoolRow.id)
        )
        return made.scalar_one()

    async def change_school(self, school_id: int, **values: str) -> None:
        await self._connection.execute(
            update(SchoolRow).where(SchoolRow.id == school_id).values(**values)
        )

    async def remove_unused_school(self, school_id: int) -> bool:
        """Where nothing of any table is of the school. False where something is."""
        removed = await self._connection.execute(
            delete(SchoolRow).where(SchoolRow.id == school_id, ~used_school())
        )
        return removed.rowcount > 0

    async def list_schools(self, municipality_id: int) -> tuple[School, ...]:
        rows = await self._connection.execute(
            select(
                SchoolRow.id,
                SchoolRow.municipality_id,
                SchoolRow.name,
                SchoolRow.kind,
                SchoolRow.zone,
                SchoolRow.channel_policy,
            )
            .where(SchoolRow.municipality_id == municipality_id)
            .order_by(SchoolRow.id)
        )
        return tuple(
            School(
                id=row.id,
                municipality_id=row.municipality_id,
                name=row.name,
                kind=SchoolKind(row.kind),
                zone=row.zone,
                channel_policy=ChannelPolicy(row.channel_policy),
            )
            for row in rows
        )

    async def find_school(self, school_id: int) -> tuple[School, Municipality] | None:
        row = (await self._connection.execute(_school(), {"of_school": school_id})).one_or_none()
        if row is None:
            return None
        school = School(
            id=row.id,
            municipality_id=row.municipality_id,
            name=row.name,
            kind=SchoolKind(row.kind),
            zone=row.zone,
            channel_policy=ChannelPolicy(row.channel_policy),
        )
        return school, Municipality(
            id=row.municipality_id, name=row.municipality, zone=row.municipality_zone
        )

    async def get_school(self, school_id: int) -> tuple[School, Municipality]:
        """Raises DomainError("access.gone") where there is no such school."""
        found = await self.find_school(school_id)
        if found is None:
            raise DomainError("access.gone")
        return found

    async def find_school_page(self, school_id: int, today: date) -> SchoolPage | None:
        """The school with those who lead it and the number of its teachers."""
        found = await self.find_school(school_id)
        if found is None:
            return None
        joined = (
            select(func.count())
            .where(AccountRow.person_id == PostRow.person_id)
            .correlate(PostRow)
            .scalar_subquery()
        )
        staff = and_(PostRow.school_id == school_id, held(today))
        rows = await self._connection.execute(
            select(
                PostRow.id,
                PostRow.role,
                PostRow.staff_no,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                joined.label("accounts"),
            )
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .where(staff, PostRow.role.in_([role.value for role in LEADING]))
            .order_by(PostRow.id)
        )
        counted = (
            await self._connection.execute(
                select(
                    select(func.count())
                    .select_from(PostRow)
                    .where(staff, PostRow.role == Role.TEACHER.value)
                    .scalar_subquery()
                    .label("teachers"),
                    select(PostRow.id)
                    .join(PersonRow, PersonRow.id == PostRow.person_id)
                    .where(*_former(LEADING, school_id, None, today))
                    .exists()
                    .label("former"),
                    used_school().label("used"),
                ).where(SchoolRow.id == school_id)
            )
        ).one()
        school, municipality = found
        return SchoolPage(
            school=school,
            municipality=municipality,
            leaders=tuple(
                Leader(
                    post_id=row.id,
                    role=Role(row.role),
                    name=PersonName(
                        surname=row.surname, given=row.given, patronymic=row.patronymic
                    ),
                    staff_no=row.staff_no,
                    joined=row.accounts > 0,
                )
                for row in rows
            ),
            teachers=counted.teachers,
            former=bool(counted.former),
            unused=not counted.used,
        )

    async def list_office(
        self, role: Role, municipality_id: int | None, today: date
    ) -> tuple[Leader, ...]:
        """Who holds a post outside schools: methodists of a municipality, administrators."""
        return await self._leaders(
            PostRow.role == role.value,
            PostRow.municipality_id.is_not_distinct_from(municipality_id),
            PostRow.school_id.is_(None),
            held(today),
        )

    async def list_former(
        self,
        roles: Collection[Role],
        *,
        school_id: int | None,
        municipality_id: int | None,
        today: date,
    ) -> tuple[Leader, ...]:
        """Whose post of these roles in the place has ended and who holds none like it now; each
        person and role once, by his latest post."""
        return await self._leaders(*_former(roles, school_id, municipality_id, today))

    async def find_leader(self, post_id: int) -> Leader | None:
        """Ended posts included."""
        found = await self._leaders(PostRow.id == post_id)
        return found[0] if found else None

    async def _leaders(self, *conditions: ColumnElement[bool]) -> tuple[Leader, ...]:
        joined = exists().where(AccountRow.person_id == PostRow.person_id)
        rows = await self._connection.execute(
            select(
                PostRow.id,
                PostRow.role,
                PostRow.staff_no,
                PostRow.until,
                PostRow.school_id,
                PostRow.municipality_id,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                SchoolRow.kind,
                SchoolRow.channel_policy,
                joined.label("joined"),
            )
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(*conditions)
            .order_by(PostRow.id)
        )
        return tuple(
            Leader(
                post_id=row.id,
                role=Role(row.role),
                name=PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
                staff_no=row.staff_no,
                joined=bool(row.joined),
                school_id=row.school_id,
                municipality_id=row.municipality_id,
                school_kind=None if row.kind is None else SchoolKind(row.kind),
                channel_policy=(
                    ChannelPolicy.FULL
                    if row.channel_policy is None
                    else ChannelPolicy(row.channel_policy)
                ),
                ended=row.until is not None,
            )
            for row in rows
        )

    async def add_department(self, school_id: int, name: str) -> int:
        made = await self._connection.execute(
            insert(DepartmentRow).values(school_id=school_id, name=name).returning(DepartmentRow.id)
        )
        return made.scalar_one()

    async def rename_department(self, department_id: int, name: str) -> None:
        await self._connection.execute(
            update(DepartmentRow).where(DepartmentRow.id == department_id).values(name=name)
        )

    async def list_departments(self, school_id: int, today: date) -> tuple[Department, ...]:
        rows = await self._connection.execute(_departments(today), {"of_school": school_id})
        found: dict[int, Department] = {}
        for row in rows:
            found.setdefault(
                row.id,
                Department(
                    id=row.id,
                    school_id=row.school_id,
                    name=row.name,
                    people=row.people,
                    head=(
                        None
                        if row.person_id is None
                        else PersonName(
                            surname=row.surname, given=row.given, patronymic=row.patronymic
                        )
                    ),
                    head_no=row.staff_no,
                ),
            )
        return tuple(found.values())

    async def count_outside_departments(self, school_id: int, today: date) -> int:
        """Teachers who are in none."""
        found = await self._connection.execute(
            select(func.count()).where(
                PostRow.school_id == school_id,
                PostRow.role == Role.TEACHER.value,
                PostRow.department_id.is_(None),
                held(today),
            )
        )
        return found.scalar_one()

    async def list_zones(self, school_id: int, today: date) -> tuple[frozenset[int], ...]:
        """Zones of those who lead a part of the school."""
        rows = await self._connection.execute(
            select(PostRow.zone).where(
                PostRow.school_id == school_id,
                PostRow.zone.is_not(None),
                held(today),
            )
        )
        return tuple(frozenset(zone) for zone in rows.scalars() if zone is not None)

    async def delete_department(self, department_id: int) -> None:
        """Posts that ended in it go on without a department."""
        await self._connection.execute(
            update(PostRow).where(PostRow.department_id == department_id).values(department_id=None)
        )
        await self._connection.execute(
            delete(DepartmentRow).where(DepartmentRow.id == department_id)
        )

    async def find_department(self, department_id: int) -> Department | None:
        row = (
            await self._connection.execute(
                select(DepartmentRow.id, DepartmentRow.school_id, DepartmentRow.name).where(
                    DepartmentRow.id == department_id
                )
            )
        ).one_or_none()
        if row is None:
            return None
        return Department(id=row.id, school_id=row.school_id, name=row.name)


def _former(
    roles: Collection[Role], school_id: int | None, municipality_id: int | None, today: date
) -> tuple[ColumnElement[bool], ...]:
    """Of posts and their people. Of whoever is erased there is nobody to show."""
    later = exists().where(
        _again.person_id == PostRow.person_id,
        _again.role == PostRow.role,
        _again.school_id.is_not_distinct_from(PostRow.school_id),
        _again.municipality_id.is_not_distinct_from(PostRow.municipality_id),
        or_(_again.id > PostRow.id, _again.until.is_(None), _again.until > today),
    )
    return (
        PostRow.role.in_([role.value for role in roles]),
        PostRow.school_id.is_not_distinct_from(school_id),
        PostRow.municipality_id.is_not_distinct_from(municipality_id),
        PostRow.until <= today,
        PersonRow.name_key != "",
        ~later,
    )


_HERE = bindparam("of_school", type_=BIG_ID)


@cache
def _school() -> Select[*tuple[Any, ...]]:
    return (
        select(
            SchoolRow.id,
            SchoolRow.municipality_id,
            SchoolRow.name,
            SchoolRow.kind,
            SchoolRow.zone,
            SchoolRow.channel_policy,
            MunicipalityRow.name.label("municipality"),
            MunicipalityRow.zone.label("municipality_zone"),
        )
        .join(MunicipalityRow, MunicipalityRow.id == SchoolRow.municipality_id)
        .where(SchoolRow.id == _HERE)
    )


@made_once
def _departments(today: date) -> Select[*tuple[Any, ...]]:
    """Of a school, each with its heads."""
    people = (
        select(func.count(PostRow.person_id.distinct()))
        .where(
            PostRow.school_id == _HERE,
            PostRow.department_id == DepartmentRow.id,
            PostRow.role != Role.HEAD.value,
            held(today),
        )
        .correlate(DepartmentRow)
        .scalar_subquery()
    )
    return (
        select(
            DepartmentRow.id,
            DepartmentRow.school_id,
            DepartmentRow.name,
            people.label("people"),
            _head.person_id,
            _head.staff_no,
            PersonRow.surname,
            PersonRow.given,
            PersonRow.patronymic,
        )
        .outerjoin(
            _head,
            and_(
                # The school is known already, and posts are indexed by it.
                _head.school_id == _HERE,
                _head.department_id == DepartmentRow.id,
                _head.role == Role.HEAD.value,
                _head.since <= today,
                or_(_head.until.is_(None), _head.until > today),
            ),
        )
        .outerjoin(PersonRow, PersonRow.id == _head.person_id)
        .where(DepartmentRow.school_id == _HERE)
        .order_by(DepartmentRow.id, _head.id)
    )
