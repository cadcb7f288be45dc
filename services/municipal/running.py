"""What a methodist does to all schools of his diagnosis at once: more time, the end, not yet."""

from dataclasses import replace
from datetime import date

from domain.campaigns import CampaignAction, CampaignState, check_term
from domain.errors import DomainError
from domain.municipal import MunicipalState
from domain.municipal_views import MunicipalPage
from services.call import Call
from services.campaigns import several
from services.municipal.progress import standing
from services.municipal.reading import Found, found, opened_in, record, recorded
from services.transaction import Transaction


async def extend(tx: Transaction, call: Call, municipal_id: int, last: date) -> MunicipalPage:
    """A later last day; a school that has taken even more time keeps it. How it stands then.

    Raises "municipal.over" where it goes on nowhere, "campaign.only_longer" for an earlier day,
    "campaign.same_day" for the last one as it is.
    """
    one, campaigns, schools = await opened_in(tx, call, municipal_id)
    going_on = [
        each for each in campaigns if each.state in (CampaignState.OPEN, CampaignState.PLANNED)
    ]
    if not going_on:
        raise DomainError("municipal.over")
    _check_last(one, last)
    shorter = [each for each in going_on if each.term[1] < last]
    said = recorded(call, municipal_id, "extend", MunicipalState.OPEN, MunicipalState.OPEN)
    if shorter:
        await several.lengthen(tx, call, shorter, schools, last, [said])
    else:
        await tx.audit.add_entries([said])
    await tx.municipal_campaigns.choose_term(municipal_id, one.campaign.opens_on, last)
    longer = replace(one, campaign=replace(one.campaign, closes_on=last, rev=one.campaign.rev + 1))
    given = [replace(each, closes_on=last) if each in shorter else each for each in campaigns]
    return await standing(tx, call, longer, given=given, local=schools)


async def check_extended(tx: Transaction, call: Call, municipal_id: int, last: date) -> None:
    """Raises what `extend` would of the day, and changes nothing."""
    _check_last(await found(tx, call, municipal_id, MunicipalState.OPEN), last)


def _check_last(one: Found, last: date) -> None:
    check_term(one.campaign.opens_on, last, one.today)
    if last == one.campaign.closes_on:
        raise DomainError("campaign.same_day", day=last)
    if last < one.campaign.closes_on:
        raise DomainError("campaign.only_longer")


async def close(tx: Transaction, call: Call, municipal_id: int) -> MunicipalPage:
    """Over in all schools; where it has not begun it never will. Raises "municipal.over"."""
    one, campaigns, schools = await opened_in(tx, call, municipal_id)
    going_on = [each for each in campaigns if each.state is CampaignState.OPEN]
    planned = [each for each in campaigns if each.state is CampaignState.PLANNED]
    if not going_on:
        raise DomainError("municipal.over")
    await several.close(tx, call, going_on)
    await several.change_state(tx, call, planned, CampaignAction.CANCEL)
    await _recorded(tx, call, municipal_id, "close")
    return await standing(tx, call, one, local=schools)


async def reopen(tx: Transaction, call: Call, municipal_id: int) -> MunicipalPage:
    """Takes the end back where it came today. Raises "campaign.too_late" where it did nowhere."""
    one, campaigns, schools = await opened_in(tx, call, municipal_id)
    ended = [
        each
        for each in campaigns
        if each.state is CampaignState.CLOSED
        and several.reopenable(call, each, schools[each.school_id])
    ]
    if not ended:
        raise DomainError("campaign.too_late")
    await several.reopen(tx, call, ended, schools)
    await _recorded(tx, call, municipal_id, "reopen")
    return await standing(tx, call, one, local=schools)


async def _recorded(tx: Transaction, call: Call, municipal_id: int, what: str) -> None:
    await record(tx, call, municipal_id, what, MunicipalState.OPEN, MunicipalState.OPEN)
