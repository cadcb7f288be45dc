"""Measures of the school's year in lists: of a roadmap, of a person, of a department."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.calendar import month_end
from domain.people import Role
from domain.roadmap import (
    Course,
    Measure,
    MeasureKind,
    MeasureState,
    Part,
    Shown,
    StaffCounts,
    Timing,
)
from storage.repositories.conditions import Several, Someone, held, joined
from storage.repositories.measure_rows import measure_of, measures
from storage.tables import CardRow, MeasureRow, PersonRow, PostRow, RoadmapRow

Condition = ColumnElement[bool]
_YOUNG_YEARS = 3
_OPEN = MeasureRow.state == MeasureState.PLANNED.value
_DATED = MeasureRow.timing.in_([Timing.MONTH.value, Timing.DAY.value])
_RANK = case(
    (MeasureRow.timing == Timing.YEAR.value, 1),
    (MeasureRow.timing == Timing.NEEDED.value, 2),
    else_=0,
)


class MeasureListRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    @staticmethod
    def of_roadmap(roadmap_id: int, kind: MeasureKind | None) -> Condition:
        here = MeasureRow.roadmap_id == roadmap_id
        return here if kind is None else and_(here, MeasureRow.kind == kind.value)

    @staticmethod
    def of_people(
        person_id: Someone, departments: Several, schools: Several, today: date
    ) -> Condition:
        """One's own in the schools one works at, and those of the departments one heads."""
        of_department = (
            select(PostRow.id)
            .where(
                PostRow.person_id == MeasureRow.responsible_id,
                PostRow.department_id.in_(departments),
                PostRow.school_id == RoadmapRow.school_id,
                held(today),
            )
            .exists()
        )
        own = MeasureRow.responsible_id == person_id
        return and_(RoadmapRow.school_id.in_(schools), own | of_department)

    async def course(self, condition: Condition, today: date) -> Course:
        there = MeasureRow.state != MeasureState.DROPPED.value

        def number(*also: Condition) -> ColumnElement[int]:
            return func.coalesce(func.sum(case((and_(there, *also), 1), else_=0)), 0)

        row = (
            await self._connection.execute(
                select(
                    number().label("total"),
                    number(MeasureRow.state == MeasureState.DONE.value).label("done"),
                    number(*_passed(today)).label("passed"),
                    number(*_current(today)).label("current"),
                    number(_OPEN, MeasureRow.responsible_id.is_(None)).label("unassigned"),
                )
                .select_from(MeasureRow)
                .join(RoadmapRow, RoadmapRow.id == MeasureRow.roadmap_id)
                .where(condition)
            )
        ).one()
        return Course(
            total=row.total,
            done=row.done,
            passed=row.passed,
            current=row.current,
            unassigned=row.unassigned,
        )

    async def count(self, condition: Condition, shown: Shown, today: date) -> int:
        found = await self._connection.execute(
            select(func.count())
            .select_from(MeasureRow)
            .join(RoadmapRow, RoadmapRow.id == MeasureRow.roadmap_id)
            .where(condition, *_shown(shown, today))
        )
        return found.scalar_one()

    async def count_before(self, condition: Condition, day: date, today: date) -> int:
        """Dated measures of the whole list that come before the day: on which page it begins."""
        found = await self._connection.execute(
            select(func.count())
            .select_from(MeasureRow)
            .join(RoadmapRow, RoadmapRow.id == MeasureRow.roadmap_id)
            .where(condition, *_shown(Shown.ALL, today), _DATED, MeasureRow.due_on < day)
        )
        return found.scalar_one()

    async def list_page(
        self, condition: Condition, shown: Shown, today: date, *, limit: int, offset: int
    ) -> tuple[Measure, ...]:
        return await self._list(
            measures()
            .where(condition, *_shown(shown, today))
            .order_by(_RANK, MeasureRow.due_on, MeasureRow.id)
            .limit(limit)
            .offset(offset)
        )

    async def list_of_ids(self, ids: Collection[int]) -> tuple[Measure, ...]:
        if not ids:
            return ()
        return await self._list(
            measures()
            .where(MeasureRow.id.in_(sorted(ids)))
            .order_by(MeasureRow.due_on, MeasureRow.id)
        )

    async def list_all(self, condition: Condition) -> tuple[Measure, ...]:
        """For a paper, as lists have them."""
        return await self._list(
            measures()
            .where(condition, MeasureRow.state != MeasureState.DROPPED.value)
            .order_by(_RANK, MeasureRow.due_on, MeasureRow.id)
        )

    async def list_parts(self, condition: Condition) -> tuple[tuple[int, Part], ...]:
        """(id, direction) of all that a paper has, in the order of `list_all`."""
        rows = await self._connection.execute(
            select(MeasureRow.id, MeasureRow.part)
            .join(RoadmapRow, RoadmapRow.id == MeasureRow.roadmap_id)
            .where(condition, MeasureRow.state != MeasureState.DROPPED.value)
            .order_by(_RANK, MeasureRow.due_on, MeasureRow.id)
        )
        return tuple((row.id, Part(row.part)) for row in rows)

    # --- reminders

    async def list_open_of(
        self, person_ids: Collection[int], until: date, today: date
    ) -> tuple[Measure, ...]:
        """Open dated measures of people who still work there, due up to the day."""
        works = (
            select(PostRow.id)
            .where(
                PostRow.person_id == MeasureRow.responsible_id,
                PostRow.school_id == RoadmapRow.school_id,
                held(today),
            )
            .exists()
        )
        return await self._list(
            measures()
            .where(
                MeasureRow.responsible_id.in_(sorted(person_ids)),
                _OPEN,
                MeasureRow.timing != Timing.NEEDED.value,
                MeasureRow.due_on <= until,
                works,
            )
            .order_by(MeasureRow.due_on, MeasureRow.id)
        )

    async def list_responsible_after(
        self, after_id: int, limit: int, until: date
    ) -> tuple[int, ...]:
        """People who can be told, with an open dated measure due up to the day; in order of id."""
        rows = await self._connection.execute(
            select(MeasureRow.responsible_id)
            .where(
                MeasureRow.responsible_id > after_id,
                joined(MeasureRow.responsible_id),
                _OPEN,
                MeasureRow.timing != Timing.NEEDED.value,
                MeasureRow.due_on <= until,
            )
            .distinct()
            .order_by(MeasureRow.responsible_id)
            .limit(limit)
        )
        return tuple(one for one in rows.scalars() if one is not None)

    async def _list(self, query: Select[*tuple[Any, ...]]) -> tuple[Measure, ...]:
        return tuple(measure_of(row) for row in await self._connection.execute(query))

    async def count_staff(self, school_id: int, today: date, until: date) -> StaffCounts:
        """Of teachers at their main place: whose planned attestation comes up to that day, who
        is in the first three years."""
        young = PersonRow.pedagogical_since_year > today.year - _YOUNG_YEARS
        ahead = CardRow.attestation_on.between(today, until)
        row = (
            await self._connection.execute(
                select(
                    func.coalesce(func.sum(case((ahead, 1), else_=0)), 0).label("attestation"),
                    func.coalesce(func.sum(case((young, 1), else_=0)), 0).label("young"),
                )
                .select_from(PostRow)
                .join(PersonRow, PersonRow.id == PostRow.person_id)
                .outerjoin(CardRow, CardRow.person_id == PersonRow.id)
                .where(
                    PostRow.school_id == school_id,
                    PostRow.role == Role.TEACHER.value,
                    PostRow.main.is_(True),
                    held(today),
                )
            )
        ).one()
        return StaffCounts(attestation=row.attestation, young=row.young)


def _passed(today: date) -> tuple[Condition, ...]:
    return (_OPEN, MeasureRow.timing != Timing.NEEDED.value, MeasureRow.due_on < today)


def _current(today: date) -> tuple[Condition, ...]:
    return (_OPEN, _DATED, MeasureRow.due_on.between(today, month_end(today)))


def _shown(shown: Shown, today: date) -> tuple[Condition, ...]:
    match shown:
        case Shown.ALL:
            return (MeasureRow.state != MeasureState.DROPPED.value,)
        case Shown.PASSED:
            return _passed(today)
        case Shown.DONE:
            return (MeasureRow.state == MeasureState.DONE.value,)
        case Shown.DROPPED:
            return (MeasureRow.state == MeasureState.DROPPED.value,)


def count_open(condition: Condition) -> Select[int]:
    return (
        select(func.count())
        .select_from(MeasureRow)
        .join(RoadmapRow, RoadmapRow.id == MeasureRow.roadmap_id)
        .where(condition, _OPEN)
    )
