"""Buttons live for ever: whatever was ever drawn still gets a screen.

`buttons.txt` holds callback strings of every release. Lines are only added, never changed: they
stand in the chats of people who have not pressed them yet.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from aiogram.filters.callback_data import CallbackData
from sqlalchemy import text

from domain.errors import DomainError
from handlers import flows
from tests.cast import Cast
from tests.handlers.pressing import Chat
from tests.scenario.world import World

LINES = tuple((Path(__file__).parent / "buttons.txt").read_text(encoding="utf-8").split())


def kinds(base: type[CallbackData] = CallbackData) -> Iterator[type[CallbackData]]:
    for kind in base.__subclasses__():
        if kind.__module__.startswith("handlers."):
            yield kind
        yield from kinds(kind)


def test_every_kind_of_button_has_a_line() -> None:
    assert flows.routers()
    prefixes = {line.partition(":")[0] for line in LINES}
    assert sorted({kind.__prefix__ for kind in kinds()} - prefixes) == []


def test_no_two_kinds_of_buttons_share_a_prefix() -> None:
    """One of two would open the other's screen, or none."""
    assert flows.routers()
    prefixes = [kind.__prefix__ for kind in kinds()]
    assert sorted(one for one in set(prefixes) if prefixes.count(one) > 1) == []


def test_lines_are_sorted_and_fit_into_a_button() -> None:
    assert list(LINES) == sorted(set(LINES))
    assert [line for line in LINES if len(line.encode()) > 64] == []


@pytest.mark.parametrize("name", ["anna", "vera", "lev"])
async def test_old_button_gets_a_screen_when_nothing_stands_behind_it(
    name: str, cast: Cast
) -> None:
    """A teacher, a deputy, and somebody who has no place any more."""
    player = getattr(cast, name)
    silent = []
    for line in LINES:
        with suppress(DomainError):  # which `bot/turns` says in words
            screen = await Chat(cast, player).presses(line)
            if not (screen.text or screen.toast):
                silent.append(line)
    assert silent == []


async def test_old_button_is_answered_in_the_messenger(database_path: Path) -> None:
    """One button of each flow, through the inbox and the presenter: the press gets its answer, and
    the screen is redrawn."""
    async with World.open(database_path) as world:
        phone = world.phone(world.cast.vera)
        await phone.says("/start")
        silent = []
        for line in {line[:2]: line for line in LINES}.values():
            calls = len(world.emulator.calls)
            live = phone.live
            assert live is not None
            press = await phone.user.presses_stale(line, live.message_id)
            await world.settle()
            drawn = [call.method for call in world.emulator.calls[calls:]]
            unchanged = phone.live is not None and phone.live.message_id == live.message_id
            # Below a file that was sent, the screen is a new message.
            shown = unchanged or {"editMessageText", "sendMessage"} & set(drawn)
            if not press.answered or not (shown or press.toast):
                silent.append(line)
        assert silent == []
        world.assert_quiet()
        async with world.database.read() as tx:
            failed = await tx.connection.execute(
                text("SELECT update_id, attempts FROM inbox WHERE attempts > 0 OR parked")
            )
            assert failed.all() == []
