"""A municipality's diagnosis found, for whoever may handle it; its schools and their calendars."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from domain.access import Action, Subject, require
from domain.calendar import DayKind
from domain.campaigns import Campaign
from domain.errors import DomainError
from domain.municipal import MunicipalCampaign, MunicipalState
from domain.municipal_views import NotAsked, why_not
from domain.organisation import Municipality
from domain.school_calendar import FURTHEST, periods
from services import calendars
from services.audit import entry
from services.call import Call
from services.campaigns.asking import asked_of, fitting_of
from services.campaigns.several import Schools
from services.organisation import own_municipality
from services.school_calendar.read import FAR_BACK
from services.transaction import Transaction
from storage.repositories.audit import Entry
from storage.repositories.campaign_audience import FittingPost

MANAGE = Action.MUNICIPAL_CAMPAIGN_MANAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """`today` is a day of the municipality."""

    campaign: MunicipalCampaign
    municipality: Municipality
    today: date


async def found(
    tx: Transaction,
    call: Call,
    municipal_id: int,
    state: MunicipalState | None = None,
    *,
    action: Action = MANAGE,
    lock: bool = False,
) -> Found:
    """Raises "access.gone", "access.denied", and "municipal.wrong_state" in another `state`."""
    placed = await tx.municipal_campaigns.find_placed(municipal_id, lock=lock)
    if placed is None:
        raise DomainError("access.gone")
    campaign, municipality = placed
    require(action, call.actor, Subject(municipality_id=campaign.municipality_id))
    if state is not None:
        campaign.require(state)
    return Found(campaign=campaign, municipality=municipality, today=day_in(call, municipality))


async def municipality_of(tx: Transaction, municipality_id: int) -> Municipality:
    municipality = await tx.organisation.find_municipality(municipality_id)
    if municipality is None:
        raise DomainError("access.gone")
    return municipality


def day_in(call: Call, municipality: Municipality) -> date:
    return call.now.astimezone(ZoneInfo(municipality.zone)).date()


async def opened_in(
    tx: Transaction, call: Call, municipal_id: int
) -> tuple[Found, tuple[Campaign, ...], Schools]:
    """What was opened, locked for a change: the schools' diagnoses, and the calendars of these."""
    one = await found(tx, call, municipal_id, MunicipalState.OPEN, lock=True)
    campaigns = await tx.campaigns.list_of_municipal([municipal_id])
    schools = await calendars.of_schools(tx, [each.school_id for each in campaigns], one.today)
    return one, campaigns, schools


async def asked_in(
    tx: Transaction, campaign: MunicipalCampaign, school_ids: Collection[int], today: date
) -> tuple[dict[int, tuple[FittingPost, ...]], dict[int, NotAsked | None]]:
    """School → whom it would ask, of those of them that would get it now; and of each, why not."""
    busy = await tx.campaigns.list_busy_schools(school_ids, campaign.questionnaire)
    posts = await tx.campaign_audience.list_fitting_of(school_ids, campaign.audience, today)
    asked: dict[int, tuple[FittingPost, ...]] = {}
    reasons: dict[int, NotAsked | None] = {}
    for school_id, fitting in posts.items():
        found = fitting_of(fitting, campaign.questionnaire, campaign.form)
        reasons[school_id] = why_not(found, busy.get(school_id))
        if reasons[school_id] is None:
            asked[school_id] = asked_of(fitting, campaign.questionnaire, campaign.form)
    return asked, reasons


async def record(
    tx: Transaction, call: Call, municipal_id: int, what: str, before: str | None, after: str
) -> None:
    await tx.audit.add_entries([recorded(call, municipal_id, what, before, after)])


def recorded(call: Call, municipal_id: int, what: str, before: str | None, after: str) -> Entry:
    """What `record` writes."""
    return entry(
        call,
        f"municipal_campaign.{what}",
        "municipal_campaign",
        municipal_id,
        before=before,
        after=after,
    )


async def holidays(tx: Transaction, call: Call) -> tuple[tuple[date, date], ...]:
    """Holidays of most of the schools of the caller's municipality, for dates told by them."""
    every = await tx.organisation.list_schools(own_municipality(call))
    schools = [school.id for school in every]
    marked = await tx.calendar.list_marked_days_of(
        schools, call.today - FAR_BACK, call.today + FURTHEST
    )
    days = Counter(
        day
        for found in marked.values()
        for day, kind in set(found)
        if kind == DayKind.HOLIDAYS.value
    )
    most = sorted(day for day, count in days.items() if 2 * count > len(schools))
    found = periods((day, DayKind.HOLIDAYS.value) for day in most)
    return tuple((one.first, one.last) for one in found)
