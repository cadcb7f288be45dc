"""Order, once only, albums and cut texts, failures: what the inbox and the worker promise."""

import asyncio
import re

import pytest
from sqlalchemy import select

from emulator import FaultKind
from storage.tables import AuditRow, InboxRow
from tests.bot.flows import Script
from tests.emulator.pictures import png
from tests.scenario.world import PATIENCE, Phone, World


async def effects(world: World) -> list[str]:
    async with world.database.read() as tx:
        rows = await tx.connection.execute(select(AuditRow.action).order_by(AuditRow.id))
        return list(rows.scalars())


async def inbox(world: World) -> list[tuple[bool, bool, bool, str | None]]:
    """(applied, answered, parked, payload) of each row, in order."""
    async with world.database.read() as tx:
        rows = await tx.connection.execute(
            select(
                InboxRow.applied_at, InboxRow.answered_at, InboxRow.parked, InboxRow.payload
            ).order_by(InboxRow.id)
        )
        return [
            (row.applied_at is not None, row.answered_at is not None, row.parked, row.payload)
            for row in rows
        ]


async def test_six_quick_presses_apply_in_order_and_are_all_answered(
    bot_world: World, anna: Phone, script: Script
) -> None:
    wanted = ["one", "two", "one", "one", "two", "one"]
    script.gate = asyncio.Event()
    for name in wanted:
        await anna.user.presses(name)
    script.gate.set()
    await bot_world.settle()
    assert (await effects(bot_world))[1:] == wanted
    assert all(press.answered for press in anna.user.own_presses)
    await anna.sees(" ".join(wanted))
    bot_world.assert_quiet()


async def test_screen_is_drawn_once_when_newer_presses_wait(
    bot_world: World, anna: Phone, script: Script
) -> None:
    script.gate = asyncio.Event()
    for name in ("one", "two", "one"):
        await anna.user.presses(name)
    await bot_world.emulator.until(lambda: bot_world.emulator.world.updates.idle, PATIENCE)
    script.gate.set()
    await bot_world.settle()
    edits = [call for call in bot_world.emulator.calls if call.method == "editMessageText"]
    assert len(edits) == 1


async def test_press_and_text_together_apply_in_order_under_one_new_screen(
    bot_world: World, anna: Phone, script: Script
) -> None:
    await anna.user.presses("one")
    await anna.user.says("typed")
    await bot_world.settle()
    assert (await effects(bot_world))[1:] == ["one", "typed"]
    assert anna.user.last.message_id == anna.user.messages[-1].message_id
    await anna.sees("hello one typed")


async def test_answered_row_keeps_no_payload(bot_world: World, anna: Phone) -> None:
    assert await inbox(bot_world) == [(True, True, False, None)]


async def test_one_update_delivered_twice_has_one_effect(
    bot_world: World, anna: Phone, script: Script
) -> None:
    bot_world.emulator.faults.add(kind=FaultKind.DUPLICATE_UPDATE, times=1)
    await anna.taps("one")
    assert (await effects(bot_world))[1:] == ["one"]
    assert script.applied == ["hello", "one"]


async def test_one_update_accepted_in_parallel_has_one_effect(
    bot_world: World, anna: Phone, script: Script
) -> None:
    update = {
        "update_id": 77,
        "message": {
            "message_id": 900,
            "date": 1_800_000_000,
            "chat": {"id": anna.user.id, "type": "private"},
            "from": {"id": anna.user.id, "is_bot": False, "first_name": "A"},
            "text": "twice",
        },
    }
    await asyncio.gather(*(bot_world.app.inbox.accept([update]) for _ in range(5)))
    await bot_world.settle()
    assert (await effects(bot_world)).count("twice") == 1


async def test_album_is_one_turn_with_one_reply(
    bot_world: World, anna: Phone, script: Script
) -> None:
    picture = png(40, 40)
    before = len(bot_world.emulator.calls)
    await anna.user.sends_album([picture, picture, picture])
    await bot_world.settle()
    assert script.applied == ["hello", "files 3"]
    sent = [c for c in bot_world.emulator.calls[before:] if c.method == "sendMessage"]
    assert len(sent) == 1


async def test_text_cut_in_two_by_telegram_is_one_turn_with_one_reply(
    bot_world: World, anna: Phone, script: Script
) -> None:
    long = "слово " * 1000
    parts = await anna.user.says(long)
    await bot_world.settle()
    assert len(parts) == 2
    assert len(script.applied) == 2
    assert len(script.applied[1].split()) == 1000


async def test_person_is_told_in_words_when_a_handler_fails_five_times(
    bot_world: World, anna: Phone, script: Script
) -> None:
    press = await anna.taps("break")
    assert script.failures == 5
    assert press.answered
    await anna.sees("Не получилось обработать")
    assert not re.search(r"Traceback|RuntimeError", anna.screen)
    assert (await inbox(bot_world))[-1][1:3] == (True, True)
    await anna.says("goes on")
    await anna.sees("goes on")


async def test_broken_rule_becomes_a_toast_over_the_current_screen(
    bot_world: World, anna: Phone, script: Script
) -> None:
    await anna.taps("rule")
    assert "Это открыто не вам" in anna.toast
    await anna.sees("resumed after 1")


async def test_applied_update_is_not_applied_again_after_a_restart(
    bot_world: World, anna: Phone, script: Script
) -> None:
    async with bot_world.database.write() as tx:
        stored = await tx.inbox.store_batch(
            [
                {
                    "update_id": 55,
                    "account_id": bot_world.cast.anna.account_id,
                    "payload": '{"update_id":55,"message":{"message_id":901,"date":1800000000,'
                    f'"chat":{{"id":{anna.user.id},"type":"private"}},"text":"again"}}}}',
                }
            ],
            platform="telegram",
            received_at=bot_world.now,
        )
        assert await tx.inbox.mark_applied(
            list(stored.values()), now=bot_world.now, flow="flow", object_id=None
        )
    assert await bot_world.app.inbox.load_open() == 1
    await bot_world.settle()
    assert script.applied == ["hello"]
    await anna.sees("resumed after 1")


async def test_stranger_and_person_without_consent_reach_only_what_is_open(
    bot_world: World, script: Script
) -> None:
    stranger = bot_world.newcomer()
    await stranger.says("let me in")
    await stranger.sees("resumed after 0")
    await stranger.says("/open")
    await stranger.sees("open to all")
    assert script.applied == []


async def test_person_who_blocks_is_marked_and_unmarked(bot_world: World, anna: Phone) -> None:
    async def reachable() -> bool:
        async with bot_world.database.read() as tx:
            who = await tx.who.find(bot_world.cast.anna.account_id, bot_world.now.date())
        assert who is not None
        return who.account.reachable

    anna.user.blocks()
    await bot_world.settle()
    assert not await reachable()
    anna.user.unblocks()
    await bot_world.settle()
    assert await reachable()


async def test_a_message_that_can_not_be_read_is_not_quoted_in_the_log(
    bot_world: World, anna: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    await bot_world.app.inbox.accept(
        [
            {
                "update_id": 900_000,
                "message": {
                    "message_id": 1,
                    "date": 1_800_000_000,
                    "chat": {"id": anna.user.id, "type": "private"},
                    "caption": {"said": "canary"},
                },
            }
        ]
    )
    await bot_world.app.idle()
    assert "message.caption" in caplog.text
    assert "canary" not in caplog.text
    caplog.clear()
