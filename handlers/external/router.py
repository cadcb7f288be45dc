"""Independent results: the list, one of them, its fields one by one, its files."""

from datetime import date

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from content.external_texts import load_external_texts
from domain.dates import DateProblem
from domain.errors import DomainError
from domain.external_results import ResultField, following, read_field
from handlers import errors, typed_dates
from handlers.calendar_keyboard import unpacked_day
from handlers.external import entry, screens
from handlers.external.callbacks import (
    AddResult,
    AskField,
    AskFile,
    BeginWith,
    EmptyField,
    OpenResult,
    OpenResults,
    SendFiles,
    SetAttempt,
    SetDay,
    SetLevel,
    SetReady,
    SetRemoved,
    ShowMonth,
)
from handlers.external.entry import FIELD, FILE, FLOW, OPERATOR
from handlers.filters import NO_COMMAND, Expects, wants
from handlers.proofs import sent
from handlers.screen import Screen
from handlers.turn import Turn
from locales.translator import Markup
from services import external_results

router = Router(name=FLOW)


@router.callback_query(OpenResults.filter())
async def open_results(_press: CallbackQuery, callback_data: OpenResults, turn: Turn) -> Screen:
    post_id, page = callback_data.post_id, callback_data.page
    screen = await entry.listing(turn, post_id, page)
    await turn.shows(FLOW, detail=f"{post_id}:{page}")
    return screen


@router.callback_query(OpenResult.filter())
async def open_result(_press: CallbackQuery, callback_data: OpenResult, turn: Turn) -> Screen:
    screen = await entry.result(turn, callback_data.external_id)
    await turn.shows(FLOW, callback_data.external_id)
    return screen


@router.callback_query(AddResult.filter())
async def add_result(_press: CallbackQuery, callback_data: AddResult, turn: Turn) -> Screen:
    post_id = callback_data.post_id
    screen = await entry.operator(turn, post_id)
    async with turn.write(FLOW, post_id) as tx:
        await tx.conversation.expect(turn.account_id, OPERATOR, now=turn.now, object_id=post_id)
    return screen


@router.callback_query(BeginWith.filter())
async def begin_with(_press: CallbackQuery, callback_data: BeginWith, turn: Turn) -> Screen:
    operator = _ready(ResultField.OPERATOR, callback_data.index)
    return await _begin(turn, callback_data.post_id, operator)


@router.message(Expects(OPERATOR), NO_COMMAND, flags=wants("no-text-name"))
async def take_operator(_message: Message, turn: Turn) -> Screen:
    awaited = turn.expectation
    if awaited is None or awaited.object_id is None:
        return await entry.resume(turn, None)
    try:
        operator = str(read_field(ResultField.OPERATOR, turn.text))
    except DomainError as error:
        return (await entry.operator(turn, awaited.object_id)).headed(errors.sentence(turn, error))
    return await _begin(turn, awaited.object_id, operator)


@router.callback_query(AskField.filter())
async def ask_field(_press: CallbackQuery, callback_data: AskField, turn: Turn) -> Screen:
    return await _ask(turn, callback_data.external_id, callback_data.field)


@router.callback_query(SetReady.filter())
async def set_ready(_press: CallbackQuery, callback_data: SetReady, turn: Turn) -> Screen:
    value = _ready(callback_data.field, callback_data.index)
    return await _set(turn, callback_data.external_id, callback_data.field, value)


@router.callback_query(SetLevel.filter())
async def set_level(_press: CallbackQuery, callback_data: SetLevel, turn: Turn) -> Screen:
    level = callback_data.level.value
    return await _set(turn, callback_data.external_id, ResultField.LEVEL, level)


@router.callback_query(SetAttempt.filter())
async def set_attempt(_press: CallbackQuery, callback_data: SetAttempt, turn: Turn) -> Screen:
    value = read_field(ResultField.ATTEMPT, str(callback_data.attempt))
    return await _set(turn, callback_data.external_id, ResultField.ATTEMPT, value)


@router.callback_query(SetDay.filter())
async def set_day(_press: CallbackQuery, callback_data: SetDay, turn: Turn) -> Screen:
    day = unpacked_day(callback_data.day)
    if day is None:
        return await _ask(turn, callback_data.external_id, ResultField.HELD_ON)
    return await _set(turn, callback_data.external_id, ResultField.HELD_ON, day)


@router.callback_query(EmptyField.filter())
async def empty_field(_press: CallbackQuery, callback_data: EmptyField, turn: Turn) -> Screen:
    """Emptied, the question stays: what stood there may only have been wrong."""
    external_id, field = callback_data.external_id, callback_data.field
    async with turn.write(FLOW, external_id) as tx:
        await external_results.set_field(tx, turn.call, external_id, field, None)
        await tx.conversation.expect(
            turn.account_id, FIELD, now=turn.now, object_id=external_id, detail=field.value
        )
    return await entry.field(turn, external_id, field)


@router.callback_query(ShowMonth.filter())
async def show_month(_press: CallbackQuery, callback_data: ShowMonth, turn: Turn) -> Screen:
    async with turn.read() as tx:
        view = await external_results.page(tx, turn.call, callback_data.external_id)
    if not view.editable:
        return screens.page(view, turn.t, turn.today)
    return screens.month(view, turn.t, callback_data.month, turn.today)


@router.message(Expects(FIELD), NO_COMMAND, flags=wants("no-text-name"))
async def take_field(_message: Message, turn: Turn) -> Screen:
    """A word that can't be taken keeps the question: the next text is another try."""
    awaited = turn.expectation
    if awaited is None or awaited.object_id is None or not awaited.detail:
        return await entry.resume(turn, None)
    field = ResultField(awaited.detail)
    try:
        return await _set(turn, awaited.object_id, field, _typed(turn, field))
    except DomainError as error:
        if error.denied:
            raise
        screen = await entry.field(turn, awaited.object_id, field)
        return screen.headed(errors.sentence(turn, error))


@router.callback_query(AskFile.filter())
async def ask_file(_press: CallbackQuery, callback_data: AskFile, turn: Turn) -> Screen:
    external_id = callback_data.external_id
    screen = await entry.file(turn, external_id)
    async with turn.write(FLOW, external_id) as tx:
        await tx.conversation.expect(turn.account_id, FILE, now=turn.now, object_id=external_id)
    return screen


@router.message(Expects(FILE), NO_COMMAND)
async def take_files(_message: Message, turn: Turn) -> Screen:
    """Files are taken one message after another, until «Готово»."""
    awaited = turn.expectation
    if awaited is None or awaited.object_id is None:
        return await entry.resume(turn, None)
    external_id = awaited.object_id
    found = sent(turn)
    refusals = errors.sentences(turn, found.problems)
    files = tuple(proof for proof in found.accepted if proof.file_id is not None)
    if len(files) < len(found.accepted) and not files:
        refusals.append(errors.sentence(turn, DomainError("external.no_file")))
    if files:
        async with turn.write(FLOW, external_id) as tx:
            await external_results.attach(tx, turn.call, external_id, files)
        refusals.insert(0, turn.t("external-file-accepted", count=len(files)))
    return (await entry.file(turn, external_id)).headed(Markup("\n".join(refusals)))


@router.callback_query(SendFiles.filter())
async def send_files(_press: CallbackQuery, callback_data: SendFiles, turn: Turn) -> Screen:
    async with turn.read() as tx:
        found = await external_results.files_of(tx, turn.call, callback_data.external_id)
    screen = await entry.result(turn, callback_data.external_id)
    return screens.with_files(screen, turn.t, found)


@router.callback_query(SetRemoved.filter())
async def set_removed(_press: CallbackQuery, callback_data: SetRemoved, turn: Turn) -> Screen:
    external_id = callback_data.external_id
    async with turn.write(FLOW, external_id) as tx:
        await external_results.set_removed(
            tx, turn.call, external_id, removed=callback_data.removed
        )
        await turn.awaits_button(tx)
    return await entry.result(turn, external_id)


async def _begin(turn: Turn, post_id: int, operator: str) -> Screen:
    async with turn.write(FLOW, post_id) as tx:
        external_id = await external_results.add(tx, turn.call, post_id, operator)
        await tx.conversation.expect(
            turn.account_id,
            FIELD,
            now=turn.now,
            object_id=external_id,
            detail=ResultField.LEVEL.value,
        )
    turn.object_id = external_id
    return await entry.field(turn, external_id, ResultField.LEVEL)


async def _ask(turn: Turn, external_id: int, field: ResultField) -> Screen:
    screen = await entry.field(turn, external_id, field)
    async with turn.write(FLOW, external_id) as tx:
        await tx.conversation.expect(
            turn.account_id, FIELD, now=turn.now, object_id=external_id, detail=field.value
        )
    return screen


async def _set(turn: Turn, external_id: int, field: ResultField, value: str | int | date) -> Screen:
    """Kept at once; then the next question."""
    on = following(field)
    async with turn.write(FLOW, external_id) as tx:
        await external_results.set_field(tx, turn.call, external_id, field, value)
        if on is None:
            await tx.conversation.expect(turn.account_id, FILE, now=turn.now, object_id=external_id)
        else:
            await tx.conversation.expect(
                turn.account_id, FIELD, now=turn.now, object_id=external_id, detail=on.value
            )
    if on is None:
        return await entry.file(turn, external_id)
    return await entry.field(turn, external_id, on)


def _typed(turn: Turn, field: ResultField) -> str | int | date:
    if field is not ResultField.HELD_ON:
        return read_field(field, turn.text)
    found = typed_dates.read_past_month(turn.text, turn.t.language, turn.today)
    if isinstance(found, DateProblem):
        raise typed_dates.refused(turn.t, found, turn.today)
    return found.day


def _ready(field: ResultField, index: int) -> str:
    """The word at that place of its list; DomainError("access.gone") for a forged place."""
    texts = load_external_texts()
    words = {
        ResultField.OPERATOR: texts.operator,
        ResultField.KIND: texts.kind,
        ResultField.LEVEL_NAME: texts.level_name,
    }.get(field, ())
    if not 0 <= index < len(words):
        raise DomainError("access.gone")
    return words[index]
