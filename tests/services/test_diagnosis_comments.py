"""What a teacher writes beside a statement: kept as typed, safe to keep, hers to remove."""

import pytest

from domain.diagnosis import Address
from domain.errors import DomainError
from domain.scoring import AnswerValue
from domain.self_diagnosis import COMMENT_LIMIT
from services import diagnosis
from services.diagnosis import DiagnosisView
from tests.cast import Cast
from tests.services.answering import answer, answer_all, begin, finish, view_of

FIRST = "subject.hard_tasks"


async def write(cast: Cast, diagnosis_id: int, text: str | None) -> DiagnosisView:
    async with cast.call(cast.anna).write() as (tx, call):
        return await diagnosis.comment(tx, call, diagnosis_id, FIRST, text)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<b>жирно</b> & 'кавычки'", "<b>жирно</b> & 'кавычки'"),
        ("до\x00после", "допосле"),
        ("\u202eнаоборот\u202c", "наоборот"),
        ("урок 🎓", "урок 🎓"),
        ("\ud83d обрывок", "обрывок"),
        ("строка\r\nещё", "строка\nещё"),
    ],
)
async def test_comment_is_kept_safe_when_the_input_is_nasty(
    cast: Cast, typed: str, kept: str
) -> None:
    opened = await begin(cast, cast.anna)
    await write(cast, opened.diagnosis.id, typed)
    view = await view_of(cast, cast.anna, opened.diagnosis.id)
    assert view.comment_of(Address(FIRST)) == kept


@pytest.mark.parametrize("typed", ["", "  \n ", "\x00", "\u200b\u202e"])
async def test_comment_is_refused_when_nothing_can_be_seen_in_it(cast: Cast, typed: str) -> None:
    opened = await begin(cast, cast.anna)
    with pytest.raises(DomainError) as refused:
        await write(cast, opened.diagnosis.id, typed)
    assert refused.value.code == "text.empty"


async def test_comment_is_refused_with_its_limit_when_it_is_too_long(cast: Cast) -> None:
    opened = await begin(cast, cast.anna)
    await write(cast, opened.diagnosis.id, "прежний")
    with pytest.raises(DomainError) as refused:
        await write(cast, opened.diagnosis.id, "я" * 4096)
    assert refused.value == DomainError("text.too_long", limit=COMMENT_LIMIT, length=4096)
    view = await view_of(cast, cast.anna, opened.diagnosis.id)
    assert view.comment_of(Address(FIRST)) == "прежний"


async def test_answer_and_comment_stay_apart_when_either_changes(cast: Cast) -> None:
    opened = await begin(cast, cast.anna)
    view = await write(cast, opened.diagnosis.id, "сначала слова")
    assert (view.answered, view.next_open()) == (0, Address(FIRST))
    await answer(cast, cast.anna, opened.diagnosis.id, FIRST, AnswerValue.STRENGTH)
    await answer(cast, cast.anna, opened.diagnosis.id, FIRST, AnswerValue.NOT_YET)
    view = await view_of(cast, cast.anna, opened.diagnosis.id)
    assert view.comment_of(Address(FIRST)) == "сначала слова"
    view = await write(cast, opened.diagnosis.id, None)
    assert (view.comment_of(Address(FIRST)), view.value_of(Address(FIRST))) == (
        None,
        AnswerValue.NOT_YET,
    )
    assert await view_of(cast, cast.anna, opened.diagnosis.id) == view


async def test_comment_is_refused_when_the_diagnosis_is_finished(cast: Cast) -> None:
    opened = await begin(cast, cast.anna)
    await answer_all(cast, cast.anna, opened.diagnosis.id)
    await finish(cast, cast.anna, opened.diagnosis.id)
    with pytest.raises(DomainError) as refused:
        await write(cast, opened.diagnosis.id, "поздно")
    assert refused.value.code == "diagnosis.finished"
