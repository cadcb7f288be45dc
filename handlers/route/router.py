"""The conversation of the plan: its beginning, what to work on, the plan as a whole."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.plan import BasisKind
from handlers.filters import NO_COMMAND, Expects
from handlers.route import item_screens, screens
from handlers.route.callbacks import (
    AskBasis,
    BeginRoute,
    OpenRoute,
    RemoveBasis,
    SetBasis,
    SetGoal,
    ShowBases,
    ShowGoals,
    ShowPlan,
    Submit,
    Withdraw,
)
from handlers.route.entry import (
    BASES,
    BASIS,
    FLOW,
    GOAL,
    bases_screen,
    change,
    entry,
    explained,
    show,
)
from handlers.route.item_router import router as item_router
from handlers.screen import Screen
from handlers.turn import Turn
from services import routes

router = Router(name=FLOW)
router.include_router(item_router)

KINDS = {kind.value[0]: kind for kind in BasisKind}


@router.message(Command("route"))
@router.callback_query(OpenRoute.filter())
async def open_route(event: Message | CallbackQuery, turn: Turn) -> Screen:
    await turn.shows(FLOW)
    return await entry(turn)


@router.callback_query(BeginRoute.filter())
async def begin(query: CallbackQuery, callback_data: BeginRoute, turn: Turn) -> Screen:
    """Pressed again when there is a plan, it shows where that plan stands."""
    async with change(turn) as tx:
        route_id = await routes.begin(
            tx, turn.call, callback_data.post_id, from_result=callback_data.from_result
        )
    async with turn.read() as tx:
        view = await routes.view(tx, turn.call, route_id)
        if view.plan.items or not view.plan.route.editable:
            return screens.plan(turn.t, view)
    kind = BasisKind.DEFICIT if view.plan.bases else BasisKind.TASK
    return await bases_screen(turn, route_id, kind)


@router.callback_query(ShowBases.filter())
async def show_bases(query: CallbackQuery, callback_data: ShowBases, turn: Turn) -> Screen:
    route_id, kind = callback_data.route_id, callback_data.kind
    await turn.shows(FLOW, route_id, screen=BASES, detail=kind.value)
    return await bases_screen(turn, route_id, kind, callback_data.page)


@router.callback_query(SetBasis.filter())
async def set_basis(query: CallbackQuery, callback_data: SetBasis, turn: Turn) -> Screen:
    route_id, kind = callback_data.route_id, KINDS.get(callback_data.kind, BasisKind.TASK)
    try:
        async with change(turn, route_id, screen=BASES, detail=kind.value) as tx:
            await routes.set_basis(
                tx, turn.call, route_id, kind, callback_data.key, callback_data.on
            )
    except DomainError as error:
        return await _as_it_is(turn, error, route_id, kind)
    return await bases_screen(turn, route_id, kind, key=callback_data.key)


@router.callback_query(RemoveBasis.filter())
async def remove_basis(query: CallbackQuery, callback_data: RemoveBasis, turn: Turn) -> Screen:
    route_id = callback_data.route_id
    try:
        async with change(turn, route_id) as tx:
            kind = await routes.remove_basis(tx, turn.call, route_id, callback_data.basis_id)
    except DomainError as error:
        return explained(turn, error, await show(turn, route_id))
    if kind is None:
        return await show(turn, route_id)
    return await bases_screen(turn, route_id, kind)


async def _as_it_is(turn: Turn, error: DomainError, route_id: int, kind: BasisKind) -> Screen:
    return explained(turn, error, await bases_screen(turn, route_id, kind))


@router.callback_query(AskBasis.filter())
async def ask_basis(query: CallbackQuery, callback_data: AskBasis, turn: Turn) -> Screen:
    route_id, kind = callback_data.route_id, callback_data.kind
    async with turn.write(FLOW, route_id) as tx:
        view = await routes.choices(tx, turn.call, route_id, kind)
        if view.plan.route.editable:
            await tx.conversation.expect(
                turn.account_id, BASIS, now=turn.now, object_id=route_id, detail=kind.value
            )
    if not view.plan.route.editable:
        return await show(turn, route_id)
    return item_screens.ask_basis(turn.t, view.plan, kind)


@router.message(Expects(BASIS), NO_COMMAND)
async def own_basis(message: Message, turn: Turn) -> Screen:
    expected = turn.expectation
    if expected is None or expected.object_id is None:
        return await entry(turn)
    route_id, kind = expected.object_id, BasisKind(expected.detail or BasisKind.TASK)
    try:
        async with change(turn, route_id, screen=BASES, detail=kind.value) as tx:
            await routes.add_own_basis(tx, turn.call, route_id, kind, turn.text)
    except DomainError as error:
        return await _as_it_is(turn, error, route_id, kind)
    return await bases_screen(turn, route_id, kind)


@router.callback_query(ShowPlan.filter())
async def show_plan(query: CallbackQuery, callback_data: ShowPlan, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.route_id)
    return await show(turn, callback_data.route_id, callback_data.page)


@router.callback_query(ShowGoals.filter())
async def show_goals(query: CallbackQuery, callback_data: ShowGoals, turn: Turn) -> Screen:
    route_id = callback_data.route_id
    async with turn.write(FLOW, route_id) as tx:
        view = await routes.view(tx, turn.call, route_id)
        editable = view.plan.route.editable
        if editable:
            await tx.conversation.expect(turn.account_id, GOAL, now=turn.now, object_id=route_id)
    if not editable:
        return await show(turn, route_id)
    return item_screens.goals(turn.t, view.plan)


@router.callback_query(SetGoal.filter())
async def set_goal(query: CallbackQuery, callback_data: SetGoal, turn: Turn) -> Screen:
    """A ready goal, or none."""
    route_id = callback_data.route_id
    try:
        async with change(turn, route_id) as tx:
            if callback_data.key:
                await routes.choose_goal(tx, turn.call, route_id, callback_data.key)
            else:
                await routes.set_goal(tx, turn.call, route_id, None)
    except DomainError as error:
        return explained(turn, error, await show(turn, route_id))
    return await show(turn, route_id)


@router.message(Expects(GOAL), NO_COMMAND)
async def own_goal(message: Message, turn: Turn) -> Screen:
    expected = turn.expectation
    if expected is None or expected.object_id is None:
        return await entry(turn)
    try:
        async with change(turn, expected.object_id) as tx:
            await routes.set_goal(tx, turn.call, expected.object_id, turn.text)
    except DomainError as error:
        return explained(turn, error, await show(turn, expected.object_id))
    return await show(turn, expected.object_id)


@router.callback_query(Submit.filter())
async def submit(query: CallbackQuery, callback_data: Submit, turn: Turn) -> Screen:
    try:
        async with change(turn, callback_data.route_id) as tx:
            view = await routes.submit(tx, turn.call, callback_data.route_id, callback_data.rev)
    except DomainError as error:
        return explained(turn, error, await show(turn, callback_data.route_id))
    return screens.submitted_now(turn.t, view)


@router.callback_query(Withdraw.filter())
async def withdraw(query: CallbackQuery, callback_data: Withdraw, turn: Turn) -> Screen:
    try:
        async with change(turn, callback_data.route_id) as tx:
            view = await routes.withdraw(tx, turn.call, callback_data.route_id, callback_data.rev)
    except DomainError as error:
        return explained(turn, error, await show(turn, callback_data.route_id))
    return screens.plan(turn.t, view).with_toast(turn.t.plain("route-toast-withdrawn"))
