"""/mentor: my mentor, my mentees, and the word that is still awaited."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.mentoring import MentoringState, Pair
from handlers.diagnosis import result_screens
from handlers.mentoring import screens
from handlers.mentoring.callbacks import (
    Agree,
    AskEnd,
    Decline,
    EndPair,
    OpenLevels,
    OpenMentoring,
)
from handlers.screen import Screen
from handlers.turn import Turn
from services import diagnosis, mentoring

FLOW = "mentoring"

router = Router(name=FLOW)


async def resume(turn: Turn, object_id: int | None) -> Screen:
    async with turn.read() as tx:
        pairs = await mentoring.list_own(tx, turn.call)
    return screens.own(pairs, turn.call.person_id, turn.t)


@router.message(Command("mentor"))
@router.callback_query(OpenMentoring.filter())
async def open_mentoring(event: Message | CallbackQuery, turn: Turn) -> Screen:
    await turn.awaits_nothing(FLOW)
    return await resume(turn, None)


@router.callback_query(OpenLevels.filter())
async def open_levels(query: CallbackQuery, callback_data: OpenLevels, turn: Turn) -> Screen:
    await turn.awaits_nothing(FLOW)
    async with turn.read() as tx:
        pair = await mentoring.get_pair(tx, turn.call, callback_data.mentoring_id)
        outcome = await diagnosis.latest_result(tx, turn.call, pair.mentee_post_id)
    if outcome is None:
        return (await resume(turn, None)).with_toast(turn.t.plain("mentoring-no-levels"))
    shown = result_screens.levels(outcome, turn.t, turn.zone, turn.today)
    return screens.levels(pair, turn.call.person_id, shown, turn.t)


@router.callback_query(Agree.filter())
async def agree(query: CallbackQuery, callback_data: Agree, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        pair = await mentoring.agree(tx, turn.call, callback_data.mentoring_id)
    return (await resume(turn, None)).with_toast(turn.t.plain(_said_yes(pair)))


@router.callback_query(Decline.filter())
async def decline(query: CallbackQuery, callback_data: Decline, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        await mentoring.decline(tx, turn.call, callback_data.mentoring_id)
    return (await resume(turn, None)).with_toast(turn.t.plain("mentoring-declined"))


@router.callback_query(AskEnd.filter())
async def ask_end(query: CallbackQuery, callback_data: AskEnd, turn: Turn) -> Screen:
    async with turn.read() as tx:
        pair = await mentoring.get_pair(tx, turn.call, callback_data.mentoring_id)
    if pair.state is not MentoringState.ACTIVE:
        raise DomainError("mentoring.settled")
    return screens.ask_end(pair, turn.call.person_id, turn.t)


@router.callback_query(EndPair.filter())
async def end_pair(query: CallbackQuery, callback_data: EndPair, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        await mentoring.end(tx, turn.call, callback_data.mentoring_id)
    return (await resume(turn, None)).with_toast(turn.t.plain("mentoring-ended"))


def _said_yes(pair: Pair) -> str:
    works = pair.state is MentoringState.ACTIVE
    return "mentoring-agreed-works" if works else "mentoring-agreed-waits"
