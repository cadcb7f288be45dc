"""«Да», «отмена», «дальше» beside screens that ask nothing, and beside those that do."""

import pytest

from domain.item import ItemState
from domain.record import RecordKind
from domain.route import RouteState
from handlers.approval.callbacks import OpenBatch
from services import record
from tests.scenario.costs import typing_costs
from tests.scenario.items import opens_item
from tests.scenario.test_municipality import opens_for_all, third_school
from tests.scenario.world import Phone, World
from tests.services import planning
from tests.services.asking import hire, opened
from tests.services.doing import Planned, item_of, plan

STRAY = "отвечают кнопками"
NOT_ADDED = "эти слова к нему не добавлены"


async def reported(world: World, items: int = 1) -> tuple[Phone, list[int]]:
    """Boris, on the way to confirm what Anna has done."""
    cast = world.cast
    numbers = range(1, items + 1)
    made = await plan(cast, cast.anna, [Planned(title=f"открытый урок {one}") for one in numbers])
    anna, boris = world.phone(cast.anna), world.phone(cast.boris)
    for number in numbers:
        await anna.says("/due")
        await anna.taps(f"открытый урок {number}")
        await anna.taps("Сделано")
        await anna.taps("Без документа")
    await world.passes(minutes=3)
    await boris.says("/menu")
    await boris.taps(f"Подтвердить ({items})")
    return boris, list(made.items)


async def opens_plan(world: World) -> tuple[Phone, int]:
    """Vera, on the card of a plan that waits for her."""
    route_id, _ = await planning.submitted(world.cast, world.cast.anna)
    vera = world.phone(world.cast.vera)
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.sees("✅ Утвердить")
    return vera, route_id


async def state_of(world: World, route_id: int) -> RouteState:
    async with world.database.read() as tx:
        return (await tx.routes.get(route_id)).state


async def test_yes_beside_a_running_diagnosis_of_many_schools_does_not_end_it(
    world: World,
) -> None:
    await hire(world.cast, 2, school_id=await third_school(world.cast))
    egor = world.phone(world.cast.egor)
    await opens_for_all(egor)
    await egor.says("да")
    await egor.sees(STRAY, "[✅ Завершить везде]")
    await egor.says("/diagnoses")
    await egor.taps("Диагностика, март 2027")
    await egor.says("ага")
    await egor.sees(STRAY, "[✅ Завершить везде]")
    await egor.taps("Продлить")
    await egor.says("25 марта")
    await egor.sees("только продлить", "До какого дня продлить?")
    await egor.sees_not("Завершить везде")
    await egor.says("да")
    await egor.sees_not("Завершена")
    await egor.says("5 апреля")
    await egor.sees("Понято так: пн, 5 апреля. Продлить во всех школах?")
    await egor.says("Да")
    await egor.says("Да")
    await egor.sees(STRAY, "5 апреля", "[✅ Завершить везде]")
    await egor.sees_not("Завершена")


async def test_yes_beside_a_running_diagnosis_of_a_school_does_not_end_it(world: World) -> None:
    await opened(world.cast)
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    await typing_costs(world, vera, "да")
    await vera.sees(STRAY, "[✅ Завершить]")
    await vera.taps("Продлить")
    await vera.says("5 мая")
    await vera.says("да")
    await vera.says("давай")
    await vera.sees(STRAY, "[✅ Завершить]")
    await vera.says("завершить")
    await vera.sees("Завершена")


async def test_yes_beside_a_plan_or_reports_decides_nothing(world: World) -> None:
    vera, route_id = await opens_plan(world)
    await vera.says("да")
    await vera.sees(STRAY, "[✅ Утвердить]")
    await vera.taps_foreign(OpenBatch().pack())
    await vera.says("да")
    await vera.sees(STRAY, "[✅ Утвердить этот]")
    assert await state_of(world, route_id) is RouteState.SUBMITTED


async def test_yes_beside_what_is_to_be_confirmed_confirms_nothing(world: World) -> None:
    boris, items = await reported(world, 2)
    await boris.taps("Подтвердить несколько")
    await boris.says("да")
    await boris.sees(STRAY, "[✅ Подтвердить эти 2]")
    await boris.taps("🔎 1")
    await boris.says("да")
    await boris.sees(STRAY, "[✅ Подтвердить]")
    states = {(await item_of(world.database, one)).state for one in items}
    assert states == {ItemState.DONE}


async def test_yes_beside_an_item_or_a_date_that_is_asked_about(world: World) -> None:
    anna, item = await opens_item(world)
    await anna.says("да")
    await anna.sees(STRAY, "[✅ Сделано]")
    await anna.says("перенести на 15 мая")
    await anna.says("ага")
    await anna.sees("Почему переносим")
    assert (await item_of(world.database, item)).state is ItemState.PLANNED


@pytest.mark.parametrize(
    "word", ["отменить", "Отмени", "отмена", "ой нет, верни", "ой не то отмени"]
)
async def test_approval_is_undone_by_a_word(world: World, word: str) -> None:
    vera, route_id = await opens_plan(world)
    await vera.taps("✅ Утвердить")
    await typing_costs(world, vera, word)
    await vera.sees("[✅ Утвердить]")
    assert await state_of(world, route_id) is RouteState.SUBMITTED


@pytest.mark.parametrize("word", ["отменить", "отмени", "Отмена", "верни как было"])
async def test_confirmation_is_undone_by_a_word(world: World, word: str) -> None:
    boris, items = await reported(world)
    await boris.taps("открытый урок")
    await boris.taps("✅ Подтвердить")
    await boris.sees("Отменить решение")
    await typing_costs(world, boris, word)
    await boris.sees("[✅ Подтвердить]")
    assert (await item_of(world.database, items[0])).state is ItemState.DONE


@pytest.mark.parametrize("word", ["отменить", "отмена", "ой не то, отмени", "ой нет отмени"])
async def test_return_is_undone_by_a_word(world: World, word: str) -> None:
    vera, route_id = await opens_plan(world)
    await vera.taps("↩️ Вернуть")
    await vera.says("Распределите сроки по четвертям")
    await vera.sees("Отменить решение")
    await vera.says(word)
    assert await state_of(world, route_id) is RouteState.SUBMITTED


async def test_onward_leads_to_the_whole_of_a_draft(world: World) -> None:
    vera, egor = world.phone(world.cast.vera), world.phone(world.cast.egor)
    await vera.says("/diagnoses")
    await vera.taps("Открыть диагностику")
    await vera.taps("Вся самодиагностика")
    await vera.taps("Всех педагогов")
    await vera.taps("Две недели")
    await vera.taps("Срок")
    await vera.sees("Посмотреть целиком")
    await vera.says("дальше")
    await vera.sees("[✅ Открыть]")
    await third_school(world.cast)
    await egor.says("/diagnoses")
    await egor.taps("Открыть для школ")
    await egor.taps("Вся самодиагностика")
    await egor.taps("Все школы")
    await egor.taps("Две недели")
    await egor.taps("Срок")
    await egor.sees("Посмотреть целиком")
    await egor.says("Дальше")
    await egor.sees("[✅ Открыть]")


async def test_words_after_the_return_of_an_item_are_said_to_be_left_out(world: World) -> None:
    boris, items = await reported(world)
    await boris.taps("открытый урок")
    await boris.taps("Вернуть")
    await boris.says("Добавьте, пожалуйста, конспект")
    await typing_costs(world, boris, "И фото с урока тоже")
    await boris.sees(NOT_ADDED, "На доработке", "[↩️ Отменить решение]")
    await boris.says("отменить")
    await boris.sees("[✅ Подтвердить]")
    await boris.says("И фото с урока тоже")
    await boris.sees(STRAY)
    await boris.sees_not(NOT_ADDED)
    assert (await item_of(world.database, items[0])).state is ItemState.DONE


async def test_words_after_a_return_with_remarks_are_said_to_be_left_out(world: World) -> None:
    vera, route_id = await opens_plan(world)
    await vera.taps("✏️ Правки и замечания")
    await vera.taps("✏️ 1")
    await vera.taps("💬 Написать замечание")
    await vera.says("Уточните срок")
    await vera.taps("◀️ Мероприятия")
    await vera.taps("↩️ Вернуть, замечаний: 1")
    await vera.says("И добавьте наставничество")
    await vera.sees(NOT_ADDED, "[↩️ Отменить решение]")
    assert await state_of(world, route_id) is RouteState.RETURNED


async def test_words_after_the_return_of_an_entry_are_said_to_be_left_out(world: World) -> None:
    cast = world.cast
    async with cast.call(cast.anna).write() as (tx, call):
        await record.add(tx, call, cast.anna.post_id, RecordKind.PUBLICATION, "Статья")
    vera = world.phone(cast.vera)
    await vera.says("/menu")
    await vera.taps("Достижения коллег")
    await vera.says("1")
    await vera.taps("Вернуть")
    await vera.says("Укажите, пожалуйста, сборник")
    await typing_costs(world, vera, "И страницы")
    await vera.sees(NOT_ADDED, "[↩️ Отменить решение]")
    await vera.says("отменить")
    await vera.sees_not(NOT_ADDED)


async def test_words_after_the_return_of_a_plan_are_said_to_be_left_out(world: World) -> None:
    vera, route_id = await opens_plan(world)
    await vera.taps("↩️ Вернуть")
    await vera.says("Распределите сроки по четвертям")
    await typing_costs(world, vera, "И добавьте наставничество")
    await vera.sees(NOT_ADDED, "возвращён с комментарием", "[↩️ Отменить решение]")
    await vera.says("И ещё одно")
    await vera.sees(NOT_ADDED)
    assert await state_of(world, route_id) is RouteState.RETURNED


async def test_several_confirmed_at_once_are_undone_by_a_word(world: World) -> None:
    cast = world.cast
    vera = world.phone(cast.vera)
    for player in (cast.anna, cast.zoya):
        async with cast.call(player).write() as (tx, call):
            await record.add(tx, call, player.post_id, RecordKind.PUBLICATION, "Статья")
    await vera.says("/menu")
    await vera.taps("Достижения коллег (2)")
    await vera.says("да")
    await vera.sees(STRAY, "2 записи ждут")
    await vera.taps("Подтвердить показанные (2)")
    await vera.sees("Отменить (2)")
    await typing_costs(world, vera, "отмена")
    await vera.sees("2 записи ждут")
