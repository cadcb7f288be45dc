"""Open diagnoses follow the calendar of their school."""

from services import calendars
from services.calendars import LocalCalendar
from services.call import Call
from services.campaigns.telling import (
    ReminderPlan,
    day_prefix,
    middle_heard,
    reminders,
    steps,
)
from services.transaction import Transaction


async def follow_calendar(
    tx: Transaction, call: Call, school_id: int, before: LocalCalendar
) -> None:
    """Moves the reminders that lie ahead; `before` is the calendar by which they were planned.

    A step whose day has come is not said again, and what waits to be sent today stays: delivery
    itself looks whether the day is still one for writing.
    """
    after = await calendars.of_school(tx, school_id, call.today)
    today = call.now.astimezone(after.zone).date()
    gone: list[str] = []
    plans: list[ReminderPlan] = []
    for campaign in await tx.campaigns.list_open(school_id):
        planned, wanted = steps(campaign, before), steps(campaign, after)
        said = {step for step, day in planned if day <= today}
        gone += [
            day_prefix(campaign.id, day)
            for step, day in planned
            if day > today and (step, day) not in wanted
        ]
        ahead = tuple(
            (step, day)
            for step, day in wanted
            if day > today and step not in said and (step, day) not in planned
        )
        if ahead:
            plans.append(ReminderPlan(campaign_id=campaign.id, ahead=ahead))
    await tx.outbox.take_back(*gone)
    if plans:
        heard = await middle_heard(tx, [one.campaign_id for one in plans])
        people = await tx.campaign_audience.list_people_of([one.campaign_id for one in plans])
        everybody = {one for found in people.values() for one in found}
        local = await calendars.of_people(tx, everybody, today)
        rows = reminders(plans, people, local, now=call.now, heard=heard)
        await tx.outbox.put_each(rows, now=call.now)
