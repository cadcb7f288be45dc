"""Faults on demand and flood limits."""

from datetime import timedelta

import aiohttp
import pytest

from tests.emulator.lab import Lab


async def test_call_takes_effect_when_only_its_answer_is_lost(lab: Lab) -> None:
    lab.emu.faults.add(method="sendMessage", kind="lost")
    with pytest.raises(aiohttp.ClientError):
        await lab.ask("sendMessage", chat_id=11, text="дошло")
    assert lab.anna.last.text == "дошло"
    assert (lab.emu.calls[-1].ok, lab.emu.calls[-1].fault) == (True, "lost")


async def test_call_has_no_effect_when_the_connection_is_dropped(lab: Lab) -> None:
    lab.emu.faults.add(kind="drop")
    with pytest.raises(aiohttp.ClientError):
        await lab.ask("sendMessage", chat_id=11, text="пропало")
    assert lab.anna.messages == []
    await lab.get("sendMessage", chat_id=11, text="дошло")
    assert [message.text for message in lab.anna.messages] == ["дошло"]


async def test_fault_hits_as_often_as_asked_and_polls_only_by_name(lab: Lab) -> None:
    rule = lab.emu.faults.add(kind="502", times=2)
    assert await lab.get("getUpdates") == []
    answers = [await lab.ask("getMe") for _ in range(3)]
    assert [answer["ok"] for answer in answers] == [False, False, True]
    assert rule.spent
    lab.emu.faults.add(method="getUpdates", kind="500")
    assert (await lab.ask("getUpdates"))["error_code"] == 500


async def test_fault_hits_one_chat_only_when_the_chat_is_named(lab: Lab) -> None:
    lab.emu.add_user(id=12, first_name="Вера", started=True)
    lab.emu.faults.add(kind="429", retry_after=9, times=None, chat_id=12)
    assert (await lab.ask("sendMessage", chat_id=11, text="x"))["ok"]
    hit = await lab.ask("sendMessage", chat_id=12, text="x")
    assert hit["parameters"] == {"retry_after": 9}


async def test_same_calls_are_hit_when_the_seed_is_the_same(lab: Lab) -> None:
    async def pattern() -> list[bool]:
        lab.emu.faults.clear()
        lab.emu.faults.add(kind="504", times=None, probability=0.5, seed=7)
        return [(await lab.ask("getMe"))["ok"] for _ in range(12)]

    first = await pattern()
    assert len(set(first)) == 2
    assert await pattern() == first


async def test_answer_comes_later_when_a_delay_is_asked_for(lab: Lab) -> None:
    lab.emu.faults.add(kind="delay", seconds=0.001)
    await lab.get("sendMessage", chat_id=11, text="x")
    assert lab.emu.calls[-1].fault == "delay"


async def test_chat_is_flooded_after_a_burst_of_five_and_free_after_a_second(lab: Lab) -> None:
    lab.emu.world.flood.enabled = True
    answers = [await lab.ask("sendMessage", chat_id=11, text="x") for _ in range(6)]
    assert [answer["ok"] for answer in answers] == [True] * 5 + [False]
    assert answers[-1]["parameters"] == {"retry_after": 1}
    lab.clock.pass_by(timedelta(seconds=1))
    assert (await lab.ask("sendMessage", chat_id=11, text="x"))["ok"]
    assert not (await lab.ask("sendMessage", chat_id=11, text="x"))["ok"]


async def test_everybody_is_flooded_after_thirty_messages_in_a_second(lab: Lab) -> None:
    lab.emu.world.flood.enabled = True
    people = [lab.emu.add_user(id=n, first_name="N", started=True) for n in range(100, 131)]
    answers = [await lab.ask("sendMessage", chat_id=one.id, text="x") for one in people]
    assert [answer["ok"] for answer in answers] == [True] * 30 + [False]


async def test_group_is_flooded_after_twenty_messages_in_a_minute(lab: Lab) -> None:
    lab.emu.world.flood.enabled = True
    group = lab.emu.add_group("Школа", bot_inside=True)
    answers = [await lab.ask("sendMessage", chat_id=group.id, text="x") for _ in range(21)]
    assert [answer["ok"] for answer in answers] == [True] * 20 + [False]
    assert answers[-1]["parameters"] == {"retry_after": 3}
