"""Diagnoses on both databases: what happens at once happens once."""

import asyncio

from sqlalchemy import func, select, update

from domain.diagnosis import Address, DiagnosisState
from domain.scoring import AnswerValue
from services import content_versions, diagnosis
from storage.tables import (
    AnswerRow,
    ContentVersionRow,
    DiagnosisResultRow,
    DiagnosisRow,
    PostRow,
)
from tests.cast import Cast
from tests.services import campaigning
from tests.services.answering import answer, answer_all, begin, finish, view_of

FIRST = "subject.hard_tasks"


async def count(cast: Cast, table: type) -> int:
    async with cast.database.read() as tx:
        counted = await tx.connection.execute(select(func.count()).select_from(table))
    return int(counted.scalar_one())


async def test_one_diagnosis_is_begun_when_five_presses_come_at_once(any_cast: Cast) -> None:
    async with any_cast.database.write() as tx:
        await content_versions.ensure_published(tx)
    begun = await asyncio.gather(*(begin(any_cast, any_cast.anna) for _ in range(5)))
    assert len({view.diagnosis.id for view in begun}) == 1
    assert await count(any_cast, DiagnosisRow) == 1


async def test_one_answer_is_kept_when_values_are_pressed_at_once(any_cast: Cast) -> None:
    opened = await begin(any_cast, any_cast.anna)
    await asyncio.gather(
        *(answer(any_cast, any_cast.anna, opened.diagnosis.id, FIRST, one) for one in AnswerValue)
    )
    assert await count(any_cast, AnswerRow) == 1


async def test_result_holds_what_is_stored_when_an_answer_races_the_finish(any_cast: Cast) -> None:
    opened = await begin(any_cast, any_cast.anna)
    diagnosis_id = opened.diagnosis.id
    await answer_all(any_cast, any_cast.anna, diagnosis_id)
    outcome, *_ = await asyncio.gather(
        finish(any_cast, any_cast.anna, diagnosis_id),
        answer(any_cast, any_cast.anna, diagnosis_id, FIRST, AnswerValue.NOT_YET),
        finish(any_cast, any_cast.anna, diagnosis_id),
    )
    kept = await view_of(any_cast, any_cast.anna, diagnosis_id)
    assert kept.diagnosis.state is DiagnosisState.FINISHED
    assert (FIRST in outcome.score.suggestions) == (
        kept.value_of(Address(FIRST)) is AnswerValue.NOT_YET
    )
    assert await count(any_cast, DiagnosisResultRow) == 1
    async with any_cast.call(any_cast.anna).read() as (tx, call):
        assert await diagnosis.result(tx, call, diagnosis_id) == outcome


async def test_one_result_is_there_when_a_finish_is_taken_back_and_made_at_once(
    any_cast: Cast,
) -> None:
    opened = await begin(any_cast, any_cast.anna)
    diagnosis_id = opened.diagnosis.id
    await answer_all(any_cast, any_cast.anna, diagnosis_id)
    await finish(any_cast, any_cast.anna, diagnosis_id)

    async def reopen() -> None:
        async with any_cast.call(any_cast.anna).write() as (tx, call):
            await diagnosis.reopen(tx, call, diagnosis_id)

    await asyncio.gather(reopen(), finish(any_cast, any_cast.anna, diagnosis_id), reopen())
    kept = await view_of(any_cast, any_cast.anna, diagnosis_id)
    finished = kept.diagnosis.state is DiagnosisState.FINISHED
    assert await count(any_cast, DiagnosisResultRow) == int(finished)
    outcome = await finish(any_cast, any_cast.anna, diagnosis_id)
    assert outcome.reopenable
    assert await count(any_cast, DiagnosisResultRow) == 1


async def test_desk_and_blank_read_the_same_on_both_databases(any_cast: Cast) -> None:
    campaign_id = await campaigning.opened(any_cast, any_cast.anna)
    async with any_cast.call(any_cast.anna).write() as (tx, call):
        view = await diagnosis.begin_asked(tx, call, campaign_id)
        await diagnosis.set_subject(
            tx, call, view.diagnosis.id, Address("", "Физика").code, on=True
        )
        door = await diagnosis.door(tx, call, any_cast.anna.post_id)
    assert [one.line.id for one in door.asked if one.line] == [view.diagnosis.id]
    assert door.lines[0].subjects == ("Физика",)
    async with any_cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == any_cast.anna.post_id).values(offline=True)
        )
    async with any_cast.call(any_cast.vera).write() as (tx, call):
        entered = await diagnosis.enter(tx, call, any_cast.anna.post_id)
    assert entered.diagnosis.owner is not None
    assert entered.diagnosis.owner.school == "Школа № 1"


async def test_content_is_published_once_when_two_processes_start_at_once(any_cast: Cast) -> None:
    async def start() -> None:
        async with any_cast.database.write() as tx:
            await content_versions.ensure_published(tx)

    await asyncio.gather(start(), start(), start())
    published = await count(any_cast, ContentVersionRow)
    await start()
    assert published == await count(any_cast, ContentVersionRow) > 0
