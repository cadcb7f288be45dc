"""Words written on the run: a cut label, a letter, a yes to the wrong question, a late reply."""

import pytest

from domain.item import ItemState
from domain.mentoring import MentoringState
from domain.record import RecordField, RecordKind
from handlers.due.callbacks import AskDate, AskProof
from handlers.record.callbacks import AskField
from services import record
from tests.scenario.costs import typing_costs
from tests.scenario.items import opens_item
from tests.scenario.test_mentoring import has_mentees, state_of
from tests.scenario.world import World
from tests.services.asking import opened
from tests.services.doing import Planned, item_of, plan

NOT_WRITTEN = "Эти слова никуда не записаны"
STRAY = "отвечают кнопками"


@pytest.mark.parametrize("text", ["да", "не знаю", "ок", "а", "ну", "потом"])
async def test_title_of_an_entry_is_not_overwritten_by_an_answer(world: World, text: str) -> None:
    cast = world.cast
    async with cast.call(cast.anna).write() as (tx, call):
        record_id = await record.add(
            tx, call, cast.anna.post_id, RecordKind.PUBLICATION, "Свести результаты за три года"
        )
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    field = AskField(record_id=record_id, field=RecordField.TITLE, guided=False)
    await anna.taps_foreign(field.pack())
    await anna.says(text)
    async with world.database.read() as tx:
        (entry,) = await tx.records.list_of_person(cast.anna.person_id)
    assert entry.title == "Свести результаты за три года"
    if text != "потом":
        await anna.sees(NOT_WRITTEN)


async def test_mentor_goes_back_from_a_plan_to_those_he_mentors(world: World) -> None:
    await has_mentees(world, world.cast.boris, world.cast.zoya)
    await plan(world.cast, world.cast.anna)
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.taps("Смирнова")
    await boris.taps("🧭 План")
    await boris.sees_not("Очередь")
    await boris.says("назад")
    await boris.sees("Ваши наставляемые")
    await boris.sees_not("не вам")


async def test_words_after_a_refusal_lead_home_and_are_not_refused_again(world: World) -> None:
    boris = world.phone(world.cast.boris)
    await boris.says("/approve")
    await boris.sees("не вам")
    await boris.says("встречи")
    await boris.sees_not("не вам")


@pytest.mark.parametrize("text", ["перенести", "ок", "да", "давайте"])
async def test_day_as_it_was_read_is_agreed_to_in_any_words(world: World, text: str) -> None:
    anna, item_id = await opens_item(world)
    before = (await item_of(world.database, item_id)).due_on
    await anna.taps_foreign(AskDate(item_id=item_id, rev=1).pack())
    await anna.says("20 апреля")
    await anna.sees("Понято так")
    await anna.says(text)
    await anna.sees_not("Не получилось понять")
    assert (await item_of(world.database, item_id)).due_on != before


@pytest.mark.parametrize("text", ["без", "без документа", "Нет материалов"])
async def test_nothing_to_send_presses_the_button_and_is_no_material(
    world: World, text: str
) -> None:
    anna, item_id = await opens_item(world)
    await anna.taps_foreign(AskProof(item_id=item_id, rev=1).pack())
    await typing_costs(world, anna, text)
    assert (await item_of(world.database, item_id)).state is ItemState.DONE
    async with world.database.read() as tx:
        assert not await tx.evidence.list_with_held(item_id)


@pytest.mark.parametrize("text", ["не успела, болела", "не получилось, перегорел проектор"])
async def test_what_was_not_done_is_not_offered_as_done(world: World, text: str) -> None:
    anna, item_id = await opens_item(world)
    await anna.says(text)
    await anna.sees("пока не отмечаем")
    assert (await item_of(world.database, item_id)).state is not ItemState.DONE


async def test_farewell_that_begins_an_answer_is_neither(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/diagnosis")
    await anna.taps("Начать")
    await anna.sees("1 из 52")
    await anna.says("пока")
    await anna.sees(STRAY, "1 из 52")
    await anna.says("потом")
    await anna.sees("Пауза")


async def test_cut_label_beside_a_pair_presses_and_is_no_message(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/mentor")
    await anna.says("написать")
    await anna.sees_not("Отправить это сообщение?")
    await anna.sees("Кузнецов", "Нужен совет")
    await anna.says("/mentor")
    await anna.taps("О наставнике")
    await anna.says("переписка")
    await anna.sees_not("Отправить это сообщение?")


async def test_reply_to_a_reminder_is_not_written_to_the_other_one_of_a_pair(world: World) -> None:
    await plan(world.cast, world.cast.anna, [Planned(title="вебинар")])
    anna = world.phone(world.cast.anna)
    await anna.says("/mentor")
    await anna.taps("О наставнике")
    await world.passes(days=14)
    await anna.sees("вебинар")
    await anna.says("перенеси на апрель")
    await anna.sees("пришло другое сообщение", "никуда не записан")
    await anna.sees_not("Отправить это сообщение?")
    # Told once: the same again is meant for the pair.
    await anna.says("Это вам: перенеси на апрель")
    await anna.sees("Отправить это сообщение?")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Позже допишу", "никуда не записаны"),
        ("покажи список", "с большой буквы"),
        ("правила ИОМ", "с большой буквы"),
        ("завтра пришлю список", "с большой буквы"),
    ],
)
async def test_two_words_that_are_no_name_make_no_teacher(
    world: World, text: str, line: str
) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/teachers")
    await vera.taps("➕ Пригласить")
    await vera.says("Сидоров Пётр")
    await vera.sees("1 учитель в списке")
    before = await _teachers(world)
    await vera.says(text)
    await vera.sees(line)
    assert await _teachers(world) == before


async def test_word_to_send_is_no_part_of_an_announcement(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/announce")
    await vera.taps("Написать")
    await vera.says("Коллеги, педсовет в среду")
    await vera.sees("Так это придёт")
    await vera.says("отправляй")
    await vera.sees(NOT_WRITTEN)
    await vera.sees_not("отправляй")


async def _teachers(world: World) -> int:
    async with world.cast.call(world.cast.vera).read() as (tx, call):
        return len(await tx.posts.list_name_keys(world.cast.school_id, call.today))


@pytest.mark.parametrize("text", ["написать", "подтвердить", "Завершить"])
async def test_word_that_tells_the_bot_something_ends_no_pair(world: World, text: str) -> None:
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.taps("👤 Смирнова")
    await boris.taps("Завершить наставничество")
    await boris.says(text)
    await boris.sees("Причины в этом ответе нет")
    assert await state_of(world) is MentoringState.ACTIVE


async def test_done_is_no_reason_for_another_date(world: World) -> None:
    anna, item_id = await opens_item(world)
    before = await item_of(world.database, item_id)
    await anna.taps_foreign(AskDate(item_id=item_id, rev=1).pack())
    await anna.says("31 мая")
    await anna.says("да")
    await anna.sees("Почему")
    await anna.says("сделано")
    assert (await item_of(world.database, item_id)).due_on == before.due_on


async def test_back_leaves_what_is_written_where_it_is(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/mentor")
    await anna.taps("О наставнике")
    await anna.says("Брать ли задания из учебника?")
    await anna.sees("Отправить это сообщение?")
    await anna.says("назад")
    await anna.sees("Вернуться к неотправленному")
    await anna.says("/menu")
    await anna.sees("Неотправленное сообщение")
    await anna.taps("Неотправленное сообщение")
    await anna.says("передумала")
    await anna.says("/menu")
    await anna.sees_not("Неотправленное сообщение")


async def test_surname_in_another_case_opens_a_pair_and_chooses_for_whom(world: World) -> None:
    await has_mentees(world, world.cast.boris, world.cast.zoya)
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.says("смирнову")
    await boris.sees("👤 Смирнова А. И.")
    await boris.says("/mentor")
    await boris.says("Жду вас в четверг")
    await boris.sees("Кому вы пишете?")
    await boris.says("Смирновой")
    await boris.sees("Кому: Смирнова А. И.", "Отправить это сообщение?")
    await boris.sees_not("Смирновой")


async def test_back_from_an_item_leads_to_the_list_it_is_of(world: World) -> None:
    anna, _ = await opens_item(world)
    await anna.says("назад")
    await anna.sees("вебинар")
    await anna.sees_not("Помощь")


async def test_back_from_the_names_leads_to_the_list(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/teachers")
    await vera.taps("➕ Пригласить")
    await vera.says("иванова анна")
    await vera.sees("с большой буквы")
    await vera.says("назад")
    await vera.sees("➕ Пригласить")


@pytest.mark.parametrize(
    "text", ["Смирнова А. И.", "Смирнову Анну", "смирновой а", "Анна Смирнова", "смирнова а.и."]
)
async def test_name_is_found_as_the_bot_itself_writes_it(world: World, text: str) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/teachers")
    await vera.says(text)
    await vera.sees("Смирнова А. И.")
    await vera.sees_not("Никого не нашлось", "Ёлкина")


async def test_back_leads_to_the_menu_where_nothing_else_is_above_and_stays_on_the_menu(
    world: World,
) -> None:
    await plan(world.cast, world.cast.anna, [Planned(title="открытый урок 1")])
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await vera.says("/teachers")
    await vera.says("назад")
    await vera.sees("добрый день", "👥 Учителя")
    await vera.sees_not("отвечают кнопками")
    await anna.says("/menu")
    await anna.says("назад")
    await anna.sees("добрый день")
    await anna.sees_not("Впереди")


async def test_word_of_cancelling_that_only_leads_back_says_that_what_was_done_stands(
    world: World,
) -> None:
    back = "сделанное раньше не отменено"
    vera = world.phone(world.cast.vera)
    anna, _ = await opens_item(world)
    await vera.says("/teachers")
    await vera.taps("Смирнова")
    await vera.says("отмена")
    await vera.sees(back)
    await vera.says("назад")
    await vera.sees_not(back)
    await anna.taps("⏭ Перенести")
    await anna.says("отмена")
    await anna.sees("вебинар")
    await anna.sees_not(back)


@pytest.mark.parametrize("slip", ["ой нет", "ой нет не надо", "ой, не надо", "ой нет, отмени"])
async def test_slip_after_a_deed_that_only_leads_back_says_that_it_stands(
    world: World, slip: str
) -> None:
    back = "сделанное раньше не отменено"
    await opened(world.cast)
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    await vera.taps("Продлить")
    await vera.says("9 апреля")
    await vera.sees("9 апреля", "[✅ Завершить]")
    await typing_costs(world, vera, slip)
    await vera.sees(back)
    await vera.taps("Диагностика, март 2027")
    await vera.sees("9 апреля")
    await vera.says("нет")
    await vera.sees_not(back)
