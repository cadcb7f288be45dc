"""Notices about diagnoses of a school, looked up when they are sent."""

from datetime import date, datetime

from domain.access import Action, Subject, allowed, relations
from domain.campaigns import CampaignState, goes_on, sum_of
from domain.conversation import Who
from domain.notice_views.campaigns import (
    AskedNotice,
    CampaignClosedNotice,
    MunicipalClosedNotice,
    MunicipalOpenedNotice,
)
from domain.notices.campaigns import (
    CampaignClosed,
    CampaignNudged,
    CampaignOpened,
    CampaignReminder,
    MunicipalClosed,
    MunicipalOpened,
)
from services import calendars
from services.campaigns.choices import minutes_of
from services.campaigns.reading import part_of, scored
from services.campaigns.telling import prefix, steps
from services.notices.recipient import today_of
from services.outreach import week_is_free
from services.transaction import Transaction


async def opened(
    tx: Transaction, recipient: Who, notice: CampaignOpened, now: datetime
) -> AskedNotice | None:
    """Moot for who has begun by himself meanwhile: he knows."""
    view = await _asked(tx, recipient, notice.campaign_id, now)
    return None if view is None or view.begun else view


async def nudged(
    tx: Transaction, recipient: Who, notice: CampaignNudged, now: datetime
) -> AskedNotice | None:
    """Moot, too, where another nudge has the week of the person. Rows of releases up to 0.13.0
    alone: a leader's reminder is a round of nudges now."""
    view = await _asked(tx, recipient, notice.campaign_id, now)
    person_id = recipient.actor.person_id
    if view is None or person_id is None:
        return None
    local = await calendars.of_person(tx, person_id, view.today)
    cause = f"{prefix(notice.campaign_id)}nudge:{notice.day}"
    free = await week_is_free(tx, person_id, cause, now, local)
    return view if free else None


async def reminded(
    tx: Transaction, recipient: Who, notice: CampaignReminder, now: datetime
) -> AskedNotice | None:
    """Moot, too, where a later one is due already: after a pause of the bot one is enough."""
    view = await _asked(tx, recipient, notice.campaign_id, now)
    if view is None:
        return None
    school = await calendars.of_school(tx, view.campaign.school_id, view.today)
    own = date.fromisoformat(notice.day)
    later = any(own < day <= view.today for _, day in steps(view.campaign, school))
    return None if later else view


async def closed(
    tx: Transaction, recipient: Who, notice: CampaignClosed, now: datetime
) -> CampaignClosedNotice | None:
    campaign = await tx.campaigns.find(notice.campaign_id)
    if campaign is None or campaign.state is not CampaignState.CLOSED or not recipient.consented:
        return None
    subject = await tx.subjects.of_school(campaign.school_id)
    if not allowed(Action.CAMPAIGN_PARTICIPATION, relations(recipient.actor, subject)):
        return None
    today = today_of(recipient, now)
    part = part_of(recipient.actor, subject, Action.CAMPAIGN_PARTICIPATION)
    counts = await tx.participation.counts([campaign.id], part, today)
    return CampaignClosedNotice(campaign=campaign, today=today, counts=counts[campaign.id])


async def municipal_closed(
    tx: Transaction, recipient: Who, notice: MunicipalClosed, now: datetime
) -> MunicipalClosedNotice | None:
    """Moot where it goes on again."""
    campaign = await tx.municipal_campaigns.find(notice.municipal_id)
    if campaign is None or not recipient.consented:
        return None
    subject = Subject(municipality_id=campaign.municipality_id)
    if not allowed(Action.MUNICIPAL_CAMPAIGN_MANAGE, relations(recipient.actor, subject)):
        return None
    given = await tx.campaigns.list_of_municipal([campaign.id])
    if goes_on(given):
        return None
    ids = [one.id for one in given]
    counts = await tx.participation.counts(ids, None, today_of(recipient, now))
    return MunicipalClosedNotice(
        campaign=campaign, schools=len(ids), counts=sum_of(list(counts.values()))
    )


async def municipal(
    tx: Transaction, recipient: Who, notice: MunicipalOpened, now: datetime
) -> MunicipalOpenedNotice | None:
    """Moot once it was taken back, or is over."""
    campaign = await tx.campaigns.find(notice.campaign_id)
    if campaign is None or not recipient.consented:
        return None
    if campaign.state not in (CampaignState.PLANNED, CampaignState.OPEN):
        return None
    subject = await tx.subjects.of_school(campaign.school_id)
    if not allowed(Action.CAMPAIGN_PARTICIPATION, relations(recipient.actor, subject)):
        return None
    today = today_of(recipient, now)
    part = part_of(recipient.actor, subject, Action.CAMPAIGN_PARTICIPATION)
    counts = await tx.participation.counts([campaign.id], part, today)
    return MunicipalOpenedNotice(campaign=campaign, today=today, people=counts[campaign.id].asked)


async def _asked(
    tx: Transaction, recipient: Who, campaign_id: int, now: datetime
) -> AskedNotice | None:
    """None once it is closed, passed, or the person is not asked or is away."""
    person_id = recipient.actor.person_id
    campaign = await tx.campaigns.find(campaign_id)
    if campaign is None or campaign.state is not CampaignState.OPEN:
        return None
    if person_id is None or not recipient.consented:
        return None
    today = today_of(recipient, now)
    standing = await tx.campaign_audience.standing_of(campaign_id, person_id, today)
    if standing is None or standing.passed or standing.away:
        return None
    return AskedNotice(
        campaign=campaign,
        today=today,
        minutes=minutes_of(campaign.questionnaire, campaign.form),
        begun=standing.begun,
        scored=scored(campaign),
    )
