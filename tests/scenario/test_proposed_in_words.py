"""A task proposed in words, typed beside the ready ones."""

import pytest

from domain.plan_rules import Standing
from tests.scenario.costs import costs
from tests.scenario.test_proposals import bases, opens_anna
from tests.scenario.world import Phone, World


async def chooses_task(world: World) -> Phone:
    vera = world.phone(world.cast.vera)
    await opens_anna(vera)
    await vera.taps("💬 Предложить в ИОМ")
    await costs(world, vera, vera.data_of("Задача"))
    await vera.sees("Выберите задачу или напишите её своими словами")
    return vera


async def test_task_typed_beside_the_ready_ones_is_proposed(world: World) -> None:
    vera = await chooses_task(world)
    await vera.says("Подготовить открытый урок")
    await vera.sees("предложено", "Почему именно это?")
    found = await bases(world, world.cast.anna)
    assert found == {"Подготовить открытый урок": Standing.PROPOSED}
    world.assert_quiet()


@pytest.mark.parametrize("words", ["ой, не туда", "отмена", "потом", "ок", "нет, не надо"])
async def test_change_of_mind_is_no_task(world: World, words: str) -> None:
    vera = await chooses_task(world)
    await vera.says(words)
    await vera.sees_not("Почему именно это?")
    async with world.cast.call(world.cast.anna).read() as (tx, _):
        assert await tx.routes.find_current(world.cast.anna.post_id) is None
    world.assert_quiet()


async def test_number_is_that_of_a_ready_task(world: World) -> None:
    vera = await chooses_task(world)
    await vera.says("1")
    await vera.sees("Почему именно это?")
    assert "1" not in await bases(world, world.cast.anna)
    world.assert_quiet()


@pytest.mark.parametrize("words", ["7", "номер семь", "давайте шестую"])
async def test_number_that_is_none_of_the_ready_ones_is_no_task(world: World, words: str) -> None:
    vera = await chooses_task(world)
    await vera.says(words)
    await vera.sees("Такого номера здесь нет", "Выберите задачу или напишите её своими словами")
    await vera.says("давайте первую")
    await vera.sees("Почему именно это?")
    await vera.says("спасибо")
    await vera.sees("Причины в этом ответе нет", "нажмите «Пропустить»")
    assert (
        not {"7", "номер семь", "давайте шестую", "давайте первую"}
        & (await bases(world, world.cast.anna)).keys()
    )
    world.assert_quiet()
