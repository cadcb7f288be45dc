"""The word of whoever is asked to agree before the approval, and its taking back."""

from dataclasses import replace

from domain.access import Action, require
from domain.errors import DomainError
from domain.plan import Route
from domain.plan_rules import ApprovalStep
from domain.plan_views import CardView
from domain.route import RouteState
from services.audit import write_audit
from services.call import Call
from services.routes.card import card_read
from services.routes.endorsement import ask, keys_of
from services.routes.judging import ENDORSED, UNENDORSED, judging
from services.routes.read import local_of
from services.transaction import Transaction


async def endorse(tx: Transaction, call: Call, route_id: int, rev: int) -> CardView | None:
    """Agrees to the text at `rev`; the next one is asked. The card as it then is.

    Pressed twice, it is agreed to once: None. DomainError as `judging`.
    """
    try:
        judged = await judging(tx, call, route_id, rev)
    except DomainError as error:
        if error.code in {"route.step_passed", "route.step_first"}:
            given = await tx.endorsements.list_of_text(route_id, rev)
            if given and given[-1].by == call.person_id:
                return None
        raise
    if judged.step is None:
        raise DomainError("route.step_passed")
    await tx.endorsements.add(
        route_id=route_id, rev=rev, step=judged.step, by=call.person_id, now=call.now
    )
    await _journal(tx, call, ENDORSED, judged.route, judged.step)
    subject = judged.subject
    asked = await ask(
        tx,
        call,
        judged.route,
        judged.local,
        judged.leaders,
        after=judged.step,
        handed_over=subject.handed_over,
    )
    if asked.route.handed_over_at != judged.route.handed_over_at:
        subject = replace(subject, handed_over=True)
    return await card_read(tx, call, subject, asked.route, judged.leaders, unendorses=True)


async def take_back(tx: Transaction, call: Call, route_id: int, rev: int) -> CardView:
    """One's own agreement, until somebody went on from it. Raises "route.acted"."""
    subject, route = await tx.subjects.of_plan(route_id)
    require(Action.ROUTE_ENDORSE, call.actor, subject)
    given = await tx.endorsements.list_of_text(route_id, rev)
    if route.state is not RouteState.SUBMITTED or route.rev != rev or not given:
        raise DomainError("route.acted")
    last = given[-1]
    if last.by != call.person_id or route.step is last.step:
        raise DomainError("route.acted")
    await tx.endorsements.take_back(route_id=route_id, rev=rev, step=last.step)
    if not await tx.endorsements.move(route, last.step, since=call.now):
        raise DomainError("route.acted")
    await tx.outbox.take_back(*(f"{one}:" for one in keys_of(route_id, rev)))
    await _journal(tx, call, UNENDORSED, route, last.step)
    waits = replace(route, step=last.step, step_since=call.now)
    leaders = await tx.approvals.list_leaders(route.school_id, local_of(call, route).today)
    return await card_read(tx, call, subject, waits, leaders)


async def _journal(
    tx: Transaction, call: Call, action: str, route: Route, step: ApprovalStep
) -> None:
    await write_audit(tx, call, action, "route", route.id, before=step.value)
