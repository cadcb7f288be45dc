"""The end of a term: reminded of in time, and come."""

from datetime import UTC, datetime, time, timedelta

from domain.access import Actor
from domain.mentoring import REMIND_AHEAD, MentoringAction, Pair, apply
from domain.notices.mentoring import PairEnded, TermEnding
from services import calendars
from services.call import Call
from services.mentoring import access
from services.mentoring.orders import ending_key
from services.notify import notify_all
from services.transaction import Transaction

BATCH = 50
_ZONES = timedelta(days=1)
"""Somewhere in the country it is tomorrow already."""


async def remind_ending(tx: Transaction, now: datetime) -> int:
    """Tells whoever enters orders of the terms that end in two weeks, each last day once; how
    many were told of."""
    pairs = await tx.mentoring.list_ending(now.date() + REMIND_AHEAD + _ZONES, limit=BATCH)
    told = []
    for pair in pairs:
        call = await _call(tx, pair, now)
        if not pair.ends_soon(call.today):
            continue
        await notify_all(
            tx,
            call,
            TermEnding(mentoring_id=pair.id),
            await access.leaders_of(tx, pair, call.today, managing=True),
            key=ending_key(pair),
        )
        told.append(pair.id)
    if told:
        await tx.mentoring.set_term_told(told)
    return len(told)


async def complete_over(tx: Transaction, now: datetime) -> int:
    """Pairs whose last day is behind are completed; how many. Both of the two are told."""
    pairs = await tx.mentoring.list_over(now.date() + _ZONES, limit=BATCH)
    done = 0
    for pair in pairs:
        call = await _call(tx, pair, now)
        if pair.until_on is None or pair.until_on >= call.today:
            continue
        after = apply(pair.state, MentoringAction.COMPLETE)
        if not await tx.mentoring.change(pair.id, pair.state, after, ended_at=now):
            continue
        await tx.items.ask_nobody(pair.mentee_post_id, [pair.mentor_person_id], now)
        await notify_all(
            tx,
            call,
            PairEnded(mentoring_id=pair.id),
            [pair.mentor_person_id, pair.mentee_person_id],
            key=f"{PairEnded.kind}:{pair.id}",
        )
        await tx.audit.add(
            at=now,
            actor_id=None,
            action="mentor.complete",
            object_kind="mentoring",
            object_id=pair.id,
            before=pair.state.value,
            after=after.value,
        )
        done += 1
    return done


async def next_day(tx: Transaction) -> datetime | None:
    """The day on which the next term is reminded of, or is over."""
    untold = await tx.mentoring.next_untold_day()
    last = await tx.mentoring.next_last_day()
    days = [
        *(() if untold is None else (untold - REMIND_AHEAD,)),
        *(() if last is None else (last + timedelta(days=1),)),
    ]
    return datetime.combine(min(days), time(0), tzinfo=UTC) if days else None


async def _call(tx: Transaction, pair: Pair, now: datetime) -> Call:
    school = await calendars.of_school(tx, pair.school_id, now.date())
    return Call(actor=Actor(person_id=None), now=now, zone=school.zone, cause="tick")
