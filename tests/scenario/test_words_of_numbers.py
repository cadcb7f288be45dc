"""A number typed beside a list opens what stands there under it, whatever page is shown."""

from domain.record import RecordKind
from services import record
from tests.scenario.costs import typing_costs
from tests.scenario.world import World
from tests.services import planning
from tests.services.doing import Planned, plan

STRAY = "отвечают кнопками"


async def test_number_beside_a_plan_of_two_pages_opens_its_item(world: World) -> None:
    await plan(world.cast, world.cast.anna, [Planned(title=f"Дело {n}") for n in range(1, 13)])
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    await anna.sees("1 / 2")
    await typing_costs(world, anna, "1")
    await anna.sees("Дело 1", "[✅ Сделано]")
    await anna.says("/route")
    await anna.says("третье")
    await anna.sees("Дело 3", "[✅ Сделано]")
    await anna.says("/route")
    await anna.says("90")
    await anna.sees(STRAY, "1 / 2")
    world.assert_quiet()


async def test_number_beside_a_plan_that_waits_is_answered_in_words(world: World) -> None:
    await planning.submitted(world.cast, world.cast.anna, count=12)
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    await anna.sees("1 / 2")
    await anna.says("1")
    await anna.sees(STRAY, "1 / 2", "Отозвать")
    world.assert_quiet()


async def test_number_beside_a_draft_of_two_pages_opens_its_item(world: World) -> None:
    await planning.drafted(world.cast, world.cast.anna, count=12)
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    await anna.sees("1 / 2")
    await anna.says("1")
    await anna.sees("Мероприятие 1")
    await anna.sees_not("1 / 2")


async def test_number_beside_the_records_of_colleagues_opens_the_row(world: World) -> None:
    cast = world.cast
    for number in range(1, 13):
        async with cast.call(cast.anna).write() as (tx, call):
            await record.add(
                tx, call, cast.anna.post_id, RecordKind.PUBLICATION, f"Статья {number}"
            )
    vera = world.phone(cast.vera)
    await vera.says("/menu")
    await vera.taps("Достижения коллег")
    await vera.sees("1 / ")
    await vera.says("1")
    await vera.sees("Статья 1", "Педагог: Смирнова А. И.")
