"""A result of ЦНППМ in the chat: entered by the teacher, by the deputy, with its report."""

from domain.external_results import ResultField
from handlers.external.callbacks import AskField, OpenResult, OpenResults, SetRemoved
from tests.counting import counting
from tests.emulator.pictures import png
from tests.scenario.world import World


async def test_teacher_enters_a_result_with_ready_words_and_a_report(world: World) -> None:
    cast = world.cast
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    await anna.taps_foreign(OpenResults(post_id=cast.anna.post_id).pack())
    await anna.sees("Независимая диагностика", "Результатов пока нет", "не складываются")
    await anna.taps("Добавить результат")
    await anna.taps("ЦНППМ")
    await anna.taps("Региональный")
    await anna.taps("Предметно-методическая")
    await anna.says("вчера")
    await anna.says("сто")
    await anna.sees("Нужно число от 0 до 100")
    await anna.says("73,5 %")
    await anna.taps("Базовый")
    await anna.taps("2")
    await anna.taps("Пропустить")
    await anna.says("<b>Ошибки</b> & пропуски\nв заданиях 7 и 9")
    await anna.sees("Пришлите файл или фото отчёта")
    await anna.says("отчёт у секретаря")
    await anna.sees("Здесь ждём файл или фото")
    await anna.sends_photo(png())
    await anna.sees("Файл принят", "Готово")
    await anna.taps("Готово")
    await anna.sees(
        "ЦНППМ",
        "Выполнено: 74 %",
        "Дата: 16 марта",
        "Попытка: 2",
        "<b>Ошибки</b> & пропуски",
        "фото",
    )
    await anna.taps("Показать файлы")
    assert any(message.files for message in anna.user.messages if message.from_bot)
    await anna.taps("К результатам")
    await anna.sees("1. ЦНППМ — 16 марта, 74 %, «Базовый»")
    await anna.taps("1")
    await anna.taps("Убрать запись")
    await anna.taps("Вернуть запись")
    await anna.sees("Выполнено: 74 %")
    world.assert_quiet()


async def test_teacher_is_told_of_what_the_deputy_entered(world: World) -> None:
    cast = world.cast
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    await anna.says("/menu")
    await vera.says("/teachers")
    await vera.says("смирн")
    await vera.taps("Смирнова")
    await vera.taps("⋯ Другое")
    await vera.taps("Независимая диагностика")
    await vera.sees("Независимая диагностика: Смирнова А. И.")
    await vera.taps("Добавить результат")
    await vera.says("Центр оценки качества")
    await vera.taps("Готово")
    await world.passes(minutes=3)
    await anna.sees("появился результат", "Центр оценки качества", "Орлова В. П.")
    await anna.taps("Открыть")
    await anna.sees("Эту запись ведёт администрация")
    await anna.sees_not("Убрать запись")
    world.assert_quiet()


async def test_question_stays_where_it_was_when_the_bot_was_stopped(world: World) -> None:
    cast = world.cast
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    await anna.taps_foreign(OpenResults(post_id=cast.anna.post_id).pack())
    await anna.taps("Добавить результат")
    await anna.taps("ЦНППМ")
    await anna.taps("Дальше" if "Дальше ▶️" in anna.buttons else "Пропустить")
    await world.stops()
    await anna.user.says("Цифровая грамотность")
    await world.starts()
    await world.settle()
    await anna.sees("Когда она была?")
    await anna.taps("Назад")
    await anna.sees("Сейчас: Цифровая грамотность")


async def test_presses_cost_little(world: World) -> None:
    cast = world.cast
    vera = world.phone(cast.vera)
    await vera.says("/menu")
    await vera.taps_foreign(OpenResults(post_id=cast.anna.post_id).pack())
    await vera.taps("Добавить результат")
    with counting(world.app.database) as counted:
        await vera.taps("ЦНППМ")
    assert len(counted.statements) <= 20
    for data in (
        AskField(external_id=1, field=ResultField.PERCENT),
        OpenResult(external_id=1),
        SetRemoved(external_id=1, removed=True),
    ):
        with counting(world.app.database) as counted:
            await vera.taps_foreign(data.pack())
        assert len(counted.statements) <= 20
