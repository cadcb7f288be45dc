"""Reminders as people set, read and put them off. It is Wednesday 17 March 2027, 14:20."""

from datetime import date

import pytest

from tests.scenario.world import Phone, World
from tests.services.asking import opened
from tests.services.doing import Planned, item_of, plan

CANARY = "вебинар «Критериальное оценивание»"


async def opens_rules(phone: Phone) -> None:
    await phone.says("/settings")
    await phone.taps("🔔 Правила напоминаний")


async def test_deputy_sets_steps_hour_and_days_and_the_lists_follow(world: World) -> None:
    made = await plan(world.cast, world.cast.anna, [Planned(due_on=date(2027, 4, 28))])
    vera = world.phone(world.cast.vera)
    await opens_rules(vera)
    await vera.sees("Остальное, дней до срока: 7, 1", "Час списка: 14:30", "не пишем")
    await vera.taps("Остальные мероприятия")
    await vera.taps("за 14 дней")
    await vera.sees("За сколько дней напоминать?", "✅ за 14 дней")
    await vera.taps("◀️ Назад")
    await vera.sees("Остальное, дней до срока: 14, 7, 1")
    await vera.taps("⏰ Час списка")
    await vera.taps("16:00")
    await vera.sees("Час списка: 16:00")
    item = await item_of(world.database, made.items[0])
    assert item.next_fire_at is not None
    assert item.next_fire_at.isoformat() == "2027-04-14T13:00:00+00:00"


async def test_deputy_makes_a_week_quiet_in_one_tap_and_takes_it_back(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await opens_rules(vera)
    await vera.taps("🔕 Тихая неделя")
    await vera.sees("Тихая неделя: 17–23 марта")
    await vera.taps("🗑 Убрать")
    await vera.sees("Из календаря убрано")
    await vera.taps("📅 Весь календарь")
    await vera.taps("◀️ Назад")
    await vera.sees("Правила напоминаний", "Час списка")
    await vera.taps("◀️ Назад")
    await vera.sees("⚙️ Настройки", "📅 Календарь школы", "🧭 Правила ИОМ")


async def test_who_only_leads_reads_of_messages_and_not_of_dates(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/settings")
    await vera.taps("🔔 Мои напоминания")
    await vera.sees("Час сообщений: 14:30", "ждёт вашего решения, приходит сразу")
    await vera.sees_not("Раз в неделю, списком", "срок прошёл")
    await vera.taps("18:00")
    await vera.sees("Час сообщений: 18:00, свой")
    await vera.taps("◀️ Назад")
    await vera.taps("🏖 Мой отпуск")
    await vera.sees("сводки молчат", "«Замещение»")
    await vera.sees_not("вашему ИОМ")
    world.assert_quiet()


async def test_teacher_chooses_a_later_hour_and_fewer_reminders(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/settings")
    await anna.taps("🔔 Мои напоминания")
    await anna.sees("Час списка: 14:30", "как заведено")
    await anna.taps("18:00")
    await anna.sees("Час списка: 18:00, свой")
    await anna.taps("Раз в неделю, списком")
    await anna.sees("раз в неделю", "напишет вам раньше")
    await anna.taps("◀️ Назад")
    await anna.sees("Настройки")


async def test_list_is_put_off_till_tomorrow_and_the_item_for_a_week(world: World) -> None:
    await plan(world.cast, world.cast.anna, [Planned(), Planned(due_on=date(2027, 5, 20))])
    anna = world.phone(world.cast.anna)
    await anna.says("/start")
    await world.passes(minutes=11)
    await anna.sees("Впереди", CANARY)
    await anna.taps("🔔 Напомнить завтра")
    await anna.sees("Напомним чт, 18 марта, в 14:30", "Сроки прежние")
    await anna.taps("🔔 Напоминать как обычно")
    assert "как обычно" in anna.toast


@pytest.mark.parametrize("name", ["anna", "boris"])
async def test_rules_of_the_school_are_not_shown_to_who_does_not_lead_it(
    world: World, name: str
) -> None:
    phone = world.phone(getattr(world.cast, name))
    await phone.says("/settings")
    await phone.taps_foreign(f"rm1o:{world.cast.school_id}")
    await phone.sees_not("Час списка: 14:30")


async def test_word_of_a_diagnosis_and_the_list_are_one_message(world: World) -> None:
    """One message a day: what comes at the hour of the list goes with the list."""
    cast = world.cast
    await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 24))])
    await opened(cast)
    anna, boris = world.phone(cast.anna), world.phone(cast.boris)
    before = len(anna.user.messages), len(boris.user.messages)
    await world.passes(minutes=20)
    came = anna.user.messages[before[0] :]
    assert len(came) == 1, came
    await anna.sees(CANARY, "Диагностика")
    alone = boris.user.messages[before[1] :]
    assert [one.text.count("Диагностика") for one in alone] == [1]
