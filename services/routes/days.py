"""Days of a plan that are better left free."""

from datetime import date

from domain.plan import Route
from domain.plan_calendar import LAST_WEEK, PlanCalendar, plan_calendar
from services import calendars
from services.transaction import Transaction


async def days_of(tx: Transaction, route: Route, first: date, last: date) -> PlanCalendar:
    """One statement: the owner's absence and the school's week were read with the route."""
    # Holidays that begin right after the period make its last days those of a quarter.
    until = date.fromordinal(last.toordinal() + 2 * LAST_WEEK)
    return plan_calendar(
        first,
        last,
        saturday_works=route.saturday_works,
        days_off=calendars.law_days(first, until),
        marked=await tx.calendar.list_marked_days(route.school_id, first, until),
        away=route.away,
    )
