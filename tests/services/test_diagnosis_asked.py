"""What a school asks for and what a teacher begins herself: forms, questionnaires, one of each."""

import pytest
from sqlalchemy import update

from content.loader import load_questionnaire
from domain.diagnosis import Address, Form
from domain.errors import DomainError
from domain.overview import DiagnosisStanding
from domain.people import Audience, Position, SchoolKind
from domain.scoring import AnswerValue
from services import diagnosis, overview
from services.diagnosis import DiagnosisView, Door
from storage.tables import PersonRow
from tests.cast import MOSCOW, Cast, Player
from tests.services.answering import answer, answer_all, begin, finish, works
from tests.services.campaigning import closed, opened

FIRST = "subject.hard_tasks"


async def begin_as(
    cast: Cast, player: Player, questionnaire: str, form: Form = Form.FULL
) -> DiagnosisView:
    async with cast.call(player).write() as (tx, call):
        return await diagnosis.begin(tx, call, player.post_id, questionnaire, form)


async def begin_asked(cast: Cast, player: Player, campaign_id: int) -> DiagnosisView:
    async with cast.call(player).write() as (tx, call):
        return await diagnosis.begin_asked(tx, call, campaign_id)


async def door(cast: Cast, player: Player) -> Door:
    async with cast.call(player).read() as (tx, call):
        return await diagnosis.door(tx, call, player.post_id)


@pytest.mark.parametrize(
    ("kind", "audience", "position", "variant", "total"),
    [
        (SchoolKind.SCHOOL, Audience.NOO, None, "noo", 52),
        (SchoolKind.SCHOOL, Audience.BOTH, Position.TEACHER, "soo", 52),
        (SchoolKind.SCHOOL, Audience.OTHER, None, "other", 46),
        (SchoolKind.SCHOOL, Audience.SOO, Position.PSYCHOLOGIST, "other", 46),
        (SchoolKind.SCHOOL, None, Position.PRESCHOOL_TEACHER, "preschool", 52),
        (SchoolKind.KINDERGARTEN, None, None, "preschool", 52),
        (SchoolKind.KINDERGARTEN, None, Position.SPEECH_THERAPIST, "other", 46),
        (SchoolKind.ADDITIONAL, None, None, "other", 46),
    ],
)
async def test_everybody_gets_the_words_of_his_work_when_he_begins(
    cast: Cast,
    kind: SchoolKind,
    audience: Audience | None,
    position: Position | None,
    variant: str,
    total: int,
) -> None:
    await works(
        cast,
        kind,
        audience=None if audience is None else audience.value,
        position=None if position is None else position.value,
    )
    view = await begin(cast, cast.anna)
    assert (view.variant, view.total) == (variant, total)


async def test_short_form_asks_the_core_alone_when_the_teacher_chooses_it(cast: Cast) -> None:
    view = await begin_as(cast, cast.anna, "self", Form.EXPRESS)
    assert view.total == 24
    assert {group.total for group in view.groups} == {3}
    whole = load_questionnaire("self").for_variant("soo")
    beyond = next(one.key for one in whole if not one.core)
    with pytest.raises(DomainError) as refused:
        await answer(cast, cast.anna, view.diagnosis.id, beyond, AnswerValue.STRENGTH)
    assert refused.value.code == "diagnosis.unknown_statement"


async def test_questionnaires_stand_open_side_by_side_and_one_of_each(cast: Cast) -> None:
    own = await begin(cast, cast.anna)
    other = await begin_as(cast, cast.anna, "objectivity")
    again = await begin_as(cast, cast.anna, "objectivity")
    assert own.diagnosis.id != other.diagnosis.id == again.diagnosis.id
    assert (await begin(cast, cast.anna)).diagnosis.id == own.diagnosis.id


async def test_questionnaire_of_another_work_is_refused_when_it_is_begun(cast: Cast) -> None:
    await works(cast, SchoolKind.KINDERGARTEN, audience=None)
    for key in ("objectivity", "nothing"):
        with pytest.raises(DomainError) as refused:
            await begin_as(cast, cast.anna, key)
        assert refused.value.code == "diagnosis.not_offered"


async def test_young_specialist_alone_is_offered_the_questionnaire_of_the_first_years(
    cast: Cast,
) -> None:
    before = [one.questionnaire.key for one in (await door(cast, cast.anna)).offers]
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PersonRow)
            .where(PersonRow.id == cast.anna.person_id)
            .values(pedagogical_since_year=2025)
        )
    after = [one.questionnaire.key for one in (await door(cast, cast.anna)).offers]
    assert before == ["self", "objectivity", "requests"]
    assert after == ["self", "objectivity", "young", "requests"]


async def test_what_the_school_asks_is_begun_with_its_form_and_named(cast: Cast) -> None:
    campaign_id = await opened(cast, cast.anna, form=Form.EXPRESS)
    view = await begin_asked(cast, cast.anna, campaign_id)
    assert (view.diagnosis.campaign_id, view.total) == (campaign_id, 24)
    assert (await begin_asked(cast, cast.anna, campaign_id)).diagnosis.id == view.diagnosis.id


async def test_open_diagnosis_of_her_own_serves_the_school_with_its_answers(cast: Cast) -> None:
    own = await begin_as(cast, cast.anna, "self", Form.EXPRESS)
    await answer(cast, cast.anna, own.diagnosis.id, FIRST, AnswerValue.STRENGTH)
    campaign_id = await opened(cast, cast.anna)
    view = await begin_asked(cast, cast.anna, campaign_id)
    assert view.diagnosis.id == own.diagnosis.id
    assert (view.total, view.answered, view.diagnosis.campaign_id) == (52, 1, campaign_id)
    assert view.value_of(Address(FIRST)) is AnswerValue.STRENGTH


async def test_full_diagnosis_with_answers_stays_full_when_the_school_asks_the_short_one(
    cast: Cast,
) -> None:
    own = await begin(cast, cast.anna)
    await answer(cast, cast.anna, own.diagnosis.id, FIRST, AnswerValue.STRENGTH)
    view = await begin_asked(cast, cast.anna, await opened(cast, cast.anna, form=Form.EXPRESS))
    assert (view.diagnosis.id, view.total, view.answered) == (own.diagnosis.id, 52, 1)


async def test_nothing_begins_when_the_school_does_not_ask_or_has_closed(cast: Cast) -> None:
    others = await opened(cast, cast.zoya)
    mine = await opened(cast, cast.anna)
    await closed(cast, mine)
    for campaign_id in (others, mine, 999):
        with pytest.raises(DomainError) as refused:
            await begin_asked(cast, cast.anna, campaign_id)
        assert refused.value.code == "diagnosis.not_asked"


async def test_result_is_given_when_what_the_school_asks_was_finished(cast: Cast) -> None:
    campaign_id = await opened(cast, cast.anna)
    view = await begin_asked(cast, cast.anna, campaign_id)
    await answer_all(cast, cast.anna, view.diagnosis.id)
    await finish(cast, cast.anna, view.diagnosis.id)
    again = await begin_asked(cast, cast.anna, campaign_id)
    assert (again.diagnosis.id, again.is_open) == (view.diagnosis.id, False)
    assert (await door(cast, cast.anna)).asked == ()


async def test_menu_names_what_the_school_asks_before_anything_else(cast: Cast) -> None:
    own = await begin(cast, cast.anna)
    await answer(cast, cast.anna, own.diagnosis.id, FIRST, AnswerValue.STRENGTH)
    campaign_id = await opened(cast, cast.anna, questionnaire="objectivity")

    async def facts() -> tuple[DiagnosisStanding, str | None, int, int]:
        async with cast.call(cast.anna).read() as (tx, call):
            who = await tx.who.find(cast.anna.account_id, cast.now.astimezone(MOSCOW).date())
            assert who is not None
            teacher = (await overview.of_person(tx, call, who)).teacher
        assert teacher is not None
        return teacher.diagnosis, teacher.questionnaire, teacher.answered, teacher.statements

    title = load_questionnaire("objectivity").title
    assert await facts() == (DiagnosisStanding.ASKED, title, 0, 19)
    view = await begin_asked(cast, cast.anna, campaign_id)
    await answer(cast, cast.anna, view.diagnosis.id, "marking.norms", AnswerValue.STRENGTH)
    assert await facts() == (DiagnosisStanding.OPEN, title, 1, 19)
    await answer_all(cast, cast.anna, view.diagnosis.id)
    await finish(cast, cast.anna, view.diagnosis.id)
    assert await facts() == (DiagnosisStanding.OPEN, None, 1, 52)


async def test_what_the_school_asks_is_offered_whatever_the_experience(cast: Cast) -> None:
    campaign_id = await opened(cast, cast.anna, questionnaire="young")
    found = await door(cast, cast.anna)
    assert [one.campaign.id for one in found.asked] == [campaign_id]
    assert found.offer("young").sizes[0].statements == 19
    assert (await begin_asked(cast, cast.anna, campaign_id)).total == 19


async def test_questionnaire_without_a_question_for_her_work_is_not_asked(cast: Cast) -> None:
    await works(cast, SchoolKind.KINDERGARTEN, audience=None)
    campaign_id = await opened(cast, cast.anna, questionnaire="objectivity")
    assert (await door(cast, cast.anna)).asked == ()
    with pytest.raises(DomainError) as refused:
        await begin_asked(cast, cast.anna, campaign_id)
    assert refused.value.code == "diagnosis.not_offered"
