"""An answer to what was proposed, and second thoughts about it."""

import pytest

from domain.plan_rules import Standing
from tests.scenario.costs import costs, typing_costs
from tests.scenario.test_proposals import bases, proposes
from tests.scenario.world import Phone, World


async def asked(world: World) -> tuple[Phone, Phone]:
    """The teacher before what was proposed to her, and the deputy who proposed it."""
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await proposes(vera)
    await world.passes(minutes=5)
    await anna.taps("💬 Ответить")
    await anna.sees("Ждёт вашего ответа")
    return anna, vera


async def standing(world: World) -> Standing:
    (only,) = (await bases(world, world.cast.anna)).values()
    return only


@pytest.mark.parametrize("words", ["ой нет", "верни", "отмени", "ой нет, верни"])
async def test_answer_is_taken_back_by_words_and_nobody_hears_of_it(
    world: World, words: str
) -> None:
    anna, vera = await asked(world)
    for answer in ("💬 Обсудить", "Не беру"):
        await anna.taps(answer)
        await anna.sees("Можно добавить слова", "[↩️ Отменить ответ]")
        await typing_costs(world, anna, words)
        await anna.sees("Ждёт вашего ответа", "[✅ Беру]", "[💬 Обсудить]", "[Не беру]")
        await anna.sees_not("Отменить ответ", "Можно добавить слова")
        assert await standing(world) is Standing.PROPOSED
    before = len(vera.user.messages)
    await world.passes(minutes=10)
    assert len(vera.user.messages) == before


async def test_refusal_after_a_talk_is_taken_back_to_the_talk(world: World) -> None:
    anna, vera = await asked(world)
    await anna.taps("💬 Обсудить")
    old = anna.data_of("↩️ Отменить ответ")
    await anna.taps("Пропустить")
    await world.passes(minutes=1)
    await anna.taps("Не беру")
    await anna.taps_foreign(old)
    await anna.sees("Отменить этот ответ уже нельзя", "Ваш ответ: не беру")
    assert await standing(world) is Standing.DECLINED
    await anna.says("/route")
    await anna.taps("💬 Предложенное")
    await anna.taps("✅ Беру")
    await anna.taps("💬 Обсудить")
    await anna.taps("Не беру")
    await costs(world, anna, anna.data_of("↩️ Отменить ответ"))
    await anna.sees("Ваш ответ: обсудить")
    assert await standing(world) is Standing.DISCUSS
    await world.passes(minutes=10)
    await vera.sees_anywhere("обсудить")


async def test_answer_that_was_told_stays(world: World) -> None:
    anna, _ = await asked(world)
    await anna.taps("Не беру")
    await world.passes(minutes=10)
    await anna.taps("↩️ Отменить ответ")
    await anna.sees("Отменить этот ответ уже нельзя", "Ваш ответ: не беру", "[✅ Беру]")
    assert await standing(world) is Standing.DECLINED


async def test_words_about_an_answer_are_still_words(world: World) -> None:
    anna, _ = await asked(world)
    await anna.taps("Не беру")
    await anna.says("Сейчас не до этого")
    await anna.sees("Ваши слова: «Сейчас не до этого»", "Ваш ответ: не беру")
    await anna.sees_not("Отменить ответ")


@pytest.mark.parametrize("words", ["да, беру", "передумала, беру", "нет, всё же беру"])
async def test_another_answer_in_words_is_no_word_about_the_first(world: World, words: str) -> None:
    anna, _ = await asked(world)
    await anna.taps("💬 Обсудить")
    await typing_costs(world, anna, words)
    await anna.sees("Это в плане")
    await anna.sees_not("Ваши слова")
    assert await standing(world) is Standing.ACCEPTED


async def test_words_of_the_answer_before_are_not_those_of_another(world: World) -> None:
    """What was said to the first would be lost by taking the second back."""
    anna, vera = await asked(world)
    await anna.taps("💬 Обсудить")
    await anna.says("Что это даст моему классу?")
    await world.passes(minutes=5)
    await vera.sees_anywhere("Слова педагога: «Что это даст моему классу?»")
    await anna.taps("Не беру")
    await anna.sees("Ваш ответ: не беру", "Можно добавить слова")
    await anna.sees_not("Что это даст", "Отменить ответ")
    await world.passes(minutes=5)
    await vera.sees("не взято")
    await vera.sees_not("Что это даст")


async def test_what_the_deputy_has_heard_is_not_told_again(world: World) -> None:
    anna, vera = await asked(world)
    await anna.taps("💬 Обсудить")
    await anna.taps("Пропустить")
    await world.passes(minutes=5)
    await vera.sees_anywhere("обсудить")
    before = len(vera.user.messages)
    await anna.taps("Не беру")
    await anna.taps("↩️ Отменить ответ")
    await anna.sees("Ваш ответ: обсудить")
    await world.passes(minutes=10)
    assert len(vera.user.messages) == before
