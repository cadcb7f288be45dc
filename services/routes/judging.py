"""Whose word about a submitted plan is due, and whether the speaker is one of them."""

from dataclasses import dataclass

from domain.access import Action, Actor, Relation, Subject, allowed, relations
from domain.approval import Leader, may_decide
from domain.errors import DomainError
from domain.plan import Route
from domain.plan_rules import ApprovalStep
from domain.route import TRANSITIONS, RouteAction, RouteState
from services.call import Call
from services.routes.read import Local, local_of
from services.transaction import Transaction

ENDORSED = "route.endorse"
UNENDORSED = "route.unendorse"
PASSED_OVER = "route.pass_over"
STEPS = (ENDORSED, UNENDORSED, PASSED_OVER)
"""Actions of the audit about agreements; `before` holds the step, `after` of the last the why."""

_STEP_OF = {
    Relation.HEAD: ApprovalStep.DEPARTMENT,
    Relation.PLAN_METHODIST: ApprovalStep.METHODIST,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """`step`: the speaker agrees at it; None: he decides."""

    subject: Subject
    route: Route
    local: Local
    leaders: tuple[Leader, ...]
    step: ApprovalStep | None
    narrow: bool
    """He heads the department and nothing more: he sees no bases."""
    late: bool = False
    """Somebody else has decided about this very text meanwhile, and may undo it."""


async def judging(
    tx: Transaction,
    call: Call,
    route_id: int,
    rev: int,
    *,
    also_agreeing: bool = True,
    also_late: bool = False,
) -> Judged:
    """Nobody judges his own plan, nor a text he has not seen, nor a second time.

    `also_late`: what is kept for the case that another's decision is undone may still be said.

    Raises "access.denied", "route.not_yours_to_decide", "route.withdrawn", "route.decided",
    "route.step_first" while an agreement is waited for, "route.step_passed" once it no longer is,
    "route.stale".
    """
    subject, route = await tx.subjects.of_plan(route_id)
    held = relations(call.actor, subject)
    decides, agrees = (allowed(one, held) for one in (Action.ROUTE_APPROVE, Action.ROUTE_ENDORSE))
    if not decides and not (agrees and also_agreeing):
        raise DomainError("access.denied", action=Action.ROUTE_APPROVE.value)
    local = local_of(call, route)
    leaders = await tx.approvals.list_leaders(route.school_id, local.today)
    step = endorses(call.actor, subject, route)
    if step is None and decides and not _decides(call, route, leaders):
        raise DomainError("route.not_yours_to_decide")
    if route.state is RouteState.DRAFT:
        raise DomainError("route.withdrawn")
    late = also_late and route.rev == rev + 1 and overtaken(call, route)
    if route.state is not RouteState.SUBMITTED and not late:
        raise DomainError("route.decided")
    if route.rev != rev and not late:
        raise DomainError("route.stale")
    if step is None and route.step is not None:
        raise DomainError("route.step_first")
    if step is None and not decides and not late:
        raise DomainError("route.step_passed")
    return Judged(
        subject=subject,
        route=route,
        local=local,
        leaders=leaders,
        step=step,
        narrow=seen_narrowly(call.actor, subject),
        late=late,
    )


async def deciding(
    tx: Transaction, call: Call, route_id: int, rev: int, *, also_late: bool = False
) -> Judged:
    """As `judging`, of the decision alone."""
    judged = await judging(tx, call, route_id, rev, also_agreeing=False, also_late=also_late)
    if judged.step is not None:
        raise DomainError("route.step_first")
    return judged


def endorses(actor: Actor, subject: Subject, route: Route) -> ApprovalStep | None:
    """The step that waits, where the actor may agree at it."""
    held = relations(actor, subject)
    if route.step is None or not allowed(Action.ROUTE_ENDORSE, held):
        return None
    return route.step if route.step in {_STEP_OF.get(one) for one in held} else None


def overtaken(call: Call, route: Route) -> bool:
    """Another has decided about the text at the revision before, and may still undo it."""
    return route.state in TRANSITIONS[RouteAction.REVOKE] and route.decided_by != call.person_id


def step_of(held: frozenset[Relation]) -> ApprovalStep | None:
    """The step at which such a one agrees."""
    return next((_STEP_OF[one] for one in sorted(held) if one in _STEP_OF), None)


def may_look(actor: Actor, subject: Subject) -> bool:
    """Whether the actor may open the card: as a reader, or as one whose agreement is asked."""
    held = relations(actor, subject)
    return any(allowed(one, held) for one in (Action.ROUTE_READ, Action.ROUTE_ENDORSE))


def seen_narrowly(actor: Actor, subject: Subject) -> bool:
    """The reader is the head of the department and nothing more: he sees no bases."""
    held = relations(actor, subject)
    return (
        not allowed(Action.ROUTE_READ, held)
        and Relation.HEAD in held
        and Relation.PLAN_METHODIST not in held
    )


def _decides(call: Call, route: Route, leaders: tuple[Leader, ...]) -> bool:
    return may_decide(
        leaders, actor=call.person_id, owner=route.person_id, department_id=route.department_id
    )
