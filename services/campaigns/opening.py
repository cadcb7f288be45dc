"""A diagnosis opens: its people are taken down, told and reminded. By hand, or on its day."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.access import Actor
from domain.campaigns import Campaign, CampaignAction, CampaignState, apply, check_term
from domain.errors import DomainError
from services import calendars
from services.calendars import LocalCalendar
from services.call import Call
from services.campaigns.asking import (
    apart_from,
    asked_elsewhere,
    asked_of,
    beside,
    people_of,
)
from services.campaigns.drafting import audit
from services.campaigns.reading import Seen, found, managing
from services.campaigns.several import Enlisting, dismiss, enlist
from services.transaction import Transaction
from storage.repositories.campaign_audience import FittingPost


async def open_(tx: Transaction, call: Call, campaign_id: int, rev: int) -> Seen:
    """Opens it, or plans it where its first day is ahead; as it is then.

    Whom another asks the same in these days is not asked a second time. Raises "campaign.changed"
    where `rev` is not what was shown, "campaign.nobody" where nobody would be asked, and what is
    wrong with its dates.
    """
    one = await managing(tx, call, campaign_id)
    campaign = one.campaign
    if campaign.state is not CampaignState.DRAFT:
        raise DomainError("campaign.wrong_state", state=campaign.state)
    if campaign.rev != rev:
        raise DomainError("campaign.changed")
    school = await calendars.of_school(tx, campaign.school_id, call.today)
    today = call.now.astimezone(school.zone).date()
    first, last = campaign.term
    check_term(first, last, today)
    if not campaign.audience.complete:
        raise DomainError("campaign.nobody")
    others = await beside(tx, campaign, today)
    posts = apart_from(await _of_audience(tx, campaign, today), await people_of(tx, others, today))
    if not posts:
        raise DomainError("campaign.nobody")
    if first > today:
        state = apply(campaign.state, CampaignAction.PLAN)
        await tx.campaigns.set_state(campaign_id, state, opened_at=None, closed_at=None)
        await audit(tx, call, campaign_id, "plan", campaign.state, state)
        return replace(one, campaign=replace(campaign, state=state, rev=rev + 1))
    campaign = replace(campaign, opens_on=max(first, today))
    opened = await _open(tx, call, campaign, CampaignAction.OPEN, posts, school)
    return replace(one, campaign=opened)


async def undo(tx: Transaction, call: Call, campaign_id: int) -> Seen:
    """A draft again, with all that was chosen. Raises "campaign.begun" once anybody has begun."""
    one = await managing(tx, call, campaign_id)
    campaign = one.campaign
    campaign.require_own()
    state = apply(campaign.state, CampaignAction.UNDO)
    await dismiss(tx, call, [campaign])
    await tx.campaigns.set_state(campaign_id, state, opened_at=None, closed_at=None)
    await audit(tx, call, campaign_id, "undo", campaign.state, state)
    undone = replace(campaign, state=state, opened_at=None, closed_at=None, rev=campaign.rev + 1)
    return replace(one, campaign=undone)


async def begin_next(tx: Transaction, now: datetime) -> bool:
    """Opens one planned diagnosis whose first day has come where its school is.

    False where there is none; a caller goes on, in another transaction, while it is True. One that
    would ask nobody any more opens all the same: people can be added to it.
    """
    campaign_id = await tx.campaigns.find_to_begin(await local_days(tx, now))
    if campaign_id is None:
        return False
    campaign = await found(tx, campaign_id, lock=True)
    if campaign.state is CampaignState.PLANNED:
        school, call = await as_the_bot(tx, campaign, now)
        posts = await fitting(tx, campaign, call.today)
        await _open(tx, call, campaign, CampaignAction.BEGIN, posts, school)
    return True


async def fitting(tx: Transaction, campaign: Campaign, today: date) -> tuple[FittingPost, ...]:
    """Who would be asked today: people who fit and are not away, whose work the questionnaire
    speaks of, and whom no other asks the same."""
    posts = await _of_audience(tx, campaign, today)
    return apart_from(posts, await asked_elsewhere(tx, campaign, today))


async def _of_audience(tx: Transaction, campaign: Campaign, today: date) -> tuple[FittingPost, ...]:
    posts = await tx.campaign_audience.list_fitting(campaign.school_id, campaign.audience, today)
    return asked_of(posts, campaign.questionnaire, campaign.form)


async def local_days(tx: Transaction, now: datetime) -> list[tuple[date, list[str]]]:
    """Which day it is in the zones where a diagnosis is planned or open."""
    days: dict[date, list[str]] = defaultdict(list)
    for zone in await tx.campaigns.list_zones():
        days[now.astimezone(ZoneInfo(zone)).date()].append(zone)
    return sorted(days.items())


async def as_the_bot(
    tx: Transaction, campaign: Campaign, now: datetime
) -> tuple[LocalCalendar, Call]:
    school = await calendars.of_school(tx, campaign.school_id, now.date())
    call = Call(actor=Actor(person_id=None), now=now, zone=school.zone, cause="tick")
    return school, call


async def _open(
    tx: Transaction,
    call: Call,
    campaign: Campaign,
    action: CampaignAction,
    posts: tuple[FittingPost, ...],
    school: LocalCalendar,
) -> Campaign:
    state = apply(campaign.state, action)
    await tx.campaigns.open_(campaign.id, state, opens_on=campaign.term[0], now=call.now)
    await audit(tx, call, campaign.id, action.value, campaign.state, state)
    opened = replace(campaign, state=state, opened_at=call.now, rev=campaign.rev + 1)
    await enlist(tx, call, [Enlisting(campaign=opened, posts=posts, school=school)])
    return opened
