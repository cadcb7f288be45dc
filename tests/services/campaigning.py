"""A diagnosis of a school as its deputy leaves it, in rows: opening one has its own tests."""

from typing import Any

from sqlalchemy import insert, update

from domain.campaigns import CampaignState
from domain.diagnosis import Form
from storage.tables import CampaignMemberRow, CampaignRow
from tests.cast import START, Cast, Player


async def opened(
    cast: Cast,
    *asked: Player,
    questionnaire: str = "self",
    form: Form = Form.FULL,
    **changes: Any,
) -> int:
    async with cast.database.write() as tx:
        made = await tx.connection.execute(
            insert(CampaignRow)
            .values(
                school_id=cast.school_id,
                questionnaire=questionnaire,
                form=form.value,
                audience={"kind": "all", "ids": []},
                state=CampaignState.OPEN.value,
                created_by=cast.vera.person_id,
                created_at=START,
                **changes,
            )
            .returning(CampaignRow.id)
        )
        campaign_id: int = made.scalar_one()
        for player in asked:
            await tx.connection.execute(
                insert(CampaignMemberRow).values(
                    campaign_id=campaign_id, post_id=player.post_id, added_at=START
                )
            )
    return campaign_id


async def closed(cast: Cast, campaign_id: int) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(CampaignRow)
            .where(CampaignRow.id == campaign_id)
            .values(state=CampaignState.CLOSED.value)
        )
