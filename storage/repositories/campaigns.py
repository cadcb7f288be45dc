"""Diagnoses of a school and who is asked in each."""

from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.campaigns import Campaign, CampaignAudience, CampaignState
from domain.diagnosis import Form
from storage.tables import CampaignMemberRow, CampaignRow


class CampaignRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def find(self, campaign_id: int) -> Campaign | None:
        row = (
            await self._connection.execute(
                select(*CampaignRow.__table__.columns).where(CampaignRow.id == campaign_id)
            )
        ).one_or_none()
        return None if row is None else _campaign(row)

    async def list_asked(self, post_id: int) -> tuple[Campaign, ...]:
        """Open diagnoses in which the teacher at the post is asked, the one closing first first."""
        rows = await self._connection.execute(
            select(*CampaignRow.__table__.columns)
            .join(CampaignMemberRow, CampaignMemberRow.campaign_id == CampaignRow.id)
            .where(
                CampaignMemberRow.post_id == post_id,
                CampaignRow.state == CampaignState.OPEN.value,
            )
            .order_by(CampaignRow.closes_on, CampaignRow.id)
        )
        return tuple(_campaign(row) for row in rows)


def _campaign(row: Row[Any]) -> Campaign:
    return Campaign(
        id=row.id,
        school_id=row.school_id,
        questionnaire=row.questionnaire,
        form=Form(row.form),
        audience=CampaignAudience.from_dict(row.audience),
        opens_on=row.opens_on,
        closes_on=row.closes_on,
        state=CampaignState(row.state),
        rev=row.rev,
    )
