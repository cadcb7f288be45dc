"""Who finished a diagnosis of a school and when, and how often an answer was chosen there."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.campaign_totals import Choices
from domain.self_diagnosis import SKIPPED
from storage.tables import (
    AnswerRow,
    CampaignMemberRow,
    ContentVersionRow,
    DiagnosisRow,
    PostRow,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A finished diagnosis and the version of the questionnaire it was answered in."""

    diagnosis_id: int
    finished_at: datetime
    version_id: int
    sha256: str


class CampaignTotalsRepository:
    """Never reads what was typed: neither a text nor a comment."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_finished(
        self, campaign_id: int, departments: Collection[int] | None
    ) -> tuple[Finished, ...]:
        """The last one of each member, in the order in which they finished.

        `departments`: only people of these; None is everybody.
        """
        last = (
            select(func.max(DiagnosisRow.id).label("id"))
            .join(
                CampaignMemberRow,
                and_(
                    CampaignMemberRow.campaign_id == DiagnosisRow.campaign_id,
                    CampaignMemberRow.post_id == DiagnosisRow.post_id,
                ),
            )
            .where(
                DiagnosisRow.campaign_id == campaign_id,
                DiagnosisRow.state == "finished",
                DiagnosisRow.finished_at.is_not(None),
            )
            .group_by(DiagnosisRow.post_id)
            .subquery()
        )
        query = (
            select(
                DiagnosisRow.id,
                DiagnosisRow.finished_at,
                DiagnosisRow.content_version_id,
                ContentVersionRow.sha256,
            )
            .join(last, last.c.id == DiagnosisRow.id)
            .join(ContentVersionRow, ContentVersionRow.id == DiagnosisRow.content_version_id)
            .join(PostRow, PostRow.id == DiagnosisRow.post_id)
            .order_by(DiagnosisRow.finished_at, DiagnosisRow.id)
        )
        if departments is not None:
            query = query.where(PostRow.department_id.in_(sorted(departments)))
        return tuple(
            Finished(
                diagnosis_id=row.id,
                finished_at=row.finished_at,
                version_id=row.content_version_id,
                sha256=row.sha256,
            )
            for row in await self._connection.execute(query)
        )

    async def count_choices(
        self, diagnosis_ids: Sequence[int], questions: Collection[str]
    ) -> tuple[Choices, ...]:
        """Of these questions alone; what was let pass is left out."""
        rows = await self._connection.execute(
            select(AnswerRow.statement_key, AnswerRow.value, func.count().label("people"))
            .where(
                AnswerRow.diagnosis_id.in_(diagnosis_ids),
                AnswerRow.statement_key.in_(sorted(questions)),
                AnswerRow.value.is_not(None),
                AnswerRow.value != SKIPPED,
            )
            .group_by(AnswerRow.statement_key, AnswerRow.value)
            .order_by(AnswerRow.statement_key, AnswerRow.value)
        )
        return tuple(
            Choices(
                question=row.statement_key,
                options=tuple(row.value.split(",")),
                people=row.people,
            )
            for row in rows
        )
