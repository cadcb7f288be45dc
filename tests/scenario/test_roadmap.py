"""The school's year: a roadmap made in a few taps, its people reminded, marked, reported.

It is Wednesday 17 March 2027.
"""

import re
from datetime import date

from sqlalchemy import update

from domain.roadmap import ReasonKind, Timing
from handlers.roadmap.callbacks import (
    AskEffect,
    AskFinish,
    AskMove,
    DropMeasure,
    Finish,
    OpenMeasure,
    OpenRoadmap,
    SetFigure,
    SetPerson,
)
from storage.tables import MeasureRow
from tests.counting import counting
from tests.scenario.world import Phone, World

CANARY = "Представление результатов работы"


async def takes_roadmap(vera: Phone) -> None:
    await vera.says("/summary")
    await vera.taps("🛣 Дорожная карта")
    await vera.sees("2026/27", "Карты на этот год ещё нет", "Помощь при затруднениях (12)")
    await vera.taps("Помощь при затруднениях")
    await vera.sees("Сентябрь", "Март", "В течение года", CANARY, "заместитель директора")
    await vera.taps("✅ Взять за основу (12)")


async def gives_heads_to_anna(vera: Phone) -> None:
    await vera.taps("👤 Назначить: 12")
    await vera.taps("Объединения: 4")
    await vera.says("смирн")
    await vera.taps("Смирнова")
    await vera.sees("Назначено: 4 мероприятия", "Заместитель: 7")


async def test_deputy_makes_the_roadmap_and_takes_it_back_and_again(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await takes_roadmap(vera)
    await vera.sees("Добавлено 12 мероприятий", "Выполнено 0 из 12", "срок прошёл у 2")
    await vera.taps("↩️ Убрать карту")
    await vera.sees("Карта убрана", "Карты на этот год ещё нет")
    await takes_roadmap(vera)
    await gives_heads_to_anna(vera)
    await vera.taps("🛣 Дорожная карта")
    await vera.taps("⏰ Срок прошёл (2)")
    await vera.sees("⏰ Комплексный анализ", "Показать все")
    (number,) = re.findall(r"(\d+)\. ⏰ Комплексный анализ", vera.screen)
    await vera.taps(f"№ {number}")
    await vera.sees("Срок прошёл: сентябрь", "Смирнова А. И.", "Аналитическая справка")
    await vera.taps("⏭ Перенести")
    await vera.says("вчера")
    await vera.sees("На какой срок перенести?")
    await vera.says("5 июля 2030")
    await vera.sees("не из того учебного года")
    await vera.sees("[До конца марта, 31-го]", "[До конца апреля, 30-го]")
    await vera.says("до конца мая")
    await vera.sees("Новый срок: 31 мая. Почему переносится?")
    await vera.taps("◀️ Назад")
    await vera.taps("⏭ Перенести")
    await vera.taps("До конца апреля, 30-го")
    await vera.sees("Новый срок: 30 апреля. Почему переносится?")
    await vera.says("Ждём результаты региона")
    await vera.sees("Срок: 30 апреля", "прежний срок — сентябрь", "«Ждём результаты региона»")
    await vera.taps("↩️ Вернуть прежний срок")
    await vera.sees("Срок прошёл: сентябрь")
    await vera.taps("🗑 Снять")
    await vera.sees("🗑 Снято")
    await vera.taps("🛣 К списку")
    await vera.sees("Выполнено 0 из 11", "срок прошёл у 1")
    world.assert_quiet()


async def test_taken_into_the_plan_keeps_its_number_and_a_day_of_last_year_its_year(
    world: World,
) -> None:
    vera = world.phone(world.cast.vera)
    await takes_roadmap(vera)
    await vera.taps("📘 План методработы")
    await vera.sees("ничего не записано — 3 чел.")
    await vera.taps("✅ Взять всё")
    async with world.database.write() as tx:
        await tx.connection.execute(
            update(MeasureRow)
            .where(MeasureRow.reason == ReasonKind.COURSES.value)
            .values(timing=Timing.DAY.value, due_on=date(2026, 11, 27), reason_people=2)
        )
    await vera.says("/summary")
    await vera.taps("🛣 Дорожная карта")
    await vera.taps("📘 План методработы")
    await vera.sees("уже в плане, 27 ноября 2026", "ничего не записано: было 2 чел.")
    await vera.taps("📘 Взятое в план")
    (number,) = re.findall(r"(\d+)\. \S+ Заявка на курсы", vera.screen)
    await vera.taps(f"№ {number}")
    await vera.sees("ничего не записано — было 2 чел., когда мероприятие взяли в план")
    world.assert_quiet()


async def test_deputy_adds_measures_and_changes_all_of_one(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await takes_roadmap(vera)
    await vera.taps("➕ Добавить мероприятие")
    await vera.sees("напишите своё", "1. Изучение федерального")
    await vera.taps("➕ 1")
    await vera.sees("Проверьте срок", "Срок прошёл: сентябрь")
    await vera.taps("🛣 К списку")
    await vera.taps("➕ Добавить мероприятие")
    await vera.says("Неделя <открытых> уроков")
    await vera.sees("Неделя <открытых> уроков", "Срок: в течение года")
    await vera.taps("✏️ Исправить срок")
    await vera.taps("Апрель")
    await vera.sees("Срок: апрель")
    await vera.taps("✏️ Исправить срок")
    await vera.says("20 апреля")
    await vera.sees("Срок: 20 апреля")
    await vera.taps("✏️ Название")
    await vera.says("Неделя открытых занятий")
    await vera.taps("👤 Ответственный")
    await vera.says("кузн")
    await vera.taps("Кузнецов")
    await vera.taps("📎 Документ")
    await vera.taps("Приказ")
    await vera.sees("Неделя открытых занятий", "Кузнецов Б. Л.", "Документ: Приказ")
    await vera.taps("🛣 К списку")
    await vera.sees("Выполнено 0 из 14")
    world.assert_quiet()


async def test_day_at_the_end_of_typed_words_is_the_term_and_that_of_a_mark_its_day(
    world: World,
) -> None:
    vera = world.phone(world.cast.vera)
    await takes_roadmap(vera)
    for typed, term in (
        ("открытый урок у молодых, до 2 апреля", "2 апреля"),
        ("педсовет о наставничестве 15 мая", "15 мая"),
    ):
        await vera.taps("➕ Добавить мероприятие")
        await vera.says(typed)
        await vera.sees(f"Добавлено со сроком {term}, как вы написали", f"Срок: {term}")
        await vera.sees_not("в течение года", typed)
        await vera.taps("🛣 К списку")
    for whole in ("концерт к 9 мая", "педсовет до 5 июля 2030"):
        await vera.taps("➕ Добавить мероприятие")
        await vera.says(whole)
        await vera.sees(whole, "Срок: в течение года")
        await vera.taps("🛣 К списку")
    measure = await measure_of(world, "открытый урок у молодых")
    await vera.taps_foreign(OpenMeasure(measure_id=measure).pack())
    for note, day in (
        ("проведено 15 марта", "15 марта"),
        ("проведено 20 апреля", "17 марта"),
        ("протокол от 15 марта", "17 марта"),
    ):
        await vera.taps("✅ Отметить выполнение")
        await vera.says(note)
        await vera.sees(f"✅ Выполнено, {day}", f"«{note}»")
        await vera.taps("↩️ Отменить отметку")
    world.assert_quiet()


async def test_responsible_is_reminded_in_the_list_of_a_day_and_marks_it(world: World) -> None:
    """A week before the last day of March, in one list; done with a word, taken back, done."""
    vera, anna = world.phone(world.cast.vera), world.phone(world.cast.anna)
    await takes_roadmap(vera)
    await gives_heads_to_anna(vera)
    await anna.says("/start")
    before = len(anna.user.messages)
    await world.passes(days=1)
    # Of what is overdue since September a line comes once a week, never a message a measure.
    await world.passes(days=6, hours=1)
    told = [one for one in anna.user.messages[before:] if one.from_bot and CANARY in one.text]
    assert len(told) == 1
    await anna.sees_anywhere("🛣 Дорожная карта", f"март — {CANARY}")
    await anna.taps("🛣 Дорожная карта (")
    await anna.sees("за что вы отвечаете", CANARY)
    await anna.sees_not("Назначить", "Добавить", "Диагностика профессиональных")
    measure = await measure_of(world, CANARY)
    await anna.taps(data=OpenMeasure(measure_id=measure).pack())
    await anna.sees_not("Название", "🗑 Снять")
    await anna.taps("✅ Отметить выполнение")
    await anna.taps("Проведено, есть протокол")
    await anna.sees("✅ Выполнено, 24 марта", "«Проведено, протокол оформлен»")
    await anna.taps("↩️ Отменить отметку")
    await anna.sees("Срок: март")
    await anna.taps("✅ Отметить выполнение")
    await anna.says("Протокол № 4 от 24 марта")
    await anna.taps("📎 Документ")
    await anna.says("Протокол № 4")
    await anna.sees("Документ: Протокол № 4")

    await vera.says("/summary")
    await vera.taps("🛣 Дорожная карта")
    await vera.sees("Выполнено 1 из 12")
    for form in ("Word", "PDF"):
        with counting(world.app.database) as cost:
            await vera.taps(f"📄 Отчёт в {form}")
        assert 1 < len(cost.statements) <= 19
    files = [file for one in vera.user.messages if one.from_bot for file in one.files]
    assert [file.name for file in files] == [
        "Дорожная карта Школа № 1 2026-2027.docx",
        "Дорожная карта Школа № 1 2026-2027.pdf",
    ]
    world.assert_quiet()


async def test_leader_reads_of_the_roadmap_in_the_summary_of_the_week(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await takes_roadmap(vera)
    await world.passes(days=6)
    await vera.sees_anywhere("🛣 Дорожная карта: в этом месяце 1 · срок прошёл у 2")


async def test_who_is_not_concerned_sees_and_changes_nothing(world: World) -> None:
    """Zoya works there, Klim leads another school, Oleg led this one until yesterday."""
    vera = world.phone(world.cast.vera)
    await takes_roadmap(vera)
    await gives_heads_to_anna(vera)
    measure = await measure_of(world, CANARY)
    for name in ("zoya", "klim", "oleg", "lev", "egor"):
        phone = world.phone(getattr(world.cast, name))
        await phone.says("/start")
        for data in (
            OpenMeasure(measure_id=measure),
            AskFinish(measure_id=measure),
            AskMove(measure_id=measure),
            Finish(measure_id=measure, rev=2),
            DropMeasure(measure_id=measure, rev=2),
            SetPerson(measure_id=measure, rev=2, person_id=world.cast.zoya.person_id),
            OpenRoadmap(),
        ):
            await phone.taps_foreign(data.pack())
            await phone.sees_not(CANARY)
    anna = world.phone(world.cast.anna)
    await anna.says("/start")
    await anna.taps_foreign(DropMeasure(measure_id=measure, rev=2).pack())
    await vera.taps_foreign(OpenMeasure(measure_id=measure).pack())
    await vera.sees("✅ Отметить выполнение", "Смирнова А. И.")
    dina = world.phone(world.cast.dina)
    await dina.says("/start")
    await dina.taps_foreign(OpenMeasure(measure_id=measure).pack())
    await dina.sees(CANARY)
    await dina.sees_not("Отметить выполнение", "Перенести")


async def measure_of(world: World, title: str) -> int:
    async with world.database.read() as tx:
        roadmap = await tx.roadmaps.find(world.cast.school_id, 2026)
        assert roadmap is not None
        found = await tx.measures.list_all(tx.measures.of_roadmap(roadmap.id, None))
    return next(one.id for one in found if one.title.startswith(title))


async def test_decision_is_asked_for_its_effect_a_year_later(world: World) -> None:
    """From the number of young specialists without a mentor: two then, one now."""
    vera = world.phone(world.cast.vera)
    await young(world, 2)
    await vera.says("/summary")
    await vera.taps("🛣 Дорожная карта")
    await vera.taps("Планы и наставничество")
    await vera.taps("✅ Взять за основу (12)")
    await vera.taps("📌 Решения")
    await vera.sees("Новое решение")
    await vera.taps("Закрепить наставников")
    await vera.sees("Решение записано", "Срок: 16 апреля", "спросит: 17 марта 2028")
    await vera.taps("📊 Показатель")
    await vera.sees("молодые специалисты без наставника — 2 чел.")
    measure = await decision_of(world)
    await vera.taps(data=SetFigure(measure_id=measure, rev=1, key="mentorless").pack())
    await vera.sees(
        "Основание: молодые специалисты без наставника — было 2 чел., когда выбрали этот показатель"
    )
    await vera.taps("🏛 Заседание")
    await vera.says("Методсовет, протокол № 3")
    await vera.sees("Принято: Методсовет, протокол № 3")
    await vera.taps("🔎 Сказать об эффекте")
    await vera.taps("Через 3 мес.")
    await vera.sees("спросит: 17 июня")
    # Three months later the summary of the week asks, with the number as it is.
    await young(world, 1)
    await world.passes(days=100)
    await vera.sees_anywhere("Решения, об эффекте которых пора сказать: 1")
    await vera.taps("🔎 Эффект решений")
    await vera.taps("№ 1")
    await vera.sees("молодые специалисты без наставника: было 2 чел., стало 1")
    await vera.taps("Эффект есть")
    await vera.sees("🔎 Эффект: «Эффект есть, работу продолжаем»", "было 2 чел., стало 1")
    await vera.taps("↩️ Изменить эффект")
    await vera.sees("🔎 Сказать об эффекте")
    for name in ("anna", "klim", "oleg", "lev"):
        phone = world.phone(getattr(world.cast, name))
        await phone.says("/start")
        await phone.taps_foreign(AskEffect(measure_id=measure).pack())
        await phone.sees_not("Закрепить наставников")


async def young(world: World, count: int) -> None:
    """So many of Boris and Zoya, who have no mentor, are in their first years."""
    async with world.database.write() as tx:
        for number, player in enumerate((world.cast.boris, world.cast.zoya)):
            year = 2026 if number < count else 2000
            await tx.posts.set_teaching_since(player.person_id, year)


async def decision_of(world: World) -> int:
    async with world.database.read() as tx:
        roadmap = await tx.roadmaps.find(world.cast.school_id, 2026)
        assert roadmap is not None
        return next(iter(await tx.decisions.of_roadmap(roadmap.id)))
