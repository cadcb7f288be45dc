"""What is sent beside an item: its owner says what it is for before anything is done with it."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.conversation import BUTTON
from domain.errors import DomainError
from domain.evidence import Proof
from handlers import errors
from handlers.due import beside_screens, entry, screens, words
from handlers.due.callbacks import AddSent, NoteSent
from handlers.due.entry import FLOW, ITEM, SENT
from handlers.due.report_router import handed_in
from handlers.filters import NO_COMMAND, Expects
from handlers.item_flow import STALE
from handlers.proofs import noted, packed, sent
from handlers.screen import Screen
from handlers.turn import Turn
from locales.translator import Markup
from services.items import memo, reading, report
from services.transaction import Transaction

router = Router(name=f"{FLOW}.beside")

HELD_LIMIT = 50
"""Things that wait for a word at once: five albums. What is over it is named, not taken."""


@router.message(
    Expects(f"{FLOW}.{BUTTON}", SENT),
    F.text | F.photo | F.document | F.video | F.audio,
    NO_COMMAND,
)
async def hold(message: Message, turn: Turn) -> Screen:
    """Photos are sent one after another: one that comes beside a report belongs to it. Of words,
    and of whatever comes before «Сделано», it is asked."""
    item_id = turn.awaited_id
    page = None
    if item_id:
        async with turn.read() as tx:
            page = await reading.item_page(tx, turn.call, item_id)
    reported = page is not None and reading.awaits_more(page)
    if page is None or not (reported or reading.awaits_report(page)):
        line = "fallback-text" if message.text else "fallback-file"
        return (await entry.resume(turn, item_id or None)).headed(turn.t(line))
    waiting = entry.held(turn.expectation, item_id)
    if waiting and message.text:
        yes = beside_screens.typed_answer(turn.t, page, message.text)
        if yes:
            return await _add(turn, item_id, page.item.rev)
        if yes is False:
            await turn.shows(FLOW, item_id)
            return await ITEM.show(turn, item_id)
    found = sent(turn)
    refusals = list(errors.sentences(turn, found.problems))
    if reported and found.accepted and not waiting and message.text is None:
        return await handed_in(
            turn, item_id, page.item.rev, report.attach, found.accepted, refusals
        )
    held = (*waiting, *found.accepted)
    if len(held) > HELD_LIMIT:
        held = held[:HELD_LIMIT]
        refusals.append(errors.sentence(turn, DomainError("evidence.too_many", limit=HELD_LIMIT)))
    if held:
        async with turn.write(FLOW, item_id) as tx:
            await tx.conversation.expect(
                turn.account_id, SENT, now=turn.now, object_id=item_id, detail=packed(held)
            )
    screen = beside_screens.ask_sent(turn.t, page, held) if held else screens.item(turn.t, page)
    return screen.headed(Markup("\n".join(refusals))) if refusals else screen


@router.callback_query(AddSent.filter())
async def add_sent(_press: CallbackQuery, callback_data: AddSent, turn: Turn) -> Screen:
    return await _add(turn, callback_data.item_id, callback_data.rev)


async def _add(turn: Turn, item_id: int, rev: int) -> Screen:
    """A press may cost no more than twenty statements: what was accepted is shown, not the whole
    page of the item."""
    held: tuple[Proof, ...] = ()
    try:
        async with turn.write(FLOW, item_id) as tx:
            held = await _held(tx, turn, item_id)
            if not held:
                raise DomainError("item.changed")
            await report.hand_in(tx, turn.call, item_id, rev, held)
            await turn.awaits_button(tx)
            page = await reading.item_page(tx, turn.call, item_id, brief=True)
    except DomainError as error:
        if held and error.code in STALE:
            return await _asked_again(turn, item_id, held)
        return await ITEM.refused(turn, item_id, error)
    return beside_screens.accepted(turn.t, page, held)


async def _asked_again(turn: Turn, item_id: int, held: tuple[Proof, ...]) -> Screen:
    """The item changed meanwhile: what was sent waits on, as long as it may still be handed in."""
    async with turn.read() as tx:
        page = await reading.item_page(tx, turn.call, item_id)
    if reading.awaits_report(page) or reading.awaits_more(page):
        return beside_screens.ask_sent(turn.t, page, held).headed(words.changed(turn.t, page))
    return await _gone(turn, item_id)


@router.callback_query(NoteSent.filter())
async def note_sent(_press: CallbackQuery, callback_data: NoteSent, turn: Turn) -> Screen:
    item_id = callback_data.item_id
    async with turn.read() as tx:
        note = noted(await _held(tx, turn, item_id))
    if note is None:
        return await _gone(turn, item_id)
    return await ITEM.change(
        turn,
        item_id,
        lambda tx: memo.set_memo(tx, turn.call, item_id, note),
        toast="due-toast-memo",
    )


async def _held(tx: Transaction, turn: Turn, item_id: int) -> tuple[Proof, ...]:
    return entry.held(await tx.conversation.find_expectation(turn.account_id), item_id)


async def _gone(turn: Turn, item_id: int) -> Screen:
    """Pressed again, or after something else was asked: nothing waits any more."""
    await turn.shows(FLOW, item_id)
    return await ITEM.changed(turn, item_id)
