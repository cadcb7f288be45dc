"""A reminder put off, of a whole list or of one item, and taken back. The date itself stays."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import TypeVar

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.errors import DomainError
from domain.reminder_rules import Snoozed
from handlers import errors
from handlers.calendar_keyboard import unpacked_day
from handlers.due import entry, screens
from handlers.due.callbacks import SnoozeItem, SnoozeList, WakeItem, WakeList
from handlers.due.entry import FLOW, ITEM
from handlers.screen import Screen
from handlers.turn import Turn
from services.items import reading
from services.reminders import snooze
from services.transaction import Transaction

router = Router(name=f"{FLOW}.snooze")

R = TypeVar("R")


@router.callback_query(SnoozeList.filter())
async def snooze_list(_press: CallbackQuery, callback_data: SnoozeList, turn: Turn) -> Screen:
    async def put_off(tx: Transaction, day: date) -> Snoozed:
        return await snooze.snooze_list(tx, turn.call, day)

    async def shown(day: date, until: Snoozed) -> Screen:
        async with turn.read() as tx:
            view = await reading.due(tx, turn.call)
        return screens.snoozed(turn.t, view, day, until)

    return await _of_list(turn, callback_data.day, put_off, shown)


@router.callback_query(WakeList.filter())
async def wake_list(_press: CallbackQuery, callback_data: WakeList, turn: Turn) -> Screen:
    async def wake(tx: Transaction, day: date) -> None:
        await snooze.wake_list(tx, turn.call, day)

    async def shown(_day: date, _done: None) -> Screen:
        return (await entry.listing(turn)).with_toast(turn.t.plain("due-toast-awake"))

    return await _of_list(turn, callback_data.day, wake, shown)


async def _of_list(
    turn: Turn,
    packed: int,
    work: Callable[[Transaction, date], Awaitable[R]],
    show: Callable[[date, R], Awaitable[Screen]],
) -> Screen:
    """What a list of that day names by now is nothing any more where all of it was done."""
    day = unpacked_day(packed)
    if day is None:
        return await entry.listing(turn)
    try:
        async with turn.write(FLOW) as tx:
            done = await work(tx, day)
            await turn.awaits_button(tx)
    except DomainError as error:
        if error.code != "reminders.nothing_to_snooze":
            raise
        return (await entry.listing(turn)).headed(errors.sentence(turn, error))
    return await show(day, done)


@router.callback_query(SnoozeItem.filter())
async def snooze_item(_press: CallbackQuery, callback_data: SnoozeItem, turn: Turn) -> Screen:
    item_id, days = callback_data.item_id, callback_data.days
    return await ITEM.change(
        turn,
        item_id,
        lambda tx: snooze.snooze_item(tx, turn.call, item_id, days),
        toast="due-toast-snoozed",
    )


@router.callback_query(WakeItem.filter())
async def wake_item(_press: CallbackQuery, callback_data: WakeItem, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    return await ITEM.change(
        turn,
        item_id,
        lambda tx: snooze.wake_item(tx, turn.call, item_id),
        toast="due-toast-awake",
    )
