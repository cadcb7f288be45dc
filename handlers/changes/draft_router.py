"""Writing a replacement or an addition, handing it over and taking it back."""

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.dates import DateProblem
from domain.errors import DomainError
from domain.route_changes import ChangeState
from handlers import typed_dates
from handlers.calendar_keyboard import packed_day, unpacked_day
from handlers.changes import draft_screens, screens
from handlers.changes.callbacks import (
    AskDay,
    AskOwn,
    AskReason,
    Choose,
    OpenDraft,
    Propose,
    SetDay,
    SetReason,
    ShowMonth,
    ShowOffers,
    Withdraw,
)
from handlers.changes.entry import (
    ASKING,
    DAY,
    FLOW,
    OWN,
    REASON,
    Drawn,
    change_screen,
    draft_screen,
    plan_entry,
    resume,
)
from handlers.errors import explained
from handlers.filters import ASKED, NO_COMMAND, Expects, wants
from handlers.screen import Screen
from handlers.turn import Turn
from services import changes, school_calendar
from services.transaction import Transaction

Work = Callable[[Transaction], Awaitable[changes.Written]]

router = Router(name="changes_draft")


@router.callback_query(OpenDraft.filter())
async def open_draft(_press: CallbackQuery, callback_data: OpenDraft, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.change_id)
    return await draft_screen(turn, callback_data.change_id)


@router.callback_query(ShowOffers.filter())
async def show_offers(_press: CallbackQuery, callback_data: ShowOffers, turn: Turn) -> Screen:
    await turn.shows(FLOW, callback_data.change_id)
    return await draft_screen(
        turn,
        callback_data.change_id,
        lambda t, view: draft_screens.offers(t, view, callback_data.page),
    )


@router.callback_query(Choose.filter())
async def choose(_press: CallbackQuery, callback_data: Choose, turn: Turn) -> Screen:
    """What is chosen is dated; the reason is asked next where none is given."""
    change_id, key = callback_data.change_id, callback_data.key
    return await _write(
        turn,
        change_id,
        lambda tx: changes.choose(tx, turn.call, change_id, key),
        asks=True,
    )


@router.callback_query(AskOwn.filter())
async def ask_own(_press: CallbackQuery, callback_data: AskOwn, turn: Turn) -> Screen:
    return await _ask(turn, callback_data.change_id, OWN)


@router.callback_query(AskDay.filter())
async def ask_day(_press: CallbackQuery, callback_data: AskDay, turn: Turn) -> Screen:
    return await _ask(turn, callback_data.change_id, DAY)


@router.callback_query(AskReason.filter())
async def ask_reason(_press: CallbackQuery, callback_data: AskReason, turn: Turn) -> Screen:
    return await _ask(turn, callback_data.change_id, REASON)


async def _ask(turn: Turn, change_id: int, expects: str) -> Screen:
    """The question, with its text awaited; the change itself once it is handed over."""
    try:
        async with turn.write(FLOW, change_id) as tx:
            view = await changes.draft(tx, turn.call, change_id)
            await tx.conversation.expect(
                turn.account_id, expects, now=turn.now, object_id=change_id
            )
    except DomainError as error:
        return await _refused(turn, change_id, error)
    return ASKING[expects](turn.t, view)


@router.message(Expects(OWN, REASON), NO_COMMAND, flags=wants("no-text-name"))
async def typed(_message: Message, turn: Turn) -> Screen:
    """Still awaited where it does not fit: the next text is another try."""
    expected, change_id, text = turn.expectation, turn.awaited_id, turn.text
    if expected is not None and expected.expects == REASON:
        return await _write(
            turn,
            change_id,
            lambda tx: changes.set_reason(tx, turn.call, change_id, typed=text),
            again=draft_screens.ask_reason,
        )
    return await _write(
        turn,
        change_id,
        lambda tx: changes.write_own(tx, turn.call, change_id, text),
        asks=True,
        again=draft_screens.ask_own,
    )


@router.callback_query(SetReason.filter())
async def set_reason(_press: CallbackQuery, callback_data: SetReason, turn: Turn) -> Screen:
    change_id, key = callback_data.change_id, callback_data.key
    return await _write(
        turn, change_id, lambda tx: changes.set_reason(tx, turn.call, change_id, key=key)
    )


@router.callback_query(ShowMonth.filter())
async def show_month(_press: CallbackQuery, callback_data: ShowMonth, turn: Turn) -> Screen:
    """A date is awaited as before: it can still be typed."""
    return await draft_screen(
        turn,
        callback_data.change_id,
        lambda t, view: draft_screens.month(t, view, callback_data.month),
    )


@router.message(Expects(DAY), NO_COMMAND)
async def typed_day(_message: Message, turn: Turn) -> Screen:
    """How the words were read; a press sets the date, another text is another try."""
    change_id = turn.awaited_id
    try:
        async with turn.read() as tx:
            view = await changes.draft(tx, turn.call, change_id)
            holidays = await school_calendar.holidays(tx, turn.call)
    except DomainError as error:
        return explained(turn, error, await resume(turn, change_id))
    found = typed_dates.read(turn.text, turn.t.language, view.today, holidays)
    if isinstance(found, DateProblem):
        return explained(turn, DomainError(found.code), draft_screens.ask_day(turn.t, view))
    if not view.first <= found.day <= view.last:
        outside = DomainError("route.date_outside")
        return explained(turn, outside, draft_screens.ask_day(turn.t, view))
    said = turn.t.day(found.day, view.today)
    return draft_screens.typed_day(turn.t, view, packed_day(found.day), said)


@router.callback_query(SetDay.filter(), flags=ASKED)
async def set_day(_press: CallbackQuery, callback_data: SetDay, turn: Turn) -> Screen:
    change_id, day = callback_data.change_id, unpacked_day(callback_data.day)
    if day is None:
        return await draft_screen(turn, change_id)
    rev = callback_data.rev
    return await _write(
        turn, change_id, lambda tx: changes.set_day(tx, turn.call, change_id, rev, day)
    )


@router.callback_query(Propose.filter())
async def propose(_press: CallbackQuery, callback_data: Propose, turn: Turn) -> Screen:
    change_id, rev = callback_data.change_id, callback_data.rev
    try:
        async with turn.write(FLOW, change_id) as tx:
            state = await changes.propose(tx, turn.call, change_id, rev)
            await turn.awaits_button(tx)
    except DomainError as error:
        return await _refused(turn, change_id, error)
    key = "change-toast-asked" if state is ChangeState.WAITING else "change-toast-shown"
    return (await change_screen(turn, change_id)).with_toast(turn.t.plain(key))


@router.callback_query(Withdraw.filter())
async def withdraw(_press: CallbackQuery, callback_data: Withdraw, turn: Turn) -> Screen:
    """A draft is put away, what waits is taken back, what was only shown is undone."""
    change_id, rev = callback_data.change_id, callback_data.rev
    try:
        async with turn.write(FLOW, change_id) as tx:
            change, plan = await changes.withdraw(tx, turn.call, change_id, rev)
            await turn.awaits_button(tx)
            view = None if plan is None else await changes.of_read(tx, turn.call, plan)
    except DomainError as error:
        return await _refused(turn, change_id, error)
    key = "change-toast-discarded" if change.state is ChangeState.DRAFT else "change-toast-taken"
    if view is None:
        shown = await plan_entry(turn, change.route_id)
    else:
        shown = screens.plan_changes(turn.t, view)
    return shown.with_toast(turn.t.plain(key))


async def _write(
    turn: Turn,
    change_id: int,
    work: Work,
    *,
    asks: bool = False,
    again: Drawn = draft_screens.draft,
) -> Screen:
    """Writes a part of the draft and shows all of it. `asks`: the reason is asked next, where
    there is none yet; `again`: what is shown where a text does not fit."""
    try:
        async with turn.write(FLOW, change_id) as tx:
            view = await changes.draft_of(tx, turn.call, *await work(tx))
            asks = asks and view.change.reason is None
            if asks:
                await tx.conversation.expect(
                    turn.account_id, REASON, now=turn.now, object_id=change_id
                )
            else:
                await turn.awaits_button(tx)
    except DomainError as error:
        if error.code.startswith("text."):
            return explained(turn, error, await draft_screen(turn, change_id, again))
        return await _refused(turn, change_id, error)
    return (draft_screens.ask_reason if asks else draft_screens.draft)(turn.t, view)


async def _refused(turn: Turn, change_id: int, error: DomainError) -> Screen:
    """The draft, or the change as it is by now, under a line that says why."""
    if error.denied:
        raise error
    shown = await draft_screen(turn, change_id)
    return explained(turn, error, shown)
