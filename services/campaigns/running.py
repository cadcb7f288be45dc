"""An open diagnosis: longer, closed, cancelled, with more people or fewer; reminded of."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.access import Action
from domain.campaign_term import ReminderStep
from domain.campaigns import (
    Campaign,
    CampaignAction,
    CampaignState,
    apply,
    check_term,
)
from domain.errors import DomainError
from domain.notices import CampaignClosed, CampaignNudged
from services import calendars
from services.call import Call
from services.campaigns.drafting import audit
from services.campaigns.opening import as_the_bot, enlist, fitting, local_days
from services.campaigns.reading import found, managed, seen
from services.campaigns.telling import plan_reminders, prefix, reminder_prefix, steps
from services.notify import notify_all
from services.transaction import Transaction
from storage.repositories.campaign_audience import FittingPost

NUDGE_EVERY = timedelta(days=7)


async def extend(tx: Transaction, call: Call, campaign_id: int, last: date) -> None:
    """Another last day. The middle reminder is not said twice; the others move."""
    campaign = await managed(tx, call, campaign_id)
    if campaign.state not in (CampaignState.OPEN, CampaignState.PLANNED):
        raise DomainError("campaign.wrong_state", state=campaign.state)
    school = await calendars.of_school(tx, campaign.school_id, call.today)
    today = call.now.astimezone(school.zone).date()
    first, _ = campaign.term
    check_term(first, last, today)
    await tx.campaigns.change(campaign_id, term=(first, last))
    if campaign.state is CampaignState.OPEN:
        said = {step for step, day in steps(campaign, school) if day <= today}
        await tx.outbox.take_back(reminder_prefix(campaign_id))
        people = await tx.campaign_audience.list_member_people(campaign_id)
        await plan_reminders(
            tx,
            call,
            replace(campaign, closes_on=last),
            school,
            await calendars.of_people(tx, people, today),
            leave_out=said & {ReminderStep.MIDDLE},
        )
    await audit(tx, call, campaign_id, "extend", campaign.state, campaign.state)


async def close(tx: Transaction, call: Call, campaign_id: int) -> None:
    await _close(tx, call, await managed(tx, call, campaign_id))


async def close_next(tx: Transaction, now: datetime) -> bool:
    """Closes one diagnosis whose last day is over; False where there is none."""
    campaign_id = await tx.campaigns.find_to_close(await local_days(tx, now))
    if campaign_id is None:
        return False
    campaign = await found(tx, campaign_id, lock=True)
    if campaign.state is CampaignState.OPEN:
        _, call = await as_the_bot(tx, campaign, now)
        await _close(tx, call, campaign)
    return True


async def reopen(tx: Transaction, call: Call, campaign_id: int) -> None:
    """Takes back a closing or a cancelling of the same day; a term that is over lasts till today.

    Raises "campaign.too_late" afterwards: people have been told that it is over.
    """
    campaign = await managed(tx, call, campaign_id)
    school = await calendars.of_school(tx, campaign.school_id, call.today)
    today = call.now.astimezone(school.zone).date()
    drafted = campaign.state is CampaignState.CANCELLED and campaign.opened_at is None
    state = apply(campaign.state, CampaignAction.RESTORE if drafted else CampaignAction.REOPEN)
    if campaign.closed_at is None or campaign.closed_at.astimezone(school.zone).date() != today:
        raise DomainError("campaign.too_late")
    first, last = campaign.term
    if not drafted and last < today:
        await tx.campaigns.change(campaign_id, term=(first, today))
    await tx.campaigns.set_state(campaign_id, state, opened_at=campaign.opened_at, closed_at=None)
    await tx.outbox.take_back(f"{prefix(campaign_id)}closed:")
    await audit(tx, call, campaign_id, "reopen", campaign.state, state)


async def cancel(tx: Transaction, call: Call, campaign_id: int) -> None:
    """What people have answered stays theirs; nobody is reminded any more."""
    campaign = await managed(tx, call, campaign_id)
    state = apply(campaign.state, CampaignAction.CANCEL)
    await tx.campaigns.set_state(
        campaign_id, state, opened_at=campaign.opened_at, closed_at=call.now
    )
    await audit(tx, call, campaign_id, "cancel", campaign.state, state)


async def newcomers(tx: Transaction, campaign: Campaign, today: date) -> tuple[FittingPost, ...]:
    """People who fit now and are not asked: hired, returned from leave, moved here."""
    if campaign.state is not CampaignState.OPEN:
        return ()
    asked = await tx.campaign_audience.list_member_people(campaign.id)
    posts = await fitting(tx, campaign, today)
    return tuple(post for post in posts if post.person_id not in asked)


async def add_newcomers(tx: Transaction, call: Call, campaign_id: int) -> int:
    """Takes them in and tells them; how many there were."""
    campaign = await managed(tx, call, campaign_id)
    if campaign.state is not CampaignState.OPEN:
        raise DomainError("campaign.wrong_state", state=campaign.state)
    school = await calendars.of_school(tx, campaign.school_id, call.today)
    posts = await newcomers(tx, campaign, call.now.astimezone(school.zone).date())
    await enlist(tx, call, campaign, posts, school)
    await audit(tx, call, campaign_id, "add", campaign.state, campaign.state)
    return len(posts)


async def set_asked(
    tx: Transaction, call: Call, campaign_id: int, post_id: int, *, asked: bool
) -> None:
    """One person is not asked any more, or is again. Raises "campaign.begun" once he has begun."""
    campaign = await managed(tx, call, campaign_id)
    if campaign.state is not CampaignState.OPEN:
        raise DomainError("campaign.wrong_state", state=campaign.state)
    member = await tx.campaign_audience.is_member(campaign_id, post_id)
    if member == asked:
        return
    without = campaign.audience.without
    school = await calendars.of_school(tx, campaign.school_id, call.today)
    if not asked:
        if await tx.campaign_audience.anybody_began(campaign_id, post_id):
            raise DomainError("campaign.begun")
        await tx.campaign_audience.remove_members(campaign_id, [post_id])
        audience = replace(campaign.audience, without=without | {post_id})
    else:
        audience = replace(campaign.audience, without=without - {post_id})
        back = replace(campaign, audience=audience)
        today = call.now.astimezone(school.zone).date()
        posts = tuple(one for one in await fitting(tx, back, today) if one.post_id == post_id)
        if post_id not in without or not posts:
            raise DomainError("campaign.not_fitting")
        await enlist(tx, call, back, posts, school)
    await tx.campaigns.change(campaign_id, audience=audience)
    what = "ask" if asked else "leave_out"
    await audit(tx, call, campaign_id, what, campaign.state, campaign.state)


async def nudge(tx: Transaction, call: Call, campaign_id: int) -> int:
    """One more reminder to those of the leader's part who have not passed: at most one a week.

    Raises "campaign.nobody_to_remind", and "campaign.reminds_today" on a day on which the bot
    reminds by itself.
    """
    one = await seen(tx, call, campaign_id, Action.CAMPAIGN_MANAGE, lock=True)
    campaign = one.campaign
    if campaign.state is not CampaignState.OPEN:
        raise DomainError("campaign.wrong_state", state=campaign.state)
    school = await calendars.of_school(tx, campaign.school_id, call.today)
    today = call.now.astimezone(school.zone).date()
    if reminds_on(today, campaign, steps(campaign, school)):
        raise DomainError("campaign.reminds_today")
    people = await tx.campaign_audience.list_to_nudge(
        campaign_id, one.departments, today, call.now - NUDGE_EVERY
    )
    if not people:
        raise DomainError("campaign.nobody_to_remind")
    await tx.campaign_audience.mark_nudged(campaign_id, [post for post, _ in people], call.now)
    await notify_all(
        tx,
        call,
        CampaignNudged(campaign_id=campaign_id),
        [person for _, person in people],
        key=f"{prefix(campaign_id)}nudge:{today.isoformat()}",
    )
    await audit(tx, call, campaign_id, "nudge", campaign.state, campaign.state)
    return len(people)


def reminds_on(
    today: date, campaign: Campaign, reminders: tuple[tuple[ReminderStep, date], ...]
) -> bool:
    """Whether people hear of it today anyway: of the opening, or by a reminder of the term."""
    return today == campaign.opens_on or any(day == today for _, day in reminders)


async def _close(tx: Transaction, call: Call, campaign: Campaign) -> None:
    state = apply(campaign.state, CampaignAction.CLOSE)
    await tx.campaigns.set_state(
        campaign.id, state, opened_at=campaign.opened_at, closed_at=call.now
    )
    await audit(tx, call, campaign.id, "close", campaign.state, state)
    leaders = await tx.campaign_audience.list_leaders(campaign.school_id, call.today)
    heard = leaders & {campaign.created_by} or leaders
    await notify_all(
        tx,
        call,
        CampaignClosed(campaign_id=campaign.id),
        sorted(one for one in heard if one is not None),
        key=f"{prefix(campaign.id)}closed:{call.today.isoformat()}",
    )
