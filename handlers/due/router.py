"""What is to be done: the list, an item, its report, its date, dropping it."""

from collections.abc import Awaitable, Callable
from datetime import date

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.conversation import BUTTON
from domain.dates import DateProblem
from domain.doing import PostponeReason, check_new_date
from domain.errors import DomainError
from domain.evidence import Proof
from domain.item import ItemKind
from handlers import errors, finding, typed_dates
from handlers.calendar_keyboard import packed_day, unpacked_day
from handlers.colleagues import QUERY_LIMIT
from handlers.due import entry, screens, snooze_router
from handlers.due.callbacks import (
    AskDate,
    AskDrop,
    AskDropReason,
    AskMemo,
    AskMore,
    AskMoveReason,
    AskProof,
    AskTell,
    AskVisited,
    DropFor,
    FinishBare,
    MoveTo,
    MoveWeek,
    OpenDue,
    OpenItem,
    Recall,
    Restore,
    SetMemo,
    SetVisited,
    ShowEvidence,
    ShowMonth,
    TellFor,
    UndoMove,
)
from handlers.due.entry import (
    DATE,
    FLOW,
    ITEM,
    MEMO,
    MORE,
    OWN_WHY,
    PROOF,
    REASON,
    TELL,
    VISITED,
    WHY,
)
from handlers.filters import NO_COMMAND, Expects
from handlers.proofs import sent
from handlers.screen import Screen
from handlers.turn import Turn
from locales.translator import Markup
from services import school_calendar
from services.call import Call
from services.items import memo, plan, reading, report, tell, witness
from services.transaction import Transaction

HandIn = Callable[[Transaction, Call, int, int, tuple[Proof, ...]], Awaitable[object]]

router = Router(name=FLOW)
router.include_router(snooze_router.router)


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


@router.callback_query(AskProof.filter())
async def ask_proof(_press: CallbackQuery, callback_data: AskProof, turn: Turn) -> Screen:
    return await _ask_proof(turn, callback_data.item_id, callback_data.rev, PROOF)


@router.callback_query(AskMore.filter())
async def ask_more(_press: CallbackQuery, callback_data: AskMore, turn: Turn) -> Screen:
    return await _ask_proof(turn, callback_data.item_id, callback_data.rev, MORE)


async def _ask_proof(turn: Turn, item_id: int, rev: int, expects: str) -> Screen:
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    awaited = reading.awaits_more(page) if expects == MORE else reading.awaits_report(page)
    if not awaited or page.item.rev != rev:
        return await ITEM.changed(turn, item_id)
    visit = page.item.kind is ItemKind.LESSON_VISIT
    if visit and expects == PROOF and page.visited is None:
        return await _ask_visited(turn, item_id, rev)
    await _await(turn, item_id, rev, expects)
    return screens.ask_proof(turn.t, page, more=expects == MORE)


@router.callback_query(AskVisited.filter())
async def ask_visited(_press: CallbackQuery, callback_data: AskVisited, turn: Turn) -> Screen:
    one = callback_data
    return await _ask_visited(turn, one.item_id, one.rev, page=one.page, found=one.found)


@router.message(Expects(VISITED), F.text, NO_COMMAND)
async def search_visited(_message: Message, turn: Turn) -> Screen:
    awaited = turn.expectation
    rev = 0 if awaited is None else int((awaited.detail or "0").partition(" ")[0])
    return await _ask_visited(turn, turn.awaited_id, rev, query=turn.text[:QUERY_LIMIT])


async def _ask_visited(
    turn: Turn, item_id: int, rev: int, *, page: int = 0, query: str = "", found: bool = False
) -> Screen:
    """Whose lesson it was: picked, found by a part of the name, or passed over. `found`: of those
    whom the text typed last has found."""
    try:
        async with turn.write(FLOW, item_id) as tx:
            if found:
                awaited = await finding.looked_for(tx, turn, VISITED, item_id, found=True)
                query = entry.visited_query(awaited)
            view = await witness.list_hosts(tx, turn.call, item_id, rev, page=page, query=query)
            item = await tx.items.get(item_id)
            await finding.expect(tx, turn, VISITED, item_id, f"{rev} {query}")
    except DomainError as error:
        return await ITEM.refused(turn, item_id, error)
    return screens.ask_visited(turn.t, item, view)


@router.callback_query(SetVisited.filter())
async def set_visited(_press: CallbackQuery, callback_data: SetVisited, turn: Turn) -> Screen:
    """The next question is the proof."""
    item_id, rev = callback_data.item_id, callback_data.rev
    try:
        async with turn.write(FLOW, item_id) as tx:
            await witness.choose_visited(tx, turn.call, item_id, rev, callback_data.person_id)
            await tx.conversation.expect(
                turn.account_id, PROOF, now=turn.now, object_id=item_id, detail=str(rev)
            )
    except DomainError as error:
        return await ITEM.refused(turn, item_id, error)
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    return screens.ask_proof(turn.t, page)


async def _await(turn: Turn, item_id: int, rev: int, expects: str) -> None:
    async with turn.write(FLOW, item_id) as tx:
        await tx.conversation.expect(
            turn.account_id, expects, now=turn.now, object_id=item_id, detail=str(rev)
        )


@router.callback_query(FinishBare.filter())
async def finish_bare(_press: CallbackQuery, callback_data: FinishBare, turn: Turn) -> Screen:
    item_id, rev = callback_data.item_id, callback_data.rev
    return await ITEM.change(
        turn,
        item_id,
        lambda tx: report.report(tx, turn.call, item_id, rev),
        toast="due-toast-done",
    )


@router.message(Expects(PROOF, MORE), NO_COMMAND)
async def take_proofs(_message: Message, turn: Turn) -> Screen:
    """All that came in the turn is one report, with one reply."""
    awaited = turn.expectation
    if awaited is None or awaited.object_id is None:
        return await entry.listing(turn)
    hand_in = report.attach if awaited.expects == MORE else report.report
    return await _hand_in(turn, awaited.object_id, int(awaited.detail or 0), hand_in)


@router.message(Expects(f"{FLOW}.{BUTTON}"), F.photo | F.document | F.video | F.audio)
async def take_another(_message: Message, turn: Turn) -> Screen:
    """Photos are sent one after another: what comes beside a report belongs to it."""
    item_id = turn.awaited_id
    page = None
    if item_id:
        async with turn.read() as tx:
            page = await reading.item_page(tx, turn.call, item_id)
    if page is None or not reading.awaits_more(page):
        return (await entry.resume(turn, item_id or None)).headed(turn.t("fallback-file"))
    return await _hand_in(turn, item_id, page.item.rev, report.attach)


async def _hand_in(turn: Turn, item_id: int, rev: int, hand_in: HandIn) -> Screen:
    """What is accepted of it; what is not is said over the item, or over the question."""
    found = sent(turn)
    refusals = errors.sentences(turn, found.problems)
    if not found.accepted:
        return (await entry.resume(turn, item_id)).headed(Markup("\n".join(refusals)))

    async def received(turn: Turn, item_id: int) -> Screen:
        accepted = Markup("\n".join([turn.t("due-accepted"), *refusals]))
        return (await ITEM.show(turn, item_id)).headed(accepted)

    return await ITEM.change(
        turn,
        item_id,
        lambda tx: hand_in(tx, turn.call, item_id, rev, found.accepted),
        show=received,
    )


@router.callback_query(Recall.filter())
async def recall(_press: CallbackQuery, callback_data: Recall, turn: Turn) -> Screen:
    item_id, rev = callback_data.item_id, callback_data.rev
    return await ITEM.change(
        turn,
        item_id,
        lambda tx: report.recall(tx, turn.call, item_id, rev),
        toast="due-toast-recalled",
    )


@router.callback_query(AskDate.filter())
async def ask_date(_press: CallbackQuery, callback_data: AskDate, turn: Turn) -> Screen:
    """Quick choices, the calendar, or words: the text is awaited."""
    item_id, rev = callback_data.item_id, callback_data.rev
    try:
        async with turn.read() as tx:
            dates = await plan.new_dates(tx, turn.call, item_id, rev)
    except DomainError as error:
        return await ITEM.refused(turn, item_id, error)
    await _await(turn, item_id, rev, DATE)
    return screens.ask_date(turn.t, dates)


@router.message(Expects(WHY), F.text, NO_COMMAND)
async def typed_why(_message: Message, turn: Turn) -> Screen:
    """The reason is chosen from the list; the new date stays."""
    return (await entry.resume(turn, turn.awaited_id)).headed(turn.t("fallback-text"))


@router.message(Expects(DATE), F.text, NO_COMMAND)
async def typed_date(_message: Message, turn: Turn) -> Screen:
    """How the words were read; a press moves the item, another text is another try."""
    awaited = turn.expectation
    if awaited is None or awaited.object_id is None:
        return await entry.listing(turn)
    item_id, rev = awaited.object_id, int(awaited.detail or 0)
    try:
        async with turn.read() as tx:
            dates = await plan.new_dates(tx, turn.call, item_id, rev)
            holidays = await school_calendar.holidays(tx, turn.call)
        found = typed_dates.read(turn.text, turn.t.language, dates.today, holidays)
        if isinstance(found, DateProblem):
            raise DomainError(found.code)
        check_new_date(dates.item.due_on, found.day, today=dates.today, last_on=dates.last)
    except DomainError as error:
        return await ITEM.refused(turn, item_id, error)
    return screens.typed_date(turn.t, dates, found.day)


@router.callback_query(ShowMonth.filter())
async def show_month(_press: CallbackQuery, callback_data: ShowMonth, turn: Turn) -> Screen:
    """A date is awaited as before: it can still be typed."""
    try:
        async with turn.read() as tx:
            dates = await plan.new_dates(tx, turn.call, callback_data.item_id, callback_data.rev)
    except DomainError as error:
        return await ITEM.refused(turn, callback_data.item_id, error)
    return screens.month(turn.t, dates, callback_data.month)


@router.callback_query(MoveTo.filter())
async def move_to(_press: CallbackQuery, callback_data: MoveTo, turn: Turn) -> Screen:
    day = unpacked_day(callback_data.day)
    if day is None:
        return await ITEM.changed(turn, callback_data.item_id)
    return await _move(turn, callback_data.item_id, callback_data.rev, day, callback_data.reason)


@router.callback_query(AskMoveReason.filter())
async def ask_move_reason(
    _press: CallbackQuery, callback_data: AskMoveReason, turn: Turn
) -> Screen:
    item_id, rev, day = callback_data.item_id, callback_data.rev, unpacked_day(callback_data.day)
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    if not page.own or page.item.rev != rev or day is None:
        await turn.shows(FLOW, item_id)
        return await ITEM.changed(turn, item_id)
    async with turn.write(FLOW, item_id) as tx:
        await tx.conversation.expect(
            turn.account_id,
            OWN_WHY,
            now=turn.now,
            object_id=item_id,
            detail=f"{rev} {callback_data.day}",
        )
    return screens.ask_move_reason(turn.t, page.item, day, page.today)


@router.message(Expects(OWN_WHY), F.text, NO_COMMAND)
async def typed_move_reason(_message: Message, turn: Turn) -> Screen:
    awaited, day = turn.expectation, entry.new_day(turn.expectation)
    if awaited is None or awaited.object_id is None or day is None:
        return await entry.listing(turn)
    rev = int((awaited.detail or "0").partition(" ")[0])
    return await _move(turn, awaited.object_id, rev, day, turn.text)


@router.callback_query(MoveWeek.filter())
async def move_week(_press: CallbackQuery, callback_data: MoveWeek, turn: Turn) -> Screen:
    """A week from today, from the list of a day; asks for a reason where one is due."""
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, callback_data.item_id)
        day = await plan.week_later(tx, turn.call, page.item)
    return await _move(turn, page.item.id, callback_data.rev, day, None)


async def _move(
    turn: Turn, item_id: int, rev: int, day: date, reason: PostponeReason | str | None
) -> Screen:
    """Asks why where a reason is due, with the day kept in its buttons."""
    t = turn.t
    try:
        async with turn.write(FLOW, item_id) as tx:
            moved = await plan.postpone(tx, turn.call, item_id, rev, day, reason)
            await turn.awaits_button(tx)
    except DomainError as error:
        if error.code != "item.reason_needed":
            return await ITEM.refused(turn, item_id, error)
        async with turn.write(FLOW, item_id) as tx:
            page = await reading.item_page(tx, turn.call, item_id)
            await tx.conversation.expect(
                turn.account_id, WHY, now=turn.now, object_id=item_id, detail=str(packed_day(day))
            )
        return screens.ask_reason(t, page.item, day, page.today)
    if moved is None:
        return (await ITEM.show(turn, item_id)).with_toast(t.plain("change-toast-asked"))
    said = t.plain("due-toast-moved", day=t.day(day, turn.today))
    return (await ITEM.show(turn, item_id)).with_toast(said)


@router.callback_query(UndoMove.filter())
async def undo_move(_press: CallbackQuery, callback_data: UndoMove, turn: Turn) -> Screen:
    item_id, rev = callback_data.item_id, callback_data.rev
    return await ITEM.change(
        turn,
        item_id,
        lambda tx: plan.undo_postponement(tx, turn.call, item_id, rev),
        toast="due-toast-move-undone",
    )


@router.callback_query(AskDrop.filter())
async def ask_drop(_press: CallbackQuery, callback_data: AskDrop, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    await turn.shows(FLOW, item_id)
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    if not page.own or page.item.rev != callback_data.rev:
        return await ITEM.changed(turn, item_id)
    return screens.ask_drop(turn.t, page.item)


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
    await _await(turn, item_id, rev, REASON)
    return screens.ask_drop_reason(turn.t, page.item)


@router.message(Expects(REASON), F.text, NO_COMMAND)
async def typed_reason(_message: Message, turn: Turn) -> Screen:
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
    item_id, words = callback_data.item_id, callback_data.memo
    return await ITEM.change(
        turn,
        item_id,
        lambda tx: memo.set_memo(tx, turn.call, item_id, words),
        toast="due-toast-memo" if words is not None else "due-toast-memo-gone",
    )


@router.message(Expects(MEMO), F.text, NO_COMMAND)
async def take_memo(_message: Message, turn: Turn) -> Screen:
    return await ITEM.change(
        turn,
        turn.awaited_id,
        lambda tx: memo.set_memo(tx, turn.call, turn.awaited_id, turn.text),
    )


@router.callback_query(AskTell.filter())
async def ask_tell(_press: CallbackQuery, callback_data: AskTell, turn: Turn) -> Screen:
    return await _ask_words(turn, callback_data.item_id, TELL)


@router.callback_query(TellFor.filter())
async def tell_for(_press: CallbackQuery, callback_data: TellFor, turn: Turn) -> Screen:
    said = turn.t.plain(f"due-tell-{callback_data.phrase.value}")
    return await _tell(turn, callback_data.item_id, said)


@router.message(Expects(TELL), F.text, NO_COMMAND)
async def take_tell(_message: Message, turn: Turn) -> Screen:
    return await _tell(turn, turn.awaited_id, turn.text)


async def _tell(turn: Turn, item_id: int, said: str) -> Screen:
    async def sent_on(turn: Turn, item_id: int) -> Screen:
        return (await ITEM.show(turn, item_id)).headed(turn.t("due-told"))

    return await ITEM.change(
        turn, item_id, lambda tx: tell.tell(tx, turn.call, item_id, said), show=sent_on
    )


async def _ask_words(turn: Turn, item_id: int, expects: str) -> Screen:
    """Ready words or one's own: the text is awaited."""
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    if not page.own or (expects == TELL and not page.mentored):
        return await ITEM.changed(turn, item_id)
    await _await(turn, item_id, page.item.rev, expects)
    if expects == MEMO:
        return screens.ask_memo(turn.t, page)
    return screens.ask_tell(turn.t, page.item)


@router.callback_query(ShowEvidence.filter())
async def show_evidence(_press: CallbackQuery, callback_data: ShowEvidence, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    async with turn.read() as tx:
        found = await reading.evidence_of(tx, turn.call, item_id)
    return screens.with_evidence(turn.t, await ITEM.show(turn, item_id), found)
