"""To whom the bot does not write is told with the reason, and numbers add up."""

from tests.scenario.world import World
from tests.services.asking import hire, opened


async def test_newcomers_to_whom_the_bot_cannot_write_are_told_apart(world: World) -> None:
    cast = world.cast
    await opened(cast)
    vera = world.phone(cast.vera)
    await hire(cast, 1, surname="Входящий")
    await hire(cast, 1, surname="Новый", joined=False)
    await hire(cast, 1, surname="Бумажный", joined=False, offline=True)
    await vera.says("/diagnoses")
    await vera.taps("Диагностика, март 2027")
    await vera.taps("Добавить новых: 3")
    assert vera.toast == "Добавлено: 3 чел. Бот напишет: 1, остальным не может."
    await vera.taps("Не прошли")
    await vera.sees("Новый000 И. О. — ещё не в боте", "Бумажный000 И. О. — без бота")

    await vera.says("/teachers")
    await vera.taps("Подключение")
    await vera.sees("ещё не в боте: 1 · без бота: 1")
    world.assert_quiet()
