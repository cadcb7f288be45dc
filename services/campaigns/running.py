"""An open diagnosis: closed, cancelled, with more people or fewer."""

from dataclasses import replace
from datetime import date, datetime

from domain.campaigns import (
    Campaign,
    CampaignAction,
    CampaignState,
    apply,
    goes_on,
)
from domain.errors import DomainError
from domain.notices.campaigns import MunicipalClosed
from services import calendars
from services.call import Call
from services.campaigns import several
from services.campaigns.asking import apart_from, asked_elsewhere, asked_of
from services.campaigns.drafting import audit
from services.campaigns.opening import as_the_bot, fitting, local_days
from services.campaigns.reading import Seen, found, managing
from services.campaigns.several import Enlisting, enlist
from services.notify import notify_all
from services.transaction import Transaction
from storage.repositories.campaign_audience import FittingPost


async def close(tx: Transaction, call: Call, campaign_id: int) -> Seen:
    one = await managing(tx, call, campaign_id)
    one.campaign.require_own()
    await several.close(tx, call, [one.campaign])
    return replace(one, campaign=await found(tx, campaign_id))


async def close_next(tx: Transaction, now: datetime) -> bool:
    """Closes one diagnosis whose last day is over; False where there is none."""
    campaign_id = await tx.campaigns.find_to_close(await local_days(tx, now))
    if campaign_id is None:
        return False
    campaign = await found(tx, campaign_id, lock=True)
    if campaign.state is CampaignState.OPEN:
        _, call = await as_the_bot(tx, campaign, now)
        await several.close(tx, call, [campaign])
        if campaign.municipal_id is not None:
            await _tell_methodists(tx, call, campaign.municipal_id)
    return True


async def _tell_methodists(tx: Transaction, call: Call, municipal_id: int) -> None:
    """Once the last school's term is over: one may have taken more time than the others."""
    if goes_on(await tx.campaigns.list_of_municipal([municipal_id])):
        return
    campaign = await tx.municipal_campaigns.find(municipal_id)
    if campaign is None:
        return
    await notify_all(
        tx,
        call,
        MunicipalClosed(municipal_id=municipal_id),
        await tx.proposals.list_methodists(campaign.municipality_id, call.today),
        key=f"{MunicipalClosed.kind}:{municipal_id}:{call.today.isoformat()}",
    )


async def reopen(tx: Transaction, call: Call, campaign_id: int) -> Seen:
    """A closing or a cancelling of the same day is taken back; a draft thrown away is one again.

    Raises "campaign.too_late" afterwards.
    """
    one = await managing(tx, call, campaign_id)
    campaign = one.campaign
    campaign.require_own()
    school = await calendars.of_school(tx, campaign.school_id, call.today)
    if campaign.thrown_away:
        state = apply(campaign.state, CampaignAction.RESTORE)
        if not several.reopenable(call, campaign, school):
            raise DomainError("campaign.too_late")
        await tx.campaigns.set_state(campaign_id, state, opened_at=None, closed_at=None)
        await audit(tx, call, campaign_id, "reopen", campaign.state, state)
    else:
        await several.reopen(tx, call, [campaign], {campaign.school_id: school})
    return replace(one, campaign=await found(tx, campaign_id))


async def cancel(tx: Transaction, call: Call, campaign_id: int) -> Seen:
    """What people have answered stays theirs; nobody is reminded any more."""
    one = await managing(tx, call, campaign_id)
    campaign = one.campaign
    campaign.require_own()
    state = apply(campaign.state, CampaignAction.CANCEL)
    await tx.campaigns.set_state(
        campaign_id, state, opened_at=campaign.opened_at, closed_at=call.now
    )
    await audit(tx, call, campaign_id, "cancel", campaign.state, state)
    return replace(
        one, campaign=replace(campaign, state=state, closed_at=call.now, rev=campaign.rev + 1)
    )


async def newcomers(tx: Transaction, campaign: Campaign, today: date) -> tuple[FittingPost, ...]:
    """People who fit now and are not asked: hired, returned from leave, moved here."""
    if campaign.state is not CampaignState.OPEN:
        return ()
    posts = await tx.campaign_audience.list_newcomers(campaign, today)
    fit = asked_of(posts, campaign.questionnaire, campaign.form)
    return apart_from(fit, await asked_elsewhere(tx, campaign, today)) if fit else ()


async def add_newcomers(tx: Transaction, call: Call, campaign_id: int) -> tuple[int, int, Seen]:
    """Takes them in and tells them; how many there were, and to how many the bot writes."""
    one = await managing(tx, call, campaign_id)
    campaign = one.campaign
    if campaign.state is not CampaignState.OPEN:
        raise DomainError("campaign.wrong_state", state=campaign.state)
    school = await calendars.of_school(tx, campaign.school_id, call.today)
    posts = await newcomers(tx, campaign, call.now.astimezone(school.zone).date())
    await enlist(tx, call, [Enlisting(campaign=campaign, posts=posts, school=school)])
    await audit(tx, call, campaign_id, "add", campaign.state, campaign.state)
    return len(posts), sum(post.with_bot for post in posts), one


async def set_asked(
    tx: Transaction, call: Call, campaign_id: int, post_id: int, *, asked: bool
) -> Seen:
    """One person is not asked any more, or is again. Raises "campaign.begun" once he has begun."""
    one = await managing(tx, call, campaign_id)
    campaign = one.campaign
    if campaign.state is not CampaignState.OPEN:
        raise DomainError("campaign.wrong_state", state=campaign.state)
    member = await tx.campaign_audience.is_member(campaign_id, post_id)
    if member == asked:
        return one
    without = campaign.audience.without
    school = await calendars.of_school(tx, campaign.school_id, call.today)
    if not asked:
        if await tx.campaign_audience.anybody_began([campaign_id], post_id):
            raise DomainError("campaign.begun")
        await tx.campaign_audience.remove_members([campaign_id], [post_id])
        audience = replace(campaign.audience, without=without | {post_id})
    else:
        audience = replace(campaign.audience, without=without - {post_id})
        back = replace(campaign, audience=audience)
        today = call.now.astimezone(school.zone).date()
        fit = await fitting(tx, back, today)
        posts = tuple(post for post in fit if post.post_id == post_id)
        if post_id not in without or not posts:
            raise DomainError("campaign.not_fitting")
        await enlist(tx, call, [Enlisting(campaign=back, posts=posts, school=school)])
    await tx.campaigns.change(campaign_id, audience=audience)
    what = "ask" if asked else "leave_out"
    await audit(tx, call, campaign_id, what, campaign.state, campaign.state)
    return replace(one, campaign=replace(campaign, audience=audience, rev=campaign.rev + 1))
