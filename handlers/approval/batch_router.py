"""Approving several plans without remarks: page by page, each with one press."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.conversation import BUTTON
from domain.plan_views import BatchOutcome, BatchView
from handlers.approval import batch_screens
from handlers.approval.callbacks import (
    ApproveShown,
    BackToBatch,
    OpenBatch,
    OpenOfBatch,
    PutOff,
)
from handlers.approval.entry import BATCH, FLOW, OF_BATCH, card
from handlers.batches import Seen, packed, seen_stamp, unpacked
from handlers.screen import Screen
from handlers.turn import Turn
from services import routes
from services.transaction import Transaction

router = Router(name="approval_batch")


@router.callback_query(OpenBatch.filter())
async def open_batch(query: CallbackQuery, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        view = await routes.batch(tx, turn.call)
        await _remember(tx, turn, view, ())
    return batch_screens.batch(turn.t, view)


@router.callback_query(OpenOfBatch.filter())
async def open_of_batch(query: CallbackQuery, callback_data: OpenOfBatch, turn: Turn) -> Screen:
    route_id = callback_data.route_id
    async with turn.write(FLOW, route_id) as tx:
        _, skipped = await _shown(tx, turn)
        await turn.awaits_button(tx, OF_BATCH, detail=packed((), skipped))
    shown = await card(turn, route_id, seen_rev=callback_data.rev)
    return batch_screens.of_batch(turn.t, shown)


@router.callback_query(BackToBatch.filter())
async def back_to_batch(query: CallbackQuery, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        _, skipped = await _shown(tx, turn)
        view = await routes.batch(tx, turn.call, skipped)
        await _remember(tx, turn, view, skipped)
    return batch_screens.batch(turn.t, view)


@router.callback_query(PutOff.filter())
async def put_off(query: CallbackQuery, callback_data: PutOff, turn: Turn) -> Screen:
    """Another plan comes in its place."""
    async with turn.write(FLOW) as tx:
        _, before = await _shown(tx, turn)
        skipped = tuple(dict.fromkeys((*before, (callback_data.route_id, callback_data.rev))))
        view = await routes.batch(tx, turn.call, skipped)
        await _remember(tx, turn, view, skipped)
    return batch_screens.batch(turn.t, view)


@router.callback_query(ApproveShown.filter())
async def approve_shown(query: CallbackQuery, callback_data: ApproveShown, turn: Turn) -> Screen:
    """Approves what is on the screen; a press on a screen that is another by now only redraws."""
    async with turn.write(FLOW) as tx:
        shown, skipped = await _shown(tx, turn)
        same = bool(shown) and seen_stamp(shown) == callback_data.seen
        if same:
            outcome, view = await routes.approve_shown(tx, turn.call, shown, skipped)
        else:
            outcome = BatchOutcome(approved=(), left=())
            view = await routes.batch(tx, turn.call, skipped)
        await _remember(tx, turn, view, skipped)
    drawn = batch_screens.batch(turn.t, view)
    if not same:
        return drawn.headed(turn.t("approval-batch-changed"))
    drawn = drawn.headed(batch_screens.told(turn.t, outcome))
    if not outcome.approved:
        return drawn
    return drawn.with_toast(turn.t.plain("approval-toast-batch", count=len(outcome.approved)))


async def _shown(tx: Transaction, turn: Turn) -> tuple[tuple[Seen, ...], tuple[Seen, ...]]:
    """What the speaker's screen shows, and what he has put off."""
    awaited = await tx.conversation.find_expectation(turn.account_id)
    pages = {f"{FLOW}.{BUTTON}.{one}" for one in (BATCH, OF_BATCH)}
    if awaited is None or awaited.expects not in pages:
        return (), ()
    return unpacked(awaited.detail)


async def _remember(
    tx: Transaction, turn: Turn, view: BatchView, skipped: tuple[Seen, ...]
) -> None:
    await turn.awaits_button(tx, BATCH, detail=packed(batch_screens.shown_of(view), skipped))
