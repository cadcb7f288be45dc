"""Words beside screens that only show: numbers, the report. Nobody lands in the menu."""

from tests.scenario.world import World

STRAY = "отвечают кнопками"


async def test_words_beside_the_report_press_the_one_button_they_name(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps("Сводка")
    await vera.taps("Отчёт")
    report = vera.buttons
    await vera.says("педсовет")
    await vera.sees(STRAY, "Педсовет: Word", "Педсовет: PDF")
    assert vera.buttons == report
    await vera.says("ещё раз")
    assert vera.buttons == report
    assert vera.screen.count(STRAY) == 1
    await vera.says("excel")
    await vera.sees("Файл отправлен")
    world.assert_quiet()


async def test_words_beside_the_numbers_and_their_people_stay_there(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps("Сводка")
    await vera.taps("Кто за числами")
    numbers = vera.buttons
    await vera.says("отчёт")
    await vera.sees(STRAY)
    assert vera.buttons == numbers
    world.assert_quiet()


async def test_words_beside_a_summary_opened_from_a_list_do_not_lead_to_the_list(
    world: World,
) -> None:
    """What was awaited is older than the screen."""
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnoses")
    await vera.says("/summary")
    await vera.taps("Отчёт")
    report = vera.buttons
    await vera.says("педсовет")
    await vera.sees(STRAY)
    assert vera.buttons == report
    world.assert_quiet()


async def test_name_of_a_school_beside_the_summary_of_a_municipality(world: World) -> None:
    egor = world.phone(world.cast.egor)
    await egor.says("/menu")
    await egor.says("/summary")
    town = egor.buttons
    await egor.says("Гимназия № 90")
    await egor.sees(STRAY)
    assert egor.buttons == town
    world.assert_quiet()
