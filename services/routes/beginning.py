"""The first day of approved plans."""

from collections import defaultdict
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.route import RouteAction, RouteState, apply
from services.notify import GROUPING
from services.transaction import Transaction

BATCH = 100


async def begin_due(tx: Transaction, now: datetime, limit: int = BATCH) -> int:
    """Makes one batch of approved plans active whose first day has come where they are.

    On the day of its approval a plan begins once the time of grouping is over.
    Returns how many began; a caller goes on, in another transaction, while it is `limit`.
    """
    # Until its owner is told of it, an approval can be undone.
    decided_until = now - GROUPING
    days: dict[date, list[str]] = defaultdict(list)
    for zone in await tx.routes.list_zones():
        days[now.astimezone(ZoneInfo(zone)).date()].append(zone)
    route_ids = await tx.routes.list_to_begin(sorted(days.items()), decided_until, limit)
    if not route_ids:
        return 0
    active = apply(RouteState.APPROVED, RouteAction.BEGIN)
    await tx.routes.set_state(route_ids, active)
    for route_id in route_ids:
        await tx.audit.add(
            at=now,
            actor_id=None,
            action="route.begin_due",
            object_kind="route",
            object_id=route_id,
            before=RouteState.APPROVED.value,
            after=active.value,
        )
    return len(route_ids)
