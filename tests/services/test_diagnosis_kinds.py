"""Options, words and subjects: each answer stands where it belongs."""

import pytest
from sqlalchemy import update

from content.loader import load_questionnaire
from domain.diagnosis import Address, scope_code
from domain.errors import DomainError
from domain.scoring import AnswerValue
from domain.self_diagnosis import SKIPPED
from services import diagnosis
from services.diagnosis import DiagnosisView
from storage.tables import PersonRow, PostRow
from tests.cast import Cast
from tests.services.answering import answer, answer_all, begin, finish, view_of

FIRST = "subject.hard_tasks"
PHYSICS, COMPUTING = "Физика", "Информатика"
SEVERAL, ONE, WORDS = "themes.areas", "themes.reason", "themes.question"


async def requests(cast: Cast) -> DiagnosisView:
    async with cast.call(cast.anna).write() as (tx, call):
        return await diagnosis.begin(tx, call, cast.anna.post_id, "requests")


async def choose(cast: Cast, view: DiagnosisView, key: str, option: str, on: bool) -> DiagnosisView:
    async with cast.call(cast.anna).write() as (tx, call):
        return await diagnosis.choose(tx, call, view.diagnosis.id, key, option, on=on)


async def teaches(cast: Cast, *subjects: str) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.anna.post_id).values(subjects=list(subjects))
        )


async def sets(cast: Cast, view: DiagnosisView, subject: str, on: bool = True) -> DiagnosisView:
    async with cast.call(cast.anna).write() as (tx, call):
        return await diagnosis.set_subject(tx, call, view.diagnosis.id, scope_code(subject), on=on)


async def two_subjects(cast: Cast) -> DiagnosisView:
    await teaches(cast, PHYSICS, COMPUTING)
    view = await begin(cast, cast.anna)
    await sets(cast, view, PHYSICS)
    return await sets(cast, view, COMPUTING)


async def test_options_are_set_and_unset_in_the_order_of_the_question(cast: Cast) -> None:
    view = await requests(cast)
    options = [one.key for one in load_questionnaire("requests").statement(SEVERAL).options]
    for key in (options[4], options[1], options[1]):
        view = await choose(cast, view, SEVERAL, key, True)
    given = view.given(Address(SEVERAL))
    assert given is not None
    assert given.options == (options[1], options[4])
    await choose(cast, view, SEVERAL, options[1], False)
    view = await choose(cast, view, SEVERAL, options[4], False)
    assert not view.is_answered(Address(SEVERAL))
    assert await view_of(cast, cast.anna, view.diagnosis.id) == view


async def test_no_more_options_than_the_question_allows_when_they_are_pressed(cast: Cast) -> None:
    view = await requests(cast)
    question = load_questionnaire("requests").statement(SEVERAL)
    options = [one.key for one in question.options]
    assert question.most == 3
    for key in options[:3]:
        view = await choose(cast, view, SEVERAL, key, True)
    with pytest.raises(DomainError) as refused:
        await choose(cast, view, SEVERAL, options[3], True)
    assert refused.value == DomainError("diagnosis.too_many_options", most=3)
    assert await view_of(cast, cast.anna, view.diagnosis.id) == view


async def test_one_option_replaces_the_other_when_it_is_pressed(cast: Cast) -> None:
    view = await requests(cast)
    await choose(cast, view, ONE, "results", True)
    view = await choose(cast, view, ONE, "attest", True)
    given = view.given(Address(ONE))
    assert given is not None
    assert given.options == ("attest",)


async def test_words_replace_a_skip_and_a_skip_the_words(cast: Cast) -> None:
    view = await requests(cast)
    async with cast.call(cast.anna).write() as (tx, call):
        view = await diagnosis.skip(tx, call, view.diagnosis.id, WORDS)
        assert view.is_answered(Address(WORDS))
        view = await diagnosis.write(tx, call, view.diagnosis.id, WORDS, " ВПР \n\n\n и родители ")
    given = view.given(Address(WORDS))
    assert given is not None
    assert (given.value, given.text) == (None, "ВПР\n\nи родители")
    async with cast.call(cast.anna).write() as (tx, call):
        view = await diagnosis.skip(tx, call, view.diagnosis.id, WORDS)
    given = (await view_of(cast, cast.anna, view.diagnosis.id)).given(Address(WORDS))
    assert given is not None
    assert (given.value, given.text) == (SKIPPED, None)


async def test_answer_of_another_kind_is_refused_when_it_is_pressed(cast: Cast) -> None:
    view = await requests(cast)
    async with cast.call(cast.anna).write() as (tx, call):
        for attempt in (
            diagnosis.answer(tx, call, view.diagnosis.id, ONE, AnswerValue.STRENGTH),
            diagnosis.choose(tx, call, view.diagnosis.id, ONE, "nothing", on=True),
            diagnosis.choose(tx, call, view.diagnosis.id, WORDS, "results", on=True),
            diagnosis.write(tx, call, view.diagnosis.id, ONE, "слова"),
            diagnosis.skip(tx, call, view.diagnosis.id, ONE),
        ):
            with pytest.raises(DomainError) as refused:
                await attempt
            assert refused.value.code == "diagnosis.unknown_statement"
    assert (await view_of(cast, cast.anna, view.diagnosis.id)).answered == 0


async def test_block_is_asked_for_each_subject_and_scored_together(cast: Cast) -> None:
    view = await two_subjects(cast)
    assert view.total == 58
    for address in view.in_group("subject"):
        value = AnswerValue.STRENGTH if address.scope == PHYSICS else AnswerValue.NOT_YET
        async with cast.call(cast.anna).write() as (tx, call):
            await diagnosis.answer(tx, call, view.diagnosis.id, address.key, value, address.code)
    view = await view_of(cast, cast.anna, view.diagnosis.id)
    assert view.value_of(Address(FIRST, PHYSICS)) is AnswerValue.STRENGTH
    assert view.value_of(Address(FIRST, COMPUTING)) is AnswerValue.NOT_YET
    async with cast.call(cast.anna).write() as (tx, call):
        for address in view.left:
            await diagnosis.answer(
                tx, call, view.diagnosis.id, address.key, AnswerValue.INDEPENDENT
            )
    outcome = await finish(cast, cast.anna, view.diagnosis.id)
    group = outcome.score.groups[0]
    assert (group.group, group.total, group.answered, group.points) == ("subject", 12, 12, 18)
    # Difficult in one of the subjects is a difficulty, told once and not as a strength, too.
    assert (outcome.score.suggestions.count(FIRST), outcome.score.strengths.count(FIRST)) == (1, 0)


async def test_press_of_another_list_of_subjects_lands_nowhere(cast: Cast) -> None:
    view = await two_subjects(cast)
    await sets(cast, view, COMPUTING, on=False)
    async with cast.call(cast.anna).write() as (tx, call):
        view = await diagnosis.add_subject(tx, call, view.diagnosis.id, "Астрономия")
        for code in ("", scope_code(COMPUTING), "00000000"):
            with pytest.raises(DomainError) as refused:
                await diagnosis.answer(
                    tx, call, view.diagnosis.id, FIRST, AnswerValue.STRENGTH, code
                )
            assert refused.value.code == "diagnosis.unknown_statement"
        view = await diagnosis.answer(
            tx, call, view.diagnosis.id, FIRST, AnswerValue.STRENGTH, scope_code("Астрономия")
        )
    assert list(view.answers) == [Address(FIRST, "Астрономия")]


async def test_subjects_are_fixed_once_the_block_has_an_answer(cast: Cast) -> None:
    view = await begin(cast, cast.anna)
    await answer(cast, cast.anna, view.diagnosis.id, FIRST, AnswerValue.STRENGTH)
    with pytest.raises(DomainError) as refused:
        await sets(cast, view, PHYSICS)
    assert refused.value.code == "diagnosis.subjects_fixed"


async def test_one_subject_or_none_is_one_block_when_the_choice_ends(cast: Cast) -> None:
    view = await two_subjects(cast)
    view = await sets(cast, view, COMPUTING, on=False)
    assert view.total == 52
    await sets(cast, view, COMPUTING)
    async with cast.call(cast.anna).write() as (tx, call):
        view = await diagnosis.settle_subjects(tx, call, view.diagnosis.id, apart=False)
    assert (view.diagnosis.subjects, view.total) == ((), 52)


async def test_more_subjects_than_anybody_can_answer_for_are_refused(cast: Cast) -> None:
    await teaches(cast, *"абвгд")
    view = await begin(cast, cast.anna)
    for name in "абвг":
        view = await sets(cast, view, name)
    with pytest.raises(DomainError) as refused:
        await sets(cast, view, "д")
    assert refused.value == DomainError("diagnosis.too_many_subjects", most=4)


@pytest.mark.parametrize(("since", "candidate"), [(2026, True), (2020, False), (None, False)])
async def test_what_was_never_met_is_a_candidate_in_the_first_years_of_work(
    cast: Cast, since: int | None, candidate: bool
) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PersonRow)
            .where(PersonRow.id == cast.anna.person_id)
            .values(pedagogical_since_year=since)
        )
    view = await begin(cast, cast.anna)
    met = view.asked[10].key
    await answer_all(
        cast,
        cast.anna,
        view.diagnosis.id,
        {FIRST: AnswerValue.NO_EXPERIENCE, met: AnswerValue.WITH_SUPPORT},
    )
    outcome = await finish(cast, cast.anna, view.diagnosis.id)
    assert outcome.score.no_experience == (FIRST,)
    assert outcome.score.suggestions == ((met, FIRST) if candidate else (met,))
