"""Whatever moment the bot is stopped at, what it accepted is applied once and answered."""

import os
from pathlib import Path

import pytest

from tests.kill.fanout import fan_out
from tests.kill.process import Zygote
from tests.kill.terminate import terminated
from tests.kill.trial import Size, kills

pytestmark = pytest.mark.asyncio(loop_scope="module")

SEED = int(os.environ.get("KILL_SEED", "20270317"))
KILLS = 4
"""`make soak SCENARIO=kill` kills as often as it takes."""


@pytest.mark.timeout(240)
async def test_bot_loses_and_doubles_nothing_when_killed_at_random_moments(
    zygote: Zygote, tmp_path: Path
) -> None:
    outcome = await kills(zygote, tmp_path, "bot", SEED, Size(kills=KILLS))
    print(outcome)
    assert outcome.problems == []
    # a trial that never hit anything would prove nothing
    assert len(outcome.counted) == KILLS
    assert any(kill.answers for kill in outcome.kills)
    assert any(kill.fan_out for kill in outcome.kills)


@pytest.mark.timeout(240)
async def test_bot_loses_nothing_when_terminated_with_slow_answers_in_flight(
    zygote: Zygote, tmp_path: Path
) -> None:
    ended = await terminated(zygote, tmp_path, "bot", SEED)
    assert ended.unfinished > 0
    assert ended.unsent > 0
    assert ended.exit_codes == (0, 0)
    assert ended.findings.broken == {}
    # it was asked, not killed: what was being sent is settled before it ends
    assert ended.findings.duplicates == 0
    assert ended.refusals == ()


@pytest.mark.timeout(240)
async def test_everybody_is_told_once_whatever_the_messenger_does_and_whenever_it_is_killed(
    zygote: Zygote, tmp_path: Path
) -> None:
    outcome = await fan_out(zygote, tmp_path, SEED, listeners=60, kills=2)
    print(outcome)
    assert outcome.problems == []


@pytest.mark.timeout(240)
async def test_control_is_seen_to_lose_answers_in_the_same_trial(
    zygote: Zygote, tmp_path: Path
) -> None:
    outcome = await kills(zygote, tmp_path, "control", SEED, Size(kills=5, told=5, teachers=12))
    print(outcome)
    assert outcome.findings.lost > 0
