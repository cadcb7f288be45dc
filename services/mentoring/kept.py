"""What is typed to the other one of a pair stays with its author until he sends it or gives it up.

`mentoring_id` None: he has several, and has not chosen yet for which of them it is.
"""

from domain.errors import DomainError
from domain.pair_words import LIMIT, KeptWord, Speaking, WordList
from domain.text import prose
from services.call import Call
from services.mentoring import access, words
from services.transaction import Transaction


async def find(tx: Transaction, call: Call, mentoring_id: int | None) -> KeptWord | None:
    return await tx.kept_words.find(call.person_id, mentoring_id)


async def get(tx: Transaction, call: Call, word_id: int) -> KeptWord:
    """DomainError("access.gone") where it is kept no more."""
    word = await tx.kept_words.find_by_id(call.person_id, word_id)
    if word is None:
        raise DomainError("access.gone")
    return word


async def asked(tx: Transaction, call: Call, mentoring_id: int) -> Speaking | None:
    """To whom what is kept would go, and about what; None where nothing is kept.

    DomainError("mentoring.over") once the pair has ended. An item that is not under way any more
    leaves its words without it.
    """
    word = await find(tx, call, mentoring_id)
    if word is None:
        return None
    return await words.speaking_kept(tx, call, mentoring_id, word)


async def keep(
    tx: Transaction,
    call: Call,
    mentoring_id: int | None,
    typed: str,
    item_id: int | None = None,
    *,
    onward: bool = False,
) -> str:
    """All that is asked about now. `onward`: behind what was kept last, and about the item of that;
    else that stays as it is.

    DomainError: text.*, mentoring.over.
    """
    if mentoring_id is not None:
        pair, _ = await access.own(tx, call, mentoring_id)
        access.require_works(pair)
    before = await find(tx, call, mentoring_id) if onward else None
    text = prose(typed if before is None else f"{before.text}\n{typed}", limit=LIMIT)
    await tx.kept_words.keep(
        author_id=call.person_id,
        mentoring_id=mentoring_id,
        item_id=item_id if before is None else before.item_id,
        text=text,
        now=call.now,
        instead_of=None if before is None else before.id,
    )
    return text


async def move(tx: Transaction, call: Call, was: int | None, to: int | None) -> str | None:
    """What was kept last for one is kept for another; None where nothing is. DomainError as in
    `keep`."""
    word = await find(tx, call, was)
    if word is None:
        return None
    text = await keep(tx, call, to, word.text)
    await tx.kept_words.forget(call.person_id, word.id)
    return text


async def say(tx: Transaction, call: Call, mentoring_id: int) -> tuple[bool, WordList]:
    """Whether anything was kept, and what the two have said by now; said twice, it is said once.
    DomainError: mentoring.over."""
    word = await find(tx, call, mentoring_id)
    if word is None:
        return False, await words.read(tx, call, mentoring_id)
    pair, side = await words.say_kept(tx, call, mentoring_id, word)
    await tx.kept_words.forget(call.person_id, word.id)
    return True, await words.read_of(tx, call, pair, side)


async def give_up(tx: Transaction, call: Call, mentoring_id: int | None) -> None:
    """What was kept last."""
    word = await find(tx, call, mentoring_id)
    if word is not None:
        await tx.kept_words.forget(call.person_id, word.id)
