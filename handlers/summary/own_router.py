"""A head's view of his department, a methodist's of his schools."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.summary_filters import parse_period
from handlers.screen import Screen
from handlers.summary import own_screens
from handlers.summary.callbacks import OpenOwn, OpenTown, OwnItems, OwnPeople
from handlers.summary.own import own, town
from handlers.turn import Turn
from services.summary import department

router = Router(name="summary_own")


@router.callback_query(OpenOwn.filter())
async def open_own(_press: CallbackQuery, callback_data: OpenOwn, turn: Turn) -> Screen:
    return await own(turn, callback_data.department_id or None, callback_data.period)


@router.callback_query(OwnPeople.filter())
async def open_people(_press: CallbackQuery, callback_data: OwnPeople, turn: Turn) -> Screen:
    asked = callback_data
    async with turn.read() as tx:
        view = await department.people(
            tx,
            turn.call,
            asked.department_id,
            asked.which,
            asked.page,
            parse_period(asked.period),
        )
    return own_screens.people(turn.t, view, asked.department_id)


@router.callback_query(OwnItems.filter())
async def open_items(_press: CallbackQuery, callback_data: OwnItems, turn: Turn) -> Screen:
    asked = callback_data
    async with turn.read() as tx:
        view, owner = await department.items_of(
            tx, turn.call, asked.post_id, asked.shown, only_passed=asked.passed
        )
    return own_screens.items(turn.t, view, owner, asked)


@router.callback_query(OpenTown.filter())
async def open_town(_press: CallbackQuery, callback_data: OpenTown, turn: Turn) -> Screen:
    return await town(turn, callback_data.page)
