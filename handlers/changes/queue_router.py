"""The conversation of whoever decides about changes."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from handlers.changes import queue_screens, screens
from handlers.changes.callbacks import (
    Accept,
    AcceptSeen,
    AskDecline,
    DeclineFor,
    OpenChange,
    OpenQueue,
    OpenTold,
    Revoke,
)
from handlers.changes.entry import (
    DECLINE,
    FLOW,
    QUEUE,
    TOLD,
    change_screen,
    queue_entry,
)
from handlers.errors import explained, shown_again
from handlers.filters import NO_COMMAND, Expects, wants
from handlers.screen import Screen
from handlers.turn import Turn
from services import changes

router = Router(name="changes_queue")


@router.callback_query(OpenQueue.filter())
async def open_queue(_press: CallbackQuery, callback_data: OpenQueue, turn: Turn) -> Screen:
    await turn.shows(QUEUE, detail=str(callback_data.page))
    return await queue_entry(turn, callback_data.page)


@router.callback_query(OpenTold.filter())
async def open_told(_press: CallbackQuery, callback_data: OpenTold, turn: Turn) -> Screen:
    await turn.shows(QUEUE, screen=TOLD, detail=str(callback_data.page))
    return await queue_entry(turn, callback_data.page, told=True)


@router.callback_query(OpenChange.filter())
async def open_change(_press: CallbackQuery, callback_data: OpenChange, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.change_id)
    return await change_screen(turn, callback_data.change_id)


@router.callback_query(Accept.filter())
async def accept(_press: CallbackQuery, callback_data: Accept, turn: Turn) -> Screen:
    change_id, rev = callback_data.change_id, callback_data.rev
    try:
        async with turn.write(FLOW, change_id) as tx:
            await changes.accept(tx, turn.call, change_id, rev)
            await turn.awaits_button(tx)
            page, following = await changes.after_decision(tx, turn.call, change_id)
    except DomainError as error:
        return await _overtaken(turn, error, change_id)
    shown = screens.change(turn.t, page, following=following)
    return shown.with_toast(turn.t.plain("change-toast-accepted"))


@router.callback_query(AcceptSeen.filter())
async def accept_seen(_press: CallbackQuery, callback_data: AcceptSeen, turn: Turn) -> Screen:
    """All that the page showed, and nothing that came since."""
    page, seen = callback_data.page, callback_data.seen
    try:
        async with turn.write(QUEUE) as tx:
            count = await changes.accept_seen(tx, turn.call, page, seen)
            await turn.awaits_button(tx)
    except DomainError as error:
        return await shown_again(turn, error, queue_entry, page)
    said = turn.t.plain("change-toast-accepted-all", count=count)
    return (await queue_entry(turn, page)).with_toast(said)


@router.callback_query(AskDecline.filter())
async def ask_decline(_press: CallbackQuery, callback_data: AskDecline, turn: Turn) -> Screen:
    """The words are chosen or typed for the revision that was read."""
    change_id, rev = callback_data.change_id, callback_data.rev
    try:
        async with turn.write(FLOW, change_id) as tx:
            page = await changes.change_page(tx, turn.call, change_id)
            if not page.may_decide or page.change.rev != rev:
                raise DomainError("change.stale")
            await tx.conversation.expect(
                turn.account_id, DECLINE, now=turn.now, object_id=change_id, detail=str(rev)
            )
    except DomainError as error:
        return await _overtaken(turn, error, change_id)
    return queue_screens.ask_decline(turn.t, page)


@router.callback_query(DeclineFor.filter())
async def decline_for(_press: CallbackQuery, callback_data: DeclineFor, turn: Turn) -> Screen:
    return await _decline(
        turn, callback_data.change_id, callback_data.rev, callback_data.reason.value
    )


@router.message(Expects(DECLINE), NO_COMMAND, flags=wants("no-text-reason"))
async def decline_typed(_message: Message, turn: Turn) -> Screen:
    expected = turn.expectation
    rev = int((expected and expected.detail) or 0)
    return await _decline(turn, turn.awaited_id, rev, turn.text)


async def _decline(turn: Turn, change_id: int, rev: int, reply: str) -> Screen:
    try:
        async with turn.write(FLOW, change_id) as tx:
            await changes.decline(tx, turn.call, change_id, rev, reply)
            await turn.awaits_button(tx)
            page, following = await changes.after_decision(tx, turn.call, change_id)
    except DomainError as error:
        if not error.code.startswith("text."):
            return await _overtaken(turn, error, change_id)
        # Still awaited: the next text is another try.
        async with turn.read() as tx:
            page = await changes.change_page(tx, turn.call, change_id)
        return explained(turn, error, queue_screens.ask_decline(turn.t, page))
    shown = screens.change(turn.t, page, following=following)
    return shown.with_toast(turn.t.plain("change-toast-declined"))


@router.callback_query(Revoke.filter())
async def revoke(_press: CallbackQuery, callback_data: Revoke, turn: Turn) -> Screen:
    change_id, rev = callback_data.change_id, callback_data.rev
    try:
        async with turn.write(FLOW, change_id) as tx:
            page = await changes.revoke(tx, turn.call, change_id, rev)
            await turn.awaits_button(tx)
    except DomainError as error:
        return await _overtaken(turn, error, change_id)
    return screens.change(turn.t, page).with_toast(turn.t.plain("approval-toast-revoked"))


async def _overtaken(turn: Turn, error: DomainError, change_id: int) -> Screen:
    """The press came too late or meant something else: the change as it is now, and why."""
    return await shown_again(turn, error, change_screen, change_id)
