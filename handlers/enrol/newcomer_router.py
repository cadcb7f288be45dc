"""What a newcomer by the common link does: writes his name, corrects it, takes it back."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.joining import JoinRequest, RequestState
from handlers import errors
from handlers.enrol import newcomer_screens
from handlers.enrol.callbacks import AskOwnName, CheckOwn, TakeOwnName, WithdrawOwn
from handlers.enrol.entry import FLOW, NAME
from handlers.filters import NO_COMMAND, OPEN, Expects
from handlers.home.entrance import entrance
from handlers.screen import Screen
from handlers.turn import Turn
from services import joining

router = Router(name="enrol_newcomers")


@router.callback_query(AskOwnName.filter(), flags=OPEN)
async def ask_name(_press: CallbackQuery, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        request = _still_open(await joining.find_request_of(tx, turn.account_id))
        if request is not None and turn.who.account.person_id is None:
            await tx.conversation.expect(turn.account_id, NAME, now=turn.now)
    if request is None or turn.who.account.person_id is not None:
        return await entrance(turn)
    return newcomer_screens.ask_name(request, turn.t)


@router.message(Expects(NAME), F.text, NO_COMMAND, flags=OPEN)
async def take_name(_message: Message, turn: Turn) -> Screen:
    """The expectation stays until the name is one."""
    return await _named(turn, turn.text)


@router.callback_query(TakeOwnName.filter(), flags=OPEN)
async def take_offered(_press: CallbackQuery, turn: Turn) -> Screen:
    async with turn.read() as tx:
        awaited = await tx.conversation.find_expectation(turn.account_id)
    if awaited is None or awaited.expects != NAME or awaited.detail is None:
        return await entrance(turn)
    return await _named(turn, awaited.detail)


async def _named(turn: Turn, typed: str) -> Screen:
    try:
        async with turn.write(FLOW) as tx:
            await joining.name_oneself(tx, turn.call, turn.account_id, typed)
            await tx.conversation.expect_nothing(turn.account_id)
    except DomainError as error:
        return await _again(turn, error)
    return await entrance(turn)


async def _again(turn: Turn, error: DomainError) -> Screen:
    """A name that has digits beside it alone is kept with what is awaited, to be taken so."""
    offered = str(error.params["name"]) if error.code == "people.name_digits" else None
    async with turn.write(FLOW) as tx:
        request = _still_open(await joining.find_request_of(tx, turn.account_id))
        if request is not None:
            await tx.conversation.expect(turn.account_id, NAME, now=turn.now, detail=offered)
    if request is None:
        return await entrance(turn)
    screen = newcomer_screens.ask_name(request, turn.t, offered=offered is not None)
    return screen.headed(errors.sentence(turn, error))


@router.callback_query(CheckOwn.filter(), flags=OPEN)
async def check(_press: CallbackQuery, turn: Turn) -> Screen:
    """Draws what is true now: still waiting, or the door that has opened.

    It is the way back from the correcting of a name, too: a text after it is none.
    """
    async with turn.write(FLOW) as tx:
        request = _still_open(await joining.find_request_of(tx, turn.account_id))
        await tx.conversation.expect_nothing(turn.account_id)
    if request is None:
        return await entrance(turn)
    known = turn.who.account.person_id is not None
    shown = newcomer_screens.stands(request, turn.t, known=known)
    return shown.with_toast(turn.t.plain("enrol-newcomer-still"))


@router.callback_query(WithdrawOwn.filter(), flags=OPEN)
async def withdraw(_press: CallbackQuery, turn: Turn) -> Screen:
    async with turn.write(FLOW) as tx:
        request = await joining.find_request_of(tx, turn.account_id)
        await joining.withdraw(tx, turn.call, turn.account_id)
        await tx.conversation.expect_nothing(turn.account_id)
    unsent = request is not None and request.state is RequestState.NAMING
    said = turn.t.plain(f"enrol-newcomer-{'left' if unsent else 'withdrawn'}")
    return (await entrance(turn)).with_toast(said)


def _still_open(request: JoinRequest | None) -> JoinRequest | None:
    return request if request is not None and request.state.is_open else None
