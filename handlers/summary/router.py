"""/summary, /overdue and the lists behind their numbers."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.summary import PeopleList
from handlers.screen import Screen
from handlers.summary import screens
from handlers.summary.callbacks import (
    OpenOverdue,
    OpenPeopleList,
    OpenPersonItems,
    OpenSummary,
)
from handlers.turn import Turn
from services.summary import person, school

FLOW = "summary"

router = Router(name=FLOW)


@router.message(Command("summary"))
async def summary_command(_message: Message, turn: Turn) -> Screen:
    return await _summary(turn)


@router.callback_query(OpenSummary.filter())
async def open_summary(_press: CallbackQuery, turn: Turn) -> Screen:
    return await _summary(turn)


@router.message(Command("overdue"))
async def overdue_command(_message: Message, turn: Turn) -> Screen:
    return await _people(turn, PeopleList.PASSED, 0)


@router.callback_query(OpenOverdue.filter())
async def open_overdue(_press: CallbackQuery, callback_data: OpenOverdue, turn: Turn) -> Screen:
    return await _people(turn, PeopleList.PASSED, callback_data.page)


@router.callback_query(OpenPeopleList.filter())
async def open_list(_press: CallbackQuery, callback_data: OpenPeopleList, turn: Turn) -> Screen:
    return await _people(turn, callback_data.which, callback_data.page)


@router.callback_query(OpenPersonItems.filter())
async def open_items(_press: CallbackQuery, callback_data: OpenPersonItems, turn: Turn) -> Screen:
    post_id, passed = callback_data.post_id, callback_data.passed
    async with turn.read() as tx:
        view = await person.items_of(tx, turn.call, post_id, callback_data.page, only_passed=passed)
        owner = await person.label_of(tx, turn.call, post_id)
    return screens.items(turn.t, view, post_id, owner, passed=passed)


async def resume(turn: Turn, _object_id: int | None) -> Screen:
    return await _summary(turn)


async def _summary(turn: Turn) -> Screen:
    async with turn.read() as tx:
        return screens.summary(turn.t, await school.school(tx, turn.call))


async def _people(turn: Turn, which: PeopleList, page: int) -> Screen:
    async with turn.read() as tx:
        return screens.people(turn.t, await school.people(tx, turn.call, which, page))
