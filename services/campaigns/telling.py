"""Words to the people of a diagnosis: that it has opened, and the reminders of its term.

Reminders are rows written when it opens, each due on its day: what has become of the person is
looked up when it is sent. No row, no reminder: there can't be more of them than the rules allow.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from domain.calendar import LIST_AT, zone_hour
from domain.campaign_term import ReminderStep, Term, reminder_days
from domain.campaigns import Campaign
from domain.notices import CampaignOpened, CampaignReminder, encode
from domain.outbox import Unasked
from services.calendars import LocalCalendar
from services.call import Call
from services.notify import notify_all
from services.transaction import Transaction

V = TypeVar("V")

ROWS = 2000
"""Rows of one statement; a database binds 32,767 values at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderPlan:
    """Steps of a diagnosis to be said, each on its day."""

    campaign_id: int
    ahead: tuple[tuple[ReminderStep, date], ...]


def prefix(campaign_id: int) -> str:
    return f"campaign:{campaign_id}:"


async def tell(
    tx: Transaction,
    call: Call,
    campaign: Campaign,
    people: Collection[int],
    local: Mapping[int, LocalCalendar],
) -> None:
    """Once an opening: whoever is added later hears it then."""
    opening = 0 if campaign.opened_at is None else int(campaign.opened_at.timestamp())
    for part in _parts(sorted(people)):
        await notify_all(
            tx,
            call,
            CampaignOpened(campaign_id=campaign.id),
            part,
            key=f"{prefix(campaign.id)}opened:{opening}",
            local=local,
        )


async def plan_reminders(
    tx: Transaction,
    call: Call,
    campaign: Campaign,
    school: LocalCalendar,
    local: Mapping[int, LocalCalendar],
    *,
    leave_out: Collection[ReminderStep] = (),
) -> None:
    """Steps that lie ahead, to everybody in `local` at 14:30 of his zone; one whose key exists is
    left alone.

    Also for people without the bot: they may join before it is due.
    """
    today = call.now.astimezone(school.zone).date()
    ahead = tuple(
        (step, day)
        for step, day in steps(campaign, school)
        if day > today and step not in leave_out
    )
    plan = ReminderPlan(campaign_id=campaign.id, ahead=ahead)
    await put_reminders(tx, call, [plan], {campaign.id: local}, local)


async def put_reminders(
    tx: Transaction,
    call: Call,
    plans: Sequence[ReminderPlan],
    people: Mapping[int, Collection[int]],
    local: Mapping[int, LocalCalendar],
) -> None:
    """Of several diagnoses at once; `people`: who is asked in each of them."""
    rows = [
        Unasked(
            key=f"{day_prefix(plan.campaign_id, day)}{one}",
            recipient_id=one,
            payload=encode(
                CampaignReminder(campaign_id=plan.campaign_id, step=step.value, day=day.isoformat())
            ),
            due_at=zone_hour(day, LIST_AT.hour, LIST_AT.minute, local[one].zone),
        )
        for plan in plans
        for step, day in plan.ahead
        for one in sorted(people[plan.campaign_id])
    ]
    for part in _parts(rows):
        await tx.outbox.put_each(part, kind=CampaignReminder.kind, group=None, now=call.now)


def steps(campaign: Campaign, school: LocalCalendar) -> tuple[tuple[ReminderStep, date], ...]:
    first, last = campaign.term
    return reminder_days(Term(first=first, last=last), school.calendar)


def reminder_prefix(campaign_id: int) -> str:
    return f"{prefix(campaign_id)}remind:"


def day_prefix(campaign_id: int, day: date) -> str:
    return f"{reminder_prefix(campaign_id)}{day.isoformat()}:"


def _parts(rows: Sequence[V]) -> Iterator[Sequence[V]]:
    for start in range(0, len(rows), ROWS):
        yield rows[start : start + ROWS]
