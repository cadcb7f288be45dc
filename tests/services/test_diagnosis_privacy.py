"""Answers are the teacher's own; levels of groups are for mentor, deputy and director."""

import pytest
from sqlalchemy import select

from domain.errors import DomainError
from domain.scoring import AnswerValue
from services import diagnosis
from storage.tables import AuditRow
from tests.cast import Cast
from tests.services.answering import answer, answer_all, begin, finish

EVERYBODY_ELSE = (
    "boris", "vera", "galina", "dina", "egor", "zoya", "irina", "klim", "lev", "mila",
)  # fmt: skip
SEES_LEVELS = ("boris", "vera", "galina")
FIRST = "subject.hard_tasks"


async def finished(cast: Cast) -> int:
    opened = await begin(cast, cast.anna)
    await answer_all(cast, cast.anna, opened.diagnosis.id, {FIRST: AnswerValue.NOT_YET})
    await finish(cast, cast.anna, opened.diagnosis.id)
    return opened.diagnosis.id


@pytest.mark.parametrize("name", EVERYBODY_ELSE)
async def test_answers_are_denied_when_anybody_else_asks(cast: Cast, name: str) -> None:
    opened = await begin(cast, cast.anna)
    player = getattr(cast, name)
    async with cast.call(player).write() as (tx, call):
        for attempt in (
            diagnosis.get(tx, call, opened.diagnosis.id),
            diagnosis.find_open(tx, call, cast.anna.post_id),
            diagnosis.answer(tx, call, opened.diagnosis.id, FIRST, AnswerValue.STRENGTH),
            diagnosis.comment(tx, call, opened.diagnosis.id, FIRST, "канарейка"),
            diagnosis.finish(tx, call, opened.diagnosis.id),
            diagnosis.begin(tx, call, cast.anna.post_id),
        ):
            with pytest.raises(DomainError) as refused:
                await attempt
            assert refused.value.code == "access.denied"


@pytest.mark.parametrize("name", SEES_LEVELS)
async def test_only_levels_are_seen_when_mentor_deputy_or_director_looks(
    cast: Cast, name: str
) -> None:
    diagnosis_id = await finished(cast)
    async with cast.call(getattr(cast, name)).read() as (tx, call):
        outcome = await diagnosis.result(tx, call, diagnosis_id)
        latest = await diagnosis.latest_result(tx, call, cast.anna.post_id)
    assert outcome == latest
    assert not outcome.own
    assert len(outcome.score.groups) == 8
    keys = {one.key for one in outcome.questionnaire.statements}
    assert not any(key in repr(outcome.score) for key in keys)


@pytest.mark.parametrize("name", sorted(set(EVERYBODY_ELSE) - set(SEES_LEVELS)))
async def test_result_is_denied_when_a_stranger_to_the_teacher_looks(cast: Cast, name: str) -> None:
    diagnosis_id = await finished(cast)
    async with cast.call(getattr(cast, name)).read() as (tx, call):
        with pytest.raises(DomainError) as refused:
            await diagnosis.result(tx, call, diagnosis_id)
        assert refused.value.code == "access.denied"
        with pytest.raises(DomainError) as refused:
            await diagnosis.latest_result(tx, call, cast.anna.post_id)
        assert refused.value.code == "access.denied"


async def test_audit_says_that_and_not_what_when_answers_are_given(cast: Cast) -> None:
    opened = await begin(cast, cast.anna)
    await answer(cast, cast.anna, opened.diagnosis.id, FIRST, AnswerValue.NOT_YET)
    async with cast.call(cast.anna).write() as (tx, call):
        await diagnosis.comment(tx, call, opened.diagnosis.id, FIRST, "канарейка")
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(AuditRow.action, AuditRow.before, AuditRow.after).order_by(AuditRow.id)
        )
    assert [tuple(row) for row in rows] == [
        ("diagnosis.begin", None, "open"),
        ("diagnosis.answer", None, None),
        ("diagnosis.comment", None, None),
    ]
