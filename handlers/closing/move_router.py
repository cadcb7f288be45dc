"""A plan that is suspended, resumed, transferred or terminated."""

from collections.abc import Callable

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from content.closing_texts import load_closing_texts
from content.route_texts import ReadyText
from domain.closing import TEXT_LIMIT, Moves
from domain.errors import DomainError
from domain.text import prose
from handlers import errors
from handlers.closing import move_screens
from handlers.closing.callbacks import (
    AskEnd,
    AskEndFor,
    AskResume,
    AskSuspend,
    AskTransfer,
    EndFor,
    EndSaid,
    OpenMoves,
    Resume,
    Suspend,
    Transfer,
)
from handlers.closing.entry import (
    MOVE,
    REASON,
    REASON_READY,
    REASON_SURE,
    end_reason,
    moves,
    opened_moves,
    resume_move,
)
from handlers.errors import shown_again
from handlers.filters import NO_COMMAND, WEIGHTY, Expects, wants
from handlers.item_flow import Work
from handlers.named_reason import beside_named
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress
from locales.translator import Translator
from services import closing

router = Router(name="closing_moves")


@router.callback_query(OpenMoves.filter())
async def open_moves(_press: CallbackQuery, callback_data: OpenMoves, turn: Turn) -> Screen:
    await turn.shows(MOVE, callback_data.route_id)
    return await opened_moves(turn, callback_data.route_id)


@router.callback_query(AskSuspend.filter())
async def ask_suspend(_press: CallbackQuery, callback_data: AskSuspend, turn: Turn) -> Screen:
    return await _ask(turn, callback_data.route_id, move_screens.ask_suspend)


@router.callback_query(AskResume.filter())
async def ask_resume(_press: CallbackQuery, callback_data: AskResume, turn: Turn) -> Screen:
    return await _ask(turn, callback_data.route_id, move_screens.ask_resume)


@router.callback_query(AskTransfer.filter())
async def ask_transfer(_press: CallbackQuery, callback_data: AskTransfer, turn: Turn) -> Screen:
    return await _ask(turn, callback_data.route_id, move_screens.ask_transfer)


async def _ask(turn: Turn, route_id: int, draw: Callable[[Translator, Moves], Screen]) -> Screen:
    async with turn.write(MOVE, route_id) as tx:
        view = await closing.moves(tx, turn.call, route_id)
        await turn.awaits_button(tx)
    return draw(turn.t, view)


@router.callback_query(AskEnd.filter())
async def ask_end(_press: CallbackQuery, callback_data: AskEnd, turn: Turn) -> Screen:
    return await _ask_end(turn, callback_data.route_id)


async def _ask_end(turn: Turn, route_id: int) -> Screen:
    """A reason may be typed beside the ready ones."""
    view = await _awaits_reason(turn, route_id, REASON, str)
    return move_screens.ask_end(turn.t, view)


async def _awaits_reason(
    turn: Turn, route_id: int, expects: str, detail: Callable[[int], str]
) -> Moves:
    """`detail` is of the plan's revision. Where it may not be ended nothing is awaited."""
    async with turn.write(MOVE, route_id) as tx:
        view = await closing.moves(tx, turn.call, route_id)
        if view.may_end:
            await tx.conversation.expect(
                turn.account_id,
                expects,
                now=turn.now,
                object_id=route_id,
                detail=detail(view.route.rev),
            )
    return view


@router.callback_query(AskEndFor.filter())
async def ask_end_for(_press: CallbackQuery, callback_data: AskEndFor, turn: Turn) -> Screen:
    ready = load_closing_texts().ready_end(callback_data.key)
    if ready is None:
        return await _ask_end(turn, callback_data.route_id)
    return await _ask_ready(turn, callback_data.route_id, ready)


async def _ask_ready(turn: Turn, route_id: int, ready: ReadyText) -> Screen:
    """While it is asked, no typed text takes its place."""
    view = await _awaits_reason(turn, route_id, REASON_READY, lambda rev: f"{rev} {ready.key}")
    return move_screens.ask_end_ready(turn.t, view, ready)


@router.callback_query(Suspend.filter())
async def suspend(_press: CallbackQuery, callback_data: Suspend, turn: Turn) -> Screen:
    one = callback_data
    return await _move(
        turn,
        one.route_id,
        lambda tx: closing.suspend(tx, turn.call, one.route_id, one.rev, one.key),
        toast="closing-toast-suspended",
    )


@router.callback_query(Resume.filter())
async def resume_plan(_press: CallbackQuery, callback_data: Resume, turn: Turn) -> Screen:
    one = callback_data
    return await _move(
        turn,
        one.route_id,
        lambda tx: closing.resume(tx, turn.call, one.route_id, one.rev, shift=one.shift),
        toast="closing-toast-resumed",
    )


@router.callback_query(Transfer.filter())
async def transfer(_press: CallbackQuery, callback_data: Transfer, turn: Turn) -> Screen:
    route_id, rev = callback_data.route_id, callback_data.rev
    return await _move(
        turn,
        route_id,
        lambda tx: closing.transfer(tx, turn.call, route_id, rev),
        toast="closing-toast-transferred",
    )


@router.callback_query(EndFor.filter(), flags=WEIGHTY)
async def end_for(_press: CallbackQuery, callback_data: EndFor, turn: Turn) -> Screen:
    one = callback_data
    return await _move(
        turn,
        one.route_id,
        lambda tx: closing.terminate_ready(tx, turn.call, one.route_id, one.rev, one.key),
        toast="closing-toast-ended",
    )


@router.message(Expects(REASON), NO_COMMAND, flags=wants("no-text-reason"))
async def typed_reason(_message: Message, turn: Turn) -> Screen:
    """Its owner is told and nothing takes it back: it is asked whether these words are the
    reason. What a ready reason says is this one."""
    route_id = turn.awaited_id
    rev = ((turn.expectation.detail if turn.expectation else None) or "0").partition(" ")[0]
    try:
        said = prose(turn.text, limit=TEXT_LIMIT)
    except DomainError as error:
        return (await resume_move(turn, route_id)).headed(errors.sentence(turn, error))
    ready = move_screens.read_reason(said)
    if ready is not None:
        return await _ask_ready(turn, route_id, ready)
    # The revision at which it was asked, not the one by now.
    view = await _awaits_reason(turn, route_id, REASON_SURE, lambda _: f"{rev} {said}")
    return move_screens.ask_end_for(turn.t, view, said)


@router.message(Expects(REASON_SURE, REASON_READY), F.text, NO_COMMAND)
async def beside_reason(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    return await beside_named(turn, press, await resume_move(turn, turn.awaited_id))


@router.callback_query(EndSaid.filter(), flags=WEIGHTY)
async def end_said(_press: CallbackQuery, callback_data: EndSaid, turn: Turn) -> Screen:
    """Asked once more where the words are kept no longer."""
    route_id = callback_data.route_id
    async with turn.read() as tx:
        awaited = await tx.conversation.find_expectation(turn.account_id)
    rev, said = end_reason(awaited, route_id)
    if not said:
        return await _ask_end(turn, route_id)
    return await _move(
        turn,
        route_id,
        lambda tx: closing.terminate(tx, turn.call, route_id, rev, said),
        toast="closing-toast-ended",
    )


async def _move(turn: Turn, route_id: int, work: Work, *, toast: str | None = None) -> Screen:
    """Does it and shows what may follow; a broken rule is said over that."""
    try:
        async with turn.write(MOVE, route_id) as tx:
            await work(tx)
            await turn.awaits_button(tx)
    except DomainError as error:
        return await shown_again(turn, error, moves, route_id)
    screen = await moves(turn, route_id)
    return screen if toast is None else screen.with_toast(turn.t.plain(toast))
