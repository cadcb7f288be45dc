"""A word to people: nudges and announcements. It is Wednesday 17 March 2027, 14:20."""

from datetime import date

from sqlalchemy import update

from domain.addressing import Skip
from domain.nudges import Matter
from domain.people import ChannelPolicy, PostStatus
from domain.route import RouteState
from services import nudges
from storage.tables import PostRow, SchoolRow
from tests.scenario.world import World
from tests.services.asking import opened
from tests.services.doing import Planned, plan

PASSED = date(2027, 3, 1)


async def test_deputy_nudges_by_preview_and_sees_who_has_done_it_since(world: World) -> None:
    await plan(world.cast, world.cast.anna, [Planned(due_on=PASSED)])
    await plan(world.cast, world.cast.zoya, [Planned(due_on=PASSED)])
    vera, anna = world.phone(world.cast.vera), world.phone(world.cast.anna)
    await anna.says("/start")
    await vera.says("/remind")
    await vera.sees("Напомнить", "Прошёл срок мероприятий: 2 чел.", "не чаще раза в неделю")
    await vera.taps("2. Прошёл срок")
    await vera.sees("Получат: 2 из 2", "Зоя Петровна, напоминаем", "под сообщением: ⏰ Сроки")
    await vera.taps("▶️")
    await vera.sees("Так это увидит Смирнова А. И.")
    await vera.taps("👥 Выбрать людей")
    await vera.taps("☑️ Ёлкина")
    await vera.sees("Выбрано: 1 из 2")
    await vera.taps("✅ Готово")
    await vera.taps("📤 Отправить: 1")
    assert "в рабочее время" in vera.toast
    await vera.sees("Ещё в пути: 1", "↩️ Отменить: 1", "Смирнова А. И.")
    await vera.sees_not("ещё не отправлено")
    await anna.sees_not("напоминаем")
    await world.passes(minutes=12)
    await anna.sees_anywhere("напоминаем:", "Отметьте сделанное")
    await vera.says("/remind")
    await vera.taps("📬 Отправленные: 1")
    await vera.taps("1. Прошёл срок")
    await vera.sees("Дошло: 1", "Пока не сделано")
    await vera.says("/remind")
    await vera.sees("Прошёл срок мероприятий: 2 чел. · напоминание ушло 17 марта")
    await vera.taps("2. Прошёл срок")
    await vera.sees("Получат: 1 из 2", "Смирнова А. И.: напоминание 17 марта")
    await vera.taps("📤 Отправить: 1")
    assert vera.toast == "Отправляем сейчас: 1 человеку."
    world.assert_quiet()


async def test_picker_says_how_many_it_reaches_and_marks_the_others(world: World) -> None:
    """The mark stays when the tick is taken off."""
    for one in (world.cast.anna, world.cast.zoya):
        await plan(world.cast, one, [Planned(due_on=PASSED)])
    async with world.database.write() as tx:
        await tx.connection.execute(
            update(PostRow)
            .where(PostRow.id == world.cast.zoya.post_id)
            .values(status=PostStatus.ON_LEAVE.value)
        )
    vera = world.phone(world.cast.vera)
    await vera.says("/remind")
    await vera.taps("Прошёл срок")
    await vera.taps("👥 Выбрать людей")
    await vera.sees("Выбрано: 2 из 2, получат: 1", "☑️🔕 Ёлкина", "☑️ Смирнова", "в отпуске")
    await vera.taps("☑️🔕 Ёлкина")
    await vera.sees("Выбрано: 1 из 2", "▫️🔕 Ёлкина", "в отпуске")
    await vera.sees_not("получат: 1")
    await vera.taps("✅ Готово")
    await vera.sees("Получат: 1 из 1", "📤 Отправить: 1")
    world.assert_quiet()


async def test_who_got_his_plan_back_is_told_apart_from_who_has_not_sent_it(world: World) -> None:
    await plan(world.cast, world.cast.boris, (), state=RouteState.RETURNED)
    await plan(world.cast, world.cast.zoya, (), state=RouteState.DRAFT)
    vera, boris = world.phone(world.cast.vera), world.phone(world.cast.boris)
    await boris.says("/start")
    await vera.says("/remind")
    await vera.sees("Черновик ИОМ не отправлен: 1 чел.", "ИОМ на доработке: 1 чел.")
    await vera.taps("Черновик ИОМ")
    await vera.sees("Зоя Петровна, напоминаем", "ИОМ пока в черновике", "Получат: 1 из 1")
    await vera.taps("◀️ Назад")
    await vera.taps("ИОМ на доработке")
    await vera.sees("Борис Львович, напоминаем", "что просили поправить", "Получат: 1 из 1")
    await vera.taps("📤 Отправить: 1")
    await world.passes(minutes=12)
    await boris.sees_anywhere("ИОМ на доработке. Посмотрите, что просили поправить")
    world.assert_quiet()


async def test_announcement_is_written_sent_read_and_repeated(world: World) -> None:
    vera, anna = world.phone(world.cast.vera), world.phone(world.cast.anna)
    await anna.says("/start")
    await vera.says("/announce")
    await vera.taps("✏️ Написать объявление")
    await vera.sees("Напишите текст объявления", "с вашим именем")
    await vera.says("Коллеги, <b>педсовет</b> в среду")
    await vera.sees("Так это придёт", "Коллеги, <b>педсовет</b> в среду", "Получат: 3 из 3")
    await vera.sends_document(b"plan", "План.docx", "Начало в 14:30")
    await vera.sees("Начало в 14:30", "📎 Открыть файл")
    await vera.taps("👥 Группа")
    await vera.taps("наставники")
    await vera.sees("Кому: наставники. Получат: 1 из 1")
    await vera.taps("👥 Группа")
    await vera.taps("все педагоги")
    await vera.taps("📤 Отправить: 3")
    assert "в рабочее время" in vera.toast
    await vera.sees_not("ещё не отправлено")
    await vera.sees("Ещё в пути: 3", "Прочитали: 0 из 3", "↩️ Отменить и исправить")
    await vera.taps("↩️ Отменить и исправить")
    await vera.taps("✏️ Заменить текст")
    await vera.says("Педсовет в четверг")
    await vera.sees_not("среду")
    await vera.taps("📤 Отправить: 3")
    await anna.sees_not("Педсовет")
    await world.passes(minutes=12)
    await anna.sees("Объявление · Орлова В. П., заместитель директора", "Педсовет в четверг")
    await anna.taps("📎 Открыть файл")
    await anna.taps("✅ Прочитано")
    await anna.sees("Педсовет в четверг", "✅ Прочитано")
    await vera.says("/announce")
    await vera.sees("прочитали 1 из 3")
    await vera.taps("1. Педсовет")
    await vera.sees("Прочитали: 1 из 3", "Ёлкина З. П.", "Кузнецов Б. Л.")
    await vera.sees_not("Смирнова")
    await vera.taps("🔁 Повторить: 2")
    assert vera.toast == "Повторяем сейчас: 2 чел."
    await world.passes(minutes=3)
    boris = world.phone(world.cast.boris)
    await boris.sees_anywhere("Объявление (повтор)")
    world.assert_quiet()


async def test_text_typed_at_the_list_opens_the_draft_and_a_correction_can_stay_alone(
    world: World,
) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/announce")
    await vera.says("Коллеги, педсовет в среду в 15")
    await vera.sees("Так это придёт", "педсовет в среду в 15", "Можно дописать")
    await vera.sees_not("Оставить только последнее")
    await vera.says("ой в 14 часов")
    await vera.sees("педсовет в среду в 15", "ой в 14 часов", "Если это поправка")
    stale = vera.data_of("Убрать последнее")
    await vera.taps("Убрать последнее")
    await vera.sees("педсовет в среду в 15")
    await vera.sees_not("ой в 14")
    await vera.taps_foreign(stale)
    await vera.sees("текст или список изменились", "педсовет в среду в 15")
    await vera.says("Коллеги, педсовет в пятницу в 14")
    await vera.taps("Оставить только последнее")
    await vera.sees("педсовет в пятницу в 14", "Можно дописать")
    await vera.sees_not("в среду")
    await vera.taps("☑️ Люди")
    await vera.taps("Смирнова")
    await vera.taps("Готово")
    await vera.sees("Кому: все педагоги, кроме: Смирнова А. И. Получат: 2 из 2")
    await vera.taps("☑️ Люди")
    await vera.says("смирн")
    await vera.taps("Только найденные (1)")
    await vera.sees("Выбрано: 1 из 3", "☑️ Смирнова")
    await vera.taps("Готово")
    await vera.sees("Кому: Смирнова А. И. Получат: 1 из 1")
    world.assert_quiet()


async def test_text_that_stays_alone_says_whom_the_one_before_was_for(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/announce")
    await vera.says("Коллеги, сдайте отчёты до пятницы")
    await vera.taps("☑️ Люди")
    await vera.taps("Смирнова")
    await vera.taps("Готово")
    await vera.says("Коллеги, педсовет в среду в 15")
    await vera.sees_not("получатели прежние")
    await vera.taps("Оставить только последнее")
    await vera.sees("получатели прежние", "Кому: все педагоги, кроме: Смирнова А. И.", "в среду")
    await vera.sees_not("отчёты")
    await vera.taps("👥 Группа")
    await vera.taps("все педагоги")
    await vera.sees("Кому: все педагоги.")
    await vera.sees_not("кроме")
    await vera.says("Коллеги, педсовет в четверг в 15")
    await vera.taps("Оставить только последнее")
    await vera.sees("в четверг")
    await vera.sees_not("получатели прежние")
    world.assert_quiet()


async def test_text_typed_at_the_list_is_no_part_of_an_old_draft(world: World) -> None:
    """Nor does it go to those whom that was for."""
    vera = world.phone(world.cast.vera)
    await vera.says("/announce")
    await vera.says("Коллеги, педсовет завтра в 15")
    await vera.sees("педсовет завтра в 15")
    await world.passes(days=1)
    await vera.says("/announce")
    await vera.says("Коллеги, субботник 20 марта в 10")
    await vera.sees("уже есть неотправленное объявление", "педсовет завтра в 15")
    await vera.sees_not("субботник")
    await vera.taps("Убрать черновик")
    await vera.says("/announce")
    await vera.says("Коллеги, субботник 20 марта в 10")
    await vera.sees("Так это придёт", "субботник 20 марта в 10")
    await vera.sees_not("педсовет", "уже есть")
    world.assert_quiet()


async def test_chat_without_names_hears_a_nudge_without_a_name(world: World) -> None:
    async with world.database.write() as tx:
        await tx.connection.execute(
            update(SchoolRow).values(channel_policy=ChannelPolicy.NO_PERSONAL_DATA.value)
        )
    await plan(world.cast, world.cast.anna, [Planned(due_on=PASSED)])
    vera, anna = world.phone(world.cast.vera), world.phone(world.cast.anna)
    await anna.says("/start")
    await vera.says("/remind")
    await vera.taps("Прошёл срок")
    await vera.sees_not("Смирнова")
    await vera.sees_not("Анна")
    await vera.taps("📤 Отправить: 1")
    await world.passes(minutes=12)
    await anna.sees_anywhere("🔔 Напоминаем:")
    await anna.sees_not("Анна")


async def test_week_of_who_was_asked_no_more_before_the_reminder_came_is_free(
    world: World,
) -> None:
    """The reminder of a diagnosis that did not go out is none: another one may come."""
    cast = world.cast
    await plan(cast, cast.anna, [Planned(due_on=PASSED)])
    asked = await opened(cast)
    vera, anna = world.phone(cast.vera), world.phone(cast.anna)
    await vera.says("/remind")
    await vera.taps("1. Диагностика")
    await vera.taps("📤 Отправить: 3")
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март")
    await vera.taps("Кого не спрашивать")
    await vera.taps("Смирнова")
    await world.passes(minutes=15)
    await vera.says("/remind")
    await vera.taps("📬 Отправленные: 1")
    await vera.taps("1. Диагностика")
    await vera.sees("Не понадобилось: 1")
    await vera.says("/remind")
    await vera.taps("Прошёл срок")
    await vera.sees("Получат: 1 из 1")
    await vera.sees_not("напоминание 17 марта")
    await vera.taps("📤 Отправить: 1")
    await world.passes(minutes=15)
    await anna.sees("прошёл срок мероприятия")
    # Of the others, whom it has reached, the week is taken.
    async with cast.call(cast.vera, world.now).write() as (tx, call):
        round_id = await nudges.begin(tx, call, Matter.DIAGNOSIS, campaign_id=asked)
        view = await nudges.draft(tx, call, round_id)
    assert {why for _, why in view.outreach.skipped} == {Skip.RECENT}
    world.assert_quiet()


async def test_surname_in_another_case_is_found_among_those_whom_a_word_goes_to(
    world: World,
) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/announce")
    await vera.taps("✏️ Написать объявление")
    await vera.says("Педсовет в среду")
    await vera.taps("☑️ Люди")
    for typed, name in (("Ёлкиной", "Ёлкина"), ("Смирнову", "Смирнова"), ("Кузнецову", "Кузнецов")):
        await vera.says(typed)
        await vera.sees(f"По запросу «{typed}»: 1", name)
    await vera.says("Кузьмину")
    await vera.sees_not("Кузнецов")
    world.assert_quiet()
