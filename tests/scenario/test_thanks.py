"""Thanks beside a question that nothing takes back."""

import pytest

from domain.mentoring import MentoringState
from tests.scenario.test_mentoring import state_of
from tests.scenario.world import World


@pytest.mark.parametrize("thanks", ["спасибо", "Спасибо большое!", "спасибо вам за всё"])
async def test_thanks_end_no_pair_and_leave_the_question_where_it_is(
    world: World, thanks: str
) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/mentor")
    await anna.taps("👤 О наставнике")
    await anna.taps("Завершить наставничество")
    await anna.says(thanks)
    await anna.sees("Причины в этом ответе нет", "Нажмите причину или напишите свою")
    await anna.taps("Большая нагрузка")
    await anna.sees("Причина: «Большая нагрузка»", "[✅ Завершить]")
    await anna.says(thanks)
    await anna.sees("А вопрос остался", "Причина: «Большая нагрузка»", "[✅ Завершить]")
    await anna.sees_not("никуда не записаны")
    await anna.says("нет")
    await anna.sees("Нажмите причину или напишите свою")
    assert await state_of(world) is MentoringState.ACTIVE
