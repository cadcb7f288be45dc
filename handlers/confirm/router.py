"""Confirming what others have done, and sending it back."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.doing import SendBackReason
from handlers.confirm import entry, screens
from handlers.confirm.callbacks import (
    AskReturn,
    ConfirmItem,
    OpenCard,
    OpenConfirm,
    ReturnFor,
    RevokeDecision,
    ShowProof,
)
from handlers.confirm.entry import COMMENT, FLOW, ITEM
from handlers.due import screens as due_screens
from handlers.filters import NO_COMMAND, Expects
from handlers.screen import Screen
from handlers.turn import Turn
from services.items import confirm, reading

router = Router(name=FLOW)


@router.callback_query(OpenConfirm.filter())
async def open_confirm(_press: CallbackQuery, callback_data: OpenConfirm, turn: Turn) -> Screen:
    await turn.shows(FLOW, detail=str(callback_data.page))
    return await entry.listing(turn, callback_data.page)


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
    return screens.ask_return(turn.t, page.item)


@router.callback_query(ReturnFor.filter())
async def return_for(_press: CallbackQuery, callback_data: ReturnFor, turn: Turn) -> Screen:
    return await _send_back(turn, callback_data.item_id, callback_data.rev, callback_data.reason)


@router.message(Expects(COMMENT), F.text, NO_COMMAND)
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


@router.callback_query(ShowProof.filter())
async def show_proof(_press: CallbackQuery, callback_data: ShowProof, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    async with turn.read() as tx:
        found = await reading.evidence_of(tx, turn.call, item_id)
    return due_screens.with_evidence(turn.t, await ITEM.show(turn, item_id), found)


async def _send_back(turn: Turn, item_id: int, rev: int, comment: SendBackReason | str) -> Screen:
    return await ITEM.change(
        turn,
        item_id,
        lambda tx: confirm.send_back(tx, turn.call, item_id, rev, comment),
        toast="confirm-toast-returned",
        show=entry.decided,
    )
