"""What is to be done: the list, an item, dropping it, words about it."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.text import shortened
from handlers import typed_press
from handlers.due import (
    beside_router,
    entry,
    materials_router,
    move_router,
    report_router,
    screens,
    snooze_router,
)
from handlers.due.callbacks import (
    AskDrop,
    AskDropReason,
    AskMemo,
    AskTell,
    DropFor,
    OpenDue,
    OpenItem,
    Restore,
    SetMemo,
    TellFor,
)
from handlers.due.entry import DROP_WHY, FLOW, ITEM, MEMO, REASON, TELL
from handlers.due.move_words import day_in
from handlers.due.words import TEXT_SHOWN
from handlers.filters import NO_COMMAND, Expects, wants
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress, says_nothing
from handlers.unwritten import unwritten
from services.items import memo, plan, reading, tell

router = Router(name=FLOW)
router.include_routers(
    report_router.router,
    # Dates beside an item are no materials.
    move_router.router,
    beside_router.router,
    materials_router.router,
    snooze_router.router,
)


@router.message(Command("due"))
async def due_command(_message: Message, turn: Turn) -> Screen:
    await turn.shows(FLOW)
    return await entry.listing(turn)


@router.callback_query(OpenDue.filter())
async def open_due(_press: CallbackQuery, callback_data: OpenDue, turn: Turn) -> Screen:
    await turn.shows(FLOW, detail=str(callback_data.page))
    return await entry.listing(turn, callback_data.page)


@router.callback_query(OpenItem.filter())
async def open_item(_press: CallbackQuery, callback_data: OpenItem, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.item_id)
    return await ITEM.show(turn, callback_data.item_id)


@router.callback_query(AskDrop.filter())
async def ask_drop(_press: CallbackQuery, callback_data: AskDrop, turn: Turn) -> Screen:
    """A reason of the list, or words: the text is awaited."""
    item_id, rev = callback_data.item_id, callback_data.rev
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
        asked = await entry.ask_drop(turn, tx, page)
    if not page.own or page.item.rev != rev:
        await turn.shows(FLOW, item_id)
        return await ITEM.changed(turn, item_id)
    await entry.awaits(turn, item_id, rev, DROP_WHY)
    return asked


@router.message(Expects(DROP_WHY), F.text, NO_COMMAND, flags=wants("no-text-reason"))
async def typed_drop(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    """One of the list that is named, another date, else the reason in its owner's words."""
    pressed = await press(turn.shown, typed_press.meant)
    if pressed is not None:
        return pressed
    day = day_in(turn.t, turn.text, turn.today)
    moved = None if day is None else await move_router.typed_day(turn, turn.awaited_id, day)
    if moved is not None:
        return moved
    if says_nothing(turn.t, turn.text):
        return (await entry.resume(turn, turn.awaited_id)).headed(unwritten(turn))
    return await _dropped_for_words(turn)


@router.callback_query(DropFor.filter())
async def drop_for(_press: CallbackQuery, callback_data: DropFor, turn: Turn) -> Screen:
    item_id, rev, reason = callback_data.item_id, callback_data.rev, callback_data.reason
    return await ITEM.change(
        turn,
        item_id,
        lambda tx: plan.drop(tx, turn.call, item_id, rev, reason),
        show=_after_drop,
    )


@router.callback_query(AskDropReason.filter())
async def ask_drop_reason(
    _press: CallbackQuery, callback_data: AskDropReason, turn: Turn
) -> Screen:
    item_id, rev = callback_data.item_id, callback_data.rev
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    if not page.own or page.item.rev != rev:
        await turn.shows(FLOW, item_id)
        return await ITEM.changed(turn, item_id)
    await entry.awaits(turn, item_id, rev, REASON)
    return screens.ask_drop_reason(turn.t, page.item)


@router.message(Expects(REASON), F.text, NO_COMMAND, flags=wants("no-text-reason"))
async def typed_reason(_message: Message, turn: Turn) -> Screen:
    return await _dropped_for_words(turn)


async def _dropped_for_words(turn: Turn) -> Screen:
    awaited = turn.expectation
    if awaited is None or awaited.object_id is None:
        return await entry.listing(turn)
    item_id, rev = awaited.object_id, int(awaited.detail or 0)
    return await ITEM.change(
        turn,
        item_id,
        lambda tx: plan.drop(tx, turn.call, item_id, rev, turn.text),
        show=_after_drop,
    )


async def _after_drop(turn: Turn, item_id: int) -> Screen:
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    key = "change-toast-asked" if page.asked_change is not None else "due-toast-dropped"
    return screens.item(turn.t, page).with_toast(turn.t.plain(key))


@router.callback_query(Restore.filter())
async def restore(_press: CallbackQuery, callback_data: Restore, turn: Turn) -> Screen:
    item_id, rev = callback_data.item_id, callback_data.rev
    return await ITEM.change(
        turn,
        item_id,
        lambda tx: plan.restore(tx, turn.call, item_id, rev),
        toast="due-toast-restored",
    )


@router.callback_query(AskMemo.filter())
async def ask_memo(_press: CallbackQuery, callback_data: AskMemo, turn: Turn) -> Screen:
    return await _ask_words(turn, callback_data.item_id, MEMO)


@router.callback_query(SetMemo.filter())
async def set_memo(_press: CallbackQuery, callback_data: SetMemo, turn: Turn) -> Screen:
    item_id, chosen = callback_data.item_id, callback_data.memo
    return await ITEM.change(
        turn,
        item_id,
        lambda tx: memo.set_memo(tx, turn.call, item_id, chosen),
        toast="due-toast-memo" if chosen is not None else "due-toast-memo-gone",
    )


@router.message(Expects(MEMO), F.text, NO_COMMAND, flags=wants("due-too-short"))
async def take_memo(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    if says_nothing(turn.t, turn.text):
        return await _ready_words(turn, press)
    item_id, said = turn.awaited_id, turn.text
    return await entry.note(turn, item_id, lambda tx: memo.set_memo(tx, turn.call, item_id, said))


@router.callback_query(AskTell.filter())
async def ask_tell(_press: CallbackQuery, callback_data: AskTell, turn: Turn) -> Screen:
    return await _ask_words(turn, callback_data.item_id, TELL)


@router.callback_query(TellFor.filter())
async def tell_for(_press: CallbackQuery, callback_data: TellFor, turn: Turn) -> Screen:
    said = turn.t.plain(f"due-tell-{callback_data.phrase.value}")
    return await _tell(turn, callback_data.item_id, said)


@router.message(Expects(TELL), F.text, NO_COMMAND, flags=wants("due-too-short"))
async def take_tell(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    if says_nothing(turn.t, turn.text):
        return await _ready_words(turn, press)
    return await _tell(turn, turn.awaited_id, turn.text)


async def _tell(turn: Turn, item_id: int, said: str) -> Screen:
    async def sent_on(turn: Turn, item_id: int) -> Screen:
        return (await ITEM.show(turn, item_id)).headed(
            turn.t("due-told", text=shortened(said, TEXT_SHOWN))
        )

    return await ITEM.change(
        turn, item_id, lambda tx: tell.tell(tx, turn.call, item_id, said), show=sent_on
    )


async def _ready_words(turn: Turn, press: TypedPress) -> Screen:
    """A number is that of the ready words above; what else says nothing is asked again."""
    pressed = await press(turn.shown, typed_press.placed)
    if pressed is None:
        pressed = await press(turn.shown, typed_press.meant)
    if pressed is not None:
        return pressed
    return (await entry.resume(turn, turn.awaited_id)).headed(turn.t("due-too-short"))


async def _ask_words(turn: Turn, item_id: int, expects: str) -> Screen:
    """Ready words or one's own: the text is awaited."""
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    if not page.own or (expects == TELL and not page.mentored):
        return await ITEM.changed(turn, item_id)
    await entry.awaits(turn, item_id, page.item.rev, expects)
    if expects == MEMO:
        return screens.ask_memo(turn.t, page)
    return screens.ask_tell(turn.t, page.item)
