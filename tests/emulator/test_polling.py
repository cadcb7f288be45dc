"""getUpdates: what is redelivered, confirmed, dropped."""

import asyncio
from datetime import timedelta
from typing import Any

from tests.emulator.lab import Lab


def ids(updates: list[dict[str, Any]]) -> list[int]:
    return [update["update_id"] for update in updates]


async def test_update_is_redelivered_until_a_higher_offset_confirms_it(lab: Lab) -> None:
    await lab.anna.says("раз")
    await lab.anna.says("два")
    first = await lab.get("getUpdates")
    assert await lab.get("getUpdates") == first
    assert [update["message"]["text"] for update in first] == ["раз", "два"]
    assert not lab.emu.is_settled()

    assert ids(await lab.get("getUpdates", offset=ids(first)[1])) == ids(first)[1:]
    assert await lab.get("getUpdates", offset=ids(first)[1] + 1) == []
    assert lab.emu.is_settled()
    assert [update.deliveries for update in lab.emu.updates] == [2, 3]


async def test_poll_brings_at_most_limit_updates_when_more_wait(lab: Lab) -> None:
    for number in range(5):
        await lab.anna.says(str(number))
    assert len(await lab.get("getUpdates", limit=2)) == 2


async def test_negative_offset_keeps_only_the_last_updates(lab: Lab) -> None:
    for number in range(3):
        await lab.anna.says(str(number))
    (last,) = await lab.get("getUpdates", offset=-1)
    assert last["message"]["text"] == "2"


async def test_long_poll_ends_at_once_when_somebody_writes(lab: Lab) -> None:
    poll = asyncio.create_task(lab.get("getUpdates", timeout=30))
    await lab.emu.until(lambda: lab.emu.api.poller.is_waiting)
    await lab.anna.says("привет")
    assert [update["message"]["text"] for update in await poll] == ["привет"]


async def test_next_poll_is_no_conflict_when_the_client_before_it_died(lab: Lab) -> None:
    poll = asyncio.create_task(lab.ask("getUpdates", timeout=30))
    await lab.emu.until(lambda: lab.emu.api.poller.is_waiting)
    poll.cancel()
    await asyncio.gather(poll, return_exceptions=True)
    assert await lab.get("getUpdates") == []
    assert not lab.emu.refusals


async def test_kinds_not_asked_for_are_never_queued(lab: Lab) -> None:
    await lab.get("getUpdates", allowed_updates=["callback_query"])
    await lab.anna.says("не слышно")
    await lab.button()
    await lab.anna.presses("Да")
    assert [update.kind for update in lab.emu.updates] == ["callback_query"]
    await lab.get("getUpdates", allowed_updates=[])
    await lab.anna.says("слышно")
    assert lab.emu.updates[-1].kind == "message"


async def test_press_expires_after_150_seconds_and_text_after_a_day(lab: Lab) -> None:
    await lab.button()
    await lab.anna.says("текст")
    await lab.anna.presses("Да")
    lab.clock.pass_by(timedelta(seconds=151))
    assert [set(update) - {"update_id"} for update in await lab.get("getUpdates")] == [{"message"}]
    lab.clock.pass_by(timedelta(hours=24))
    assert await lab.get("getUpdates") == []
    assert all(update.expired for update in lab.emu.updates)
    await lab.emu.settled(timeout=1)  # What expired is waited for no longer.


async def test_updates_come_when_ids_began_anew_below_the_old_offset(lab: Lab) -> None:
    await lab.anna.says("старое")
    (old,) = await lab.get("getUpdates")
    offset = old["update_id"] + 1
    await lab.get("getUpdates", offset=offset)
    lab.emu.world.updates.restart_ids(500)
    await lab.anna.says("новое")
    (new,) = await lab.get("getUpdates", offset=offset)
    assert new["update_id"] == 500


async def test_update_comes_once_more_when_a_fault_duplicates_it(lab: Lab) -> None:
    lab.emu.faults.add(kind="duplicate_update")
    await lab.anna.says("раз")
    (update,) = await lab.get("getUpdates")
    again = await lab.get("getUpdates", offset=update["update_id"] + 1)
    assert again == [update]
    assert await lab.get("getUpdates", offset=update["update_id"] + 1) == []
