"""Independent results of teachers."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.external_results import (
    ExternalResult,
    ResultField,
    ResultLevel,
    ResultState,
)
from storage.tables import ExternalResultRow

_COLUMNS = {
    ResultField.OPERATOR: "operator",
    ResultField.LEVEL: "level",
    ResultField.KIND: "kind",
    ResultField.HELD_ON: "held_on",
    ResultField.PERCENT: "percent",
    ResultField.LEVEL_NAME: "level_name",
    ResultField.ATTEMPT: "attempt",
    ResultField.CERTIFICATE: "certificate",
    ResultField.ERRORS: "typical_errors",
}

_BARE = tuple(name for field, name in _COLUMNS.items() if field is not ResultField.OPERATOR)


class ExternalResultRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, *, post_id: int, operator: str, entered_by: int, now: datetime) -> int:
        made = await self._connection.execute(
            insert(ExternalResultRow)
            .values(
                post_id=post_id,
                operator=operator,
                state=ResultState.KEPT.value,
                rev=1,
                entered_by=entered_by,
                at=now,
            )
            .returning(ExternalResultRow.id)
        )
        return made.scalar_one()

    async def find(self, result_id: int) -> ExternalResult | None:
        row = (
            await self._connection.execute(_results().where(ExternalResultRow.id == result_id))
        ).one_or_none()
        return None if row is None else _result(row)

    async def find_bare(self, post_id: int, entered_by: int) -> ExternalResult | None:
        """One of which nothing but the operator is known: two quick presses began it once."""
        row = (
            await self._connection.execute(
                _results()
                .where(
                    ExternalResultRow.post_id == post_id,
                    ExternalResultRow.entered_by == entered_by,
                    ExternalResultRow.state == ResultState.KEPT.value,
                    *(getattr(ExternalResultRow, name).is_(None) for name in _BARE),
                )
                .order_by(ExternalResultRow.id.desc())
                .limit(1)
            )
        ).one_or_none()
        return None if row is None else _result(row)

    async def list_of_post(self, post_id: int) -> tuple[ExternalResult, ...]:
        """The newest first; one without a date stands by when it was entered."""
        rows = await self._connection.execute(
            _results()
            .where(
                ExternalResultRow.post_id == post_id,
                ExternalResultRow.state == ResultState.KEPT.value,
            )
            .order_by(ExternalResultRow.id.desc())
        )
        found = [_result(row) for row in rows]
        return tuple(
            sorted(found, key=lambda one: (one.held_on or one.at.date(), one.id), reverse=True)
        )

    async def set_field(
        self, result_id: int, field: ResultField, value: str | int | date | None
    ) -> None:
        await self._change(result_id, **{_COLUMNS[field]: value})

    async def set_state(self, result_id: int, state: ResultState) -> None:
        await self._change(result_id, state=state.value)

    async def _change(self, result_id: int, **values: object) -> None:
        await self._connection.execute(
            update(ExternalResultRow)
            .where(ExternalResultRow.id == result_id)
            .values(rev=ExternalResultRow.rev + 1, **values)
        )


def _results() -> Select[*tuple[Any, ...]]:
    return select(*ExternalResultRow.__table__.columns)


def _result(row: Row[Any]) -> ExternalResult:
    return ExternalResult(
        id=row.id,
        post_id=row.post_id,
        operator=row.operator,
        level=None if row.level is None else ResultLevel(row.level),
        kind=row.kind,
        held_on=row.held_on,
        percent=row.percent,
        level_name=row.level_name,
        attempt=row.attempt,
        certificate=row.certificate,
        errors=row.typical_errors,
        state=ResultState(row.state),
        rev=row.rev,
        entered_by=row.entered_by,
        at=row.at,
    )
