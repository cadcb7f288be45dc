"""More time for a diagnosis: what would be refused is refused at once, not after a question."""

from datetime import date

from tests.scenario.test_municipality import opens_for_all, third_school
from tests.scenario.world import Phone, World
from tests.services.asking import hire, opened


async def asks_for_more(world: World) -> Phone:
    """The deputy before the question of until when."""
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    await vera.taps("Продлить")
    return vera


async def test_earlier_day_is_refused_at_once_in_a_school_of_many(world: World) -> None:
    """A Sunday and a guess would be asked about, were they later than the present last day."""
    await hire(world.cast, 2, school_id=await third_school(world.cast))
    await opens_for_all(world.phone(world.cast.egor))
    vera = await asks_for_more(world)
    for typed in ("28 марта", "в воскресенье"):
        await vera.says(typed)
        await vera.sees("только продлить", "До какого дня продлить? Сейчас: ср, 31 марта")
        await vera.sees_not("Понято так")
    await vera.says("4 апреля")
    await vera.sees("Понято так: вс, 4 апреля. Продлить?")
    world.assert_quiet()


async def test_day_too_far_away_is_refused_at_once(world: World) -> None:
    await opened(world.cast, last=date(2027, 3, 24))
    vera = await asks_for_more(world)
    await vera.says("26 декабря")
    await vera.sees("не дольше 120 дней: последний возможный день — чт, 15 июля.")
    await vera.sees("До какого дня продлить?")
    await vera.sees_not("Понято так")
    world.assert_quiet()


async def test_more_time_for_all_schools_is_asked_about_however_the_day_is_given(
    world: World,
) -> None:
    await hire(world.cast, 2, school_id=await third_school(world.cast))
    egor = world.phone(world.cast.egor)
    await opens_for_all(egor)
    await egor.taps("Продлить везде")
    await egor.taps("На неделю")
    await egor.sees("Продлить во всех школах до ср, 7 апреля?", "[✅ Да, продлить]")
    await egor.taps("Другая дата")
    await egor.sees("Сейчас: ср, 31 марта")
    await egor.says("ещё на неделю")
    await egor.sees("Продлить во всех школах до ср, 7 апреля?")
    await egor.says("9 апреля")
    await egor.sees("Понято так: пт, 9 апреля. Продлить во всех школах?")
    await egor.taps("Другая дата")
    await egor.taps("30")
    await egor.sees("только продлить", "Сейчас: ср, 31 марта")
    await egor.taps("На 3 дня")
    await egor.says("да")
    await egor.sees("последний день — сб, 3 апреля")
    world.assert_quiet()


async def test_last_day_as_it_is_gives_no_more_time(world: World) -> None:
    await opened(world.cast, last=date(2027, 3, 28))
    vera = await asks_for_more(world)
    for typed in ("28 марта", "28.03"):
        await vera.says(typed)
        await vera.sees("вс, 28 марта — это и есть нынешний последний день")
        await vera.sees("До какого дня продлить?")
        await vera.sees_not("Понято так", "продлена")
    world.assert_quiet()


async def test_last_day_as_it_is_gives_no_more_time_to_all_schools(world: World) -> None:
    await hire(world.cast, 2, school_id=await third_school(world.cast))
    egor = world.phone(world.cast.egor)
    await opens_for_all(egor)
    await egor.taps("Продлить везде")
    await egor.says("31 марта")
    await egor.sees("ср, 31 марта — это и есть нынешний последний день", "До какого дня продлить?")
    await egor.taps("31")
    await egor.sees("ср, 31 марта — это и есть нынешний последний день", "До какого дня продлить?")
    world.assert_quiet()
