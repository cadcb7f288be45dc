"""Summaries of a week, looked up when they are sent."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.conversation import Who
from domain.doing import MentorWeekView
from domain.errors import DomainError
from domain.notices.weeks import MentorWeek, SchoolWeek
from domain.summary import SchoolWeekView
from services import calendars
from services.call import Call
from services.items.reading import count_waiting
from services.mentoring import overview
from services.notices.recipient import today_of
from services.reminders.own import SUMMED_UP
from services.roadmap import reminding
from services.summary.school import school as summary_of
from services.transaction import Transaction

SHOWN = 12
"""Mentees of one summary; nobody has more."""


async def mentor_week(
    tx: Transaction, recipient: Who, notice: MentorWeek, now: datetime
) -> MentorWeekView | None:
    """Moot where there is nothing to say of anybody, or the reader wants no summaries."""
    person_id = recipient.actor.person_id
    if person_id is None or not recipient.consented or not recipient.weekly:
        return None
    today = today_of(recipient, now)
    since = date.fromisoformat(notice.week) - timedelta(days=7)
    lines = await overview.week_of(tx, person_id, since=since, today=today)
    said = tuple(line for line in lines if not line.is_silent)
    if not said:
        return None
    return MentorWeekView(lines=said[:SHOWN], hidden=max(0, len(said) - SHOWN), today=today)


async def school_week(
    tx: Transaction, recipient: Who, notice: SchoolWeek, now: datetime
) -> SchoolWeekView | None:
    """The numbers of /summary by the same queries; moot where there are none yet."""
    actor = recipient.actor
    if actor.person_id is None or not recipient.consented or not recipient.weekly:
        return None
    here = tuple(
        post
        for post in actor.posts
        if post.school_id == notice.school_id and post.role in SUMMED_UP
    )
    zone = (await calendars.of_school(tx, notice.school_id, today_of(recipient, now))).zone
    call = Call(actor=replace(actor, posts=here), now=now, zone=zone, cause="tick")
    try:
        found = await summary_of(tx, call)
    except DomainError:
        return None
    people = found.people
    to_confirm = await count_waiting(tx, call)
    roadmap = await reminding.numbers(tx, notice.school_id, call.today)
    numbers = (found.items.total, people.waiting, people.diagnosed, people.approved, to_confirm)
    if not any(numbers) and not roadmap:
        return None
    return SchoolWeekView(summary=found, to_confirm=to_confirm, roadmap=roadmap)
