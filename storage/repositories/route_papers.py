"""What only papers need: where their person works."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.errors import DomainError
from domain.people import SchoolKind
from storage.tables import DepartmentRow, MunicipalityRow, SchoolRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """`route_title`: the code of what the school calls a plan; `department`: the name of the one
    that was asked for."""

    name: str
    kind: SchoolKind
    municipality: str
    route_title: str
    department: str | None = None


class RoutePaperRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get_institution(
        self, school_id: int, department_id: int | None = None
    ) -> Institution:
        row = (
            await self._connection.execute(
                select(
                    SchoolRow.name,
                    SchoolRow.kind,
                    SchoolRow.route_title,
                    MunicipalityRow.name.label("municipality"),
                    DepartmentRow.name.label("department"),
                )
                .join(MunicipalityRow, MunicipalityRow.id == SchoolRow.municipality_id)
                .outerjoin(DepartmentRow, DepartmentRow.id == department_id)
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
            department=row.department,
        )
