"""What is to be done: the list, an item, its report, its date, dropping it."""

from datetime import date

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.doing import PostponeReason, free_until
from domain.errors import DomainError
from handlers import errors
from handlers.calendar_keyboard import unpacked_day
from handlers.due import entry, screens
from handlers.due.callbacks import (
    AskDate,
    AskDrop,
    AskMore,
    AskProof,
    DropFor,
    FinishBare,
    MoveTo,
    MoveWeek,
    OpenDue,
    OpenItem,
    Recall,
    Restore,
    ShowEvidence,
    ShowMonth,
)
from handlers.due.entry import FLOW, ITEM, MORE, PROOF
from handlers.filters import Expects
from handlers.proofs import sent
from handlers.screen import Screen
from handlers.turn import Turn
from locales.translator import Markup
from services.items import plan, reading, report

router = Router(name=FLOW)

STALE = frozenset({"item.changed", "item.wrong_state"})


@router.message(Command("due"))
async def due_command(_message: Message, turn: Turn) -> Screen:
    await _await_nothing(turn, None)
    return await entry.listing(turn)


@router.callback_query(OpenDue.filter())
async def open_due(_press: CallbackQuery, callback_data: OpenDue, turn: Turn) -> Screen:
    await _await_nothing(turn, None)
    return await entry.listing(turn, callback_data.page)


@router.callback_query(OpenItem.filter())
async def open_item(_press: CallbackQuery, callback_data: OpenItem, turn: Turn) -> Screen:
    await _await_nothing(turn, callback_data.item_id)
    return await entry.item(turn, callback_data.item_id)


@router.callback_query(AskProof.filter())
async def ask_proof(_press: CallbackQuery, callback_data: AskProof, turn: Turn) -> Screen:
    return await _ask(turn, callback_data.item_id, callback_data.rev, PROOF)


@router.callback_query(AskMore.filter())
async def ask_more(_press: CallbackQuery, callback_data: AskMore, turn: Turn) -> Screen:
    return await _ask(turn, callback_data.item_id, callback_data.rev, MORE)


@router.callback_query(FinishBare.filter())
async def finish_bare(_press: CallbackQuery, callback_data: FinishBare, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    try:
        async with turn.write(FLOW, item_id) as tx:
            await report.report(tx, turn.call, item_id, callback_data.rev)
            await tx.conversation.expect_nothing(turn.account_id)
    except DomainError as error:
        return await _refused(turn, item_id, error)
    return (await entry.item(turn, item_id)).with_toast(turn.t.plain("due-toast-done"))


@router.message(Expects(PROOF, MORE), ~F.text.startswith("/"))
async def take_proofs(_message: Message, turn: Turn) -> Screen:
    """All that came in the turn is one report, with one reply."""
    awaited = turn.expectation
    if awaited is None or awaited.object_id is None:
        return await entry.listing(turn)
    item_id, rev = awaited.object_id, int(awaited.detail or 0)
    found = sent(turn)
    refusals = [errors.sentence(turn, problem) for problem in dict.fromkeys(found.problems)]
    if not found.accepted:
        return (await entry.resume(turn, item_id)).headed(Markup("\n".join(refusals)))
    try:
        async with turn.write(FLOW, item_id) as tx:
            if awaited.expects == MORE:
                await report.attach(tx, turn.call, item_id, rev, found.accepted)
            else:
                await report.report(tx, turn.call, item_id, rev, found.accepted)
            await tx.conversation.expect_nothing(turn.account_id)
    except DomainError as error:
        return await _refused(turn, item_id, error)
    lines = [turn.t("due-accepted"), *refusals]
    return (await entry.item(turn, item_id)).headed(Markup("\n".join(lines)))


@router.callback_query(Recall.filter())
async def recall(_press: CallbackQuery, callback_data: Recall, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    try:
        async with turn.write(FLOW, item_id) as tx:
            await report.recall(tx, turn.call, item_id, callback_data.rev)
            await tx.conversation.expect_nothing(turn.account_id)
    except DomainError as error:
        return await _refused(turn, item_id, error)
    return (await entry.item(turn, item_id)).with_toast(turn.t.plain("due-toast-recalled"))


@router.callback_query(AskDate.filter())
async def ask_date(_press: CallbackQuery, callback_data: AskDate, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    await _await_nothing(turn, item_id)
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
        if not page.own or page.item.rev != callback_data.rev:
            return await entry.changed(turn, item_id)
        quick = await plan.choices(tx, turn.call, page.item)
    free = free_until(page.item.due_on, page.today)
    return screens.ask_date(turn.t, page.item, page.today, quick, free)


@router.callback_query(ShowMonth.filter())
async def show_month(_press: CallbackQuery, callback_data: ShowMonth, turn: Turn) -> Screen:
    year, number = divmod(callback_data.month, 100)
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, callback_data.item_id)
    if not page.own or not 1 <= number <= 12 or not 2000 <= year <= 2100:
        return await entry.changed(turn, callback_data.item_id)
    first, last = plan.reach(page.item, page.today)
    return screens.month(turn.t, page.item, year, number, first=first, last=last, today=page.today)


@router.callback_query(MoveTo.filter())
async def move_to(_press: CallbackQuery, callback_data: MoveTo, turn: Turn) -> Screen:
    day = unpacked_day(callback_data.day)
    if day is None:
        return await entry.changed(turn, callback_data.item_id)
    return await _move(turn, callback_data.item_id, callback_data.rev, day, callback_data.reason)


@router.callback_query(MoveWeek.filter())
async def move_week(_press: CallbackQuery, callback_data: MoveWeek, turn: Turn) -> Screen:
    """A week from today, from the list of a day; asks for a reason where one is due."""
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, callback_data.item_id)
        day = await plan.week_later(tx, turn.call, page.item)
    return await _move(turn, page.item.id, callback_data.rev, day, None)


@router.callback_query(AskDrop.filter())
async def ask_drop(_press: CallbackQuery, callback_data: AskDrop, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    await _await_nothing(turn, item_id)
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    if not page.own or page.item.rev != callback_data.rev:
        return await entry.changed(turn, item_id)
    return screens.ask_drop(turn.t, page.item)


@router.callback_query(DropFor.filter())
async def drop_for(_press: CallbackQuery, callback_data: DropFor, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    try:
        async with turn.write(FLOW, item_id) as tx:
            await plan.drop(tx, turn.call, item_id, callback_data.rev, callback_data.reason)
            await tx.conversation.expect_nothing(turn.account_id)
    except DomainError as error:
        return await _refused(turn, item_id, error)
    return (await entry.item(turn, item_id)).with_toast(turn.t.plain("due-toast-dropped"))


@router.callback_query(Restore.filter())
async def restore(_press: CallbackQuery, callback_data: Restore, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    try:
        async with turn.write(FLOW, item_id) as tx:
            await plan.restore(tx, turn.call, item_id, callback_data.rev)
    except DomainError as error:
        return await _refused(turn, item_id, error)
    return (await entry.item(turn, item_id)).with_toast(turn.t.plain("due-toast-restored"))


@router.callback_query(ShowEvidence.filter())
async def show_evidence(_press: CallbackQuery, callback_data: ShowEvidence, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    async with turn.read() as tx:
        found = await reading.evidence_of(tx, turn.call, item_id)
    return screens.with_evidence(turn.t, await entry.item(turn, item_id), found)


async def _move(
    turn: Turn, item_id: int, rev: int, day: date, reason: PostponeReason | None
) -> Screen:
    """Asks why where a reason is due, with the day kept in its buttons."""
    t = turn.t
    try:
        async with turn.write(FLOW, item_id) as tx:
            await plan.postpone(tx, turn.call, item_id, rev, day, reason)
            await tx.conversation.expect_nothing(turn.account_id)
    except DomainError as error:
        if error.code != "item.reason_needed":
            return await _refused(turn, item_id, error)
        async with turn.read() as tx:
            page = await reading.item_page(tx, turn.call, item_id)
        return screens.ask_reason(t, page.item, day, page.today)
    said = t.plain("due-toast-moved", day=t.day(day, turn.today))
    return (await entry.item(turn, item_id)).with_toast(said)


async def _ask(turn: Turn, item_id: int, rev: int, expects: str) -> Screen:
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    awaited = reading.awaits_more(page) if expects == MORE else reading.awaits_report(page)
    if not awaited or page.item.rev != rev:
        return await entry.changed(turn, item_id)
    async with turn.write(FLOW, item_id) as tx:
        await tx.conversation.expect(
            turn.account_id, expects, now=turn.now, object_id=item_id, detail=str(rev)
        )
    return screens.ask_proof(turn.t, page.item, more=expects == MORE)


async def _refused(turn: Turn, item_id: int, error: DomainError) -> Screen:
    """What changed since the button was drawn, or the rule that was broken, over the item."""
    if error.code in STALE:
        await _await_nothing(turn, item_id)
        return await entry.changed(turn, item_id)
    if error.code.startswith("access."):
        raise error
    return (await entry.item(turn, item_id)).headed(errors.sentence(turn, error))


async def _await_nothing(turn: Turn, item_id: int | None) -> None:
    """Whoever left the question behind isn't taken at his next word.

    A press doesn't know what was awaited, so it always ends it. Where an item is shown, a text
    leads back to it.
    """
    if turn.messages and turn.expectation is None:
        return
    async with turn.write(FLOW, item_id) as tx:
        if item_id is None:
            await tx.conversation.expect_nothing(turn.account_id)
        else:
            await tx.conversation.expect(turn.account_id, ITEM, now=turn.now, object_id=item_id)
