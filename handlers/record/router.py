"""People's records: the list, an entry, the word of who leads about it, the paper."""

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from documents import achievements_pdf, word
from documents.file_names import achievements_file_name
from domain.errors import DomainError
from domain.record import ReturnReason
from handlers import errors
from handlers.due.evidence_screens import with_evidence
from handlers.filters import NO_COMMAND, Expects, wants
from handlers.record import entry, field_router, papers, queue_router, screens
from handlers.record.callbacks import (
    AskReturn,
    ChooseFile,
    ChoosePeriod,
    ConfirmEntry,
    OpenEntry,
    OpenRecord,
    PaperFile,
    ReturnFor,
    SendFiles,
    SendPaper,
    SetRemoved,
    TakeBack,
)
from handlers.record.entry import FLOW, REPLY
from handlers.screen import Made, Screen
from handlers.stray import RETURNED
from handlers.turn import Turn
from services import record
from services.transaction import Transaction

Work = Callable[[Transaction], Awaitable[object]]

router = Router(name=FLOW)
router.include_routers(field_router.router, queue_router.router)

_STALE = frozenset({"record.changed", "record.not_your_decision"})


@router.callback_query(OpenRecord.filter())
async def open_record(_press: CallbackQuery, callback_data: OpenRecord, turn: Turn) -> Screen:
    post_id, page = callback_data.post_id, callback_data.page
    screen = await entry.listing(turn, post_id, page)
    await turn.shows(FLOW, detail=f"{post_id}:{page}")
    return screen


@router.callback_query(OpenEntry.filter())
async def open_entry(_press: CallbackQuery, callback_data: OpenEntry, turn: Turn) -> Screen:
    screen = await entry.page(turn, callback_data.record_id)
    await turn.shows(FLOW, callback_data.record_id)
    return screen


@router.callback_query(SendFiles.filter())
async def send_files(_press: CallbackQuery, callback_data: SendFiles, turn: Turn) -> Screen:
    async with turn.read() as tx:
        found = await record.files_of(tx, turn.call, callback_data.record_id)
    screen = await entry.page(turn, callback_data.record_id)
    return with_evidence(turn.t, screen, found)


@router.callback_query(SetRemoved.filter())
async def set_removed(_press: CallbackQuery, callback_data: SetRemoved, turn: Turn) -> Screen:
    record_id, removed = callback_data.record_id, callback_data.removed
    return await _change(
        turn,
        record_id,
        lambda tx: record.set_removed(tx, turn.call, record_id, removed=removed),
    )


@router.callback_query(ConfirmEntry.filter())
async def confirm(_press: CallbackQuery, callback_data: ConfirmEntry, turn: Turn) -> Screen:
    record_id, rev = callback_data.record_id, callback_data.rev
    return await _change(
        turn,
        record_id,
        lambda tx: record.confirm(tx, turn.call, record_id, rev),
        toast="record-toast-confirmed",
    )


@router.callback_query(AskReturn.filter())
async def ask_return(_press: CallbackQuery, callback_data: AskReturn, turn: Turn) -> Screen:
    record_id, rev = callback_data.record_id, callback_data.rev
    async with turn.read() as tx:
        view = await record.page(tx, turn.call, record_id)
    if not view.may.decide:
        raise DomainError("access.denied")
    if view.entry.rev != rev:
        screen = screens.page(view, turn.t, turn.today)
        await turn.shows(FLOW, record_id)
        return screen.headed(errors.sentence(turn, DomainError("record.changed")))
    async with turn.write(FLOW, record_id) as tx:
        await tx.conversation.expect(
            turn.account_id, REPLY, now=turn.now, object_id=record_id, detail=str(rev)
        )
    return screens.ask_return(view, turn.t)


@router.callback_query(ReturnFor.filter())
async def return_for(_press: CallbackQuery, callback_data: ReturnFor, turn: Turn) -> Screen:
    return await _send_back(turn, callback_data.record_id, callback_data.rev, callback_data.reason)


@router.message(
    Expects(REPLY), NO_COMMAND, flags=wants("no-text-return", nothing="typed-approving")
)
async def take_reply(_message: Message, turn: Turn) -> Screen:
    awaited = turn.expectation
    if awaited is None or awaited.object_id is None:
        return await entry.resume(turn, None)
    return await _send_back(turn, awaited.object_id, int(awaited.detail or 0), turn.text)


@router.callback_query(TakeBack.filter())
async def take_back(_press: CallbackQuery, callback_data: TakeBack, turn: Turn) -> Screen:
    record_id, rev = callback_data.record_id, callback_data.rev
    return await _change(
        turn,
        record_id,
        lambda tx: record.take_back(tx, turn.call, record_id, rev),
        toast="record-toast-taken-back",
    )


@router.callback_query(ChoosePeriod.filter())
async def choose_period(_press: CallbackQuery, callback_data: ChoosePeriod, turn: Turn) -> Screen:
    post_id = callback_data.post_id
    async with turn.read() as tx:
        view = await record.list_of_post(tx, turn.call, post_id)
    if not view.may_add:
        raise DomainError("access.denied")
    await turn.shows(FLOW, detail=f"{post_id}:0")
    return screens.choose_period(view.owner, view.own, turn.t)


@router.callback_query(ChooseFile.filter())
async def choose_file(_press: CallbackQuery, callback_data: ChooseFile, turn: Turn) -> Screen:
    post_id, period = callback_data.post_id, callback_data.period
    async with turn.read() as tx:
        facts = await record.facts(tx, turn.call, post_id, period)
    await turn.shows(FLOW, detail=f"{post_id}:0")
    return screens.choose_file(
        facts.owner, _is_own(turn, facts.owner.person_id), period, len(facts.entries), turn.t
    )


@router.callback_query(SendPaper.filter())
async def send_paper(_press: CallbackQuery, callback_data: SendPaper, turn: Turn) -> Screen:
    post_id, period = callback_data.post_id, callback_data.period
    async with turn.read() as tx:
        facts = await record.facts(tx, turn.call, post_id, period)
    await turn.shows(FLOW, detail=f"{post_id}:0")
    own = _is_own(turn, facts.owner.person_id)
    screen = screens.choose_file(facts.owner, own, period, len(facts.entries), turn.t)
    if not facts.entries:
        return screen
    view = papers.paper(facts)
    draw = achievements_pdf.pdf if callback_data.file is PaperFile.PDF else word.achievements
    name = achievements_file_name(view, callback_data.file.value)
    return screen.with_files(Made(name=name, content=await turn.render(draw, view)))


def _is_own(turn: Turn, person_id: int) -> bool:
    return turn.who.actor.person_id == person_id


async def _send_back(turn: Turn, record_id: int, rev: int, words: ReturnReason | str) -> Screen:
    return await _change(
        turn,
        record_id,
        lambda tx: record.send_back(tx, turn.call, record_id, rev, words),
        toast="record-toast-returned",
        awaits=RETURNED,
    )


async def _change(
    turn: Turn, record_id: int, work: Work, *, toast: str | None = None, awaits: str = ""
) -> Screen:
    """Does the work and shows the entry; a rule that was broken is said over it."""
    try:
        async with turn.write(FLOW, record_id) as tx:
            await work(tx)
            await turn.awaits_button(tx, awaits)
            screen = await entry.drawn(tx, turn, record_id)
    except DomainError as error:
        if error.denied:
            raise
        if error.code in _STALE:
            await turn.shows(FLOW, record_id)
            return (await entry.page(turn, record_id)).headed(errors.sentence(turn, error))
        return (await entry.resume(turn, record_id)).headed(errors.sentence(turn, error))
    return screen if toast is None else screen.with_toast(turn.t.plain(toast))
