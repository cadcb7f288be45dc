"""The course of a self-diagnosis: begun once, answered at once, finished when complete."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from domain.diagnosis import Address, DiagnosisState
from domain.errors import DomainError
from domain.people import Audience, SchoolKind
from domain.scoring import AnswerValue, GroupLevel, Thresholds
from services import diagnosis
from storage.tables import AnswerRow, DiagnosisRow, MunicipalityRow, PostRow, SchoolRow
from tests.cast import Cast
from tests.services.answering import answer, answer_all, begin, finish, view_of

FIRST = "subject.hard_tasks"


async def test_teacher_begins_at_any_time_with_52_statements_in_8_groups(cast: Cast) -> None:
    view = await begin(cast, cast.anna)
    assert (view.total, len(view.groups), view.answered) == (52, 8, 0)
    assert view.variant == "soo"
    assert view.next_open() == Address(FIRST)
    assert [group.total for group in view.groups] == [6, 9, 7, 7, 6, 6, 5, 6]


async def test_teacher_of_primary_classes_gets_her_variant_when_she_begins(cast: Cast) -> None:
    assert (await begin(cast, cast.zoya)).variant == "noo"


async def test_open_diagnosis_is_continued_when_it_is_begun_again(cast: Cast) -> None:
    first = await begin(cast, cast.anna)
    await answer(cast, cast.anna, first.diagnosis.id, FIRST, AnswerValue.STRENGTH)
    again = await begin(cast, cast.anna)
    assert again.diagnosis.id == first.diagnosis.id
    assert again.answered == 1


async def test_one_diagnosis_is_open_when_two_presses_begin_at_once(cast: Cast) -> None:
    one, two = await asyncio.gather(begin(cast, cast.anna), begin(cast, cast.anna))
    assert one.diagnosis.id == two.diagnosis.id


async def test_answer_is_in_the_database_when_it_was_given(cast: Cast) -> None:
    opened = await begin(cast, cast.anna)
    await answer(cast, cast.anna, opened.diagnosis.id, FIRST, AnswerValue.WITH_SUPPORT)
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(AnswerRow.statement_key, AnswerRow.scope, AnswerRow.value)
        )
    assert [tuple(row) for row in rows] == [(FIRST, "", "1")]


async def test_last_press_stands_when_an_answer_is_changed_quickly(cast: Cast) -> None:
    opened = await begin(cast, cast.anna)
    for value in (AnswerValue.NOT_YET, AnswerValue.STRENGTH, AnswerValue.NOT_MINE):
        view = await answer(cast, cast.anna, opened.diagnosis.id, FIRST, value)
    assert view.value_of(Address(FIRST)) is AnswerValue.NOT_MINE
    kept = await view_of(cast, cast.anna, opened.diagnosis.id)
    assert (kept.value_of(Address(FIRST)), kept.answered) == (AnswerValue.NOT_MINE, 1)


async def test_late_press_goes_to_its_own_statement_when_another_one_is_shown(cast: Cast) -> None:
    opened = await begin(cast, cast.anna)
    first, second, third = (one.key for one in opened.statements[:3])
    await answer(cast, cast.anna, opened.diagnosis.id, first, AnswerValue.STRENGTH)
    await answer(cast, cast.anna, opened.diagnosis.id, second, AnswerValue.STRENGTH)
    view = await answer(cast, cast.anna, opened.diagnosis.id, first, AnswerValue.NOT_YET)
    assert view.value_of(Address(first)) is AnswerValue.NOT_YET
    assert view.value_of(Address(second)) is AnswerValue.STRENGTH
    assert view.next_open(Address(first)) == Address(third)


async def test_statement_of_no_questionnaire_is_refused_when_answered(cast: Cast) -> None:
    opened = await begin(cast, cast.anna)
    with pytest.raises(DomainError) as refused:
        await answer(cast, cast.anna, opened.diagnosis.id, "subject.gone", AnswerValue.STRENGTH)
    assert refused.value.code == "diagnosis.unknown_statement"


async def test_nothing_is_stored_when_an_answer_comes_after_the_finish(cast: Cast) -> None:
    opened = await begin(cast, cast.anna)
    await answer_all(cast, cast.anna, opened.diagnosis.id)
    before = await finish(cast, cast.anna, opened.diagnosis.id)
    late = await answer(cast, cast.anna, opened.diagnosis.id, FIRST, AnswerValue.NOT_YET)
    assert not late.is_open
    kept = await view_of(cast, cast.anna, opened.diagnosis.id)
    assert kept.value_of(Address(FIRST)) is AnswerValue.INDEPENDENT
    async with cast.call(cast.anna).read() as (tx, call):
        assert await diagnosis.result(tx, call, opened.diagnosis.id) == before


async def test_finish_is_refused_with_the_number_left_when_answers_are_missing(cast: Cast) -> None:
    opened = await begin(cast, cast.anna)
    await answer(cast, cast.anna, opened.diagnosis.id, FIRST, AnswerValue.STRENGTH)
    with pytest.raises(DomainError) as refused:
        await finish(cast, cast.anna, opened.diagnosis.id)
    assert refused.value == DomainError("diagnosis.incomplete", left=51)


async def test_result_of_the_first_finish_stands_when_it_is_pressed_twice(cast: Cast) -> None:
    opened = await begin(cast, cast.anna)
    await answer_all(cast, cast.anna, opened.diagnosis.id)
    first = await finish(cast, cast.anna, opened.diagnosis.id)
    cast.now += timedelta(days=1)
    assert await finish(cast, cast.anna, opened.diagnosis.id) == first


async def test_result_is_scored_and_ordered_when_all_is_answered(cast: Cast) -> None:
    opened = await begin(cast, cast.anna)
    keys = [one.key for one in opened.statements]
    await answer_all(
        cast,
        cast.anna,
        opened.diagnosis.id,
        {
            keys[0]: AnswerValue.WITH_SUPPORT,
            keys[20]: AnswerValue.NOT_YET,
            keys[30]: AnswerValue.NOT_YET,
            keys[40]: AnswerValue.STRENGTH,
            keys[50]: AnswerValue.NO_EXPERIENCE,
        },
    )
    outcome = await finish(cast, cast.anna, opened.diagnosis.id)
    assert outcome.score.suggestions == (keys[20], keys[30], keys[0])
    assert outcome.score.strengths == (keys[40],)
    assert outcome.score.no_experience == (keys[50],)


async def test_thresholds_of_the_municipality_are_frozen_when_a_diagnosis_is_finished(
    cast: Cast,
) -> None:
    strict = Thresholds(support=210, growth=220, confident=300)
    await _thresholds(cast, strict)
    opened = await begin(cast, cast.anna)
    await answer_all(cast, cast.anna, opened.diagnosis.id)
    outcome = await finish(cast, cast.anna, opened.diagnosis.id)
    assert {group.level for group in outcome.score.groups} == {GroupLevel.SUPPORT}
    await _thresholds(cast, Thresholds())
    async with cast.call(cast.anna).read() as (tx, call):
        later = await diagnosis.result(tx, call, opened.diagnosis.id)
    assert later.score == outcome.score
    assert later.score.thresholds == strict


async def test_last_result_stays_visible_when_a_second_diagnosis_is_begun(cast: Cast) -> None:
    opened = await begin(cast, cast.anna)
    await answer_all(cast, cast.anna, opened.diagnosis.id)
    await finish(cast, cast.anna, opened.diagnosis.id)
    second = await begin(cast, cast.anna)
    assert second.diagnosis.id != opened.diagnosis.id
    assert second.answered == 0
    async with cast.call(cast.anna).read() as (tx, call):
        last = await diagnosis.latest_result(tx, call, cast.anna.post_id)
    assert last is not None
    assert last.diagnosis_id == opened.diagnosis.id


@pytest.mark.parametrize(
    ("kind", "audience", "code"),
    [
        (SchoolKind.SCHOOL, None, "diagnosis.ask_audience"),
    ],
)
async def test_teacher_is_told_why_when_the_questionnaire_is_not_for_her(
    cast: Cast, kind: SchoolKind, audience: Audience | None, code: str
) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(SchoolRow).where(SchoolRow.id == cast.school_id).values(kind=kind.value)
        )
        await tx.connection.execute(
            update(PostRow)
            .where(PostRow.id == cast.anna.post_id)
            .values(audience=None if audience is None else audience.value)
        )
    with pytest.raises(DomainError) as refused:
        await begin(cast, cast.anna)
    assert refused.value.code == code


async def test_deputy_is_told_that_it_is_for_teachers_when_she_begins(cast: Cast) -> None:
    with pytest.raises(DomainError) as refused:
        await begin(cast, cast.vera)
    assert refused.value.code == "diagnosis.not_teacher"


async def test_state_is_finished_with_its_moment_when_the_result_is_frozen(cast: Cast) -> None:
    opened = await begin(cast, cast.anna)
    await answer_all(cast, cast.anna, opened.diagnosis.id)
    await finish(cast, cast.anna, opened.diagnosis.id)
    async with cast.database.read() as tx:
        row = (
            await tx.connection.execute(select(DiagnosisRow.state, DiagnosisRow.finished_at))
        ).one()
    assert tuple(row) == (DiagnosisState.FINISHED.value, cast.now)


async def _thresholds(cast: Cast, thresholds: Thresholds) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(MunicipalityRow)
            .where(MunicipalityRow.id == cast.municipality_id)
            .values(thresholds=thresholds.to_dict())
        )
