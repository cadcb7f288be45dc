"""What is sent beside an item: its owner says what it is for before anything is done with it."""

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import CallbackQuery, Message

from domain.conversation import BUTTON
from domain.errors import DomainError
from handlers import errors
from handlers.due import beside_screens, entry, materials_screens, words
from handlers.due.callbacks import AddSent, AskDrop, DropSent, NoteSent
from handlers.due.done_words import said_done
from handlers.due.entry import DROPPED, FLOW, ITEM, MATERIALS, MEMO, REMOVED, SENT
from handlers.due.report_router import handed_in, held
from handlers.filters import ASKED, NO_COMMAND, Expects, SaysSomething
from handlers.item_flow import STALE
from handlers.proofs import noted, sent
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress
from locales.translator import Markup
from services.items import materials, reading, report

router = Router(name=f"{FLOW}.beside")


@router.message(
    Expects(f"{FLOW}.{BUTTON}", MATERIALS, SENT, REMOVED, DROPPED),
    F.text | F.photo | F.document | F.video | F.audio,
    NO_COMMAND,
    SaysSomething(),
)
@router.message(Expects(MEMO), F.photo | F.document | F.video | F.audio)
async def hold(message: Message, turn: Turn, press: TypedPress) -> Screen:
    """Photos are sent one after another: one that comes beside a report belongs to it. Of words,
    and of whatever comes before «Сделано», it is asked."""
    # Said of what a reminder was about, not of the item opened before.
    done = await said_done(turn, press) if message.text else None
    if done is not None:
        return done
    pressed = await press(turn.shown, beside_screens.said_of_item) if message.text else None
    if pressed is not None:
        return pressed
    item_id = turn.awaited_id
    page = None
    if item_id:
        # Most of what comes leads to a press or to what is held, and these read the whole of it.
        async with turn.read() as tx:
            page = await reading.item_page(tx, turn.call, item_id, brief=True, materials_too=True)
    if page is None or not reading.takes_materials(page):
        raise SkipHandler
    asked = turn.expectation is not None and turn.expectation.expects == SENT
    drops = message.text is not None and beside_screens.says_drop(turn.t, turn.text)
    if asked and drops and reading.awaits_report(page):
        drop = AskDrop(item_id=item_id, rev=page.item.rev).pack()
        pressed = await press((), lambda *_: drop)
        if pressed is not None:
            return pressed
    if asked and page.held and message.text:
        shown = beside_screens.ask_sent(turn.t, page).buttons
        pressed = await press(shown, beside_screens.typed_answer)
        if pressed is not None:
            return pressed
    if message.text and not turn.shown:
        drawn = await ITEM.show(turn, item_id)
        pressed = await press(drawn.buttons, beside_screens.said_of_item)
        if pressed is not None:
            return pressed
    found = sent(turn)
    refusals = list(errors.sentences(turn, found.problems))
    reported = reading.awaits_more(page)
    if reported and found.accepted and not page.held and message.text is None:
        return await handed_in(
            turn, item_id, page.item.rev, report.attach, found.accepted, refusals
        )
    if found.accepted:
        return await held(turn, item_id, found.accepted, refusals)
    asks = page.held and asked
    screen = beside_screens.ask_sent(turn.t, page) if asks else await ITEM.show(turn, item_id)
    return screen.headed(Markup("\n".join(refusals))) if refusals else screen


@router.callback_query(AddSent.filter(), flags=ASKED)
async def add_sent(_press: CallbackQuery, callback_data: AddSent, turn: Turn) -> Screen:
    """A press may cost no more than twenty statements: what was accepted is shown, not the whole
    page of the item."""
    item_id, rev = callback_data.item_id, callback_data.rev
    try:
        async with turn.write(FLOW, item_id) as tx:
            kept = await report.hand_in_held(tx, turn.call, item_id, rev)
            await turn.awaits_button(tx)
            page = await reading.item_page(tx, turn.call, item_id, brief=True)
    except DomainError as error:
        if error.code in STALE:
            return await _asked_again(turn, item_id)
        return await ITEM.refused(turn, item_id, error)
    return beside_screens.accepted(turn.t, page, kept)


async def _asked_again(turn: Turn, item_id: int) -> Screen:
    """The item changed meanwhile: what was sent waits on, as long as it may still be handed in."""
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    if page.held and reading.takes_materials(page):
        await entry.awaits(turn, item_id, page.item.rev, SENT)
        return beside_screens.ask_sent(turn.t, page).headed(words.changed(turn.t, page))
    return await _gone(turn, item_id)


@router.callback_query(NoteSent.filter())
async def note_sent(_press: CallbackQuery, callback_data: NoteSent, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    return await entry.note(
        turn, item_id, lambda tx: materials.note_held(tx, turn.call, item_id, noted)
    )


@router.callback_query(DropSent.filter())
async def drop_sent(_press: CallbackQuery, callback_data: DropSent, turn: Turn) -> Screen:
    """Not wanted; it may come back until something else is done."""
    item_id = callback_data.item_id
    try:
        async with turn.write(FLOW, item_id) as tx:
            gone = await materials.drop_held(tx, turn.call, item_id)
            await entry.may_come_back(tx, turn, DROPPED, item_id, gone)
            page = await reading.item_page(tx, turn.call, item_id)
    except DomainError as error:
        return await ITEM.refused(turn, item_id, error)
    return materials_screens.dropped(turn.t, page)


async def _gone(turn: Turn, item_id: int) -> Screen:
    """Pressed again, or after something else was asked: nothing waits any more."""
    await turn.shows(FLOW, item_id)
    return await ITEM.changed(turn, item_id)
