"""/summary; the lists behind its numbers are a flow of their own."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.screen import Screen
from handlers.summary import screens
from handlers.summary.callbacks import OpenSummary
from handlers.turn import Turn
from services.summary import school

FLOW = "summary"

router = Router(name=FLOW)


@router.message(Command("summary"))
async def summary_command(_message: Message, turn: Turn) -> Screen:
    return await _summary(turn)


@router.callback_query(OpenSummary.filter())
async def open_summary(_press: CallbackQuery, turn: Turn) -> Screen:
    return await _summary(turn)


async def resume(turn: Turn, _object_id: int | None) -> Screen:
    return await _summary(turn)


async def _summary(turn: Turn) -> Screen:
    async with turn.read() as tx:
        return screens.summary(turn.t, await school.school(tx, turn.call))
