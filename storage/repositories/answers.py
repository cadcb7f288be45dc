"""Answers and comments of diagnoses."""

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.diagnosis import Address
from domain.self_diagnosis import SELF_KIND, ExportedAnswer, GivenAnswer
from storage.repositories.upsert import upsert
from storage.tables import AnswerRow, DiagnosisRow

GIVEN = or_(AnswerRow.value.is_not(None), AnswerRow.text.is_not(None))
"""A comment alone answers nothing."""


class AnswerRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_diagnosis(self, diagnosis_id: int) -> dict[Address, GivenAnswer]:
        """In no particular order."""
        return (await self.of_diagnoses([diagnosis_id])).get(diagnosis_id, {})

    async def of_diagnoses(
        self, diagnosis_ids: Collection[int]
    ) -> dict[int, dict[Address, GivenAnswer]]:
        """As `of_diagnosis`, of several; those without an answer are left out."""
        rows = await self._connection.execute(_given(), {"of_diagnoses": list(diagnosis_ids)})
        found: dict[int, dict[Address, GivenAnswer]] = {}
        for diagnosis_id, key, scope, value, text, comment, at in rows:
            found.setdefault(diagnosis_id, {})[Address(key, scope)] = GivenAnswer(
                statement_key=key, scope=scope, value=value, text=text, comment=comment, at=at
            )
        return found

    async def put(
        self,
        diagnosis_id: int,
        address: Address,
        value: str | None,
        at: datetime,
        text: str | None = None,
    ) -> None:
        """Replaces the answer given before; its comment stays."""
        await self._upsert(diagnosis_id, address, at, {"value": value, "text": text})

    async def put_comment(
        self, diagnosis_id: int, address: Address, comment: str | None, at: datetime
    ) -> None:
        """Replaces the comment written before; the answer stays."""
        await self._upsert(diagnosis_id, address, at, {"comment": comment})

    async def _upsert(
        self, diagnosis_id: int, address: Address, at: datetime, given: Mapping[str, str | None]
    ) -> None:
        values: dict[str, Any] = {
            "diagnosis_id": diagnosis_id,
            "statement_key": address.key,
            "scope": address.scope,
            "at": at,
            **given,
        }
        keys = ["diagnosis_id", "statement_key", "scope"]
        changed = {"at": at, **given}
        await upsert(self._connection, AnswerRow, keys=keys, values=values, changed=changed)

    async def list_of_person(self, person_id: int) -> tuple[ExportedAnswer, ...]:
        """All that the person answered about himself, the oldest diagnosis first."""
        rows = await self._connection.execute(
            select(
                AnswerRow.diagnosis_id,
                AnswerRow.statement_key,
                AnswerRow.scope,
                func.coalesce(AnswerRow.text, AnswerRow.value).label("value"),
                AnswerRow.at,
            )
            .join(DiagnosisRow, DiagnosisRow.id == AnswerRow.diagnosis_id)
            .where(
                DiagnosisRow.assessor_id == person_id,
                DiagnosisRow.kind == SELF_KIND,
                GIVEN,
            )
            .order_by(AnswerRow.diagnosis_id, AnswerRow.statement_key, AnswerRow.scope)
        )
        return tuple(
            ExportedAnswer(
                diagnosis_id=row.diagnosis_id,
                statement_key=row.statement_key,
                scope=row.scope,
                value=row.value,
                at=row.at,
            )
            for row in rows
        )


@cache
def _given() -> Select[*tuple[Any, ...]]:
    """Built once: every answer asks it."""
    return select(
        AnswerRow.diagnosis_id,
        AnswerRow.statement_key,
        AnswerRow.scope,
        AnswerRow.value,
        AnswerRow.text,
        AnswerRow.comment,
        AnswerRow.at,
    ).where(AnswerRow.diagnosis_id.in_(bindparam("of_diagnoses", expanding=True)))
