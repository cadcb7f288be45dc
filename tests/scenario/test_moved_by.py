"""«На неделю» moves a date by a week; «через неделю» is a week from today."""

from datetime import date

import pytest

from tests.scenario.costs import typing_costs
from tests.scenario.items import opens_item
from tests.scenario.world import Phone, World
from tests.services.doing import Planned, item_of, plan

FAR = date(2027, 5, 21)
LATE = date(2027, 3, 1)


async def opens(world: World, due_on: date) -> tuple[Phone, int]:
    """Anna's phone with the one item of her plan on it, and the item."""
    made = await plan(world.cast, world.cast.anna, [Planned(due_on=due_on)])
    anna = world.phone(world.cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    return anna, made.items[0]


@pytest.mark.parametrize("asked_first", [False, True])
@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("перенеси на неделю", "пт, 28 мая"),
        ("перенесите на неделю позже", "пт, 28 мая"),
        ("Перенесите, пожалуйста, на неделю позже.", "пт, 28 мая"),
        ("на неделю позже", "пт, 28 мая"),
        ("на 5 дней", "ср, 26 мая"),
        ("перенеси дня на три", "пн, 24 мая"),
        ("перенести на неделю раньше", "пт, 14 мая"),
        ("на две недели раньше", "пт, 7 мая"),
        ("перенести на день раньше", "чт, 20 мая"),
        ("через неделю", "ср, 24 марта"),
        ("перенеси через две недели", "ср, 31 марта"),
        ("перенести на 25 мая", "вт, 25 мая"),
    ],
)
async def test_date_is_moved_by_a_span_from_the_present_one(
    world: World, words: str, day: str, *, asked_first: bool
) -> None:
    anna, item = await opens(world, FAR)
    if asked_first:
        await anna.taps("Перенести")
    await typing_costs(world, anna, words)
    await anna.sees("Был срок: пт, 21 мая.", f"Понято так: {day}. Перенести?")
    async with world.database.read() as tx:
        assert not await tx.evidence.list_with_held(item)
    assert (await item_of(world.database, item)).due_on == FAR


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("на две недели позже", "ср, 7 апреля"),
        ("перенести на месяц", "пн, 26 апреля"),
        ("перенеси на 3 дня", "пн, 29 марта"),
        ("на неделю", "ср, 31 марта"),
    ],
)
async def test_date_that_falls_on_a_weekend_is_the_monday_after_it_and_holidays_move_nothing(
    world: World, words: str, day: str
) -> None:
    anna, _ = await opens_item(world)
    await anna.taps("Перенести")
    await anna.says(words)
    await anna.sees("Был срок: ср, 24 марта.", f"Понято так: {day}. Перенести?")


async def test_earlier_date_on_a_weekend_is_the_friday_before(world: World) -> None:
    anna, item = await opens(world, date(2027, 5, 24))
    await anna.says("на день раньше")
    await anna.sees("Понято так: пт, 21 мая. Перенести?")
    await anna.says("да")
    assert (await item_of(world.database, item)).due_on == FAR


async def test_late_date_is_moved_from_today(world: World) -> None:
    anna, _ = await opens(world, LATE)
    await anna.says("перенесите на неделю")
    await anna.sees("Был срок: пн, 1 марта.", "Понято так: ср, 24 марта. Перенести?")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("на месяц", "уже закончится"),
        ("на полгода раньше", "не раньше завтрашнего дня"),
        ("на неделю раньше и позже", "Не получилось понять дату"),
        ("не позже недели", "Не получилось понять дату"),
    ],
)
async def test_date_that_is_moved_nowhere_is_asked_for_again(
    world: World, words: str, answer: str
) -> None:
    anna, _ = await opens(world, FAR)
    await anna.taps("Перенести")
    await anna.says(words)
    await anna.sees(answer, "На какой день перенести?")


@pytest.mark.parametrize("words", ["на неделе сделаю", "сделаю на неделе"])
async def test_word_of_when_moves_nothing(world: World, words: str) -> None:
    anna, item = await opens(world, FAR)
    await anna.says(words)
    await anna.sees_not("Понято так")
    assert (await item_of(world.database, item)).due_on == FAR


@pytest.mark.parametrize("words", ["перенеси срок", "нужно перенести", "хочу перенести срок"])
async def test_wish_to_move_asks_to_which_day(world: World, words: str) -> None:
    anna, item = await opens(world, FAR)
    await typing_costs(world, anna, words)
    await anna.sees("На какой день перенести?")
    async with world.database.read() as tx:
        assert not await tx.evidence.list_with_held(item)
