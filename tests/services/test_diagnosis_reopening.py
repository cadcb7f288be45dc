"""Back from the result to the answers: for a day, until somebody built on it."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.diagnosis import Address
from domain.errors import DomainError
from domain.scoring import AnswerValue
from services import diagnosis, routes
from services.diagnosis import DiagnosisOutcome, DiagnosisView
from storage.tables import AuditRow
from tests.cast import Cast, Player
from tests.services.answering import answer, answer_all, begin, finish
from tests.services.campaigning import closed, opened

FIRST = "subject.hard_tasks"


async def finished(cast: Cast) -> int:
    view = await begin(cast, cast.anna)
    await answer_all(cast, cast.anna, view.diagnosis.id)
    await finish(cast, cast.anna, view.diagnosis.id)
    return view.diagnosis.id


async def reopen(cast: Cast, diagnosis_id: int, player: Player | None = None) -> DiagnosisView:
    async with cast.call(player or cast.anna).write() as (tx, call):
        return await diagnosis.reopen(tx, call, diagnosis_id)


async def result(cast: Cast, diagnosis_id: int) -> DiagnosisOutcome:
    async with cast.call(cast.anna).read() as (tx, call):
        return await diagnosis.result(tx, call, diagnosis_id)


async def test_answers_change_and_the_result_is_new_when_the_finish_is_taken_back(
    cast: Cast,
) -> None:
    diagnosis_id = await finished(cast)
    assert (await result(cast, diagnosis_id)).reopenable
    view = await reopen(cast, diagnosis_id)
    assert (view.is_open, view.answered) == (True, 52)
    with pytest.raises(DomainError) as refused:
        await result(cast, diagnosis_id)
    assert refused.value.code == "diagnosis.not_finished"
    await answer(cast, cast.anna, diagnosis_id, FIRST, AnswerValue.NOT_YET)
    outcome = await finish(cast, cast.anna, diagnosis_id)
    assert outcome.score.suggestions == (FIRST,)
    async with cast.database.read() as tx:
        actions = (await tx.connection.execute(select(AuditRow.action))).scalars().all()
    assert [one for one in actions if one != "diagnosis.answer"] == [
        "diagnosis.begin",
        "diagnosis.finish",
        "diagnosis.reopen",
        "diagnosis.finish",
    ]


async def test_second_press_gives_the_open_answers_when_it_is_open_already(cast: Cast) -> None:
    diagnosis_id = await finished(cast)
    await reopen(cast, diagnosis_id)
    await answer(cast, cast.anna, diagnosis_id, FIRST, AnswerValue.NOT_YET)
    view = await reopen(cast, diagnosis_id)
    assert view.value_of(Address(FIRST)) is AnswerValue.NOT_YET


async def _a_day_passes(cast: Cast, diagnosis_id: int) -> None:
    cast.now += timedelta(days=1, seconds=1)


async def _a_route_is_built(cast: Cast, diagnosis_id: int) -> None:
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.begin(tx, call, cast.anna.post_id, from_result=True)


async def _another_is_begun(cast: Cast, diagnosis_id: int) -> None:
    await begin(cast, cast.anna)


@pytest.mark.parametrize(
    ("happens", "code"),
    [
        (_a_day_passes, "diagnosis.reopen_late"),
        (_a_route_is_built, "diagnosis.reopen_built_on"),
        (_another_is_begun, "diagnosis.reopen_another_open"),
    ],
)
async def test_result_stays_when_something_stands_against_it(
    cast: Cast, happens: object, code: str
) -> None:
    diagnosis_id = await finished(cast)
    await happens(cast, diagnosis_id)  # type: ignore[operator]  # one of the three above
    before = await result(cast, diagnosis_id)
    assert not before.reopenable
    with pytest.raises(DomainError) as refused:
        await reopen(cast, diagnosis_id)
    assert refused.value.code == code
    assert await result(cast, diagnosis_id) == before


async def test_result_stays_when_the_school_has_closed_its_diagnosis(cast: Cast) -> None:
    campaign_id = await opened(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        view = await diagnosis.begin_asked(tx, call, campaign_id)
    await answer_all(cast, cast.anna, view.diagnosis.id)
    await finish(cast, cast.anna, view.diagnosis.id)
    await closed(cast, campaign_id)
    with pytest.raises(DomainError) as refused:
        await reopen(cast, view.diagnosis.id)
    assert refused.value.code == "diagnosis.reopen_campaign_over"


@pytest.mark.parametrize("name", ["boris", "vera", "galina", "zoya", "klim", "lev", "mila"])
async def test_nobody_else_takes_her_finish_back(cast: Cast, name: str) -> None:
    diagnosis_id = await finished(cast)
    with pytest.raises(DomainError) as refused:
        await reopen(cast, diagnosis_id, getattr(cast, name))
    assert refused.value.code == "access.denied"
    assert (await result(cast, diagnosis_id)).score


async def test_earlier_result_is_compared_with_for_the_teacher_alone(cast: Cast) -> None:
    first = await finished(cast)
    second = await finished(cast)
    assert not (await result(cast, first)).has_before
    assert (await result(cast, second)).has_before
    async with cast.call(cast.anna).read() as (tx, call):
        before = await diagnosis.outcome_before(tx, call, second)
    assert before is not None
    assert before.diagnosis_id == first
    async with cast.call(cast.vera).read() as (tx, call):
        with pytest.raises(DomainError) as refused:
            await diagnosis.outcome_before(tx, call, second)
    assert refused.value.code == "access.denied"
