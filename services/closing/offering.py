"""Near its last day a plan's owner hears that it may be summed up: once, and once again."""

from collections import defaultdict
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.access import Actor
from domain.closing import WHOLE
from domain.notices.closing import ClosingOffered
from services.call import Call
from services.notify import notify
from services.transaction import Transaction

BATCH = 50


async def offer_due(tx: Transaction, now: datetime, limit: int = BATCH) -> int:
    """Writes one batch of offers, of reminders and of reviews inside longer plans; how many.

    They come with the day's lists. A caller goes on, in another transaction, while it is `limit`
    or more.
    """
    days: dict[date, list[str]] = defaultdict(list)
    for zone in await tx.routes.list_zones():
        days[now.astimezone(ZoneInfo(zone)).date()].append(zone)
    come = sorted(days.items())
    told = 0
    for again in (False, True):
        for one in await tx.closing_offers.list_to_offer(come, limit, again=again):
            notice = ClosingOffered(route_id=one.route_id, again=again, year=WHOLE)
            await _tell(tx, now, one.zone, one.owner_id, notice, str(int(again)))
            told += 1
    for year, found in await tx.closing_offers.list_to_review(come, limit):
        notice = ClosingOffered(route_id=found.route_id, again=False, year=year)
        await _tell(tx, now, found.zone, found.owner_id, notice, f"year:{year}")
        told += 1
    return told


async def _tell(
    tx: Transaction, now: datetime, zone: str, owner_id: int, notice: ClosingOffered, cause: str
) -> None:
    call = Call(actor=Actor(person_id=None), now=now, zone=ZoneInfo(zone), cause="tick")
    key = f"{ClosingOffered.kind}:{notice.route_id}:{cause}"
    await notify(tx, call, notice, recipient_id=owner_id, key=key)
