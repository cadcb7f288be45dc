"""«Нет», «потом», «утвердить» where a name, a goal or a remark is awaited: none of it is written
down, and nothing is done that nobody has asked for.

It is Wednesday 17 March 2027, 14:20."""

import pytest

from domain.item import ItemKind, ItemState
from domain.route import RouteState
from tests.scenario.costs import typing_costs
from tests.scenario.items import opens_item
from tests.scenario.test_municipality import opens_for_all, third_school
from tests.scenario.test_roadmap import takes_roadmap
from tests.scenario.test_short_words import STRAY, opens_plan, reported, state_of
from tests.scenario.world import World
from tests.services import planning
from tests.services.asking import hire
from tests.services.doing import Planned, item_of, plan

NO_NAME = "Эти слова никуда не записаны"


@pytest.mark.parametrize(
    "words", ["Потом", "ок", "не знаю", "сделаю позже", "стоп", "нет", "отмена"]
)
async def test_goal_of_a_plan_stands_as_it_is(world: World, words: str) -> None:
    cast = world.cast
    route_id = await planning.drafted(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/route")
    await anna.taps("🎯 Цель и задачи")
    await anna.says("Вести оценивание по критериям")
    before = (await planning.view(cast, cast.anna, route_id)).plan.route
    await anna.says("/route")
    await anna.taps("🎯 Цель и задачи")
    await typing_costs(world, anna, words)
    after = (await planning.view(cast, cast.anna, route_id)).plan.route
    assert (after.goal, after.tasks) == (before.goal, before.tasks)
    assert after.goal == "Вести оценивание по критериям"


@pytest.mark.parametrize("words", ["потом", "не знаю", "не надо"])
async def test_put_off_is_no_item_of_ones_own(world: World, words: str) -> None:
    cast = world.cast
    route_id = await planning.drafted(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/route")
    await anna.taps("➕ Мероприятия")
    await anna.taps("➕ Своё мероприятие")
    await anna.says(words)
    assert len(await planning.items(cast, cast.anna, route_id)) == 3
    await anna.sees_not("Своё мероприятие добавлено")


@pytest.mark.parametrize("words", ["нет", "не надо", "нет, оставьте", "передумала"])
async def test_no_is_no_reason_that_begins_with_no(world: World, words: str) -> None:
    """«Нет возможности» is a reason, «нет» an answer to the question."""
    anna, item = await opens_item(world)
    await anna.taps("Не актуально")
    await anna.sees("[Нет возможности]")
    await typing_costs(world, anna, words)
    await anna.sees("В плане", "[✅ Сделано]")
    assert (await item_of(world.database, item)).state is ItemState.PLANNED


async def test_what_was_dropped_is_put_back_by_a_word(world: World) -> None:
    anna, item = await opens_item(world)
    await anna.taps("Не актуально")
    await anna.taps("Больше не актуально")
    await anna.sees("[↩️ Вернуть в план]")
    await typing_costs(world, anna, "отменить")
    assert (await item_of(world.database, item)).state is ItemState.PLANNED


@pytest.mark.parametrize("words", ["подтверждаю", "всё хорошо", "нет замечаний", "передумала"])
async def test_words_that_approve_send_nothing_back(world: World, words: str) -> None:
    boris, (item,) = await reported(world)
    await boris.taps("открытый урок")
    await boris.taps("Вернуть")
    await typing_costs(world, boris, words)
    assert (await item_of(world.database, item)).state is ItemState.DONE
    await boris.says("Приложите конспект")
    await boris.says("Приложите конспект")


async def test_word_that_approves_a_plan_is_no_remark_on_it(world: World) -> None:
    vera, route_id = await opens_plan(world)
    await vera.taps("↩️ Вернуть")
    await vera.says("утвердить")
    await vera.sees("Чтобы вернуть, нужны слова")
    assert await state_of(world, route_id) is RouteState.SUBMITTED
    await vera.says("Уточните сроки")
    assert await state_of(world, route_id) is RouteState.RETURNED


async def test_refusal_is_no_measure_no_department_and_no_event(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await takes_roadmap(vera)
    await vera.taps("➕ Добавить мероприятие")
    for words in ("не знаю", "не хочу", "спасибо, передумала"):
        await vera.says(words)
        await vera.sees_not("➕ Добавлено")
    await vera.says("/menu")
    await vera.taps("Учителя")
    await vera.taps("Объединения")
    await vera.taps("➕ Объединение")
    await vera.says("не знаю")
    await vera.sees(NO_NAME)
    await vera.says("/menu")
    await vera.taps("События")
    await vera.taps("➕")
    await vera.says("семинар")
    await vera.says("не знаю")
    await vera.sees(NO_NAME, "как называется?")
    await vera.says("Критерии до начала работы")
    await vera.sees("Критерии до начала работы", "Когда?")


async def test_name_and_day_typed_with_the_kind_of_an_event_are_kept(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps("События")
    await vera.taps("➕")
    await vera.says("Семинар по чтению")
    await vera.sees("Семинар по чтению", "Когда?")
    await vera.says("/menu")
    await vera.taps("События")
    # What was named and has no day yet is no other event's beginning.
    await vera.taps("➕")
    await typing_costs(world, vera, "Круглый стол по наставничеству 15 апреля")
    await vera.sees("Круглый стол по наставничеству", "15 апреля")
    await vera.sees_not("Когда?")
    await vera.says("/menu")
    await vera.taps("События")
    await vera.sees("Семинар по чтению", "Круглый стол по наставничеству")


async def test_day_typed_with_the_kind_alone_is_kept_until_the_event_is_named(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps("События")
    await vera.taps("➕")
    await typing_costs(world, vera, "педсовет 31 марта")
    await vera.sees("Педсовет: как называется?")
    await vera.says("Итоги третьей четверти")
    await vera.sees("Итоги третьей четверти", "31 марта")
    await vera.sees_not("Когда?")


async def test_month_alone_is_no_day_of_an_event(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps("События")
    await vera.taps("➕")
    await vera.says("Семинар по ВПР март")
    await vera.sees("Когда?")
    for month, day in (("март", "15 марта"), ("май", "15 мая"), ("март 2026", "15 марта 2026")):
        await typing_costs(world, vera, month)
        await vera.sees(f"Назовите и число, например «{day}».", "Когда?")
    await vera.says("15 марта")
    await vera.sees("15 марта")
    await vera.sees_not("Когда?")


async def test_name_typed_with_the_kind_is_kept_beside_the_names_of_plans(world: World) -> None:
    seminar = Planned(title="семинар «Критерии»", kind=ItemKind.SEMINAR)
    await plan(world.cast, world.cast.anna, [seminar])
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps("События")
    await vera.taps("➕")
    await typing_costs(world, vera, "Семинар по чтению")
    await vera.sees("Записано: «Семинар по чтению»", "1. семинар «Критерии»")
    await vera.taps("Оставить как есть")
    await vera.sees("Семинар по чтению", "Когда?")


async def test_no_presses_no_button_that_names_what_is_missing(world: World) -> None:
    await planning.drafted(world.cast, world.cast.anna)
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps("Напомнить")
    await vera.sees("Нет даже черновика")
    await vera.says("нет")
    await vera.sees_not("Отправить: ")


async def test_part_of_a_label_does_not_end_a_diagnosis_of_many_schools(world: World) -> None:
    await hire(world.cast, 2, school_id=await third_school(world.cast))
    egor = world.phone(world.cast.egor)
    await opens_for_all(egor)
    await egor.says("завершить")
    await egor.sees(STRAY, "[✅ Завершить везде]")
    await egor.sees_not("Завершена")


@pytest.mark.parametrize(
    "words",
    [
        "не успела, перенесу на апрель",
        "нет, перенеси на 12 апреля",
        "часть сделала, остальное потом",
    ],
)
async def test_story_of_what_is_not_quite_done_is_asked_about(world: World, words: str) -> None:
    anna, item = await opens_item(world)
    await anna.taps("Сделано")
    await typing_costs(world, anna, words)
    await anna.sees("Отметить мероприятие сделанным и приложить это?", words)
    assert (await item_of(world.database, item)).state is ItemState.PLANNED
    await anna.taps("✅ Да, сделано")
    assert (await item_of(world.database, item)).state is ItemState.DONE


async def test_day_said_after_a_reminder_moves_nothing_that_was_opened_before(
    world: World,
) -> None:
    await plan(world.cast, world.cast.anna, [Planned(), Planned(title="урок коллеги")])
    anna = world.phone(world.cast.anna)
    await anna.says("/due")
    await anna.taps("урок коллеги")
    await world.passes(minutes=20)
    await anna.sees_anywhere("⏰")
    await typing_costs(world, anna, "через неделю")
    await anna.sees("Что перенести?", "урок коллеги")
    await anna.taps("урок коллеги")
    await anna.says("через неделю")
    await anna.sees("Понято так", "урок коллеги")


async def test_meeting_that_was_not_held_is_not_noted(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/mentor")
    await anna.taps("🗓 Встречи")
    await anna.taps("✍️ Вчера")
    await typing_costs(world, anna, "не было")
    await anna.sees_not("Встреча записана")
    await anna.says("/mentor")
    await anna.sees("Переписки и встреч ещё не было")


async def test_goodbye_and_no_are_no_answers_to_a_statement(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/diagnosis")
    await anna.taps("Начать")
    await anna.taps("Делаю самостоятельно")
    await anna.sees("2 из 52")
    await anna.says("нет")
    await anna.sees(STRAY, "2 из 52")
    await anna.says("до завтра")
    await anna.sees("Сохранено 1 из 52")


async def test_help_is_asked_for_in_words(world: World) -> None:
    anna, item = await opens_item(world)
    for words in ("помогите", "?", "не понимаю"):
        await anna.says("/due")
        await anna.taps("вебинар")
        await anna.says(words)
        await anna.sees("/privacy")
    async with world.database.read() as tx:
        assert await tx.evidence.list_with_held(item) == ()


async def test_word_that_cannot_be_taken_back_leaves_its_screen_where_it_is(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps("Учителя")
    await vera.taps("Объединения")
    await vera.taps("➕ Объединение")
    await vera.says("ШМО учителей химии")
    await vera.says("/menu")
    await vera.taps("Учителя")
    await vera.taps("Объединения")
    await vera.taps("химии")
    await vera.says("удалить")
    await vera.sees("Это нельзя отменить", "[🗑 Удалить")


@pytest.mark.parametrize("words", ["да", "потом", "спасибо"])
async def test_answer_is_no_name_to_look_for(world: World, words: str) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps("Учителя")
    await vera.says(words)
    await vera.sees_not("По запросу", "Никого не нашлось")


@pytest.mark.parametrize("words", ["передумала", "нет, отмени"])
async def test_second_thoughts_after_a_return_undo_it(world: World, words: str) -> None:
    vera, route_id = await opens_plan(world)
    await vera.taps("↩️ Вернуть")
    await vera.says("Уточните сроки")
    await typing_costs(world, vera, words)
    assert await state_of(world, route_id) is RouteState.SUBMITTED


@pytest.mark.parametrize("words", ["помогите", "?", "??"])
async def test_cry_for_help_is_no_reason_no_material_and_no_task(world: World, words: str) -> None:
    anna, item = await opens_item(world)
    await anna.taps("Сделано")
    await anna.says(words)
    await anna.sees("Это пока не материал", "[✅ Без документа]")
    await anna.taps("Назад")
    await anna.taps("Не актуально")
    await anna.says(words)
    await anna.sees("Почему снимаем?")
    assert (await item_of(world.database, item)).state is ItemState.PLANNED


async def test_what_puts_a_task_off_does_not_lead_to_the_goal(world: World) -> None:
    cast = world.cast
    route_id = await planning.drafted(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/route")
    await anna.taps("🎯 Цель и задачи")
    await anna.says("Вести оценивание по критериям")
    for words in ("потом", "нет", "не знаю"):
        await anna.says(words)
        await anna.sees(NO_NAME)
    await anna.says("Научиться слушать родителей")
    route = (await planning.view(cast, cast.anna, route_id)).plan.route
    assert route.goal == "Вести оценивание по критериям"
    assert route.tasks == ("Научиться слушать родителей",)


async def test_done_said_after_a_reminder_is_not_said_of_the_item_opened_before(
    world: World,
) -> None:
    made = await plan(world.cast, world.cast.anna, [Planned(), Planned(title="урок коллеги")])
    anna = world.phone(world.cast.anna)
    await anna.says("/due")
    await anna.taps("урок коллеги")
    await anna.says("была на уроке")
    await anna.sees("Отметить мероприятие сделанным")
    await world.passes(minutes=20)
    await anna.sees_anywhere("⏰")
    await typing_costs(world, anna, "сделано")
    await anna.sees("Что сделано?", "урок коллеги")
    assert (await item_of(world.database, made.items[1])).state is ItemState.PLANNED


@pytest.mark.parametrize("opened", [True, False])
async def test_not_to_be_sent_is_sent_to_nobody(world: World, opened: bool) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/mentor")
    await anna.taps("✍️ Написать" if opened else "💬 Переписка")
    await anna.says("не отправлять")
    await anna.sees("Пока ничего не написано")
    await anna.sees_not("Отправить это сообщение?", "неотправленному")


@pytest.mark.parametrize("words", ["да", "потом"])
async def test_answer_beside_the_choice_of_a_head_leaves_it_open(world: World, words: str) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/teachers")
    await vera.taps("Объединения")
    await vera.taps("ШМО учителей русского")
    await vera.taps("уководител")
    await vera.says(words)
    await vera.sees_not("Это открыто не вам")
    await world.stops()
    await world.starts()
    await vera.says("не знаю")
    await vera.sees_not("Это открыто не вам")
