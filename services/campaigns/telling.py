"""Words to the people of a diagnosis: that it has opened, and the reminders of its term.

Reminders are rows written when it opens, each due on its day: what has become of the person is
looked up when it is sent. No row, no reminder: there can't be more of them than the rules allow.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.calendar import list_moment
from domain.campaign_term import ReminderStep, Term, reminder_days
from domain.campaigns import Campaign
from domain.notices.campaigns import CampaignOpened, CampaignReminder
from domain.outbox import Unasked
from services.calendars import LocalCalendar
from services.call import Call
from services.notify import BESIDE_LIST, Cause, unasked
from services.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderPlan:
    """Steps of a diagnosis to be said, each on its day."""

    campaign_id: int
    ahead: tuple[tuple[ReminderStep, date], ...]


def prefix(campaign_id: int) -> str:
    return f"campaign:{campaign_id}:"


def opened(campaign: Campaign, people: Collection[int]) -> Cause:
    """Told to each of them once an opening: whoever is added later hears it then."""
    return Cause(
        notice=CampaignOpened(campaign_id=campaign.id),
        recipients=sorted(people),
        key=f"{prefix(campaign.id)}opened:{_opening(campaign)}",
    )


def _opening(campaign: Campaign) -> int:
    return 0 if campaign.opened_at is None else int(campaign.opened_at.timestamp())


def plan_ahead(call: Call, campaign: Campaign, school: LocalCalendar) -> ReminderPlan:
    """Steps of the days after today, by the calendar of the school."""
    today = call.now.astimezone(school.zone).date()
    ahead = tuple((step, day) for step, day in steps(campaign, school) if day > today)
    return ReminderPlan(campaign_id=campaign.id, ahead=ahead)


def plan_again(call: Call, campaign: Campaign, school: LocalCalendar) -> ReminderPlan:
    """As `plan_ahead`, with what today's list may still say: for those who are asked already."""
    today = call.now.astimezone(school.zone).date()
    ahead = tuple((step, day) for step, day in steps(campaign, school) if day >= today)
    return ReminderPlan(campaign_id=campaign.id, ahead=ahead)


async def middle_heard(
    tx: Transaction, campaign_ids: Collection[int]
) -> frozenset[tuple[int, int]]:
    """Diagnosis and person, where the middle reminder has gone out: nobody hears it twice, while
    what counts off the days to the end moves with the end."""
    sent = await tx.outbox.sent_of(*(reminder_prefix(one) for one in campaign_ids))
    return frozenset(
        (int(payload["campaign_id"]), person)
        for person, payload in sent
        if payload["step"] == ReminderStep.MIDDLE.value
    )


def reminders(
    plans: Sequence[ReminderPlan],
    people: Mapping[int, Collection[int]],
    local: Mapping[int, LocalCalendar],
    *,
    now: datetime,
    heard: Collection[tuple[int, int]] = (),
) -> list[Unasked]:
    """Of several diagnoses at once, to each at the hour of his list, where that is ahead; one whose
    key exists is to be left alone. `people`: who is asked in each of them; `heard`: as of
    `middle_heard`.

    Also for people without the bot: they may join before it is due.
    """
    return [
        unasked(
            CampaignReminder(campaign_id=plan.campaign_id, step=step.value, day=day.isoformat()),
            one,
            f"{day_prefix(plan.campaign_id, day)}{one}",
            reminder_moment(local[one], day),
        )
        for plan in plans
        for step, day in plan.ahead
        for one in sorted(people[plan.campaign_id])
        if reminder_moment(local[one], day) > now
        and (step is not ReminderStep.MIDDLE or (plan.campaign_id, one) not in heard)
    ]


def reminder_moment(local: LocalCalendar, day: date) -> datetime:
    """In UTC: with the list of that day."""
    return list_moment(day, local.list_at, local.zone) + BESIDE_LIST


def steps(campaign: Campaign, school: LocalCalendar) -> tuple[tuple[ReminderStep, date], ...]:
    first, last = campaign.term
    return reminder_days(Term(first=first, last=last), school.calendar)


def reminder_prefix(campaign_id: int) -> str:
    return f"{prefix(campaign_id)}remind:"


def day_prefix(campaign_id: int, day: date) -> str:
    return f"{reminder_prefix(campaign_id)}{day.isoformat()}:"
