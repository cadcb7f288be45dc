"""«Убери» and nothing else removes only what can come back."""

import pytest

from domain.closing import Outcome
from handlers.closing.callbacks import OpenMeetings
from tests.scenario.world import World
from tests.services import closing as ends

FOREVER = "Это нельзя отменить"


@pytest.mark.parametrize(
    "words", ["убери", "удали", "удалить", "удали запись", "убери эту запись", "убери её"]
)
async def test_note_of_a_meeting_is_removed_by_a_press_alone(world: World, words: str) -> None:
    boris = world.phone(world.cast.boris)
    await boris.says("/mentor")
    await boris.taps("👤 Смирнова")
    await boris.taps("🗓 Встречи")
    await boris.taps("✍️ Сегодня")
    await boris.taps("План и сроки")
    await boris.says(words)
    await boris.sees(FOREVER, "[🗑 Убрать запись]")
    await boris.taps("🗑 Убрать запись")
    await boris.sees("[✍️ Сегодня]")
    await boris.sees_not("1. 17")
    world.assert_quiet()


@pytest.mark.parametrize("words", ["убери", "удали"])
async def test_minutes_of_a_meeting_are_removed_by_a_press_alone(world: World, words: str) -> None:
    await ends.concluded(world.cast, world.cast.zoya, world.cast.vera, Outcome.FULL)
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps_foreign(OpenMeetings().pack())
    await vera.taps("Методический совет")
    await vera.taps("№ Протокол")
    await vera.says("5")
    await vera.says(words)
    await vera.sees(FOREVER, "Протокол: № 5", "[🗑 Убрать запись]")
    await vera.taps("🗑 Убрать запись")
    await vera.sees_not("Протокол: № 5")
    world.assert_quiet()


async def test_draft_that_can_come_back_is_removed_by_a_word(world: World) -> None:
    egor = world.phone(world.cast.egor)
    await egor.says("/diagnoses")
    await egor.taps("Открыть для школ")
    await egor.taps("Краткая")
    await egor.says("убери")
    await egor.sees("Черновик убран", "[↩️ Вернуть]")
    world.assert_quiet()
