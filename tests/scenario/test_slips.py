"""A button pressed by mistake, and said so, where a reason is awaited."""

import pytest

from domain.item import ItemState
from domain.mentoring import EndReason, MentoringState
from domain.route import RouteState
from tests.scenario.costs import costs, typing_costs
from tests.scenario.items import opens_item
from tests.scenario.test_mentoring import state_of
from tests.scenario.test_proposals import proposes
from tests.scenario.test_short_words import opens_plan
from tests.scenario.test_short_words import state_of as route_state
from tests.scenario.world import Phone, World
from tests.services.doing import item_of


@pytest.mark.parametrize("text", ["нет, не завершать", "ой я не туда нажала"])
async def test_slip_ends_no_pair(world: World, text: str) -> None:
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.taps("👤 Смирнова")
    await boris.taps("Завершить наставничество")
    await boris.says(text)
    await boris.sees("Причины в этом ответе нет", "Завершить наставничество (", "[◀️ Назад]")
    assert await state_of(world) is MentoringState.ACTIVE


async def test_pair_ends_for_words_once_their_author_has_seen_them(world: World) -> None:
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.taps("👤 Смирнова")
    await boris.taps("Завершить наставничество")
    await typing_costs(world, boris, "Переезжаю в другой город")
    await boris.sees("Причина: «Переезжаю в другой город»", "[✅ Завершить]", "[◀️ Назад]")
    await boris.says("да")
    await boris.says("завершить")
    await boris.sees("нажмите саму кнопку", "[✅ Завершить]")
    assert await state_of(world) is MentoringState.ACTIVE
    old = boris.data_of("✅ Завершить")
    await boris.taps("◀️ Назад")
    await boris.taps_foreign(old)
    await boris.sees("Нажмите причину или напишите свою")
    assert await state_of(world) is MentoringState.ACTIVE
    await boris.says("Переезд")
    await boris.says("ой, не туда")
    await boris.sees("Нажмите причину или напишите свою")
    await boris.says("Переезжаю в Пермь")
    await costs(world, boris, boris.data_of("✅ Завершить"))
    async with world.database.read() as tx:
        pair = await tx.mentoring.find(1)
    assert pair is not None
    assert (pair.state, pair.end_reason) == (MentoringState.ENDED, "Переезжаю в Пермь")


async def test_ready_reason_ends_a_pair_once_it_was_asked_about(world: World) -> None:
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.taps("👤 Смирнова")
    await boris.taps("Завершить наставничество")
    await costs(world, boris, boris.data_of("Большая нагрузка"))
    await boris.sees("Причина: «Большая нагрузка»", "нельзя", "[✅ Завершить]", "[◀️ Назад]")
    await boris.says("да")
    await boris.says("ой, не туда")
    await boris.sees("Нажмите причину или напишите свою")
    await boris.says("Переезд")
    await boris.sees("Причина: «Переезд»", "[✅ Завершить]")
    await typing_costs(world, boris, "цели достигнуты")
    await boris.sees("«цели достигнуты» никуда не записаны", "Причина: «Переезд»")
    await boris.taps("◀️ Назад")
    await boris.says("цели достигнуты")
    await boris.sees("Причина: «Цели достигнуты»", "[✅ Завершить]")
    await boris.taps("◀️ Назад")
    await boris.says("Отпуск или увольнение")
    await boris.sees("Причина: «Отпуск или увольнение»", "[✅ Завершить]")
    assert await state_of(world) is MentoringState.ACTIVE
    await costs(world, boris, boris.data_of("✅ Завершить"))
    async with world.database.read() as tx:
        pair = await tx.mentoring.find(1)
    assert pair is not None
    assert (pair.state, pair.end_reason) == (MentoringState.ENDED, EndReason.LEAVE.value)


async def test_pair_ends_without_a_reason_once_that_was_asked_about(world: World) -> None:
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.taps("👤 Смирнова")
    await boris.taps("Завершить наставничество")
    await costs(world, boris, boris.data_of("Завершить без причины"))
    await boris.sees("Причина названа не будет", "[✅ Завершить]")
    await boris.says("ок")
    await boris.sees("нажмите саму кнопку", "Причина названа не будет", "[✅ Завершить]")
    await boris.says("Большая нагрузка")
    await boris.sees("«Большая нагрузка» никуда не записаны", "Причина названа не будет")
    await boris.taps("◀️ Назад")
    await boris.says("Завершить без причины")
    await boris.sees("Причина названа не будет", "[✅ Завершить]")
    assert await state_of(world) is MentoringState.ACTIVE
    await costs(world, boris, boris.data_of("✅ Завершить"))
    async with world.database.read() as tx:
        pair = await tx.mentoring.find(1)
    assert pair is not None
    assert (pair.state, pair.end_reason) == (MentoringState.ENDED, None)


REASONS = ["Большая нагрузка", "Переезжаю в Пермь", "Завершить без причины"]


async def asks_to_end(world: World, reason: str) -> Phone:
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.taps("👤 Смирнова")
    await boris.taps("Завершить наставничество")
    await boris.says(reason)
    await boris.sees("[✅ Завершить]", "[◀️ Назад]")
    return boris


@pytest.mark.parametrize("reason", REASONS)
async def test_words_beside_a_named_reason_never_take_its_place(world: World, reason: str) -> None:
    boris = await asks_to_end(world, reason)
    named = "Причина названа не будет" if "без" in reason else f"Причина: «{reason}»"
    for yes in ("да завершай", "ладно прекращай", "Да, завершить наставничество", "хорошо"):
        await typing_costs(world, boris, yes)
        await boris.sees("нажмите саму кнопку", named, "[✅ Завершить]")
    await typing_costs(world, boris, "Мне <стало> тяжело")
    await boris.sees("«Мне <стало> тяжело» никуда не записаны", "«◀️ Назад»", named)
    await boris.says("не знаю")
    await boris.sees("«не знаю» никуда не записаны", named)
    await boris.sees_not("тяжело")
    assert await state_of(world) is MentoringState.ACTIVE


@pytest.mark.parametrize("reason", REASONS)
@pytest.mark.parametrize(
    "no", ["стоп, не надо", "ой, отмена", "а может не надо", "нет", "потом", "ладно, не надо"]
)
async def test_no_beside_a_named_reason_leads_a_step_back(
    world: World, reason: str, no: str
) -> None:
    boris = await asks_to_end(world, reason)
    await typing_costs(world, boris, no)
    await boris.sees("Нажмите причину или напишите свою")
    assert await state_of(world) is MentoringState.ACTIVE


@pytest.mark.parametrize("text", ["ой, случайно нажала", "нет, оставить"])
async def test_slip_drops_no_item(world: World, text: str) -> None:
    anna, item_id = await opens_item(world)
    await anna.taps("Не актуально")
    await anna.says(text)
    await anna.sees("[◀️ Назад]")
    assert (await item_of(world.database, item_id)).state is ItemState.PLANNED
    await anna.says("случайно задвоилось мероприятие")
    assert (await item_of(world.database, item_id)).state is not ItemState.PLANNED


async def test_slip_returns_no_plan(world: World) -> None:
    vera, route_id = await opens_plan(world)
    await vera.taps("↩️ Вернуть")
    await vera.says("ой не туда нажал")
    await vera.sees("нужны слова", "[◀️ Назад]")
    assert await route_state(world, route_id) is RouteState.SUBMITTED
    await vera.says("нет, нужна ссылка на публикацию")
    assert await route_state(world, route_id) is RouteState.RETURNED


@pytest.mark.parametrize(
    "text",
    ["хотя нет всё нормально оставим", "подождите, потом", "нет стоп, подтвердить хочу", "жалко"],
)
async def test_change_of_mind_returns_no_plan(world: World, text: str) -> None:
    vera, route_id = await opens_plan(world)
    await vera.taps("↩️ Вернуть")
    await typing_costs(world, vera, text)
    await vera.sees("нужны слова", "[◀️ Назад]")
    assert await route_state(world, route_id) is RouteState.SUBMITTED
    await vera.says("Стоп, буллинг! — этого в плане нет")
    assert await route_state(world, route_id) is RouteState.RETURNED


@pytest.mark.parametrize("text", ["ой щас не то", "нет стоп, лучше оставить как было", "убери все"])
async def test_change_of_mind_is_no_remark(world: World, text: str) -> None:
    vera, _ = await opens_plan(world)
    await vera.taps("✏️ Правки и замечания")
    await vera.taps("✏️ 1")
    await vera.taps("💬 Написать замечание")
    await vera.says(text)
    await vera.sees("Здесь нужны слова", "[◀️ ")
    await vera.sees_not(text)
    await vera.says("Ой, срок не тот, нужен май")
    await vera.sees("Ой, срок не тот")


async def test_slip_takes_the_answer_back_and_is_no_word_about_it(world: World) -> None:
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await proposes(vera)
    await world.passes(minutes=5)
    await anna.taps("💬 Ответить")
    await anna.taps("Не беру")
    await anna.says("ой не туда")
    await anna.sees("Ответ отменён", "[Не беру]")
    await anna.sees_not("Ваши слова")


DROP_WORDS = ["сними", "снять с плана", "убери из плана", "не актуально"]


@pytest.mark.parametrize("text", DROP_WORDS)
async def test_words_to_drop_an_item_ask_why_and_are_no_material(world: World, text: str) -> None:
    anna, item_id = await opens_item(world)
    await typing_costs(world, anna, text)
    await anna.sees("[✏️ Своя причина]")
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.says("Записалась на вторник")
    await anna.sees("Вы прислали")
    await typing_costs(world, anna, text)
    await anna.sees("[✏️ Своя причина]")
    assert await sent_beside(world, item_id) == ["Записалась на вторник"]


@pytest.mark.parametrize("text", ["ой, передумала", "ой, не туда нажала"])
async def test_slip_beside_what_was_sent_is_no_material(world: World, text: str) -> None:
    anna, item_id = await opens_item(world)
    await anna.says("Записалась на вторник")
    await anna.sees("Вы прислали")
    await anna.says(text)
    if text == "ой, передумала":
        await anna.sees("[✅ Сделано]")
        await anna.sees_not("Вы прислали")
    else:
        await anna.sees("Вы прислали")
    assert await sent_beside(world, item_id) == ["Записалась на вторник"]
    assert (await item_of(world.database, item_id)).state is ItemState.PLANNED


async def sent_beside(world: World, item_id: int) -> list[str | None]:
    async with world.database.read() as tx:
        return [one.proof.text for one in await tx.evidence.list_with_held(item_id)]


async def previews(world: World) -> Phone:
    vera = world.phone(world.cast.vera)
    await vera.says("/announce")
    await vera.taps("Написать")
    await vera.says("Коллеги, педсовет в среду")
    await vera.sees("Так это придёт")
    return vera


@pytest.mark.parametrize("text", ["отправь только молодым", "Убери последнее предложение"])
async def test_word_to_the_bot_is_not_added_to_an_announcement(world: World, text: str) -> None:
    vera = await previews(world)
    await typing_costs(world, vera, text)
    await vera.sees("не добавлены в объявление", "Так это придёт", "[👥 Группа]")
    await vera.sees_not(text)
    await vera.says(text)
    await vera.sees_not(text)


async def test_slip_is_not_added_to_an_announcement(world: World) -> None:
    vera = await previews(world)
    await vera.says("не то")
    await vera.sees("никуда не записаны", "Так это придёт")
    await vera.sees_not("не то")


@pytest.mark.parametrize(
    "text",
    ["Отправьте отчёты до пятницы", "Отправь отчёт сегодня, если ещё не сдал", "Начало в 15:00"],
)
async def test_words_to_colleagues_are_added_to_an_announcement(world: World, text: str) -> None:
    vera = await previews(world)
    await vera.says(text)
    await vera.sees("педсовет в среду", text)
