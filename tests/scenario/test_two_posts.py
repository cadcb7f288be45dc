"""Who is two things in a school stands twice in its list, and each button says which one it is."""

from domain.people import Role
from tests.scenario.test_staffing import works_also
from tests.scenario.world import World


async def test_buttons_of_two_posts_of_a_person_say_the_role(world: World) -> None:
    await works_also(world, world.cast.anna, Role.HEAD, world.cast.school_id)
    vera = world.phone(world.cast.vera)
    await vera.says("/teachers")
    await vera.sees("[Смирнова А. И., учитель]", "[Смирнова А. И., руковод")
    await vera.sees("[Кузнецов Б. Л.]")
    await vera.taps("учитель")
    await vera.sees("Смирнова", "учитель")
    await vera.sees_not("руководитель")
    world.assert_quiet()
