"""Open diagnoses follow the calendar of their school."""

from services import calendars
from services.calendars import LocalCalendar
from services.call import Call
from services.campaigns.telling import plan_reminders, reminder_prefix, steps
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
    for campaign in await tx.campaigns.list_open(school_id):
        planned, wanted = steps(campaign, before), steps(campaign, after)
        moved = [one for one in planned if one[1] > today and one not in wanted]
        new = {step for step, day in wanted if (step, day) not in planned}
        said = {step for step, day in planned if day <= today}
        if moved:
            prefix = reminder_prefix(campaign.id)
            await tx.outbox.take_back(*(f"{prefix}{day.isoformat()}:" for _, day in moved))
        if new - said:
            await plan_reminders(
                tx,
                call,
                campaign,
                await tx.campaign_audience.list_member_people(campaign.id),
                after,
                leave_out={step for step, _ in wanted} - (new - said),
            )
