"""Approving several plans without remarks: page by page, each with one press."""

from aiogram import F, Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from domain.conversation import BUTTON
from handlers import typed_press
from handlers.approval import batch_screens
from handlers.approval.callbacks import (
    ApproveShown,
    BackToBatch,
    OpenBatch,
    OpenOfBatch,
    PutOff,
)
from handlers.approval.entry import BATCH, FLOW, OF_BATCH, card
from handlers.batches import packed
from handlers.filters import Expects
from handlers.screen import Screen
from handlers.several import Several
from handlers.turn import Turn
from handlers.unwritten import unwritten_lines
from services import routes

SEVERAL = Several(
    flow=FLOW,
    button=BATCH,
    read=routes.batch,
    shown_of=batch_screens.shown_of,
    beside=(OF_BATCH,),
)
router = Router(name="approval_batch")


@router.callback_query(OpenBatch.filter())
async def open_batch(_press: CallbackQuery, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        view = await SEVERAL.show(tx, turn)
    return batch_screens.batch(turn.t, view)


@router.callback_query(OpenOfBatch.filter())
async def open_of_batch(_press: CallbackQuery, callback_data: OpenOfBatch, turn: Turn) -> Screen:
    route_id = callback_data.route_id
    async with turn.write(FLOW, route_id) as tx:
        _, skipped = await SEVERAL.on_screen(tx, turn)
        await turn.awaits_button(tx, OF_BATCH, detail=packed((), skipped))
    shown = await card(turn, route_id, seen_rev=callback_data.rev)
    return batch_screens.of_batch(turn.t, shown)


@router.callback_query(BackToBatch.filter())
async def back_to_batch(_press: CallbackQuery, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        _, skipped = await SEVERAL.on_screen(tx, turn)
        view = await SEVERAL.show(tx, turn, skipped)
    return batch_screens.batch(turn.t, view)


@router.callback_query(PutOff.filter())
async def put_off(_press: CallbackQuery, callback_data: PutOff, turn: Turn) -> Screen:
    """Another plan comes in its place."""
    async with turn.write(FLOW) as tx:
        view = await SEVERAL.put_off(tx, turn, (callback_data.route_id, callback_data.rev))
    return batch_screens.batch(turn.t, view)


@router.callback_query(ApproveShown.filter())
async def approve_shown(_press: CallbackQuery, callback_data: ApproveShown, turn: Turn) -> Screen:
    """Approves what is on the screen; a press on a screen that is another by now only redraws."""
    async with turn.write(FLOW) as tx:
        outcome, view = await SEVERAL.decide(
            tx,
            turn,
            callback_data.seen,
            lambda shown, skipped: routes.approve_shown(tx, turn.call, shown, skipped),
        )
    if outcome is None:
        shown = batch_screens.batch(turn.t, view)
        return shown.headed(turn.t("approval-batch-changed"))
    drawn = batch_screens.batch(turn.t, view, outcome.approved)
    drawn = drawn.headed(batch_screens.told(turn.t, outcome))
    if not outcome.approved:
        return drawn
    return drawn.with_toast(turn.t.plain("approval-toast-batch", count=len(outcome.approved)))


class RegretsApproved(Filter):
    """Lets «отмени», «ой нет, верни» through beside the names of who was approved together: which
    of them is meant nobody has said."""

    async def __call__(self, message: Message, turn: Turn) -> bool | dict[str, Screen]:
        t, shown = turn.t, turn.on_screen
        if shown is None or not batch_screens.names_approved(t, shown):
            return False
        said = typed_press.regrets(t, turn.text) or typed_press.undoes(t, turn.text)
        return {"shown": shown} if said else False


@router.message(Expects(f"{FLOW}.{BUTTON}.{BATCH}"), F.text, RegretsApproved())
async def take_back_one(_message: Message, turn: Turn, shown: Screen) -> Screen:
    """The screen as it stands: drawn anew it would have none of these names."""
    line = turn.t("approval-batch-undo-each")
    return shown.headed_once(line, *unwritten_lines(turn.t))
