"""It opens: each school gets a diagnosis of its own, its people and its leaders hear of it."""

from collections.abc import Mapping
from dataclasses import replace

from domain.campaigns import Campaign, CampaignAction, CampaignState, Counts, check_term
from domain.errors import DomainError
from domain.municipal import MunicipalCampaign, MunicipalState
from domain.municipal_views import MunicipalDraft, MunicipalPage, NotAsked
from domain.notices.campaigns import MunicipalOpened
from services import calendars
from services.call import Call
from services.campaigns import several
from services.campaigns.several import Enlisting, Schools
from services.campaigns.telling import prefix
from services.municipal.drafting import draft_of
from services.municipal.progress import anybody_began, left_out, page_of, standing
from services.municipal.reading import asked_in, found, record, recorded
from services.notify import Cause
from services.transaction import Transaction
from storage.repositories.audit import Entry
from storage.repositories.campaign_audience import FittingPost
from storage.repositories.campaigns import SchoolOpening

_REFUSALS: dict[NotAsked | None, str] = {
    NotAsked.OWN: "municipal.school_busy",
    NotAsked.PLANNED: "municipal.school_planned",
    NotAsked.OTHER_WORK: "municipal.other_work",
}
"""Why one school is not added, where it is not that there is nobody to ask."""


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
    every = await tx.organisation.list_schools(campaign.municipality_id)
    able, reasons = await asked_in(tx, campaign, [each.id for each in every], one.today)
    posts = {id_: asked for id_, asked in able.items() if campaign.asks(id_)}
    if not posts:
        raise DomainError("municipal.nobody")
    await tx.municipal_campaigns.set_state(municipal_id, MunicipalState.OPEN)
    schools = await calendars.of_schools(tx, posts, one.today)
    opening = recorded(call, municipal_id, "open", campaign.state, MunicipalState.OPEN)
    made = await _open_in(tx, call, campaign, posts, schools, opening)
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


async def add_school(
    tx: Transaction, call: Call, municipal_id: int, school_id: int
) -> MunicipalPage:
    """Opens it in one more school, for what is left of the term; pressed twice, once. How it stands
    then.

    Raises "municipal.over" where it goes on nowhere, "municipal.school_busy" and
    "municipal.school_planned" for a school that has another of this questionnaire, whoever opened
    it, "municipal.other_work" and "municipal.nobody_there" for one with nobody to ask.
    """
    one = await found(tx, call, municipal_id, MunicipalState.OPEN, lock=True)
    campaign = one.campaign
    every = await tx.organisation.list_schools(campaign.municipality_id)
    if school_id not in {school.id for school in every}:
        raise DomainError("access.gone")
    given = await tx.campaigns.list_of_municipal([municipal_id])
    if school_id in {each.school_id for each in given}:
        return await standing(tx, call, one)
    going_on = {CampaignState.OPEN, CampaignState.PLANNED} & {each.state for each in given}
    if not going_on or campaign.closes_on < one.today:
        raise DomainError("municipal.over")
    if not campaign.asks(school_id):
        wanted = (campaign.schools or frozenset()) | {school_id}
        await tx.municipal_campaigns.choose_schools(municipal_id, wanted)
        campaign = replace(campaign, schools=wanted, rev=campaign.rev + 1)
    posts, reasons = await asked_in(tx, campaign, left_out(every, given), one.today)
    if school_id not in posts:
        raise DomainError(_REFUSALS.get(reasons[school_id], "municipal.nobody_there"))
    schools = await calendars.of_schools(
        tx, [school_id, *(each.school_id for each in given)], one.today
    )
    adding = recorded(call, municipal_id, "add_school", campaign.state, campaign.state)
    made = await _open_in(tx, call, campaign, {school_id: posts[school_id]}, schools, adding)
    counts = await tx.participation.counts([each.id for each in (*given, *made)], None, one.today)
    begun = await anybody_began(tx, given)
    one = replace(one, campaign=campaign)
    return page_of(call, one, every, (*given, *made), counts, schools, reasons, begun=begun)


async def _open_in(
    tx: Transaction,
    call: Call,
    campaign: MunicipalCampaign,
    posts: Mapping[int, tuple[FittingPost, ...]],
    schools: Schools,
    what: Entry,
) -> tuple[Campaign, ...]:
    """Each school gets its own; `posts`: school → whom it asks, `what`: the word of it in the
    audit."""
    made = await tx.campaigns.add_of_municipal(
        campaign, [_opening(call, campaign, id_, schools) for id_ in posts], call.now
    )
    await tx.audit.add_entries([what, *several.entries(call, "municipal", made)])
    leaders = await tx.campaign_audience.list_leaders(list(posts), call.today)
    await several.enlist(
        tx,
        call,
        [
            Enlisting(campaign=each, posts=posts[each.school_id], school=schools[each.school_id])
            for each in made
            if each.state is CampaignState.OPEN
        ],
        beside=[
            Cause(
                notice=MunicipalOpened(campaign_id=each.id),
                recipients=sorted(leaders[each.school_id]),
                key=f"{prefix(each.id)}municipal",
            )
            for each in made
        ],
    )
    return made


async def undo(tx: Transaction, call: Call, municipal_id: int) -> MunicipalDraft:
    """A draft again. Raises "campaign.begun" once anybody has begun, or it is over somewhere."""
    one = await found(tx, call, municipal_id, MunicipalState.OPEN, lock=True)
    campaigns = await tx.campaigns.list_of_municipal([municipal_id])
    if any(each.state is CampaignState.CLOSED for each in campaigns):
        raise DomainError("campaign.begun")
    await several.dismiss(tx, call, campaigns)
    await several.change_state(tx, call, campaigns, CampaignAction.CANCEL)
    await tx.municipal_campaigns.set_state(municipal_id, MunicipalState.DRAFT)
    await record(tx, call, municipal_id, "undo", one.campaign.state, MunicipalState.DRAFT)
    draft = replace(one.campaign, state=MunicipalState.DRAFT, rev=one.campaign.rev + 1)
    return await draft_of(tx, replace(one, campaign=draft))


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
