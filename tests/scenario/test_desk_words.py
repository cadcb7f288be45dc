"""A word to people: nudges and announcements. It is Wednesday 17 March 2027, 14:20."""

from datetime import date

from tests.scenario.world import World
from tests.services.doing import Planned, plan

PASSED = date(2027, 3, 1)


async def test_deputy_nudges_by_preview_and_sees_who_has_done_it_since(world: World) -> None:
    await plan(world.cast, world.cast.anna, [Planned(due_on=PASSED)])
    await plan(world.cast, world.cast.zoya, [Planned(due_on=PASSED)])
    vera, anna = world.phone(world.cast.vera), world.phone(world.cast.anna)
    await anna.says("/start")
    await vera.says("/remind")
    await vera.sees("Напомнить", "прошёл срок мероприятий — 2 чел.", "не чаще раза в неделю")
    await vera.taps("2. Прошёл срок")
    await vera.sees("Получат: 2 из 2", "Зоя Петровна, напоминаем", "под сообщением: ⏰ Сроки")
    await vera.taps("▶️")
    await vera.sees("Так это увидит Смирнова А. И.")
    await vera.taps("👥 Выбрать людей")
    await vera.taps("☑️ Ёлкина")
    await vera.sees("Выбрано: 1 из 2")
    await vera.taps("◀️ Назад")
    await vera.taps("📤 Отправить: 1")
    await vera.sees("Ждёт рабочего часа: 1", "↩️ Отменить для 1")
    await anna.sees_not("напоминаем")
    await world.passes(minutes=12)
    await anna.sees_anywhere("напоминаем:", "Отметьте сделанное")
    await vera.says("/remind")
    await vera.taps("📬 Отправленные: 1")
    await vera.taps("1. Прошёл срок")
    await vera.sees("Дошло: 1", "Пока не сделано")
    world.assert_quiet()
