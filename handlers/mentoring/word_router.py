"""What a mentor and his mentee say to each other."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.conversation import BUTTON
from domain.errors import DomainError
from domain.pair_words import LIMIT
from domain.text import prose
from domain.typed_choice import typed_choice
from handlers import errors, finding
from handlers.filters import ASKED, NO_COMMAND, Expects
from handlers.mentoring import answers, entry, word_screens
from handlers.mentoring.callbacks import (
    AskWord,
    ChooseItem,
    ChooseWhom,
    OpenWords,
    SayReady,
    SayTyped,
    SetShown,
    TakeBackWord,
    WriteTo,
)
from handlers.mentoring.entry import FLOW, TO_WHOM, TYPED, WORD, WORDS
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress, is_no_text, meant, says_nothing
from services import mentoring
from services.mentoring import overview, words
from services.transaction import Transaction

router = Router(name=WORDS)


@router.callback_query(OpenWords.filter())
async def open_words(_press: CallbackQuery, callback_data: OpenWords, turn: Turn) -> Screen:
    return await _opened(turn, callback_data.mentoring_id, callback_data.page)


@router.callback_query(AskWord.filter())
async def ask_word(_press: CallbackQuery, callback_data: AskWord, turn: Turn) -> Screen:
    """While it is asked, a typed text is said."""
    mentoring_id, item_id = callback_data.mentoring_id, callback_data.item_id
    async with turn.write(WORDS, mentoring_id) as tx:
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
        screen = await _listed(tx, turn, mentoring_id)
    return screen.with_toast(turn.t.plain("mentoring-said"))


@router.message(Expects(WORD), F.text, NO_COMMAND)
async def take_word(_message: Message, turn: Turn) -> Screen:
    mentoring_id = turn.awaited_id
    item_id = int((turn.expectation and turn.expectation.detail) or 0)
    if is_no_text(turn.t, turn.text):
        # A whole answer in a conversation, and as often one to the screen.
        async with turn.write(WORDS, mentoring_id) as tx:
            return await _asked(tx, turn, mentoring_id, turn.text.strip(), about=item_id)
    try:
        async with turn.write(WORDS, mentoring_id) as tx:
            await words.say(tx, turn.call, mentoring_id, turn.text, item_id)
            await turn.awaits_button(tx)
            screen = await _listed(tx, turn, mentoring_id)
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
    if answers.takes_back(turn.t, turn.text):
        pressed = await press(turn.shown, answers.last_word)
        if pressed is not None:
            return pressed
        shown = await entry.resume_words(turn, mentoring_id)
        return shown.headed(turn.t("mentoring-typed-which"))
    if answers.goes_back(turn.t, turn.text):
        pressed = await press(turn.shown, meant)
        if pressed is not None:
            return pressed
    return await keep_typed(turn, mentoring_id)


@router.message(Expects(TYPED), F.text, NO_COMMAND)
async def answer_typed(_message: Message, turn: Turn) -> Screen:
    """Yes and no answer the question; whatever else is written goes with what is kept."""
    mentoring_id = turn.awaited_id
    if answers.sends(turn.t, turn.text):
        return (await _say_kept(turn, mentoring_id)).spoken()
    if answers.keeps_back(turn.t, turn.text):
        if entry.of_several(turn.expectation):
            return await _whom_again(turn, finding.typed(turn.expectation, TYPED, mentoring_id))
        return await _opened(turn, mentoring_id)
    if says_nothing(turn.t, turn.text):
        screen = await entry.resume_words(turn, mentoring_id)
        return screen.headed(turn.t("fallback-text"))
    return await keep_typed(turn, mentoring_id)


async def keep_typed(turn: Turn, mentoring_id: int) -> Screen:
    """Said after its author's word. What comes meanwhile goes with it."""
    before = finding.typed(turn.expectation, TYPED, mentoring_id)
    several = bool(before) and entry.of_several(turn.expectation)
    about = entry.item_of(turn.expectation) if before else 0
    typed = f"{before}\n{turn.text}"
    return await _keep(turn, mentoring_id, typed, of_several=several, about=about)


async def _keep(
    turn: Turn, mentoring_id: int, typed: str, *, of_several: bool, about: int = 0
) -> Screen:
    try:
        text = prose(typed, limit=LIMIT)
        async with turn.write(WORDS, mentoring_id) as tx:
            return await _asked(tx, turn, mentoring_id, text, of_several=of_several, about=about)
    except DomainError as error:
        if not error.code.startswith("text.") and error.code != "mentoring.over":
            raise
        screen = await entry.resume_words(turn, mentoring_id)
        return screen.headed(errors.sentence(turn, error))


async def _asked(
    tx: Transaction,
    turn: Turn,
    mentoring_id: int,
    text: str,
    *,
    of_several: bool = False,
    about: int = 0,
) -> Screen:
    """Whether it is to be sent; kept until that is answered. `about`: the item, where it is about
    one."""
    view = await words.speaking(tx, turn.call, mentoring_id, about or None)
    kept = finding.with_origin(text, entry.origin_of(of_several=of_several, item_id=about))
    await tx.conversation.expect(
        turn.account_id, TYPED, now=turn.now, object_id=mentoring_id, detail=kept
    )
    return word_screens.ask_typed(turn.t, view, text, of_several=of_several)


@router.message(Expects(TO_WHOM), F.text, NO_COMMAND)
async def take_whom(_message: Message, turn: Turn) -> Screen:
    """A surname says for whom it is; whatever else is written goes with it."""
    said = finding.typed(turn.expectation, TO_WHOM, None)
    async with turn.read() as tx:
        pairs = await mentoring.list_working(tx, turn.call)
    names = [word_screens.name_of(pair, turn.call.person_id) for pair in pairs]
    place = typed_choice(turn.text, names)
    if place is not None:
        return await _keep(turn, pairs[place].id, said, of_several=True)
    if answers.keeps_back(turn.t, turn.text):
        await turn.shows(FLOW)
        return await entry.own(turn)
    if says_nothing(turn.t, turn.text):
        return (await entry.to_whom(turn, said)).headed(turn.t("fallback-text"))
    return await keep_for_one(turn)


async def keep_for_one(turn: Turn) -> Screen:
    """Typed beside one's several pairs: kept until it is chosen for which of them."""
    before = finding.typed(turn.expectation, TO_WHOM, None)
    try:
        text = prose(f"{before}\n{turn.text}", limit=LIMIT)
    except DomainError as error:
        screen = await entry.resume(turn, None)
        return screen.headed(errors.sentence(turn, error))
    return await _whom_again(turn, text)


async def _whom_again(turn: Turn, text: str) -> Screen:
    async with turn.write(FLOW) as tx:
        await tx.conversation.expect(turn.account_id, TO_WHOM, now=turn.now, detail=text)
    return await entry.to_whom(turn, text)


@router.callback_query(ChooseWhom.filter())
async def choose_whom(_press: CallbackQuery, callback_data: ChooseWhom, turn: Turn) -> Screen:
    """A page of them, or all of them once more after the wrong one was chosen."""
    async with turn.read() as tx:
        awaited = await tx.conversation.find_expectation(turn.account_id)
    text = finding.typed(awaited, TO_WHOM, None)
    if text:
        return await entry.to_whom(turn, text, callback_data.page)
    if awaited is not None and awaited.expects == TYPED and entry.of_several(awaited):
        return await _whom_again(turn, finding.typed(awaited, TYPED, awaited.object_id))
    await turn.shows(FLOW)
    return await entry.own(turn)


@router.callback_query(WriteTo.filter())
async def write_to(_press: CallbackQuery, callback_data: WriteTo, turn: Turn) -> Screen:
    """Pressed twice, or where nothing is kept any more, the conversation as it stands."""
    mentoring_id = callback_data.mentoring_id
    async with turn.write(WORDS, mentoring_id) as tx:
        awaited = await tx.conversation.find_expectation(turn.account_id)
        text = finding.typed(awaited, TO_WHOM, None) or finding.typed(awaited, TYPED, mentoring_id)
        if text:
            return await _asked(tx, turn, mentoring_id, text, of_several=True)
        await turn.awaits_button(tx)
        return await _listed(tx, turn, mentoring_id)


@router.callback_query(SayTyped.filter(), flags=ASKED)
async def say_typed(_press: CallbackQuery, callback_data: SayTyped, turn: Turn) -> Screen:
    return await _say_kept(turn, callback_data.mentoring_id)


async def _say_kept(turn: Turn, mentoring_id: int) -> Screen:
    """Pressed twice, it is said once."""
    async with turn.write(WORDS, mentoring_id) as tx:
        awaited = await tx.conversation.find_expectation(turn.account_id)
        text = finding.typed(awaited, TYPED, mentoring_id)
        if text:
            await words.say(tx, turn.call, mentoring_id, text, entry.item_of(awaited))
        await turn.awaits_button(tx)
        screen = await _listed(tx, turn, mentoring_id)
    return screen.with_toast(turn.t.plain("mentoring-said")) if text else screen


@router.callback_query(TakeBackWord.filter())
async def take_back(_press: CallbackQuery, callback_data: TakeBackWord, turn: Turn) -> Screen:
    mentoring_id, comment_id = callback_data.mentoring_id, callback_data.comment_id
    try:
        async with turn.write(WORDS, mentoring_id) as tx:
            await words.take_back(tx, turn.call, mentoring_id, comment_id)
            screen = await _listed(tx, turn, mentoring_id)
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
            screen = await _listed(tx, turn, mentoring_id)
    except DomainError as error:
        return await _refused(turn, mentoring_id, error)
    return screen.with_toast(turn.t.plain("mentoring-shown" if shown else "mentoring-hidden"))


async def _opened(turn: Turn, mentoring_id: int, page: int = 0) -> Screen:
    async with turn.write(WORDS, mentoring_id) as tx:
        await turn.awaits_button(tx)
        return await _listed(tx, turn, mentoring_id, page)


async def _listed(tx: Transaction, turn: Turn, mentoring_id: int, page: int = 0) -> Screen:
    view = await words.read(tx, turn.call, mentoring_id, page)
    return word_screens.listing(turn.t, view, turn.call.person_id)


async def _refused(turn: Turn, mentoring_id: int, error: DomainError) -> Screen:
    """What changed since the button was drawn, over the words as they are now."""
    if not error.code.startswith("words."):
        raise error
    async with turn.write(WORDS, mentoring_id) as tx:
        screen = await _listed(tx, turn, mentoring_id)
    return screen.with_toast(errors.toast(turn, error))
