"""Mentors: two words, and until both are said nobody is a mentor anywhere."""

import pytest
from sqlalchemy import insert, update

from content.loader import load_questionnaire
from domain.errors import DomainError
from domain.mentoring import Colleague, MentoringState, Merit
from domain.people import Position
from domain.route import RouteState
from domain.scoring import AnswerValue
from domain.staff import Without
from services import mentoring, people
from storage.tables import CardRow, ConsentRow, DepartmentRow, PersonRow, PostRow
from storage.transaction import Transaction
from tests.cast import Cast, Player
from tests.services import answering, planning
from tests.services.asking import change_post, hire
from tests.services.doing import plan


async def proposed(cast: Cast) -> int:
    """Boris for Zoya."""
    async with cast.call(cast.vera).write() as (tx, call):
        return await mentoring.propose(
            tx, call, mentee_post_id=cast.zoya.post_id, mentor_post_id=cast.boris.post_id
        )


async def outbox(tx: Transaction) -> list[tuple[str, int]]:
    rows = await tx.connection.exec_driver_sql(
        "SELECT kind, recipient_id FROM outbox WHERE state = 'waiting' ORDER BY id"
    )
    return [(row["kind"], row["recipient_id"]) for row in rows.mappings()]


async def test_mentor_is_asked_first_and_is_no_mentor_until_both_agreed(cast: Cast) -> None:
    made = await proposed(cast)
    async with cast.database.read() as tx:
        assert await outbox(tx) == [("mentor_proposed", cast.boris.person_id)]
    async with cast.call(cast.boris).write() as (tx, call):
        half = await mentoring.agree(tx, call, made)
        subject = await tx.subjects.of_post(cast.zoya.post_id)
        assert ("mentor_proposed", cast.zoya.person_id) in await outbox(tx)
    assert half.state is MentoringState.PROPOSED
    assert subject.mentors == frozenset()
    async with cast.call(cast.zoya).write() as (tx, call):
        whole = await mentoring.agree(tx, call, made)
        subject = await tx.subjects.of_post(cast.zoya.post_id)
        told = await outbox(tx)
    assert whole.state is MentoringState.ACTIVE
    assert subject.mentors == {cast.boris.person_id}
    assert ("mentor_decided", cast.boris.person_id) in told
    assert ("mentor_decided", cast.vera.person_id) in told
    assert ("mentor_decided", cast.zoya.person_id) not in told


async def test_yes_said_twice_by_one_is_not_two_consents(cast: Cast) -> None:
    made = await proposed(cast)
    async with cast.call(cast.boris).write() as (tx, call):
        await mentoring.agree(tx, call, made)
        pair = await mentoring.agree(tx, call, made)
    assert pair.state is MentoringState.PROPOSED


async def test_proposal_is_over_when_one_declines(cast: Cast) -> None:
    made = await proposed(cast)
    async with cast.call(cast.boris).write() as (tx, call):
        declined = await mentoring.decline(tx, call, made)
    async with cast.call(cast.zoya).write() as (tx, call):
        with pytest.raises(DomainError) as caught:
            await mentoring.agree(tx, call, made)
        told = await outbox(tx)
    assert declined.state is MentoringState.DECLINED
    assert caught.value.code == "mentoring.settled"
    # Of a mentor's no the mentee never hears.
    assert told == [("mentor_decided", cast.vera.person_id)]


@pytest.mark.parametrize("player", ["anna", "vera", "galina", "klim", "lev"])
async def test_nobody_agrees_for_another(cast: Cast, player: str) -> None:
    made = await proposed(cast)
    async with cast.call(getattr(cast, player)).write() as (tx, call):
        for attempt in (mentoring.agree(tx, call, made), mentoring.decline(tx, call, made)):
            with pytest.raises(DomainError) as caught:
                await attempt
            assert caught.value.code == "access.denied"
        with pytest.raises(DomainError) as hidden:
            await mentoring.get_pair(tx, call, made)
        assert hidden.value.code == "access.gone"


@pytest.mark.parametrize("player", ["anna", "boris", "dina", "klim", "egor", "lev", "mila"])
async def test_mentor_is_proposed_only_by_who_leads_the_school(cast: Cast, player: str) -> None:
    async with cast.call(getattr(cast, player)).write() as (tx, call):
        for attempt in (
            mentoring.propose(
                tx, call, mentee_post_id=cast.zoya.post_id, mentor_post_id=cast.boris.post_id
            ),
            mentoring.list_candidates(tx, call, cast.zoya.post_id),
        ):
            with pytest.raises(DomainError) as caught:
                await attempt
            assert caught.value.code == "access.denied"


async def test_second_mentor_another_school_and_oneself_are_refused(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        for mentee, mentor, code in (
            (cast.anna, cast.zoya, "mentoring.has_mentor"),
            (cast.zoya, cast.irina, "mentoring.other_school"),
            (cast.zoya, cast.zoya, "mentoring.oneself"),
        ):
            with pytest.raises(DomainError) as caught:
                await mentoring.propose(
                    tx, call, mentee_post_id=mentee.post_id, mentor_post_id=mentor.post_id
                )
            assert caught.value.code == code
        first = await mentoring.propose(
            tx, call, mentee_post_id=cast.zoya.post_id, mentor_post_id=cast.boris.post_id
        )
        same = await mentoring.propose(
            tx, call, mentee_post_id=cast.zoya.post_id, mentor_post_id=cast.boris.post_id
        )
        with pytest.raises(DomainError) as taken:
            await mentoring.propose(
                tx, call, mentee_post_id=cast.zoya.post_id, mentor_post_id=cast.dina.post_id
            )
    assert first == same
    assert taken.value.code == "mentoring.proposed_already"


async def test_nobody_hears_of_a_proposal_taken_back_at_once(cast: Cast) -> None:
    made = await proposed(cast)
    async with cast.call(cast.vera).write() as (tx, call):
        await mentoring.end(tx, call, made)
        assert await outbox(tx) == []


@pytest.mark.parametrize("player", ["anna", "boris", "vera", "galina"])
async def test_working_pair_is_ended_by_either_of_the_two_or_who_leads(
    cast: Cast, player: str
) -> None:
    async with cast.call(getattr(cast, player)).write() as (tx, call):
        pair = (await tx.mentoring.list_of_person(cast.anna.person_id))[0]
        await mentoring.end(tx, call, pair.id)
        subject = await tx.subjects.of_post(cast.anna.post_id)
    assert subject.mentors == frozenset()


@pytest.mark.parametrize("player", ["zoya", "klim", "lev", "dina"])
async def test_pair_is_not_ended_by_others(cast: Cast, player: str) -> None:
    async with cast.call(getattr(cast, player)).write() as (tx, call):
        pair = (await tx.mentoring.list_of_person(cast.anna.person_id))[0]
        with pytest.raises(DomainError) as caught:
            await mentoring.end(tx, call, pair.id)
    assert caught.value.code == "access.denied"


async def test_candidates_are_the_school_without_the_teacher_and_without_the_removed(
    cast: Cast,
) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await people.remove(tx, call, cast.boris.post_id)
        found = await mentoring.list_candidates(tx, call, cast.zoya.post_id)
        by_name = await mentoring.list_candidates(tx, call, cast.zoya.post_id, query="смир")
    persons = {one.person_id for one in found.found}
    assert persons == {
        cast.anna.person_id,
        cast.vera.person_id,
        cast.galina.person_id,
        cast.dina.person_id,
        cast.nina.person_id,
    }
    assert [one.person_id for one in by_name.found] == [cast.anna.person_id]


async def test_own_pairs_hold_nothing_of_others(cast: Cast) -> None:
    await proposed(cast)
    async with cast.call(cast.anna).read() as (tx, call):
        pairs = await mentoring.list_own(tx, call)
    async with cast.call(cast.lev).read() as (tx, call):
        outsider = await mentoring.list_own(tx, call)
    assert [pair.mentee_person_id for pair in pairs] == [cast.anna.person_id]
    assert outsider == ()


async def speaks_for(cast: Cast, player: Player, *, since: int, category: str = "highest") -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PersonRow)
            .where(PersonRow.id == player.person_id)
            .values(pedagogical_since_year=since)
        )
        await tx.connection.execute(
            insert(CardRow).values(
                person_id=player.person_id, category=category, updated_at=cast.now
            )
        )


async def offered(cast: Cast, player: Player, query: str = "") -> dict[int, Merit]:
    """By person, in the order of the list; those for whom nothing speaks have none."""
    async with cast.call(player).read() as (tx, call):
        found = await mentoring.list_candidates(tx, call, cast.zoya.post_id, query=query)
    return {one.person_id: one.merit for one in found.found}


async def test_experienced_come_first_then_the_others_by_their_category(cast: Cast) -> None:
    await speaks_for(cast, cast.boris, since=2000)
    await speaks_for(cast, cast.anna, since=2010)
    await speaks_for(cast, cast.nina, since=1990, category="first")
    found = await offered(cast, cast.vera)
    assert [one for one, merit in found.items() if merit] == [
        cast.boris.person_id,
        cast.anna.person_id,
        cast.nina.person_id,
    ]
    assert list(found)[:3] == [cast.boris.person_id, cast.anna.person_id, cast.nina.person_id]
    assert cast.boris.person_id not in await offered(cast, cast.vera, "смир")


async def test_who_is_new_to_work_comes_last_and_is_marked_for_whoever_proposes(cast: Cast) -> None:
    first = next(iter(await offered(cast, cast.vera)))
    player = next(
        one for one in (cast.anna, cast.galina, cast.dina, cast.nina) if one.person_id == first
    )
    await speaks_for(cast, player, since=cast.now.year - 1, category="none")
    found = await offered(cast, cast.vera)
    assert list(found)[-1] == first
    assert [one for one, merit in found.items() if merit.young] == [first]
    async with cast.call(cast.vera).read() as (tx, call):
        asked = await mentoring.proposal(
            tx, call, mentee_post_id=cast.zoya.post_id, mentor_post_id=player.post_id
        )
    assert asked.merit.young


async def keep_outside(cast: Cast) -> dict[str, int]:
    """Posts of three whom the bot can't ask, by why."""
    outside, offline = await hire(cast, 2, surname="Абаев", joined=False)
    async with cast.call(cast.vera).write() as (tx, call):
        await people.set_offline(tx, call, offline.post_id, True)
        await tx.connection.execute(
            update(ConsentRow)
            .where(ConsentRow.person_id == cast.dina.person_id)
            .values(withdrawn_at=cast.now)
        )
    return {
        "outside": outside.post_id,
        "offline": offline.post_id,
        "no_consent": cast.dina.post_id,
    }


async def test_whom_the_bot_cannot_ask_is_not_proposed_and_stands_last(cast: Cast) -> None:
    posts = await keep_outside(cast)
    async with cast.call(cast.vera).write() as (tx, call):
        found = (await mentoring.list_candidates(tx, call, cast.zoya.post_id)).found
        assert {one.without: one.post_id for one in found[-3:]} == {
            Without(why): post_id for why, post_id in posts.items()
        }
        assert all(one.without is None for one in found[:-3])
        for why, post_id in posts.items():
            seen = await mentoring.proposal(
                tx, call, mentee_post_id=cast.zoya.post_id, mentor_post_id=post_id
            )
            assert seen.without is Without(why)
            for attempt in (
                mentoring.propose(
                    tx, call, mentee_post_id=cast.zoya.post_id, mentor_post_id=post_id
                ),
                mentoring.pass_on(tx, call, post_id=cast.boris.post_id, to_post_id=post_id),
            ):
                with pytest.raises(DomainError) as caught:
                    await attempt
                assert caught.value.code == "mentoring.unasked"
                assert caught.value.params == {"why": why}
        assert await outbox(tx) == []
        assert await tx.mentoring.find_open_of(cast.zoya.post_id) is None


async def test_own_department_comes_before_experience_and_after_it_who_has_fewer_mentees(
    cast: Cast,
) -> None:
    await speaks_for(cast, cast.nina, since=1990)
    async with cast.database.read() as tx:
        department = (await tx.subjects.of_post(cast.anna.post_id)).department_id
    for player in (cast.zoya, cast.boris):
        await change_post(cast, player.post_id, department_id=department)
    found = await offered(cast, cast.vera)
    own = [one for one, merit in found.items() if merit.same_department]
    # Boris, who has a mentee, stands after Anna and Dina, though his name comes before theirs.
    assert own == [cast.anna.person_id, cast.dina.person_id, cast.boris.person_id]
    assert list(found)[:4] == [*own, cast.nina.person_id]


async def test_mentor_is_told_of_no_colleague_whom_fewer_than_five_could_be(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        department = await tx.connection.scalar(
            insert(DepartmentRow)
            .values(school_id=cast.school_id, name="Кафедра")
            .returning(DepartmentRow.id)
        )
        same = [cast.zoya, cast.anna, cast.boris, cast.dina, cast.nina]
        ids = [one.post_id for one in same]
        await tx.connection.execute(
            update(PostRow)
            .where(PostRow.id.in_(ids))
            .values(department_id=department, role="teacher", position="teacher")
        )
        mentor = cast.boris.person_id
        told = await mentoring.told_of(tx, [cast.zoya.post_id], mentor, call.today)
        assert told == {cast.zoya.post_id: Colleague()}
        other = cast.vera.person_id
        told = await mentoring.told_of(tx, [cast.zoya.post_id], other, call.today)
        assert told == {
            cast.zoya.post_id: Colleague(position=Position.TEACHER, department="Кафедра")
        }


async def test_strength_in_the_mentees_deficits_is_offered_before_experience(cast: Cast) -> None:
    """By the level of a group that who leads may see; of other groups nothing is said."""
    (deficit,) = planning.DEFICITS[:1]
    await plan(cast, cast.zoya, deficits=[deficit])
    await speaks_for(cast, cast.boris, since=2000)
    questionnaire = load_questionnaire("self")
    group = questionnaire.group(questionnaire.statement(deficit).group)
    view = await answering.begin(cast, cast.anna)
    await answering.answer_all(cast, cast.anna, view.diagnosis.id, default=AnswerValue.STRENGTH)
    await answering.finish(cast, cast.anna, view.diagnosis.id)
    found = await offered(cast, cast.vera)
    assert list(found)[:2] == [cast.anna.person_id, cast.boris.person_id]
    assert found[cast.anna.person_id] == Merit(groups=(group.title,))


async def test_deficits_of_a_draft_order_nobody(cast: Cast) -> None:
    await plan(cast, cast.zoya, deficits=planning.DEFICITS[:1], state=RouteState.DRAFT)
    view = await answering.begin(cast, cast.anna)
    await answering.answer_all(cast, cast.anna, view.diagnosis.id, default=AnswerValue.STRENGTH)
    await answering.finish(cast, cast.anna, view.diagnosis.id)
    assert not any((await offered(cast, cast.vera)).values())


async def test_who_keeps_no_staff_list_is_told_nothing_of_experience(cast: Cast) -> None:
    await speaks_for(cast, cast.boris, since=2000)
    assert any((await offered(cast, cast.vera)).values())
    assert not any((await offered(cast, cast.nina)).values())
