"""A diagnosis found, and which part of its people a reader sees."""

from dataclasses import dataclass

from content.loader import load_questionnaire
from domain.access import Action, Actor, Relation, Subject, allowed, relations, require
from domain.campaigns import Campaign
from domain.errors import DomainError
from domain.staff import departments_of
from services.call import Call
from services.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A diagnosis and the departments whose people the reader sees; None is all of them."""

    campaign: Campaign
    subject: Subject
    departments: frozenset[int] | None


async def found(tx: Transaction, campaign_id: int, *, lock: bool = False) -> Campaign:
    campaign = await tx.campaigns.find(campaign_id, lock=lock)
    if campaign is None:
        raise DomainError("access.gone")
    return campaign


async def seen(
    tx: Transaction, call: Call, campaign_id: int, action: Action, *, lock: bool = False
) -> Seen:
    """Raises "access.gone" and "access.denied"."""
    campaign = await found(tx, campaign_id, lock=lock)
    subject = await tx.subjects.of_school(campaign.school_id)
    require(action, call.actor, subject)
    return Seen(
        campaign=campaign, subject=subject, departments=part_of(call.actor, subject, action)
    )


def scored(campaign: Campaign) -> bool:
    """Whether its questionnaire has levels, which make a map; else what was chosen is counted."""
    return load_questionnaire(campaign.questionnaire).scored


async def managed(tx: Transaction, call: Call, campaign_id: int) -> Campaign:
    """As `managing`, without whose it is."""
    return (await managing(tx, call, campaign_id)).campaign


async def managing(tx: Transaction, call: Call, campaign_id: int, *, lock: bool = True) -> Seen:
    """For a change: locked. A deputy with a zone changes what was opened inside his zone alone."""
    one = await seen(tx, call, campaign_id, Action.CAMPAIGN_MANAGE, lock=lock)
    if not manages(call.actor, one.campaign, one.subject):
        raise DomainError("access.denied", action=Action.CAMPAIGN_MANAGE.value)
    return one


def manages(actor: Actor, campaign: Campaign, subject: Subject) -> bool:
    if not allowed(Action.CAMPAIGN_MANAGE, relations(actor, subject)):
        return False
    led = departments_of(actor, campaign.school_id)
    within = campaign.audience.within
    return led is None or (within is not None and within <= led)


def part_of(actor: Actor, subject: Subject, action: Action) -> frozenset[int] | None:
    """The departments of the school whose numbers and people the reader may see."""
    held = relations(actor, subject)
    if Relation.METHODIST in held and action is Action.CAMPAIGN_PARTICIPATION:
        return None
    if subject.school_id is None:
        raise DomainError("access.denied", action=action.value)
    return departments_of(actor, subject.school_id)
