"""What a press costs, counted alone; and what makes it cost the most."""

from sqlalchemy import insert, update

from domain.people import Role
from storage.tables import PostRow, RouteRow
from tests.cast import Cast
from tests.counting import Cost, counting
from tests.scenario.world import Phone, World
from tests.services.asking import change_post

MOST = 20
"""Statements of a press."""


async def costs(world: World, phone: Phone, data: str) -> int:
    """Whatever the phone shows by now: the press alone is counted."""
    with counting(world.app.database) as cost:
        await phone.taps_foreign(data)
    return _within(cost)


async def typing_costs(world: World, phone: Phone, text: str) -> int:
    """Words that do what several presses do cost no more than one of them."""
    with counting(world.app.database) as cost:
        await phone.says(text)
    return _within(cost)


def _within(cost: Cost) -> int:
    shown = [one.replace("\n", " ")[:200] for one in cost.statements]
    assert len(shown) <= MOST, (len(shown), "\n".join(shown))
    assert cost.write_transactions <= 1
    assert len(shown) > 1
    return len(shown)


async def works_elsewhere(cast: Cast, person_id: int, post_id: int) -> None:
    """The person's main place is another school by now, whose calendar is his."""
    await change_post(cast, post_id, main=False)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            insert(PostRow).values(
                person_id=person_id,
                school_id=cast.other_school_id,
                role=Role.TEACHER.value,
                main=True,
                since=cast.now.date(),
            )
        )


async def change_route(cast: Cast, route_id: int, **values: object) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(RouteRow).where(RouteRow.id == route_id).values(**values)
        )
