"""For which subjects the предметные block is answered."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from handlers import errors, typed_press
from handlers.diagnosis import subject_screens
from handlers.diagnosis.callbacks import ListSubjects, SetSubject, SettleSubjects, WriteSubject
from handlers.diagnosis.entry import (
    FLOW,
    SUBJECT,
    SUBJECTS,
    closed,
    current,
    entry,
    subjects,
    subjects_of,
)
from handlers.filters import NO_COMMAND, Expects
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress
from services import diagnosis

router = Router(name="diagnosis.subjects")

_SAID_ON_SPOT = ("diagnosis.too_many_subjects", "diagnosis.unknown_subject")
_TOO_LATE = ("diagnosis.subjects_fixed", "diagnosis.finished")


@router.callback_query(ListSubjects.filter())
async def list_subjects(_press: CallbackQuery, callback_data: ListSubjects, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.diagnosis_id) as tx:
        view = await diagnosis.get(tx, turn.call, callback_data.diagnosis_id)
        if view.is_open and view.subjects_open:
            return await subjects(tx, turn, view)
        if view.is_open:
            shown = await current(tx, turn, view)
            return shown.with_toast(turn.t.plain("error-diagnosis-subjects-fixed"))
        await tx.conversation.expect_nothing(turn.account_id)
    return await closed(turn, view)


@router.callback_query(SetSubject.filter())
async def set_subject(_press: CallbackQuery, callback_data: SetSubject, turn: Turn) -> Screen:
    diagnosis_id = callback_data.diagnosis_id
    try:
        async with turn.write(FLOW, diagnosis_id) as tx:
            view = await diagnosis.set_subject(
                tx, turn.call, diagnosis_id, callback_data.scope, on=callback_data.on
            )
            return await subjects(tx, turn, view)
    except DomainError as error:
        return await _refused(turn, error, diagnosis_id)


@router.callback_query(SettleSubjects.filter())
async def settle_subjects(
    _press: CallbackQuery, callback_data: SettleSubjects, turn: Turn
) -> Screen:
    diagnosis_id = callback_data.diagnosis_id
    try:
        async with turn.write(FLOW, diagnosis_id) as tx:
            view = await diagnosis.settle_subjects(
                tx, turn.call, diagnosis_id, apart=callback_data.apart
            )
            return await current(tx, turn, view)
    except DomainError as error:
        return await _refused(turn, error, diagnosis_id)


@router.callback_query(WriteSubject.filter())
async def write_subject(_press: CallbackQuery, callback_data: WriteSubject, turn: Turn) -> Screen:
    async with turn.write(FLOW, callback_data.diagnosis_id) as tx:
        view = await diagnosis.get(tx, turn.call, callback_data.diagnosis_id)
        if view.is_open and view.subjects_open:
            await tx.conversation.expect(
                turn.account_id, SUBJECT, now=turn.now, object_id=view.diagnosis.id
            )
            return subject_screens.ask_name(view, turn.t)
        if view.is_open:
            return await current(tx, turn, view)
        await tx.conversation.expect_nothing(turn.account_id)
    return await closed(turn, view)


@router.message(Expects(SUBJECT), NO_COMMAND)
async def take_subject(_message: Message, turn: Turn) -> Screen:
    expected = turn.expectation
    if expected is None or expected.object_id is None:
        return await entry(turn)
    diagnosis_id = expected.object_id
    try:
        async with turn.write(FLOW, diagnosis_id) as tx:
            view = await diagnosis.add_subject(tx, turn.call, diagnosis_id, turn.text)
            return await subjects(tx, turn, view)
    except DomainError as error:
        if error.code not in ("text.empty", "text.too_long"):
            return await _refused(turn, error, diagnosis_id)
        async with turn.read() as tx:
            view = await diagnosis.get(tx, turn.call, diagnosis_id)
        return subject_screens.ask_name(view, turn.t, errors.sentence(turn, error))


@router.message(Expects(SUBJECTS), F.text, NO_COMMAND)
async def name_subjects(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    """A word of a button is a press; else each subject that is named is chosen with the others."""
    diagnosis_id = turn.awaited_id
    pressed = await press(turn.shown, typed_press.named)
    if pressed is not None:
        return pressed
    if typed_press.is_slip(turn.t, turn.text) or typed_press.says_any(
        turn.t, turn.text, "diagnosis-typed-not"
    ):
        async with turn.write(FLOW, diagnosis_id) as tx:
            view = await diagnosis.get(tx, turn.call, diagnosis_id)
            shown = await (subjects if view.subjects_open else current)(tx, turn, view)
        return shown.headed(turn.t("diagnosis-subjects-by-press"))
    try:
        async with turn.write(FLOW, diagnosis_id) as tx:
            view, offered, named = await diagnosis.add_named(tx, turn.call, diagnosis_id, turn.text)
            shown = await subjects_of(tx, turn, view, offered)
    except DomainError as error:
        return await _refused(turn, error, diagnosis_id)
    return shown if named else shown.headed(turn.t("diagnosis-subjects-none"))


async def _refused(turn: Turn, error: DomainError, diagnosis_id: int) -> Screen:
    """What the press could not do, over the list or, once the block is answered, what is asked."""
    if error.code not in (*_SAID_ON_SPOT, *_TOO_LATE):
        raise error
    words = errors.toast(turn, error)
    # What is shown now is what is awaited: a text must not answer a question left behind.
    async with turn.write(FLOW, diagnosis_id) as tx:
        view = await diagnosis.get(tx, turn.call, diagnosis_id)
        if error.code in _SAID_ON_SPOT:
            return (await subjects(tx, turn, view)).with_toast(words)
        if view.is_open:
            return (await current(tx, turn, view)).with_toast(words)
        await tx.conversation.expect_nothing(turn.account_id)
    return await closed(turn, view)
