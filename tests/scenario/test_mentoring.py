"""A mentor and his mentee: what they say, when they meet, what the school writes into an order."""

from domain.item import ItemKind
from domain.mentoring import MentoringState, Side
from services import mentoring
from services.items import confirm, report
from services.mentoring import meetings, words
from tests.cast import Player, turn_weekly_lists_off
from tests.scenario.world import World
from tests.services.asking import Teacher
from tests.services.doing import Planned, plan

SECRET = "Тайна двоих"


async def state_of(world: World, mentoring_id: int = 1) -> MentoringState:
    async with world.database.read() as tx:
        pair = await tx.mentoring.find(mentoring_id)
        assert pair is not None
        return pair.state


async def says(world: World, player: Player, text: str) -> int:
    async with world.cast.call(player, world.now).write() as (tx, call):
        return await words.say(tx, call, 1, text)


async def has_mentees(world: World, mentor: Player, *mentees: Teacher | Player) -> None:
    for mentee in mentees:
        async with world.cast.call(world.cast.vera, world.now).write() as (tx, call):
            made = await mentoring.propose(
                tx, call, mentee_post_id=mentee.post_id, mentor_post_id=mentor.post_id
            )
            await tx.mentoring.set_agreed(made, Side.MENTEE, world.now)
        async with world.cast.call(mentor, world.now).write() as (tx, call):
            await mentoring.agree(tx, call, made)


async def test_mentor_sees_his_mentee_in_a_line_writes_and_is_answered(world: World) -> None:
    await plan(world.cast, world.cast.anna)
    boris, anna = world.phone(world.cast.boris), world.phone(world.cast.anna)
    await boris.says("/mentor")
    await boris.sees("Ваши наставляемые", "Выполнено 0 из 1", "ближайший 24 марта")
    await boris.sees("Переписки и встреч ещё не было")
    await boris.taps("👤 Смирнова")
    await boris.sees("вы наставник", "[🧭 План] [📋 Мероприятия]")
    await boris.taps("✍️ Написать")
    await boris.sees("Прочтёте только вы двое")
    await boris.taps("📎 О мероприятии")
    await boris.taps("вебинар")
    await boris.sees("о мероприятии «вебинар")
    await boris.taps("Чем помочь?")
    await boris.sees("1. Вы", "Напишите, чем помочь")
    await world.passes(minutes=5)
    await anna.sees("Кузнецов Б. Л.:", "о мероприятии «вебинар", "Напишите, чем помочь")
    await anna.taps("💬 Ответить")
    await anna.says("Покажите, пожалуйста, ваши критерии")
    await anna.sees("Отправлено", "1. Вы", "Покажите")
    await world.passes(minutes=5)
    await boris.sees("Смирнова А. И.:", "Покажите, пожалуйста, ваши критерии")
    await boris.says("/menu")
    await boris.sees("💬 Новых сообщений о наставничестве: 1")
    await boris.says("/mentor")
    await boris.sees("Новых сообщений: 1", "последний контакт 17 марта")
    await boris.taps("👤 Смирнова")
    await boris.taps("💬 Переписка · 1")
    await boris.sees("Покажите, пожалуйста, ваши критерии", "· прочитано")
    await boris.says("/menu")
    await boris.sees_not("Новых сообщений")


async def test_word_is_taken_back_until_the_other_one_hears_of_it(world: World) -> None:
    boris, anna = world.phone(world.cast.boris), world.phone(world.cast.anna)
    await anna.says("/mentor")
    await anna.sees("Ваш наставник: Кузнецов Б. Л.")
    await anna.taps("✍️ Написать наставнику")
    await anna.taps("Нужен совет")
    await anna.taps("↩️ Отозвать сообщение 1")
    await anna.sees("Пока ничего не написано")
    await world.passes(minutes=5)
    await boris.sees_not("Нужен ваш совет")
    await anna.taps("✍️ Написать")
    await anna.taps("Нужен совет")
    stale = anna.data_of("Отозвать")
    await world.passes(minutes=5)
    await boris.sees("Нужен ваш совет")
    await anna.taps_foreign(stale)
    assert anna.toast == "Это сообщение уже доставлено, отозвать его нельзя."
    await anna.sees("· доставлено")
    await anna.sees_not("· прочитано", "Отозвать")
    await boris.says("/mentor")
    await boris.sees("Новых сообщений: 1")
    await boris.taps("👤 Смирнова")
    await boris.taps("💬 Переписка · 1")
    await anna.taps_foreign(stale)
    assert anna.toast == "Это сообщение уже прочитано, отозвать его нельзя."
    await anna.sees("· прочитано")


async def test_deputy_reads_only_what_its_author_shows_him(world: World) -> None:
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await says(world, world.cast.boris, SECRET)
    await says(world, world.cast.anna, "Не хватает времени на посещения")
    await vera.says("/teachers")
    await vera.taps("Смирнова")
    await vera.taps("👥 Наставничество")
    await vera.sees("Приказ не внесён")
    await vera.sees_not("Вам показали")
    await anna.says("/mentor")
    await anna.taps("💬 Переписка")
    await anna.sees(SECRET)
    await anna.taps("👁 Показать администрации: 1")
    await anna.sees("показано администрации")
    await anna.taps("↩️ Больше не показывать: 1")
    await world.passes(minutes=5)
    await vera.sees_not("Не хватает времени")
    await anna.taps("👁 Показать администрации: 1")
    await world.passes(minutes=5)
    await vera.sees("Смирнова А. И. показывает вам", "Не хватает времени на посещения")
    await anna.says("/mentor")
    await anna.taps("💬 Переписка")
    await anna.sees("показано администрации")
    await anna.sees_not("администрация прочла", "Больше не показывать")
    await vera.taps("👥 Пара")
    await vera.sees("Вам показали", "Не хватает времени")
    await vera.sees_not(SECRET)
    await anna.says("/mentor")
    await anna.taps("💬 Переписка")
    await anna.sees("администрация прочла")
    await anna.sees_not("Больше не показывать")


async def test_meeting_is_noted_in_two_taps_and_the_item_it_was_is_marked_done(
    world: World,
) -> None:
    await plan(
        world.cast,
        world.cast.anna,
        [Planned(title="Разбор урока с наставником", kind=ItemKind.MENTOR_MEETING)],
        deficits=("критерии до начала работы",),
    )
    boris, anna, vera = (
        world.phone(one) for one in (world.cast.boris, world.cast.anna, world.cast.vera)
    )
    await boris.says("/mentor")
    await boris.taps("👤 Смирнова")
    await boris.taps("🗓 Встречи")
    await boris.taps("✍️ Сегодня")
    await boris.sees("Критерии до начала работы", "План и сроки")
    await boris.taps("Критерии до начала работы")
    assert boris.toast == "Встреча записана."
    await boris.taps("✏️ Заметка")
    await boris.says(SECRET)
    await boris.sees(SECRET, "заметку — только вы двое")
    await boris.taps("📎 Разбор урока")
    await boris.sees("мероприятие «Разбор урока с наставником»")
    await world.passes(minutes=5)
    await anna.sees("записана ваша встреча 17 марта — Критерии до начала работы")
    await anna.taps("🧭 Открыть")
    await anna.sees(SECRET)
    await anna.taps("✅ Отметить выполненным")
    await world.passes(minutes=5)
    await boris.taps("🗓 Все встречи")
    await boris.taps("1. 17")
    await boris.taps("✅ Проверить и подтвердить")
    await boris.taps("✅ Подтвердить")
    await vera.says("/teachers")
    await vera.taps("Смирнова")
    await vera.taps("👥 Наставничество")
    await vera.sees("Встреч: 1, последняя 17 марта — Критерии до начала работы")
    await vera.taps("🗓 Встречи")
    await vera.sees("мероприятие «Разбор урока с наставником»")
    await vera.sees_not(SECRET)
    await vera.taps("📄 Журнал встреч")
    (journal,) = [file for message in vera.user.messages for file in message.files]
    assert journal.name == "Журнал встреч Кузнецов Б. Л. и Смирнова А. И.pdf"


async def test_month_alone_is_no_day_of_an_order(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps("👥 Наставнические пары")
    await vera.taps("👤 Смирнова")
    await vera.taps("📄 Приказ")
    await vera.says("№ 45-к от мая")
    await vera.sees("Назовите и число, например «15 мая 2026».")
    await vera.sees_not("На какой срок?", "Приказ № 45-к")
    await vera.says("45-к")
    await vera.says("май")
    await vera.sees("Назовите и число, например «15 мая 2026».")
    await vera.sees_not("На какой срок?")
    await vera.says("15 мая")
    await vera.sees("На какой срок?")


async def test_deputy_enters_the_order_and_prolongs_the_term_before_it_ends(world: World) -> None:
    vera, boris = world.phone(world.cast.vera), world.phone(world.cast.boris)
    await vera.says("/menu")
    await vera.sees("приказ не внесён у 1")
    await vera.taps("👥 Наставнические пары")
    await vera.sees("Кузнецов Б. Л. → Смирнова А. И.", "приказ не внесён")
    await vera.taps("👤 Смирнова")
    await vera.taps("📄 Приказ")
    await vera.says("№ 45-к от 31 апреля")
    await vera.sees("Такого дня в календаре нет")
    await vera.sees_not("На какой срок?", "Приказ № 45-к")
    await vera.says("45-к от 1 сентября")
    await vera.sees("На какой срок?")
    await vera.taps("Учебный год")
    await vera.taps("Доплата по положению")
    await vera.sees(
        "Приказ № 45-к от 1 сентября 2026",
        "Срок: 1 сентября 2026 – 31 мая",
        "Оплата: доплата по положению",
    )
    await boris.says("/mentor")
    await boris.taps("👤 Смирнова")
    await boris.sees("Приказ № 45-к", "Срок: 1 сентября 2026 – 31 мая")
    await vera.says("/menu")
    await vera.sees_not("Наставничество:")
    await turn_weekly_lists_off(world.cast)
    await world.passes(days=62)
    await vera.sees("срок до 31 мая")
    await vera.taps("⏭ Продлить")
    await vera.sees("31 мая 2028")
    await world.passes(days=30)
    assert await state_of(world) is MentoringState.ACTIVE


async def test_weeks_summary_says_that_it_counts_marks_of_the_week(world: World) -> None:
    """What is marked is not all confirmed, and not all that waits does so for the mentor."""
    cast = world.cast
    kinds = (ItemKind.WEBINAR, ItemKind.SEMINAR, ItemKind.KPK, ItemKind.WEBINAR)
    made = await plan(cast, cast.anna, [Planned(kind=kind) for kind in kinds])
    for item_id in made.items[:3]:
        async with cast.call(cast.anna, world.now).write() as (tx, call):
            await report.report(tx, call, item_id, 1)
    async with cast.call(cast.boris, world.now).write() as (tx, call):
        await confirm.confirm(tx, call, made.items[0], 2)
    boris = world.phone(cast.boris)
    await boris.says("/mentor")
    await boris.sees("Выполнено 1 из 4", "Ждёт вашего подтверждения: 1")
    await world.passes(days=5, hours=1)
    await boris.sees(
        "Ваши наставляемые", "за неделю отмечено выполненным: 3", "ждёт вашего подтверждения: 1"
    )


async def test_pair_is_completed_when_its_term_is_over_and_both_are_told(world: World) -> None:
    vera, boris, anna = (
        world.phone(one) for one in (world.cast.vera, world.cast.boris, world.cast.anna)
    )
    await says(world, world.cast.anna, SECRET)
    await vera.says("/teachers")
    await vera.taps("Смирнова")
    await vera.taps("👥 Наставничество")
    await vera.taps("🗓 Срок")
    await vera.says("до 20 марта")
    await vera.taps("Пропустить")
    await vera.sees("Срок подходит")
    await world.passes(days=5)
    assert await state_of(world) is MentoringState.COMPLETED
    for phone in (boris, anna):
        await phone.sees("Срок наставничества вышел")
    await boris.taps("👤 Смирнова")
    await boris.sees("Наставничество завершено: срок вышел")
    await boris.sees_not("🧭 План")
    await boris.taps("💬 Переписка")
    await boris.sees(SECRET)
    await boris.sees_not("✍️ Написать")


async def test_pair_is_ended_with_a_reason_and_both_are_told(world: World) -> None:
    vera, boris, anna = (
        world.phone(one) for one in (world.cast.vera, world.cast.boris, world.cast.anna)
    )
    await vera.says("/teachers")
    await vera.taps("Смирнова")
    await vera.taps("👥 Наставничество")
    await vera.taps("Завершить")
    await vera.sees("Об этом узнают оба")
    await vera.says("Переходит в другую школу")
    await vera.taps("✅ Завершить")
    await vera.sees("завершено досрочно: «Переходит в другую школу»")
    await world.passes(minutes=5)
    for phone in (boris, anna):
        await phone.sees("завершено досрочно", "Переходит в другую школу")


async def test_last_words_of_a_pair_that_has_ended_are_found_beside_ones_pairs(
    world: World,
) -> None:
    boris, anna = world.phone(world.cast.boris), world.phone(world.cast.anna)
    await says(world, world.cast.anna, SECRET)
    async with world.cast.call(world.cast.vera, world.now).write() as (tx, call):
        await mentoring.end(tx, call, 1)
    await world.passes(days=40)
    await boris.says("/menu")
    await boris.sees("💬 Новых сообщений о наставничестве: 1")
    await boris.taps("👥 Наставник")
    await boris.sees("Завершённые пары", "Смирнова А. И.", "Новых сообщений: 1")
    await boris.sees("Переписку и встречи можно прочитать")
    await boris.says("Спасибо и вам")
    await boris.sees("отвечают кнопками", "Завершённые пары")
    await boris.says("смирнова")
    await boris.sees("Наставничество завершено досрочно")
    await boris.taps("💬 Переписка · 1")
    await boris.sees(SECRET)
    await boris.says("/menu")
    await boris.sees_not("Новых сообщений")
    await boris.taps("👥 Наставник")
    await boris.sees("Пары пока нет")
    await anna.says("/mentor")
    await anna.sees_not("Завершённые пары")


async def test_pair_that_ended_without_a_word_has_nothing_to_be_read(world: World) -> None:
    boris = world.phone(world.cast.boris)
    async with world.cast.call(world.cast.vera, world.now).write() as (tx, call):
        await mentoring.end(tx, call, 1)
    await boris.says("/mentor")
    await boris.sees("Завершённые пары", "Переписки и встреч не было")
    await boris.sees_not("можно прочитать", "ещё не было")


async def test_pair_that_ended_lately_can_be_read_once_more(world: World) -> None:
    boris = world.phone(world.cast.boris)
    await has_mentees(world, world.cast.boris, world.cast.zoya)
    await says(world, world.cast.anna, SECRET)
    await boris.says("/mentor")
    await boris.taps("👤 Смирнова")
    await boris.taps("💬 Переписка")
    await boris.taps("◀️ Назад")
    await boris.taps("Завершить наставничество")
    await boris.taps("Цели достигнуты")
    await boris.taps("✅ Завершить")
    await boris.sees("Завершённые пары", "Смирнова А. И.", "Ёлкина З. П.")
    await boris.says("Жду вас в пятницу")
    await boris.sees("Кому: Ёлкина З. П.")
    await boris.says("/mentor")
    await boris.taps("👤 Смирнова")
    await boris.taps("💬 Переписка")
    await boris.sees(SECRET)


async def test_teacher_gets_the_course_of_his_plan_as_a_picture(world: World) -> None:
    await plan(world.cast, world.cast.anna)
    anna, boris = world.phone(world.cast.anna), world.phone(world.cast.boris)
    await anna.says("/route")
    await anna.sees("Выполнено 0 из 1 · ближайший 24 марта")
    await anna.taps("📊 Ход по месяцам")
    assert any(message.files for message in anna.user.messages)
    await boris.says("/mentor")
    await boris.taps("👤 Смирнова")
    await boris.taps("📊 По месяцам")
    assert any(message.files for message in boris.user.messages)


async def test_meeting_noted_twice_is_there_once_and_its_day_is_never_ahead(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/mentor")
    await anna.taps("🗓 Встречи")
    await anna.taps("✍️ Вчера")
    press = anna.data_of("План и сроки")
    await anna.taps("План и сроки")
    await anna.taps_foreign(press)
    await anna.taps("🗓 Все встречи")
    await anna.taps("🗓 Другой день")
    await anna.sees("Когда встретились?", "«в пятницу»")
    for ahead in ("завтра", "через две недели"):
        await anna.says(ahead)
        await anna.sees("Этот день ещё впереди", "Когда встретились?")
        await anna.sees_not("Не получилось понять дату")
    await anna.says("на перемене")
    await anna.sees("встречу, которая уже прошла", "«вчера»", "Когда встретились?")
    await anna.sees_not("через две недели")
    await anna.says("в пятницу")
    await anna.sees("Встреча пт, 12 марта")
    async with world.cast.call(world.cast.anna, world.now).read() as (tx, call):
        found = await meetings.listing(tx, call, 1)
    assert [one.topic for one in found.meetings] == ["План и сроки"]
