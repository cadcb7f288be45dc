"""The way of a closing plan from those who analyse it to who concludes."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.access import Actor
from domain.approval import Leader, deciders
from domain.closing import SILENT_DAYS, WHOLE
from domain.notices.closing import ClosingToConclude
from domain.plan import Route
from services.call import Call
from services.closing.heads import moved
from services.notify import notify_all
from services.routes.read import local_of
from services.transaction import Transaction

BATCH = 50


async def tell_deciders(
    tx: Transaction, call: Call, route: Route, year: int = WHOLE
) -> tuple[Leader, ...]:
    """Who leads the school; those of them who conclude are told."""
    leaders = await tx.approvals.list_leaders(route.school_id, local_of(call, route).today)
    due = deciders(leaders, owner=route.person_id, department_id=route.department_id)
    # Of a year it is told once, whatever is changed after that.
    cause = f"year:{year}" if year != WHOLE else str(route.rev)
    await notify_all(
        tx,
        call,
        ClosingToConclude(route_id=route.id, year=year),
        [one.person_id for one in due],
        key=f"{ClosingToConclude.kind}:{route.id}:{cause}",
    )
    return leaders


async def pass_on_due(tx: Transaction, now: datetime, limit: int = BATCH) -> int:
    """One batch of plans whose analysts were silent for their days goes on; how many.

    A caller goes on, in another transaction, while it is `limit`.
    """
    silent = await tx.closings.list_silent(now - timedelta(days=SILENT_DAYS), limit)
    for route in silent:
        call = Call(actor=Actor(person_id=None), now=now, zone=ZoneInfo(route.zone), cause="tick")
        passed_on = await moved(tx, route, route.state, concluding_since=now)
        await tell_deciders(tx, call, passed_on)
        await tx.audit.add(
            at=now,
            actor_id=None,
            action="route.pass_on_closing",
            object_kind="route",
            object_id=route.id,
            before=route.state.value,
            after=route.state.value,
        )
    return len(silent)
