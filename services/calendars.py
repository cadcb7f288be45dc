"""The working calendar of a person or a school: holidays of the law and days people entered."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from content.loader import load_holidays
from domain.calendar import WorkCalendar
from services.transaction import Transaction
from storage.repositories.calendar import Zone

REACH = timedelta(days=420)
"""How far ahead days are looked at: longer than the domain searches for an allowed one."""

UNPLACED = Zone(name="Europe/Moscow", school_id=None, saturday_works=True)
"""A person without any post: official time of the country is counted from Moscow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalCalendar:
    zone: ZoneInfo
    calendar: WorkCalendar


async def of_person(tx: Transaction, person_id: int, today: date) -> LocalCalendar:
    zone = await tx.calendar.zone_of_person(person_id)
    return await _local(tx, zone or UNPLACED, today)


async def of_people(
    tx: Transaction, person_ids: Collection[int], today: date
) -> dict[int, LocalCalendar]:
    """As `of_person`, of many people: one statement, and one more for each of their schools."""
    zones = await tx.calendar.zones_of_people(person_ids)
    shared: dict[Zone, LocalCalendar] = {}
    for zone in {zones.get(person_id, UNPLACED) for person_id in person_ids}:
        shared[zone] = await _local(tx, zone, today)
    return {person_id: shared[zones.get(person_id, UNPLACED)] for person_id in person_ids}


async def of_school(tx: Transaction, school_id: int, today: date) -> LocalCalendar:
    return await _local(tx, await tx.calendar.zone_of_school(school_id), today)


async def of_account(tx: Transaction, account_id: int, today: date) -> LocalCalendar:
    """Of somebody who is nobody yet: of the school that he asked to come in."""
    request = await tx.joining.find_last_request(account_id)
    if request is None:
        return await _local(tx, UNPLACED, today)
    return await of_school(tx, request.school_id, today)


async def _local(tx: Transaction, zone: Zone, today: date) -> LocalCalendar:
    first, last = today - REACH, today + REACH
    entered = await tx.calendar.list_closed_days(zone.school_id, first, last)
    return LocalCalendar(
        zone=ZoneInfo(zone.name),
        calendar=WorkCalendar(
            saturday_works=zone.saturday_works, closed=entered | _holidays(first, last)
        ),
    )


@lru_cache(maxsize=32)
def _holidays(first: date, last: date) -> frozenset[date]:
    """Days off that the law fixes by date, in every year touched."""
    fixed = [date.fromisoformat(f"2000-{day}") for day in load_holidays().days]
    years = range(first.year, last.year + 1)
    days = (date(year, day.month, day.day) for year in years for day in fixed)
    return frozenset(day for day in days if first <= day <= last)
