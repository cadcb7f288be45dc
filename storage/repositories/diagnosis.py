"""Diagnoses, their answers and frozen results."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.diagnosis import DiagnosisState
from domain.people import Audience, Role, SchoolKind
from domain.scoring import AnswerValue, Score, Thresholds
from domain.self_diagnosis import (
    SELF_KIND,
    Diagnosis,
    DiagnosisPost,
    ExportedAnswer,
    GivenAnswer,
)
from storage.repositories.upsert import upsert
from storage.tables import (
    AccountRow,
    AnswerRow,
    ContentVersionRow,
    DiagnosisResultRow,
    DiagnosisRow,
    MunicipalityRow,
    PostRow,
    SchoolRow,
)

SCOPE = ""
"""Answers of all groups share one scope until предметные ones are asked for each subject."""


class DiagnosisRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def find_post(self, post_id: int, *, lock: bool = False) -> DiagnosisPost | None:
        """`lock`: whoever else begins a diagnosis at this post waits for this transaction."""
        query = (
            select(
                PostRow.id,
                PostRow.person_id,
                PostRow.role,
                PostRow.audience,
                SchoolRow.kind,
                MunicipalityRow.thresholds,
            )
            .outerjoin(SchoolRow, SchoolRow.id == PostRow.school_id)
            .outerjoin(MunicipalityRow, MunicipalityRow.id == SchoolRow.municipality_id)
            .where(PostRow.id == post_id)
        )
        if lock:
            query = query.with_for_update(of=PostRow)
        row = (await self._connection.execute(query)).one_or_none()
        if row is None:
            return None
        return DiagnosisPost(
            id=row.id,
            person_id=row.person_id,
            role=Role(row.role),
            school_kind=None if row.kind is None else SchoolKind(row.kind),
            audience=None if row.audience is None else Audience(row.audience),
            thresholds=Thresholds.from_dict(row.thresholds or {}),
        )

    async def add(
        self, *, post_id: int, assessor_id: int, content_version_id: int, variant: str, at: datetime
    ) -> int:
        made = await self._connection.execute(
            insert(DiagnosisRow)
            .values(
                post_id=post_id,
                assessor_id=assessor_id,
                kind=SELF_KIND,
                content_version_id=content_version_id,
                variant=variant,
                state=DiagnosisState.OPEN.value,
                started_at=at,
            )
            .returning(DiagnosisRow.id)
        )
        return made.scalar_one()

    async def find(self, diagnosis_id: int, *, lock: bool = False) -> Diagnosis | None:
        """`lock`: an answer and a finish of the same diagnosis go one after the other."""
        query = _diagnoses().where(DiagnosisRow.id == diagnosis_id)
        if lock:
            query = query.with_for_update(of=DiagnosisRow)
        return _diagnosis((await self._connection.execute(query)).one_or_none())

    async def find_latest(self, post_id: int, state: DiagnosisState) -> Diagnosis | None:
        """The newest self-diagnosis of the post in this state."""
        query = (
            _diagnoses()
            .where(
                DiagnosisRow.post_id == post_id,
                DiagnosisRow.kind == SELF_KIND,
                DiagnosisRow.state == state.value,
            )
            .order_by(DiagnosisRow.id.desc())
            .limit(1)
        )
        return _diagnosis((await self._connection.execute(query)).one_or_none())

    async def answers(self, diagnosis_id: int) -> dict[str, GivenAnswer]:
        """By statement key, in no particular order."""
        rows = await self._connection.execute(
            select(AnswerRow.statement_key, AnswerRow.value, AnswerRow.comment, AnswerRow.at).where(
                AnswerRow.diagnosis_id == diagnosis_id, AnswerRow.scope == SCOPE
            )
        )
        return {
            row.statement_key: GivenAnswer(
                statement_key=row.statement_key,
                value=None if row.value is None else AnswerValue(row.value),
                comment=row.comment,
                at=row.at,
            )
            for row in rows
        }

    async def count_answered(self, diagnosis_id: int) -> int:
        counted: int = (
            await self._connection.execute(
                select(func.count()).where(
                    AnswerRow.diagnosis_id == diagnosis_id,
                    AnswerRow.scope == SCOPE,
                    AnswerRow.value.is_not(None),
                )
            )
        ).scalar_one()
        return counted

    async def put_answer(
        self, diagnosis_id: int, statement_key: str, value: AnswerValue, at: datetime
    ) -> None:
        """Replaces the answer given before; its comment stays."""
        await self._upsert(diagnosis_id, statement_key, at, {"value": value.value})

    async def put_comment(
        self, diagnosis_id: int, statement_key: str, comment: str | None, at: datetime
    ) -> None:
        """Replaces the comment written before; the answer stays."""
        await self._upsert(diagnosis_id, statement_key, at, {"comment": comment})

    async def _upsert(
        self, diagnosis_id: int, statement_key: str, at: datetime, given: Mapping[str, str | None]
    ) -> None:
        values: dict[str, Any] = {
            "diagnosis_id": diagnosis_id,
            "statement_key": statement_key,
            "scope": SCOPE,
            "at": at,
            **given,
        }
        keys = ["diagnosis_id", "statement_key", "scope"]
        changed = {"at": at, **given}
        await upsert(self._connection, AnswerRow, keys=keys, values=values, changed=changed)

    async def finish(self, diagnosis_id: int, score: Score, at: datetime) -> None:
        """The result is frozen in the same transaction as the state."""
        await self._connection.execute(
            update(DiagnosisRow)
            .where(DiagnosisRow.id == diagnosis_id)
            .values(state=DiagnosisState.FINISHED.value, finished_at=at)
        )
        await self._connection.execute(
            insert(DiagnosisResultRow).values(
                diagnosis_id=diagnosis_id,
                score=score.to_dict(),
                thresholds=score.thresholds.to_dict(),
                at=at,
            )
        )

    async def find_score(self, diagnosis_id: int) -> Score | None:
        """The frozen result; None until the diagnosis is finished."""
        found = (
            await self._connection.execute(
                select(DiagnosisResultRow.score).where(
                    DiagnosisResultRow.diagnosis_id == diagnosis_id
                )
            )
        ).scalar_one_or_none()
        return None if found is None else Score.from_dict(found)

    async def find_person_of_chat(self, platform: str, chat_id: int) -> int | None:
        """The person who speaks from this chat; None for an unknown chat or a stranger's."""
        found: int | None = (
            await self._connection.execute(
                select(AccountRow.person_id).where(
                    AccountRow.platform == platform, AccountRow.chat_id == chat_id
                )
            )
        ).scalar_one_or_none()
        return found

    async def list_answers_of(self, person_id: int) -> tuple[ExportedAnswer, ...]:
        """All that the person answered about himself, the oldest diagnosis first."""
        rows = await self._connection.execute(
            select(
                AnswerRow.diagnosis_id,
                AnswerRow.statement_key,
                AnswerRow.scope,
                AnswerRow.value,
                AnswerRow.at,
            )
            .join(DiagnosisRow, DiagnosisRow.id == AnswerRow.diagnosis_id)
            .where(
                DiagnosisRow.assessor_id == person_id,
                DiagnosisRow.kind == SELF_KIND,
                AnswerRow.value.is_not(None),
            )
            .order_by(AnswerRow.diagnosis_id, AnswerRow.statement_key, AnswerRow.scope)
        )
        return tuple(
            ExportedAnswer(
                diagnosis_id=row.diagnosis_id,
                statement_key=row.statement_key,
                scope=row.scope,
                value=AnswerValue(row.value),
                at=row.at,
            )
            for row in rows
        )


def _diagnoses() -> Select[*tuple[Any, ...]]:
    return select(
        DiagnosisRow.id,
        DiagnosisRow.post_id,
        DiagnosisRow.content_version_id,
        ContentVersionRow.sha256,
        DiagnosisRow.variant,
        DiagnosisRow.state,
        DiagnosisRow.started_at,
        DiagnosisRow.finished_at,
    ).join(ContentVersionRow, ContentVersionRow.id == DiagnosisRow.content_version_id)


def _diagnosis(row: Row[Any] | None) -> Diagnosis | None:
    if row is None:
        return None
    return Diagnosis(
        id=row.id,
        post_id=row.post_id,
        content_version_id=row.content_version_id,
        sha256=row.sha256,
        variant=row.variant,
        state=DiagnosisState(row.state),
        started_at=row.started_at,
        finished_at=row.finished_at,
    )
