"""Notices of working pairs, looked up when sent: words, meetings, the end of a term."""

from datetime import datetime

from domain.access import Action, allowed, relations
from domain.conversation import Who
from domain.mentoring import MentoringState, Pair, Side
from domain.notice_views.mentoring import (
    MeetingNotice,
    PairEndedNotice,
    PairEndingNotice,
    WordNotice,
)
from domain.notices.mentoring import MeetingNoted, PairEnded, TermEnding, WordSaid, WordShown
from domain.pair_words import PairWord
from domain.people import person_label
from services.mentoring import access
from services.notices.recipient import today_of
from services.transaction import Transaction


async def said(
    tx: Transaction, recipient: Who, notice: WordSaid, now: datetime
) -> WordNotice | None:
    """To the other one of a pair that works; moot once it is taken back or read."""
    found = await _word(tx, notice.comment_id)
    if found is None or not recipient.consented:
        return None
    pair, word = found
    sides = pair.sides_of(recipient.actor.person_id)
    if not pair.works or not sides or word.read or word.author_id == recipient.actor.person_id:
        return None
    return _as_notice(pair, word, led=False)


async def shown(
    tx: Transaction, recipient: Who, notice: WordShown, now: datetime
) -> WordNotice | None:
    """To whoever leads; moot once its author shows it no longer, or it was seen."""
    found = await _word(tx, notice.comment_id)
    if found is None or not recipient.consented:
        return None
    pair, word = found
    held = relations(recipient.actor, await access.subject_of(tx, pair))
    if not word.shown or word.seen or not allowed(Action.PAIR_READ, held):
        return None
    return _as_notice(pair, word, led=True)


async def met(
    tx: Transaction, recipient: Who, notice: MeetingNoted, now: datetime
) -> MeetingNotice | None:
    found = await tx.meetings.find(notice.meeting_id)
    if found is None or not recipient.consented:
        return None
    mentoring_id, meeting = found
    pair = await tx.mentoring.find(mentoring_id)
    if pair is None or not pair.works or not pair.sides_of(recipient.actor.person_id):
        return None
    return MeetingNotice(
        meeting_id=meeting.id,
        who=_by(pair, meeting.by),
        held_on=meeting.held_on,
        topic=meeting.topic,
        today=today_of(recipient, now),
    )


async def ending(
    tx: Transaction, recipient: Who, notice: TermEnding, now: datetime
) -> PairEndingNotice | None:
    """Moot where the term is longer by now, or the pair has ended."""
    pair = await tx.mentoring.find(notice.mentoring_id)
    today = today_of(recipient, now)
    if pair is None or pair.until_on is None or not pair.ends_soon(today):
        return None
    held = relations(recipient.actor, await access.subject_of(tx, pair))
    if not recipient.consented or not allowed(Action.PAIR_MANAGE, held):
        return None
    return PairEndingNotice(
        mentoring_id=pair.id,
        mentor=_mentor(pair),
        mentee=_mentee(pair),
        until=pair.until_on,
        today=today,
    )


async def ended(
    tx: Transaction, recipient: Who, notice: PairEnded, now: datetime
) -> PairEndedNotice | None:
    """Moot where the pair works again."""
    pair = await tx.mentoring.find(notice.mentoring_id)
    if pair is None or not recipient.consented:
        return None
    if pair.state not in (MentoringState.ENDED, MentoringState.COMPLETED):
        return None
    held = relations(recipient.actor, await access.subject_of(tx, pair))
    sides = pair.sides_of(recipient.actor.person_id)
    if not sides and not allowed(Action.PAIR_READ, held):
        return None
    return PairEndedNotice(
        mentoring_id=pair.id,
        mentor=_mentor(pair),
        mentee=_mentee(pair),
        mentee_post_id=pair.mentee_post_id,
        completed=pair.state is MentoringState.COMPLETED,
        reason=pair.end_reason,
        side=None if not sides else Side.MENTOR if Side.MENTOR in sides else Side.MENTEE,
    )


async def _word(tx: Transaction, comment_id: int) -> tuple[Pair, PairWord] | None:
    mentoring_id = await tx.pair_words.find_pair_of(comment_id)
    if mentoring_id is None:
        return None
    pair = await tx.mentoring.find(mentoring_id)
    word = await tx.pair_words.find(mentoring_id, comment_id)
    return None if pair is None or word is None else (pair, word)


def _as_notice(pair: Pair, word: PairWord, *, led: bool) -> WordNotice:
    return WordNotice(
        mentoring_id=pair.id,
        who=_by(pair, word.author_id),
        text=word.text,
        item=word.item,
        item_id=word.item_id,
        led=led,
    )


def _by(pair: Pair, person_id: int) -> str:
    return _mentor(pair) if person_id == pair.mentor_person_id else _mentee(pair)


def _mentor(pair: Pair) -> str:
    return person_label(pair.mentor, pair.channel_policy, pair.mentor_no)


def _mentee(pair: Pair) -> str:
    return person_label(pair.mentee, pair.channel_policy, pair.mentee_no)
