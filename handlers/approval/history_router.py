"""The history of a plan for its owner and for whoever reads it; the owner's objection."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.errors import DomainError
from handlers import errors
from handlers.approval import history_screens, screens
from handlers.approval.callbacks import (
    AskObjection,
    CompareVersions,
    ObjectTo,
    OpenEdits,
    OpenHistory,
    OpenVersion,
)
from handlers.approval.entry import FLOW, OBJECTION, asking_objection, edits
from handlers.route import entry as route_entry
from handlers.route import screens as route_screens
from handlers.screen import Screen
from handlers.turn import Turn
from services import routes

router = Router(name="approval_history")


@router.callback_query(OpenHistory.filter())
async def open_history(_press: CallbackQuery, callback_data: OpenHistory, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.route_id)
    try:
        async with turn.read() as tx:
            view = await routes.history(tx, turn.call, callback_data.route_id)
    except DomainError as error:
        return _withdrawn(turn, error)
    return history_screens.history(turn.t, view, callback_data.page)


@router.callback_query(OpenVersion.filter())
async def open_version(_press: CallbackQuery, callback_data: OpenVersion, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.route_id)
    try:
        async with turn.read() as tx:
            view = await routes.version(tx, turn.call, callback_data.route_id, callback_data.no)
    except DomainError as error:
        return _withdrawn(turn, error)
    return history_screens.version(turn.t, view, callback_data.page)


@router.callback_query(CompareVersions.filter())
async def compare(_press: CallbackQuery, callback_data: CompareVersions, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.route_id)
    try:
        async with turn.read() as tx:
            view = await routes.compare(
                tx, turn.call, callback_data.route_id, callback_data.older, callback_data.newer
            )
    except DomainError as error:
        return _withdrawn(turn, error)
    return history_screens.compare(turn.t, view, callback_data.page)


def _withdrawn(turn: Turn, error: DomainError) -> Screen:
    if error.code != "route.withdrawn":
        raise error
    return screens.withdrawn(turn.t)


@router.callback_query(OpenEdits.filter())
async def open_edits(_press: CallbackQuery, callback_data: OpenEdits, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.route_id)
    return await edits(turn, callback_data.route_id)


@router.callback_query(AskObjection.filter())
async def ask_objection(_press: CallbackQuery, callback_data: AskObjection, turn: Turn) -> Screen:
    route_id, no = callback_data.route_id, callback_data.no
    await turn.shows(FLOW, route_id, screen=OBJECTION, detail=str(no))
    return await asking_objection(turn, route_id, no)


@router.callback_query(ObjectTo.filter())
async def object_to(_press: CallbackQuery, callback_data: ObjectTo, turn: Turn) -> Screen:
    route_id = callback_data.route_id
    try:
        # His own plan is what he sees next, and what words typed beside it lead back to.
        async with turn.write(route_entry.FLOW, route_id) as tx:
            view = await routes.object_to_edits(tx, turn.call, route_id, callback_data.no)
            await turn.awaits_button(tx)
    except DomainError as error:
        if error.denied:
            raise
        shown = await edits(turn, route_id)
        return shown.headed(errors.sentence(turn, error))
    return route_screens.plan(turn.t, view).with_toast(turn.t.plain("approval-toast-objected"))
