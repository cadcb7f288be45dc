"""Approving several plans without remarks at once: those that were shown, as they were shown."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from domain.access import Action
from domain.approval import may_decide
from domain.errors import DomainError
from domain.notices.routes import RouteApproved
from domain.plan import Plan, VersionCause, sha256, snapshot
from domain.plan_sections import with_approval
from domain.plan_views import ApprovedPlan, BatchOutcome, BatchView, Digest
from domain.route import WITH_PERIOD, RouteAction, RouteState, apply, period_for
from services import calendars
from services.call import Call
from services.notify import notify_own
from services.reminders.schedule import reschedule_routes
from services.routes.card import list_clean
from services.routes.decision import unconfirmed_of
from services.routes.read import local_of
from services.scopes import queues_of
from services.transaction import Transaction
from storage.repositories.route_versions import NewVersion

DIGESTS = 5
"""Plans on a screen: read in one go, and approved with one press."""

Seen = tuple[int, int]
"""A route and the revision at which it was shown."""


async def batch(tx: Transaction, call: Call, skipped: Collection[Seen] = ()) -> BatchView:
    """The next plans without remarks, but those the speaker has put off."""
    plans = await list_clean(tx, call, queues_of(call, Action.APPROVAL_QUEUE))
    return _view(call, plans, skipped)


async def approve_shown(
    tx: Transaction, call: Call, shown: Sequence[Seen], skipped: Collection[Seen] = ()
) -> tuple[BatchOutcome, BatchView]:
    """Approves those of `shown` that still wait as they were shown; and what comes next.

    What changed meanwhile, or is no longer without remarks, is left out and named. As many
    statements for many plans as for one. DomainError("access.denied") for whoever leads nothing.
    """
    plans = await list_clean(tx, call, queues_of(call, Action.APPROVAL_QUEUE))
    asked = [plan for plan in plans if _seen(plan) in set(shown)]
    approved = await _approve(tx, call, asked)
    done = {plan.route.id for plan in approved}
    lost = [route_id for route_id, _ in shown if route_id not in done]
    left = await tx.routes.list_of(lost) if lost else ()
    rest = [plan for plan in plans if _seen(plan) not in set(shown)]
    outcome = BatchOutcome(
        approved=tuple(
            ApprovedPlan(route_id=one.id, rev=one.rev, owner=one.owner)
            for one in (plan.route for plan in approved)
        ),
        left=tuple(one.owner for one in left if one.state not in WITH_PERIOD),
        before=tuple(one.owner for one in left if one.state in WITH_PERIOD),
    )
    return outcome, _view(call, rest, skipped)


def _view(call: Call, plans: Sequence[Plan], skipped: Collection[Seen]) -> BatchView:
    put_off = set(skipped)
    waiting = [plan for plan in plans if _seen(plan) not in put_off]
    return BatchView(
        shown=tuple(
            Digest(plan=plan, today=local_of(call, plan.route).today) for plan in waiting[:DIGESTS]
        ),
        more=max(0, len(waiting) - DIGESTS),
        skipped=len(plans) - len(waiting),
    )


def _seen(plan: Plan) -> Seen:
    return plan.route.id, plan.route.rev


async def _approve(tx: Transaction, call: Call, plans: Sequence[Plan]) -> list[Plan]:
    if not plans:
        return []
    state = apply(RouteState.SUBMITTED, RouteAction.APPROVE)
    schools = {plan.route.school_id for plan in plans}
    leaders = await tx.approvals.list_leaders_of(schools, call.today)
    for plan in plans:
        # The queue follows the same rule; whoever slipped in stops the press.
        if not may_decide(
            leaders[plan.route.school_id],
            actor=call.person_id,
            owner=plan.route.person_id,
            department_id=plan.route.department_id,
        ):
            raise DomainError("route.not_yours_to_decide")
    dated = [_with_period(call, plan) for plan in plans]
    decided = await tx.routes.decide_all(
        [plan.route for plan in dated], state, by=call.person_id, now=call.now
    )
    made = [
        with_approval(
            replace(
                plan,
                dropped=(),
                route=replace(
                    plan.route,
                    state=state,
                    rev=plan.route.rev + 1,
                    decided_at=call.now,
                    decided_by=call.person_id,
                ),
            )
        )
        for plan in dated
        if plan.route.id in decided
    ]
    ids = [plan.route.id for plan in made]
    if not ids:
        return []
    if any(plan.dropped for plan in plans):
        await tx.plan_items.remove_dropped(*ids)
    unconfirmed = [
        item_id for plan in made for item_id in unconfirmed_of(plan, leaders[plan.route.school_id])
    ]
    if unconfirmed:
        await tx.plan_items.set_confirmable(unconfirmed, False)
    await tx.route_versions.add_all(
        [_version(plan) for plan in made], by=call.person_id, now=call.now
    )
    await tx.audit.add_all(
        at=call.now,
        actor_id=call.person_id,
        action="route.approve",
        object_kind="route",
        object_ids=ids,
        before=RouteState.SUBMITTED.value,
        after=state.value,
    )
    local = await calendars.of_people(tx, [plan.route.person_id for plan in made], call.today)
    await notify_own(
        tx,
        call,
        [
            (
                f"{RouteApproved.kind}:{plan.route.id}:{plan.route.rev}",
                plan.route.person_id,
                RouteApproved(route_id=plan.route.id),
            )
            for plan in made
        ],
        local=local,
    )
    await reschedule_routes(tx, ids, call.now, local)
    return made


def _with_period(call: Call, plan: Plan) -> Plan:
    route = plan.route
    first, last = period_for(local_of(call, route).today, route.term, route.after)
    return replace(plan, route=replace(plan.route, first_on=first, last_on=last))


def _version(plan: Plan) -> NewVersion:
    body = snapshot(plan)
    return NewVersion(
        route_id=plan.route.id,
        cause=VersionCause.APPROVE,
        rev=plan.route.rev,
        body=body,
        sha256=sha256(body),
    )
