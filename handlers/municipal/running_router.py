"""Diagnoses for many schools as they go: the list, one of them by school, its map."""

from aiogram import Router
from aiogram.types import CallbackQuery

from documents import deficit_map, map_xlsx
from domain.errors import DomainError
from domain.municipal_views import MunicipalMap
from handlers import errors
from handlers.filters import READ_APART
from handlers.municipal import map_screens, papers, screens
from handlers.municipal.callbacks import (
    AddSchool,
    AskMore,
    CloseAll,
    MapPicture,
    MapTable,
    OpenMunicipal,
    OpenOne,
    ReopenAll,
    ShowMap,
    ShowSchoolMap,
    UndoLaunch,
)
from handlers.municipal.entry import MUNICIPAL, done, entrance, left_off, shown
from handlers.screen import Made, Screen
from handlers.turn import Turn
from services import municipal
from services.transaction import Transaction

router = Router(name="municipal_running")


@router.callback_query(OpenMunicipal.filter())
async def open_municipal(_press: CallbackQuery, callback_data: OpenMunicipal, turn: Turn) -> Screen:
    await MUNICIPAL.stand(turn)
    return await entrance(turn, callback_data.page)


@router.callback_query(OpenOne.filter())
async def open_one(_press: CallbackQuery, callback_data: OpenOne, turn: Turn) -> Screen:
    await MUNICIPAL.stand(turn, callback_data.municipal_id)
    return await left_off(turn, callback_data.municipal_id, callback_data.page)


@router.callback_query(UndoLaunch.filter())
async def undo(_press: CallbackQuery, callback_data: UndoLaunch, turn: Turn) -> Screen:
    id_ = callback_data.municipal_id
    undone = turn.t.plain("campaigns-toast-undone")

    async def act(tx: Transaction) -> Screen:
        draft = await municipal.undo(tx, turn.call, id_)
        return MUNICIPAL.preview(turn, draft).with_toast(undone)

    return await MUNICIPAL.change(turn, id_, act)


@router.callback_query(CloseAll.filter(), flags=READ_APART)
async def close(_press: CallbackQuery, callback_data: CloseAll, turn: Turn) -> Screen:
    id_ = callback_data.municipal_id
    return await done(
        turn, id_, lambda tx: municipal.close(tx, turn.call, id_), "campaigns-toast-closed"
    )


@router.callback_query(AskMore.filter())
async def ask_more(_press: CallbackQuery, callback_data: AskMore, turn: Turn) -> Screen:
    id_ = callback_data.municipal_id
    await MUNICIPAL.stand(turn, id_)
    try:
        async with turn.read() as tx:
            view = await municipal.get(tx, turn.call, id_)
    except DomainError as error:
        if error.code != "municipal.wrong_state":
            raise
        return await shown(turn, id_)
    return screens.ask_more(turn.t, view, callback_data.page)


@router.callback_query(AddSchool.filter())
async def add_school(_press: CallbackQuery, callback_data: AddSchool, turn: Turn) -> Screen:
    id_, school_id = callback_data.municipal_id, callback_data.school_id
    return await done(
        turn,
        id_,
        lambda tx: municipal.add_school(tx, turn.call, id_, school_id),
        "municipal-toast-added",
    )


@router.callback_query(ReopenAll.filter())
async def reopen(_press: CallbackQuery, callback_data: ReopenAll, turn: Turn) -> Screen:
    id_ = callback_data.municipal_id
    return await done(
        turn, id_, lambda tx: municipal.reopen(tx, turn.call, id_), "campaigns-toast-reopened"
    )


@router.callback_query(ShowMap.filter())
async def show_map(_press: CallbackQuery, callback_data: ShowMap, turn: Turn) -> Screen:
    view = await _map(turn, callback_data.municipal_id)
    if isinstance(view, Screen):
        return view
    return map_screens.map_list(turn.t, view, callback_data.page)


@router.callback_query(ShowSchoolMap.filter())
async def show_school_map(
    _press: CallbackQuery, callback_data: ShowSchoolMap, turn: Turn
) -> Screen:
    view = await _map(turn, callback_data.municipal_id)
    if isinstance(view, Screen):
        return view
    return map_screens.school_map(turn.t, view, callback_data.school_id, callback_data.page)


@router.callback_query(MapPicture.filter())
async def map_picture(_press: CallbackQuery, callback_data: MapPicture, turn: Turn) -> Screen:
    view = await _map(turn, callback_data.municipal_id)
    if isinstance(view, Screen):
        return view
    screen = map_screens.map_list(turn.t, view)
    if view.map.empty:
        return screen
    name = papers.file_name(view)
    for number, page in enumerate(papers.deficit_map(view).pages(), start=1):
        content = await turn.render(deficit_map.png, page)
        ending = f" ({number})" if number > 1 else ""
        made = Made(name=f"{name}{ending}.png", content=content, is_photo=True)
        screen = screen.with_files(made)
    return screen


@router.callback_query(MapTable.filter())
async def map_table(_press: CallbackQuery, callback_data: MapTable, turn: Turn) -> Screen:
    view = await _map(turn, callback_data.municipal_id)
    if isinstance(view, Screen):
        return view
    screen = map_screens.map_list(turn.t, view)
    if view.map.empty:
        return screen
    content = await turn.render(map_xlsx.xlsx, papers.deficit_map(view))
    return screen.with_files(Made(name=f"{papers.file_name(view)}.xlsx", content=content))


async def longer(turn: Turn, municipal_id: int, month: int) -> Screen:
    """Another last day for all; what has become of it where it goes on no more."""
    try:
        async with turn.read() as tx:
            view = await municipal.get(tx, turn.call, municipal_id)
    except DomainError as error:
        if error.code != "municipal.wrong_state":
            raise
        return await shown(turn, municipal_id)
    return screens.ask_longer(turn.t, view, month)


async def _map(turn: Turn, municipal_id: int) -> MunicipalMap | Screen:
    """The map; or the diagnosis as it is now, where it has none."""
    try:
        async with turn.read() as tx:
            return await municipal.map_of(tx, turn.call, municipal_id)
    except DomainError as error:
        return await errors.shown_again(turn, error, shown, municipal_id)
