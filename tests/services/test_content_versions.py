"""Published content never changes under what was answered."""

from dataclasses import replace

import pytest
from sqlalchemy import func, insert, select, update

from content.loader import load_all, load_questionnaire
from domain.diagnosis import DiagnosisState
from domain.errors import DomainError
from services import content_versions
from storage.engine import Database
from storage.tables import ContentVersionRow, DiagnosisRow
from tests.cast import Cast
from tests.services.answering import view_of


async def test_all_shipped_content_is_published_once_when_the_bot_starts_twice(
    database: Database,
) -> None:
    for _ in range(2):
        async with database.write() as tx:
            await content_versions.ensure_published(tx)
    async with database.read() as tx:
        rows = (
            await tx.connection.execute(
                select(
                    ContentVersionRow.kind,
                    ContentVersionRow.key,
                    ContentVersionRow.version,
                    ContentVersionRow.body,
                )
            )
        ).all()
    assert {tuple(row) for row in rows} == {
        (one.content_kind, one.key, one.version, one.body) for one in load_all()
    }
    assert len(rows) == len(load_all())


async def test_start_is_refused_when_a_published_file_changed_under_its_version(
    database: Database,
) -> None:
    async with database.write() as tx:
        await content_versions.ensure_published(tx)
        await tx.connection.execute(
            update(ContentVersionRow)
            .where(ContentVersionRow.kind == "questionnaire")
            .values(sha256="0" * 64)
        )
    async with database.write() as tx:
        with pytest.raises(DomainError) as refused:
            await content_versions.ensure_published(tx)
    assert refused.value.code == "content.changed"


async def test_diagnosis_keeps_its_wording_when_a_newer_version_is_shipped(cast: Cast) -> None:
    shipped = load_questionnaire("self")
    older = replace(
        shipped,
        version=0,
        title="Прежняя анкета",
        statements=shipped.for_variant("soo")[:10],
    )
    async with cast.database.write() as tx:
        version_id = await content_versions.publish(tx, older)
        made = await tx.connection.execute(
            insert(DiagnosisRow)
            .values(
                post_id=cast.anna.post_id,
                assessor_id=cast.anna.person_id,
                kind="self",
                content_version_id=version_id,
                variant="soo",
                state=DiagnosisState.OPEN.value,
                started_at=cast.now,
            )
            .returning(DiagnosisRow.id)
        )
        diagnosis_id = made.scalar_one()
    view = await view_of(cast, cast.anna, diagnosis_id)
    assert (view.questionnaire.title, view.total) == ("Прежняя анкета", 10)


async def test_same_version_has_one_row_when_it_is_published_twice(database: Database) -> None:
    shipped = load_questionnaire("self")
    async with database.write() as tx:
        first = await content_versions.publish(tx, shipped)
        assert await content_versions.publish(tx, shipped) == first
        counted = await tx.connection.execute(select(func.count()).select_from(ContentVersionRow))
    assert counted.scalar_one() == 1
