"""What a mentor and his mentee say to each other, about the plan or one of its items.

Nobody else reads it, until its author shows it to whoever leads the school.
"""

from dataclasses import replace
from datetime import datetime

from content.pair_texts import load_pair_texts
from content.route_texts import ReadyText
from domain.access import Action, Subject, require
from domain.doing import UNDER_WAY, Item
from domain.errors import DomainError
from domain.mentoring import Pair, Side
from domain.notices.mentoring import WordSaid, WordShown
from domain.paging import page_within
from domain.pair_words import LIMIT, PAGE, KeptWord, PairWord, Speaking, WordAudience, WordList
from domain.text import prose
from services.audit import write_audit
from services.call import Call
from services.mentoring import access
from services.notify import notify_all
from services.transaction import Transaction
from storage.repositories.pair_words import key_of


def ready_words(side: Side) -> tuple[ReadyText, ...]:
    texts = load_pair_texts()
    return texts.mentor if side is Side.MENTOR else texts.mentee


async def read(tx: Transaction, call: Call, mentoring_id: int, page: int = 0) -> WordList:
    """A page of what the two have said. Writes down that the reader has read it."""
    return await read_of(tx, call, *await access.own(tx, call, mentoring_id), page)


async def read_of(tx: Transaction, call: Call, pair: Pair, side: Side, page: int = 0) -> WordList:
    """As `read`, of a pair that is known to be the caller's, who is its `side`."""
    total, kept = await tx.pair_words.count_of_pair(pair.id, call.person_id)
    page = page_within(page, total, PAGE)
    words = await tx.pair_words.list_of_pair(pair.id, limit=PAGE, offset=page * PAGE)
    await tx.pair_words.mark_read(call.person_id, [one.id for one in words], call.now)
    return WordList(
        pair=pair,
        side=side,
        words=words,
        total=total,
        page=page,
        today=call.today,
        zone=call.zone,
        kept=kept,
    )


async def speaking(
    tx: Transaction, call: Call, mentoring_id: int, item_id: int | None = None
) -> Speaking:
    """What is needed to say something. DomainError("mentoring.over") once the pair has ended."""
    pair, side = await access.own(tx, call, mentoring_id)
    access.require_works(pair)
    return _speaking(call, pair, side, await _item(tx, pair, item_id))


async def speaking_kept(tx: Transaction, call: Call, mentoring_id: int, word: KeptWord) -> Speaking:
    """As `speaking`, of what was kept: without its item where that is not under way any more."""
    pair, side = await access.own(tx, call, mentoring_id)
    access.require_works(pair)
    view = _speaking(call, pair, side, await _item_still(tx, pair, word.item_id))
    return replace(view, kept=word.text)


def _speaking(call: Call, pair: Pair, side: Side, item: Item | None) -> Speaking:
    return Speaking(
        pair=pair,
        side=side,
        today=call.today,
        item_id=None if item is None else item.id,
        item=None if item is None else item.title,
    )


async def told_last(
    tx: Transaction,
    call: Call,
    account_id: int,
    *,
    since: datetime | None,
    message_id: int | None,
) -> int | None:
    """The pair whose other one said what was told last under the open screen, or in the message
    that was replied to; None where that was anything else, or words of several."""
    told = await tx.outbox.told_below(
        account_id, call.person_id, since=since, message_id=message_id
    )
    if not told or any(kind != WordSaid.kind for kind, _ in told):
        return None
    pairs = await tx.pair_words.pairs_of([payload["comment_id"] for _, payload in told])
    return next(iter(pairs)) if len(pairs) == 1 else None


async def say_ready(
    tx: Transaction, call: Call, mentoring_id: int, key: str, item_id: int | None = None
) -> int:
    pair, side = await access.own(tx, call, mentoring_id)
    text = next((one.text for one in ready_words(side) if one.key == key), None)
    if text is None:
        raise DomainError("access.gone")
    access.require_works(pair)
    return await _say(tx, call, pair, side, text, await _item(tx, pair, item_id))


async def say(
    tx: Transaction, call: Call, mentoring_id: int, typed: str, item_id: int | None = None
) -> int:
    """Id of the word; the other one is told. DomainError: text.*, mentoring.over."""
    text = prose(typed, limit=LIMIT)
    pair, side = await access.own(tx, call, mentoring_id)
    access.require_works(pair)
    return await _say(tx, call, pair, side, text, await _item(tx, pair, item_id))


async def say_kept(
    tx: Transaction, call: Call, mentoring_id: int, word: KeptWord
) -> tuple[Pair, Side]:
    """As `say`; without its item where that is not under way any more. Returns in which pair it
    was said, and by which of the two."""
    pair, side = await access.own(tx, call, mentoring_id)
    access.require_works(pair)
    item = await _item_still(tx, pair, word.item_id)
    await _say(tx, call, pair, side, word.text, item)
    return pair, side


async def take_back(tx: Transaction, call: Call, mentoring_id: int, comment_id: int) -> None:
    """The author takes back what nobody has before his eyes. DomainError afterwards: words.read,
    words.delivered, words.seen, words.told; "words.not_yours" for anybody else. Pressed twice, it
    is gone once."""
    await access.own(tx, call, mentoring_id)
    word = await tx.pair_words.find(mentoring_id, comment_id)
    if word is None:
        return
    _require_author(call, word)
    if word.read or word.delivered:
        raise DomainError("words.read" if word.read else "words.delivered")
    _require_hidden(word)
    await tx.pair_words.remove(comment_id)
    await tx.outbox.take_back(key_of(WordSaid.kind, comment_id), key_of(WordShown.kind, comment_id))
    await _record(tx, call, "word.take_back", mentoring_id)


async def set_shown(
    tx: Transaction, call: Call, mentoring_id: int, comment_id: int, *, shown: bool
) -> None:
    """The author shows what he said to whoever leads the school, or no longer does.

    DomainError("words.seen") or "words.told" where it has been read or sent there.
    """
    pair, _ = await access.own(tx, call, mentoring_id)
    word = await tx.pair_words.find(mentoring_id, comment_id)
    if word is None:
        raise DomainError("access.gone")
    _require_author(call, word)
    if word.shown is shown:
        return
    if not shown:
        _require_hidden(word)
    audience = WordAudience.LEADERS if shown else WordAudience.PAIR
    await tx.pair_words.set_audience(comment_id, audience)
    if shown:
        await notify_all(
            tx,
            call,
            WordShown(comment_id=comment_id),
            await access.leaders_of(tx, pair, call.today),
            key=key_of(WordShown.kind, comment_id).removesuffix(":"),
        )
    else:
        await tx.outbox.take_back(key_of(WordShown.kind, comment_id))
    await _record(tx, call, "word.show" if shown else "word.hide", mentoring_id)


async def _say(
    tx: Transaction, call: Call, pair: Pair, side: Side, text: str, item: Item | None
) -> int:
    route_id = None if item is None else item.route_id
    if item is None:
        route = await access.plan_of(tx, pair, call.today)
        route_id = None if route is None else route.id
    comment_id = await tx.pair_words.add(
        mentoring_id=pair.id,
        route_id=route_id,
        item_id=None if item is None else item.id,
        author_id=call.person_id,
        text=text,
        now=call.now,
    )
    await notify_all(
        tx,
        call,
        WordSaid(comment_id=comment_id),
        [access.other_of(pair, side)],
        key=key_of(WordSaid.kind, comment_id).removesuffix(":"),
    )
    await _record(tx, call, "word.say", pair.id)
    return comment_id


async def _item(tx: Transaction, pair: Pair, item_id: int | None) -> Item | None:
    """Of the mentee's plan under way."""
    if not item_id:
        return None
    item = await tx.items.get(item_id)
    if item.post_id != pair.mentee_post_id or item.route_state not in UNDER_WAY:
        raise DomainError("access.gone")
    return item


async def _item_still(tx: Transaction, pair: Pair, item_id: int | None) -> Item | None:
    try:
        return await _item(tx, pair, item_id)
    except DomainError as error:
        if error.code != "access.gone":
            raise
    return None


def _require_author(call: Call, word: PairWord) -> None:
    if word.author_id != call.person_id:
        raise DomainError("words.not_yours")


def _require_hidden(word: PairWord) -> None:
    if not word.may_be_hidden:
        raise DomainError("words.seen" if word.seen else "words.told")


async def list_shown(
    tx: Transaction, call: Call, pair: Pair, subject: Subject
) -> tuple[PairWord, ...]:
    """What the two have shown to whoever leads; writes down that it was read. `subject`: of the
    mentee."""
    require(Action.PAIR_READ, call.actor, subject)
    words = await tx.pair_words.list_shown(pair.id, limit=PAGE)
    fresh = [one.id for one in words if not one.seen]
    if fresh and not pair.sides_of(call.person_id):
        await tx.pair_words.mark_seen(fresh, call.now)
    return words


async def _record(tx: Transaction, call: Call, action: str, mentoring_id: int) -> None:
    await write_audit(tx, call, action, "mentoring", mentoring_id)
