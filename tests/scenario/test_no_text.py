"""«Потом», «не сделано», «ок» where words of one's own are awaited: they are none, nothing is done.

It is Wednesday 17 March 2027, 14:20."""

import pytest

from domain.item import ItemState
from tests.scenario.costs import typing_costs
from tests.scenario.items import opens_item
from tests.scenario.test_mentoring_words import said
from tests.scenario.world import Phone, World
from tests.services.doing import item_of

NOT_MARKED = "Хорошо, пока не отмечаем."
SENTENCE = "сделано первое задание, остальное приложу"


async def state_of(world: World, item_id: int) -> ItemState:
    return (await item_of(world.database, item_id)).state


async def evidence_of(world: World, item_id: int) -> int:
    async with world.database.read() as tx:
        return len(await tx.evidence.list_with_held(item_id))


async def returned(world: World) -> tuple[Phone, Phone, int]:
    """Anna's phone, Boris's phone and the item that he has sent back to her."""
    anna, item = await opens_item(world)
    await anna.taps("Сделано")
    await anna.taps("Без документа")
    await world.passes(minutes=20)
    boris = world.phone(world.cast.boris)
    await boris.taps("Вернуть")
    await boris.says("приложите программу")
    await world.passes(minutes=20)
    await anna.says("/due")
    await anna.taps("вебинар")
    return anna, boris, item


@pytest.mark.parametrize(
    "words",
    [
        "не сделано",
        "Потом",
        "позже",
        "не сделала",
        "ещё нет",
        "завтра",
        "нет, потом",
        "завтра сделаю",
        "ещё не сделано",
    ],
)
async def test_not_done_yet_marks_nothing(world: World, words: str) -> None:
    anna, item = await opens_item(world)
    await anna.says("сделано")
    await anna.sees("Пришлите сюда фото")
    await typing_costs(world, anna, words)
    await anna.sees(NOT_MARKED, "В плане", "[✅ Сделано]")
    assert await state_of(world, item) is ItemState.PLANNED
    assert await evidence_of(world, item) == 0


@pytest.mark.parametrize("words", [SENTENCE, "конспект потом дополню"])
async def test_sentence_that_begins_so_is_a_material(world: World, words: str) -> None:
    anna, item = await opens_item(world)
    await anna.taps("Сделано")
    await anna.says(words)
    await anna.sees("Принято", words)
    assert await state_of(world, item) is ItemState.DONE


async def test_fine_is_no_material(world: World) -> None:
    anna, item = await opens_item(world)
    await anna.taps("Сделано")
    await anna.says("хорошо")
    await anna.sees("Это пока не материал", "Пришлите сюда фото", "[✅ Без документа]")
    assert await state_of(world, item) is ItemState.PLANNED


async def test_not_now_of_what_came_back_leaves_it_there(world: World) -> None:
    anna, _, item = await returned(world)
    await anna.taps("Отправить снова")
    await anna.says("потом")
    await anna.sees(NOT_MARKED, "На доработке", "[✅ Отправить снова]")
    assert await state_of(world, item) is ItemState.SENT_BACK
    await typing_costs(world, anna, "сделано")
    await anna.sees("Пришлите сюда фото", "[✅ Без документа]")
    assert await evidence_of(world, item) == 0


@pytest.mark.parametrize("words", ["потом", "не сделано"])
async def test_not_now_beside_an_item_or_what_was_sent_is_no_material(
    world: World, words: str
) -> None:
    anna, item = await opens_item(world)
    await anna.says(words)
    await anna.sees(NOT_MARKED, "[✅ Сделано]")
    assert await evidence_of(world, item) == 0
    await anna.says("была на вебинаре")
    await anna.sees("Отметить мероприятие сделанным и приложить это?")
    await anna.says(words)
    await anna.sees(NOT_MARKED, "была на вебинаре", "не приложено")
    assert await evidence_of(world, item) == 1
    assert await state_of(world, item) is ItemState.PLANNED


async def test_not_now_beside_what_is_done_adds_nothing(world: World) -> None:
    anna, item = await opens_item(world)
    await anna.taps("Сделано")
    await anna.taps("Без документа")
    await anna.taps("Добавить материал")
    await anna.says("потом")
    await anna.sees("ничего не добавляем", "[↩️ Отменить отметку]")
    assert await evidence_of(world, item) == 0


@pytest.mark.parametrize("own", [False, True])
async def test_not_now_is_no_reason_for_dropping(world: World, own: bool) -> None:
    anna, item = await opens_item(world)
    await anna.taps("Не актуально")
    if own:
        await anna.taps("Своя причина")
    await typing_costs(world, anna, "потом")
    await anna.sees("Почему снимаем?" if own else "[✅ Сделано]")
    assert await state_of(world, item) is ItemState.PLANNED


@pytest.mark.parametrize("words", ["неактуально", "Не актуально", "уже не актуально"])
async def test_button_of_an_item_is_said_however_it_is_spelled(world: World, words: str) -> None:
    anna, item = await opens_item(world)
    await typing_costs(world, anna, words)
    await anna.sees("Почему снимаем?", "[Больше не актуально]")
    await anna.taps("Назад")
    await world.stops()
    await world.starts()
    await anna.says(words)
    await anna.sees("Почему снимаем?")
    assert await evidence_of(world, item) == 0


@pytest.mark.parametrize("words", ["да", "ок", "Хорошо", "ладно, хорошо"])
async def test_bare_yes_is_no_reason_for_a_return(world: World, words: str) -> None:
    anna, item = await opens_item(world)
    await anna.taps("Сделано")
    await anna.taps("Без документа")
    await world.passes(minutes=20)
    boris = world.phone(world.cast.boris)
    await boris.taps("Вернуть")
    await typing_costs(world, boris, words)
    await boris.sees("что доработать", "Что поправить?")
    assert await state_of(world, item) is ItemState.DONE
    await boris.says("хорошо, но приложите программу")
    assert await state_of(world, item) is ItemState.SENT_BACK


@pytest.mark.parametrize("words", ["ок", "ладно"])
async def test_bare_yes_is_no_reason_for_dropping_or_another_date(world: World, words: str) -> None:
    anna, item = await opens_item(world)
    await anna.taps("Не актуально")
    await anna.taps("Своя причина")
    await anna.says(words)
    await anna.sees("Причины в этом ответе нет", "Напишите причину")
    await anna.taps("Назад")
    await anna.taps("Назад")
    await anna.taps("Перенести")
    await anna.taps("Конец учебного года")
    await anna.says(words)
    await anna.sees("Почему переносим?")
    await anna.says("потом")
    item_now = await item_of(world.database, item)
    assert (item_now.state, item_now.postponed_times) == (ItemState.PLANNED, 0)


async def test_bare_yes_is_no_reason_for_the_end_of_a_pair(world: World) -> None:
    anna = world.phone(world.cast.anna)
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.taps("👤 Смирнова")
    await boris.taps("Завершить")
    await boris.says("ок")
    await boris.sees("Причины в этом ответе нет", "Смирнова")
    await boris.says("позже")
    await anna.says("/mentor")
    await anna.sees("Написать наставнику")


@pytest.mark.parametrize("words", ["нет", "да", "ок", "потом"])
async def test_bare_word_to_a_mentor_is_asked_about_once(world: World, words: str) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/mentor")
    await anna.taps("✍️ Написать наставнику")
    await typing_costs(world, anna, words)
    await anna.sees("Отправить это сообщение?", words, "[✉️ Отправить]", "Не отправлять")
    assert await said(world) == []
    await anna.taps("✉️ Отправить")
    assert await said(world) == [words]
    await anna.taps("Написать")
    await anna.says("нет, в четверг")
    assert await said(world) == [words, "нет, в четверг"]


async def test_bare_word_about_an_item_is_said_of_it(world: World) -> None:
    """What it is about is kept with it."""
    _, item = await opens_item(world)
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.taps("👤 Смирнова")
    await boris.taps("✍️ Написать")
    await boris.taps("О мероприятии")
    await boris.taps("вебинар")
    await boris.says("да")
    await boris.sees("Отправить это сообщение?")
    await boris.taps("✉️ Отправить")
    async with world.database.read() as tx:
        found = await tx.pair_words.list_of_pair(1, limit=9)
    assert [(one.text, one.item_id) for one in found] == [("да", item)]


async def test_not_now_beside_a_diagnosis_is_a_pause_and_then_the_menu(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/diagnosis")
    await anna.taps("Начать")
    await anna.taps("Делаю самостоятельно")
    await typing_costs(world, anna, "потом")
    await anna.sees("Пауза", "Сохранено 1 из 52")
    await typing_costs(world, anna, "Потом")
    await anna.sees("Анна Игоревна", "[⏰ Сроки]")
    await anna.says("/diagnosis")
    await anna.sees("2 из 52")
