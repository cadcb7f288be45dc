"""Writing down at which meeting results were presented; every press is kept."""

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.calendar import add_months
from domain.dates import DateProblem
from domain.errors import DomainError
from handlers import typed_dates
from handlers.calendar_keyboard import unpacked_day
from handlers.closing import meeting_screens
from handlers.closing.callbacks import (
    AskDecision,
    AskMeetingDay,
    AskProtocol,
    ChooseBody,
    DropMeeting,
    HoldMeeting,
    OpenMeeting,
    OpenMeetings,
    SetDecision,
    SetMeetingDay,
    SkipProtocol,
    TickAll,
    TickPlan,
    UndoMeeting,
)
from handlers.closing.entry import (
    DAY,
    DECISION,
    MEETING,
    PROTOCOL,
    meeting_screen,
    meetings,
)
from handlers.errors import explained
from handlers.filters import NO_COMMAND, WEIGHTY, Expects, wants
from handlers.screen import Screen
from handlers.turn import Turn
from services import closing, school_calendar
from services.closing import Meeting
from services.transaction import Transaction

router = Router(name="closing_meetings")

Write = Callable[[Transaction], Awaitable[Meeting]]


@router.callback_query(OpenMeetings.filter())
async def open_meetings(_press: CallbackQuery, turn: Turn) -> Screen:
    await turn.shows(MEETING)
    return await meetings(turn)


@router.callback_query(ChooseBody.filter())
async def choose_body(_press: CallbackQuery, callback_data: ChooseBody, turn: Turn) -> Screen:
    """Today, and every plan that is summed up, to begin with."""
    async with turn.write(MEETING) as tx:
        view = await closing.begin_meeting(
            tx, turn.call, callback_data.school_id, callback_data.number
        )
        await turn.awaits_button(tx, about=view.one.id)
    return meeting_screens.meeting(turn.t, view, 0, turn.call.person_id)


@router.callback_query(OpenMeeting.filter())
async def open_meeting(_press: CallbackQuery, callback_data: OpenMeeting, turn: Turn) -> Screen:
    await turn.shows(MEETING, callback_data.presentation_id)
    return await meeting_screen(turn, callback_data.presentation_id, callback_data.page)


@router.callback_query(AskMeetingDay.filter())
async def ask_day(_press: CallbackQuery, callback_data: AskMeetingDay, turn: Turn) -> Screen:
    return await _ask(turn, callback_data.presentation_id, DAY)


@router.callback_query(AskProtocol.filter())
async def ask_protocol(_press: CallbackQuery, callback_data: AskProtocol, turn: Turn) -> Screen:
    return await _ask(turn, callback_data.presentation_id, PROTOCOL)


@router.callback_query(AskDecision.filter())
async def ask_decision(_press: CallbackQuery, callback_data: AskDecision, turn: Turn) -> Screen:
    return await _ask(turn, callback_data.presentation_id, DECISION)


async def _ask(turn: Turn, presentation_id: int, expects: str) -> Screen:
    async with turn.write(MEETING, presentation_id) as tx:
        view = await closing.meeting(tx, turn.call, presentation_id)
        if view.one.draft:
            await tx.conversation.expect(
                turn.account_id, expects, now=turn.now, object_id=presentation_id
            )
    if not view.one.draft:
        return meeting_screens.meeting(turn.t, view, 0, turn.call.person_id)
    return meeting_screens.ASKING[expects](turn.t, view)


@router.callback_query(SetMeetingDay.filter())
async def set_day(_press: CallbackQuery, callback_data: SetMeetingDay, turn: Turn) -> Screen:
    presentation_id, day = callback_data.presentation_id, unpacked_day(callback_data.day)
    if day is None:
        return await meeting_screen(turn, presentation_id)
    return await _write(
        turn,
        presentation_id,
        lambda tx: closing.set_meeting_day(tx, turn.call, presentation_id, day),
    )


@router.message(Expects(DAY), NO_COMMAND)
async def typed_day(_message: Message, turn: Turn) -> Screen:
    presentation_id = turn.awaited_id
    async with turn.read() as tx:
        holidays = await school_calendar.holidays(tx, turn.call)
    # Words name days ahead; a meeting was held: «12 мая» is the last one, not the next.
    half_a_year_ago = add_months(turn.today, -6)
    found = typed_dates.read(turn.text, turn.t.language, half_a_year_ago, holidays)
    if isinstance(found, DateProblem):
        return await _again(turn, presentation_id, DomainError(found.code))
    day = found.day
    return await _write(
        turn,
        presentation_id,
        lambda tx: closing.set_meeting_day(tx, turn.call, presentation_id, day),
    )


@router.callback_query(SkipProtocol.filter())
async def skip_protocol(_press: CallbackQuery, callback_data: SkipProtocol, turn: Turn) -> Screen:
    presentation_id = callback_data.presentation_id
    return await _write(
        turn,
        presentation_id,
        lambda tx: closing.set_protocol(tx, turn.call, presentation_id, None),
    )


@router.callback_query(SetDecision.filter())
async def set_decision(_press: CallbackQuery, callback_data: SetDecision, turn: Turn) -> Screen:
    presentation_id, key = callback_data.presentation_id, callback_data.key
    if key:
        return await _write(
            turn,
            presentation_id,
            lambda tx: closing.set_ready_decision(tx, turn.call, presentation_id, key),
        )
    return await _write(
        turn,
        presentation_id,
        lambda tx: closing.set_decision(tx, turn.call, presentation_id, None),
    )


@router.message(Expects(PROTOCOL, DECISION), NO_COMMAND, flags=wants("no-text-name"))
async def typed(_message: Message, turn: Turn) -> Screen:
    expected, presentation_id, text = turn.expectation, turn.awaited_id, turn.text
    set_text = closing.set_protocol
    if expected is not None and expected.expects == DECISION:
        set_text = closing.set_decision
    return await _write(
        turn, presentation_id, lambda tx: set_text(tx, turn.call, presentation_id, text)
    )


@router.callback_query(TickPlan.filter())
async def tick_plan(_press: CallbackQuery, callback_data: TickPlan, turn: Turn) -> Screen:
    one = callback_data
    return await _write(
        turn,
        one.presentation_id,
        lambda tx: closing.tick_plan(tx, turn.call, one.presentation_id, one.route_id, one.on),
        page=one.page,
    )


@router.callback_query(TickAll.filter())
async def tick_all(_press: CallbackQuery, callback_data: TickAll, turn: Turn) -> Screen:
    presentation_id, on = callback_data.presentation_id, callback_data.on
    return await _write(
        turn,
        presentation_id,
        lambda tx: closing.tick_plans(tx, turn.call, presentation_id, on),
    )


@router.callback_query(HoldMeeting.filter())
async def hold(_press: CallbackQuery, callback_data: HoldMeeting, turn: Turn) -> Screen:
    presentation_id = callback_data.presentation_id
    return await _write(
        turn,
        presentation_id,
        lambda tx: closing.hold(tx, turn.call, presentation_id),
        toast="closing-toast-held",
    )


@router.callback_query(UndoMeeting.filter())
async def undo(_press: CallbackQuery, callback_data: UndoMeeting, turn: Turn) -> Screen:
    presentation_id = callback_data.presentation_id
    return await _write(
        turn, presentation_id, lambda tx: closing.undo_meeting(tx, turn.call, presentation_id)
    )


@router.callback_query(DropMeeting.filter(), flags=WEIGHTY)
async def drop(_press: CallbackQuery, callback_data: DropMeeting, turn: Turn) -> Screen:
    async with turn.write(MEETING) as tx:
        await closing.drop_meeting(tx, turn.call, callback_data.presentation_id)
        await turn.awaits_button(tx)
    return (await meetings(turn)).with_toast(turn.t.plain("closing-toast-meeting-dropped"))


async def _write(
    turn: Turn, presentation_id: int, work: Write, *, page: int = 0, toast: str | None = None
) -> Screen:
    try:
        async with turn.write(MEETING, presentation_id) as tx:
            view = await work(tx)
            await turn.awaits_button(tx)
    except DomainError as error:
        return await _again(turn, presentation_id, error)
    screen = meeting_screens.meeting(turn.t, view, page, turn.call.person_id)
    return screen if toast is None else screen.with_toast(turn.t.plain(toast))


async def _again(turn: Turn, presentation_id: int, error: DomainError) -> Screen:
    """The question that is still awaited, else the entry, under what was wrong."""
    if error.denied:
        raise error
    async with turn.read() as tx:
        view = await closing.meeting(tx, turn.call, presentation_id)
    expected = turn.expectation
    asking = None if expected is None else meeting_screens.ASKING.get(expected.expects)
    if asking is not None and turn.messages:
        return explained(turn, error, asking(turn.t, view))
    return explained(turn, error, meeting_screens.meeting(turn.t, view, 0, turn.call.person_id))
