"""Mentors: two words, and until both are said nobody is a mentor anywhere."""

import pytest

from domain.errors import DomainError
from domain.mentoring import MentoringState
from services import mentoring, people
from storage.transaction import Transaction
from tests.cast import Cast


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
