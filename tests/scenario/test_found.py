"""What was typed of a name holds while the list that it found is turned over and ticked."""

from sqlalchemy import insert

from domain.consents import ConsentKind
from domain.item import ItemKind
from handlers.events.callbacks import SetAll
from services import handover
from storage.tables import ConsentRow
from tests.cast import START
from tests.emulator.pictures import png
from tests.scenario.test_confirmation import drawn
from tests.scenario.test_roadmap import takes_roadmap
from tests.scenario.world import Phone, World
from tests.services.doing import Planned, plan
from tests.services.sharing import choose, sharing

CROWD = 12
VISIT = Planned(title="посетить урок коллеги", kind=ItemKind.LESSON_VISIT)
SEMINAR = Planned(title="семинар «Критерии до работы»", kind=ItemKind.SEMINAR)
FOUND = f"По запросу «учитель»: {CROWD}"


async def turns_over(phone: Phone) -> None:
    """Looks for the crowd among all others: its second page is a page of the crowd, too."""
    await phone.says("учитель")
    await phone.sees(FOUND, "Учитель000", "1 / 2")
    await phone.taps("▶️")
    await phone.sees(FOUND, "Учитель011", "2 / 2")
    await phone.taps("◀️")
    await phone.sees(FOUND, "Учитель000", "1 / 2")


async def holds_a_seminar(world: World) -> Phone:
    """Of the deputy, at the page of a seminar that Anna has in her plan."""
    cast = world.cast
    await plan(cast, cast.anna, [SEMINAR])
    await sharing(cast, CROWD)
    vera = world.phone(cast.vera)
    await vera.says("/menu")
    await vera.taps("События")
    await vera.taps("Новое событие")
    await vera.taps("Семинар")
    await vera.taps("1. семинар")
    await vera.says("15 марта")
    return vera


async def test_deputy_ticks_and_turns_over_those_whom_she_has_found(world: World) -> None:
    vera = await holds_a_seminar(world)
    await vera.taps("Отметить участников")
    await turns_over(vera)
    await vera.taps("Учитель003")
    await vera.sees(FOUND, "☑️ Учитель003", "Отметить выбранных: 2]")
    await vera.taps("Выбрать всех")
    await vera.sees(FOUND, f"Отметить выбранных: {CROWD + 1}]")
    await vera.taps("Снять всех")
    await vera.sees(FOUND, "Отметить выбранных: 1]")
    await vera.taps("Назад")
    await vera.sees("☑️ Смирнова А. И.")
    await vera.sees_not(FOUND)


async def test_old_button_for_all_who_were_found_ticks_nobody_else(world: World) -> None:
    vera = await holds_a_seminar(world)
    await vera.taps("Отметить участников")
    await vera.says("учитель")
    every = drawn(vera, SetAll.__prefix__)
    await vera.taps("Назад")
    await vera.sees("Отметить выбранных: 1]")
    await vera.taps_foreign(every)
    await vera.sees("Отметить выбранных: 1]", "Смирнова А. И.")


async def test_deputy_turns_over_those_to_whom_she_may_entrust_a_list(world: World) -> None:
    vera = await holds_a_seminar(world)
    await vera.taps("Кто ведёт список")
    await turns_over(vera)


async def test_deputy_turns_over_those_to_whom_an_office_may_be_given(world: World) -> None:
    await sharing(world.cast, CROWD)
    vera = world.phone(world.cast.vera)
    await takes_roadmap(vera)
    await vera.taps("👤 Назначить: 12")
    await vera.taps("Объединения: 4")
    await turns_over(vera)
    await vera.taps("Учитель003")
    await vera.sees("Назначено: 4 мероприятия", "Заместитель: 7")


async def test_deputy_turns_over_those_to_whom_a_measure_may_be_given(world: World) -> None:
    await sharing(world.cast, CROWD)
    vera = world.phone(world.cast.vera)
    await takes_roadmap(vera)
    await vera.taps("⏰ Срок прошёл (2)")
    await vera.taps("№ 7")
    await vera.taps("👤 Ответственный")
    await turns_over(vera)
    await vera.taps("Учитель003")
    await vera.sees("Учитель003")


async def test_deputy_turns_over_those_who_may_lead_what_many_chose(world: World) -> None:
    await sharing(world.cast, CROWD)
    vera = world.phone(world.cast.vera)
    await vera.says("/deficits")
    await vera.taps("Критерии до начала")
    await vera.taps("🎤 Предложить событие")
    await vera.taps("Мастер-класс")
    await vera.taps("⭐ Спросить, кто проведёт")
    await turns_over(vera)


async def test_teacher_turns_over_those_whose_lesson_she_may_have_seen(world: World) -> None:
    cast = world.cast
    await plan(cast, cast.anna, [VISIT])
    await sharing(cast, CROWD)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("посетить")
    await anna.taps("Сделано")
    await turns_over(anna)


async def test_methodist_turns_over_the_plans_that_she_has_found(world: World) -> None:
    cast = world.cast
    await choose(cast, cast.anna)
    for one in (*await sharing(cast, CROWD), cast.anna):
        async with cast.call(cast.vera).write() as (tx, call):
            await tx.connection.execute(
                insert(ConsentRow).values(
                    person_id=one.person_id,
                    kind=ConsentKind.NAMED_TO_METHODIST.value,
                    text_version=1,
                    account_id=one.account_id,
                    given_at=START,
                )
            )
            await handover.hand_over(tx, call, one.post_id)
    egor = world.phone(cast.egor)
    await egor.says("/menu")
    await egor.taps("Переданные")
    await egor.says("учитель")
    await egor.sees(f"Найдено по «учитель»: {CROWD}", "1 / 2")
    await egor.taps("▶️")
    await egor.sees(f"Найдено по «учитель»: {CROWD}", "2 / 2")
    await egor.sends_photo(png())
    await egor.sees(f"Найдено по «учитель»: {CROWD}")


async def test_surname_is_found_in_whatever_case_it_is_typed(world: World) -> None:
    vera = world.phone(world.cast.vera)
    for typed, name in (
        ("смирнову", "Смирнова"),
        ("Ёлкиной", "Ёлкина"),
        ("Кузнецова", "Кузнецов"),
        ("Кузнецовым", "Кузнецов"),
    ):
        await vera.says("/teachers")
        await vera.says(typed)
        await vera.sees(f"По запросу «{typed}»: 1", name)
    await vera.says("/teachers")
    await vera.says("Кузьмину")
    await vera.sees_not("Кузнецов")


async def test_name_is_found_among_the_words_around_it(world: World) -> None:
    vera = world.phone(world.cast.vera)
    for typed, name in (
        ("у Смирновой", "Смирнова"),
        ("покажи Кузнецова", "Кузнецов"),
        ("Ёлкиной карточка", "Ёлкина"),
        ("З. П. Ёлкина", "Ёлкина"),
    ):
        await vera.says("/teachers")
        await vera.says(typed)
        await vera.sees("По запросу", name)
        await vera.sees_not("Никого не нашлось")


async def test_deputy_writes_a_surname_at_the_menu(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.says("смирнову")
    await vera.sees("По запросу", "Смирнова А. И.")
    await vera.taps("Смирнова")
    await vera.sees("Смирнова А. И., учитель")
    await vera.says("/menu")
    await vera.says("кто не прошёл диагностику")
    await vera.sees("здесь отвечают кнопками")
    anna = world.phone(world.cast.anna)
    await anna.says("/menu")
    await anna.says("Кузнецов")
    await anna.sees("отвечают кнопками")


async def test_words_beside_a_persons_page_do_not_turn_it_over(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/teachers")
    await vera.taps("Смирнова")
    await vera.taps("⋯ Другое")
    await vera.taps("Убрать из списка")
    await vera.says("ушла от нас с понедельника")
    await vera.sees("почему убрать из списка?", "эти слова никуда не записаны")
    await vera.says("уволилась")
    await vera.sees("↩️ Вернуть")
    await vera.says("ой, верни")
    await vera.sees_not("никого с таким именем нет")
    await vera.says("/teachers")
    await vera.sees("Смирнова")
    await vera.taps("Смирнова")
    await vera.says("Кузнецов")
    await vera.sees("Кузнецов", "По запросу")
