"""Measures in the list of a day that a person gets anyway: no message of their own, ever."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from domain.calendar import QUIET_FROM, list_moment, school_year
from domain.item import ItemKind
from domain.notices.items import DueList
from domain.outbox import Unasked
from domain.reminders import speaks_on
from domain.roadmap import NO_ROADMAP, Measure, RoadmapNumbers
from services import calendars
from services.calendars import LocalCalendar
from services.notify import BESIDE_LIST, unasked
from services.reminders.schedule import list_key
from services.transaction import Transaction

BATCH = 100
REACH = timedelta(days=75)
"""The farthest step before a date, and the holidays it may be moved over."""


async def remind(tx: Transaction, now: datetime, after_id: int = 0) -> int | None:
    """Sees to it that those have a list today of whose measures one speaks today.

    The list is the one of the day: its key is that of items, who come first. It goes a little
    after its hour, so that lines of items that fire at the hour join it. The id to go on after,
    None at the end.
    """
    today = now.astimezone(UTC).date()
    people = await tx.measures.list_responsible_after(after_id, BATCH, today + REACH)
    if not people:
        return None
    local = await calendars.of_people(tx, set(people), today)
    found = await tx.measures.list_open_of(people, today + REACH, today)
    rows: dict[int, Unasked] = {}
    for one in found:
        person_id = one.responsible_id
        if person_id is None or person_id in rows:
            continue
        here = now.astimezone(local[person_id].zone)
        if here.time() >= QUIET_FROM or not speaks(one, local[person_id], here.date()):
            continue
        rows[person_id] = unasked(
            DueList(day=here.date().isoformat()),
            person_id,
            list_key(person_id, here.date()),
            _due_at(local[person_id], here.date(), now),
        )
    await tx.outbox.put_each(list(rows.values()), now=now)
    return people[-1] if len(people) == BATCH else None


async def next_day(tx: Transaction, after: datetime) -> datetime | None:
    """The next midnight, as long as anybody is to be reminded, for a clock that is moved."""
    day = after.astimezone(UTC).date() + timedelta(days=1)
    if not await tx.measures.list_responsible_after(0, 1, day + REACH):
        return None
    return datetime.combine(day, time(0), tzinfo=UTC)


async def of_day(tx: Transaction, person_id: int, day: date, today: date) -> tuple[Measure, ...]:
    """Those of the person that speak on that day and are still to be done, nearest first."""
    found = await tx.measures.list_open_of([person_id], today + REACH, today)
    if not found:
        return ()
    local = await calendars.of_person(tx, person_id, today)
    return tuple(one for one in found if speaks(one, local, day))


async def numbers(tx: Transaction, school_id: int, today: date) -> RoadmapNumbers:
    """Of the school's present year, for the week of who leads it."""
    effects = await tx.decisions.count_waiting(school_id, today)
    roadmap = await tx.roadmaps.find(school_id, school_year(today)[0])
    if roadmap is None:
        return replace(NO_ROADMAP, effects=effects)
    course = await tx.measures.course(tx.measures.of_roadmap(roadmap.id, None), today)
    return RoadmapNumbers(current=course.current, passed=course.passed, effects=effects)


def speaks(one: Measure, local: LocalCalendar, day: date) -> bool:
    """By the same steps as an item that asks for no registration."""
    return speaks_on(one.due_on, local.policy(ItemKind.SEMINAR), local.calendar, day)


def _due_at(local: LocalCalendar, day: date, now: datetime) -> datetime:
    return max(now, list_moment(day, local.list_at, local.zone) + BESIDE_LIST)
