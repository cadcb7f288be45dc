"""/summary; the lists behind its numbers are a flow of their own."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.people import SchoolKind
from domain.summary_filters import UNFILTERED, Filters
from handlers.screen import Screen
from handlers.summary import filter_screens, screens
from handlers.summary.callbacks import (
    OpenDepartments,
    OpenFiltered,
    OpenFilters,
    OpenNumbers,
    OpenSummary,
    OpenWeek,
    Place,
    ShowPicture,
)
from handlers.summary.own import own, town
from handlers.summary.picture import with_picture
from handlers.turn import Turn
from services.items.reading import count_waiting
from services.scopes import scopes_of
from services.summary import department, school
from services.summary.town import towns
from services.transaction import Transaction

FLOW = "summary"

router = Router(name=FLOW)


@router.message(Command("summary"))
async def summary_command(_message: Message, turn: Turn) -> Screen:
    return await _summary(turn)


@router.callback_query(OpenSummary.filter())
async def open_summary(_press: CallbackQuery, turn: Turn) -> Screen:
    return await _summary(turn)


@router.callback_query(OpenFiltered.filter())
async def open_filtered(_press: CallbackQuery, callback_data: OpenFiltered, turn: Turn) -> Screen:
    return await _summary(turn, callback_data.filters)


@router.callback_query(OpenFilters.filter())
async def open_filters(_press: CallbackQuery, callback_data: OpenFilters, turn: Turn) -> Screen:
    chosen = callback_data.filters
    async with turn.read() as tx:
        found = await school.departments(tx, turn.call)
    department = next((one for one in found if one.id == chosen.department_id), None)
    groups = school.groups_offered(turn.call)
    return filter_screens.filters(turn.t, chosen, groups, department, _kind(turn), turn.today)


@router.callback_query(OpenDepartments.filter())
async def open_departments(
    _press: CallbackQuery, callback_data: OpenDepartments, turn: Turn
) -> Screen:
    async with turn.read() as tx:
        found = await school.departments(tx, turn.call)
    chosen, page = callback_data.filters, callback_data.page
    return filter_screens.departments(turn.t, chosen, found, page, _kind(turn))


@router.callback_query(OpenNumbers.filter())
async def open_numbers(_press: CallbackQuery, callback_data: OpenNumbers, turn: Turn) -> Screen:
    async with turn.read() as tx:
        view = await school.school(tx, turn.call, callback_data.filters)
    return screens.numbers(turn.t, view)


@router.callback_query(OpenWeek.filter())
async def open_week(_press: CallbackQuery, callback_data: OpenWeek, turn: Turn) -> Screen:
    async with turn.read() as tx:
        view = await school.school(tx, turn.call, callback_data.filters)
    return filter_screens.week(turn.t, view)


@router.callback_query(ShowPicture.filter())
async def show_picture(_press: CallbackQuery, callback_data: ShowPicture, turn: Turn) -> Screen:
    async with turn.read() as tx:
        view = await school.months(tx, turn.call, callback_data.filters)
        to_confirm = await _to_confirm(tx, turn, callback_data.filters)
    return await with_picture(turn, screens.summary(turn.t, view.summary, to_confirm), view)


@router.callback_query(Place.filter())
async def open_place(_press: CallbackQuery, callback_data: Place, turn: Turn) -> Screen:
    return await _people(turn, callback_data)


async def resume(turn: Turn, _object_id: int | None) -> Screen:
    return await _summary(turn)


async def _summary(turn: Turn, filters: Filters = UNFILTERED) -> Screen:
    """Whoever leads no school, but heads a department or guides many, has those."""
    if not scopes_of(turn.call.actor):
        if department.headed(turn.call):
            return await own(turn)
        if towns(turn.call):
            return await town(turn)
    async with turn.read() as tx:
        view = await school.school(tx, turn.call, filters)
        return screens.summary(turn.t, view, await _to_confirm(tx, turn, filters))


async def _to_confirm(tx: Transaction, turn: Turn, filters: Filters) -> int:
    """Of the whole alone: what waits for the reader is not looked for in a part of the school."""
    return 0 if filters.code else await count_waiting(tx, turn.call)


async def _people(turn: Turn, place: Place) -> Screen:
    async with turn.read() as tx:
        found = await school.people(tx, turn.call, place.which, place.page, place.filters)
    return screens.people(turn.t, found)


def _kind(turn: Turn) -> SchoolKind:
    place = turn.who.place
    return (None if place is None else place.school_kind) or SchoolKind.SCHOOL
