"""Several places of work: the chosen one comes first, rights come from all of them."""

from datetime import date

from sqlalchemy import insert

from domain.access import Action, allowed, relations
from domain.conversation import Who
from domain.people import Role
from services import overview, people
from storage import tables
from tests.cast import START, Cast, Player

TODAY = START.date()


async def works_also(
    cast: Cast, player: Player, role: Role, school_id: int, until: date | None = None
) -> int:
    async with cast.database.write() as tx:
        made = await tx.connection.execute(
            insert(tables.PostRow)
            .values(
                person_id=player.person_id,
                school_id=school_id,
                role=role.value,
                main=False,
                staff_no=90,
                since=date(2026, 9, 1),
                until=until,
            )
            .returning(tables.PostRow.id)
        )
        return int(made.scalar_one())


async def chooses(cast: Cast, player: Player, post_id: int) -> Who:
    async with cast.database.write() as tx:
        await tx.who.set_current_post(player.account_id, post_id)
        who = await tx.who.find(player.account_id, TODAY)
    assert who is not None
    return who


async def test_chosen_place_comes_first_and_the_main_one_stays_the_main(cast: Cast) -> None:
    there = await works_also(cast, cast.zoya, Role.DEPUTY, cast.other_school_id)
    who = await chooses(cast, cast.zoya, there)
    assert who.place is not None
    assert who.main_place is not None
    assert (who.place.school_id, who.main_place.school_id) == (
        cast.other_school_id,
        cast.school_id,
    )
    assert [post.role for post in who.actor.posts] == [Role.DEPUTY, Role.TEACHER]
    assert [place.name for place in who.stations] == ["Школа № 1", "Школа № 2"]
    assert [post.role for post in who.actor_here.posts] == [Role.DEPUTY]


async def test_rights_are_those_of_all_posts_whichever_place_is_chosen(cast: Cast) -> None:
    there = await works_also(cast, cast.zoya, Role.DEPUTY, cast.other_school_id)
    for chosen in (there, cast.zoya.post_id):
        who = await chooses(cast, cast.zoya, chosen)
        async with cast.database.read() as tx:
            of_irina = await tx.subjects.of_post(cast.irina.post_id)
            of_anna = await tx.subjects.of_post(cast.anna.post_id)
        assert allowed(Action.ROUTE_APPROVE, relations(who.actor, of_irina))
        assert not allowed(Action.ROUTE_APPROVE, relations(who.actor, of_anna))


async def test_first_screen_counts_the_chosen_place_alone(cast: Cast) -> None:
    there = await works_also(cast, cast.zoya, Role.DEPUTY, cast.other_school_id)
    for chosen, staff, teaches in ((there, 1, False), (cast.zoya.post_id, 0, True)):
        who = await chooses(cast, cast.zoya, chosen)
        async with cast.call(cast.zoya).read() as (tx, call):
            facts = await overview.of_person(tx, call, who)
        assert (facts.staff, facts.teacher is not None) == (staff, teaches)


async def test_ended_place_is_shown_no_more_and_the_main_one_is(cast: Cast) -> None:
    there = await works_also(
        cast, cast.zoya, Role.DEPUTY, cast.other_school_id, until=date(2027, 3, 1)
    )
    who = await chooses(cast, cast.zoya, there)
    assert who.place is not None
    assert who.place.school_id == cast.school_id
    assert len(who.stations) == 1


async def test_somebody_of_one_place_has_nothing_to_choose(cast: Cast) -> None:
    await works_also(cast, cast.zoya, Role.HEAD, cast.school_id)
    who = await chooses(cast, cast.zoya, cast.zoya.post_id)
    assert len(who.stations) == 1
    assert len(who.here) == 2


async def test_other_place_becomes_the_main_one_when_the_main_one_ends(cast: Cast) -> None:
    there = await works_also(cast, cast.zoya, Role.TEACHER, cast.other_school_id)
    async with cast.call(cast.vera).write() as (tx, call):
        await people.remove(tx, call, cast.zoya.post_id)
        left = await tx.posts.find_many([there, cast.zoya.post_id])
    assert left[there].main
    async with cast.call(cast.vera).write() as (tx, call):
        await people.restore(tx, call, cast.zoya.post_id)
        back = await tx.posts.find_many([there, cast.zoya.post_id])
    assert [back[there].main, back[cast.zoya.post_id].main] == [False, True]
