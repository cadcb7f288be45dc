"""A leaving mentor's work handed to another one: asked of both, and the old pair ends with it."""

import pytest

from domain.errors import DomainError
from domain.mentoring import MentoringState
from domain.notices.mentoring import MentorReplaced
from services import mentoring, people
from services.notices.people import replaced
from tests.cast import Cast


async def passed_on(cast: Cast) -> int:
    async with cast.call(cast.vera).write() as (tx, call):
        return await mentoring.pass_on(
            tx, call, post_id=cast.boris.post_id, to_post_id=cast.zoya.post_id
        )


async def states(cast: Cast) -> list[str]:
    async with cast.database.read() as tx:
        rows = await tx.connection.exec_driver_sql("SELECT state FROM mentoring ORDER BY id")
        return [str(row[0]) for row in rows]


async def test_old_pair_works_until_both_of_the_new_one_have_agreed(cast: Cast) -> None:
    assert await passed_on(cast) == 1
    assert await states(cast) == ["active", "proposed"]
    async with cast.call(cast.zoya).write() as (tx, call):
        await mentoring.agree(tx, call, 2)
    assert await states(cast) == ["active", "proposed"]
    async with cast.call(cast.anna).write() as (tx, call):
        pair = await mentoring.agree(tx, call, 2)
    assert pair.state is MentoringState.ACTIVE
    assert await states(cast) == ["ended", "active"]
    async with cast.database.read() as tx:
        told = await tx.connection.exec_driver_sql(
            "SELECT recipient_id FROM outbox WHERE kind = 'mentor_replaced'"
        )
        assert [row[0] for row in told] == [cast.boris.person_id]
        boris = await tx.who.find(cast.boris.account_id, cast.now.date())
        anna = await tx.who.find(cast.anna.account_id, cast.now.date())
        assert boris is not None
        assert anna is not None
        notice = MentorReplaced(mentoring_id=1)
        said = await replaced(tx, boris, notice, cast.now)
        assert said is not None
        assert said.other == cast.anna.name.short
        assert await replaced(tx, anna, notice, cast.now) is None


async def test_old_pair_stays_when_one_of_the_two_declines(cast: Cast) -> None:
    await passed_on(cast)
    async with cast.call(cast.anna).write() as (tx, call):
        await mentoring.decline(tx, call, 2)
    assert await states(cast) == ["active", "declined"]


async def test_page_shows_the_mentor_and_who_is_asked_to_follow(cast: Cast) -> None:
    await passed_on(cast)
    async with cast.call(cast.vera).read() as (tx, call):
        card = await people.get_card(tx, call, cast.anna.post_id)
    assert card.mentor is not None
    assert card.next_mentor is not None
    assert (card.mentor.name, card.mentor.active) == (cast.boris.name, True)
    assert (card.next_mentor.name, card.next_mentor.active) == (cast.zoya.name, False)


async def test_nobody_is_asked_twice_and_nobody_becomes_his_own_mentor(cast: Cast) -> None:
    await passed_on(cast)
    assert await passed_on(cast) == 0
    async with cast.call(cast.vera).write() as (tx, call):
        to_herself = await mentoring.pass_on(
            tx, call, post_id=cast.boris.post_id, to_post_id=cast.anna.post_id
        )
        with pytest.raises(DomainError, match=r"mentoring\.oneself"):
            await mentoring.pass_on(
                tx, call, post_id=cast.boris.post_id, to_post_id=cast.boris.post_id
            )
        with pytest.raises(DomainError, match=r"mentoring\.other_school"):
            await mentoring.pass_on(
                tx, call, post_id=cast.boris.post_id, to_post_id=cast.irina.post_id
            )
    assert to_herself == 0


@pytest.mark.parametrize("who", ["anna", "boris", "dina", "klim", "oleg", "lev", "egor", "mila"])
async def test_passing_on_is_closed_when_one_does_not_lead(cast: Cast, who: str) -> None:
    async with cast.call(getattr(cast, who)).write() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await mentoring.pass_on(
                tx, call, post_id=cast.boris.post_id, to_post_id=cast.zoya.post_id
            )
