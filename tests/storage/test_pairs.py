"""Pairs of mentor and mentee, on either database."""

from domain.mentoring import Side
from services import mentoring
from tests.cast import Cast
from tests.counting import counting


async def test_mentees_of_a_mentor_are_proposed_to_another_at_the_cost_of_one(
    any_cast: Cast,
) -> None:
    cast = any_cast

    async def passed_on() -> tuple[int, int]:
        with counting(cast.database) as cost:
            async with cast.call(cast.vera).write() as (tx, call):
                made = await mentoring.pass_on(
                    tx, call, post_id=cast.boris.post_id, to_post_id=cast.zoya.post_id
                )
        return made, len(cost.statements)

    one = await passed_on()
    async with cast.call(cast.anna).write() as (tx, call):
        await mentoring.decline(tx, call, 2)
    for mentee in (cast.dina, cast.nina):
        async with cast.call(cast.vera).write() as (tx, call):
            made = await mentoring.propose(
                tx, call, mentee_post_id=mentee.post_id, mentor_post_id=cast.boris.post_id
            )
            await tx.mentoring.set_agreed(made, Side.MENTEE, cast.now)
        async with cast.call(cast.boris).write() as (tx, call):
            await mentoring.agree(tx, call, made)
    several = await passed_on()
    assert (one[0], several[0]) == (1, 3)
    assert several[1] == one[1]
    async with cast.database.read() as tx:
        rows = await tx.connection.exec_driver_sql(
            "SELECT count(DISTINCT object_id) FROM audit WHERE action = 'mentor.pass_on'"
        )
        assert rows.scalar_one() == 4
