"""A plan that is begun from the one before it costs no more than any press."""

from domain.route import RouteState
from handlers.route.callbacks import BeginFrom
from tests.scenario.costs import change_route, costs
from tests.scenario.test_costly_closing import summed_up
from tests.scenario.world import World


async def test_plan_begun_from_one_that_is_over_costs_no_more_than_any_press(world: World) -> None:
    cast = world.cast
    previous = await summed_up(cast, cast.zoya)
    await change_route(cast, previous, state=RouteState.COMPLETED.value, closed_at=cast.now)
    zoya = world.phone(cast.zoya)
    await zoya.says("/menu")
    await costs(world, zoya, BeginFrom(post_id=cast.zoya.post_id, route_id=previous).pack())
    async with cast.database.read() as tx:
        current = await tx.routes.find_current(cast.zoya.post_id)
    assert current is not None
    assert current.state is RouteState.DRAFT
    assert current.id != previous
