"""How it goes in the schools, and what it says: numbers of five people or more, never a name."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from content.loader import load_questionnaire
from domain.access import Action, Subject, allowed, relations, require
from domain.campaign_map import PersonResult, deficit_map, judged
from domain.campaign_totals import settled
from domain.campaign_views import PAGE
from domain.campaigns import Campaign, CampaignState, Counts, sum_of
from domain.errors import DomainError
from domain.municipal import MunicipalState, Stage, stage_of
from domain.municipal_views import (
    BUSY,
    LeftSchool,
    MunicipalLine,
    MunicipalList,
    MunicipalMap,
    MunicipalPage,
    NotAsked,
    SchoolStanding,
)
from domain.organisation import School
from domain.paging import page_within
from services import calendars
from services.call import Call
from services.campaigns.several import Schools, reopenable
from services.municipal.reading import MANAGE, Found, asked_in, day_in, found, municipality_of
from services.organisation import own_municipality
from services.transaction import Transaction
from storage.repositories.participation import SchoolResult


async def list_opened(tx: Transaction, call: Call, page: int = 0) -> MunicipalList:
    """Of the methodist's municipality, the newest first; a page beyond the last is the first."""
    municipality = await municipality_of(tx, own_municipality(call))
    require(MANAGE, call.actor, Subject(municipality_id=municipality.id))
    page = max(0, page)
    opened, total = await tx.municipal_campaigns.list_opened(
        municipality.id, limit=PAGE, offset=page * PAGE
    )
    if not opened and page:
        return await list_opened(tx, call)
    today = day_in(call, municipality)
    campaigns = await tx.campaigns.list_of_municipal([one.id for one in opened])
    counts = await tx.participation.counts([one.id for one in campaigns], None, today)
    parts: dict[int, list[Campaign]] = defaultdict(list)
    for one in campaigns:
        parts[one.municipal_id or 0].append(one)
    return MunicipalList(
        municipality_id=municipality.id,
        municipality=municipality.name,
        lines=tuple(
            MunicipalLine(
                campaign=one,
                stage=stage_of({each.state for each in parts[one.id]}),
                counts=sum_of([counts[each.id] for each in parts[one.id]]),
            )
            for one in opened
        ),
        total=total,
        page=page,
        today=today,
        draft=await tx.municipal_campaigns.find_draft(municipality.id, call.person_id),
    )


async def get(tx: Transaction, call: Call, municipal_id: int, page: int = 0) -> MunicipalPage:
    """Raises "municipal.wrong_state" for what is not opened."""
    return await standing(tx, call, await found(tx, call, municipal_id, MunicipalState.OPEN), page)


async def standing(
    tx: Transaction,
    call: Call,
    one: Found,
    page: int = 0,
    *,
    given: Sequence[Campaign] | None = None,
    local: Schools | None = None,
) -> MunicipalPage:
    """`given`, `local`: diagnoses and calendars of the schools that have it, where they are
    known."""
    every = await tx.organisation.list_schools(one.campaign.municipality_id)
    if given is None:
        given = await tx.campaigns.list_of_municipal([one.campaign.id])
    ids = [each.id for each in given]
    if local is None:
        local = await calendars.of_schools(tx, [each.school_id for each in given], one.today)
    counts = await tx.participation.counts(ids, None, one.today)
    left = left_out(every, given)
    reasons: Mapping[int, NotAsked | None] = {}
    # Once it is over, what keeps a school out today is no reason of that time.
    if left and stage_of({each.state for each in given}) is not Stage.CLOSED:
        _, reasons = await asked_in(tx, one.campaign, left, one.today)
    begun = await anybody_began(tx, given)
    return page_of(call, one, every, given, counts, local, reasons, begun=begun, page=page)


def left_out(every: Sequence[School], given: Sequence[Campaign]) -> list[int]:
    """Schools that have none of it, meant or not."""
    has_it = {each.school_id for each in given}
    return [each.id for each in every if each.id not in has_it]


async def anybody_began(tx: Transaction, given: Sequence[Campaign]) -> bool:
    """Somebody has begun, or it is over in a school."""
    if any(each.state is CampaignState.CLOSED for each in given):
        return True
    return await tx.campaign_audience.anybody_began([each.id for each in given])


def page_of(
    call: Call,
    one: Found,
    every: Sequence[School],
    given: Sequence[Campaign],
    counts: Mapping[int, Counts],
    local: Schools,
    reasons: Mapping[int, NotAsked | None],
    *,
    begun: bool,
    page: int = 0,
) -> MunicipalPage:
    """`every`: the schools of the municipality; `given`: the diagnoses of those that have one, with
    their `counts` and the calendars of their schools; `reasons`: why others have none; `begun`:
    somebody has begun, or it is over somewhere."""
    campaign, today = one.campaign, one.today
    campaigns = {each.school_id: each for each in given}
    states = {each.state for each in given}
    subject = Subject(municipality_id=campaign.municipality_id)
    schools = tuple(
        SchoolStanding(
            name=school.name, campaign=campaigns[school.id], counts=counts[campaigns[school.id].id]
        )
        for school in every
        if school.id in campaigns
    )
    return MunicipalPage(
        campaign=campaign,
        municipality=one.municipality.name,
        stage=stage_of(states),
        today=today,
        schools=schools,
        left=tuple(
            LeftSchool(name=school.name, why=reasons.get(school.id))
            for school in every
            if school.id not in campaigns and campaign.asks(school.id)
        ),
        without=tuple(
            school
            for school in every
            if school.id not in campaigns and reasons.get(school.id) not in BUSY
        ),
        busy=tuple(
            LeftSchool(name=school.name, why=reasons[school.id])
            for school in every
            if school.id not in campaigns and reasons.get(school.id) in BUSY
        ),
        counts=sum_of(list(counts.values())),
        page=page_within(page, len(schools), PAGE),
        sees_map=load_questionnaire(campaign.questionnaire).scored
        and allowed(Action.MUNICIPAL_CAMPAIGN_MAP, relations(call.actor, subject)),
        undoable=not begun,
        reopenable=any(
            each.state is CampaignState.CLOSED and reopenable(call, each, local[each.school_id])
            for each in campaigns.values()
        ),
    )


async def map_of(tx: Transaction, call: Call, municipal_id: int) -> MunicipalMap:
    """Groups by schools, of people by fives.

    The reader knows by name who passed and on which day, and may not know anybody's result: so
    two looks at the map never differ by fewer than five people of a school (`settled`).

    Raises "campaign.no_map" for a questionnaire without levels.
    """
    one = await found(
        tx, call, municipal_id, MunicipalState.OPEN, action=Action.MUNICIPAL_CAMPAIGN_MAP
    )
    questionnaire = load_questionnaire(one.campaign.questionnaire)
    if not questionnaire.scored:
        raise DomainError("campaign.no_map")
    campaigns = await tx.campaigns.list_of_municipal([municipal_id])
    results = await tx.participation.list_results_of([each.id for each in campaigns])
    by_campaign: dict[int, list[SchoolResult]] = defaultdict(list)
    for result in results:
        by_campaign[result.campaign_id].append(result)
    counted = [
        PersonResult(place_id=each.school_id, variant=result.variant, judged=judged(result.score))
        for each in campaigns
        for result in _settled(call.now, each, by_campaign[each.id])
    ]
    every = await tx.organisation.list_schools(one.campaign.municipality_id)
    names = {school.id: school.name for school in every}
    asked = {each.school_id for each in campaigns}
    places = [school_id for school_id in names if school_id in asked]
    return MunicipalMap(
        campaign=one.campaign,
        municipality=one.municipality.name,
        today=one.today,
        finished=len(results),
        still_open=frozenset(
            each.school_id for each in campaigns if each.state is CampaignState.OPEN
        ),
        map=deficit_map(counted, [each.key for each in questionnaire.groups], places),
        titles={group.key: group.title for group in questionnaire.groups},
        labels={group.key: group.label for group in questionnaire.groups},
        names=names,
    )


def _settled(now: datetime, campaign: Campaign, finished: list[SchoolResult]) -> list[SchoolResult]:
    closed_at = None
    if campaign.state is CampaignState.CLOSED:
        closed_at = campaign.closed_at or now
    return finished[: settled([one.finished_at for one in finished], closed_at)]
