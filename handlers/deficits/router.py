"""/deficits: what is chosen most, by whom, and what the school does about it."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.deficits import entry, screens
from handlers.deficits.callbacks import (
    OpenDeficits,
    OpenStatement,
    ShowChoosers,
    ShowDepartment,
    ShowDepartments,
    ShowGroup,
    ShowGroups,
    ShowSchools,
)
from handlers.deficits.entry import FLOW
from handlers.deficits.offer_router import router as offer_router
from handlers.screen import Screen
from handlers.turn import Turn
from services import deficits

router = Router(name=FLOW)
router.include_router(offer_router)


@router.message(Command("deficits"))
async def deficits_command(_message: Message, turn: Turn) -> Screen:
    drawn = await entry.overview(turn)
    await turn.shows(FLOW)
    return drawn


@router.callback_query(OpenDeficits.filter())
async def open_deficits(_press: CallbackQuery, callback_data: OpenDeficits, turn: Turn) -> Screen:
    drawn = await entry.overview(turn, callback_data.school_id, callback_data.page)
    await turn.shows(FLOW, detail=str(callback_data.page))
    return drawn


@router.callback_query(ShowSchools.filter())
async def show_schools(_press: CallbackQuery, callback_data: ShowSchools, turn: Turn) -> Screen:
    return await entry.schools(turn, callback_data.page)


@router.callback_query(ShowGroups.filter())
async def show_groups(_press: CallbackQuery, callback_data: ShowGroups, turn: Turn) -> Screen:
    async with turn.read() as tx:
        view = await deficits.groups(tx, turn.call, callback_data.school_id)
    return screens.groups(turn.t, view)


@router.callback_query(ShowGroup.filter())
async def show_group(_press: CallbackQuery, callback_data: ShowGroup, turn: Turn) -> Screen:
    school_id = callback_data.school_id
    async with turn.read() as tx:
        view = await deficits.group(tx, turn.call, callback_data.group, school_id)
    return screens.part(turn.t, view, ShowGroups(school_id=school_id))


@router.callback_query(ShowDepartments.filter())
async def show_departments(_press: CallbackQuery, turn: Turn) -> Screen:
    async with turn.read() as tx:
        view = await deficits.overview(tx, turn.call)
    return screens.departments(turn.t, view)


@router.callback_query(ShowDepartment.filter())
async def show_department(
    _press: CallbackQuery, callback_data: ShowDepartment, turn: Turn
) -> Screen:
    async with turn.read() as tx:
        view = await deficits.department(tx, turn.call, callback_data.department_id)
    return screens.part(turn.t, view, ShowDepartments())


@router.callback_query(OpenStatement.filter())
async def open_statement(_press: CallbackQuery, callback_data: OpenStatement, turn: Turn) -> Screen:
    return await entry.statement(turn, callback_data.key, callback_data.school_id)


@router.callback_query(ShowChoosers.filter())
async def show_choosers(_press: CallbackQuery, callback_data: ShowChoosers, turn: Turn) -> Screen:
    async with turn.read() as tx:
        view = await deficits.choosers(tx, turn.call, callback_data.key, callback_data.page)
    return screens.choosers(turn.t, view)
