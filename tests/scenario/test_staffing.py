"""A school keeps its people: departments, cards, leaves, duties, those without the bot."""

import re

import pytest
from sqlalchemy import delete, insert

from domain.people import Role
from storage import tables
from tests.cast import START, Player
from tests.counting import counting
from tests.scenario.test_enrolment import links
from tests.scenario.world import Phone, World


async def works_also(world: World, player: Player, role: Role, school_id: int) -> None:
    """A further post in another school, as the other school's invitation leaves it."""
    async with world.database.write() as tx:
        await tx.connection.execute(
            insert(tables.PostRow).values(
                person_id=player.person_id,
                school_id=school_id,
                role=role.value,
                main=False,
                staff_no=90,
                since=START.date(),
            )
        )


async def opens_person(phone: Phone, typed: str, name: str) -> None:
    await phone.says("/teachers")
    await phone.says(typed)
    await phone.taps(name)


async def test_deputy_makes_departments_and_puts_everybody_in(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/teachers")
    await vera.taps("Объединения")
    await vera.sees("ШМО учителей русского языка — 1 педагог, руководитель Фомина Д. О.")
    await vera.taps("➕ Объединение")
    await vera.taps("Математика и информатика")
    await vera.sees("ШМО учителей математики и информатики · 0 педагогов")
    await vera.taps("Кто входит")
    await vera.taps("◽️ Ёлкина")
    await vera.taps("🔹 Смирнова")
    await vera.sees("2 педагога", "✅ Смирнова А. И.", "✅ Ёлкина З. П.")
    await vera.taps("✅ Смирнова")
    await vera.says("смирн")
    await vera.sees("По запросу", "◽️ Смирнова А. И.")
    await vera.taps("Готово")
    await vera.taps("Назначить руководителя")
    await vera.taps("Кузнецов")
    await vera.sees("Руководитель: Кузнецов Б. Л.")
    await vera.taps("Удалить")
    await vera.sees("Удалить можно только пустое", "1 педагог")
    await vera.taps("ШМО учителей русского языка")
    await vera.taps("Удалить")
    await vera.sees_not("информатики")
    await opens_person(vera, "елк", "Ёлкина")
    await vera.sees("ШМО учителей русского языка")
    await vera.taps("⋯ Другое")
    await vera.taps("Объединение")
    await vera.taps("Ни в каком")
    await vera.sees("Ёлкина З. П., учитель")
    world.assert_quiet()


async def test_teacher_fills_her_card_and_skips_what_she_likes(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/mydata")
    await anna.taps("Моя карточка")
    await anna.sees("Смирнова А. И.", "Кого учит: 5–11 классы")
    await anna.taps("Заполнить по шагам")
    await anna.sees("Шаг 1 из", "Какая должность?")
    await anna.says("учитель словесности")
    await anna.sees("отвечают кнопками", "Шаг 1 из", "Какая должность?")
    await anna.taps("учитель")
    await anna.sees("Кого учите?", "Сейчас: 5–11 классы")
    await anna.says("7")
    await anna.sees("отвечают кнопками", "Кого учите?", "Сейчас: 5–11 классы")
    await anna.says("всех")
    await anna.sees("Какие предметы?")
    await anna.says("русский язык, литература")
    await anna.taps("Пропустить")
    await anna.sees("Основное место работы")
    await anna.taps("Основное место")
    await anna.taps("0,5")
    await anna.says("вчера утром до обеда")
    await anna.sees("Не получилось понять дату", "С какого дня")
    await anna.says("1 сентября 2019")
    await anna.taps("Высшее педагогическое")
    await anna.says("много")
    await anna.sees("Не получилось понять стаж")
    await anna.says("2 года")
    await anna.taps("Пропустить")
    await anna.taps("Высшая")
    await anna.sees("Когда категория присвоена?")
    await anna.says("24 декабря 2022")
    await anna.taps("педагог-методист")
    await anna.sees("✅ педагог-методист")
    await anna.taps("Дальше")
    for _ in range(5):
        await anna.taps("Пропустить")
    await anna.sees(
        "Кого учит: И те и другие",
        "Предметы: русский язык, литература",
        "Ставка: 0,5",
        "Дата приёма: 1 сентября 2019",
        "с 2025 года (2 года)",
        "24 декабря 2022 — действует по 24 декабря 2027",
        "скажите заместителю директора",
    )
    await anna.sees_not("Год рождения", "Исправить имя")
    vera = world.phone(world.cast.vera)
    await opens_person(vera, "смирн", "Смирнова")
    await vera.sees("молодой специалист")
    await vera.taps("Карточка")
    await vera.sees("Ставка: 0,5")
    await vera.taps("Исправить имя")
    await vera.says("Смирнова-Лис Анна Игоревна")
    await vera.sees("Имя исправлено", "Смирнова-Лис А. И.")
    await vera.taps("Исправить имя")
    await vera.says("смирнова")
    await vera.sees("Имя исправлено", "Смирнова А. И.")
    world.assert_quiet()


async def test_reminders_keep_silent_in_a_leave_and_come_back_with_its_end(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/settings")
    await anna.taps("Мой отпуск")
    await anna.sees_not("Длительный")
    await anna.taps("🏖 Отпуск")
    await anna.sees("с какого дня")
    await anna.says("20 марта")
    await anna.says("19 марта")
    await anna.sees("Последний день раньше первого")
    await anna.says("30 марта")
    await anna.sees("Отпуск с 20 марта по 30 марта: напоминания молчат")
    vera = world.phone(world.cast.vera)
    await world.passes(days=5)
    await opens_person(vera, "смирн", "Смирнова")
    await vera.sees("Отпуск по 30 марта")
    await world.passes(days=9)
    await vera.says("/teachers")
    await vera.sees_not("в отпуске")
    world.assert_quiet()


@pytest.mark.parametrize(
    ("said", "then"),
    [("с 22 марта", "30 марта"), ("22.03-30.03", None), ("с 22 по 30 марта", None)],
)
async def test_days_of_a_leave_are_typed_as_people_say_them(
    world: World, said: str, then: str | None
) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/settings")
    await anna.taps("Мой отпуск")
    await anna.taps("🏖 Отпуск")
    await anna.says(said)
    if then is not None:
        await anna.says(then)
    await anna.sees("Отпуск с 22 марта по 30 марта: напоминания молчат")
    world.assert_quiet()


async def test_director_goes_on_leave_and_a_colleague_stands_in(world: World) -> None:
    vera, zoya = world.phone(world.cast.vera), world.phone(world.cast.zoya)
    await vera.says("/settings")
    await vera.taps("Замещение")
    await vera.taps("Передать: заместитель")
    await vera.says("елк")
    await vera.taps("Ёлкина")
    await vera.sees("Замещает Ёлкина З. П.: с какого дня?")
    await vera.taps("Сегодня")
    await vera.says("31 марта")
    await vera.sees("Передано: Ёлкина З. П., с 17 марта по 31 марта")
    await world.passes(minutes=3)
    await zoya.sees_anywhere("Вы замещаете: Орлова В. П., заместитель директора")
    await zoya.says("/menu")
    await zoya.sees("Вы замещаете: Орлова В. П., по 31 марта", "Учителей в списке", "Сводка")
    await opens_person(zoya, "смирн", "Смирнова")
    await zoya.sees("Карточка")
    await world.passes(days=15)
    await zoya.says("/menu")
    await zoya.sees_not("Вы замещаете", "Сводка")
    world.assert_quiet()


async def test_director_invites_a_deputy_and_gives_her_a_zone(world: World) -> None:
    galina = world.phone(world.cast.galina)
    await galina.says("/teachers")
    await galina.taps("Руководство")
    await galina.sees("Лебедева Г. Ю., директор", "Орлова В. П., заместитель директора")
    await galina.taps("➕ Заместитель")
    await galina.says("Новикова Ольга Ивановна")
    assert len(links(galina)) == 1
    await galina.says("Сергеева Вера Павловна")
    await galina.sees("[➕ Заместитель]", "Руководство")
    assert len(links(galina)) == 1
    await galina.taps("➕ Заместитель")
    await galina.says("Сергеева")
    await galina.sees("допишите имя и отчество")
    await galina.says("Сергеева Вера Павловна")
    assert len(links(galina)) == 2
    await galina.taps("Руководство")
    await galina.taps("Орлова")
    await galina.taps("⋯ Другое")
    await galina.taps("Зона ответственности")
    await galina.sees("Сейчас: за всех")
    await galina.taps("ШМО учителей русского языка")
    await galina.sees("✅ ШМО учителей русского", "Отвечает за всех")
    vera = world.phone(world.cast.vera)
    await vera.says("/teachers")
    await vera.sees("Смирнова А. И.")
    await vera.sees_not("Ёлкина", "Кузнецов")
    await vera.says("елк")
    await vera.sees("Никого не нашлось")
    await opens_person(galina, "кузн", "Кузнецов")
    await galina.taps("⋯ Другое")
    await galina.taps("Ещё одна роль")
    await galina.taps("Ответственный за ИОМ")
    await galina.sees("добавить роль «ответственный за ИОМ»?", "Увидит диагностику")
    await galina.taps("Да, добавить")
    await galina.sees("Кузнецов Б. Л.", "за кого отвечает?")
    boris = world.phone(world.cast.boris)
    await boris.says("/menu")
    await boris.sees("Сводка")
    world.assert_quiet()


async def test_person_of_two_schools_sees_one_of_them_at_a_time(world: World) -> None:
    """Teaches in school 1 and is a deputy of school 2: neither shows through the other."""
    cast = world.cast
    await works_also(world, cast.zoya, Role.DEPUTY, cast.other_school_id)
    zoya = world.phone(cast.zoya)
    await zoya.says("/menu")
    await zoya.sees("ИОМ: ещё впереди", "🏫 Место: Школа № 1 ▾")
    await zoya.sees_not("Учителей в списке", "Сводка")
    await zoya.taps("Место: Школа № 1")
    await zoya.sees("• Школа № 1: учитель", "• Школа № 2: заместитель директора")
    await zoya.taps("Школа № 2")
    await zoya.sees("Учителей в списке: 1", "Сводка", "🏫 Место: Школа № 2 ▾")
    await zoya.sees_not("ИОМ: ещё впереди", "Пройти диагностику")
    await zoya.says("/teachers")
    await zoya.sees("Школа № 2", "Соколова И. М.")
    await zoya.sees_not("Смирнова", "Кузнецов", "Школа № 1")
    await zoya.says("/summary")
    await zoya.sees("Школа № 2")
    await zoya.sees_not("Школа № 1")
    await zoya.taps_foreign(f"p1p:{cast.anna.post_id}")
    await zoya.sees_not("Смирнова")
    await zoya.taps_foreign(f"cd1o:{cast.anna.post_id}")
    await zoya.sees_not("Смирнова")
    await zoya.says("/settings")
    await zoya.taps("Место")
    await zoya.taps("Школа № 1")
    await zoya.sees("ИОМ: ещё впереди")
    world.assert_quiet()


async def test_person_is_kept_without_the_bot_until_he_joins(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/teachers")
    await vera.taps("➕ Пригласить")
    await vera.says("Новикова Ольга Ивановна")
    await opens_person(vera, "новик", "Новикова")
    await vera.taps("⋯ Другое")
    await vera.taps("Ведение без бота")
    await vera.sees("вести без бота?", "с распечатанного бланка")
    await vera.taps("Вести без бота")
    await vera.sees("Без бота: ответы и отметки вносит заместитель")
    await vera.sees_not("🔗 Выписать ссылку", "🔔 Напомнить")
    await vera.taps("Анкеты на бумаге")
    await vera.sees("кого учит этот педагог")
    await vera.taps("Кого учит")
    await vera.taps("5–11 классы")
    await vera.taps("Назад")
    await vera.taps("Анкеты на бумаге")
    await vera.sees("Самодиагностика педагога, полная — 52")
    await vera.says("/teachers")
    await vera.says("новик")
    await vera.sees("Новикова О. И. — без бота")
    await vera.taps("Новикова")
    await vera.taps("⋯ Другое")
    await vera.taps("Ведение без бота")
    await vera.taps("Снова вести в боте")
    await vera.taps("🔗 Выписать ссылку")
    novikova = world.newcomer(7900)
    await novikova.opens(links(vera)[-1])
    await novikova.taps("Даю согласие")
    await novikova.sees_not("Кого вы учите?")
    world.assert_quiet()


async def test_leading_role_is_asked_before_and_taken_off_as_a_role(world: World) -> None:
    galina, boris = world.phone(world.cast.galina), world.phone(world.cast.boris)
    await opens_person(galina, "кузн", "Кузнецов")
    await galina.taps("⋯ Другое")
    await galina.sees("Убрать из списка")
    await galina.taps("Ещё одна роль")
    await galina.taps("Заместитель директора")
    await galina.sees("добавить роль «заместитель директора»?", "вести список людей")
    await boris.says("/menu")
    await boris.sees_not("Сводка")
    await galina.taps("Назад")
    await galina.taps("Заместитель директора")
    await galina.taps("Да, добавить")
    await galina.sees("за кого отвечает?")
    await boris.says("/menu")
    await boris.sees("Сводка")
    await galina.taps("Назад")
    await galina.sees("Снять роль: заместитель")
    await galina.taps("Снять роль: заместитель")
    await galina.sees("снять роль «заместитель директора»?", "остаётся в списке: учитель")
    await galina.sees_not("Увольнение")
    await galina.taps("🗑 Снять роль")
    await galina.sees("Роль «заместитель директора» снята.", "остаётся в списке: учитель")
    await galina.sees_not("больше не в списке")
    await boris.says("/menu")
    await boris.sees_not("Сводка")
    await galina.taps("Вернуть роль")
    await galina.sees("Кузнецов Б. Л., заместитель директора")
    world.assert_quiet()


async def test_removed_are_offered_once_there_are_some(world: World) -> None:
    cast = world.cast
    vera, klim = world.phone(cast.vera), world.phone(cast.klim)
    await vera.says("/teachers")
    await vera.sees("🗂 Убранные из списка")
    await klim.says("/teachers")
    await klim.sees("👔 Руководство")
    await klim.sees_not("Убранные из списка")
    async with world.database.write() as tx:
        await tx.connection.execute(
            delete(tables.PostRow).where(tables.PostRow.person_id == cast.oleg.person_id)
        )
    await vera.says("/teachers")
    await vera.sees_not("Убранные из списка")
    await opens_person(vera, "смирн", "Смирнова")
    await vera.taps("⋯ Другое")
    await vera.taps("Убрать из списка")
    await vera.taps("Увольнение")
    await vera.says("/teachers")
    await vera.sees("🗂 Убранные из списка")
    world.assert_quiet()


async def test_former_colleague_comes_back_with_all_that_was_his(world: World) -> None:
    vera, boris = world.phone(world.cast.vera), world.phone(world.cast.boris)
    await opens_person(vera, "кузн", "Кузнецов")
    await vera.taps("⋯ Другое")
    await vera.taps("Передать наставляемых")
    await vera.taps("Ёлкина")
    assert re.search("Предложено пар: 1", vera.toast)
    await vera.taps("⋯ Другое")
    await vera.taps("Убрать из списка")
    await vera.taps("Переход в другую организацию")
    await vera.sees("переход в другую организацию", "вернуть можно в любой день")
    await boris.says("/menu")
    await boris.sees("нет в списке ни одного места")
    await world.passes(days=30)
    await vera.says("/teachers")
    await vera.taps("Убранные из списка")
    await vera.taps("Кузнецов")
    await vera.taps("Вернуть в список")
    await vera.sees("Кузнецов Б. Л., учитель")
    await vera.taps("К списку")
    await vera.says("Кузн")
    await vera.sees("Кузнецов Б. Л.")
    await vera.sees_not("напишите часть фамилии")
    await boris.says("/menu")
    await boris.sees("Борис Львович")
    world.assert_quiet()


@pytest.mark.parametrize("name", ["klim", "oleg", "lev", "dina", "anna"])
async def test_outsider_sees_nobody_behind_forged_buttons(world: World, name: str) -> None:
    """Another school's deputy, one removed yesterday, an outsider, a head, a teacher."""
    cast = world.cast
    phone = world.phone(getattr(cast, name))
    await phone.says("/menu")
    zoya = cast.zoya.post_id
    for data in (
        f"sf1o:{zoya}",
        f"sf1r:{zoya}",
        f"sf1x:{zoya}:dismissed",
        f"sf1a:{zoya}",
        f"sf1n:{zoya}",
        f"sf1b:{zoya}:1",
        f"sf1l:{cast.school_id}",
        f"sf1g:{zoya}",
        f"sf1p:{cast.vera.post_id}",
        f"sf1q:{cast.vera.post_id}:0:0",
        f"sf2g:{cast.boris.post_id}:0:0",
        f"cd1o:{zoya}",
        f"cd1l:{zoya}",
        f"cd1n:{zoya}",
        "dp1d:1",
        "dp1l:1:0:0",
        f"dp1o:{cast.school_id}",
        f"dp1a:{zoya}",
    ):
        await phone.taps_foreign(data)
        await phone.sees_not("Ёлкина", "Кузнецов", "Орлова", "ШМО учителей русского")
    world.assert_quiet()


async def test_teacher_at_anothers_card_is_shown_her_own(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/menu")
    await anna.taps_foreign(f"cd1o:{world.cast.zoya.post_id}")
    assert "открыто не вам" in anna.toast
    await anna.sees("Смирнова А. И.", "Кого учит: 5–11 классы")


async def test_presses_about_people_keep_to_their_budget(world: World) -> None:
    galina = world.phone(world.cast.galina)
    await galina.says("/teachers")
    costs: dict[str, int] = {}
    with counting(world.app.database) as cost:

        async def measured(what: str, *, data: str | None = None) -> None:
            cost.clear()
            await galina.taps(what if data is None else None, data=data)
            costs[what] = len(cost.statements)
            assert cost.write_transactions <= 1, what

        for step in (
            "Объединения",
            "ШМО учителей русского",
            "Кто входит",
            "◽️ Ёлкина",
            "Готово",
            "Другой руководитель",
            "Кузнецов",
            "Снять руководителя",
            "Назад",
            "К списку",
            "Руководство",
            "Орлова",
            "⋯ Другое",
            "Зона ответственности",
            "ШМО учителей русского",
            "Отвечает за всех",
            "Назад",
            "Передать обязанности",
            "Передать",
            "Ёлкина",
            "Сегодня",
            "Месяц",
            "Закончить",
            "Меню",
            "Учителя",
            "Смирнова",
            "Карточка",
            "Заполнить по шагам",
            "психолог",
            "Пропустить",
            "К карточке",
            "Назад",
            "⋯ Другое",
            "Отпуск, отсутствие",
            "Длительный отпуск",
            "Завтра",
            "Дата выхода неизвестна",
            "Снова на работе",
            "Назад",
            "Убрать из списка",
            "Переход в другую",
            "Вернуть в список",
            "К списку",
            "Убранные из списка",
            "Меню",
        ):
            await measured(step)
    assert max(costs.values()) <= 20, costs
