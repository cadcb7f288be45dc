"""What nobody asked for: moot, grouped, put off, given up, and never lost."""

from datetime import timedelta

from sqlalchemy import select

from domain.notices.coding import encode
from domain.notices.items import DueList, ItemConfirmed
from domain.notices.notice import Notice
from domain.notices.people import DataExported
from domain.notices.routes import RouteApproved
from emulator import FaultKind
from storage.tables import OutboxRow
from tests.bot.flows import Script
from tests.cast import Player
from tests.scenario.world import World


async def put(world: World, player: Player, notice: Notice, *, kind: str | None = None) -> None:
    async with world.database.write() as tx:
        count = len((await tx.connection.execute(select(OutboxRow.id))).all())
        await tx.outbox.put(
            key=f"key:{count}",
            recipient_id=player.person_id,
            kind=kind or notice.kind,
            payload=encode(notice),
            group=None if notice.group is None else notice.group.value,
            now=world.now,
            due_at=world.now,
        )


async def states(world: World) -> list[str]:
    async with world.database.read() as tx:
        rows = await tx.connection.execute(select(OutboxRow.state).order_by(OutboxRow.id))
        return list(rows.scalars())


def texts(world: World, player: Player) -> list[str]:
    return [m.text for m in world.emulator.user(player.chat_id).messages if m.from_bot]


async def test_notice_is_sent_once_and_settled(bot_world: World) -> None:
    await put(bot_world, bot_world.cast.anna, DataExported())
    await bot_world.delivers()
    await bot_world.delivers()
    assert texts(bot_world, bot_world.cast.anna) == ["data_exported 0"]
    assert await states(bot_world) == ["sent"]


async def test_notice_is_settled_unsent_when_its_cause_is_gone(
    bot_world: World, script: Script
) -> None:
    script.moot.add(7)
    await put(bot_world, bot_world.cast.anna, RouteApproved(route_id=7))
    await bot_world.delivers()
    assert texts(bot_world, bot_world.cast.anna) == []
    assert await states(bot_world) == ["moot"]


async def test_rows_of_one_group_go_as_one_message(bot_world: World, script: Script) -> None:
    cast = bot_world.cast
    script.moot.add(2)
    for number in (1, 2, 3):
        await put(bot_world, cast.anna, RouteApproved(route_id=number))
    await put(bot_world, cast.anna, ItemConfirmed(item_id=9))
    await put(bot_world, cast.boris, RouteApproved(route_id=4))
    await bot_world.delivers()
    assert texts(bot_world, cast.anna) == [
        "route_approved 1\n\nroute_approved 3\n\nitem_confirmed 9"
    ]
    assert texts(bot_world, cast.boris) == ["route_approved 4"]
    assert await states(bot_world) == ["sent", "moot", "sent", "sent", "sent"]


async def test_many_buttons_give_way_to_the_menu(bot_world: World) -> None:
    for number in range(12):
        await put(bot_world, bot_world.cast.anna, RouteApproved(route_id=number))
    await bot_world.delivers()
    buttons = bot_world.phone(bot_world.cast.anna).user.last.buttons
    assert len(buttons) == 8
    assert "Меню" in buttons[-1][0].text


async def test_row_waits_as_long_as_telegram_says(bot_world: World) -> None:
    bot_world.emulator.faults.add(
        method="sendMessage", kind=FaultKind.TOO_MANY, times=1, retry_after=600
    )
    await put(bot_world, bot_world.cast.anna, DataExported())
    await bot_world.delivers()
    assert await states(bot_world) == ["waiting"]
    assert await bot_world.app.next_event(bot_world.now) == bot_world.now + timedelta(seconds=600)
    await bot_world.passes(minutes=9)
    assert await states(bot_world) == ["waiting"]
    await bot_world.passes(minutes=2)
    assert texts(bot_world, bot_world.cast.anna) == ["data_exported 0"]


async def test_person_who_blocked_is_marked_and_not_tried_again(bot_world: World) -> None:
    anna = bot_world.phone(bot_world.cast.anna).user
    anna.person.blocked = True
    await put(bot_world, bot_world.cast.anna, DataExported())
    await bot_world.delivers()
    assert await states(bot_world) == ["unreachable"]
    tried = len(bot_world.emulator.refusals)
    await put(bot_world, bot_world.cast.anna, DataExported())
    await bot_world.delivers()
    assert await states(bot_world) == ["unreachable", "unreachable"]
    assert len(bot_world.emulator.refusals) == tried


async def test_notice_comes_after_an_outage(bot_world: World) -> None:
    for kind in (FaultKind.SERVER_ERROR, FaultKind.BAD_GATEWAY, FaultKind.DROP):
        bot_world.emulator.faults.add(method="sendMessage", kind=kind, times=1)
    await put(bot_world, bot_world.cast.anna, DataExported())
    await bot_world.passes(minutes=10)
    assert texts(bot_world, bot_world.cast.anna) == ["data_exported 0"]
    assert await states(bot_world) == ["sent"]


async def test_lost_answer_repeats_rather_than_loses(bot_world: World) -> None:
    bot_world.emulator.faults.add(method="sendMessage", kind=FaultKind.LOST, times=1)
    await put(bot_world, bot_world.cast.anna, DataExported())
    await bot_world.passes(minutes=5)
    assert texts(bot_world, bot_world.cast.anna) == ["data_exported 0"] * 2
    assert await states(bot_world) == ["sent"]


async def test_poison_row_is_given_up_and_holds_up_nobody(bot_world: World) -> None:
    await put(bot_world, bot_world.cast.anna, DueList(day="2027-03-17"))
    await put(bot_world, bot_world.cast.anna, DataExported(), kind="from_the_future")
    await put(bot_world, bot_world.cast.anna, DataExported())
    await bot_world.delivers()
    assert texts(bot_world, bot_world.cast.anna) == ["data_exported 0"]
    assert await states(bot_world) == ["waiting", "failed", "sent"]
    await bot_world.passes(days=2)
    assert await states(bot_world) == ["failed", "failed", "sent"]


async def test_broken_row_of_a_group_does_not_take_the_others_along(
    bot_world: World, script: Script
) -> None:
    await put(bot_world, bot_world.cast.anna, RouteApproved(route_id=1))
    await put(bot_world, bot_world.cast.anna, RouteApproved(route_id=2), kind="unknown")
    await bot_world.delivers()
    assert texts(bot_world, bot_world.cast.anna) == ["route_approved 1"]
    assert await states(bot_world) == ["sent", "failed"]


async def test_late_row_waits_for_the_morning_when_the_bot_was_down_till_night(
    bot_world: World,
) -> None:
    await put(bot_world, bot_world.cast.anna, DataExported())
    bot_world.clock.move(timedelta(hours=9))  # 23:20 in Moscow
    await bot_world.delivers()
    assert texts(bot_world, bot_world.cast.anna) == []
    await bot_world.passes(hours=9)
    assert texts(bot_world, bot_world.cast.anna) == ["data_exported 0"]
    sent = bot_world.phone(bot_world.cast.anna).user.last.at
    assert (sent.hour, sent.minute) == (5, 0)  # 8:00 in Moscow


async def test_leases_of_a_killed_bot_are_taken_over_at_once(bot_world: World) -> None:
    await put(bot_world, bot_world.cast.anna, DataExported())
    async with bot_world.database.write() as tx:
        await tx.outbox.claim(
            now=bot_world.now, lease_until=bot_world.now + timedelta(hours=1), limit=10
        )
    await bot_world.delivers()
    assert await states(bot_world) == ["waiting"]
    async with bot_world.database.write() as tx:
        assert await tx.outbox.release_leases() == 1
    await bot_world.delivers()
    assert await states(bot_world) == ["sent"]
