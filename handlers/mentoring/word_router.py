"""What a mentor and his mentee say to each other."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.conversation import BUTTON
from domain.errors import DomainError
from handlers import errors
from handlers.filters import NO_COMMAND, Expects
from handlers.mentoring import answers, entry, typed, word_screens
from handlers.mentoring.callbacks import (
    AskWord,
    ChooseItem,
    OpenWords,
    SayReady,
    SetShown,
    TakeBackWord,
    WriteAnew,
)
from handlers.mentoring.entry import WORD, WORDS
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress, is_no_text, meant, opens
from services.mentoring import overview, words
from services.transaction import Transaction

router = Router(name=WORDS)


@router.callback_query(OpenWords.filter())
async def open_words(_press: CallbackQuery, callback_data: OpenWords, turn: Turn) -> Screen:
    return await typed.opened(turn, callback_data.mentoring_id, callback_data.page)


@router.callback_query(AskWord.filter())
async def ask_word(_press: CallbackQuery, callback_data: AskWord, turn: Turn) -> Screen:
    """While it is asked, a typed text is said. What is kept for this pair is asked about first."""
    mentoring_id, item_id = callback_data.mentoring_id, callback_data.item_id
    async with turn.write(WORDS, mentoring_id) as tx:
        kept_screen = await typed.asked(tx, turn, mentoring_id)
        if kept_screen is not None:
            return kept_screen
        return await _asked_word(tx, turn, mentoring_id, item_id)


@router.callback_query(WriteAnew.filter())
async def write_anew(_press: CallbackQuery, callback_data: WriteAnew, turn: Turn) -> Screen:
    mentoring_id = callback_data.mentoring_id
    async with turn.write(WORDS, mentoring_id) as tx:
        return await _asked_word(tx, turn, mentoring_id, callback_data.item_id)


async def _asked_word(tx: Transaction, turn: Turn, mentoring_id: int, item_id: int) -> Screen:
    view = await words.speaking(tx, turn.call, mentoring_id, item_id)
    await tx.conversation.expect(
        turn.account_id,
        WORD,
        now=turn.now,
        object_id=mentoring_id,
        detail=str(item_id) if item_id else None,
    )
    return word_screens.ask(turn.t, view, words.ready_words(view.side))


@router.callback_query(ChooseItem.filter())
async def choose_item(_press: CallbackQuery, callback_data: ChooseItem, turn: Turn) -> Screen:
    async with turn.read() as tx:
        one, view = await overview.items(
            tx, turn.call, callback_data.mentoring_id, callback_data.page
        )
    return word_screens.choose_item(turn.t, one, view)


@router.callback_query(SayReady.filter())
async def say_ready(_press: CallbackQuery, callback_data: SayReady, turn: Turn) -> Screen:
    mentoring_id = callback_data.mentoring_id
    async with turn.write(WORDS, mentoring_id) as tx:
        await words.say_ready(
            tx, turn.call, mentoring_id, callback_data.word, callback_data.item_id
        )
        await turn.awaits_button(tx)
        screen = await typed.listed(tx, turn, mentoring_id)
    return screen.with_toast(turn.t.plain("mentoring-said"))


@router.message(Expects(WORD), F.text, NO_COMMAND)
async def take_word(_message: Message, turn: Turn) -> Screen:
    mentoring_id = turn.awaited_id
    item_id = int((turn.expectation and turn.expectation.detail) or 0)
    if answers.gives_up(turn.t, turn.text):
        opened = await typed.opened(turn, mentoring_id)
        return opened.headed(turn.t("mentoring-not-said"))
    if is_no_text(turn.t, turn.text):
        # A whole answer in a conversation, and as often one to the screen.
        return await typed.keep(turn, mentoring_id, turn.text, about=item_id)
    try:
        async with turn.write(WORDS, mentoring_id) as tx:
            await words.say(tx, turn.call, mentoring_id, turn.text, item_id)
            await turn.awaits_button(tx)
            screen = await typed.listed(tx, turn, mentoring_id)
    except DomainError as error:
        if not error.code.startswith("text."):
            raise
        shown = await entry.asked_word(turn, mentoring_id, item_id)
        return shown.headed(errors.sentence(turn, error))
    return screen.headed(turn.t("mentoring-said"))


@router.message(Expects(f"{WORDS}.{BUTTON}"), F.text, NO_COMMAND)
async def ask_typed(_message: Message, turn: Turn, press: TypedPress) -> Screen:
    """Typed beside the conversation as in any chat; but what names a button of it presses it."""
    mentoring_id = turn.awaited_id
    regretted = answers.regrets(turn.t, turn.shown, turn.text)
    if regretted or answers.takes_back(turn.t, turn.text):
        pressed = await press(turn.shown, answers.last_word)
        if pressed is not None:
            return pressed
        shown = await entry.resume_words(turn, mentoring_id)
        return shown.headed(turn.t("mentoring-typed-which"))
    if answers.goes_back(turn.t, turn.text):
        pressed = await press(turn.shown, meant)
        if pressed is not None:
            return pressed
    if answers.keeps_back(turn.t, turn.text) or answers.gives_up(turn.t, turn.text):
        return await typed.opened(turn, mentoring_id)
    opened = await press(turn.shown, opens)
    return opened or await typed.keep(turn, mentoring_id, turn.text)


@router.callback_query(TakeBackWord.filter())
async def take_back(_press: CallbackQuery, callback_data: TakeBackWord, turn: Turn) -> Screen:
    mentoring_id, comment_id = callback_data.mentoring_id, callback_data.comment_id
    try:
        async with turn.write(WORDS, mentoring_id) as tx:
            await words.take_back(tx, turn.call, mentoring_id, comment_id)
            screen = await typed.listed(tx, turn, mentoring_id)
    except DomainError as error:
        return await _refused(turn, mentoring_id, error)
    return screen.with_toast(turn.t.plain("mentoring-taken-back"))


@router.callback_query(SetShown.filter())
async def set_shown(_press: CallbackQuery, callback_data: SetShown, turn: Turn) -> Screen:
    mentoring_id, shown = callback_data.mentoring_id, callback_data.shown
    try:
        async with turn.write(WORDS, mentoring_id) as tx:
            await words.set_shown(
                tx, turn.call, mentoring_id, callback_data.comment_id, shown=shown
            )
            screen = await typed.listed(tx, turn, mentoring_id)
    except DomainError as error:
        return await _refused(turn, mentoring_id, error)
    return screen.with_toast(turn.t.plain("mentoring-shown" if shown else "mentoring-hidden"))


async def _refused(turn: Turn, mentoring_id: int, error: DomainError) -> Screen:
    """What changed since the button was drawn, over the words as they are now."""
    if not error.code.startswith("words."):
        raise error
    async with turn.write(WORDS, mentoring_id) as tx:
        screen = await typed.listed(tx, turn, mentoring_id)
    return screen.with_toast(errors.toast(turn, error))
