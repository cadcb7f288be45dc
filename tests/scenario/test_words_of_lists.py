"""Names typed beside the ticks of a diagnosis: what was done is said, nothing is done silently."""

from services import campaigns
from tests.scenario.costs import typing_costs
from tests.scenario.world import Phone, World
from tests.services.asking import department, hire, opened

STRAY = "отвечают кнопками"


async def _whom_not_to_ask(world: World) -> tuple[Phone, int]:
    """Two pages of those who have not begun."""
    await hire(world.cast, 9, surname="Учебная")
    await hire(world.cast, 2, surname="Яснова")
    id_ = await opened(world.cast)
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март")
    await vera.taps("Кого не спрашивать")
    await vera.sees("1 / 2")
    return vera, id_


async def _asked(world: World, campaign_id: int) -> int:
    async with world.cast.call(world.cast.vera).read() as (tx, call):
        return (await campaigns.get(tx, call, campaign_id)).counts.asked


async def test_surname_beside_those_who_are_asked_is_answered_in_words(world: World) -> None:
    vera, id_ = await _whom_not_to_ask(world)
    before = await _asked(world, id_)
    await typing_costs(world, vera, "учебная003")
    await vera.sees("Учебная003 И. О. — не спрашиваем.", "Не спрашиваем: Учебная003 И. О.")
    await vera.sees("1 / 2", "[Учебная003 И. О.]")
    assert await _asked(world, id_) == before - 1
    buttons = [one.replace("\u00a0", " ") for one in vera.buttons]
    assert buttons.index("Учебная003 И. О.") < buttons.index("1 / 2")
    await vera.says("Учебная003 И. О.")
    await vera.sees("Учебная003 И. О. — спрашиваем.", "[✓ Учебная003 И. О.]")
    await vera.sees_not("Не спрашиваем:")
    assert await _asked(world, id_) == before
    world.assert_quiet()


async def test_surname_of_another_page_is_found_and_nobody_is_told_so(world: World) -> None:
    vera, id_ = await _whom_not_to_ask(world)
    before = await _asked(world, id_)
    await vera.says("яснова001")
    await vera.sees("Яснова001 И. О. — не спрашиваем.", "1 / 2")
    assert await _asked(world, id_) == before - 1
    await vera.says("Петрова")
    await vera.sees("Не нашли «Петрова». Здесь те, кто ещё не начал", "1 / 2")
    await vera.says("учебная")
    await vera.sees("Подходят несколько", "Учебная000 И. О., ", "1 / 2")
    assert await _asked(world, id_) == before - 1
    await vera.says("назад")
    await vera.sees("прошли: 0 из")
    world.assert_quiet()


async def _departments(world: World, *names: str) -> Phone:
    for name in names:
        await hire(world.cast, 1, department_id=await department(world.cast, name))
    vera = world.phone(world.cast.vera)
    await vera.says("/diagnoses")
    await vera.taps("Открыть диагностику")
    await vera.taps("Вся самодиагностика")
    await vera.taps("ШМО")
    await vera.sees("Какие")
    return vera


async def test_name_of_a_department_ticks_it_and_words_never_skip_the_step(world: World) -> None:
    vera = await _departments(world, "Русский язык и литература", "Русская словесность", "Физика")
    await vera.says("русск")
    await vera.sees("Подходят несколько", "Русский язык и литература", "шаг 2")
    await vera.says("не знаю")
    await vera.sees(STRAY, "шаг 2")
    await typing_costs(world, vera, "русский")
    await vera.sees("Выбрано: Русский язык и литература", "[✓ Русский язык и литература]", "шаг 2")
    await vera.says("физики")
    await vera.sees("[✓ Русский язык и литература]", "[✓ Физика]", "шаг 2")
    await vera.says("физика")
    await vera.sees("[✓ Физика]")
    await vera.says("дальше")
    await vera.sees("Когда?")
    world.assert_quiet()
