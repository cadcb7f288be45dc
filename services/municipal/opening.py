"""It opens: each school gets a diagnosis of its own, its people and its leaders hear of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from domain.campaigns import Campaign, CampaignAction, CampaignState, Counts, check_term
from domain.errors import DomainError
from domain.municipal import MunicipalCampaign, MunicipalState
from domain.municipal_views import MunicipalPage, NotAsked, why_not
from domain.notices.campaigns import MunicipalOpened
from domain.organisation import School
from services import calendars
from services.calendars import LocalCalendar
from services.call import Call
from services.campaigns import several
from services.campaigns.asking import asked_of, fitting_of
from services.campaigns.several import Enlisting, Schools
from services.campaigns.telling import prefix
from services.municipal.progress import page_of
from services.municipal.reading import Found, found, opened_in, record
from services.notify import Cause, notify_each
from services.transaction import Transaction
from storage.repositories.campaign_audience import FittingPost
from storage.repositories.campaigns import SchoolOpening


async def launch(tx: Transaction, call: Call, municipal_id: int, rev: int) -> MunicipalPage:
    """Opens it in every chosen school that has somebody to ask; by its first day where that is
    ahead. A school that asks this questionnaire itself is left as it is. How it stands then.

    Raises "campaign.changed" where `rev` is not what was shown, "municipal.nobody" where no school
    would get it, and what is wrong with its dates.
    """
    one = await found(tx, call, municipal_id, MunicipalState.DRAFT, lock=True)
    campaign = one.campaign
    if campaign.rev != rev:
        raise DomainError("campaign.changed")
    check_term(campaign.opens_on, campaign.closes_on, one.today)
    every, posts, reasons = await _asked(tx, campaign, one.today)
    if not posts:
        raise DomainError("municipal.nobody")
    await tx.municipal_campaigns.set_state(municipal_id, MunicipalState.OPEN)
    await record(tx, call, municipal_id, "open", campaign.state, MunicipalState.OPEN)
    made, schools = await _open_in(tx, call, one, posts)
    opened = replace(
        one, campaign=replace(campaign, state=MunicipalState.OPEN, rev=campaign.rev + 1)
    )
    counts = {each.id: _counts(each, posts[each.school_id]) for each in made}
    return page_of(call, opened, every, made, counts, schools, reasons, begun=False)


def _counts(campaign: Campaign, posts: tuple[FittingPost, ...]) -> Counts:
    """Of one that is just made: nobody is asked before it opens."""
    if campaign.state is not CampaignState.OPEN:
        return Counts()
    return Counts(asked=len(posts), without_bot=sum(not post.with_bot for post in posts))


async def add_school(tx: Transaction, call: Call, municipal_id: int, school_id: int) -> None:
    """Opens it in one more school, for what is left of the term; pressed twice, once.

    Raises "municipal.over" where it goes on nowhere, "municipal.school_busy" for a school that
    asks this questionnaire itself, "municipal.other_work" and "municipal.nobody_there" for one with
    nobody to ask.
    """
    one, campaigns, _ = await opened_in(tx, call, municipal_id)
    campaign = one.campaign
    every = await tx.organisation.list_schools(campaign.municipality_id)
    if school_id not in {school.id for school in every}:
        raise DomainError("access.gone")
    if school_id in {each.school_id for each in campaigns}:
        return
    going_on = {CampaignState.OPEN, CampaignState.PLANNED} & {each.state for each in campaigns}
    if not going_on or campaign.closes_on < one.today:
        raise DomainError("municipal.over")
    if await tx.campaigns.list_busy_schools([school_id], campaign.questionnaire):
        raise DomainError("municipal.school_busy")
    if not campaign.asks(school_id):
        wanted = (campaign.schools or frozenset()) | {school_id}
        await tx.municipal_campaigns.choose_schools(municipal_id, wanted)
        campaign = replace(campaign, schools=wanted)
    alone = replace(campaign, schools=frozenset({school_id}))
    _, posts, reasons = await _asked(tx, alone, one.today)
    if reasons[school_id] is NotAsked.OTHER_WORK:
        raise DomainError("municipal.other_work")
    if not posts:
        raise DomainError("municipal.nobody_there")
    await record(tx, call, municipal_id, "add_school", campaign.state, campaign.state)
    await _open_in(tx, call, replace(one, campaign=campaign), posts)


async def _open_in(
    tx: Transaction, call: Call, one: Found, posts: Mapping[int, tuple[FittingPost, ...]]
) -> tuple[tuple[Campaign, ...], Schools]:
    """Each school gets its own; `posts`: school → whom it asks. What they got, and the calendars
    of these schools."""
    campaign = one.campaign
    schools = await calendars.of_schools(tx, posts, one.today)
    made = await tx.campaigns.add_of_municipal(
        campaign, [_opening(call, campaign, id_, schools) for id_ in posts], call.now
    )
    for state in sorted({each.state for each in made}):
        some = [each for each in made if each.state is state]
        await several.record(tx, call, "municipal", some)
    leaders = await tx.campaign_audience.list_leaders(list(posts), call.today)
    local = await several.enlist(
        tx,
        call,
        [
            Enlisting(campaign=each, posts=posts[each.school_id], school=schools[each.school_id])
            for each in made
            if each.state is CampaignState.OPEN
        ],
        also={person for found in leaders.values() for person in found},
    )
    await _tell_leaders(tx, call, made, leaders, local)
    return made, schools


async def undo(tx: Transaction, call: Call, municipal_id: int) -> None:
    """A draft again. Raises "campaign.begun" once anybody has begun, or it is over somewhere."""
    one, campaigns, _ = await opened_in(tx, call, municipal_id)
    if any(each.state is CampaignState.CLOSED for each in campaigns):
        raise DomainError("campaign.begun")
    await several.dismiss(tx, call, campaigns)
    await several.change_state(tx, call, campaigns, CampaignAction.CANCEL)
    await tx.municipal_campaigns.set_state(municipal_id, MunicipalState.DRAFT)
    await record(tx, call, municipal_id, "undo", one.campaign.state, MunicipalState.DRAFT)


async def _asked(
    tx: Transaction, campaign: MunicipalCampaign, today: date
) -> tuple[Sequence[School], dict[int, tuple[FittingPost, ...]], dict[int, NotAsked | None]]:
    """Schools of the municipality; school → whom it would ask, of those that would get it; and of
    those that are meant, why not."""
    every = await tx.organisation.list_schools(campaign.municipality_id)
    chosen = [school.id for school in every if campaign.asks(school.id)]
    busy = await tx.campaigns.list_busy_schools(chosen, campaign.questionnaire)
    posts = await tx.campaign_audience.list_fitting_of(chosen, campaign.audience, today)
    asked: dict[int, tuple[FittingPost, ...]] = {}
    reasons: dict[int, NotAsked | None] = {}
    for school_id, fitting in posts.items():
        found = fitting_of(fitting, campaign.questionnaire, campaign.form)
        reasons[school_id] = why_not(found, own=school_id in busy)
        if reasons[school_id] is None:
            asked[school_id] = asked_of(fitting, campaign.questionnaire, campaign.form)
    return every, asked, reasons


def _opening(
    call: Call, campaign: MunicipalCampaign, school_id: int, schools: Schools
) -> SchoolOpening:
    today = call.now.astimezone(schools[school_id].zone).date()
    ahead = campaign.opens_on > today
    return SchoolOpening(
        school_id=school_id,
        opens_on=campaign.opens_on if ahead else today,
        state=CampaignState.PLANNED if ahead else CampaignState.OPEN,
    )


async def _tell_leaders(
    tx: Transaction,
    call: Call,
    campaigns: tuple[Campaign, ...],
    leaders: Mapping[int, Collection[int]],
    local: Mapping[int, LocalCalendar],
) -> None:
    await notify_each(
        tx,
        call,
        [
            Cause(
                notice=MunicipalOpened(campaign_id=each.id),
                recipients=sorted(leaders[each.school_id]),
                key=f"{prefix(each.id)}municipal",
            )
            for each in campaigns
        ],
        local,
    )
