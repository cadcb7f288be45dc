"""A diagnosis gets another last day, and its page with it."""

from dataclasses import replace
from datetime import date

from domain.access import Action
from domain.campaign_views import CampaignPage
from domain.campaigns import LENGTHENED, Campaign, check_term
from domain.errors import DomainError
from services import calendars
from services.call import Call
from services.campaigns import several
from services.campaigns.progress import page_of
from services.campaigns.reading import managing, part_of
from services.transaction import Transaction


async def extend(tx: Transaction, call: Call, campaign_id: int, last: date) -> CampaignPage:
    """Another last day; "campaign.same_day" for the one it has. The middle reminder is not said
    twice to anybody; the others move."""
    one = await managing(tx, call, campaign_id)
    campaign = one.campaign
    school = await calendars.of_school(tx, campaign.school_id, call.today)
    _check(campaign, last, call.now.astimezone(school.zone).date())
    next_at = await several.lengthen(tx, call, [campaign], {campaign.school_id: school}, last)
    longer = replace(campaign, closes_on=last, rev=campaign.rev + 1)
    departments = part_of(call.actor, one.subject, Action.CAMPAIGN_PARTICIPATION)
    changed = replace(one, campaign=longer, departments=departments)
    return await page_of(tx, call, changed, next_at=next_at)


async def check_extended(tx: Transaction, call: Call, campaign_id: int, last: date) -> None:
    """Raises what `extend` would, and changes nothing."""
    one = await managing(tx, call, campaign_id, lock=False)
    school = await calendars.of_school(tx, one.campaign.school_id, call.today)
    _check(one.campaign, last, call.now.astimezone(school.zone).date())


def _check(campaign: Campaign, last: date, today: date) -> None:
    if campaign.state not in LENGTHENED:
        raise DomainError("campaign.wrong_state", state=campaign.state)
    first, before = campaign.term
    check_term(first, last, today)
    if last == before:
        raise DomainError("campaign.same_day", day=last)
    if campaign.municipal_id is not None and last < before:
        # To end it sooner is the municipality's, as closing it is.
        raise DomainError("campaign.only_longer")
