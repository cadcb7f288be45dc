"""What decisions of a school have led to."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.roadmap import Decision, MeasureState
from storage.tables import DecisionRow, MeasureRow, RoadmapRow


class DecisionRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, measure_id: int, effect_on: date) -> None:
        await self._connection.execute(
            insert(DecisionRow).values(measure_id=measure_id, effect_on=effect_on)
        )

    async def find(self, measure_id: int) -> Decision | None:
        row = (
            await self._connection.execute(
                select(*DecisionRow.__table__.c).where(DecisionRow.measure_id == measure_id)
            )
        ).one_or_none()
        return None if row is None else _decision(row)

    async def of_roadmap(self, roadmap_id: int) -> Mapping[int, Decision]:
        """By measure."""
        rows = await self._connection.execute(
            select(*DecisionRow.__table__.c)
            .join(MeasureRow, MeasureRow.id == DecisionRow.measure_id)
            .where(MeasureRow.roadmap_id == roadmap_id)
        )
        return {row.measure_id: _decision(row) for row in rows}

    async def change(self, measure_id: int, **values: object) -> None:
        await self._connection.execute(
            update(DecisionRow).where(DecisionRow.measure_id == measure_id).values(**values)
        )

    async def count_waiting(self, school_id: int, today: date) -> int:
        """Decisions of the school, of whatever year, whose effect is to be told by now."""
        found = await self._connection.execute(
            select(func.count())
            .select_from(DecisionRow)
            .join(MeasureRow, MeasureRow.id == DecisionRow.measure_id)
            .join(RoadmapRow, RoadmapRow.id == MeasureRow.roadmap_id)
            .where(*_waiting(school_id, today))
        )
        return found.scalar_one()

    async def waiting(self, school_id: int, today: date, limit: int) -> tuple[int, ...]:
        """Their measures, the oldest first."""
        rows = await self._connection.execute(
            select(DecisionRow.measure_id)
            .join(MeasureRow, MeasureRow.id == DecisionRow.measure_id)
            .join(RoadmapRow, RoadmapRow.id == MeasureRow.roadmap_id)
            .where(*_waiting(school_id, today))
            .order_by(DecisionRow.effect_on, DecisionRow.measure_id)
            .limit(limit)
        )
        return tuple(rows.scalars())


def _waiting(school_id: int, today: date) -> tuple[ColumnElement[bool], ...]:
    return (
        RoadmapRow.school_id == school_id,
        MeasureRow.state != MeasureState.DROPPED.value,
        DecisionRow.effect_on <= today,
        DecisionRow.effect.is_(None),
    )


def _decision(row: Row[*tuple[Any, ...]]) -> Decision:
    return Decision(
        source=row.source,
        effect_on=row.effect_on,
        effect=row.effect,
        figure_now=row.figure_now,
    )
