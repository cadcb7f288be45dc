"""One measure of the school's year: how it goes, and what is changed in it."""

from collections.abc import Awaitable, Callable
from datetime import date

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.dates import DateProblem
from domain.errors import DomainError
from domain.roadmap import Timing
from handlers import errors, finding, typed_dates
from handlers.calendar_keyboard import packed_day, unpacked_day
from handlers.colleagues import QUERY_LIMIT
from handlers.filters import NO_COMMAND, NOT_DONE, Expects, wants
from handlers.roadmap import entry, measure_screens
from handlers.roadmap.callbacks import (
    AskDocument,
    AskDue,
    AskFinish,
    AskMove,
    AskPerson,
    AskTitle,
    DropMeasure,
    Finish,
    Move,
    OpenMeasure,
    PickDay,
    SetDocument,
    SetDue,
    SetPerson,
    UndoMeasure,
)
from handlers.roadmap.entry import DAY, DOCUMENT, DUE, MEASURE, NOTE, PERSON, TITLE, WHY
from handlers.screen import Screen
from handlers.turn import Turn
from services.roadmap import editing, marking, reading
from services.transaction import Transaction

Work = Callable[[Transaction], Awaitable[object]]

router = Router(name=MEASURE)


@router.callback_query(OpenMeasure.filter())
async def open_measure(_press: CallbackQuery, callback_data: OpenMeasure, turn: Turn) -> Screen:
    measure_id = callback_data.measure_id
    async with turn.write(MEASURE, measure_id) as tx:
        await turn.awaits_button(tx)
        return await entry.measure(tx, turn, measure_id)


# --- how it goes


@router.callback_query(AskFinish.filter())
async def ask_finish(_press: CallbackQuery, callback_data: AskFinish, turn: Turn) -> Screen:
    return await _mark_asked(turn, callback_data.measure_id, NOTE, measure_screens.ask_finish)


@router.callback_query(Finish.filter())
async def finish(_press: CallbackQuery, callback_data: Finish, turn: Turn) -> Screen:
    one = callback_data

    async def work(tx: Transaction) -> None:
        note = marking.ready_note(one.key) if one.key else None
        await marking.finish(tx, turn.call, one.measure_id, one.rev, note)

    return await _changed(turn, one.measure_id, work, "finish")


@router.message(
    Expects(NOTE), F.text, NO_COMMAND, flags=wants("no-text-material", put_off=NOT_DONE)
)
async def typed_note(_message: Message, turn: Turn) -> Screen:
    """A day at the end of the words is the one on which it was done."""
    measure_id, text = turn.awaited_id, turn.text
    day = typed_dates.read_past_ending(text, turn.t.language, turn.today)
    return await _changed(
        turn,
        measure_id,
        lambda tx: marking.finish(tx, turn.call, measure_id, None, text, day),
        "finish",
    )


@router.callback_query(AskMove.filter())
async def ask_move(_press: CallbackQuery, callback_data: AskMove, turn: Turn) -> Screen:
    return await _mark_asked(
        turn,
        callback_data.measure_id,
        DAY,
        lambda t, one: measure_screens.ask_move(t, one, turn.today),
    )


@router.callback_query(PickDay.filter())
async def pick_day(_press: CallbackQuery, callback_data: PickDay, turn: Turn) -> Screen:
    return await _ask_reason(turn, callback_data.measure_id, unpacked_day(callback_data.day))


@router.message(Expects(DAY), F.text, NO_COMMAND)
async def typed_day(_message: Message, turn: Turn) -> Screen:
    found = typed_dates.read(turn.text, turn.t.language, turn.today)
    if isinstance(found, DateProblem):
        return await _refused(turn, turn.awaited_id, DomainError(found.code))
    return await _ask_reason(turn, turn.awaited_id, found.day)


async def _ask_reason(turn: Turn, measure_id: int, day: date | None) -> Screen:
    if day is None:
        return await entry.resume_measure(turn, measure_id)
    try:
        async with turn.write(MEASURE, measure_id) as tx:
            one = await marking.check_move(tx, turn.call, measure_id, day)
            await tx.conversation.expect(
                turn.account_id,
                WHY,
                now=turn.now,
                object_id=measure_id,
                detail=str(packed_day(day)),
            )
    except DomainError as error:
        return await _refused(turn, measure_id, error)
    return measure_screens.ask_reason(turn.t, one, day, turn.today)


@router.callback_query(Move.filter())
async def move(_press: CallbackQuery, callback_data: Move, turn: Turn) -> Screen:
    one = callback_data
    day = unpacked_day(one.day)
    if day is None:
        return await entry.resume_measure(turn, one.measure_id)

    async def work(tx: Transaction) -> None:
        reason = marking.ready_reason(one.key)
        await marking.move(tx, turn.call, one.measure_id, one.rev, day, reason)

    return await _changed(turn, one.measure_id, work, "move")


@router.message(Expects(WHY), F.text, NO_COMMAND, flags=wants("no-text-reason"))
async def typed_reason(_message: Message, turn: Turn) -> Screen:
    measure_id, text = turn.awaited_id, turn.text
    day = entry.new_day(turn.expectation)
    if day is None:
        return await entry.resume_measure(turn, measure_id)
    return await _changed(
        turn,
        measure_id,
        lambda tx: marking.move(tx, turn.call, measure_id, None, day, text),
        "move",
    )


@router.callback_query(DropMeasure.filter())
async def drop(_press: CallbackQuery, callback_data: DropMeasure, turn: Turn) -> Screen:
    one = callback_data
    return await _changed(
        turn,
        one.measure_id,
        lambda tx: marking.drop(tx, turn.call, one.measure_id, one.rev),
        "drop",
    )


@router.callback_query(UndoMeasure.filter())
async def undo(_press: CallbackQuery, callback_data: UndoMeasure, turn: Turn) -> Screen:
    one = callback_data
    return await _changed(
        turn,
        one.measure_id,
        lambda tx: marking.undo(tx, turn.call, one.measure_id, one.rev),
        "undo",
    )


@router.callback_query(AskDocument.filter())
async def ask_document(_press: CallbackQuery, callback_data: AskDocument, turn: Turn) -> Screen:
    return await _mark_asked(turn, callback_data.measure_id, DOCUMENT, measure_screens.ask_document)


@router.callback_query(SetDocument.filter())
async def set_document(_press: CallbackQuery, callback_data: SetDocument, turn: Turn) -> Screen:
    one = callback_data

    async def work(tx: Transaction) -> None:
        text = marking.ready_document(one.key)
        await marking.set_document(tx, turn.call, one.measure_id, one.rev, text)

    return await _changed(turn, one.measure_id, work, "set")


@router.message(Expects(DOCUMENT), F.text, NO_COMMAND, flags=wants("no-text-name"))
async def typed_document(_message: Message, turn: Turn) -> Screen:
    measure_id, text = turn.awaited_id, turn.text
    return await _changed(
        turn,
        measure_id,
        lambda tx: marking.set_document(tx, turn.call, measure_id, None, text),
        "set",
    )


# --- the measure itself


@router.callback_query(AskTitle.filter())
async def ask_title(_press: CallbackQuery, callback_data: AskTitle, turn: Turn) -> Screen:
    return await _edit_asked(turn, callback_data.measure_id, TITLE, measure_screens.ask_title)


@router.message(Expects(TITLE), F.text, NO_COMMAND, flags=wants("no-text-name"))
async def typed_title(_message: Message, turn: Turn) -> Screen:
    measure_id, text = turn.awaited_id, turn.text
    return await _changed(
        turn, measure_id, lambda tx: editing.rename(tx, turn.call, measure_id, text), "set"
    )


@router.callback_query(AskDue.filter())
async def ask_due(_press: CallbackQuery, callback_data: AskDue, turn: Turn) -> Screen:
    return await _edit_asked(turn, callback_data.measure_id, DUE, measure_screens.ask_due)


@router.callback_query(SetDue.filter())
async def set_due(_press: CallbackQuery, callback_data: SetDue, turn: Turn) -> Screen:
    one = callback_data
    day = unpacked_day(one.day)
    return await _changed(
        turn,
        one.measure_id,
        lambda tx: editing.set_due(tx, turn.call, one.measure_id, one.rev, one.timing, day),
        "set",
    )


@router.message(Expects(DUE), F.text, NO_COMMAND)
async def typed_due(_message: Message, turn: Turn) -> Screen:
    measure_id = turn.awaited_id
    found = typed_dates.read(turn.text, turn.t.language, turn.today)
    if isinstance(found, DateProblem):
        return await _refused(turn, measure_id, DomainError(found.code))
    day = found.day
    return await _changed(
        turn,
        measure_id,
        lambda tx: editing.set_due(tx, turn.call, measure_id, None, Timing.DAY, day),
        "set",
    )


@router.callback_query(AskPerson.filter())
async def ask_person(_press: CallbackQuery, callback_data: AskPerson, turn: Turn) -> Screen:
    one = callback_data
    async with turn.write(MEASURE, one.measure_id) as tx:
        query = await finding.looked_for(tx, turn, PERSON, one.measure_id, found=one.found)
        return await _ask_person(tx, turn, one.measure_id, one.page, query)


@router.message(Expects(PERSON), F.text, NO_COMMAND, flags=wants("fallback-text"))
async def search_person(_message: Message, turn: Turn) -> Screen:
    measure_id = turn.awaited_id
    async with turn.write(MEASURE, measure_id) as tx:
        return await _ask_person(tx, turn, measure_id, 0, finding.name_in(turn, QUERY_LIMIT))


async def _ask_person(
    tx: Transaction, turn: Turn, measure_id: int, page: int, query: str
) -> Screen:
    one, found = await editing.list_people(tx, turn.call, measure_id, page=page, query=query)
    await finding.expect(tx, turn, PERSON, measure_id, query)
    return measure_screens.ask_person(turn.t, one, found)


@router.callback_query(SetPerson.filter())
async def set_person(_press: CallbackQuery, callback_data: SetPerson, turn: Turn) -> Screen:
    one = callback_data
    return await _changed(
        turn,
        one.measure_id,
        lambda tx: editing.set_person(tx, turn.call, one.measure_id, one.rev, one.person_id),
        "set",
    )


# --- shared


async def _mark_asked(
    turn: Turn, measure_id: int, expects: str, draw: measure_screens.Question
) -> Screen:
    """A question to whoever may mark it, while it can be answered."""
    async with turn.write(MEASURE, measure_id) as tx:
        one = await marking.get(tx, turn.call, measure_id)
        await tx.conversation.expect(turn.account_id, expects, now=turn.now, object_id=measure_id)
    return draw(turn.t, one)


async def _edit_asked(
    turn: Turn, measure_id: int, expects: str, draw: measure_screens.Question
) -> Screen:
    async with turn.write(MEASURE, measure_id) as tx:
        one = await editing.get(tx, turn.call, measure_id)
        await tx.conversation.expect(turn.account_id, expects, now=turn.now, object_id=measure_id)
    return draw(turn.t, one)


async def _changed(turn: Turn, measure_id: int, work: Work, toast: str) -> Screen:
    """Does the work and shows the measure in the same write."""
    try:
        async with turn.write(MEASURE, measure_id) as tx:
            await work(tx)
            await turn.awaits_button(tx)
            view = await reading.measure(tx, turn.call, measure_id)
    except DomainError as error:
        return await _refused(turn, measure_id, error)
    return measure_screens.page(turn.t, view).with_toast(turn.t.plain(f"roadmap-toast-{toast}"))


async def _refused(turn: Turn, measure_id: int, error: DomainError) -> Screen:
    """The measure, or the question that stands, under what was wrong."""
    if error.denied:
        raise error
    drawn = await entry.resume_measure(turn, measure_id)
    return drawn.headed(errors.sentence(turn, error))
