"""A plan before whoever decides, and the queue of what waits."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.access import Action, Subject, allowed, relations
from domain.approval import Leader, may_decide
from domain.approval_edits import ApprovalEdit, edited, edits_of, remarks_of, stamp
from domain.errors import DomainError
from domain.paging import page_within, pages_of
from domain.plan import Plan, Route, VersionCause, arrange, snapshot
from domain.plan_changes import Changes, changes
from domain.plan_hints import HintKind, bare_bases, hints, load_by_month
from domain.plan_sections import with_own_standing
from domain.plan_views import (
    CardView,
    QueuedDepartment,
    QueueLine,
    QueueView,
    Said,
    StepLine,
    Writer,
)
from domain.route import FINAL_STATES, RouteState, period_for
from domain.scopes import QueueScope
from services.call import Call
from services.routes.endorsement import may_endorse_somewhere, step_lines
from services.routes.judging import endorses, may_look, overtaken, seen_narrowly
from services.routes.read import (
    DECIDED,
    Local,
    decider,
    load,
    local_of,
    may_revoke,
    period,
    said_by,
    words_of_return,
)
from services.scopes import led_by, queues_of
from services.transaction import Transaction
from storage.repositories.route_versions import RouteVersion

PAGE = 8
CLEAN_LIMIT = 200
"""Plans looked at for being approved several at once."""
OF_BASES = frozenset({HintKind.MANY_DEFICITS, HintKind.BASIS_WITHOUT_ITEMS})
"""Hints that tell of what a plan is built on."""


async def looked_at(tx: Transaction, call: Call, route_id: int) -> tuple[Subject, Route]:
    """Whose the plan is, and its head, for whoever may open its card."""
    subject, route = await tx.subjects.of_plan(route_id)
    if not may_look(call.actor, subject):
        raise DomainError("access.denied", action=Action.ROUTE_READ.value)
    if route.state is RouteState.DRAFT and route.person_id != call.person_id:
        # A draft is its owner's alone; what was withdrawn is no longer shown to others.
        raise DomainError("route.withdrawn")
    return subject, route


async def card(
    tx: Transaction, call: Call, route_id: int, *, seen_rev: int | None = None
) -> CardView:
    """`seen_rev`: the revision the reader saw; what changed since is told.

    For readers of the plan, and for whoever is asked to agree to it.
    """
    subject, route = await looked_at(tx, call, route_id)
    leaders = await tx.approvals.list_leaders(route.school_id, local_of(call, route).today)
    return await card_read(tx, call, subject, route, leaders, seen_rev=seen_rev)


async def card_read(
    tx: Transaction,
    call: Call,
    subject: Subject,
    route: Route,
    leaders: tuple[Leader, ...],
    *,
    seen_rev: int | None = None,
    unendorses: bool | None = None,
) -> CardView:
    """The same of a plan whose head was read by somebody who may look at it. `unendorses`: whether
    the reader may take his agreement back, where known."""
    local = local_of(call, route)
    told = route.state in DECIDED or route.state is RouteState.RETURNED
    narrow = seen_narrowly(call.actor, subject)
    comment, remarks = await words_of_return(tx, route)
    waits = route.state is RouteState.SUBMITTED
    decided_at = route.decided_at if route.state in DECIDED else None
    comments: tuple[Said, ...] = ()
    if (
        comment is None
        and not narrow
        and route.state not in (RouteState.DRAFT, RouteState.RETURNED)
    ):
        # What went with an earlier return would read as the reason of an approval beside it; of
        # returns the last one alone is of interest.
        comments = tuple(
            said_by(one, route)
            for number, one in enumerate(await tx.route_versions.list_comments(route.id))
            if (number == 0 or not one.of_return) and (decided_at is None or one.at > decided_at)
        )
    # The head of a department sees nothing of it.
    compared = (seen_rev is not None or waits) and not narrow
    versions = await tx.route_versions.list_of_route(route.id) if compared else ()
    changed = None if seen_rev is None else _changes(versions, seen_rev)
    again = _changes_sent(versions) if changed is None and waits else None
    step = endorses(call.actor, subject, route)
    decides = _decides(call, route, leaders, narrow=narrow)
    notes: tuple[ApprovalEdit, ...] = ()
    others: tuple[Writer, ...] = ()
    seen = kept = 0
    if decides:
        written = await tx.approval_edits.list_of_text(route.id, route.rev)
        seen = stamp(written)
        notes = written.pop(call.person_id, ())
        others = await writers(tx, route, leaders, written)
    elif step is not None:
        notes = await tx.approval_edits.list_of(route.id, route.rev, call.person_id)
        seen = stamp({call.person_id: notes})
    elif seen_rev is not None and overtaken(call, route):
        kept = len(await tx.approval_edits.list_of(route.id, route.rev - 1, call.person_id))
    if unendorses is None:
        unendorses = waits and await _may_unendorse(tx, call, route)
    return card_of(
        call,
        await load(tx, route),
        local,
        leaders,
        comment=None if narrow else comment,
        comments=comments,
        decided_by=await decider(tx, route, leaders) if told else None,
        changed=changed or again,
        sent_again=again is not None,
        may_revoke=await may_revoke(tx, call, route),
        steps=await step_lines(tx, route, local),
        endorses=step is not None,
        unendorses=unendorses,
        narrow=narrow,
        notes=notes,
        others=others,
        seen=seen,
        kept=kept,
        remarks={item_id: one.text for item_id, one in remarks.items()},
        traced=allowed(Action.ROUTE_READ, relations(call.actor, subject)),
        leads=allowed(Action.ROUTE_END, relations(call.actor, subject)),
        mentors=not (leads(call) or may_endorse_somewhere(call.actor)),
    )


async def writers(
    tx: Transaction,
    route: Route,
    leaders: tuple[Leader, ...],
    written: Mapping[int, tuple[ApprovalEdit, ...]],
) -> tuple[Writer, ...]:
    """Who else has written what down for the text: `written`, by author, without the reader's.

    Whoever leads no longer will decide about nothing, and isn't told of; where the school asks
    for agreements, it may be one who was asked to agree.
    """
    known = {one.person_id: one.label for one in leaders}
    found: list[Writer] = []
    for by, notes in written.items():
        label = known.get(by)
        if label is None and route.rules.steps:
            label = await tx.items.label_of(by, route.school_id)
        if label is not None:
            remarks = len(remarks_of(notes))
            found.append(Writer(who=label, edits=len(notes) - remarks, remarks=remarks))
    return tuple(found)


async def _may_unendorse(tx: Transaction, call: Call, route: Route) -> bool:
    """The reader agreed last, and nobody went on from it."""
    if not route.rules.steps:
        return False
    given = await tx.endorsements.list_of_text(route.id, route.rev)
    return bool(given) and given[-1].by == call.person_id and route.step is not given[-1].step


def card_of(
    call: Call,
    plan: Plan,
    local: Local,
    leaders: tuple[Leader, ...],
    *,
    comment: Said | None = None,
    comments: tuple[Said, ...] = (),
    decided_by: str | None = None,
    changed: Changes | None = None,
    sent_again: bool = False,
    moved: int = 0,
    may_revoke: bool = False,
    steps: tuple[StepLine, ...] = (),
    endorses: bool = False,
    unendorses: bool = False,
    narrow: bool = False,
    notes: tuple[ApprovalEdit, ...] = (),
    others: tuple[Writer, ...] = (),
    seen: int = 0,
    kept: int = 0,
    remarks: Mapping[int, str] | None = None,
    traced: bool = True,
    leads: bool = False,
    mentors: bool = False,
) -> CardView:
    """The same from what a use case has read already."""
    route = plan.route
    first, last = period(route, local.today)
    known = {one.person_id: one.label for one in leaders}
    decides = _decides(call, route, leaders, narrow=narrow)
    left = edited(plan, notes) if decides and edits_of(notes) else None
    # Advice is for a plan that can still become another.
    found = () if route.state in FINAL_STATES else hints(plan)
    return CardView(
        plan=_without_bases(plan) if narrow else plan,
        today=local.today,
        zone=local.zone,
        first=first,
        last=last,
        load=load_by_month(plan),
        hints=tuple(one for one in found if one.kind not in OF_BASES) if narrow else found,
        may_decide=decides,
        comment=comment,
        comments=comments,
        decided_by=decided_by or known.get(route.decided_by or 0),
        changes=None if narrow else changed,
        sent_again=sent_again,
        moved=moved,
        may_revoke=may_revoke,
        steps=steps,
        may_endorse=endorses,
        may_unendorse=unendorses,
        narrow=narrow,
        notes=notes if decides or endorses else (),
        others=others if decides else (),
        seen=seen,
        kept=kept,
        edits=None if left is None else changes(snapshot(plan), snapshot(left)),
        bared=() if left is None else _bared(plan, left),
        remarks=remarks or {},
        traced=traced,
        leads=leads,
        mentors=mentors,
    )


def _decides(call: Call, route: Route, leaders: tuple[Leader, ...], *, narrow: bool) -> bool:
    """The plan waits for the reader's decision."""
    return (
        route.state is RouteState.SUBMITTED
        and route.step is None
        and not narrow
        and may_decide(
            leaders,
            actor=call.person_id,
            owner=route.person_id,
            department_id=route.department_id,
        )
    )


def _without_bases(plan: Plan) -> Plan:
    """Items with their dates alone, earliest first."""
    route = replace(plan.route, goal=None, tasks=())
    return arrange(route, (), [replace(item, basis_id=None) for item in plan.items])


def _bared(plan: Plan, left: Plan) -> tuple[str, ...]:
    """Texts of bases that edits leave without items."""
    before = {one.id for one in bare_bases(plan)}
    return tuple(one.text for one in bare_bases(left) if one.id not in before)


def _changes(versions: Sequence[RouteVersion], seen_rev: int) -> Changes | None:
    """Between the text of that revision and the last one; None where they are the same."""
    before = next((one for one in versions if one.rev == seen_rev), None)
    if before is None or before is versions[-1]:
        return None
    found = changes(before.body, versions[-1].body)
    return None if found.none else found


def _changes_sent(versions: Sequence[RouteVersion]) -> Changes | None:
    """Of a plan that was sent again: what its owner made of what was said."""
    if len(versions) < 2 or versions[-1].cause is not VersionCause.SUBMIT:
        return None
    found = changes(versions[-2].body, versions[-1].body)
    return None if found.none else found


async def queue(tx: Transaction, call: Call, page: int = 0) -> QueueView:
    """Plans that wait for the speaker's decision in all schools he leads."""
    scopes = queues_of(call, Action.APPROVAL_QUEUE)
    counts = await tx.approvals.count_queue(scopes, actor=call.person_id, today=call.today)
    pages = pages_of(counts.due, PAGE)
    shown = page_within(page, counts.due, PAGE)
    return QueueView(
        lines=await _lines(tx, call, scopes, skip=shown * PAGE, limit=PAGE),
        total=counts.due,
        page=shown,
        pages=pages,
        asked=counts.asked,
        clean=len(await list_clean(tx, call, scopes)) if counts.due > 1 else 0,
    )


async def queue_departments(tx: Transaction, call: Call) -> tuple[QueuedDepartment, ...]:
    """Departments whose plans wait for the speaker's decision."""
    return await tx.approvals.count_by_department(
        queues_of(call, Action.APPROVAL_QUEUE), actor=call.person_id, today=call.today
    )


async def queue_of(
    tx: Transaction, call: Call, department_id: int, page: int = 0
) -> QueueView | None:
    """As `queue`, of one department; None where nothing of it waits any more."""
    found = await queue_departments(tx, call)
    department = next((one for one in found if one.id == department_id), None)
    if department is None:
        return None
    pages = pages_of(department.count, PAGE)
    shown = page_within(page, department.count, PAGE)
    lines = await _lines(
        tx,
        call,
        queues_of(call, Action.APPROVAL_QUEUE),
        skip=shown * PAGE,
        limit=PAGE,
        department_id=department_id,
    )
    return QueueView(
        lines=lines, total=department.count, page=shown, pages=pages, department=department
    )


async def following(tx: Transaction, call: Call) -> QueueLine | None:
    """The plan that waits longest for the speaker: what he may turn to after a decision."""
    if not leads(call):
        return None
    lines = await _lines(tx, call, queues_of(call, Action.APPROVAL_QUEUE), skip=0, limit=1)
    return next(iter(lines), None)


def leads(call: Call) -> bool:
    return bool(led_by(call.actor))


async def list_clean(tx: Transaction, call: Call, scopes: list[QueueScope]) -> tuple[Plan, ...]:
    """Plans of the queue that can be approved several at once, the longest waiting first: no
    hints, no date that the approval would move, nothing written down or objected about them."""
    routes = await tx.approvals.list_queued_routes(
        scopes, actor=call.person_id, today=call.today, limit=CLEAN_LIMIT
    )
    ids = [route.id for route in routes]
    if not ids:
        return ()
    bases = await tx.plan_bases.list_bases_of(ids)
    items = await tx.plan_items.list_items_of(ids)
    plans = [
        with_own_standing(arrange(one, bases.get(one.id, ()), items.get(one.id, ())))
        for one in routes
    ]
    return tuple(plan for plan in plans if _is_clean(plan, local_of(call, plan.route)))


def _is_clean(plan: Plan, local: Local) -> bool:
    first, last = period_for(local.today, plan.route.term, plan.route.after)
    inside = all(
        item.due_on is not None and max(first, local.today) <= item.due_on <= last
        for item in plan.items
    )
    return bool(plan.items) and inside and not hints(plan)


async def _lines(
    tx: Transaction,
    call: Call,
    scopes: list[QueueScope],
    *,
    skip: int,
    limit: int,
    department_id: int | None = None,
) -> tuple[QueueLine, ...]:
    rows = await tx.approvals.list_queue(
        scopes,
        actor=call.person_id,
        today=call.today,
        skip=skip,
        limit=limit,
        department_id=department_id,
    )
    return tuple(
        QueueLine(
            route_id=row.route_id,
            owner=row.owner,
            items=row.items,
            waiting_days=_days(row.submitted_at, call.now, row.zone),
            edits=row.edits,
            remarks=row.remarks,
        )
        for row in rows
    )


def _days(submitted_at: datetime, now: datetime, zone: ZoneInfo) -> int:
    """Days of the school's calendar: what came yesterday evening has waited one this morning."""
    return (now.astimezone(zone).date() - submitted_at.astimezone(zone).date()).days
