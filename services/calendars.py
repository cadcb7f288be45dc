"""The working calendar of a person or a school: holidays of the law and days people entered."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from content.loader import load_holidays
from domain.calendar import WorkCalendar
from domain.item import ItemKind
from domain.people import PostStatus
from domain.reminder_rules import (
    EXAM_WEEKS,
    USUAL_PREFERENCE,
    Preference,
    ReminderRules,
    list_hour,
    policy_of,
)
from domain.reminders import ReminderPolicy
from domain.staff import WORKING, Absence
from services.transaction import Transaction
from storage.repositories.calendar import Zone

REACH = timedelta(days=420)
"""How far ahead days are looked at: longer than the domain searches for an allowed one."""

UNPLACED = Zone(name="Europe/Moscow", school_id=None)
"""A person without any post: official time of the country is counted from Moscow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalCalendar:
    """`calendar` is without the days on which the person is away; `at_work` has them, for what
    was decided about him: that he hears in his leave, too.

    `workdays` are those to put dates on: exam weeks are none, even where the school is written to
    in them. `rules` and `own`: when the person wants to hear of what can wait.
    """

    zone: ZoneInfo
    calendar: WorkCalendar
    at_work: WorkCalendar
    workdays: WorkCalendar
    rules: ReminderRules
    own: Preference = USUAL_PREFERENCE
    away: Absence = WORKING

    @property
    def list_at(self) -> time:
        return list_hour(self.rules, self.own)

    def away_on(self, day: date) -> bool:
        """Whether the person himself is away, not the school."""
        return self.away.covers(day)

    def policy(self, kind: ItemKind) -> ReminderPolicy:
        return policy_of(kind, self.rules, self.own)


async def of_person(tx: Transaction, person_id: int, today: date) -> LocalCalendar:
    zone = await tx.calendar.zone_of_person(person_id)
    zone = zone or UNPLACED
    return _own(await _local(tx, _everybody_in(zone), today), zone, today)


async def of_schools(
    tx: Transaction, school_ids: Collection[int], today: date
) -> dict[int, LocalCalendar]:
    """As `of_school`, of several schools in two statements."""
    await tx.calendar.fetch_zones(school_ids)
    await tx.calendar.fetch_closed_days(school_ids, today - REACH, today + REACH)
    return {one: await of_school(tx, one, today) for one in school_ids}


async def of_people(
    tx: Transaction, person_ids: Collection[int], today: date
) -> dict[int, LocalCalendar]:
    """As `of_person`, of many people of many schools in two statements."""
    zones = await tx.calendar.zones_of_people(person_ids)
    schools = {zones.get(one, UNPLACED).school_id for one in person_ids}
    await tx.calendar.fetch_closed_days(schools, today - REACH, today + REACH)
    shared: dict[Zone, LocalCalendar] = {}
    for zone in {_everybody_in(zones.get(person_id, UNPLACED)) for person_id in person_ids}:
        shared[zone] = await _local(tx, zone, today)
    found: dict[int, LocalCalendar] = {}
    for person_id in person_ids:
        zone = zones.get(person_id, UNPLACED)
        found[person_id] = _own(shared[_everybody_in(zone)], zone, today)
    return found


async def of_school(tx: Transaction, school_id: int, today: date) -> LocalCalendar:
    """Of nobody in particular: exam weeks are closed, whatever the school's rules."""
    local = await _local(tx, await tx.calendar.zone_of_school(school_id), today)
    return replace(local, calendar=local.workdays, at_work=local.workdays)


async def of_account(tx: Transaction, account_id: int, today: date) -> LocalCalendar:
    """Of somebody who is nobody yet: of the school that he asked to come in."""
    request = await tx.joining.find_last_request(account_id)
    if request is None:
        return await _local(tx, UNPLACED, today)
    return await of_school(tx, request.school_id, today)


async def _local(tx: Transaction, zone: Zone, today: date) -> LocalCalendar:
    first, last = today - REACH, today + REACH
    entered = await tx.calendar.list_closed_days(zone.school_id, first, last)
    law = law_days(first, last)
    open_kinds = EXAM_WEEKS if zone.rules.exam_weeks else frozenset()
    calendar, workdays = (
        WorkCalendar(
            saturday_works=zone.rules.saturday_works,
            closed=frozenset(day for day, kind in entered if kind not in heard) | law,
        )
        for heard in (open_kinds, frozenset[str]())
    )
    return LocalCalendar(
        zone=ZoneInfo(zone.name),
        calendar=calendar,
        at_work=calendar,
        workdays=workdays,
        rules=zone.rules,
    )


def _everybody_in(zone: Zone) -> Zone:
    return replace(zone, away=WORKING, own=USUAL_PREFERENCE)


def _own(local: LocalCalendar, zone: Zone, today: date) -> LocalCalendar:
    return replace(_without_absence(local, zone.away, today), own=zone.own, away=zone.away)


_WEEK = timedelta(days=8)
"""Days behind that still matter: which day is the first of this week depends on them."""


def _without_absence(local: LocalCalendar, away: Absence, today: date) -> LocalCalendar:
    """Days of an absence without an end are closed as far as anybody looks."""
    if away.status is PostStatus.WORKS or away.is_over(today - _WEEK):
        return local
    first = max(away.since or today - _WEEK, today - _WEEK)
    last = min(away.until or today + REACH, today + REACH)
    days = frozenset(first + timedelta(days=shift) for shift in range((last - first).days + 1))
    return replace(
        local,
        calendar=_closing(local.calendar, days),
        workdays=_closing(local.workdays, days),
    )


def _closing(calendar: WorkCalendar, days: frozenset[date]) -> WorkCalendar:
    return replace(calendar, closed=calendar.closed | days)


@lru_cache(maxsize=32)
def law_days(first: date, last: date) -> frozenset[date]:
    """Days off that the law fixes by date, in every year touched."""
    fixed = [date.fromisoformat(f"2000-{day}") for day in load_holidays().days]
    years = range(first.year, last.year + 1)
    days = (date(year, day.month, day.day) for year in years for day in fixed)
    return frozenset(day for day in days if first <= day <= last)
