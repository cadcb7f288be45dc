"""The owner's list of changes, and the choice of what to change."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.errors import DomainError
from domain.plan import BasisKind
from handlers.changes import draft_screens, screens
from handlers.changes.callbacks import (
    AddFor,
    AddTo,
    AddWith,
    ChangeItem,
    OpenPlanChanges,
    PickItem,
    Replace,
)
from handlers.changes.entry import (
    ADDITIONS,
    FLOW,
    ITEM,
    PICK,
    PLAN,
    draft_screen,
    plan_entry,
)
from handlers.errors import explained
from handlers.screen import Screen
from handlers.turn import Turn
from services import changes
from services.transaction import Transaction

router = Router(name="changes_plan")

KINDS = {kind.value[0]: kind for kind in BasisKind}


@router.callback_query(OpenPlanChanges.filter())
async def open_plan_changes(
    _press: CallbackQuery, callback_data: OpenPlanChanges, turn: Turn
) -> Screen:
    await turn.shows(PLAN, callback_data.route_id)
    return await plan_entry(turn, callback_data.route_id, callback_data.page)


@router.callback_query(PickItem.filter())
async def pick_item(_press: CallbackQuery, callback_data: PickItem, turn: Turn) -> Screen:
    await turn.shows(PLAN, callback_data.route_id, screen=PICK, detail=str(callback_data.page))
    async with turn.read() as tx:
        view = await changes.of_plan(tx, turn.call, callback_data.route_id)
    if not view.own:
        return screens.plan_changes(turn.t, view)
    return screens.pick_item(turn.t, view, callback_data.page)


@router.callback_query(ChangeItem.filter())
async def change_item(_press: CallbackQuery, callback_data: ChangeItem, turn: Turn) -> Screen:
    async with turn.read() as tx:
        view = await changes.item_to_change(tx, turn.call, callback_data.item_id)
    await turn.shows(PLAN, view.plan.route.id, screen=ITEM, detail=str(callback_data.item_id))
    return screens.item(turn.t, view)


@router.callback_query(AddTo.filter())
async def add_to(_press: CallbackQuery, callback_data: AddTo, turn: Turn) -> Screen:
    route_id = callback_data.route_id
    await turn.shows(PLAN, route_id, screen=ADDITIONS, detail=str(callback_data.page))
    async with turn.read() as tx:
        view = await changes.additions(tx, turn.call, route_id)
    return screens.additions(turn.t, view, callback_data.page)


@router.callback_query(Replace.filter())
async def replace(_press: CallbackQuery, callback_data: Replace, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    try:
        async with turn.write(FLOW) as tx:
            change_id = await changes.begin_replacement(tx, turn.call, item_id)
            await _written(turn, tx, change_id)
    except DomainError as error:
        if error.denied:
            raise
        async with turn.read() as tx:
            view = await changes.item_to_change(tx, turn.call, item_id)
        return explained(turn, error, screens.item(turn.t, view))
    return await draft_screen(turn, change_id)


@router.callback_query(AddFor.filter())
async def add_for(_press: CallbackQuery, callback_data: AddFor, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        change_id = await changes.begin_addition(tx, turn.call, callback_data.basis_id)
        await _written(turn, tx, change_id)
    return await draft_screen(turn, change_id)


@router.callback_query(AddWith.filter())
async def add_with(_press: CallbackQuery, callback_data: AddWith, turn: Turn) -> Screen:
    kind = KINDS.get(callback_data.kind, BasisKind.DEFICIT)
    async with turn.write(FLOW) as tx:
        change_id = await changes.begin_with_basis(
            tx, turn.call, callback_data.route_id, kind, callback_data.key
        )
        await _written(turn, tx, change_id)
    return await draft_screen(turn, change_id, draft_screens.draft)


async def _written(turn: Turn, tx: Transaction, change_id: int) -> None:
    turn.object_id = change_id
    await turn.awaits_button(tx, about=change_id)
