"""/privacy: shows every consent, leads to giving each, withdraws each."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.consents import ConsentKind
from handlers.filters import OPEN, WEIGHTY
from handlers.home.entrance import entrance
from handlers.privacy import screens
from handlers.privacy.callbacks import (
    AskWithdraw,
    GiveOne,
    OpenConsent,
    OpenPrivacy,
    Withdraw,
    WithdrawOne,
)
from handlers.screen import Screen
from handlers.turn import Turn
from services import consents
from services.consents import ConsentStanding

FLOW = "privacy"

router = Router(name=FLOW)


async def resume(turn: Turn, object_id: int | None) -> Screen:
    if turn.who.account.person_id is None:
        return screens.stranger(turn.t)
    async with turn.read() as tx:
        said = await consents.standings_of(tx, turn.call)
    return screens.standings(said, turn.t, turn.zone, turn.today)


@router.message(Command("privacy"), flags=OPEN)
@router.callback_query(OpenPrivacy.filter(), flags=OPEN)
async def open_privacy(event: Message | CallbackQuery, turn: Turn) -> Screen:
    await turn.awaits_nothing(FLOW)
    return await resume(turn, None)


@router.callback_query(OpenConsent.filter(), flags=OPEN)
async def open_consent(_press: CallbackQuery, callback_data: OpenConsent, turn: Turn) -> Screen:
    """The text of the role the person has, and what he said about it last."""
    if turn.who.account.person_id is None:
        return screens.stranger(turn.t)
    async with turn.read() as tx:
        said = await consents.standing_of(tx, turn.call, callback_data.kind)
    return _drawn(turn, callback_data.kind, said)


@router.callback_query(GiveOne.filter(), flags=OPEN)
async def give_one(_press: CallbackQuery, callback_data: GiveOne, turn: Turn) -> Screen:
    """The first kind is given over its own text, with who one is taken for above it."""
    kind = callback_data.kind
    if kind is consents.KIND or not _enrolled(turn):
        return await entrance(turn)
    async with turn.write(FLOW) as tx:
        await consents.give(tx, turn.call, kind)
        said = await consents.standings_of(tx, turn.call)
    screen = screens.standings(said, turn.t, turn.zone, turn.today)
    return screen.with_toast(turn.t.plain("privacy-given-toast"))


@router.callback_query(WithdrawOne.filter(), flags=OPEN | WEIGHTY)
async def withdraw_one(_press: CallbackQuery, callback_data: WithdrawOne, turn: Turn) -> Screen:
    kind = callback_data.kind
    if turn.who.account.person_id is None:
        return await entrance(turn)
    if kind is consents.KIND:
        return screens.ask_withdraw(turn.t) if turn.who.consented else await resume(turn, None)
    async with turn.write(FLOW) as tx:
        await consents.withdraw(tx, turn.call, kind)
        said = await consents.standings_of(tx, turn.call)
    shown = screens.standings(said, turn.t, turn.zone, turn.today)
    text = consents.text_for(turn.who, turn.t.language, kind)
    return screens.follows(text, shown)


@router.callback_query(AskWithdraw.filter(), flags=OPEN)
async def ask_withdraw(_press: CallbackQuery, turn: Turn) -> Screen:
    return screens.ask_withdraw(turn.t) if turn.who.consented else await resume(turn, None)


@router.callback_query(Withdraw.filter(), flags=OPEN | WEIGHTY)
async def withdraw(_press: CallbackQuery, turn: Turn) -> Screen:
    if turn.who.account.person_id is None:
        return await entrance(turn)
    async with turn.write(FLOW) as tx:
        await consents.withdraw(tx, turn.call)
        await tx.conversation.expect_nothing(turn.account_id)
        turn.who = await tx.who.find(turn.account_id, turn.today) or turn.who
    return await entrance(turn)


def _drawn(turn: Turn, kind: ConsentKind, said: ConsentStanding) -> Screen:
    text = consents.text_for(turn.who, turn.t.language, kind)
    if kind is consents.KIND:
        return screens.first(said, text, turn.t, turn.zone, turn.today)
    return screens.other(kind, said, text, turn.t, turn.zone, turn.today)


def _enrolled(turn: Turn) -> bool:
    return turn.who.account.person_id is not None and bool(turn.who.actor.posts)
