"""/mydata: one's own data as a file, and their deletion; data of who has left."""

import json

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from documents import word
from domain.errors import DomainError
from domain.people import Role
from handlers import errors
from handlers.filters import OPEN, WEIGHTY
from handlers.home.entrance import entrance
from handlers.mydata import entry, papers, screens
from handlers.mydata.callbacks import (
    AskAdministrator,
    AskErase,
    AskEraseOwn,
    Erase,
    EraseOwn,
    FileKind,
    OpenData,
    OpenErasing,
    TakeData,
    TakeProtocol,
)
from handlers.mydata.entry import ERASING, FLOW
from handlers.people.entry import staff_list
from handlers.screen import Made, Screen
from handlers.turn import Turn
from services import personal_data

router = Router(name=FLOW)


@router.message(Command("mydata"), flags=OPEN)
@router.callback_query(OpenData.filter(), flags=OPEN)
async def open_data(event: Message | CallbackQuery, turn: Turn) -> Screen:
    """Without consent too: whoever withdrew it may still ask what is kept."""
    await turn.awaits_nothing(FLOW)
    return await entry.resume(turn, None)


@router.callback_query(TakeData.filter(), flags=OPEN)
async def take(_press: CallbackQuery, callback_data: TakeData, turn: Turn) -> Screen:
    if _is_stranger(turn):
        return await entrance(turn)
    try:
        made = await _file(turn, callback_data.file)
    except DomainError as error:
        if error.code not in {"data.not_by_chat", "data.too_soon"}:
            raise
        screen = await entry.resume(turn, None)
        return screen.headed(errors.sentence(turn, error))
    return (await entry.resume(turn, None)).with_files(made)


async def _file(turn: Turn, kind: FileKind) -> Made:
    match kind:
        case FileKind.JSON:
            async with turn.write(FLOW) as tx:
                found = await personal_data.take_json(tx, turn.call)
            content = json.dumps(found, ensure_ascii=False, indent=2).encode()
        case FileKind.DOCX:
            async with turn.write(FLOW) as tx:
                read = await personal_data.take_paper(tx, turn.call)
            content = await turn.render(word.plain, papers.own_data(read))
    return Made(name=f"{turn.t.plain('mydata-file')}.{kind.value}", content=content)


@router.callback_query(AskAdministrator.filter(), flags=OPEN)
async def ask_administrator(_press: CallbackQuery, turn: Turn) -> Screen:
    if _is_stranger(turn):
        return await entrance(turn)
    async with turn.write(FLOW) as tx:
        await personal_data.ask_administrator(tx, turn.call)
    return await entry.resume(turn, None)


@router.callback_query(AskEraseOwn.filter(), flags=OPEN)
async def ask_erase_own(_press: CallbackQuery, turn: Turn) -> Screen:
    if _is_stranger(turn):
        return await entrance(turn)
    async with turn.read() as tx:
        foreseen = await personal_data.foresee_own(tx, turn.call)
    return screens.ask_own(foreseen, turn.t)


@router.callback_query(EraseOwn.filter(), flags=OPEN | WEIGHTY)
async def erase_own(_press: CallbackQuery, turn: Turn) -> Screen:
    """The speaker is a stranger afterwards; a second press meets one."""
    if _is_stranger(turn):
        return await entrance(turn)
    t, zone = turn.t, turn.zone
    async with turn.write(FLOW) as tx:
        made = await personal_data.erase_own(tx, turn.call)
        turn.who = await tx.who.find(turn.account_id, turn.today) or turn.who
    return screens.erased_own(made, t, zone, turn.today)


@router.callback_query(OpenErasing.filter())
async def open_erasing(_press: CallbackQuery, callback_data: OpenErasing, turn: Turn) -> Screen:
    screen = await entry.erasing(turn, callback_data.page)
    await turn.awaits_nothing(ERASING)
    return screen


@router.callback_query(AskErase.filter())
async def ask_erase(_press: CallbackQuery, callback_data: AskErase, turn: Turn) -> Screen:
    try:
        async with turn.read() as tx:
            foreseen = await personal_data.foresee(tx, turn.call, callback_data.person_id)
    except DomainError as error:
        return await _refused(turn, error)
    return screens.ask_left(foreseen, callback_data.post_id, turn.t)


@router.callback_query(Erase.filter(), flags=WEIGHTY)
async def erase(_press: CallbackQuery, callback_data: Erase, turn: Turn) -> Screen:
    try:
        async with turn.write(FLOW) as tx:
            made = await personal_data.erase_left(tx, turn.call, callback_data.person_id)
    except DomainError as error:
        return await _refused(turn, error)
    return screens.erased_left(made, turn.t, turn.zone, turn.today)


@router.callback_query(TakeProtocol.filter())
async def take_protocol(_press: CallbackQuery, callback_data: TakeProtocol, turn: Turn) -> Screen:
    async with turn.read() as tx:
        found = await personal_data.protocol(tx, turn.call, callback_data.erasure_id)
    content = await turn.render(word.plain, papers.protocol(found))
    name = turn.t.plain("erasing-file", number=str(found.number))
    return screens.taken(turn.t).with_files(Made(name=f"{name}.docx", content=content))


async def _refused(turn: Turn, error: DomainError) -> Screen:
    """What became of it meanwhile, over the list from which such people are chosen."""
    if error.code not in {"erasure.works_here", "erasure.done"}:
        raise error
    if turn.who.actor.has(Role.ADMIN):
        shown = await entry.erasing(turn, 0)
    elif turn.who.actor.has(Role.DEPUTY, Role.DIRECTOR):
        shown = await staff_list(turn)
    else:
        shown = await entry.resume(turn, None)
    return shown.headed(errors.sentence(turn, error))


def _is_stranger(turn: Turn) -> bool:
    return turn.who.account.person_id is None
