"""The map, files of it, what a head and a methodist see."""

from aiogram import Router
from aiogram.types import CallbackQuery

from documents import (
    deficit_map,
    map_xlsx,
    participation_bars,
    participation_xlsx,
    totals_xlsx,
)
from domain.campaign_totals import TotalsView
from domain.campaign_views import DepartmentList, MapView
from domain.errors import DomainError
from handlers import errors
from handlers.campaigns import papers, result_screens, screens, totals_screens
from handlers.campaigns.callbacks import (
    MapPicture,
    MapTable,
    OpenOwnDepartment,
    OpenTown,
    ParticipationFile,
    ParticipationPicture,
    ShowDepartmentMap,
    ShowMap,
    ShowTotals,
    TotalsTable,
)
from handlers.campaigns.entry import own_department, shown, town
from handlers.screen import Made, Screen
from handlers.turn import Turn
from services import campaigns

router = Router(name="campaigns_result")


@router.callback_query(OpenTown.filter())
async def open_town(_press: CallbackQuery, callback_data: OpenTown, turn: Turn) -> Screen:
    return await town(turn, callback_data.page)


@router.callback_query(OpenOwnDepartment.filter())
async def open_own(_press: CallbackQuery, callback_data: OpenOwnDepartment, turn: Turn) -> Screen:
    return await own_department(turn, callback_data.department_id or None)


@router.callback_query(ShowMap.filter())
async def show_map(_press: CallbackQuery, callback_data: ShowMap, turn: Turn) -> Screen:
    view = await _map(turn, callback_data.campaign_id)
    return result_screens.map_list(turn.t, view, callback_data.page)


@router.callback_query(ShowDepartmentMap.filter())
async def show_department_map(
    _press: CallbackQuery, callback_data: ShowDepartmentMap, turn: Turn
) -> Screen:
    view = await _map(turn, callback_data.campaign_id)
    return result_screens.department_map(
        turn.t, view, callback_data.department_id or None, callback_data.page
    )


@router.callback_query(MapPicture.filter())
async def map_picture(_press: CallbackQuery, callback_data: MapPicture, turn: Turn) -> Screen:
    view = await _map(turn, callback_data.campaign_id)
    screen = result_screens.map_list(turn.t, view)
    if view.map.empty:
        return screen
    pages = papers.deficit_map(view).pages()
    name = papers.file_name("map", view.campaign, view.school)
    return _with_pictures(
        screen, name, [await turn.render(deficit_map.png, page) for page in pages]
    )


@router.callback_query(MapTable.filter())
async def map_table(_press: CallbackQuery, callback_data: MapTable, turn: Turn) -> Screen:
    view = await _map(turn, callback_data.campaign_id)
    screen = result_screens.map_list(turn.t, view)
    if view.map.empty:
        return screen
    content = await turn.render(map_xlsx.xlsx, papers.deficit_map(view))
    name = papers.file_name("map", view.campaign, view.school)
    return screen.with_files(Made(name=f"{name}.xlsx", content=content))


@router.callback_query(ShowTotals.filter())
async def show_totals(_press: CallbackQuery, callback_data: ShowTotals, turn: Turn) -> Screen:
    view = await _totals(turn, callback_data.campaign_id)
    if isinstance(view, Screen):
        return view
    return totals_screens.totals(turn.t, view, callback_data.page)


@router.callback_query(TotalsTable.filter())
async def totals_table(_press: CallbackQuery, callback_data: TotalsTable, turn: Turn) -> Screen:
    view = await _totals(turn, callback_data.campaign_id)
    if isinstance(view, Screen):
        return view
    screen = totals_screens.totals(turn.t, view)
    if not view.people:
        return screen
    content = await turn.render(totals_xlsx.xlsx, papers.totals(view))
    name = papers.file_name("totals", view.campaign, view.school)
    return screen.with_files(Made(name=f"{name}.xlsx", content=content))


@router.callback_query(ParticipationPicture.filter())
async def participation_picture(
    _press: CallbackQuery, callback_data: ParticipationPicture, turn: Turn
) -> Screen:
    view = await _departments(turn, callback_data.campaign_id)
    screen = screens.departments(turn.t, view)
    if not view.counts.asked:
        return screen
    name = papers.file_name("participation", view.campaign, view.school)
    pages = papers.bars(view).pages()
    return _with_pictures(
        screen, name, [await turn.render(participation_bars.png, page) for page in pages]
    )


@router.callback_query(ParticipationFile.filter())
async def participation_file(
    _press: CallbackQuery, callback_data: ParticipationFile, turn: Turn
) -> Screen:
    async with turn.read() as tx:
        sheet = await campaigns.everybody(tx, turn.call, callback_data.campaign_id)
    content = await turn.render(participation_xlsx.xlsx, papers.participation(sheet))
    name = papers.file_name("participation", sheet.campaign, sheet.school)
    screen = await shown(turn, callback_data.campaign_id)
    return screen.with_files(Made(name=f"{name}.xlsx", content=content))


def _with_pictures(screen: Screen, name: str, pictures: list[bytes]) -> Screen:
    made = []
    for number, content in enumerate(pictures, start=1):
        ending = f" ({number})" if len(pictures) > 1 else ""
        made.append(Made(name=f"{name}{ending}.png", content=content, is_photo=True))
    return screen.with_files(*made)


async def _map(turn: Turn, campaign_id: int) -> MapView:
    async with turn.read() as tx:
        return await campaigns.map_of(tx, turn.call, campaign_id)


async def _totals(turn: Turn, campaign_id: int) -> TotalsView | Screen:
    """What was chosen; or the diagnosis as it is now, where there is nothing to be seen of it."""
    try:
        async with turn.read() as tx:
            return await campaigns.totals_of(tx, turn.call, campaign_id)
    except DomainError as error:
        return await errors.shown_again(turn, error, shown, campaign_id)


async def _departments(turn: Turn, campaign_id: int) -> DepartmentList:
    async with turn.read() as tx:
        return await campaigns.departments(tx, turn.call, campaign_id)
