"""Confirming what others have done, and sending it back."""

from collections.abc import Awaitable, Callable

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.conversation import BUTTON
from domain.doing import SendBackReason
from domain.errors import DomainError
from handlers import errors
from handlers.confirm import entry, screens
from handlers.confirm.callbacks import (
    AskReturn,
    ConfirmItem,
    ConfirmShown,
    Deny,
    OpenBatch,
    OpenCard,
    OpenConfirm,
    OpenWitness,
    PutOff,
    ReturnFor,
    RevokeDecision,
    ShowProof,
    TakeBackWord,
    Vouch,
)
from handlers.confirm.entry import BATCH, COMMENT, FLOW, ITEM
from handlers.due.evidence_screens import with_evidence
from handlers.filters import ASKED, NO_COMMAND, Expects, wants
from handlers.mentoring import typed
from handlers.screen import Screen
from handlers.several import Several
from handlers.stray import RETURNED
from handlers.turn import Turn
from handlers.typed_press import TypedPress, meant
from handlers.unwritten import unwritten
from services.call import Call
from services.items import batch, confirm, reading, witness
from services.transaction import Transaction

Act = Callable[[Transaction, Call, int, int], Awaitable[int]]

SEVERAL = Several(flow=FLOW, button=BATCH, read=batch.batch, shown_of=screens.shown_of)
router = Router(name=FLOW)


@router.callback_query(OpenConfirm.filter())
async def open_confirm(_press: CallbackQuery, callback_data: OpenConfirm, turn: Turn) -> Screen:
    await turn.shows(FLOW, detail=str(callback_data.page))
    return await entry.listing(turn, callback_data.page)


@router.message(Expects(f"{FLOW}.{BUTTON}"), F.text, NO_COMMAND)
async def take_number(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    """Typed beside the list: the number of a row opens it. Beside one of them buttons decide."""
    awaited = turn.expectation
    found = None
    if awaited is not None and awaited.object_id is None:
        async with turn.read() as tx:
            view = await reading.waiting(tx, turn.call, turn.page_shown(FLOW))
        found = screens.numbered(view, turn.text)
    if found is None:
        pressed = await press(turn.shown, meant) or await typed.answer_told(turn)
        if pressed is not None:
            return pressed
        screen = await entry.resume(turn, None if awaited is None else awaited.object_id)
        return screen.headed(unwritten(turn))
    await turn.shows(FLOW, found.id)
    return await (entry.witness_card if found.witnessed else ITEM.show)(turn, found.id)


@router.callback_query(OpenCard.filter())
async def open_card(_press: CallbackQuery, callback_data: OpenCard, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.item_id)
    return await ITEM.show(turn, callback_data.item_id)


@router.callback_query(ConfirmItem.filter())
async def confirm_item(_press: CallbackQuery, callback_data: ConfirmItem, turn: Turn) -> Screen:
    item_id, rev = callback_data.item_id, callback_data.rev
    return await ITEM.change(
        turn,
        item_id,
        lambda tx: confirm.confirm(tx, turn.call, item_id, rev),
        toast="confirm-toast-confirmed",
        show=entry.decided,
    )


@router.callback_query(AskReturn.filter())
async def ask_return(_press: CallbackQuery, callback_data: AskReturn, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    if not page.may_confirm or page.item.rev != callback_data.rev:
        return await ITEM.changed(turn, item_id)
    async with turn.write(FLOW, item_id) as tx:
        await tx.conversation.expect(
            turn.account_id,
            COMMENT,
            now=turn.now,
            object_id=item_id,
            detail=str(callback_data.rev),
        )
    return screens.ask_return(turn.t, page)


@router.callback_query(ReturnFor.filter())
async def return_for(_press: CallbackQuery, callback_data: ReturnFor, turn: Turn) -> Screen:
    return await _send_back(turn, callback_data.item_id, callback_data.rev, callback_data.reason)


@router.message(
    Expects(COMMENT), F.text, NO_COMMAND, flags=wants("no-text-return", nothing="typed-approving")
)
async def take_comment(_message: Message, turn: Turn) -> Screen:
    awaited = turn.expectation
    if awaited is None or awaited.object_id is None:
        return await entry.listing(turn)
    return await _send_back(turn, awaited.object_id, int(awaited.detail or 0), turn.text)


@router.callback_query(RevokeDecision.filter())
async def revoke(_press: CallbackQuery, callback_data: RevokeDecision, turn: Turn) -> Screen:
    item_id, rev = callback_data.item_id, callback_data.rev
    return await ITEM.change(
        turn,
        item_id,
        lambda tx: confirm.revoke(tx, turn.call, item_id, rev),
        toast="confirm-toast-revoked",
    )


@router.callback_query(OpenWitness.filter())
async def open_witness(_press: CallbackQuery, callback_data: OpenWitness, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.item_id)
    return await entry.witness_card(turn, callback_data.item_id)


@router.callback_query(Vouch.filter(), flags=ASKED)
async def vouch(_press: CallbackQuery, callback_data: Vouch, turn: Turn) -> Screen:
    return await _witness(turn, callback_data, witness.vouch, "confirm-toast-confirmed")


@router.callback_query(Deny.filter())
async def deny(_press: CallbackQuery, callback_data: Deny, turn: Turn) -> Screen:
    return await _witness(turn, callback_data, witness.deny, "confirm-toast-denied")


@router.callback_query(TakeBackWord.filter())
async def take_back_word(_press: CallbackQuery, callback_data: TakeBackWord, turn: Turn) -> Screen:
    return await _witness(turn, callback_data, witness.revoke, "confirm-toast-revoked")


async def _witness(
    turn: Turn, pressed: Vouch | Deny | TakeBackWord, act: Act, toast: str
) -> Screen:
    """The word of who was there; what changed meanwhile is said over the card as it is now."""
    item_id = pressed.item_id
    try:
        async with turn.write(FLOW, item_id) as tx:
            await act(tx, turn.call, item_id, pressed.rev)
            await turn.awaits_button(tx)
    except DomainError as error:
        return await errors.shown_again(turn, error, entry.witness_card, item_id)
    return (await entry.witness_card(turn, item_id)).with_toast(turn.t.plain(toast))


@router.callback_query(OpenBatch.filter())
async def open_batch(_press: CallbackQuery, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        view = await SEVERAL.show(tx, turn)
    return screens.several(turn.t, view)


@router.callback_query(PutOff.filter())
async def put_off(_press: CallbackQuery, callback_data: PutOff, turn: Turn) -> Screen:
    """Another report comes in its place."""
    async with turn.write(FLOW) as tx:
        view = await SEVERAL.put_off(tx, turn, (callback_data.item_id, callback_data.rev))
    return screens.several(turn.t, view)


@router.callback_query(ConfirmShown.filter())
async def confirm_shown(_press: CallbackQuery, callback_data: ConfirmShown, turn: Turn) -> Screen:
    """Confirms what is on the screen; a press on a screen that is another by now only redraws."""
    async with turn.write(FLOW) as tx:
        outcome, view = await SEVERAL.decide(
            tx,
            turn,
            callback_data.seen,
            lambda shown, skipped: batch.confirm_shown(tx, turn.call, shown, skipped),
        )
    if outcome is None:
        return screens.several(turn.t, view).headed(turn.t("confirm-several-changed"))
    drawn = screens.several(turn.t, view, outcome.confirmed)
    drawn = drawn.headed(screens.told(turn.t, outcome))
    if not outcome.confirmed:
        return drawn
    count = len(outcome.confirmed)
    return drawn.with_toast(turn.t.plain("confirm-toast-several", count=count))


@router.callback_query(ShowProof.filter())
async def show_proof(_press: CallbackQuery, callback_data: ShowProof, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    async with turn.read() as tx:
        found = await reading.evidence_of(tx, turn.call, item_id)
    return with_evidence(turn.t, await ITEM.show(turn, item_id), found)


async def _send_back(turn: Turn, item_id: int, rev: int, comment: SendBackReason | str) -> Screen:
    return await ITEM.change(
        turn,
        item_id,
        lambda tx: confirm.send_back(tx, turn.call, item_id, rev, comment),
        toast="confirm-toast-returned",
        show=entry.decided,
        awaits=RETURNED,
    )
