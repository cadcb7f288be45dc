"""The administrator brings in methodists, another administrator and those who lead a school."""

from sqlalchemy import select

from storage.tables import AuditRow
from tests.scenario.test_enrolment import joined, links
from tests.scenario.world import World


async def test_administrator_invites_a_methodist_and_a_second_administrator(world: World) -> None:
    mila = world.phone(world.cast.mila)
    await mila.says("/schools")
    await mila.taps("Первый район")
    await mila.taps("Методисты")
    await mila.sees("Зуев Е. И.")
    await mila.taps("➕ Методист")
    await mila.says("Романова")
    await mila.sees("Нужны фамилия, имя и отчество")
    await mila.says("Романова Юлия Олеговна")
    await mila.sees("Романова Ю. О. — ещё не в боте")
    invited = len(links(mila))
    await mila.says("Сидорова Анна Петровна")
    await mila.sees("никуда не записаны", "Романова Ю. О.", "[➕ Методист]")
    await mila.sees_not("Сидорова")
    assert len(links(mila)) == invited
    methodist = await joined(world, 7801, links(mila)[-1])
    await methodist.sees("Юлия Олеговна")
    await methodist.sees_not("Школы", "Учителей")
    await mila.taps("Романова")
    await mila.taps("Снять с роли")
    await mila.sees("снять с роли?", "Всё сделанное останется")
    await mila.says("ой нет")
    await mila.sees("Романова Ю. О.", "[🗑 Снять с роли]")
    await mila.taps("Снять с роли")
    await mila.taps("Снять с роли")
    await mila.sees("роль снята")
    await mila.says("Сидорова Анна Петровна")
    await mila.sees("роль снята", "[↩️ Вернуть роль]")
    assert len(links(mila)) == invited
    await methodist.says("/menu")
    await methodist.sees("нет в списке ни одного места")
    await mila.taps("Вернуть роль")
    await methodist.says("/menu")
    await methodist.sees("Юлия Олеговна")

    await mila.says("/schools")
    await mila.taps("Администраторы")
    await mila.taps("➕ Администратор")
    await mila.says("Власов Иван Петрович")
    second = await joined(world, 7802, links(mila)[-1])
    await second.sees("Школы")
    await second.taps("Школы")
    await second.taps("Администраторы")
    await second.taps("Власов")
    await second.sees_not("Снять с роли")
    world.assert_quiet()


async def test_role_taken_off_beside_an_unanswered_question_leaves_nobody_to_be_named(
    world: World,
) -> None:
    mila = world.phone(world.cast.mila)
    await mila.says("/schools")
    await mila.taps("Первый район")
    await mila.taps("Методисты")
    await mila.taps("Зуев")
    await mila.taps("Снять с роли")
    old = mila.data_of("Снять с роли")
    await mila.taps("Назад")
    await mila.taps("Назад")
    await mila.taps("➕ Методист")
    await mila.taps_foreign(old)
    await mila.sees("роль снята")
    await mila.says("Сидорова Анна Петровна")
    await mila.sees("роль снята")
    assert links(mila) == []


async def test_zone_of_a_municipality_leads_back_to_its_page(world: World) -> None:
    mila = world.phone(world.cast.mila)
    await mila.says("/schools")
    await mila.taps("Первый район")
    page = mila.buttons
    await mila.taps("✏️ Часовой пояс")
    await mila.taps("Назад")
    assert mila.buttons == page
    await mila.taps("Назад")
    await mila.taps("➕ Муниципалитет")
    await mila.says("Второй район")
    await mila.taps("Назад")
    await mila.sees("Как называется муниципалитет?")
    world.assert_quiet()


async def test_administrator_gives_a_post_back_to_who_held_it(world: World) -> None:
    """Long after it was taken off: the same person, not somebody new of the same name."""
    mila = world.phone(world.cast.mila)
    await mila.says("/schools")
    await mila.taps("Первый район")
    await mila.taps("Школа № 1")
    await mila.sees_not("Бывалов")
    await mila.taps("🗂 Кто был раньше")
    await mila.sees("Бывалов О. И., заместитель директора")
    await mila.taps("Бывалов")
    await mila.taps("Вернуть роль")
    await mila.taps("К школе")
    await mila.sees("Бывалов О. И., заместитель директора")
    await mila.sees_not("Кто был раньше")
    oleg = world.phone(world.cast.oleg)
    await oleg.says("/teachers")
    await oleg.sees("Смирнова")
    async with world.database.read() as tx:
        found = await tx.connection.execute(
            select(AuditRow.object_id, AuditRow.actor_id).where(AuditRow.action == "person.restore")
        )
        assert found.all() == [(world.cast.oleg.post_id, world.cast.mila.person_id)]

    await mila.taps("Назад")
    await mila.taps("Методисты")
    await mila.taps("Зуев")
    await mila.taps("Снять с роли")
    await mila.taps("Снять с роли")
    await mila.taps("Назад")
    await mila.sees("Пока никого")
    await mila.taps("🗂 Кто был раньше")
    await mila.taps("Зуев")
    await mila.taps("Вернуть роль")
    await mila.taps("Назад")
    await mila.sees("Зуев Е. И.")
    await mila.sees_not("Кто был раньше")
    world.assert_quiet()


async def test_director_gives_a_deputy_the_post_back_and_a_deputy_does_not(world: World) -> None:
    vera, galina = world.phone(world.cast.vera), world.phone(world.cast.galina)
    for phone in (vera, galina):
        await phone.says("/teachers")
        await phone.taps("Убранные из списка")
        await phone.taps("Бывалов")
    await vera.sees_not("Вернуть в список")
    await galina.taps("Вернуть в список")
    await galina.sees("Бывалов О. И., заместитель директора")
    oleg = world.phone(world.cast.oleg)
    await oleg.says("/teachers")
    await oleg.sees("Смирнова")
    world.assert_quiet()


async def test_administrator_gives_a_school_its_leaders_and_their_zones(world: World) -> None:
    mila = world.phone(world.cast.mila)
    await mila.says("/schools")
    await mila.taps("Первый район")
    await mila.taps("Школа № 1")
    await mila.taps("➕ Ответственный за ИОМ")
    await mila.says("Гусева Алла Юрьевна")
    officer = await joined(world, 7803, links(mila)[-1])
    await officer.sees("Сводка")
    await mila.taps("К школе")
    await mila.sees("Орлова В. П., заместитель директора", "Гусева А. Ю.")
    await mila.taps("Орлова")
    await mila.taps("Зона ответственности")
    await mila.taps("ШМО учителей русского")
    await mila.taps("Назад")
    await mila.taps("К школе")
    await mila.taps("Объединения")
    await mila.sees("ШМО учителей русского языка")
    await mila.taps("Назад")
    await mila.sees("Школа № 1")
    vera = world.phone(world.cast.vera)
    await vera.says("/teachers")
    await vera.sees("Смирнова")
    await vera.sees_not("Ёлкина")
    world.assert_quiet()


async def test_school_founded_by_mistake_is_removed_as_long_as_nobody_is_there(
    world: World,
) -> None:
    mila = world.phone(world.cast.mila)
    await mila.says("/schools")
    await mila.taps("Первый район")
    await mila.taps("➕ Школа")
    await mila.says("мне нужна Егорова")
    await mila.says("/schools")
    await mila.taps("Первый район")
    await mila.taps("мне нужна Егорова")
    await mila.taps("🗑 Убрать школу")
    await mila.sees("убрать из списка?", "ничего и не пропадёт")
    old = mila.data_of("🗑 Убрать школу")
    await mila.taps("🗑 Убрать школу")
    await mila.sees("«мне нужна Егорова» больше нет в списке", "[Школа № 1]")
    await mila.sees_not("[мне нужна Егорова]")
    await mila.taps_foreign(old)
    await mila.sees_not("[🗑 Убрать школу]")
    await mila.says("/schools")
    await mila.taps("Первый район")
    await mila.taps("Школа № 1")
    await mila.sees_not("Убрать школу")
    await mila.taps_foreign(f"g1y:{world.cast.school_id}")
    await mila.sees("Здесь уже есть люди или записи")
    world.assert_quiet()


async def test_school_that_somebody_was_invited_to_says_why_it_stays(world: World) -> None:
    mila = world.phone(world.cast.mila)
    await mila.says("/schools")
    await mila.taps("Первый район")
    await mila.taps("➕ Школа")
    await mila.says("Школа № 77")
    await mila.says("/schools")
    await mila.taps("Первый район")
    await mila.taps("Школа № 77")
    await mila.sees("[🗑 Убрать школу]")
    await mila.sees_not("нельзя убрать")
    await mila.taps("➕ Заместитель")
    await mila.says("Романова Юлия Олеговна")
    await mila.taps("К школе")
    await mila.sees_not("нельзя убрать")
    await mila.taps("Р. №")
    await mila.taps("Снять с роли")
    await mila.taps("Снять с роли")
    await mila.says("/schools")
    await mila.taps("Первый район")
    await mila.taps("Школа № 77")
    await mila.sees("Школу нельзя убрать: в ней уже есть записи, например о приглашениях")
    await mila.sees_not("[🗑 Убрать школу]")
    await mila.says("/schools")
    await mila.taps("Первый район")
    await mila.taps("Школа № 1")
    await mila.sees_not("нельзя убрать")
    world.assert_quiet()


async def test_sentence_about_a_person_invites_nobody_to_an_office(world: World) -> None:
    mila = world.phone(world.cast.mila)
    await mila.says("/schools")
    await mila.taps("Первый район")
    await mila.taps("Методисты")
    await mila.taps("➕ Методист")
    await mila.says("Нужен Егоров Иван")
    await mila.sees("[◀️ Назад]")
    assert links(mila) == []
    await mila.says("Юлия Олеговна Романова")
    await mila.sees("Романова Ю. О. — ещё не в боте")
    world.assert_quiet()
