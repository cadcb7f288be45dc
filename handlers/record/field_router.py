"""Entering an entry: what it was, its title, its fields one by one, its files."""

from datetime import date

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from content.record_texts import load_record_texts
from domain.dates import DateProblem
from domain.errors import DomainError
from domain.record import (
    EntryPage,
    FieldValue,
    RecordField,
    RecordKind,
    read_choice,
    read_field,
)
from handlers import errors, typed_dates
from handlers.calendar_keyboard import unpacked_day
from handlers.filters import NO_COMMAND, NOT_DONE, Expects, wants
from handlers.proofs import sent
from handlers.record import entry, field_screens, screens
from handlers.record.callbacks import (
    AddEntry,
    AskField,
    AskFile,
    BeginWith,
    ChooseKind,
    EmptyField,
    ListFields,
    SetChoice,
    SetDay,
    SetHours,
    SetReady,
    ShowMonth,
    SkipField,
)
from handlers.record.entry import FIELD, FILE, FLOW, TITLE, detail_of, read_detail
from handlers.screen import Screen
from handlers.turn import Turn
from locales.translator import Markup
from services import record
from services.transaction import Transaction

CHOSEN_FIELDS = frozenset(
    {RecordField.FORM, RecordField.ROLE, RecordField.LEVEL, RecordField.RESULT}
)

router = Router(name="record_fields")


@router.callback_query(AddEntry.filter())
async def add_entry(_press: CallbackQuery, callback_data: AddEntry, turn: Turn) -> Screen:
    screen = await entry.kinds(turn, callback_data.post_id)
    await turn.shows(FLOW, screen="kinds", detail=str(callback_data.post_id))
    return screen


@router.callback_query(ChooseKind.filter())
async def choose_kind(_press: CallbackQuery, callback_data: ChooseKind, turn: Turn) -> Screen:
    post_id, kind = callback_data.post_id, callback_data.kind
    screen = await entry.title(turn, post_id, kind)
    async with turn.write(FLOW, post_id) as tx:
        await tx.conversation.expect(
            turn.account_id, TITLE, now=turn.now, object_id=post_id, detail=kind.value
        )
    return screen


@router.callback_query(BeginWith.filter())
async def begin_with(_press: CallbackQuery, callback_data: BeginWith, turn: Turn) -> Screen:
    title = load_record_texts().title_at(callback_data.kind, callback_data.index)
    if title is None:
        raise DomainError("access.gone")
    return await _begin(turn, callback_data.post_id, callback_data.kind, title)


@router.message(Expects(TITLE), NO_COMMAND, flags=wants("no-text-name"))
async def take_title(_message: Message, turn: Turn) -> Screen:
    awaited = turn.expectation
    if awaited is None or awaited.object_id is None or not awaited.detail:
        return await entry.resume(turn, None)
    post_id, kind = awaited.object_id, RecordKind(awaited.detail)
    try:
        title = str(read_field(RecordField.TITLE, turn.text))
    except DomainError as error:
        return (await entry.title(turn, post_id, kind)).headed(errors.sentence(turn, error))
    return await _begin(turn, post_id, kind, title)


@router.callback_query(ListFields.filter())
async def list_fields(_press: CallbackQuery, callback_data: ListFields, turn: Turn) -> Screen:
    screen = await entry.fields(turn, callback_data.record_id)
    await turn.shows(FLOW, callback_data.record_id)
    return screen


@router.callback_query(AskField.filter())
async def ask_field(_press: CallbackQuery, callback_data: AskField, turn: Turn) -> Screen:
    record_id, field, guided = callback_data.record_id, callback_data.field, callback_data.guided
    screen = await entry.field(turn, record_id, field, guided=guided)
    async with turn.write(FLOW, record_id) as tx:
        await _expect(tx, turn, record_id, field, guided=guided)
    return screen


@router.callback_query(SetChoice.filter())
async def set_choice(_press: CallbackQuery, callback_data: SetChoice, turn: Turn) -> Screen:
    record_id, field = callback_data.record_id, callback_data.field
    async with turn.read() as tx:
        one = await record.entry_of(tx, turn.call, record_id)
    value = read_choice(one.kind, field, callback_data.value)
    return await _set(turn, record_id, field, value, guided=callback_data.guided)


@router.callback_query(SetReady.filter())
async def set_ready(_press: CallbackQuery, callback_data: SetReady, turn: Turn) -> Screen:
    record_id, index = callback_data.record_id, callback_data.index
    async with turn.read() as tx:
        one = await record.entry_of(tx, turn.call, record_id)
    names = load_record_texts().organisers_of(one.group)
    if not 0 <= index < len(names):
        raise DomainError("access.gone")
    field = RecordField.ORGANISER
    return await _set(turn, record_id, field, names[index], guided=callback_data.guided)


@router.callback_query(SetHours.filter())
async def set_hours(_press: CallbackQuery, callback_data: SetHours, turn: Turn) -> Screen:
    field = RecordField.HOURS
    value = read_field(field, str(callback_data.hours))
    return await _set(turn, callback_data.record_id, field, value, guided=callback_data.guided)


@router.callback_query(SetDay.filter())
async def set_day(_press: CallbackQuery, callback_data: SetDay, turn: Turn) -> Screen:
    record_id, field, guided = callback_data.record_id, callback_data.field, callback_data.guided
    day = unpacked_day(callback_data.day)
    if day is None or field not in (RecordField.ON_DATE, RecordField.UNTIL):
        raise DomainError("access.gone")
    return await _set(turn, record_id, field, day, guided=guided)


@router.callback_query(ShowMonth.filter())
async def show_month(_press: CallbackQuery, callback_data: ShowMonth, turn: Turn) -> Screen:
    async with turn.read() as tx:
        view = await record.page(tx, turn.call, callback_data.record_id)
    if not view.editable:
        return screens.page(view, turn.t, turn.today)
    return field_screens.month(
        view,
        callback_data.field,
        turn.t,
        callback_data.month,
        turn.today,
        guided=callback_data.guided,
    )


@router.callback_query(SkipField.filter())
async def skip_field(_press: CallbackQuery, callback_data: SkipField, turn: Turn) -> Screen:
    record_id, field = callback_data.record_id, callback_data.field
    async with turn.write(FLOW, record_id) as tx:
        view = await record.page(tx, turn.call, record_id)
        return await _following(tx, turn, view, field, guided=True)


@router.callback_query(EmptyField.filter())
async def empty_field(_press: CallbackQuery, callback_data: EmptyField, turn: Turn) -> Screen:
    """Emptied, the question stays: what stood there may only have been wrong."""
    record_id, field, guided = callback_data.record_id, callback_data.field, callback_data.guided
    async with turn.write(FLOW, record_id) as tx:
        await record.set_field(tx, turn.call, record_id, field, None)
        await _expect(tx, turn, record_id, field, guided=guided)
    return await entry.field(turn, record_id, field, guided=guided)


@router.message(Expects(FIELD), NO_COMMAND, flags=wants("no-text-name"))
async def take_field(_message: Message, turn: Turn) -> Screen:
    """A word that can't be taken keeps the question: the next text is another try."""
    awaited = turn.expectation
    if awaited is None or awaited.object_id is None or not awaited.detail:
        return await entry.resume(turn, None)
    field, guided = read_detail(awaited.detail)
    try:
        value = await _chosen(turn, awaited.object_id, field) or _typed(turn, field)
    except DomainError as error:
        screen = await entry.field(turn, awaited.object_id, field, guided=guided)
        return screen.headed(errors.sentence(turn, error))
    return await _set(turn, awaited.object_id, field, value, guided=guided)


@router.callback_query(AskFile.filter())
async def ask_file(_press: CallbackQuery, callback_data: AskFile, turn: Turn) -> Screen:
    record_id = callback_data.record_id
    screen = await entry.file(turn, record_id)
    async with turn.write(FLOW, record_id) as tx:
        await tx.conversation.expect(turn.account_id, FILE, now=turn.now, object_id=record_id)
    return screen


@router.message(Expects(FILE), NO_COMMAND, flags=wants("no-text-material", put_off=NOT_DONE))
async def take_files(_message: Message, turn: Turn) -> Screen:
    """Files, links and words are taken one message after another, until «Готово»."""
    awaited = turn.expectation
    if awaited is None or awaited.object_id is None:
        return await entry.resume(turn, None)
    record_id = awaited.object_id
    found = sent(turn)
    said = errors.sentences(turn, found.problems)
    if found.accepted:
        async with turn.write(FLOW, record_id) as tx:
            await record.attach(tx, turn.call, record_id, found.accepted)
        said.insert(0, turn.t("record-file-accepted", count=len(found.accepted)))
    return (await entry.file(turn, record_id)).headed(Markup("\n".join(said)))


async def _begin(turn: Turn, post_id: int, kind: RecordKind, title: str) -> Screen:
    field = RecordField.ON_DATE
    async with turn.write(FLOW, post_id) as tx:
        record_id = await record.add(tx, turn.call, post_id, kind, title)
        await _expect(tx, turn, record_id, field, guided=True)
    turn.object_id = record_id
    return await entry.field(turn, record_id, field, guided=True)


async def _set(
    turn: Turn, record_id: int, field: RecordField, value: FieldValue, *, guided: bool
) -> Screen:
    """Kept at once; then the next question, or the entry. A broken rule is said over the same
    question."""
    try:
        async with turn.write(FLOW, record_id) as tx:
            await record.set_field(tx, turn.call, record_id, field, value)
            view = await record.page(tx, turn.call, record_id)
            return await _following(tx, turn, view, field, guided=guided)
    except DomainError as error:
        if error.denied:
            raise
        screen = await entry.field(turn, record_id, field, guided=guided)
        return screen.headed(errors.sentence(turn, error))


async def _following(
    tx: Transaction, turn: Turn, view: EntryPage, field: RecordField, *, guided: bool
) -> Screen:
    """The next thing that nobody has told, then the files; the entry where only one was asked."""
    one = view.entry
    on = view.next_missing(field) if guided and view.editable else None
    if on is not None:
        await _expect(tx, turn, one.id, on, guided=True)
        return field_screens.ask(view, on, turn.t, turn.today, load_record_texts(), guided=True)
    if guided and view.editable and not view.files:
        await tx.conversation.expect(turn.account_id, FILE, now=turn.now, object_id=one.id)
        return field_screens.ask_file(view, turn.t)
    await turn.awaits_button(tx)
    return screens.page(view, turn.t, turn.today)


async def _expect(
    tx: Transaction, turn: Turn, record_id: int, field: RecordField, *, guided: bool
) -> None:
    await tx.conversation.expect(
        turn.account_id,
        FIELD,
        now=turn.now,
        object_id=record_id,
        detail=detail_of(field, guided=guided),
    )


async def _chosen(turn: Turn, record_id: int, field: RecordField) -> str | None:
    """The choice that the words name, where buttons choose."""
    if field not in CHOSEN_FIELDS:
        return None
    async with turn.read() as tx:
        one = await record.entry_of(tx, turn.call, record_id)
    return field_screens.typed_code(turn.t, one.kind, field, turn.text)


def _typed(turn: Turn, field: RecordField) -> str | int | date:
    if field not in (RecordField.ON_DATE, RecordField.UNTIL):
        return read_field(field, turn.text)
    read = typed_dates.read if field is RecordField.UNTIL else typed_dates.read_past_month
    found = read(turn.text, turn.t.language, turn.today)
    if isinstance(found, DateProblem):
        if field is RecordField.UNTIL and found.candidate is not None:
            # An association may have ended long ago.
            return found.candidate
        raise typed_dates.refused(turn.t, found, turn.today)
    return found.day
