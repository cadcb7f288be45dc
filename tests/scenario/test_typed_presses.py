"""People write what stands on the buttons: it is a press; what names none leads back."""

from datetime import date

import pytest

from domain.item import ItemState
from handlers.mydata.callbacks import AskEraseOwn
from tests.emulator.pictures import png
from tests.scenario.costs import typing_costs
from tests.scenario.items import opens_item
from tests.scenario.world import Phone, World
from tests.services import changing, planning
from tests.services.doing import Planned, item_of, plan

STRAY = "отвечают кнопками"


async def moves(world: World) -> tuple[Phone, int]:
    """Anna, where the new date of her first item is awaited."""
    made = await plan(world.cast, world.cast.anna)
    anna = world.phone(world.cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Перенести")
    return anna, made.items[0]


async def test_teacher_moves_a_date_by_saying_yes(world: World) -> None:
    anna, item = await moves(world)
    await anna.says("26 марта")
    await anna.sees("Да, перенести")
    await anna.says("нет, не так")
    await anna.says("26 марта")
    await anna.says("Да")
    assert (await item_of(world.database, item)).due_on == date(2027, 3, 26)
    await anna.sees("Новый срок", "26 марта")


async def test_teacher_moves_a_date_by_the_words_of_its_button_and_goes_back(world: World) -> None:
    anna, item = await moves(world)
    await anna.says("26 марта")
    await anna.says("да, перенести")
    assert (await item_of(world.database, item)).due_on == date(2027, 3, 26)
    await anna.taps("Перенести")
    await anna.says("назад")
    await anna.sees("вебинар", "[✅ Сделано]")
    await anna.says("МЕНЮ")
    await anna.sees("Анна Игоревна")


async def test_reason_of_another_date_is_typed_in_part_or_in_ones_own_words(world: World) -> None:
    anna, item = await moves(world)
    await anna.taps("Конец учебного года")
    await anna.says("нагрузка")
    moved = await item_of(world.database, item)
    assert moved.due_on == date(2027, 5, 31)
    await anna.sees("большая нагрузка")


async def test_reason_of_ones_own_needs_no_button_before(world: World) -> None:
    anna, item = await moves(world)
    await anna.taps("Конец учебного года")
    await anna.says("назад")
    await anna.taps("Конец учебного года")
    await anna.says("заменяю коллегу")
    assert (await item_of(world.database, item)).due_on == date(2027, 5, 31)
    await anna.sees("Новый срок", "заменяю коллегу")


async def test_draft_of_a_plan_is_handed_over_by_yes(world: World) -> None:
    await planning.drafted(world.cast, world.cast.anna)
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    await anna.says("может быть")
    await anna.sees(STRAY, "Отправить на утверждение")
    await anna.says("да, отправить")
    await anna.sees("Отозвать")


async def test_what_to_work_on_and_what_to_do_are_chosen_by_numbers(world: World) -> None:
    await planning.diagnosed(world.cast, world.cast.anna)
    await planning.begun(world.cast, world.cast.anna)
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    await anna.taps("Над чем работать")
    await anna.sees("Пока ничего не выбрано")
    await anna.says("1, 3")
    await anna.sees("Выбрано: 2")
    await anna.says("первое и второе")
    await anna.sees("Выбрано: 3")
    await anna.says("1 и 90")
    await anna.sees(STRAY, "Выбрано: 3")
    await anna.says("дальше")
    await anna.sees("Что сделать", "1 из 3")
    await anna.says("1 и 3")
    await anna.sees("[✅ 1]", "[✅ 3]", "[▫️ 2]")
    await anna.says("второе")
    await anna.sees("[✅ 1]", "[✅ 2]", "[✅ 3]")
    await anna.says("Назад")
    await anna.sees("Над чем работать", "Выбрано: 3")


async def test_words_beside_other_answers_of_a_statement(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/diagnosis")
    await anna.says("полная")
    await anna.sees("1 из 52")
    await anna.says("другое")
    await anna.sees("Ещё не приходилось", "Можно ответить иначе")
    await anna.says("получается")
    await anna.sees(STRAY, "1 из 52", "Можно ответить иначе")
    await anna.says("назад")
    await anna.sees("Пока не получается", "1 из 52")
    await anna.taps("Другое")
    await anna.says("не приходилось")
    await anna.sees("Записано: Ещё не приходилось", "2 из 52")
    await anna.says("Пауза")
    await anna.sees("Сохранено 1 из 52")


async def test_words_beside_what_to_change_bring_it_back_or_choose(world: World) -> None:
    await changing.approved(world.cast)
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    await anna.taps("Изменить план")
    await anna.says("➕ Добавить мероприятие")
    await anna.sees("Для чего оно?")
    await anna.says("не знаю")
    await anna.sees(STRAY, "Для чего оно?")
    await anna.says("аттестация")
    await anna.sees(STRAY, "Для чего оно?")
    await anna.says("подготовка к аттестации")
    await anna.sees("Новое мероприятие")
    await anna.says("1")
    await anna.sees("Почему меняем план?")


async def test_words_at_the_first_steps_of_a_diagnosis_stay_there(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Открыть диагностику")
    first = vera.buttons
    await vera.says("подумаю")
    await vera.sees(STRAY)
    assert vera.buttons == first
    await vera.taps(first[0])
    second = vera.buttons
    assert second != first
    await vera.says("подумаю")
    await vera.sees(STRAY)
    assert vera.buttons == second
    await vera.says("назад")
    assert vera.buttons == first


async def test_what_cant_be_undone_is_not_done_by_words(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/mydata")
    await anna.taps_foreign(AskEraseOwn().pack())
    asked = next(text for text in anna.buttons if "далить" in text)
    await anna.says(asked)
    await anna.sees("нажмите саму кнопку")
    async with world.cast.call(world.cast.anna).read() as (tx, call):
        assert await tx.who.find(1, call.now.date()) is not None


async def test_words_choose_after_a_restart_as_before(world: World) -> None:
    """What was shown is remembered no more: the screen is drawn anew and read."""
    await planning.drafted(world.cast, world.cast.anna)
    anna = world.phone(world.cast.anna)
    await anna.says("/route")
    await world.stops()
    await world.starts()
    await anna.says("по датам")
    await anna.sees("По датам", "1. Мероприятие")


async def is_asked_why_dropped(anna: Phone, item: str = "вебинар") -> None:
    """In words: «Своя причина» awaits them."""
    await anna.says("/due")
    await anna.taps(item)
    await anna.taps("Не актуально")
    await anna.taps("Своя причина")


async def test_bare_no_beside_an_awaited_reason_is_no_reason(world: World) -> None:
    """«Своя причина» is asked for in words; who thinks better of it goes back."""
    made = await plan(world.cast, world.cast.anna)
    anna = world.phone(world.cast.anna)
    for no in ("нет", "не надо", "отмена", "назад"):
        await is_asked_why_dropped(anna)
        await anna.says(no)
        item = await item_of(world.database, made.items[0])
        assert item.state is ItemState.PLANNED, no
        await anna.sees("Почему снимаем?")


async def test_bare_no_is_no_reason_after_a_restart_either(world: World) -> None:
    """The buttons of the screen are remembered no more."""
    made = await plan(world.cast, world.cast.anna)
    anna = world.phone(world.cast.anna)
    await is_asked_why_dropped(anna)
    await world.stops()
    await world.starts()
    await anna.says("нет")
    assert (await item_of(world.database, made.items[0])).state is ItemState.PLANNED


async def test_text_that_may_answer_a_newer_message_is_asked_for_once_more(world: World) -> None:
    """The list of deadlines has come since; «сделано» is said of it, not a reason to drop."""
    made = await plan(
        world.cast,
        world.cast.anna,
        [Planned(due_on=date(2027, 4, 14)), Planned(due_on=date(2027, 3, 19))],
    )
    anna = world.phone(world.cast.anna)
    await is_asked_why_dropped(anna, "2. вебинар")
    await world.passes(days=1, hours=1)
    await anna.says("сделано")
    await anna.sees("После этого вопроса пришло другое сообщение", "никуда не записан")
    assert (await item_of(world.database, made.items[0])).state is ItemState.PLANNED
    await anna.says("Нагрузка изменилась")
    assert (await item_of(world.database, made.items[0])).state is ItemState.DROPPED


async def test_photo_that_may_answer_a_newer_message_is_not_handed_in(world: World) -> None:
    made = await plan(
        world.cast,
        world.cast.anna,
        [Planned(due_on=date(2027, 4, 14)), Planned(due_on=date(2027, 3, 19))],
    )
    anna = world.phone(world.cast.anna)
    await anna.says("/due")
    await anna.taps("2. вебинар")
    await anna.taps("Сделано")
    await world.passes(days=1, hours=1)
    await anna.sends_photo(png())
    await anna.sees("После этого вопроса пришло другое сообщение")
    assert (await item_of(world.database, made.items[0])).state is ItemState.PLANNED
    await anna.sends_photo(png())
    assert (await item_of(world.database, made.items[0])).state is ItemState.DONE


async def test_text_answers_a_question_that_nothing_has_come_after(world: World) -> None:
    made = await plan(world.cast, world.cast.anna, [Planned(due_on=date(2027, 6, 14))])
    anna = world.phone(world.cast.anna)
    await is_asked_why_dropped(anna, "1. вебинар")
    await world.passes(hours=20)
    await anna.says("Нагрузка изменилась")
    assert (await item_of(world.database, made.items[0])).state is ItemState.DROPPED


async def test_reason_for_dropping_is_typed_without_a_button_before(world: World) -> None:
    anna, item = await opens_item(world)
    await anna.taps("Не актуально")
    await anna.says("да")
    await anna.sees("Причины в этом ответе нет", "Почему снимаем")
    await anna.says("назад")
    await anna.sees("[✅ Сделано]")
    await anna.taps("Не актуально")
    await typing_costs(world, anna, "другое дело появилось")
    await anna.sees("снято с плана", "«другое дело появилось»")
    assert (await item_of(world.database, item)).state is ItemState.DROPPED
    await anna.taps("Вернуть в план")
    await anna.taps("Не актуально")
    await anna.says("заменено")
    await anna.sees("снято с плана", "Причина: заменено другим")


async def test_another_date_is_no_reason_for_dropping(world: World) -> None:
    anna, item = await opens_item(world)
    await anna.taps("Не актуально")
    await anna.says("перенести на 15 мая")
    await anna.sees("Понято так: сб, 15 мая", "[✅ Да, перенести]")
    assert (await item_of(world.database, item)).state is ItemState.PLANNED


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("до пятницы", "пт, 19 марта"),
        ("перенести на 15 мая", "сб, 15 мая"),
        ("Перенеси на 5 апреля", "пн, 5 апреля"),
        ("через 2 недели", "ср, 31 марта"),
        ("перенести на месяц", "пн, 26 апреля"),
        ("15.05", "сб, 15 мая"),
    ],
)
async def test_date_typed_beside_an_item_moves_it(world: World, words: str, day: str) -> None:
    """As after its button; a yes moves it, and nothing is kept as a material."""
    anna, item = await opens_item(world)
    await typing_costs(world, anna, words)
    await anna.sees(f"Понято так: {day}. Перенести?", "[◀️ Другая дата]")
    await anna.sees_not("прислали")
    async with world.database.read() as tx:
        assert not await tx.evidence.list_with_held(item)
    assert (await item_of(world.database, item)).due_on == date(2027, 3, 24)
    await anna.taps("Другая дата")
    await anna.sees("На какой день перенести?")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("нет, лучше в пятницу", "пт, 19 марта"),
        ("нет, 26 марта", "пт, 26 марта"),
        ("Ой нет, а давайте 26 марта", "пт, 26 марта"),
        ("не, в пятницу", "пт, 19 марта"),
        ("а 26 марта?", "пт, 26 марта"),
    ],
)
async def test_no_before_another_date_is_no_part_of_it(world: World, words: str, day: str) -> None:
    """Over the date as it was read, and where a date is asked for."""
    anna, _ = await opens_item(world)
    await anna.says("перенеси")
    await typing_costs(world, anna, words)
    await anna.sees(f"Понято так: {day}. Перенести?")
    await anna.says("25 марта")
    await anna.sees("Понято так: чт, 25 марта. Перенести?")
    await anna.says(words)
    await anna.sees(f"Понято так: {day}. Перенести?")


async def test_day_that_is_said_not_to_be_meant_is_no_date(world: World) -> None:
    anna, _ = await opens_item(world)
    await anna.says("перенеси")
    await anna.says("не 26 марта")
    await anna.sees("Не получилось понять дату")


@pytest.mark.parametrize("words", ["ой, не надо, отмени перенос", "Отмени перенос"])
async def test_move_that_is_called_off_leads_back_to_the_item(world: World, words: str) -> None:
    anna, item = await opens_item(world)
    for before in ((), ("25 марта",)):
        await anna.says("перенеси")
        for day in before:
            await anna.says(day)
        await typing_costs(world, anna, words)
        await anna.sees("Срок: ср, 24 марта", "[✅ Сделано]")
        await anna.sees_not("Перенести?", "На какой день")
    assert (await item_of(world.database, item)).due_on == date(2027, 3, 24)


async def test_dates_beside_an_item_that_lead_nowhere_are_asked_for_again(world: World) -> None:
    anna, item = await opens_item(world)
    await anna.says("перенеси")
    await anna.sees("На какой день перенести?")
    await anna.says("назад")
    await anna.says("12 марта")
    await anna.sees("уже прошёл", "На какой день перенести?")
    await anna.says("до 19 марта")
    await anna.says("да")
    assert (await item_of(world.database, item)).due_on == date(2027, 3, 19)


async def test_words_with_a_date_in_them_stay_a_material(world: World) -> None:
    anna, _ = await opens_item(world)
    await anna.says("перенести опыт в свой класс к 15 мая")
    await anna.sees("Вы прислали к этому мероприятию", "перенести опыт")
    await anna.says("перенести на 15 мая")
    await anna.sees("Понято так: сб, 15 мая")
    await anna.says("Да")
    await anna.sees("Почему переносим?")
    await anna.taps("Болезнь")
    await anna.sees("Срок: сб, 15 мая", "перенести опыт", "не приложено")


async def test_date_beside_what_is_done_already_is_a_material_as_before(world: World) -> None:
    anna, _ = await opens_item(world)
    await anna.taps("Сделано")
    await anna.taps("Без документа")
    await typing_costs(world, anna, "12 марта")
    await anna.sees("Добавить это к материалам?")


async def test_earlier_date_needs_no_reason_and_puts_nothing_off(world: World) -> None:
    anna, item = await opens_item(world)
    await anna.taps("Перенести")
    await anna.taps("Через две недели")
    for day in ("30 марта", "19 марта"):
        await anna.says(f"перенести на {day}")
        await anna.taps("Да, перенести")
        await anna.sees("Срок: ", day)
        await anna.sees_not("Почему переносим")
    moved = await item_of(world.database, item)
    assert (moved.due_on, moved.postponed_times) == (date(2027, 3, 19), 1)
    await anna.taps("Отменить перенос")
    undone = await item_of(world.database, item)
    assert (undone.due_on, undone.postponed_times) == (date(2027, 3, 30), 1)
    await anna.says("перенести на 31 марта")
    await anna.taps("Да, перенести")
    await anna.sees("Почему переносим")
