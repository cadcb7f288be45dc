"""The menu while the school asks for something beside what a teacher has begun or finished."""

from datetime import date

from domain.scoring import AnswerValue
from handlers.home.callbacks import OpenHome
from tests.cast import Cast
from tests.scenario.costs import costs, typing_costs
from tests.scenario.world import Phone, World
from tests.services.answering import answer, answer_all, begin, finish
from tests.services.asking import opened

FIRST = "subject.hard_tasks"
ASKED = "Вас просят пройти анкету «Образовательные запросы»"
BEGIN, GO_ON, RESULT = "[▶️ Пройти анкету]", "[▶️ Продолжить диагностику]", "[📋 Диагностика]"


async def answers(anna: Phone, count: int) -> None:
    await anna.says("/diagnosis")
    await anna.taps("Начать")
    for _ in range(count):
        await anna.taps("Делаю самостоятельно")


async def passes(cast: Cast) -> None:
    view = await begin(cast, cast.anna)
    await answer_all(cast, cast.anna, view.diagnosis.id)
    await finish(cast, cast.anna, view.diagnosis.id)


async def test_what_was_begun_goes_on_in_one_tap_when_the_school_asks_for_something_else(
    world: World,
) -> None:
    anna = world.phone(world.cast.anna)
    await answers(anna, 5)
    await opened(world.cast, questionnaire="requests")
    await anna.says("/menu")
    await anna.sees(ASKED, BEGIN, "Диагностика: 5 из 52", GO_ON)
    await anna.sees_not(RESULT)
    await anna.taps("Продолжить диагностику")
    await anna.sees("6 из 52")

    # What is asked is begun beside it; both go on from here.
    await anna.says("/menu")
    await anna.taps("Пройти анкету")
    await anna.sees("Образовательные запросы")
    await anna.says("/menu")
    await anna.says("диагностика")
    await anna.sees("6 из 52")
    world.assert_quiet()


async def test_result_stays_in_the_menu_when_the_school_asks_for_something_else(
    world: World,
) -> None:
    cast = world.cast
    await passes(cast)
    await opened(cast, questionnaire="requests")
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    await anna.sees(ASKED, BEGIN, "Диагностика: пройдена", RESULT)
    await anna.sees_not("Продолжить")
    await anna.says("диагностика")
    await anna.sees_not("отвечают кнопками")
    await anna.sees("Результат")
    world.assert_quiet()


async def test_result_stays_beside_a_repeated_one_that_is_begun(world: World) -> None:
    cast = world.cast
    await passes(cast)
    again = await begin(cast, cast.anna)
    await answer(cast, cast.anna, again.diagnosis.id, FIRST, AnswerValue.STRENGTH)
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    await anna.sees("Диагностика: 1 из 52", GO_ON, RESULT)
    await opened(cast, questionnaire="requests")
    await anna.says("/menu")
    await anna.sees(ASKED, BEGIN, "Диагностика: 1 из 52", GO_ON, RESULT)
    await anna.sees_not("пройдена")
    assert await costs(world, anna, OpenHome().pack()) <= 20
    await typing_costs(world, anna, "диагностика")
    await anna.sees("Результат")
    world.assert_quiet()


async def test_one_thing_asked_is_begun_though_another_thing_asked_is_midway(
    world: World,
) -> None:
    """The button of what is asked leads to it, not to what was begun before it."""
    cast = world.cast
    anna = world.phone(cast.anna)
    await opened(cast)
    await answers(anna, 5)
    await opened(cast, questionnaire="requests", last=date(2027, 3, 26))
    await anna.says("/menu")
    await anna.sees(ASKED, BEGIN, "Диагностика: 5 из 52", GO_ON)
    await anna.taps("Пройти анкету")
    await anna.sees("Образовательные запросы", "Начать")
    world.assert_quiet()
