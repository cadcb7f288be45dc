"""Who is speaking, and whose an object is, from the rows."""

from datetime import date, timedelta

import pytest
from sqlalchemy import insert, update

from domain.access import Relation, relations
from domain.errors import DomainError
from domain.people import Role
from storage.engine import Database
from storage.tables import ConsentRow, MentoringRow, PostRow
from tests.cast import START, Cast

TODAY = date(2027, 3, 17)


async def test_the_speaker_is_found_with_name_posts_and_place(
    any_database: Database, any_cast: Cast
) -> None:
    async with any_database.read() as tx:
        anna = await tx.who.find(any_cast.anna.account_id, TODAY)
        boris = await tx.who.find_by_person(any_cast.boris.person_id, TODAY)
    assert anna is not None
    assert boris is not None
    assert anna.name == any_cast.anna.name
    assert anna.consented
    assert [(post.role, post.school_id) for post in anna.actor.posts] == [
        (Role.TEACHER, any_cast.school_id)
    ]
    assert anna.actor.posts[0].municipality_id == any_cast.municipality_id
    assert [place.zone for place in anna.places] == ["Europe/Moscow"]
    assert (anna.is_mentor, boris.is_mentor) == (False, True)


async def test_a_new_chat_gets_one_account_without_a_person(any_database: Database) -> None:
    async with any_database.write() as tx:
        first = await tx.who.account_for_chat(10**15, language="en", now=START)
        assert await tx.who.account_for_chat(10**15, language="ru", now=START) == first
        who = await tx.who.find(first, TODAY)
    assert who is not None
    assert (who.account.language, who.actor.person_id, who.actor.posts) == ("en", None, ())


async def test_a_post_that_ended_yesterday_gives_nothing(
    any_database: Database, any_cast: Cast
) -> None:
    async with any_database.write() as tx:
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == any_cast.vera.post_id).values(until=TODAY)
        )
        vera = await tx.who.find(any_cast.vera.account_id, TODAY)
        yesterday = await tx.who.find(any_cast.vera.account_id, TODAY - timedelta(days=1))
    assert vera is not None
    assert yesterday is not None
    assert vera.actor.posts == ()
    assert len(yesterday.actor.posts) == 1


async def test_a_withdrawn_consent_is_none(any_database: Database, any_cast: Cast) -> None:
    async with any_database.write() as tx:
        await tx.connection.execute(update(ConsentRow).values(withdrawn_at=START))
        anna = await tx.who.find(any_cast.anna.account_id, TODAY)
    assert anna is not None
    assert not anna.consented


async def test_language_and_reach_are_kept_of_one_account_alone(
    any_database: Database, any_cast: Cast
) -> None:
    async with any_database.write() as tx:
        await tx.who.set_language(any_cast.anna.account_id, "en")
        await tx.who.set_reachable(any_cast.anna.account_id, False)
        anna = await tx.who.find(any_cast.anna.account_id, TODAY)
        boris = await tx.who.find(any_cast.boris.account_id, TODAY)
    assert anna is not None
    assert boris is not None
    assert (anna.account.language, anna.account.reachable) == ("en", False)
    assert (boris.account.language, boris.account.reachable) == ("ru", True)


async def test_everybody_of_the_cast_is_to_anna_what_the_cast_says(
    any_database: Database, any_cast: Cast
) -> None:
    expected = {
        "anna": {Relation.SELF},
        "boris": {Relation.MENTOR},
        "vera": {Relation.DEPUTY},
        "galina": {Relation.DIRECTOR},
        "dina": {Relation.HEAD},
        "egor": {Relation.METHODIST},
        "mila": {Relation.ADMIN},
        "zoya": set(),
        "irina": set(),
        "klim": set(),
        "lev": set(),
    }
    found: dict[str, set[Relation]] = {}
    async with any_database.read() as tx:
        subject = await tx.subjects.of_post(any_cast.anna.post_id)
        for name in expected:
            who = await tx.who.find(getattr(any_cast, name).account_id, TODAY)
            assert who is not None
            found[name] = set(relations(who.actor, subject))
    assert found == expected


async def test_several_mentors_are_all_of_them_and_proposed_ones_are_none(
    any_database: Database, any_cast: Cast
) -> None:
    async with any_database.write() as tx:
        await tx.connection.execute(
            insert(MentoringRow).values(
                mentor_person_id=any_cast.zoya.person_id,
                mentee_post_id=any_cast.anna.post_id,
                school_id=any_cast.school_id,
                state="active",
                rev=1,
                proposed_by=any_cast.vera.person_id,
                proposed_at=START,
            )
        )
        both = await tx.subjects.of_post(any_cast.anna.post_id)
        await tx.connection.execute(update(MentoringRow).values(state="proposed"))
        none = await tx.subjects.of_post(any_cast.anna.post_id)
    assert both.mentors == {any_cast.boris.person_id, any_cast.zoya.person_id}
    assert none.mentors == frozenset()


async def test_what_does_not_exist_is_gone(any_database: Database, any_cast: Cast) -> None:
    async with any_database.read() as tx:
        for find in (
            tx.subjects.of_post,
            tx.subjects.of_diagnosis,
            tx.subjects.of_route,
            tx.subjects.of_item,
            tx.subjects.of_school,
        ):
            with pytest.raises(DomainError, match=r"access\.gone"):
                await find(10**15)
