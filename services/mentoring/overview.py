"""Pairs as the two see them: a line of each on screens and in the week's summary, a page of one."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from domain.doing import PAGE as ITEM_PAGE
from domain.doing import ItemList, MenteeLine
from domain.item import REPORTED, ItemFact, Progress, progress
from domain.mentoring import MentoringState, Pair, Side
from domain.paging import page_within, pages_of
from domain.pairs import ENDED_SHOWN, PAGE, OwnPairs, PairLine, PairPage
from domain.people import person_label
from domain.route import RouteState
from services.call import Call
from services.mentoring import access
from services.mentoring.pairs import told_of, told_of_mentors
from services.transaction import Transaction

WORDS_SHOWN = 1
MEETINGS_SHOWN = 2
_OF_OWNER = frozenset({RouteState.DRAFT, RouteState.RETURNED})
"""Plans that their owner is drawing up."""


async def week_of(
    tx: Transaction, mentor_id: int, *, since: date, today: date
) -> tuple[MenteeLine, ...]:
    """How each of the mentor's mentees gets on, by name, in the numbers that his screen has;
    `since`: from which day on what was done is counted.

    The same number of statements whatever the number of mentees. Without a check of rights: for
    ticks.
    """
    pairs = await tx.mentoring.list_active_of_mentor(mentor_id)
    courses = await _courses(tx, pairs, today)
    titles = await tx.item_lists.next_titles(list(courses), today)
    return tuple(
        MenteeLine(
            post_id=pair.mentee_post_id,
            label=person_label(pair.mentee, pair.channel_policy, pair.mentee_no),
            done=course.done_since(since),
            waiting=course.to_confirm,
            passed=0 if course.progress is None else course.progress.passed,
            next_on=None if course.progress is None else course.progress.nearest_due,
            next_title=titles.get(pair.mentee_post_id),
        )
        for pair in pairs
        for course in [courses[pair.mentee_post_id]]
    )


async def own(tx: Transaction, call: Call, page: int = 0) -> OwnPairs:
    """The caller's pairs: what waits for his word, his mentors, a page of his mentees, and those
    that have ended lately or with words that he has not read."""
    person_id = call.person_id
    pairs = await tx.mentoring.list_of_person(person_id)
    asked = [
        pair
        for pair in pairs
        # Of a proposal the mentee hears once the mentor has agreed.
        if pair.state is MentoringState.PROPOSED
        and (person_id == pair.mentor_person_id or pair.mentor_agreed_at is not None)
    ]
    working = [pair for pair in pairs if pair.works]
    mentored = [pair for pair in working if pair.mentor_person_id == person_id]
    pages = pages_of(len(mentored), PAGE)
    page = page_within(page, len(mentored), PAGE)
    shown = mentored[page * PAGE : (page + 1) * PAGE]
    mine = [pair for pair in working if pair.mentor_person_id != person_id]
    over = await tx.ended_pairs.list_of_person(person_id, call.now - ENDED_SHOWN, limit=PAGE)
    lines = await _lines(tx, [*mine, *shown, *over], person_id, call.today, call.zone)
    working_lines, ended = lines[: len(mine) + len(shown)], lines[len(mine) + len(shown) :]
    strangers = [
        pair.mentee_post_id
        for pair in asked
        if pair.mentor_person_id == person_id and pair.waits_for(person_id)
    ]
    offered = [
        pair for pair in asked if pair.mentor_person_id != person_id and pair.waits_for(person_id)
    ]
    return OwnPairs(
        person_id=person_id,
        asked=tuple(asked),
        mentors=working_lines[: len(mine)],
        mentees=working_lines[len(mine) :],
        ended=tuple(_closed(line) for line in ended),
        page=page,
        pages=pages,
        today=call.today,
        told={
            **await told_of(tx, strangers, person_id, call.today),
            **await told_of_mentors(tx, offered, call.today),
        },
    )


async def page(tx: Transaction, call: Call, mentoring_id: int) -> PairPage:
    """A pair for one of the two. Whoever was a mentor sees nothing of the plan any more."""
    pair, side = await access.own(tx, call, mentoring_id)
    (line,) = await _lines(tx, [pair], call.person_id, call.today, call.zone)
    return await _page(tx, call, line, side)


async def page_of(tx: Transaction, call: Call, line: PairLine) -> PairPage:
    """As `page`, of a line that was shown among the caller's own."""
    pair, side = await access.own(tx, call, line.pair.id)
    return await _page(tx, call, replace(line, pair=pair), side)


async def _page(tx: Transaction, call: Call, line: PairLine, side: Side) -> PairPage:
    pair = line.pair
    if not pair.works:
        line = _closed(line)
    route = await access.plan_of(tx, pair, call.today) if pair.works else None
    hidden = route is None or (side is Side.MENTOR and route.state in _OF_OWNER)
    return PairPage(
        line=line,
        side=side,
        route_id=None if route is None or hidden else route.id,
        words=await tx.pair_words.list_of_pair(pair.id, limit=WORDS_SHOWN),
        meetings=await tx.meetings.list_of_pair(pair.id, limit=MEETINGS_SHOWN),
        zone=call.zone,
        suspended=route is not None and route.state is RouteState.SUSPENDED,
    )


def _closed(line: PairLine) -> PairLine:
    """Of a pair that has ended nothing of the plan is said."""
    return replace(line, progress=None, to_confirm=0)


async def items(
    tx: Transaction, call: Call, mentoring_id: int, number: int = 0
) -> tuple[Pair, ItemList]:
    """A page of the mentee's plan under way, while the pair works."""
    pair, _ = await access.own(tx, call, mentoring_id)
    access.require_works(pair)
    total = await tx.item_lists.count_of_post(pair.mentee_post_id, call.today, only_passed=False)
    number = max(0, min(number, (total - 1) // ITEM_PAGE))
    lines = await tx.item_lists.list_of_post(
        pair.mentee_post_id, call.today, limit=ITEM_PAGE, offset=number * ITEM_PAGE
    )
    return pair, ItemList(lines=lines, total=total, page=number, today=call.today)


async def _lines(
    tx: Transaction,
    pairs: Collection[Pair],
    reader_id: int,
    today: date,
    zone: ZoneInfo,
) -> tuple[PairLine, ...]:
    """In the order of the pairs."""
    if not pairs:
        return ()
    ids = [pair.id for pair in pairs]
    courses = await _courses(tx, pairs, today)
    met = await tx.meetings.last_days(ids)
    said = await tx.pair_words.contacts(ids, reader_id)
    found = []
    for pair in pairs:
        contact = said.get(pair.id)
        last_at = None if contact is None else contact.last_at
        wrote = None if last_at is None else last_at.astimezone(zone).date()
        days = [day for day in (met.get(pair.id), wrote) if day is not None]
        course = courses[pair.mentee_post_id]
        found.append(
            PairLine(
                pair=pair,
                progress=course.progress,
                to_confirm=course.to_confirm,
                unread=0 if contact is None else contact.unread,
                last_on=max(days, default=None),
                today=today,
            )
        )
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Course:
    """Of a mentee's plan under way, none without one; `to_confirm` waits for the mentor's word."""

    facts: tuple[ItemFact, ...]
    progress: Progress | None
    to_confirm: int

    def done_since(self, day: date) -> int:
        return sum(
            fact.state in REPORTED and fact.reported_on is not None and fact.reported_on >= day
            for fact in self.facts
        )


async def _courses(tx: Transaction, pairs: Collection[Pair], today: date) -> dict[int, _Course]:
    """By the mentee's post, in two statements."""
    posts = [pair.mentee_post_id for pair in pairs]
    facts = await tx.item_lists.facts_of_posts(posts, today)
    asked = await tx.item_lists.count_asked(posts)
    return {
        pair.mentee_post_id: _Course(
            facts=tuple(facts.get(pair.mentee_post_id, ())),
            progress=(
                progress(facts[pair.mentee_post_id], today)
                if pair.mentee_post_id in facts
                else None
            ),
            to_confirm=asked.get((pair.mentee_post_id, pair.mentor_person_id), 0),
        )
        for pair in pairs
    }
