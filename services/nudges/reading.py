"""A round as whoever sends it may read it, and the text of one person."""

from dataclasses import dataclass
from datetime import date

from domain.access import Action, Subject, require
from domain.addressing import Addressee
from domain.calendar import school_year
from domain.campaigns import Campaign, CampaignState
from domain.errors import DomainError
from domain.notices.outreach import Announced
from domain.nudges import Matter, NudgeText, Round
from domain.scopes import Scope
from services.call import Call
from services.outreach import Reached, reached
from services.scopes import scope_of, scopes_of
from services.transaction import Transaction
from storage.repositories.matters import Days

NOTICE = Announced(announcement_id=0)
"""Its hours are those of a nudge, without the minute that a nudge waits for the list."""


def days_of(today: date) -> Days:
    first, _ = school_year(today)
    return Days(today=today, year_first=today.replace(year=first, month=9, day=1))


def led(call: Call, school_id: int | None = None) -> Scope:
    """The part of the school to which the caller sends nudges; DomainError("access.denied").

    Of his first school, unless it is about another one that he leads as well.
    """
    scope = scope_of(call.actor)
    others = (one for one in scopes_of(call.actor) if one.school_id == school_id)
    scope = next(others, scope)
    require(Action.NUDGE_SEND, call.actor, Subject(school_id=scope.school_id))
    return scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A round of the caller's own."""

    round: Round
    scope: Scope
    campaign: Campaign | None


async def held_round(tx: Transaction, call: Call, round_id: int) -> Held:
    """DomainError("access.denied") for who leads nothing, "access.gone" for another's round."""
    led(call)
    found = await tx.nudges.find_round(round_id)
    if found is None or found.by != call.person_id:
        raise DomainError("access.gone")
    scope = led(call, found.school_id)
    if found.school_id != scope.school_id:
        raise DomainError("access.gone")
    campaign = None if found.campaign_id is None else await tx.campaigns.find(found.campaign_id)
    return Held(round=found, scope=scope, campaign=campaign)


async def concerned(tx: Transaction, call: Call, one: Held) -> tuple[Addressee, ...]:
    """Whom it is about now; nobody once the diagnosis is over."""
    if not still_asked(one.round.matter, one.campaign):
        return ()
    return await tx.nudges.list_concerned(
        one.scope,
        days_of(call.today),
        one.round.matter,
        one.round.campaign_id,
        but=call.person_id,
        department_id=one.round.department_id,
    )


def still_asked(matter: Matter, campaign: Campaign | None) -> bool:
    if matter is not Matter.DIAGNOSIS:
        return True
    return campaign is not None and campaign.state is CampaignState.OPEN


async def reached_by(tx: Transaction, call: Call, one: Held) -> Reached:
    return await reached(
        tx,
        call,
        one.round.school_id,
        await concerned(tx, call, one),
        one.round.chosen,
        NOTICE,
        weekly=True,
    )


def text_of(matter: Matter, campaign: Campaign | None, one: Addressee, today: date) -> NudgeText:
    return NudgeText(
        matter=matter,
        today=today,
        post_id=one.post_id,
        polite=one.polite,
        day=one.fact.day,
        count=one.fact.count,
        title=one.fact.title,
        route_id=one.fact.route_id,
        campaign=campaign,
    )
