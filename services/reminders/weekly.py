"""The tick of the summaries of a week: a mentor's of his mentees, a leader's of the school, and
what waits for whoever decides."""

from datetime import UTC, date, datetime, timedelta

from domain.calendar import QUIET_FROM, list_moment
from domain.notices.weeks import MentorWeek, SchoolWeek, WaitsWeek
from domain.outbox import Unasked
from services import calendars
from services.calendars import LocalCalendar
from services.notify import unasked
from services.reminders.own import DECIDING, SUMMED_UP
from services.transaction import Transaction
from storage.repositories.week_readers import WeekReader

BATCH = 100


async def sum_up(tx: Transaction, now: datetime, after_id: int = 0) -> int | None:
    """Writes what is due to a batch of people; the id to go on after, None at the end.

    On the first working day of the reader's week, for the hour of his list: put ahead, so that it
    is one message with whatever else that day has for him. Of whoever is away the week begins when
    he is back. The key names reader, place and week, so it comes once.
    """
    today = now.astimezone(UTC).date()
    readers = await tx.week_readers.list_after(after_id, BATCH, today, SUMMED_UP, DECIDING)
    if not readers:
        return None
    local = await calendars.of_people(tx, {one.person_id for one in readers}, today)
    ready = [one for one in readers if _is_today(local[one.person_id], now)]
    due = {one.person_id: _due_at(local[one.person_id], now) for one in ready}
    week = {one.person_id: _monday(local[one.person_id], now).isoformat() for one in ready}
    rows: list[Unasked] = []
    for one in ready:
        monday, at = week[one.person_id], due[one.person_id]
        key = f"week:{one.person_id}:{monday}"
        if one.mentors:
            rows.append(unasked(MentorWeek(week=monday), one.person_id, f"{key}:mentor", at))
        rows += [
            unasked(SchoolWeek(school_id=school, week=monday), one.person_id, f"{key}:{school}", at)
            for school in one.schools
        ]
        if one.decides:
            rows.append(unasked(WaitsWeek(week=monday), one.person_id, f"{key}:waits", at))
    await tx.outbox.put_each(rows, now=now)
    return readers[-1].person_id if len(readers) == BATCH else None


async def next_summary(tx: Transaction, after: datetime) -> datetime | None:
    """The next moment at which a week begins for one of the readers, for a clock that is moved."""
    today = after.astimezone(UTC).date()
    readers: list[WeekReader] = []
    while True:
        after_id = readers[-1].person_id if readers else 0
        page = await tx.week_readers.list_after(after_id, BATCH, today, SUMMED_UP, DECIDING)
        readers += page
        if len(page) < BATCH:
            break
    local = await calendars.of_people(tx, {one.person_id for one in readers}, today)
    moments = [_next(one, after) for one in local.values() if one.own.weekly]
    return min((moment for moment in moments if moment is not None), default=None)


def _next(local: LocalCalendar, after: datetime) -> datetime | None:
    day = after.astimezone(local.zone).date()
    for shift in (0, 7, 14):
        first = local.calendar.first_of_week(day + timedelta(days=shift))
        if first is None:
            continue
        moment = list_moment(first, local.list_at, local.zone)
        if moment > after:
            return moment
    return None


def _is_today(local: LocalCalendar, now: datetime) -> bool:
    here = now.astimezone(local.zone)
    begins = local.calendar.first_of_week(here.date()) == here.date()
    return local.own.weekly and begins and here.time() < QUIET_FROM


def _due_at(local: LocalCalendar, now: datetime) -> datetime:
    today = now.astimezone(local.zone).date()
    return max(now, list_moment(today, local.list_at, local.zone))


def _monday(local: LocalCalendar, now: datetime) -> date:
    day = now.astimezone(local.zone).date()
    return day - timedelta(days=day.weekday())
