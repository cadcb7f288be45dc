"""A diagnosis for many schools while its methodist prepares it: put together, left, taken up."""

from datetime import date

import pytest

from storage import tables
from tests.counting import counting
from tests.scenario.costs import MOST
from tests.scenario.test_municipality import THIRD, opens_for_all, third_school
from tests.scenario.world import World
from tests.services.asking import hire, row


@pytest.mark.parametrize("presses", [[], ["Краткая"], ["Краткая", "Все школы"]])
async def test_draft_for_many_schools_is_thrown_away_from_any_step(
    world: World, presses: list[str]
) -> None:
    egor = world.phone(world.cast.egor)
    await egor.says("/diagnoses")
    await egor.taps("Открыть для школ")
    for one in presses:
        await egor.taps(one)
    await egor.sees("шаг")
    await egor.taps("🗑 Убрать черновик")
    await egor.sees("↩️ Вернуть")
    await egor.says("/menu")
    await egor.sees_not("черновик")
    world.assert_quiet()


async def test_menu_offers_the_methodist_the_draft_in_which_something_was_chosen(
    world: World,
) -> None:
    egor = world.phone(world.cast.egor)
    await egor.says("/diagnoses")
    await egor.taps("Открыть для школ")
    await egor.says("/menu")
    await egor.sees_not("черновик")
    await egor.says("/diagnoses")
    await egor.taps("Продолжить черновик")
    await egor.taps("Краткая")
    await egor.says("/menu")
    await egor.sees("Вы готовите диагностику, она ещё не открыта")
    await egor.taps("▶️ Черновик диагностики")
    await egor.sees("шаг 2 из 3", "Все школы", "🗑 Убрать черновик")
    await egor.says("что дальше?")
    await egor.sees("отвечают кнопками", "шаг 2 из 3")
    await egor.taps("Дальше")
    await egor.says("/menu")
    await egor.taps("▶️ Черновик диагностики")
    await egor.sees("Краткая диагностика", "✏️ Анкета", "🗑 Убрать черновик")
    await egor.says("/diagnoses")
    await egor.taps("Продолжить черновик")
    await egor.says("что дальше?")
    await egor.sees("отвечают кнопками", "Краткая диагностика", "✏️ Анкета")
    world.assert_quiet()


async def test_menu_offers_the_methodist_the_draft_whose_first_step_was_passed(
    world: World,
) -> None:
    """With what was suggested, as well; the way is to the next step, from wherever one comes."""
    egor = world.phone(world.cast.egor)
    await egor.says("/diagnoses")
    await egor.taps("Открыть для школ")
    await egor.taps("Дальше")
    await egor.says("/menu")
    await egor.sees("Вы готовите диагностику, она ещё не открыта")
    await egor.taps("▶️ Черновик диагностики")
    await egor.sees("шаг 2 из 3", "Все школы")
    await egor.says("/diagnoses")
    await egor.taps("Продолжить черновик")
    await egor.sees("шаг 2 из 3", "Все школы")
    world.assert_quiet()


async def test_by_when_for_many_schools_begins_on_a_day_all_of_them_work(world: World) -> None:
    cast = world.cast
    await row(
        cast.database,
        tables.CalendarDayRow,
        school_id=cast.other_school_id,
        day=world.now.date(),
        kind="holidays",
    )
    egor = world.phone(cast.egor)
    await egor.says("/diagnoses")
    await egor.taps("Открыть для школ")
    await egor.taps("Краткая")
    await egor.taps("Все школы")
    await egor.says("5–20 апреля")
    await egor.taps("✏️ Срок")
    with counting(world.app.database) as cost:
        await egor.says("до 2 апреля")
    assert len(cost.statements) <= MOST
    await egor.sees(
        "Последний день — пт, 2 апреля, поэтому первый теперь раньше: чт, 18 марта.",
        "Сейчас выбрано: 18 марта — 2 апреля",
    )
    world.assert_quiet()


async def test_second_diagnosis_is_suggested_under_another_name_and_where_it_can_open(
    world: World,
) -> None:
    cast = world.cast
    await hire(cast, 2, school_id=await third_school(cast))
    egor = world.phone(cast.egor)
    await opens_for_all(egor)
    await egor.says("/diagnoses")
    await egor.taps("Открыть для школ")
    await egor.sees("шаг 1 из 3", "✓ Объективность, 3 мин")
    await egor.taps("Дальше")
    await egor.sees("✓ Все школы (3)")
    await egor.taps("Дальше")
    await egor.taps("Посмотреть целиком")
    await egor.sees("Объективность оценивания, март 2027", "Получат: 3 школы")
    await egor.taps("Анкета")
    await egor.taps("Вся самодиагностика")
    await egor.sees("открыть негде", f"эти школы пропустим: Школа № 1, Школа № 2, {THIRD}")
    await egor.sees_not("Дальше", "✓", "Все школы")
    world.assert_quiet()


async def test_days_in_the_way_are_told_by_school_and_chosen_schools_alone_get_it(
    world: World,
) -> None:
    cast = world.cast
    third = await third_school(cast)
    await hire(cast, 2, school_id=third)
    for day in (18, 19):
        await row(
            cast.database,
            tables.CalendarDayRow,
            school_id=cast.other_school_id,
            day=date(2027, 3, day),
            kind="vpr",
        )
    egor = world.phone(cast.egor)
    await egor.says("/diagnoses")
    await egor.taps("Открыть для школ")
    await egor.taps("Краткая")
    await egor.taps("Школа № 1")
    await egor.sees("Отмечено: 2 из 3", "✓ Школа № 2")
    await egor.taps("Дальше")
    await egor.says("до 9 апреля")
    await egor.sees("⚠️ Школа № 2: на этот срок приходятся ВПР (18–19 марта)", "17 марта")
    await egor.taps("Посмотреть целиком")
    await egor.sees("Получат: 2 школы, 3 чел.", "Краткая диагностика")
    await egor.taps("🗑 Убрать черновик")
    await egor.sees("Черновик убран")
    await egor.taps("↩️ Вернуть")
    await egor.taps("✅ Открыть")
    await egor.sees("Школа № 2: 0 из 1")
    await egor.sees_not("Школа № 1")
    await egor.taps("Продлить везде")
    await egor.says("16 апреля")
    await egor.sees("Понято так: пт, 16 апреля. Продлить во всех школах?")
    await egor.taps("Да, продлить")
    await egor.sees("16 апреля", "Вернуть в черновик")
    await egor.taps("Вернуть в черновик")
    await egor.sees("Получат: 2 школы")
    await world.passes(days=1)
    klim = world.phone(cast.klim)
    assert not any("муниципалитет" in message.text for message in klim.user.messages)
    world.assert_quiet()
