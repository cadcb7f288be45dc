"""«Сделано» typed where nothing says what was done. It is Wednesday 17 March 2027, 14:20."""

from datetime import date

import pytest

from domain.item import ItemState
from tests.scenario.costs import typing_costs
from tests.scenario.world import World
from tests.services.doing import Planned, item_of, plan

STRAY = "отвечают кнопками"
WEBINAR = Planned(due_on=date(2027, 3, 17))
LESSON = Planned(title="открытый урок", due_on=date(2027, 3, 18))
COURSE = Planned(title="курсы", due_on=date(2027, 5, 20))


@pytest.mark.parametrize("words", ["сделано", "Готово!", "Уже сделано", "выполнено"])
async def test_done_said_at_the_menu_leads_to_the_list(world: World, words: str) -> None:
    made = await plan(world.cast, world.cast.anna, [WEBINAR, LESSON, COURSE])
    anna = world.phone(world.cast.anna)
    await anna.says("/menu")
    await typing_costs(world, anna, words)
    await anna.sees("Что сделано? Выберите мероприятие.", "Сроки", "1. вебинар", "2. открытый")
    await anna.sees_not(STRAY)
    await anna.says(words)
    await anna.sees("Что сделано?")
    await anna.says("2")
    await anna.sees("открытый урок", "[✅ Сделано]")
    assert (await item_of(world.database, made.items[1])).state is ItemState.PLANNED


async def test_done_said_after_a_reminder_asks_about_the_one_that_is_due(world: World) -> None:
    made = await plan(world.cast, world.cast.anna, [WEBINAR, COURSE])
    anna = world.phone(world.cast.anna)
    await anna.says("/menu")
    await world.passes(minutes=20)
    await anna.sees_anywhere("⏰", "вебинар", "[✅ Сделано]")
    await typing_costs(world, anna, "сделано")
    await anna.sees("вебинар", "Пришлите сюда фото", "[✅ Без документа]")
    await anna.taps("Без документа")
    assert (await item_of(world.database, made.items[0])).state is ItemState.DONE
    assert (await item_of(world.database, made.items[1])).state is ItemState.PLANNED


async def test_done_said_of_the_only_item_asks_about_it_however_far_it_is(world: World) -> None:
    await plan(world.cast, world.cast.anna, [COURSE])
    anna = world.phone(world.cast.anna)
    await anna.says("/menu")
    await anna.says("уже сделано")
    await anna.sees("курсы", "Пришлите сюда фото")


async def test_done_said_beside_another_screen_stays_there_until_a_reminder_has_come(
    world: World,
) -> None:
    await plan(world.cast, world.cast.anna, [WEBINAR, LESSON])
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    await anna.taps("Изменить план")
    await anna.says("готово")
    await anna.sees(STRAY, "Добавить мероприятие")
    await world.passes(minutes=20)
    await anna.sees_anywhere("⏰", "вебинар")
    await anna.says("готово")
    await anna.sees("Что сделано?", "1. вебинар")


async def test_done_said_where_nothing_is_open_or_with_more_words_is_no_such_answer(
    world: World,
) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/menu")
    await anna.says("сделано")
    await anna.sees(STRAY, "[⏰ Сроки]")
    await plan(world.cast, world.cast.anna, [WEBINAR, LESSON])
    await anna.says("сделано не всё")
    await anna.sees(STRAY, "[⏰ Сроки]")


async def test_what_is_not_done_and_has_to_move_is_moved(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await plan(world.cast, world.cast.anna)
    await anna.says("/due")
    await anna.taps("1")
    await anna.says("не успеваю, перенести")
    await anna.sees("На какой день")


async def test_what_was_sent_by_a_slip_is_no_material(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await plan(world.cast, world.cast.anna)
    await anna.says("/due")
    await anna.taps("1")
    await anna.says("вот ссылка на мой конспект")
    await anna.sees("вот ссылка на мой конспект", "Нет, не нужно")
    for words in ("а, забыла, это не сюда", "верни как было"):
        await anna.says(words)
        await anna.sees(STRAY, "• текст: «вот ссылка на мой конспект»")
        await anna.sees_not(words)
