"""A pair in the school's papers: its order, term and pay (Labour Code 351.8)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from domain.access import Action, Subject, allowed, relations, require
from domain.errors import DomainError
from domain.mentoring import TEXT_LIMIT, Pair, Pay, check_term, prolonged
from domain.notices.mentoring import TermEnding
from domain.paging import page_within
from domain.pairs import PAGE, LedPair, PairList
from domain.text import one_line
from services.audit import write_audit
from services.call import Call
from services.mentoring import access
from services.mentoring.meetings import without_note
from services.mentoring.words import list_shown
from services.scopes import scopes_of
from services.transaction import Transaction


async def listing(tx: Transaction, call: Call, page: int = 0) -> PairList:
    """Working pairs of the schools the caller leads: those whose term ends first come first."""
    scopes = scopes_of(call.actor)
    for scope in scopes:
        require(Action.PAIR_LIST, call.actor, await tx.subjects.of_school(scope.school_id))
    if not scopes:
        raise DomainError("access.denied", action=Action.PAIR_LIST.value)
    numbers = await tx.mentoring.term_numbers(scopes, call.today)
    page = page_within(page, numbers.pairs, PAGE)
    found = await tx.mentoring.list_with_mentee_in(scopes, limit=PAGE, offset=page * PAGE)
    return PairList(pairs=found, numbers=numbers, page=page, today=call.today)


async def page(tx: Transaction, call: Call, mentoring_id: int) -> LedPair:
    """A pair for whoever leads the school. Writes down that he has read what he was shown."""
    pair = await access.found(tx, mentoring_id)
    return await page_of(tx, call, pair, await access.subject_of(tx, pair))


async def page_of(tx: Transaction, call: Call, pair: Pair, subject: Subject) -> LedPair:
    """As `page`, of a pair that was read already. `subject`: as `access.subject_of` has it."""
    require(Action.MENTOR_PROPOSE, call.actor, subject)
    held = relations(call.actor, subject)
    manages = allowed(Action.PAIR_MANAGE, held)
    last = await tx.meetings.list_of_pair(pair.id, limit=1)
    return LedPair(
        pair=pair if manages else replace(pair, pay=None),
        meetings=await tx.meetings.count_of_pair(pair.id),
        last_meeting=without_note(last[0]) if last else None,
        shown=await list_shown(tx, call, pair, subject),
        may_manage=manages,
        may_end=allowed(Action.MENTOR_END, held),
        today=call.today,
        zone=call.zone,
    )


async def set_order(
    tx: Transaction, call: Call, mentoring_id: int, number: str, on: date | None = None
) -> Pair:
    """The order's number, and its date where it is known with it."""
    pair = await managed(tx, call, mentoring_id)
    text, day = one_line(number, limit=TEXT_LIMIT), on or pair.order_on
    await tx.mentoring.set_order(pair.id, order_no=text, order_on=day)
    return await _changed(tx, call, "mentor.order", replace(pair, order_no=text, order_on=day))


async def set_order_day(tx: Transaction, call: Call, mentoring_id: int, on: date) -> Pair:
    pair = await managed(tx, call, mentoring_id)
    await tx.mentoring.set_order(pair.id, order_on=on)
    return await _changed(tx, call, "mentor.order", replace(pair, order_on=on))


async def set_term(tx: Transaction, call: Call, mentoring_id: int, first: date, last: date) -> Pair:
    """DomainError as `check_term`."""
    return await set_term_from(tx, call, mentoring_id, lambda _: (first, last))


async def set_term_from(
    tx: Transaction,
    call: Call,
    mentoring_id: int,
    term: Callable[[date], tuple[date, date]],
) -> Pair:
    """As `set_term`, where the term depends on the day it would begin."""
    pair = await managed(tx, call, mentoring_id)
    first, last = term(first_day(pair, call.today))
    check_term(first, last, call.today)
    await tx.mentoring.set_order(pair.id, since_on=first, until_on=last)
    await tx.outbox.take_back(ending_key(pair))
    return await _changed(tx, call, "mentor.term", replace(pair, since_on=first, until_on=last))


async def set_pay(tx: Transaction, call: Call, mentoring_id: int, pay: Pay | str) -> Pair:
    pair = await managed(tx, call, mentoring_id)
    text = pay.value if isinstance(pay, Pay) else one_line(pay, limit=TEXT_LIMIT)
    await tx.mentoring.set_order(pair.id, pay=text)
    return await _changed(tx, call, "mentor.pay", replace(pair, pay=text))


async def prolong(tx: Transaction, call: Call, mentoring_id: int, seen: date) -> Pair:
    """To the end of the next school year. `seen`: the last day the button was drawn for; pressed
    twice, the term is longer once."""
    pair = await managed(tx, call, mentoring_id)
    if pair.until_on is None:
        raise DomainError("access.gone")
    if pair.until_on != seen:
        return pair
    await tx.outbox.take_back(ending_key(pair))
    first, last = pair.since_on or call.today, prolonged(pair.until_on)
    await tx.mentoring.set_order(pair.id, since_on=first, until_on=last)
    return await _changed(tx, call, "mentor.prolong", replace(pair, since_on=first, until_on=last))


def first_day(pair: Pair, today: date) -> date:
    """Where a term begins that only its length is said of: with the order, else today."""
    return pair.since_on or pair.order_on or today


def ending_key(pair: Pair) -> str:
    """How keys of the reminder of this last day begin; each recipient's id follows."""
    return f"{TermEnding.kind}:{pair.id}:{pair.until_on}"


async def managed(tx: Transaction, call: Call, mentoring_id: int) -> Pair:
    """A working pair for whoever enters its order. DomainError("mentoring.over")."""
    pair = await access.found(tx, mentoring_id)
    require(Action.PAIR_MANAGE, call.actor, await access.subject_of(tx, pair))
    access.require_works(pair)
    return pair


async def _changed(tx: Transaction, call: Call, action: str, pair: Pair) -> Pair:
    await write_audit(tx, call, action, "mentoring", pair.id)
    return replace(pair, rev=pair.rev + 1)
