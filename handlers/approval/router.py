"""The conversation of whoever decides about plans."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.route import RouteState
from handlers import errors
from handlers.approval import screens
from handlers.approval.batch_router import router as batch_router
from handlers.approval.callbacks import (
    Approve,
    ApproveEdited,
    AskReturn,
    Endorse,
    FilterQueue,
    OpenApproval,
    OpenAwaited,
    OpenCard,
    ReturnRemarks,
    ReturnWith,
    Revoke,
    Unendorse,
)
from handlers.approval.editing_router import router as editing_router
from handlers.approval.entry import (
    AWAITED,
    COMMENT,
    FLOW,
    asking_return,
    awaited,
    card,
    entry,
    overtaken,
)
from handlers.approval.history_router import router as history_router
from handlers.filters import NO_COMMAND, Expects, wants
from handlers.screen import Screen
from handlers.stray import RETURNED
from handlers.turn import Turn
from services import routes

router = Router(name=FLOW)
router.include_routers(editing_router, batch_router, history_router)


@router.message(Command("approve"))
async def approve_command(_message: Message, turn: Turn) -> Screen:
    await turn.shows(FLOW)
    return await entry(turn)


@router.callback_query(OpenApproval.filter())
async def open_approval(_press: CallbackQuery, callback_data: OpenApproval, turn: Turn) -> Screen:
    await turn.shows(FLOW, detail=str(callback_data.page))
    return await entry(turn, callback_data.page)


@router.callback_query(FilterQueue.filter())
async def filter_queue(_press: CallbackQuery, callback_data: FilterQueue, turn: Turn) -> Screen:
    """The whole queue where nothing of the department waits any more."""
    await turn.shows(FLOW)
    async with turn.read() as tx:
        if not callback_data.department_id:
            found = await routes.queue_departments(tx, turn.call)
            return screens.queue_departments(turn.t, found)
        view = await routes.queue_of(tx, turn.call, callback_data.department_id, callback_data.page)
    return await entry(turn) if view is None else screens.queue(turn.t, view)


@router.callback_query(OpenCard.filter())
async def open_card(_press: CallbackQuery, callback_data: OpenCard, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.route_id)
    return await card(
        turn,
        callback_data.route_id,
        seen_rev=callback_data.rev or None,
        page=callback_data.page,
        told=bool(callback_data.rev),
    )


@router.callback_query(Approve.filter())
async def approve(_press: CallbackQuery, callback_data: Approve, turn: Turn) -> Screen:
    return await _approve(turn, callback_data.route_id, callback_data.rev, 0)


@router.callback_query(ApproveEdited.filter())
async def approve_edited(_press: CallbackQuery, callback_data: ApproveEdited, turn: Turn) -> Screen:
    return await _approve(turn, callback_data.route_id, callback_data.rev, callback_data.seen)


async def _approve(turn: Turn, route_id: int, rev: int, seen: int) -> Screen:
    try:
        async with turn.write(FLOW, route_id) as tx:
            view = await routes.approve(tx, turn.call, route_id, rev, seen)
            await turn.awaits_button(tx)
            following = await routes.following(tx, turn.call)
    except DomainError as error:
        return await overtaken(turn, error, route_id, rev)
    shown = screens.card(turn.t, view, following=following)
    return shown.with_toast(turn.t.plain("approval-toast-approved"))


@router.callback_query(Revoke.filter())
async def revoke(_press: CallbackQuery, callback_data: Revoke, turn: Turn) -> Screen:
    route_id, rev = callback_data.route_id, callback_data.rev
    try:
        async with turn.write(FLOW, route_id) as tx:
            view = await routes.revoke(tx, turn.call, route_id, rev)
            await turn.awaits_button(tx)
    except DomainError as error:
        return await overtaken(turn, error, route_id, rev)
    return screens.card(turn.t, view).with_toast(turn.t.plain("approval-toast-revoked"))


@router.callback_query(AskReturn.filter())
async def ask_return(_press: CallbackQuery, callback_data: AskReturn, turn: Turn) -> Screen:
    """The words are chosen or typed for the revision that was read."""
    route_id, rev = callback_data.route_id, callback_data.rev
    try:
        async with turn.write(FLOW, route_id) as tx:
            view = await routes.card(tx, turn.call, route_id)
            if not view.judges:
                waits = view.plan.route.state is RouteState.SUBMITTED
                raise DomainError("route.step_passed" if waits else "route.decided")
            if view.plan.route.rev != rev:
                raise DomainError("route.stale")
            await tx.conversation.expect(
                turn.account_id, COMMENT, now=turn.now, object_id=route_id, detail=str(rev)
            )
    except DomainError as error:
        return await overtaken(turn, error, route_id, rev)
    return screens.ask_return(turn.t, view)


@router.callback_query(ReturnRemarks.filter())
async def return_remarks(_press: CallbackQuery, callback_data: ReturnRemarks, turn: Turn) -> Screen:
    """With what was written down about single items, and no words about the whole."""
    route_id, rev = callback_data.route_id, callback_data.rev
    try:
        async with turn.write(FLOW, route_id) as tx:
            view = await routes.send_back(
                tx, turn.call, route_id, rev, None, seen=callback_data.seen
            )
            await turn.awaits_button(tx, RETURNED)
            following = await routes.following(tx, turn.call)
    except DomainError as error:
        if error.code == "text.empty":
            error = DomainError("route.edits_changed")
        return await overtaken(turn, error, route_id, rev)
    shown = screens.card(turn.t, view, following=following)
    return shown.with_toast(turn.t.plain("approval-toast-returned"))


@router.callback_query(OpenAwaited.filter())
async def open_awaited(_press: CallbackQuery, turn: Turn) -> Screen:
    await turn.shows(FLOW, screen=AWAITED)
    return await awaited(turn)


@router.callback_query(Endorse.filter())
async def endorse(_press: CallbackQuery, callback_data: Endorse, turn: Turn) -> Screen:
    route_id, rev = callback_data.route_id, callback_data.rev
    try:
        async with turn.write(FLOW, route_id) as tx:
            view = await routes.endorse(tx, turn.call, route_id, rev)
            await turn.awaits_button(tx)
    except DomainError as error:
        return await overtaken(turn, error, route_id, rev)
    shown = await card(turn, route_id) if view is None else screens.card(turn.t, view)
    return shown.with_toast(turn.t.plain("approval-toast-endorsed"))


@router.callback_query(Unendorse.filter())
async def unendorse(_press: CallbackQuery, callback_data: Unendorse, turn: Turn) -> Screen:
    route_id, rev = callback_data.route_id, callback_data.rev
    try:
        async with turn.write(FLOW, route_id) as tx:
            view = await routes.unendorse(tx, turn.call, route_id, rev)
            await turn.awaits_button(tx)
    except DomainError as error:
        return await overtaken(turn, error, route_id, rev)
    return screens.card(turn.t, view).with_toast(turn.t.plain("approval-toast-unendorsed"))


@router.callback_query(ReturnWith.filter())
async def return_with(_press: CallbackQuery, callback_data: ReturnWith, turn: Turn) -> Screen:
    route_id, rev = callback_data.route_id, callback_data.rev
    try:
        async with turn.write(FLOW, route_id) as tx:
            view = await routes.send_back_ready(tx, turn.call, route_id, rev, callback_data.key)
            await turn.awaits_button(tx, RETURNED)
            following = await routes.following(tx, turn.call)
    except DomainError as error:
        return await overtaken(turn, error, route_id, rev)
    shown = screens.card(turn.t, view, following=following)
    return shown.with_toast(turn.t.plain("approval-toast-returned"))


@router.message(
    Expects(COMMENT), NO_COMMAND, flags=wants("no-text-return", nothing="typed-approving")
)
async def return_typed(_message: Message, turn: Turn) -> Screen:
    expected = turn.expectation
    if expected is None or expected.object_id is None:
        return await entry(turn)
    route_id, rev = expected.object_id, int(expected.detail or 0)
    try:
        async with turn.write(FLOW, route_id) as tx:
            view = await routes.send_back(tx, turn.call, route_id, rev, turn.text)
            await turn.awaits_button(tx, RETURNED)
            following = await routes.following(tx, turn.call)
    except DomainError as error:
        if error.code.startswith("text."):
            # Still awaited: the next text is another try.
            shown = await asking_return(turn, route_id)
            return shown.headed(errors.sentence(turn, error))
        return await overtaken(turn, error, route_id, rev)
    return screens.card(turn.t, view, following=following)
