"""A paper blank typed in for somebody «без бота»: by whom, into what, and who reads it after."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, select, update

from domain.diagnosis import Address, DiagnosisState, Form
from domain.errors import DomainError
from domain.invitations import Joined
from domain.scoring import AnswerValue
from services import diagnosis, export, invitations, people
from services.diagnosis import DiagnosisView
from storage.tables import ConsentRow, DiagnosisRow, PostRow
from tests.cast import START, Cast, Player
from tests.services.answering import answer, answer_all, begin, finish, view_of
from tests.services.asking import hire
from tests.services.campaigning import opened

FIRST = "subject.hard_tasks"
ENTERS = ("vera", "galina", "nina")
NOBODY = ("boris", "dina", "egor", "zoya", "irina", "klim", "lev", "mila", "oleg")


async def without_bot(cast: Cast, offline: bool = True) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.anna.post_id).values(offline=offline)
        )


async def enter(cast: Cast, player: Player, form: Form = Form.FULL) -> DiagnosisView:
    async with cast.call(player).write() as (tx, call):
        return await diagnosis.enter(tx, call, cast.anna.post_id, "self", form)


async def denied(cast: Cast, player: Player, diagnosis_id: int) -> None:
    async with cast.call(player).write() as (tx, call):
        for attempt in (
            diagnosis.get(tx, call, diagnosis_id),
            diagnosis.answer(tx, call, diagnosis_id, FIRST, AnswerValue.NOT_YET),
            diagnosis.comment(tx, call, diagnosis_id, FIRST, "слова"),
            diagnosis.result_papers(tx, call, diagnosis_id),
        ):
            with pytest.raises(DomainError) as refused:
                await attempt
            assert refused.value.code == "access.denied"


@pytest.mark.parametrize("name", ENTERS)
async def test_leader_types_in_and_it_is_the_teachers_diagnosis(cast: Cast, name: str) -> None:
    await without_bot(cast)
    player = getattr(cast, name)
    view = await enter(cast, player)
    assert (view.diagnosis.post_id, view.diagnosis.entered_by) == (
        cast.anna.post_id,
        player.person_id,
    )
    assert view.diagnosis.owner is not None
    assert view.diagnosis.owner.label == "Смирнова\u00a0А.\u00a0И."
    await answer_all(cast, player, view.diagnosis.id, {FIRST: AnswerValue.NOT_YET})
    outcome = await finish(cast, player, view.diagnosis.id)
    assert not outcome.own
    assert outcome.score.suggestions == ()
    async with cast.call(cast.mila).write() as (tx, call):
        data = await export.answers_of_account(tx, call, cast.anna.chat_id)
    assert len(data["answers"]) == 52


@pytest.mark.parametrize("name", NOBODY)
async def test_nobody_without_the_role_types_in_or_gets_a_blank(cast: Cast, name: str) -> None:
    await without_bot(cast)
    async with cast.call(getattr(cast, name)).write() as (tx, call):
        for attempt in (
            diagnosis.enter(tx, call, cast.anna.post_id),
            diagnosis.blank_paper(tx, call, cast.anna.post_id, "self", Form.FULL),
            diagnosis.entry_door(tx, call, cast.anna.post_id),
        ):
            with pytest.raises(DomainError) as refused:
                await attempt
            assert refused.value.code == "access.denied"


async def test_nobody_types_in_for_who_answers_in_the_bot(cast: Cast) -> None:
    with pytest.raises(DomainError) as refused:
        await enter(cast, cast.vera)
    assert refused.value.code == "diagnosis.not_offline"
    await denied(cast, cast.vera, (await begin(cast, cast.anna)).diagnosis.id)


async def test_answers_are_closed_to_who_typed_them_in_when_it_is_finished(cast: Cast) -> None:
    await without_bot(cast)
    view = await enter(cast, cast.vera)
    await answer_all(cast, cast.vera, view.diagnosis.id)
    await denied(cast, cast.galina, view.diagnosis.id)
    await finish(cast, cast.vera, view.diagnosis.id)
    async with cast.call(cast.vera).read() as (tx, call):
        with pytest.raises(DomainError) as refused:
            await diagnosis.get(tx, call, view.diagnosis.id)
    assert refused.value.code == "access.denied"
    kept = await view_of(cast, cast.anna, view.diagnosis.id)
    assert kept.answered == 52


async def test_answers_are_closed_to_who_typed_them_in_when_the_teacher_comes_to_the_bot(
    cast: Cast,
) -> None:
    await without_bot(cast)
    view = await enter(cast, cast.vera)
    await answer(cast, cast.vera, view.diagnosis.id, FIRST, AnswerValue.STRENGTH)
    await without_bot(cast, offline=False)
    await denied(cast, cast.vera, view.diagnosis.id)
    own = await begin(cast, cast.anna)
    assert own.diagnosis.id == view.diagnosis.id
    assert own.value_of(Address(FIRST)) is AnswerValue.STRENGTH
    assert own.diagnosis.owner is None


async def test_blank_is_nobodys_to_read_once_the_teacher_went_on_with_it(cast: Cast) -> None:
    await without_bot(cast)
    view = await enter(cast, cast.vera)
    await without_bot(cast, offline=False)
    await answer(cast, cast.anna, view.diagnosis.id, FIRST, AnswerValue.NOT_YET)
    await without_bot(cast)
    await denied(cast, cast.vera, view.diagnosis.id)
    again = await enter(cast, cast.vera)
    assert (again.diagnosis.id != view.diagnosis.id, again.answered) == (True, 0)


async def test_what_the_teacher_answered_in_the_bot_is_set_aside_and_not_shown(cast: Cast) -> None:
    own = await begin(cast, cast.anna)
    await answer(cast, cast.anna, own.diagnosis.id, FIRST, AnswerValue.NOT_YET)
    await without_bot(cast)
    view = await enter(cast, cast.vera)
    assert (view.diagnosis.id != own.diagnosis.id, view.answered) == (True, 0)
    await denied(cast, cast.vera, own.diagnosis.id)
    kept = await view_of(cast, cast.anna, own.diagnosis.id)
    assert kept.diagnosis.state is DiagnosisState.CANCELLED
    assert kept.value_of(Address(FIRST)) is AnswerValue.NOT_YET


async def test_blank_begun_by_one_leader_is_gone_on_with_by_another(cast: Cast) -> None:
    await without_bot(cast)
    view = await enter(cast, cast.vera)
    await answer(cast, cast.vera, view.diagnosis.id, FIRST, AnswerValue.STRENGTH)
    again = await enter(cast, cast.nina)
    assert (again.diagnosis.id, again.answered) == (view.diagnosis.id, 1)
    await denied(cast, cast.vera, view.diagnosis.id)


async def test_typed_in_blank_counts_for_what_the_school_asks(cast: Cast) -> None:
    await without_bot(cast)
    campaign_id = await opened(cast, cast.anna, form=Form.EXPRESS)
    view = await enter(cast, cast.vera)
    assert (view.diagnosis.campaign_id, view.total) == (campaign_id, 24)


@pytest.mark.parametrize("form", list(Form))
async def test_blank_is_as_long_as_what_is_typed_in_while_the_school_asks(
    cast: Cast, form: Form
) -> None:
    await without_bot(cast)
    await opened(cast, cast.anna, form=form)
    async with cast.call(cast.vera).read() as (tx, call):
        door = await diagnosis.entry_door(tx, call, cast.anna.post_id)
    own = next(one for one in door.offers if one.questionnaire.key == "self")
    (size,) = own.sizes
    view = await enter(cast, cast.vera, size.form)
    assert (size.form, size.statements) == (form, view.total)


async def test_blank_has_the_statements_of_the_persons_work(cast: Cast) -> None:
    await without_bot(cast)
    async with cast.call(cast.vera).read() as (tx, call):
        paper = await diagnosis.blank_paper(tx, call, cast.anna.post_id, "self", Form.EXPRESS)
        door = await diagnosis.entry_door(tx, call, cast.anna.post_id)
    assert (paper.variant, len(paper.statements)) == ("soo", 24)
    assert paper.owner.printed == "Смирнова Анна Игоревна"
    assert [one.questionnaire.key for one in door.offers] == ["self", "objectivity", "requests"]
    assert all(one.opened is None and one.finished is None for one in door.offers)


async def test_what_was_typed_in_goes_along_when_its_owner_turns_out_to_work_elsewhere_too(
    cast: Cast,
) -> None:
    """Somebody without the bot here has it in another school, and opens his link from there."""
    (here,) = await hire(cast, 1, joined=False, offline=True)
    async with cast.call(cast.vera).write() as (tx, call):
        await people.correct_name(tx, call, here.post_id, cast.irina.name.full)
        view = await diagnosis.enter(tx, call, here.post_id, "self", Form.EXPRESS)
        await people.hand_over(
            tx,
            call,
            post_id=cast.vera.post_id,
            to_post_id=here.post_id,
            since=START.date() + timedelta(days=1),
            until=START.date() + timedelta(days=7),
        )
        await tx.connection.execute(
            insert(ConsentRow).values(
                person_id=here.person_id,
                kind="diagnosis_messages",
                text_version=1,
                refused_at=START,
            )
        )
        link = await invitations.issue_for_post(tx, call, here.post_id)
        claimed = await invitations.claim(
            tx,
            account_id=cast.irina.account_id,
            token=link.token,
            now=START,
            today=START.date(),
            name=cast.irina.name,
        )
        assert isinstance(claimed, Joined), claimed
        assessor = await tx.connection.execute(
            select(DiagnosisRow.assessor_id).where(DiagnosisRow.id == view.diagnosis.id)
        )
        assert assessor.scalar_one() == cast.irina.person_id
        who = await tx.who.find(cast.irina.account_id, START.date())
        assert who is not None
        assert who.consented, "a refusal left here takes nothing back there"
        assert {one.school_id for one in who.actor.posts} == {cast.school_id, cast.other_school_id}
