"""/privacy: shows the consent, leads to giving it, withdraws it."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.filters import OPEN
from handlers.home.entrance import entrance
from handlers.privacy import screens
from handlers.privacy.callbacks import AskWithdraw, OpenPrivacy, Withdraw
from handlers.screen import Screen
from handlers.turn import Turn
from services import consents

FLOW = "privacy"

router = Router(name=FLOW)


async def resume(turn: Turn, object_id: int | None) -> Screen:
    if turn.who.account.person_id is None:
        return screens.stranger(turn.t)
    async with turn.read() as tx:
        said = await consents.standing_of(tx, turn.call)
    return screens.standing(said, turn.t, turn.zone, turn.today)


@router.message(Command("privacy"), flags=OPEN)
@router.callback_query(OpenPrivacy.filter(), flags=OPEN)
async def open_privacy(event: Message | CallbackQuery, turn: Turn) -> Screen:
    await turn.awaits_nothing(FLOW)
    return await resume(turn, None)


@router.callback_query(AskWithdraw.filter(), flags=OPEN)
async def ask_withdraw(query: CallbackQuery, turn: Turn) -> Screen:
    return screens.ask_withdraw(turn.t) if turn.who.consented else await resume(turn, None)


@router.callback_query(Withdraw.filter(), flags=OPEN)
async def withdraw(query: CallbackQuery, turn: Turn) -> Screen:
    if turn.who.account.person_id is None:
        return await entrance(turn)
    async with turn.write(FLOW) as tx:
        await consents.withdraw(tx, turn.call)
        await tx.conversation.expect_nothing(turn.account_id)
        turn.who = await tx.who.find(turn.account_id, turn.today) or turn.who
    return await entrance(turn)
