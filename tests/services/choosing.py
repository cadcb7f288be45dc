"""Somebody who is asked answers a questionnaire, whichever it is."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import insert

from content.loader import load_questionnaire
from content.model import Questionnaire
from domain.scoring import Thresholds, score
from services import content_versions
from storage import tables
from tests.cast import START, Cast

CANARY = "Канарейка"
AREAS = "themes.areas"
Given = Mapping[str, str]


async def answers(
    cast: Cast,
    campaign_id: int,
    post_id: int,
    given: Given,
    *,
    at: datetime = START,
    finished: bool = True,
    member: bool = True,
    questionnaire: Questionnaire | None = None,
) -> None:
    """As the teacher's own flow leaves it, with a canary wherever something can be typed."""
    asked = questionnaire or load_questionnaire("requests")
    async with cast.database.write() as tx:
        if member:
            await tx.connection.execute(
                insert(tables.CampaignMemberRow).values(
                    campaign_id=campaign_id, post_id=post_id, added_at=START
                )
            )
        version_id = await content_versions.publish(tx, asked)
        made = await tx.connection.execute(
            insert(tables.DiagnosisRow)
            .values(
                post_id=post_id,
                assessor_id=cast.anna.person_id,
                kind="self",
                questionnaire=asked.key,
                content_version_id=version_id,
                variant="soo",
                campaign_id=campaign_id,
                state="finished" if finished else "open",
                started_at=at,
                finished_at=at if finished else None,
            )
            .returning(tables.DiagnosisRow.id)
        )
        id_ = made.scalar_one()
        rows = [
            {"statement_key": one.key, "value": given.get(one.key), "text": None}
            if one.kind != "text"
            else {"statement_key": one.key, "value": None, "text": f"{CANARY} своими словами"}
            for one in asked.for_variant("soo")
        ]
        common = {"diagnosis_id": id_, "scope": "", "comment": f"{CANARY} рядом", "at": at}
        await tx.connection.execute(insert(tables.AnswerRow), [{**common, **one} for one in rows])
        if finished:
            nothing = score([], {}, Thresholds())
            await tx.connection.execute(
                insert(tables.DiagnosisResultRow).values(
                    diagnosis_id=id_,
                    score=nothing.to_dict(),
                    thresholds=nothing.thresholds.to_dict(),
                    at=at,
                )
            )
