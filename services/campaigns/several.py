"""What happens to diagnoses of one school or of many: as many statements for each as for all.

Whether the actor may is asked by the use cases that call these.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.campaigns import Campaign, CampaignAction, CampaignState, apply
from domain.errors import DomainError
from domain.notices.campaigns import CampaignClosed
from domain.outbox import Unasked
from services import calendars
from services.audit import entry
from services.calendars import LocalCalendar
from services.call import Call
from services.campaigns.telling import (
    middle_heard,
    opened,
    plan_again,
    plan_ahead,
    prefix,
    reminder_prefix,
    reminders,
)
from services.notify import Cause, notify_each, rows_of
from services.transaction import Transaction
from storage.repositories.audit import Entry
from storage.repositories.campaign_audience import FittingPost

Schools = Mapping[int, LocalCalendar]
"""Calendars of schools by their ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enlisting:
    """People who are taken down for a diagnosis of their school."""

    campaign: Campaign
    posts: tuple[FittingPost, ...]
    school: LocalCalendar


async def enlist(
    tx: Transaction, call: Call, several: Sequence[Enlisting], beside: Sequence[Cause] = ()
) -> None:
    """Takes people down and tells those who can hear it; the same for all and for one.

    `beside`: what is told of it to others, in the same statement.
    """
    members = {one.campaign.id: [post.post_id for post in one.posts] for one in several}
    await tx.campaign_audience.add_members(members, call.now)
    people = {one.campaign.id: [post.person_id for post in one.posts] for one in several}
    everybody = {person for found in people.values() for person in found}
    others = {person for cause in beside for person in cause.recipients}
    local = await calendars.of_people(tx, everybody | others, call.today)
    causes = [
        opened(one.campaign, [post.person_id for post in one.posts if post.with_bot])
        for one in several
    ]
    plans = [plan_ahead(call, one.campaign, one.school) for one in several]
    await tx.outbox.put_each(
        [*rows_of(call, [*causes, *beside], local), *reminders(plans, people, local, now=call.now)],
        now=call.now,
    )


async def lengthen(
    tx: Transaction,
    call: Call,
    campaigns: Sequence[Campaign],
    schools: Schools,
    last: date,
    beside: Sequence[Entry] = (),
) -> datetime | None:
    """Another last day for those that are open or planned; when their next reminder is due now.

    The middle reminder is not said twice to anybody; what was not said yet moves. `beside`: what
    the audit says of it besides.
    """
    await tx.campaigns.set_last_day([one.id for one in campaigns], last)
    rows: list[Unasked] = []
    open_ones = [one for one in campaigns if one.state is CampaignState.OPEN]
    if open_ones:
        await tx.outbox.take_back(*(reminder_prefix(one.id) for one in open_ones))
        plans = [
            plan_again(call, replace(one, closes_on=last), schools[one.school_id])
            for one in open_ones
        ]
        heard = await middle_heard(tx, [one.id for one in open_ones])
        people = await tx.campaign_audience.list_people_of([one.id for one in open_ones])
        everybody = {one for found in people.values() for one in found}
        local = await calendars.of_people(tx, everybody, call.today)
        rows = reminders(plans, people, local, now=call.now, heard=heard)
        await tx.outbox.put_each(rows, now=call.now)
    await tx.audit.add_entries([*entries(call, "extend", campaigns), *beside])
    return min((one.due_at for one in rows), default=None)


async def close(tx: Transaction, call: Call, campaigns: Sequence[Campaign]) -> None:
    """Open ones are over; who opened each of them, else its school's leaders, hear the numbers."""
    await change_state(tx, call, campaigns, CampaignAction.CLOSE)
    leaders = await tx.campaign_audience.list_leaders(
        {one.school_id for one in campaigns}, call.today
    )
    await notify_each(
        tx,
        call,
        [
            Cause(
                notice=CampaignClosed(campaign_id=one.id),
                recipients=sorted(
                    leaders[one.school_id] & {one.created_by} or leaders[one.school_id]
                ),
                key=f"{prefix(one.id)}closed:{call.today.isoformat()}",
            )
            for one in campaigns
        ],
    )


async def reopen(
    tx: Transaction, call: Call, campaigns: Sequence[Campaign], schools: Schools
) -> None:
    """Takes back a closing or a cancelling of the same day; a term that is over lasts till today.

    Raises "campaign.too_late" afterwards: people have been told that it is over.
    """
    if not all(reopenable(call, one, schools[one.school_id]) for one in campaigns):
        raise DomainError("campaign.too_late")
    over: dict[date, list[int]] = defaultdict(list)
    for one in campaigns:
        today = call.now.astimezone(schools[one.school_id].zone).date()
        if one.term[1] < today:
            over[today].append(one.id)
    for today, ids in over.items():
        await tx.campaigns.set_last_day(ids, today)
    await change_state(tx, call, campaigns, CampaignAction.REOPEN)
    await tx.outbox.take_back(*(f"{prefix(one.id)}closed:" for one in campaigns))


def reopenable(call: Call, campaign: Campaign, school: LocalCalendar) -> bool:
    """Whether it ended today, by the clock of its school."""
    ended = campaign.closed_at
    today = call.now.astimezone(school.zone).date()
    return ended is not None and ended.astimezone(school.zone).date() == today


async def dismiss(tx: Transaction, call: Call, campaigns: Sequence[Campaign]) -> None:
    """Nobody is asked any more, nor told of it. Raises "campaign.begun" once anybody has begun."""
    ids = [one.id for one in campaigns]
    if await tx.campaign_audience.anybody_began(ids):
        raise DomainError("campaign.begun")
    await tx.campaign_audience.remove_members(ids)
    await tx.outbox.take_back(*(prefix(id_) for id_ in ids))


async def change_state(
    tx: Transaction, call: Call, campaigns: Sequence[Campaign], action: CampaignAction
) -> None:
    """By the action, of those that are in one state each; when they were opened stays."""
    by_state: dict[CampaignState, list[Campaign]] = defaultdict(list)
    for one in campaigns:
        by_state[one.state].append(one)
    for before, some in by_state.items():
        after = apply(before, action)
        ended = after in (CampaignState.CLOSED, CampaignState.CANCELLED)
        closed_at = call.now if ended else None
        await tx.campaigns.set_state_of([one.id for one in some], after, closed_at=closed_at)
        await record(tx, call, action.value, some, after)


async def record(
    tx: Transaction,
    call: Call,
    what: str,
    campaigns: Collection[Campaign],
    after: CampaignState | None = None,
) -> None:
    """Into the audit, a line for each; without `after` the state has stayed."""
    await tx.audit.add_entries(entries(call, what, campaigns, after))


def entries(
    call: Call,
    what: str,
    campaigns: Collection[Campaign],
    after: CampaignState | None = None,
) -> list[Entry]:
    return [
        entry(
            call,
            f"campaign.{what}",
            "campaign",
            one.id,
            before=one.state.value,
            after=(after or one.state).value,
        )
        for one in campaigns
    ]
