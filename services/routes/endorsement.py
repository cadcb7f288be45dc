"""Agreements before the approval: whose turn it is, the passing over."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from domain.access import Action, Actor, Subject, allowed, relations
from domain.approval import Leader, deciders
from domain.consents import ConsentKind
from domain.endorsement import Endorser, PassedOver, able, is_silent, last_day, passed_over, turn
from domain.errors import DomainError
from domain.notices.routes import RouteSubmitted, RouteToEndorse
from domain.people import Role
from domain.plan import Route
from domain.plan_rules import ApprovalStep
from domain.plan_views import AwaitedLine, StepLine
from domain.route import RouteState
from services.call import Call
from services.notify import notify_all
from services.routes.judging import ENDORSED, PASSED_OVER, STEPS, UNENDORSED
from services.routes.read import Local, local_at
from services.transaction import Transaction
from storage.repositories.audit import Entry

BATCH = 50
AWAITED_SHOWN = 40

Passed = Sequence[tuple[ApprovalStep, PassedOver]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The route as it then stands, and how the agreements looked at now do."""

    route: Route
    steps: tuple[StepLine, ...] = ()
    endorsers: Sequence[Endorser] | None = None
    """Who agrees to plans there; None where nobody has looked."""


async def ask(
    tx: Transaction,
    call: Call,
    route: Route,
    local: Local,
    leaders: tuple[Leader, ...],
    *,
    after: ApprovalStep | None = None,
    passed: Passed = (),
    handed_over: bool | None = None,
    endorsers: Sequence[Endorser] | None = None,
    consented: bool | None = None,
    entries: Sequence[Entry] = (),
) -> Asked:
    """Turns to whoever is next behind the step `after`: to agree, or to decide.

    A step at which nobody can be asked is passed over, and the audit says why, beside `entries`.
    Asking the methodist hands the plan over to him; `handed_over`: whether it was, where known.
    `endorsers` and `consented`: where the caller has read them.
    """
    steps = route.rules.steps
    step: ApprovalStep | None = None
    asked: tuple[Endorser, ...] = ()
    skipped = list(passed)
    if steps:
        if endorsers is None:
            endorsers = await tx.endorsements.list_endorsers(route, local.today)
        if consented is None:
            consented = await _consented(tx, route)
        found = turn(
            steps,
            endorsers,
            owner=route.person_id,
            owner_leads=_leads(route, leaders),
            consented=consented,
            after=after,
        )
        step, asked = found.step, found.asked
        skipped += found.passed
    over = [
        Entry(
            at=call.now,
            actor_id=None,
            action=PASSED_OVER,
            object_kind="route",
            object_id=route.id,
            before=one.value,
            after=why.value,
        )
        for one, why in skipped
    ]
    await tx.audit.add_entries([*entries, *over])
    lines = [StepLine(step=one, at=call.now, why=why) for one, why in skipped]
    if step is not route.step or step is not None:
        since = None if step is None else call.now
        handing = step is ApprovalStep.METHODIST and not (
            await _handed_over(tx, route) if handed_over is None else handed_over
        )
        by = route.person_id if handing else None
        if not await tx.endorsements.move(route, step, since=since, handed_over_by=by):
            raise DomainError("route.stale")
        route = replace(route, step=step, step_since=since)
        if handing:
            route = replace(route, handed_over_at=call.now, handed_over_by=by)
    if step is not None:
        await notify_all(
            tx,
            call,
            RouteToEndorse(route_id=route.id, rev=route.rev, step=step.value),
            sorted({one.person_id for one in asked}),
            key=f"{RouteToEndorse.kind}:{route.id}:{route.rev}:{step.value}",
        )
        lines.append(asked_line(step, asked, call.now, local))
        return Asked(route=route, steps=tuple(lines), endorsers=endorsers)
    due = deciders(leaders, owner=route.person_id, department_id=route.department_id)
    await notify_all(
        tx,
        call,
        RouteSubmitted(route_id=route.id, rev=route.rev),
        [leader.person_id for leader in due],
        key=f"{RouteSubmitted.kind}:{route.id}:{route.rev}",
    )
    return Asked(route=route, steps=tuple(lines))


def asked_line(
    step: ApprovalStep, asked: Sequence[Endorser], since: datetime, local: Local
) -> StepLine:
    return StepLine(
        step=step,
        asked=tuple(dict.fromkeys(one.label for one in asked)),
        until=last_day(since.astimezone(local.zone).date()),
    )


def keys_of(route_id: int, rev: int) -> tuple[str, ...]:
    """Beginnings of the keys of all who were asked about this text."""
    return tuple(f"{kind.kind}:{route_id}:{rev}" for kind in (RouteSubmitted, RouteToEndorse))


async def take_back_asking(tx: Transaction, route: Route) -> None:
    """Those who were not told yet need not hear of it."""
    await tx.outbox.take_back(*(f"{one}:" for one in keys_of(route.id, route.rev)))


async def pass_over_due(tx: Transaction, now: datetime, after_id: int = 0) -> int | None:
    """Looks at a batch of plans that wait for an agreement, and goes on where nobody will give
    it; the id to go on after, None at the end."""
    pending = await tx.endorsements.list_pending(after_id, BATCH)
    if not pending:
        return None
    found = sorted(await tx.routes.list_of(pending), key=_place)
    days: dict[date, set[int]] = {}
    for route in found:
        days.setdefault(local_at(route, now).today, set()).add(route.school_id)
    leaders: dict[int, tuple[Leader, ...]] = {}
    for today, schools in days.items():
        leaders |= await tx.approvals.list_leaders_of(schools, today)
    for _, together in groupby(found, key=_place):
        routes = tuple(together)
        # Plans of one department wait for the same people.
        endorsers = await tx.endorsements.list_endorsers(routes[0], local_at(routes[0], now).today)
        for route in routes:
            await _look(tx, route, now, leaders[route.school_id], endorsers)
    return pending[-1] if len(pending) == BATCH else None


def _place(route: Route) -> tuple[int, int]:
    return route.school_id, route.department_id or 0


async def _look(
    tx: Transaction,
    route: Route,
    now: datetime,
    leaders: tuple[Leader, ...],
    endorsers: Sequence[Endorser],
) -> None:
    if route.step is None or route.step_since is None:
        return
    local = local_at(route, now)
    consented = await _consented(tx, route)
    why = passed_over(
        route.step,
        [one for one in endorsers if one.step is route.step],
        owner=route.person_id,
        owner_leads=_leads(route, leaders),
        consented=consented,
    )
    if why is None and is_silent(route.step_since, now):
        why = PassedOver.SILENT
    if why is None:
        return
    call = Call(actor=Actor(person_id=None), now=now, zone=local.zone, cause="tick")
    await ask(
        tx,
        call,
        route,
        local,
        leaders,
        after=route.step,
        passed=((route.step, why),),
        endorsers=endorsers,
        consented=consented,
    )


async def step_lines(
    tx: Transaction,
    route: Route,
    local: Local,
    endorsers: Sequence[Endorser] | None = None,
) -> tuple[StepLine, ...]:
    """How the agreements about the text that waits stand, in their order. `endorsers`: where the
    caller has read them."""
    if not route.rules.steps or route.state is not RouteState.SUBMITTED:
        return ()
    lines: dict[ApprovalStep, StepLine] = {}
    for deed in await tx.route_versions.list_deeds(route.id, route.policy, STEPS):
        if route.submitted_at is None or deed.at < route.submitted_at or deed.before is None:
            continue
        step = ApprovalStep(deed.before)
        if deed.action == UNENDORSED:
            lines.pop(step, None)
        elif deed.action == ENDORSED:
            lines[step] = StepLine(step=step, who=deed.who, at=deed.at)
        else:
            why = PassedOver(deed.after or PassedOver.VACANT)
            lines[step] = StepLine(step=step, at=deed.at, why=why)
    if route.step is not None and route.step_since is not None:
        if endorsers is None:
            endorsers = await tx.endorsements.list_endorsers(route, local.today)
        asked = able([one for one in endorsers if one.step is route.step], route.person_id)
        lines[route.step] = asked_line(route.step, asked, route.step_since, local)
    return tuple(lines[step] for step in ApprovalStep if step in lines)


async def awaited(tx: Transaction, call: Call) -> tuple[AwaitedLine, ...]:
    """Plans that wait for the speaker's agreement, the longest waiting first."""
    departments, towns = endorses_in(call.actor)
    if not departments and not towns:
        return ()
    rows = await tx.endorsements.list_awaited(
        departments=departments, municipalities=towns, actor=call.person_id, limit=AWAITED_SHOWN
    )
    return tuple(
        AwaitedLine(
            route_id=row.route_id,
            rev=row.rev,
            owner=row.owner,
            items=row.items,
            waiting_days=(
                call.now.astimezone(row.zone).date() - row.since.astimezone(row.zone).date()
            ).days,
            remarks=row.remarks,
        )
        for row in rows
    )


def may_endorse_somewhere(actor: Actor) -> bool:
    return any(endorses_in(actor))


def endorses_in(actor: Actor) -> tuple[frozenset[int], frozenset[int]]:
    """Departments headed and municipalities of which he is the methodist."""
    departments, towns = set(), set()
    for post in actor.posts:
        subject = Subject(department_id=post.department_id, municipality_id=post.municipality_id)
        if not allowed(Action.ENDORSEMENT_QUEUE, relations(actor, subject)):
            continue
        if post.role is Role.HEAD and post.department_id is not None:
            departments.add(post.department_id)
        if post.role is Role.METHODIST and post.municipality_id is not None:
            towns.add(post.municipality_id)
    return frozenset(departments), frozenset(towns)


def _leads(route: Route, leaders: Sequence[Leader]) -> bool:
    return any(one.person_id == route.person_id and not one.lent for one in leaders)


async def _consented(tx: Transaction, route: Route) -> bool:
    """Only the methodist's step asks for it."""
    if ApprovalStep.METHODIST not in route.rules.steps:
        return True
    said = await tx.consents.find_last(route.person_id, ConsentKind.NAMED_TO_METHODIST.value)
    return said is not None and said.stands


async def _handed_over(tx: Transaction, route: Route) -> bool:
    """Under the consent of today: one given again after a withdrawal opens nothing by itself."""
    return (await tx.subjects.of_route(route.id)).handed_over
