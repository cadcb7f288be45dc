"""What waits for whoever leads: a page confirmed at once, and whose course is due."""

from datetime import UTC, datetime, timedelta

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.errors import DomainError
from domain.lists import ListKind
from handlers import errors
from handlers.lists import entry as lists_entry
from handlers.record import entry, queue_screens
from handlers.record.callbacks import ConfirmShown, OpenCourses, OpenQueue, TakeBackShown
from handlers.record.entry import QUEUE
from handlers.screen import Screen
from handlers.turn import Turn
from services import record

router = Router(name=QUEUE)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST = 253_402_300_799_000_000
"""The last second of the year 9999, in microseconds: buttons come from outside."""


@router.callback_query(OpenQueue.filter())
async def open_queue(_press: CallbackQuery, callback_data: OpenQueue, turn: Turn) -> Screen:
    screen = await entry.queue(turn, callback_data.page)
    await turn.shows(QUEUE, detail=str(callback_data.page))
    return screen


@router.callback_query(ConfirmShown.filter())
async def confirm_shown(_press: CallbackQuery, callback_data: ConfirmShown, turn: Turn) -> Screen:
    page, stamp = callback_data.page, callback_data.stamp
    try:
        async with turn.write(QUEUE) as tx:
            count = await record.confirm_shown(tx, turn.call, page, stamp)
            await turn.awaits_button(tx)
            view = await record.queue(tx, turn.call)
    except DomainError as error:
        if error.denied:
            raise
        await turn.shows(QUEUE, detail=str(page))
        return (await entry.queue(turn, page)).headed(errors.sentence(turn, error))
    screen = queue_screens.queue(view, turn.t, turn.today)
    return queue_screens.confirmed(screen, turn.t, count, turn.now)


@router.callback_query(TakeBackShown.filter())
async def take_back_shown(
    _press: CallbackQuery, callback_data: TakeBackShown, turn: Turn
) -> Screen:
    if not 0 <= callback_data.at <= _LATEST:
        raise DomainError("access.gone")
    moment = _EPOCH + timedelta(microseconds=callback_data.at)
    async with turn.write(QUEUE) as tx:
        count = await record.take_back_shown(tx, turn.call, moment)
        await turn.awaits_button(tx)
        view = await record.queue(tx, turn.call)
    screen = queue_screens.queue(view, turn.t, turn.today)
    return screen.with_toast(turn.t.plain("record-toast-shown-back", n=count))


@router.callback_query(OpenCourses.filter())
async def open_courses(_press: CallbackQuery, callback_data: OpenCourses, turn: Turn) -> Screen:
    """One of the lists of people, which has had this button from the first."""
    async with turn.write(lists_entry.FLOW) as tx:
        return await lists_entry.drawn_list(tx, turn, ListKind.COURSE, callback_data.page)
