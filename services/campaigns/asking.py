"""Of the posts that an audience names, whom a questionnaire asks."""

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from domain.campaign_views import Fitting
from domain.campaigns import Campaign, CampaignState
from domain.diagnosis import Form
from services.campaigns.choices import speaks_to
from services.transaction import Transaction
from storage.repositories.campaign_audience import FittingPost


def asked_of(
    posts: tuple[FittingPost, ...], questionnaire: str, form: Form
) -> tuple[FittingPost, ...]:
    """Of those who fit, who is not away and whose work is spoken of."""
    return tuple(
        post for post in posts if not post.away and speaks_to(questionnaire, form, post.variant)
    )


def fitting_of(posts: tuple[FittingPost, ...], questionnaire: str, form: Form) -> Fitting:
    """The same in numbers, with those who fit and are not asked."""
    spoken_to = [one for one in posts if speaks_to(questionnaire, form, one.variant)]
    asked = [one for one in spoken_to if not one.away]
    return Fitting(
        people=len(asked),
        without=Counter(one.without for one in asked if one.without is not None),
        away=len(spoken_to) - len(asked),
        other_work=len(posts) - len(spoken_to),
    )


def apart_from(posts: tuple[FittingPost, ...], people: Collection[int]) -> tuple[FittingPost, ...]:
    return tuple(post for post in posts if post.person_id not in people)


async def beside(tx: Transaction, campaign: Campaign, today: date) -> tuple[Campaign, ...]:
    """What asks the same in the same days, open or planned."""
    first, last = campaign.term
    asking = replace(campaign, opens_on=max(first, today), closes_on=max(last, today))
    going_on = await tx.campaigns.list_going_on(campaign.school_id, campaign.questionnaire)
    return tuple(one for one in going_on if one.id != campaign.id and one.meets(asking))


async def people_of(
    tx: Transaction, campaigns: Collection[Campaign], today: date
) -> frozenset[int]:
    """Whom they ask; of planned ones, whom they would ask today."""
    open_ones = [one.id for one in campaigns if one.state is CampaignState.OPEN]
    people: set[int] = set()
    if open_ones:
        for found in (await tx.campaign_audience.list_people_of(open_ones)).values():
            people |= found
    planned = [one for one in campaigns if one.state is CampaignState.PLANNED]
    if planned:
        fitting = await tx.campaign_audience.list_fitting_each(planned, today)
        for one in planned:
            asked = asked_of(fitting[one.id], one.questionnaire, one.form)
            people |= {post.person_id for post in asked}
    return frozenset(people)


async def asked_elsewhere(tx: Transaction, campaign: Campaign, today: date) -> frozenset[int]:
    """Whom an open one beside it asks. A planned one takes its people when it begins: of two that
    wait, the first to begin does."""
    found = await beside(tx, campaign, today)
    return await people_of(tx, [one for one in found if one.state is CampaignState.OPEN], today)
