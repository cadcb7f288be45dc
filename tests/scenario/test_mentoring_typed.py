"""What is typed beside one's pairs: a word that is sent after a press, or what opens a row."""

from domain.mentoring import EndReason
from services import mentoring
from tests.emulator.pictures import png
from tests.scenario.costs import costs, typing_costs
from tests.scenario.test_mentoring import has_mentees
from tests.scenario.world import Phone, World
from tests.services.asking import hire
from tests.services.doing import plan


async def test_what_is_typed_beside_the_conversation_is_sent_after_a_press(world: World) -> None:
    boris, anna = world.phone(world.cast.boris), world.phone(world.cast.anna)
    await anna.says("/mentor")
    await anna.taps("✍️ Написать наставнику")
    await anna.taps("Нужен совет")
    await anna.says("Когда вам удобно?")
    await anna.says("Я могу в четверг")
    await anna.sees("Отправить это сообщение?", "Когда вам удобно?", "Я могу в четверг")
    await anna.sends_photo(png())
    await anna.sees("Отправить это сообщение?", "Я могу в четверг")
    await anna.says("а" * 1000)
    await anna.sees("Слишком длинно", "Отправить это сообщение?", "Я могу в четверг")
    sending = anna.data_of("✉️ Отправить")
    await anna.taps("✉️ Отправить")
    await anna.taps_foreign(sending)
    await anna.sees("2. Вы", "Я могу в четверг")
    await anna.sees_not("3. Вы")
    await anna.says("лишнее")
    await anna.taps("Не отправлять")
    await anna.sees_not("лишнее")
    await world.passes(minutes=5)
    await boris.sees("Когда вам удобно?", "Я могу в четверг")
    await boris.sees_not("лишнее")


async def test_words_typed_beside_a_pair_are_kept_and_said_after_a_press(world: World) -> None:
    anna, boris = world.phone(world.cast.anna), world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.says("Приходите в пятницу на мой урок")
    await boris.sees("Кому: Смирнова А. И.", "Отправить это сообщение?", "Приходите в пятницу")
    await boris.taps("✉️ Отправить")
    await boris.sees("Переписка: Смирнова А. И.", "Приходите в пятницу на мой урок")
    await anna.says("/mentor")
    await anna.taps("О наставнике")
    await anna.says("Спасибо, приду")
    await anna.sees("Кому: Кузнецов Б. Л.", "Спасибо, приду")
    await anna.taps("Не отправлять")
    await anna.sees_not("Спасибо, приду")


async def test_what_is_not_sent_is_left_and_found_again_from_the_menu(world: World) -> None:
    boris, anna = world.phone(world.cast.boris), world.phone(world.cast.anna)
    await plan(world.cast, world.cast.anna)
    await anna.says("/mentor")
    await anna.says("Можно прийти к вам на урок?")
    await anna.sees("Отправить это сообщение?")
    await anna.says("/menu")
    await anna.sees("Сообщение написано, но не отправлено")
    await anna.says("/due")
    await world.stops()
    await world.starts()
    await anna.says("/menu")
    await costs(world, anna, anna.data_of("✉️ Неотправленное сообщение"))
    await anna.sees("Кому: Кузнецов Б. Л.", "Отправить это сообщение?", "Можно прийти к вам")
    # What is written now goes with it, however the question was come to.
    await anna.says("В четверг")
    await anna.says("/mentor")
    await anna.taps("О наставнике")
    await anna.taps("💬 Переписка")
    await costs(world, anna, anna.data_of("✍️ Вернуться к неотправленному"))
    await anna.sees("Отправить это сообщение?", "Можно прийти к вам на урок?\nВ четверг")
    sending = anna.data_of("✉️ Отправить")
    await costs(world, anna, sending)
    await anna.taps_foreign(sending)
    await anna.sees("В четверг")
    await anna.sees_not("3. Вы", "Вернуться к неотправленному")
    await anna.says("/menu")
    await anna.sees_not("не отправлено")
    await world.passes(minutes=5)
    await boris.sees("Можно прийти к вам на урок?\nВ четверг")


async def test_what_is_given_up_is_kept_no_more(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/mentor")
    await anna.says("Можно прийти к вам на урок?")
    await anna.says("/menu")
    old = anna.data_of("✉️ Неотправленное сообщение")
    await anna.taps("✉️ Неотправленное сообщение")
    giving_up = anna.data_of("Не отправлять")
    await costs(world, anna, giving_up)
    await anna.sees("Переписка: Кузнецов Б. Л.", "✍️ Написать")
    await anna.taps_foreign(old)
    await anna.sees("Ваш наставник")
    await anna.says("/menu")
    await anna.sees_not("не отправлено")


async def test_what_is_kept_for_one_of_several_is_no_other_pairs(world: World) -> None:
    cast = world.cast
    await has_mentees(world, cast.boris, cast.zoya)
    boris = world.phone(cast.boris)
    await boris.says("/mentor")
    await boris.says("Приходите в пятницу на мой урок")
    await boris.sees("Кому вы пишете?")
    await boris.says("/menu")
    await boris.taps("✉️ Неотправленное сообщение")
    await boris.sees("Кому вы пишете?", "Приходите в пятницу")
    await boris.taps("👤 Ёлкина")
    await boris.says("/mentor")
    await boris.taps("Смирнова")
    await boris.taps("✍️ Написать")
    await boris.sees_not("Приходите в пятницу")
    await boris.says("/mentor")
    await boris.says("ёлкина")
    await boris.taps("💬 Переписка")
    await boris.taps("✍️ Вернуться к неотправленному")
    await boris.sees("Кому: Ёлкина З. П.", "Приходите в пятницу")
    async with cast.call(cast.boris, world.now).write() as (tx, call):
        pairs = await mentoring.list_working(tx, call)
        pair = next(one for one in pairs if one.mentee.surname == "Ёлкина")
        await mentoring.end(tx, call, pair.id, EndReason.ANOTHER)
    # Nothing can be sent any more where the pair has ended.
    await boris.taps("✉️ Отправить")
    await boris.says("/menu")
    await boris.sees_not("не отправлено")


async def test_words_typed_beside_several_pairs_are_kept_until_it_is_chosen_for_whom(
    world: World,
) -> None:
    cast = world.cast
    await has_mentees(world, cast.boris, cast.zoya)
    boris = world.phone(cast.boris)
    await boris.says("/mentor")
    await boris.says("нет")
    await boris.sees("отвечают кнопками", "Ваши наставляемые")
    await boris.says("Приходите в пятницу на мой урок")
    await boris.sees("Кому вы пишете?", "Сообщение сохранено", "Приходите в пятницу")
    await boris.says("В третий кабинет")
    await boris.sees("Кому вы пишете?", "на мой урок\nВ третий кабинет")
    await boris.says("2")
    await boris.sees("отвечают кнопками", "Приходите в пятницу")
    chosen = boris.data_of("👤 Ёлкина")
    await costs(world, boris, chosen)
    await boris.taps_foreign(chosen)
    await boris.sees("Кому: Ёлкина З. П.", "Отправить это сообщение?", "В третий кабинет")
    await boris.taps("✉️ Отправить")
    await boris.sees("Переписка: Ёлкина З. П.", "Приходите в пятницу")
    # Nothing is kept any more, and nothing is said twice.
    await boris.taps_foreign(chosen)
    await boris.sees("Переписка: Ёлкина З. П.")
    async with world.cast.call(cast.boris, world.now).read() as (tx, call):
        pairs = await mentoring.list_working(tx, call)
        said = {
            pair.mentee.surname: len(await tx.pair_words.list_of_pair(pair.id, limit=9))
            for pair in pairs
        }
    assert said == {"Смирнова": 0, "Ёлкина": 1}


async def test_words_typed_beside_several_pairs_go_to_whose_surname_is_typed_or_to_nobody(
    world: World,
) -> None:
    cast = world.cast
    await has_mentees(world, cast.boris, cast.zoya, *await hire(cast, 8, surname="Яковлев"))
    boris = world.phone(cast.boris)
    await boris.says("/mentor")
    await boris.says("Как идут дела с планом?")
    await boris.says("смирнова")
    await boris.sees("Кому: Смирнова А. И.", "Как идут дела с планом?")
    # The wrong one was chosen: the text is kept for the right one.
    await costs(world, boris, boris.data_of("◀️ Не отправлять"))
    await boris.sees("Кому вы пишете?", "Как идут дела с планом?", "1 / 2")
    await boris.taps("👤 Ёлкина")
    await boris.says("И с уроком?")
    await boris.sees("Кому: Ёлкина З. П.", "Как идут дела с планом?\nИ с уроком?")
    await boris.says("не отправлять")
    await boris.sees("Кому вы пишете?", "Как идут дела с планом?\nИ с уроком?")
    await boris.taps("◀️ Не отправлять")
    await boris.sees("Ваши наставляемые")
    await boris.sees_not("Как идут дела с планом?")
    await boris.says("Как идут дела с планом?")
    await boris.sees("1 / 2")
    await boris.sees_not("Яковлев007")
    other = boris.data_of("▶️")
    await boris.taps("▶️")
    await boris.sees("Кому вы пишете?", "Как идут дела с планом?", "Яковлев007")
    await boris.says("яковлев007")
    await boris.sees("Кому: Яковлев007", "Как идут дела с планом?")
    await boris.says("/mentor")
    await boris.taps_foreign(other)
    await boris.sees("Ваши наставляемые")
    await boris.says("Слово " * 180)
    await boris.sees("Слишком длинно", "Ваши наставляемые")
    await boris.says("Как идут дела?")
    await boris.taps("◀️ Не отправлять")
    await boris.sees("Ваши наставляемые")
    async with world.cast.call(cast.boris, world.now).read() as (tx, call):
        for pair in await mentoring.list_working(tx, call):
            assert not await tx.pair_words.list_of_pair(pair.id, limit=9)


async def test_surname_typed_beside_ones_pairs_opens_the_pair(world: World) -> None:
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.says("смирнова")
    await boris.sees("вы наставник", "Завершить наставничество")


async def test_number_of_a_row_typed_beside_the_plan_of_a_mentee_opens_it(world: World) -> None:
    cast = world.cast
    await plan(cast, cast.anna)
    boris = world.phone(cast.boris)
    await boris.says("/mentor")
    await boris.taps("Смирнова")
    await boris.taps("📋 Мероприятия")
    await boris.says("17")
    await boris.sees("отвечают кнопками", "мероприятий")
    await boris.says("1")
    await boris.sees("Смирнова А. И.", "Срок:")
    await boris.sees_not("мероприятий:")


async def test_number_of_a_row_typed_beside_what_waits_opens_it(world: World) -> None:
    cast = world.cast
    await plan(cast, cast.anna)
    anna, boris = world.phone(cast.anna), world.phone(cast.boris)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Сделано")
    await anna.taps("Без документа")
    await boris.says("/mentor")
    await boris.taps("Подтвердить (1)")
    await boris.says("2")
    await boris.sees("отвечают кнопками")
    await boris.says("1")
    await boris.sees("Без документа — это нормально", "✅ Подтвердить", "↩️ Вернуть")


async def told_by_anna(world: World, boris: Phone) -> None:
    """Anna's words come under the screen that Boris has open."""
    anna = world.phone(world.cast.anna)
    await anna.says("/mentor")
    await anna.taps("✍️ Написать наставнику")
    await anna.says("Борис Львович, давайте в пятницу после 5 урока")
    await world.passes(minutes=5)
    await boris.sees("давайте в пятницу")


async def test_answer_under_what_a_mentee_said_is_asked_about_beside_her_plan(world: World) -> None:
    await plan(world.cast, world.cast.anna)
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.taps("Смирнова")
    await boris.taps("🧭 План")
    await told_by_anna(world, boris)
    await typing_costs(world, boris, "Да, в пятницу подойдёт")
    await boris.sees("Кому: Смирнова А. И.", "Отправить это сообщение?", "в пятницу подойдёт")
    await boris.taps("✉️ Отправить")
    await boris.sees("Переписка: Смирнова А. И.", "1. Вы", "Да, в пятницу подойдёт")
    await boris.says("/mentor")
    await boris.taps("Смирнова")
    await boris.taps("🧭 План")
    await boris.says("Хороший план")
    await boris.sees("Эти слова никуда не записаны: здесь отвечают кнопками")


async def test_answer_under_what_was_said_is_asked_about_beside_any_buttons(world: World) -> None:
    boris, anna = world.phone(world.cast.boris), world.phone(world.cast.anna)
    await boris.says("/menu")
    await told_by_anna(world, boris)
    await typing_costs(world, boris, "Подойдёт, жду вас")
    await boris.sees("Кому: Смирнова А. И.", "Отправить это сообщение?", "Подойдёт, жду вас")
    await boris.taps("✉️ Отправить")
    await anna.says("/due")
    await world.passes(minutes=5)
    await anna.says("Спасибо, приду")
    await anna.sees("Кому: Кузнецов Б. Л.", "Отправить это сообщение?", "Спасибо, приду")
