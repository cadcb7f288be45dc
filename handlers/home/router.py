"""The commands that work in any state, and the opening of a personal link."""

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message

from domain.errors import DomainError
from domain.invitations import Joined, Refused
from domain.joining import JoinRequest, RequestState
from domain.people import PersonName
from domain.text import one_line
from handlers import errors
from handlers.enrol import newcomer_screens
from handlers.enrol.entry import NAME
from handlers.filters import NO_COMMAND, OPEN
from handlers.home import screens
from handlers.home.callbacks import OpenHelp, OpenHome
from handlers.home.entrance import FLOW, entrance
from handlers.home.pasted import Pasted
from handlers.screen import Screen
from handlers.turn import Turn
from services import joining, mentoring
from services.transaction import Transaction

router = Router(name=FLOW)

NAME_LIMIT = 60


@router.message(CommandStart(), flags=OPEN)
async def start(message: Message, command: CommandObject, turn: Turn) -> Screen:
    token = (command.args or "").strip()
    if not token:
        return await _home(turn)
    return await _opened(message, turn, token)


@router.message(F.text, NO_COMMAND, Pasted(), flags=OPEN)
async def open_pasted(message: Message, turn: Turn, token: str) -> Screen:
    return await _opened(message, turn, token)


async def _opened(message: Message, turn: Turn, token: str) -> Screen:
    async with turn.write(FLOW) as tx:
        claimed = await joining.open_link(
            tx,
            turn.call,
            turn.account_id,
            token,
            turn.who.name,
            spoken=_spoken_name(message),
        )
        if isinstance(claimed, JoinRequest):
            return await _asked_in(tx, turn, claimed)
        await tx.conversation.expect_nothing(turn.account_id)
        stranger = turn.who.account.person_id is None
        turn.who = await tx.who.find(turn.account_id, turn.today) or turn.who
        if stranger and turn.who.consented:
            # Back in another chat, under the consent of before: nothing else asks again.
            await mentoring.ask_again(tx, turn.call)
    screen = await entrance(turn)
    match claimed:
        case Refused(error=error):
            return screen.headed(errors.sentence(turn, error))
        case Joined(added=True):
            return screen.headed(turn.t("home-post-added"))
        case Joined():
            return screen


async def _asked_in(tx: Transaction, turn: Turn, request: JoinRequest) -> Screen:
    """A common link: whoever is nobody yet writes his name next."""
    if request.state is RequestState.NAMING:
        await tx.conversation.expect(turn.account_id, NAME, now=turn.now)
        return newcomer_screens.ask_name(request, turn.t)
    await tx.conversation.expect_nothing(turn.account_id)
    known = turn.who.account.person_id is not None
    return newcomer_screens.stands(request, turn.t, known=known)


@router.message(Command("menu"), flags=OPEN)
@router.callback_query(OpenHome.filter(), flags=OPEN)
async def open_home(event: Message | CallbackQuery, turn: Turn) -> Screen:
    return await _home(turn)


@router.message(Command("cancel"), flags=OPEN)
async def cancel(_message: Message, turn: Turn) -> Screen:
    """Ends what was being typed; what had been entered before stays."""
    waited = turn.expectation is not None and not turn.expectation.is_button
    screen = await _home(turn)
    return screen.headed(turn.t("home-cancelled" if waited else "home-nothing-to-cancel"))


@router.message(Command("help"), flags=OPEN)
@router.callback_query(OpenHelp.filter(), flags=OPEN)
async def show_help(event: Message | CallbackQuery, turn: Turn) -> Screen:
    await turn.awaits_nothing(FLOW)
    return screens.help_screen(turn.who, turn.t)


async def _home(turn: Turn) -> Screen:
    """The menu; a text written after it no longer answers an older question."""
    await turn.awaits_nothing(FLOW)
    return await entrance(turn)


def _spoken_name(message: Message) -> PersonName:
    """The messenger's name of the speaker: for a link that is made out to nobody by name."""
    user = message.from_user
    given = _cleaned(user.first_name if user else "")
    surname = _cleaned((user.last_name if user else "") or "")
    return PersonName(surname=surname or given or "?", given=given if surname else "")


def _cleaned(text: str) -> str:
    try:
        return one_line(text[:NAME_LIMIT], limit=NAME_LIMIT)
    except DomainError:
        return ""
