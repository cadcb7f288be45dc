"""The date of an item: another one, why, and back."""

from collections.abc import Sequence
from datetime import date, timedelta

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import CallbackQuery, Message

from domain.conversation import BUTTON
from domain.dates import DateProblem
from domain.doing import NewDates, PostponeReason, check_new_date
from domain.errors import DomainError
from handlers import errors, typed_dates, typed_press
from handlers.calendar_keyboard import packed_day, unpacked_day
from handlers.due import entry, move_screens
from handlers.due.callbacks import (
    AskDate,
    AskMoveReason,
    MoveTo,
    MoveWeek,
    OpenDue,
    ShowMonth,
    UndoMove,
)
from handlers.due.entry import DATE, DROPPED, FLOW, ITEM, MATERIALS, OWN_WHY, REMOVED, SENT, WHY
from handlers.due.move_words import SaysDay, day_in
from handlers.filters import ASKED, NO_COMMAND, Expects, wants
from handlers.overtaken import is_followed
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress
from handlers.unwritten import unwritten
from locales.translator import Translator
from services import school_calendar
from services.items import plan, reading

router = Router(name=f"{FLOW}.move")

MONTHS_DIFFER = timedelta(days=4)


@router.callback_query(AskDate.filter())
async def ask_date(_press: CallbackQuery, callback_data: AskDate, turn: Turn) -> Screen:
    """Quick choices, the calendar, or words: the text is awaited."""
    item_id, rev = callback_data.item_id, callback_data.rev
    try:
        async with turn.read() as tx:
            dates = await plan.new_dates(tx, turn.call, item_id, rev)
    except DomainError as error:
        return await ITEM.refused(turn, item_id, error)
    await entry.awaits(turn, item_id, rev, DATE)
    return move_screens.ask_date(turn.t, dates)


@router.message(Expects(WHY), F.text, NO_COMMAND, flags=wants("no-text-reason"))
async def typed_why(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    """One of the list that is named, else the reason in its owner's words; the new date stays."""
    pressed = await press(turn.shown, typed_press.meant)
    if pressed is not None:
        return pressed
    awaited, day = turn.expectation, entry.new_day(turn.expectation)
    rev, kept, _ = ((awaited and awaited.detail) or "").partition(" ")
    if not kept or day is None or typed_press.says_nothing(turn.t, turn.text):
        return (await entry.resume(turn, turn.awaited_id)).headed(unwritten(turn))
    return (await _move(turn, turn.awaited_id, int(rev), day, turn.text)).spoken()


@router.message(Expects(DATE), F.text, NO_COMMAND)
async def typed_date(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    """How the words were read; a press moves the item, another text is another try, «отмени
    перенос» leaves it where it was."""
    if typed_press.is_made_of(turn.t, turn.text, "typed-yes", "typed-fine", "due-move-words"):
        moved = await press(turn.shown, move_screens.agreed)
        if moved is not None:
            return moved
    awaited = turn.expectation
    if awaited is None or awaited.object_id is None:
        return await entry.listing(turn)
    item_id, rev = awaited.object_id, int(awaited.detail or 0)
    if typed_press.cancels(turn.t, turn.text, "due-move-cancel-words"):
        await turn.shows(FLOW, item_id)
        return await ITEM.show(turn, item_id)
    try:
        async with turn.read() as tx:
            dates = await plan.new_dates(tx, turn.call, item_id, rev)
            holidays = await school_calendar.holidays(tx, turn.call)
        typed = day_in(turn.t, turn.text, turn.today) or turn.text
        day = _understood(turn.t, typed, dates, holidays)
    except DomainError as error:
        return await ITEM.refused(turn, item_id, error)
    return move_screens.typed_date(turn.t, dates, day)


@router.message(
    Expects(f"{FLOW}.{BUTTON}", MATERIALS, SENT, REMOVED, DROPPED), F.text, NO_COMMAND, SaysDay()
)
async def typed_beside(_message: Message, turn: Turn, day: str, press: TypedPress) -> Screen:
    """After a reminder a day is said of what it reminds of, not of the item opened before."""
    if await is_followed(turn):
        listed = await press((), lambda *_: OpenDue().pack())
        if listed is not None:
            return listed.headed(turn.t("due-what-moved"))
    moved = await typed_day(turn, turn.awaited_id, day)
    if moved is None:
        raise SkipHandler
    return moved


async def typed_day(turn: Turn, item_id: int, typed: str) -> Screen | None:
    """As if the button had been pressed and the date typed then; None where the item is not to be
    moved."""
    try:
        async with turn.read() as tx:
            dates = await plan.new_dates(tx, turn.call, item_id)
            holidays = await school_calendar.holidays(tx, turn.call)
    except DomainError:
        return None
    await entry.awaits(turn, item_id, dates.item.rev, DATE)
    if not typed:
        return move_screens.ask_date(turn.t, dates)
    try:
        day = _understood(turn.t, typed, dates, holidays)
    except DomainError as error:
        return errors.explained(turn, error, move_screens.ask_date(turn.t, dates))
    return move_screens.typed_date(turn.t, dates, day)


def _understood(
    t: Translator, typed: str, dates: NewDates, holidays: Sequence[tuple[date, date]]
) -> date:
    """DomainError date.* or as `check_new_date`."""
    typed = typed_dates.without_refusal(typed, t.language)
    shifted = typed_dates.read_shift(typed, t.language, dates.moved_from)
    if shifted is not None:
        day = dates.workday(shifted)
    else:
        found = typed_dates.read(typed, t.language, dates.today, holidays)
        if isinstance(found, DateProblem):
            raise DomainError(found.code)
        day = _from_present(t, typed, dates, found.day)
    check_new_date(dates.item.due_on, day, today=dates.today, last_on=dates.last)
    return day


def _from_present(t: Translator, typed: str, dates: NewDates, day: date) -> date:
    """«Через неделю» that would be the present date is meant from that date."""
    due_on = dates.item.due_on
    if day != due_on:
        return day
    later = typed_dates.read(typed, t.language, due_on)
    moved = None if isinstance(later, DateProblem) else later.day
    # Of a month, days differ; a date told by its day and month is the same one, or a year later.
    as_far = moved is not None and abs((moved - due_on) - (due_on - dates.today)) < MONTHS_DIFFER
    return moved if moved is not None and as_far else day


@router.callback_query(ShowMonth.filter())
async def show_month(_press: CallbackQuery, callback_data: ShowMonth, turn: Turn) -> Screen:
    """A date is awaited as before: it can still be typed."""
    try:
        async with turn.read() as tx:
            dates = await plan.new_dates(tx, turn.call, callback_data.item_id, callback_data.rev)
    except DomainError as error:
        return await ITEM.refused(turn, callback_data.item_id, error)
    return move_screens.month(turn.t, dates, callback_data.month)


@router.callback_query(MoveTo.filter(), flags=ASKED)
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
    return move_screens.ask_move_reason(turn.t, page.item, day, page.today)


@router.message(Expects(OWN_WHY), F.text, NO_COMMAND, flags=wants("no-text-reason"))
async def typed_move_reason(_message: Message, turn: Turn) -> Screen:
    awaited, day = turn.expectation, entry.new_day(turn.expectation)
    if awaited is None or awaited.object_id is None or day is None:
        return await entry.listing(turn)
    rev = int((awaited.detail or "0").partition(" ")[0])
    return await _move(turn, awaited.object_id, rev, day, turn.text)


@router.callback_query(MoveWeek.filter())
async def move_week(_press: CallbackQuery, callback_data: MoveWeek, turn: Turn) -> Screen:
    """A week from today, from the list of a day; asks for a reason where one is due."""
    return await _move(turn, callback_data.item_id, callback_data.rev, None, None)


async def _move(
    turn: Turn, item_id: int, rev: int, day: date | None, reason: PostponeReason | str | None
) -> Screen:
    """To the day, or by a week. Asks why where a reason is due, with the day kept in its buttons.

    All in one transaction, as far as it goes: a press may cost no more than twenty statements.
    """
    t = turn.t
    try:
        async with turn.write(FLOW, item_id) as tx:
            if day is None:
                day, moved = await plan.postpone_week(tx, turn.call, item_id, rev)
            else:
                moved = await plan.postpone(tx, turn.call, item_id, rev, day, reason)
            await turn.awaits_button(tx)
    except DomainError as error:
        if error.code != "item.reason_needed":
            return await ITEM.refused(turn, item_id, error)
        async with turn.write(FLOW, item_id) as tx:
            page = await reading.item_page(tx, turn.call, item_id)
            day = day or await plan.week_later(tx, turn.call, page.item)
            await tx.conversation.expect(
                turn.account_id,
                WHY,
                now=turn.now,
                object_id=item_id,
                detail=f"{rev} {packed_day(day)}",
            )
        return move_screens.ask_reason(t, page.item, day, page.today)
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
