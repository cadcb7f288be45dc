"""Meetings of the two: noted, looked through, linked to the plan, printed."""

from datetime import date

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from documents import file_names, meeting_journal
from domain.dates import DateProblem
from domain.errors import DomainError
from domain.people import ChannelPolicy, person_label
from handlers import errors, typed_dates
from handlers.calendar_keyboard import packed_day, unpacked_day
from handlers.filters import NO_COMMAND, WEIGHTY, Expects, wants
from handlers.mentoring import entry, meeting_screens
from handlers.mentoring.callbacks import (
    AskNote,
    AskTopic,
    LinkMeeting,
    NoteMeeting,
    OpenMeeting,
    OpenMeetings,
    RemoveMeeting,
    SendJournal,
    ShowMeetingMonth,
)
from handlers.mentoring.entry import DAY, MEETING, MEETINGS, NOTE, TOPIC
from handlers.screen import Made, Screen
from handlers.turn import Turn
from services.mentoring import meetings, overview
from services.transaction import Transaction

router = Router(name=MEETINGS)

_NO_DAY = {"date.future": "meeting.ahead", "date.unclear": "meeting.unclear_day"}
"""What is wrong with a typed day, said of a meeting."""


@router.callback_query(OpenMeetings.filter())
async def open_meetings(_press: CallbackQuery, callback_data: OpenMeetings, turn: Turn) -> Screen:
    mentoring_id = callback_data.mentoring_id
    async with turn.write(MEETINGS, mentoring_id) as tx:
        await turn.awaits_button(tx)
        return await entry.meeting_list(tx, turn, mentoring_id, callback_data.page)


@router.callback_query(ShowMeetingMonth.filter())
async def show_month(_press: CallbackQuery, callback_data: ShowMeetingMonth, turn: Turn) -> Screen:
    """While a month is shown, a typed day is the day of the meeting."""
    mentoring_id = callback_data.mentoring_id
    async with turn.write(MEETINGS, mentoring_id) as tx:
        await tx.conversation.expect(turn.account_id, DAY, now=turn.now, object_id=mentoring_id)
        return await _month(tx, turn, mentoring_id, callback_data.month)


@router.message(Expects(DAY), F.text, NO_COMMAND)
async def take_day(_message: Message, turn: Turn) -> Screen:
    mentoring_id = turn.awaited_id
    found = typed_dates.read_held(turn.text, turn.t.language, turn.today)
    try:
        if isinstance(found, DateProblem):
            if found.code in _NO_DAY:
                raise DomainError(_NO_DAY[found.code])
            raise typed_dates.refused(turn.t, found, turn.today)
        return await _ask_topic(turn, mentoring_id, found.day)
    except DomainError as error:
        if error.denied:
            raise
        async with turn.read() as tx:
            shown = await _month(tx, turn, mentoring_id, 0)
        return shown.headed(errors.sentence(turn, error))


@router.callback_query(AskTopic.filter())
async def ask_topic(_press: CallbackQuery, callback_data: AskTopic, turn: Turn) -> Screen:
    return await _ask_topic(turn, callback_data.mentoring_id, unpacked_day(callback_data.day))


async def _ask_topic(turn: Turn, mentoring_id: int, day: date | None) -> Screen:
    """While it is asked, a typed text is the topic."""
    held_on = day or turn.today
    async with turn.write(MEETINGS, mentoring_id) as tx:
        view = await meetings.new(tx, turn.call, mentoring_id, held_on)
        await tx.conversation.expect(
            turn.account_id,
            TOPIC,
            now=turn.now,
            object_id=mentoring_id,
            detail=str(packed_day(held_on)),
        )
    return meeting_screens.ask_topic(turn.t, view)


@router.callback_query(NoteMeeting.filter())
async def note_meeting(_press: CallbackQuery, callback_data: NoteMeeting, turn: Turn) -> Screen:
    mentoring_id, day = callback_data.mentoring_id, unpacked_day(callback_data.day)
    async with turn.write(MEETINGS, mentoring_id) as tx:
        meeting_id = await meetings.note_ready(
            tx, turn.call, mentoring_id, day or turn.today, callback_data.topic
        )
        screen = await _noted(tx, turn, meeting_id)
    return screen.with_toast(turn.t.plain("mentoring-meeting-noted"))


@router.message(
    Expects(TOPIC), F.text, NO_COMMAND, flags=wants("no-text-topic", put_off="typed-not-held")
)
async def take_topic(_message: Message, turn: Turn) -> Screen:
    mentoring_id = turn.awaited_id
    day = unpacked_day(int((turn.expectation and turn.expectation.detail) or 0)) or turn.today
    try:
        async with turn.write(MEETINGS, mentoring_id) as tx:
            meeting_id = await meetings.note(tx, turn.call, mentoring_id, day, turn.text)
            screen = await _noted(tx, turn, meeting_id)
    except DomainError as error:
        if not error.code.startswith("text."):
            raise
        async with turn.read() as tx:
            view = await meetings.new(tx, turn.call, mentoring_id, day)
        return meeting_screens.ask_topic(turn.t, view).headed(errors.sentence(turn, error))
    return screen.headed(turn.t("mentoring-meeting-noted"))


@router.callback_query(OpenMeeting.filter())
async def open_meeting(_press: CallbackQuery, callback_data: OpenMeeting, turn: Turn) -> Screen:
    async with turn.write(MEETING, callback_data.meeting_id) as tx:
        return await _noted(tx, turn, callback_data.meeting_id)


@router.callback_query(AskNote.filter())
async def ask_note(_press: CallbackQuery, callback_data: AskNote, turn: Turn) -> Screen:
    meeting_id = callback_data.meeting_id
    async with turn.write(MEETING, meeting_id) as tx:
        view = await meetings.page(tx, turn.call, meeting_id)
        await tx.conversation.expect(turn.account_id, NOTE, now=turn.now, object_id=meeting_id)
    return meeting_screens.ask_note(turn.t, view)


@router.message(Expects(NOTE), F.text, NO_COMMAND, flags=wants("no-text-name"))
async def take_note(_message: Message, turn: Turn) -> Screen:
    meeting_id = turn.awaited_id
    try:
        async with turn.write(MEETING, meeting_id) as tx:
            await meetings.set_note(tx, turn.call, meeting_id, turn.text)
            return await _noted(tx, turn, meeting_id)
    except DomainError as error:
        if not error.code.startswith("text."):
            raise
        async with turn.read() as tx:
            view = await meetings.page(tx, turn.call, meeting_id)
        return meeting_screens.ask_note(turn.t, view).headed(errors.sentence(turn, error))


@router.callback_query(LinkMeeting.filter())
async def link_meeting(_press: CallbackQuery, callback_data: LinkMeeting, turn: Turn) -> Screen:
    async with turn.write(MEETING, callback_data.meeting_id) as tx:
        await meetings.link(tx, turn.call, callback_data.meeting_id, callback_data.item_id)
        return await _noted(tx, turn, callback_data.meeting_id)


@router.callback_query(RemoveMeeting.filter(), flags=WEIGHTY)
async def remove_meeting(_press: CallbackQuery, callback_data: RemoveMeeting, turn: Turn) -> Screen:
    async with turn.write(MEETINGS) as tx:
        mentoring_id = await meetings.remove(tx, turn.call, callback_data.meeting_id)
        screen = await entry.meeting_list(tx, turn, mentoring_id)
    return screen.with_toast(turn.t.plain("mentoring-meeting-removed"))


@router.callback_query(SendJournal.filter())
async def send_journal(_press: CallbackQuery, callback_data: SendJournal, turn: Turn) -> Screen:
    mentoring_id = callback_data.mentoring_id
    async with turn.write(MEETINGS, mentoring_id) as tx:
        await turn.awaits_button(tx)
        view, journal = await meetings.journal(tx, turn.call, mentoring_id)
    screen, pair = meeting_screens.listing(turn.t, view), view.pair
    content = await turn.render(meeting_journal.pdf, journal)
    policy = pair.channel_policy
    mentor = person_label(pair.mentor, policy, pair.mentor_no)
    mentee = person_label(pair.mentee, policy, pair.mentee_no)
    if policy is ChannelPolicy.NO_PERSONAL_DATA:
        screen = screen.headed(turn.t("mentoring-journal-names"))
    return screen.with_files(Made(name=file_names.journal(mentor, mentee), content=content))


async def _noted(tx: Transaction, turn: Turn, meeting_id: int) -> Screen:
    """The meeting as it is now; a text written beside it answers nothing."""
    await turn.awaits_button(tx, about=meeting_id)
    return meeting_screens.meeting(turn.t, await meetings.page(tx, turn.call, meeting_id))


async def _month(tx: Transaction, turn: Turn, mentoring_id: int, packed: int) -> Screen:
    view = await overview.page(tx, turn.call, mentoring_id)
    return meeting_screens.month(turn.t, view.pair, packed, turn.today)
