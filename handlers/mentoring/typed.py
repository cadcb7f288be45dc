"""What is typed beside a pair is kept, and its author is asked whether it is to be sent."""

from domain.errors import DomainError
from handlers import errors
from handlers.mentoring import answers, entry, word_screens
from handlers.mentoring.entry import FLOW, TO_WHOM, TYPED, WORDS
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import numbers_in
from services.mentoring import kept, words
from services.transaction import Transaction


async def keep(
    turn: Turn,
    mentoring_id: int,
    text: str,
    *,
    of_several: bool = False,
    about: int = 0,
    onward: bool = False,
) -> Screen:
    """`onward`: it goes with what is asked about; else what was left unsent stays apart. `about`:
    the item, where it is about one."""
    try:
        async with turn.write(WORDS, mentoring_id) as tx:
            await kept.keep(tx, turn.call, mentoring_id, text, about or None, onward=onward)
            return await asked_of(tx, turn, mentoring_id, of_several=of_several)
    except DomainError as error:
        if not error.code.startswith("text.") and error.code != "mentoring.over":
            raise
        screen = await entry.resume_words(turn, mentoring_id)
        return screen.headed(errors.sentence(turn, error))


async def answer_told(turn: Turn) -> Screen | None:
    """Words that the screen does not take, written under what the other one of a pair has said
    since, or in reply to it: as `keep`. None where something else was said last."""
    if answers.goes_back(turn.t, turn.text) or numbers_in(turn.t, turn.text):
        return None
    replied = turn.messages[0].reply_to_message if turn.messages else None
    async with turn.read() as tx:
        mentoring_id = await words.told_last(
            tx,
            turn.call,
            turn.account_id,
            since=None if turn.expectation is None else turn.expectation.asked_at,
            message_id=None if replied is None else replied.message_id,
        )
    return None if mentoring_id is None else await keep(turn, mentoring_id, turn.text)


async def keep_for_one(turn: Turn, *, onward: bool = False) -> Screen:
    """Typed beside one's several pairs: kept until it is chosen for which of them."""
    try:
        async with turn.write(FLOW) as tx:
            text = await kept.keep(tx, turn.call, None, turn.text, onward=onward)
            await tx.conversation.expect(turn.account_id, TO_WHOM, now=turn.now)
    except DomainError as error:
        screen = await entry.resume(turn, None)
        return screen.headed(errors.sentence(turn, error))
    return await entry.to_whom(turn, text)


async def asked_of(
    tx: Transaction, turn: Turn, mentoring_id: int, *, of_several: bool = False
) -> Screen:
    """As `asked`; the conversation where nothing is kept any more."""
    screen = await asked(tx, turn, mentoring_id, of_several=of_several)
    if screen is not None:
        return screen
    await turn.awaits_button(tx)
    return await listed(tx, turn, mentoring_id)


async def asked(
    tx: Transaction, turn: Turn, mentoring_id: int, *, of_several: bool = False
) -> Screen | None:
    """Whether what is kept for the pair is to be sent; None where nothing is. `of_several`: the
    pair was chosen for it, and another one can be."""
    view = await kept.asked(tx, turn.call, mentoring_id)
    if view is None:
        return None
    await tx.conversation.expect(
        turn.account_id,
        TYPED,
        now=turn.now,
        object_id=mentoring_id,
        detail=TO_WHOM if of_several else None,
    )
    return word_screens.ask_typed(turn.t, view, of_several=of_several)


async def is_asked(tx: Transaction, turn: Turn, mentoring_id: int | None) -> bool:
    """Whether the question is open that sends what is kept for this pair; None: that asks for which
    of several it is."""
    awaited = await tx.conversation.find_expectation(turn.account_id)
    if awaited is None:
        return False
    if mentoring_id is None:
        return awaited.expects == TO_WHOM
    return (awaited.expects, awaited.object_id) == (TYPED, mentoring_id)


async def opened(turn: Turn, mentoring_id: int, page: int = 0) -> Screen:
    """The conversation, where nothing is awaited any more."""
    async with turn.write(WORDS, mentoring_id) as tx:
        await turn.awaits_button(tx)
        return await listed(tx, turn, mentoring_id, page)


async def listed(tx: Transaction, turn: Turn, mentoring_id: int, page: int = 0) -> Screen:
    view = await words.read(tx, turn.call, mentoring_id, page)
    return word_screens.listing(turn.t, view, turn.call.person_id)
