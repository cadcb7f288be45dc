"""The school's year: its roadmap and the measures of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.errors import DomainError
from domain.people import ChannelPolicy, SchoolKind
from domain.plan_rules import RouteTitle
from domain.roadmap import (
    Measure,
    MeasureAction,
    MeasureEvent,
    MeasureKind,
    MeasureState,
    NewMeasure,
    Responsible,
    Roadmap,
    School,
    Timing,
)
from storage.repositories.items import label
from storage.repositories.measure_rows import measure_of, measures, staff_no
from storage.repositories.upsert import insert_new
from storage.tables import (
    MeasureEventRow,
    MeasureRow,
    PersonRow,
    RoadmapRow,
    SchoolRow,
)

Condition = ColumnElement[bool]
_OPEN = MeasureRow.state == MeasureState.PLANNED.value


class RoadmapRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    # --- roadmaps

    async def school(self, school_id: int) -> School:
        row = (
            await self._connection.execute(
                select(
                    SchoolRow.name,
                    SchoolRow.kind,
                    SchoolRow.channel_policy,
                    SchoolRow.route_title,
                ).where(SchoolRow.id == school_id)
            )
        ).one_or_none()
        if row is None:
            raise DomainError("access.gone")
        return School(
            id=school_id,
            name=row.name,
            kind=SchoolKind(row.kind),
            policy=ChannelPolicy(row.channel_policy),
            called=RouteTitle(row.route_title),
        )

    async def find(self, school_id: int, year: int) -> Roadmap | None:
        return await self._one(RoadmapRow.school_id == school_id, RoadmapRow.year == year)

    async def get(self, roadmap_id: int) -> Roadmap:
        """DomainError("access.gone") where there is none."""
        found = await self._one(RoadmapRow.id == roadmap_id)
        if found is None:
            raise DomainError("access.gone")
        return found

    async def list_years(self, school_id: int) -> tuple[Roadmap, ...]:
        """The latest first."""
        rows = await self._connection.execute(
            _roadmaps().where(RoadmapRow.school_id == school_id).order_by(RoadmapRow.year.desc())
        )
        return tuple(_roadmap(row) for row in rows)

    async def _one(self, *conditions: Condition) -> Roadmap | None:
        row = (await self._connection.execute(_roadmaps().where(*conditions))).one_or_none()
        return None if row is None else _roadmap(row)

    async def begin(
        self, school_id: int, year: int, template: str | None, *, by: int, now: datetime
    ) -> int:
        """The roadmap of the year, made where there is none. Returns its id."""
        await insert_new(
            self._connection,
            RoadmapRow,
            keys=["school_id", "year"],
            rows=[
                {
                    "school_id": school_id,
                    "year": year,
                    "template": template,
                    "created_by": by,
                    "created_at": now,
                }
            ],
            returning=[RoadmapRow.id],
        )
        found = await self.find(school_id, year)
        if found is None:
            raise DomainError("access.gone")
        return found.id

    async def remove_untouched(self, roadmap_id: int, kind: MeasureKind) -> bool:
        """Its measures of the kind, if nobody has changed one; the roadmap, once it is empty."""
        touched = await self._connection.execute(
            select(func.count()).where(
                MeasureRow.roadmap_id == roadmap_id,
                MeasureRow.kind == kind.value,
                MeasureRow.rev > 1,
            )
        )
        if touched.scalar_one():
            return False
        await self._connection.execute(
            delete(MeasureRow).where(
                MeasureRow.roadmap_id == roadmap_id, MeasureRow.kind == kind.value
            )
        )
        left = select(MeasureRow.id).where(MeasureRow.roadmap_id == roadmap_id).exists()
        await self._connection.execute(delete(RoadmapRow).where(RoadmapRow.id == roadmap_id, ~left))
        return True

    # --- measures

    async def add(
        self, roadmap_id: int, measures: Sequence[NewMeasure], *, by: int, now: datetime
    ) -> tuple[int, ...]:
        """In one statement; those whose `source` is there already are left out."""
        if not measures:
            return ()
        made = await insert_new(
            self._connection,
            MeasureRow,
            keys=["roadmap_id", "source"],
            rows=[_values(roadmap_id, one, by, now) for one in measures],
            returning=[MeasureRow.id],
        )
        return tuple(row.id for row in made)

    async def sources_of(self, roadmap_id: int) -> frozenset[str]:
        rows = await self._connection.execute(
            select(MeasureRow.source).where(
                MeasureRow.roadmap_id == roadmap_id, MeasureRow.source.is_not(None)
            )
        )
        return frozenset(one for one in rows.scalars() if one is not None)

    async def list_taken(self, roadmap_id: int, kind: MeasureKind) -> dict[str, Measure]:
        """By source: as they stand, dropped ones too."""
        rows = await self._connection.execute(
            measures().where(
                MeasureRow.roadmap_id == roadmap_id,
                MeasureRow.kind == kind.value,
                MeasureRow.source.is_not(None),
            )
        )
        return {row.source: measure_of(row) for row in rows}

    async def change(
        self, measure_id: int, rev: int, *, by: int, now: datetime, **values: object
    ) -> int:
        """DomainError("roadmap.changed") if `rev` is old. Returns the next one."""
        made = (
            await self._connection.execute(
                update(MeasureRow)
                .where(MeasureRow.id == measure_id, MeasureRow.rev == rev)
                .values(rev=MeasureRow.rev + 1, changed_by=by, changed_at=now, **values)
                .returning(MeasureRow.rev)
            )
        ).scalar_one_or_none()
        if made is None:
            raise DomainError("roadmap.changed")
        return made

    async def assign(
        self, roadmap_id: int, who: Responsible, person_id: int, *, by: int, now: datetime
    ) -> int:
        """Whoever is named for all open measures of the office that nobody is named for."""
        changed = await self._connection.execute(
            update(MeasureRow)
            .where(
                MeasureRow.roadmap_id == roadmap_id,
                MeasureRow.who == who.value,
                MeasureRow.responsible_id.is_(None),
                _OPEN,
            )
            .values(responsible_id=person_id, rev=MeasureRow.rev + 1, changed_by=by, changed_at=now)
        )
        return changed.rowcount

    async def unassigned(self, roadmap_id: int) -> Mapping[Responsible, int]:
        """Open measures that nobody is named for, by office."""
        rows = await self._connection.execute(
            select(MeasureRow.who, func.count().label("number"))
            .where(
                MeasureRow.roadmap_id == roadmap_id,
                MeasureRow.who.is_not(None),
                MeasureRow.responsible_id.is_(None),
                _OPEN,
            )
            .group_by(MeasureRow.who)
        )
        return {Responsible(row.who): row.number for row in rows}

    async def record(
        self, measure: Measure, action: MeasureAction, text: str | None, *, by: int, now: datetime
    ) -> None:
        await self._connection.execute(
            insert(MeasureEventRow).values(
                measure_id=measure.id,
                action=action.value,
                old_state=measure.state.value,
                old_due_on=measure.due_on,
                old_timing=measure.timing.value,
                text=text,
                by=by,
                at=now,
            )
        )

    async def events_of(self, measure: Measure, policy: ChannelPolicy) -> tuple[MeasureEvent, ...]:
        """The latest first."""
        rows = await self._connection.execute(
            select(
                MeasureEventRow.action,
                MeasureEventRow.old_state,
                MeasureEventRow.old_due_on,
                MeasureEventRow.old_timing,
                MeasureEventRow.text,
                MeasureEventRow.at,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                staff_no(MeasureEventRow.by, measure.school_id).label("staff_no"),
            )
            .join(PersonRow, PersonRow.id == MeasureEventRow.by)
            .where(MeasureEventRow.measure_id == measure.id)
            .order_by(MeasureEventRow.id.desc())
        )
        return tuple(
            MeasureEvent(
                action=MeasureAction(row.action),
                old_state=MeasureState(row.old_state),
                old_due_on=row.old_due_on,
                old_timing=Timing(row.old_timing),
                text=row.text,
                by=label(row, policy),
                at=row.at,
            )
            for row in rows
        )


def _roadmaps() -> Select[*tuple[Any, ...]]:
    return select(RoadmapRow.id, RoadmapRow.school_id, RoadmapRow.year, RoadmapRow.template)


def _roadmap(row: Row[*tuple[Any, ...]]) -> Roadmap:
    return Roadmap(id=row.id, school_id=row.school_id, year=row.year, template=row.template)


def _values(roadmap_id: int, one: NewMeasure, by: int, now: datetime) -> dict[str, object]:
    reason = one.reason
    return {
        "roadmap_id": roadmap_id,
        "kind": one.kind.value,
        "part": one.part.value,
        "source": one.source,
        "title": one.title,
        "timing": one.timing.value,
        "due_on": one.due_on,
        "who": None if one.who is None else one.who.value,
        "document": one.document,
        "result": one.result,
        "reason": None if reason is None else reason.kind.value,
        "reason_key": None if reason is None else reason.key,
        "reason_people": None if reason is None else reason.people,
        "state": MeasureState.PLANNED.value,
        "rev": 1,
        "changed_by": by,
        "changed_at": now,
    }
