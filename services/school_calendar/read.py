"""The calendar of a school as its leaders read it."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from content.loader import load_holidays
from domain.access import Action, allowed, relations, require
from domain.calendar import DayKind, school_year
from domain.campaign_term import Term
from domain.school_calendar import (
    FURTHEST,
    Period,
    SchoolCalendar,
    in_reading_order,
    periods,
)
from services.call import Call
from services.scopes import scope_of
from services.transaction import Transaction

_A_LEAP_YEAR = 2000
FAR_BACK = timedelta(days=62)
"""Holidays that are over tell no date any more; running ones began less than two months ago."""


async def get(
    tx: Transaction, call: Call, school_id: int | None = None, *, to_change: bool = False
) -> SchoolCalendar:
    """Of this school year and of what is entered beyond it; of the school the reader leads.

    `to_change`: for whoever may enter. Raises "access.gone" and "access.denied".
    """
    if school_id is None:
        school_id = scope_of(call.actor).school_id
    subject = await tx.subjects.of_school(school_id)
    action = Action.CALENDAR_MANAGE if to_change else Action.CALENDAR_READ
    require(action, call.actor, subject)
    today = await _today(tx, call, school_id)
    own, shared = await entered(tx, school_id, today)
    return SchoolCalendar(
        school_id=school_id,
        school=await tx.summary.school_name(school_id),
        today=today,
        periods=in_reading_order(own, today),
        shared=in_reading_order(shared, today),
        fixed=_fixed(),
        manages=allowed(Action.CALENDAR_MANAGE, relations(call.actor, subject)),
    )


async def holidays(tx: Transaction, call: Call) -> tuple[tuple[date, date], ...]:
    """First and last days of the holidays of the caller's own school, for dates told by them."""
    zone = await tx.calendar.zone_of_person(call.person_id)
    if zone is None or zone.school_id is None:
        return ()
    marked = await tx.calendar.list_marked_days(
        zone.school_id, call.today - FAR_BACK, call.today + FURTHEST
    )
    found = periods(one for one in marked if one[1] == DayKind.HOLIDAYS.value)
    return tuple((one.first, one.last) for one in found)


async def _today(tx: Transaction, call: Call, school_id: int) -> date:
    zone = await tx.calendar.zone_of_school(school_id)
    return call.now.astimezone(ZoneInfo(zone.name)).date()


async def entered(
    tx: Transaction, school_id: int, today: date
) -> tuple[tuple[Period, ...], tuple[Period, ...]]:
    """The school's own periods, and those of all schools."""
    begins = date(school_year(today)[0], 9, 1)
    rows = await tx.calendar.list_entered_days(school_id, begins, today + 2 * FURTHEST)
    return (
        periods((day, kind) for day, kind, own in rows if own),
        periods((day, kind) for day, kind, own in rows if not own),
    )


def _fixed() -> tuple[Term, ...]:
    days = [date.fromisoformat(f"{_A_LEAP_YEAR}-{day}") for day in load_holidays().days]
    found = periods((day, DayKind.DAY_OFF.value) for day in days)
    return tuple(Term(first=one.first, last=one.last) for one in found)
