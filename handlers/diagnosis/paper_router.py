"""For somebody «без бота»: the blank to be printed, and what was written on it typed in."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.errors import DomainError
from handlers import errors
from handlers.diagnosis import paper_screens, papers
from handlers.diagnosis.callbacks import BeginEntry, EnterFor, SendBlank
from handlers.diagnosis.entry import FLOW, current
from handlers.screen import Screen
from handlers.turn import Turn
from services import diagnosis

router = Router(name="diagnosis.papers")


@router.callback_query(EnterFor.filter())
async def enter_for(_press: CallbackQuery, callback_data: EnterFor, turn: Turn) -> Screen:
    await turn.awaits_nothing(FLOW)
    return await _door(turn, callback_data.post_id)


@router.callback_query(BeginEntry.filter())
async def begin_entry(_press: CallbackQuery, callback_data: BeginEntry, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        view = await diagnosis.enter(
            tx,
            turn.call,
            callback_data.post_id,
            callback_data.questionnaire,
            callback_data.form,
        )
        return await current(tx, turn, view)


@router.callback_query(SendBlank.filter())
async def send_blank(_press: CallbackQuery, callback_data: SendBlank, turn: Turn) -> Screen:
    await turn.awaits_nothing(FLOW)
    async with turn.read() as tx:
        paper = await diagnosis.blank_paper(
            tx,
            turn.call,
            callback_data.post_id,
            callback_data.questionnaire,
            callback_data.form,
        )
    made = await papers.blank(turn, paper)
    return replace(await _door(turn, callback_data.post_id), files=(made,))


async def _door(turn: Turn, post_id: int) -> Screen:
    try:
        async with turn.read() as tx:
            door = await diagnosis.entry_door(tx, turn.call, post_id)
    except DomainError as error:
        if error.code != "diagnosis.audience_unknown":
            raise
        return paper_screens.whom_first(post_id, errors.sentence(turn, error), turn.t)
    return paper_screens.door(door, turn.t, turn.today)
