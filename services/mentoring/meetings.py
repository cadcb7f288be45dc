"""Meetings of the two: noted in a tap or two, linked to what the plan promised, printed."""

from datetime import date

from content.pair_texts import load_pair_texts
from domain.access import Action, allowed, relations, require
from domain.errors import DomainError
from domain.item import ItemState
from domain.meetings import (
    NOTE_LIMIT,
    PAGE,
    TOPIC_LIMIT,
    Journal,
    Meeting,
    MeetingList,
    MeetingPage,
    NewMeeting,
    Topic,
    TopicSource,
    check_day,
)
from domain.mentoring import Pair, Side
from domain.notices.mentoring import MeetingNoted
from domain.paging import page_within
from domain.text import capital, one_line, prose
from services.audit import write_audit
from services.call import Call
from services.mentoring import access
from services.notify import notify
from services.transaction import Transaction


async def listing(tx: Transaction, call: Call, mentoring_id: int, page: int = 0) -> MeetingList:
    """For one of the two, and without notes for whoever leads the school."""
    return await _listing(tx, call, await _readable(tx, call, mentoring_id), page)


async def _listing(tx: Transaction, call: Call, pair: Pair, page: int = 0) -> MeetingList:
    side = access.side_of(pair, call) if pair.sides_of(call.person_id) else None
    total = await tx.meetings.count_of_pair(pair.id)
    page = page_within(page, total, PAGE)
    found = await tx.meetings.list_of_pair(pair.id, limit=PAGE, offset=page * PAGE)
    return MeetingList(
        pair=pair,
        side=side,
        meetings=found if side is not None else tuple(map(without_note, found)),
        total=total,
        page=page,
        today=call.today,
    )


async def new(tx: Transaction, call: Call, mentoring_id: int, held_on: date) -> NewMeeting:
    """Topics of a meeting of that day. DomainError: mentoring.over, meeting.*."""
    pair, side = await access.own(tx, call, mentoring_id)
    access.require_works(pair)
    check_day(held_on, call.today)
    return NewMeeting(
        pair=pair,
        side=side,
        held_on=held_on,
        topics=await _topics(tx, pair, call.today),
        today=call.today,
    )


async def note_ready(
    tx: Transaction, call: Call, mentoring_id: int, held_on: date, key: str
) -> int:
    pair, side = await access.own(tx, call, mentoring_id)
    topic = next((one.text for one in await _topics(tx, pair, call.today) if one.key == key), None)
    if topic is None:
        raise DomainError("access.gone")
    return await _note(tx, call, pair, side, held_on, topic)


async def note(tx: Transaction, call: Call, mentoring_id: int, held_on: date, typed: str) -> int:
    """Id of the meeting; the other one is told. One of a day and a topic is there once."""
    topic = capital(one_line(typed, limit=TOPIC_LIMIT))
    pair, side = await access.own(tx, call, mentoring_id)
    return await _note(tx, call, pair, side, held_on, topic)


async def page(tx: Transaction, call: Call, meeting_id: int) -> MeetingPage:
    pair, side, meeting = await _own(tx, call, meeting_id)
    linked = None if meeting.item_id is None else await tx.meetings.find_item(meeting.item_id)
    confirms = False
    if linked is not None and linked.state is ItemState.DONE and linked.confirmable:
        held = relations(call.actor, await tx.subjects.of_item(linked.id))
        confirms = allowed(Action.ITEM_CONFIRM, held)
    return MeetingPage(
        pair=pair,
        side=side,
        meeting=meeting,
        items=await tx.meetings.list_items(pair.mentee_post_id) if pair.works else (),
        linked=linked,
        today=call.today,
        own=meeting.by == call.person_id,
        may_confirm=confirms,
    )


async def set_note(tx: Transaction, call: Call, meeting_id: int, typed: str) -> None:
    """By whoever noted the meeting; both read it, and nobody else does."""
    text = prose(typed, limit=NOTE_LIMIT)
    _, meeting = await _noted_by(tx, call, meeting_id)
    await tx.meetings.set_values(meeting.id, note=text)


async def link(tx: Transaction, call: Call, meeting_id: int, item_id: int) -> None:
    """What of the mentee's plan the meeting was the doing of; 0: nothing of it."""
    pair, _, meeting = await _own(tx, call, meeting_id)
    access.require_works(pair)
    items = {one.id for one in await tx.meetings.list_items(pair.mentee_post_id)}
    if item_id and item_id not in items:
        raise DomainError("access.gone")
    await tx.meetings.set_values(meeting.id, item_id=item_id or None)
    await _record(tx, call, "meeting.link", meeting.id)


async def remove(tx: Transaction, call: Call, meeting_id: int) -> int:
    """Takes a note of a meeting back; id of the pair. By whoever noted it."""
    pair, meeting = await _noted_by(tx, call, meeting_id)
    await tx.meetings.remove(meeting.id)
    await tx.outbox.take_back(_key(meeting.id))
    await _record(tx, call, "meeting.remove", meeting.id)
    return pair.id


async def journal(tx: Transaction, call: Call, mentoring_id: int) -> tuple[MeetingList, Journal]:
    """What the journal of meetings prints, for the two and for whoever leads the school; with the
    list it is asked for at."""
    pair = await _readable(tx, call, mentoring_id)
    found = await tx.meetings.list_of_pair(pair.id)
    return await _listing(tx, call, pair), Journal(
        school=await tx.summary.school_name(pair.school_id),
        mentor=pair.mentor,
        mentee=pair.mentee,
        order_no=pair.order_no,
        order_on=pair.order_on,
        since_on=pair.since_on,
        until_on=pair.until_on,
        day=call.today,
        meetings=tuple((one.held_on, one.topic, one.item) for one in reversed(found)),
    )


def without_note(meeting: Meeting) -> Meeting:
    """As whoever leads the school sees it: the fact and the topic."""
    return Meeting(
        id=meeting.id,
        held_on=meeting.held_on,
        topic=meeting.topic,
        by=meeting.by,
        item_id=meeting.item_id,
        item=meeting.item,
    )


async def _note(
    tx: Transaction, call: Call, pair: Pair, side: Side, held_on: date, topic: str
) -> int:
    access.require_works(pair)
    check_day(held_on, call.today)
    same = await tx.meetings.find_same(pair.id, held_on, topic)
    if same is not None:
        return same
    meeting_id = await tx.meetings.add(
        mentoring_id=pair.id, held_on=held_on, topic=topic, by=call.person_id, now=call.now
    )
    await notify(
        tx,
        call,
        MeetingNoted(meeting_id=meeting_id),
        recipient_id=access.other_of(pair, side),
        key=_key(meeting_id),
    )
    await _record(tx, call, "meeting.note", meeting_id)
    return meeting_id


async def _topics(tx: Transaction, pair: Pair, today: date) -> tuple[Topic, ...]:
    """What the mentee works on first, then what is always a topic."""
    route = await access.plan_of(tx, pair, today)
    bases = () if route is None or route.editable else await tx.plan_bases.list_bases(route.id)
    own = [
        Topic(key=f"{TopicSource.BASIS.value}{one.id}", text=_capital(one.text)[:TOPIC_LIMIT])
        for one in bases
    ]
    shipped = [
        Topic(key=f"{TopicSource.SHIPPED.value}{one.key}", text=one.text)
        for one in load_pair_texts().topic
    ]
    return (*own, *shipped)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


async def _readable(tx: Transaction, call: Call, mentoring_id: int) -> Pair:
    pair = await access.found(tx, mentoring_id)
    require(Action.PAIR_READ, call.actor, await access.subject_of(tx, pair))
    if not pair.worked:
        raise DomainError("access.gone")
    return pair


async def _own(tx: Transaction, call: Call, meeting_id: int) -> tuple[Pair, Side, Meeting]:
    found = await tx.meetings.find(meeting_id)
    if found is None:
        raise DomainError("access.gone")
    mentoring_id, meeting = found
    pair, side = await access.own(tx, call, mentoring_id)
    return pair, side, meeting


async def _noted_by(tx: Transaction, call: Call, meeting_id: int) -> tuple[Pair, Meeting]:
    pair, _, meeting = await _own(tx, call, meeting_id)
    if meeting.by != call.person_id:
        raise DomainError("meeting.not_yours")
    return pair, meeting


def _key(meeting_id: int) -> str:
    return f"{MeetingNoted.kind}:{meeting_id}:"


async def _record(tx: Transaction, call: Call, action: str, meeting_id: int) -> None:
    await write_audit(tx, call, action, "meeting", meeting_id)
