"""The whole of a draft is on the screen: days are typed there as on the step of the days."""

from tests.counting import counting
from tests.scenario.costs import MOST
from tests.scenario.world import World
from tests.services.asking import opened

STRAY = "отвечают кнопками"


async def test_deputy_types_days_over_the_whole_of_a_draft(world: World) -> None:
    """It is Wednesday 17 March."""
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Открыть диагностику")
    await vera.taps("Вся самодиагностика")
    await vera.taps("Всех педагогов")
    await vera.taps("Две недели")
    with counting(world.app.database) as cost:
        await vera.says("до 2 апреля")
    assert len(cost.statements) <= MOST
    assert cost.write_transactions == 1
    await vera.sees("Последний день теперь — пт, 2 апреля.", "Срок: 17 марта — 2 апреля")
    await vera.sees("✅ Открыть")
    await vera.says("с 5 по 20 апреля")
    await vera.sees("Срок теперь: 5–20 апреля.", "Срок: 5–20 апреля", "✅ Запланировать")
    await vera.says("до 26 марта")
    await vera.sees("поэтому первый теперь раньше: ср, 17 марта", "Срок: 17–26 марта")
    await vera.says("с 22 марта")
    await vera.sees("Первый день теперь — пн, 22 марта.", "Срок: 22–26 марта")
    await vera.says("с 1 по 10 марта")
    await vera.sees("22–26 марта")
    await vera.says("посмотрите ещё раз")
    await vera.sees(STRAY, "Срок: 22–26 марта", "✅ Запланировать")
    world.assert_quiet()


async def test_methodist_types_days_over_the_whole_of_a_draft(world: World) -> None:
    egor = world.phone(world.cast.egor)
    await egor.says("/diagnoses")
    await egor.taps("Открыть для школ")
    await egor.taps("Вся самодиагностика")
    await egor.taps("Все школы")
    await egor.taps("Две недели")
    with counting(world.app.database) as cost:
        await egor.says("до 2 апреля")
    assert len(cost.statements) <= MOST
    assert cost.write_transactions == 1
    await egor.sees("Последний день теперь — пт, 2 апреля.", "Срок: 17 марта — 2 апреля")
    await egor.says("с 5 по 20 апреля")
    await egor.sees("Срок теперь: 5–20 апреля.", "✅ Запланировать")
    await egor.taps("✅ Запланировать")
    await egor.says("до 2 апреля")
    await egor.sees(STRAY, "Начало 5 апреля, последний день — вт, 20 апреля")
    world.assert_quiet()


async def test_days_typed_beside_an_open_diagnosis_change_nothing(world: World) -> None:
    await opened(world.cast)
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    await vera.says("до 2 апреля")
    await vera.sees(STRAY, "последний день — чт, 15 апреля")
    world.assert_quiet()
