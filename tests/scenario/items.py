"""Where scenarios about one item begin: its owner has opened it from the list."""

from tests.scenario.world import Phone, World
from tests.services.doing import plan


async def opens_item(world: World) -> tuple[Phone, int]:
    """The owner's phone with the one item of her plan on it, and the item."""
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    return anna, made.items[0]
