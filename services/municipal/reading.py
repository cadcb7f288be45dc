"""A municipality's diagnosis found, for whoever may handle it; its schools and their calendars."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from domain.access import Action, Subject, require
from domain.calendar import DayKind
from domain.campaigns import Campaign
from domain.errors import DomainError
from domain.municipal import MunicipalCampaign, MunicipalState
from domain.organisation import Municipality
from domain.school_calendar import FURTHEST, periods
from services import calendars
from services.audit import write_audit
from services.call import Call
from services.campaigns.several import Schools
from services.organisation import own_municipality
from services.school_calendar.read import FAR_BACK
from services.transaction import Transaction

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
    campaign = await tx.municipal_campaigns.find(municipal_id, lock=lock)
    if campaign is None:
        raise DomainError("access.gone")
    require(action, call.actor, Subject(municipality_id=campaign.municipality_id))
    if state is not None:
        campaign.require(state)
    municipality = await municipality_of(tx, campaign.municipality_id)
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


async def record(
    tx: Transaction, call: Call, municipal_id: int, what: str, before: str | None, after: str
) -> None:
    await write_audit(
        tx,
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
