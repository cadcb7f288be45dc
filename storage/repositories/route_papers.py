"""What only the paper of a plan needs: the institution, the marks of completion, names whole."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.errors import DomainError
from domain.people import PersonName, SchoolKind
from storage.tables import DepartmentRow, ItemRow, MunicipalityRow, PersonRow, SchoolRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """`route_title`: the code of what the school calls a plan."""

    name: str
    kind: SchoolKind
    municipality: str
    route_title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """`confirmable`: somebody confirms it; without that the owner's own word is the last."""

    on: date
    confirmable: bool


class RoutePaperRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get_institution(self, school_id: int) -> Institution:
        row = (
            await self._connection.execute(
                select(
                    SchoolRow.name,
                    SchoolRow.kind,
                    SchoolRow.route_title,
                    MunicipalityRow.name.label("municipality"),
                )
                .join(MunicipalityRow, MunicipalityRow.id == SchoolRow.municipality_id)
                .where(SchoolRow.id == school_id)
            )
        ).one_or_none()
        if row is None:
            raise DomainError("access.gone")
        return Institution(
            name=row.name,
            kind=SchoolKind(row.kind),
            municipality=row.municipality,
            route_title=row.route_title,
        )

    async def list_reported(self, route_id: int) -> Mapping[int, Reported]:
        """By item: when its owner said that it is done."""
        rows = await self._connection.execute(
            select(ItemRow.id, ItemRow.reported_on, ItemRow.confirmable).where(
                ItemRow.route_id == route_id, ItemRow.reported_on.is_not(None)
            )
        )
        return {row.id: Reported(on=row.reported_on, confirmable=row.confirmable) for row in rows}

    async def find_department(self, department_id: int) -> str | None:
        found: str | None = (
            await self._connection.execute(
                select(DepartmentRow.name).where(DepartmentRow.id == department_id)
            )
        ).scalar_one_or_none()
        return found

    async def find_names(self, person_ids: Collection[int]) -> dict[int, PersonName]:
        rows = await self._connection.execute(
            select(PersonRow.id, PersonRow.surname, PersonRow.given, PersonRow.patronymic).where(
                PersonRow.id.in_(sorted(person_ids))
            )
        )
        return {
            row.id: PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic)
            for row in rows
        }
