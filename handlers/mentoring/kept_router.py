"""What was typed to the other one of a pair and is not sent yet: to whom, and whether at all."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.filters import ASKED, NO_COMMAND, Expects
from handlers.mentoring import answers, entry, typed, word_screens
from handlers.mentoring.callbacks import ChooseWhom, GiveUpTyped, OpenKept, SayTyped, WriteTo
from handlers.mentoring.entry import FLOW, TO_WHOM, TYPED, WORDS
from handlers.overtaken import is_followed
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import says_nothing
from handlers.unwritten import unwritten
from services import mentoring
from services.mentoring import kept

router = Router(name="mentoring_kept")


@router.callback_query(OpenKept.filter())
async def open_kept(_press: CallbackQuery, callback_data: OpenKept, turn: Turn) -> Screen:
    """From the menu, where its author has left it."""
    async with turn.write(WORDS) as tx:
        word = await kept.get(tx, turn.call, callback_data.word_id)
        if word.mentoring_id is not None:
            turn.object_id = word.mentoring_id
            return await typed.asked_of(tx, turn, word.mentoring_id)
        await tx.conversation.expect(turn.account_id, TO_WHOM, now=turn.now)
    return await entry.to_whom(turn, word.text)


@router.message(Expects(TYPED), F.text, NO_COMMAND)
async def answer_typed(_message: Message, turn: Turn) -> Screen:
    """Yes and no answer the question; whatever else is written goes with what is kept."""
    mentoring_id, several = turn.awaited_id, entry.of_several(turn.expectation)
    if answers.sends(turn.t, turn.text):
        return (await _say_kept(turn, mentoring_id)).spoken()
    if answers.leaves(turn.t, turn.text) and not several:
        # What is kept stays kept, and a button of the conversation says so.
        return await typed.opened(turn, mentoring_id)
    if answers.keeps_back(turn.t, turn.text) or answers.gives_up(turn.t, turn.text):
        return await (_whom_again if several else _given_up)(turn, mentoring_id)
    if says_nothing(turn.t, turn.text):
        screen = await entry.resume_words(turn, mentoring_id)
        return screen.headed(unwritten(turn))
    if await is_followed(turn):
        # Something has come since the question, and this may as well answer that.
        answered = await typed.answer_told(turn)
        return answered or await typed.keep(turn, mentoring_id, turn.text, of_several=several)
    return await typed.keep(turn, mentoring_id, turn.text, of_several=several, onward=True)


@router.message(Expects(TO_WHOM), F.text, NO_COMMAND)
async def take_whom(_message: Message, turn: Turn) -> Screen:
    """A surname says for whom it is; whatever else is written goes with it."""
    async with turn.read() as tx:
        pairs = await mentoring.list_working(tx, turn.call)
    names = [word_screens.name_of(pair, turn.call.person_id) for pair in pairs]
    place = answers.whose(turn.text, names)
    if place is not None:
        return await _chosen(turn, pairs[place].id)
    if answers.keeps_back(turn.t, turn.text) or answers.gives_up(turn.t, turn.text):
        return await _given_up(turn, None)
    if says_nothing(turn.t, turn.text):
        return (await entry.resume(turn, None)).headed(unwritten(turn))
    return await typed.keep_for_one(turn, onward=True)


@router.callback_query(ChooseWhom.filter())
async def choose_whom(_press: CallbackQuery, callback_data: ChooseWhom, turn: Turn) -> Screen:
    """A page of them, or all of them once more after the wrong one was chosen."""
    async with turn.read() as tx:
        awaited = await tx.conversation.find_expectation(turn.account_id)
        word = await kept.find(tx, turn.call, None)
    if awaited is not None and awaited.expects == TYPED and entry.of_several(awaited):
        return await _whom_again(turn, awaited.object_id or 0)
    if word is not None:
        return await entry.to_whom(turn, word.text, callback_data.page)
    await turn.shows(FLOW)
    return await entry.own(turn)


@router.callback_query(WriteTo.filter())
async def write_to(_press: CallbackQuery, callback_data: WriteTo, turn: Turn) -> Screen:
    return await _chosen(turn, callback_data.mentoring_id)


@router.callback_query(SayTyped.filter(), flags=ASKED)
async def say_typed(_press: CallbackQuery, callback_data: SayTyped, turn: Turn) -> Screen:
    return await _say_kept(turn, callback_data.mentoring_id)


@router.callback_query(GiveUpTyped.filter())
async def give_up(_press: CallbackQuery, callback_data: GiveUpTyped, turn: Turn) -> Screen:
    return await _given_up(turn, callback_data.mentoring_id or None)


async def _chosen(turn: Turn, mentoring_id: int) -> Screen:
    """Pressed twice, or where nothing is kept any more, the conversation as it stands."""
    async with turn.write(WORDS, mentoring_id) as tx:
        if await typed.is_asked(tx, turn, None):
            await kept.move(tx, turn.call, None, mentoring_id)
        return await typed.asked_of(tx, turn, mentoring_id, of_several=True)


async def _whom_again(turn: Turn, mentoring_id: int) -> Screen:
    async with turn.write(FLOW) as tx:
        text = await kept.move(tx, turn.call, mentoring_id, None)
        await tx.conversation.expect(turn.account_id, TO_WHOM, now=turn.now)
    return await (entry.own(turn) if text is None else entry.to_whom(turn, text))


async def _say_kept(turn: Turn, mentoring_id: int) -> Screen:
    """Pressed twice, it is said once: of what else is kept it is asked."""
    async with turn.write(WORDS, mentoring_id) as tx:
        if not await typed.is_asked(tx, turn, mentoring_id):
            # What it would send may be another text by now: it is shown first.
            again = await typed.asked_of(tx, turn, mentoring_id)
            return again.with_toast(turn.t.plain("mentoring-toast-look-again"))
        said, view = await kept.say(tx, turn.call, mentoring_id)
        await turn.awaits_button(tx)
    screen = word_screens.listing(turn.t, view, turn.call.person_id)
    return screen.with_toast(turn.t.plain("mentoring-said")) if said else screen


async def _given_up(turn: Turn, mentoring_id: int | None) -> Screen:
    """What is asked about, and nothing else that is kept."""
    if mentoring_id is None:
        async with turn.write(FLOW) as tx:
            if await typed.is_asked(tx, turn, None):
                await kept.give_up(tx, turn.call, None)
            await turn.awaits_button(tx)
        return await entry.own(turn)
    async with turn.write(WORDS, mentoring_id) as tx:
        if await typed.is_asked(tx, turn, mentoring_id):
            await kept.give_up(tx, turn.call, mentoring_id)
        await turn.awaits_button(tx)
        return await typed.listed(tx, turn, mentoring_id)
