"""Numbers of the schools of a municipality, a page of schools at a time; nobody's name."""

from dataclasses import dataclass

from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.summary import PeopleList, SchoolItems, SchoolLine, enough
from storage.repositories.summary import sum_of
from storage.repositories.summary_window import (
    Window,
    at_main_place,
    condition,
    counted_items,
    finished,
    passed,
)
from storage.tables import ItemRow, MunicipalityRow, PersonRow, PostRow, RouteRow, SchoolRow


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolsFound:
    municipality: str
    schools: tuple[tuple[int, str], ...]
    total: int


class SummaryTownRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_schools(
        self, municipality_id: int, *, limit: int, offset: int
    ) -> SchoolsFound | None:
        """By name. None where there is no such municipality."""
        counted = (
            select(func.count())
            .where(SchoolRow.municipality_id == MunicipalityRow.id)
            .correlate(MunicipalityRow)
            .scalar_subquery()
        )
        rows = (
            await self._connection.execute(
                select(
                    MunicipalityRow.name.label("municipality"),
                    SchoolRow.id,
                    SchoolRow.name,
                    counted.label("total"),
                )
                .select_from(MunicipalityRow)
                .outerjoin(SchoolRow, SchoolRow.municipality_id == MunicipalityRow.id)
                .where(MunicipalityRow.id == municipality_id)
                .order_by(SchoolRow.id)
                .limit(limit)
                .offset(offset)
            )
        ).all()
        if not rows:
            return None
        return SchoolsFound(
            municipality=rows[0].municipality,
            schools=tuple((row.id, row.name) for row in rows if row.id is not None),
            total=rows[0].total,
        )

    async def list_lines(
        self, schools: tuple[tuple[int, str], ...], window: Window
    ) -> tuple[SchoolLine, ...]:
        """In two statements; `window` tells the time alone."""
        here = and_(PostRow.school_id.in_([key for key, _ in schools]), at_main_place(window))
        people = {
            row.school_id: row
            for row in await self._connection.execute(
                select(
                    PostRow.school_id,
                    func.count().label("teachers"),
                    sum_of(condition(window, PeopleList.DIAGNOSED), "diagnosed"),
                    sum_of(condition(window, PeopleList.APPROVED), "approved"),
                    sum_of(condition(window, PeopleList.YOUNG), "young"),
                )
                .join(PersonRow, PersonRow.id == PostRow.person_id)
                .where(here)
                .group_by(PostRow.school_id)
            )
        }
        items = {
            row.school_id: row
            for row in await self._connection.execute(
                select(
                    PostRow.school_id,
                    func.count().label("total"),
                    func.count(PostRow.id.distinct()).label("people"),
                    sum_of(finished(), "finished"),
                    sum_of(passed(window), "passed"),
                )
                .join(PersonRow, PersonRow.id == PostRow.person_id)
                .join(RouteRow, RouteRow.post_id == PostRow.id)
                .join(ItemRow, ItemRow.route_id == RouteRow.id)
                .where(here, counted_items(window))
                .group_by(PostRow.school_id)
            )
        }
        return tuple(
            SchoolLine(
                school=name,
                teachers=people[key].teachers if key in people else 0,
                diagnosed=people[key].diagnosed if key in people else 0,
                approved=people[key].approved if key in people else 0,
                young_without_mentor=people[key].young if key in people else 0,
                items=SchoolItems(
                    total=items[key].total, finished=items[key].finished, passed=items[key].passed
                )
                if key in items and enough(items[key].people)
                else None,
            )
            for key, name in schools
        )
