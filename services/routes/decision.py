"""The decision about a submitted plan."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from content.route_texts import load_route_texts
from domain.approval import Leader
from domain.approval_edits import ApprovalEdit, edited, edits_of, remarks_of, stamp
from domain.confirmation import confirmer_chain
from domain.errors import DomainError
from domain.notices.notice import Notice
from domain.notices.routes import RouteApproved, RouteLeftOut, RouteReturned
from domain.people import Role
from domain.plan import TEXT_LIMIT, Plan, PlanItem, Route, VersionCause, changed_since
from domain.plan_sections import with_approval
from domain.plan_views import CardView, Said
from domain.route import RouteAction, apply, period_for
from domain.text import prose
from services import calendars
from services.call import Call
from services.notify import notify_own
from services.reminders.schedule import reschedule_route
from services.routes.card import card_of
from services.routes.judging import deciding, judging
from services.routes.read import load
from services.routes.submission import freeze, journal, put_inside
from services.transaction import Transaction


async def approve(tx: Transaction, call: Call, route_id: int, rev: int, seen: int = 0) -> CardView:
    """Fixes the period and the text; reminders begin. The card as it then stands.

    `rev` is the revision the decider saw, `seen` the stamp of what he and others had written down
    for it; his own edits enter the plan now. DomainError as `judging`, "route.edits_changed" where
    anybody has written something else since, "route.remarks_pending" where he has written remarks,
    which go with a return. Dates outside the period are put inside it.
    """
    judged = await deciding(tx, call, route_id, rev)
    route, local, leaders = judged.route, judged.local, judged.leaders
    state = apply(route.state, RouteAction.APPROVE)
    bounds = period_for(local.today, route.term, route.after)
    written = await _seen_notes(tx, call, route_id, rev, seen) if seen else {}
    plan = await load(tx, route)
    if plan.dropped:
        await tx.plan_items.remove_dropped(route_id)
    handed_in = replace(plan, dropped=())
    left = _with_edits(handed_in, written.get(call.person_id, ()))
    plan, moved = await put_inside(tx, left, local, bounds)
    if not await tx.routes.decide(
        route, state, by=call.person_id, now=call.now, period=bounds, unwritten=not seen
    ):
        await _seen_notes(tx, call, route_id, rev, seen)
        raise DomainError("route.decided")
    approved = replace(
        route,
        state=state,
        rev=rev + 1,
        first_on=bounds[0],
        last_on=bounds[1],
        decided_at=call.now,
        decided_by=call.person_id,
        objected_at=None,
    )
    plan = _with_last_words(plan, unconfirmed_of(plan, leaders))
    await tx.plan_items.store(changed_since(handed_in, plan))
    plan = with_approval(replace(plan, route=approved, dropped=()))
    await freeze(tx, call, plan, VersionCause.APPROVE)
    await journal(tx, call, "approve", route, state)
    await _tell(tx, call, route, RouteApproved(route_id=route_id), written)
    await reschedule_route(tx, route_id, call.now)
    return card_of(call, plan, local, leaders, moved=moved, may_revoke=True)


async def _seen_notes(
    tx: Transaction, call: Call, route_id: int, rev: int, seen: int
) -> dict[int, tuple[ApprovalEdit, ...]]:
    """What the decider and others wrote down, by author, where that is what he saw."""
    written = await tx.approval_edits.list_of_text(route_id, rev)
    if remarks_of(written.get(call.person_id, ())):
        raise DomainError("route.remarks_pending")
    if stamp(written) != seen:
        raise DomainError("route.edits_changed")
    return written


async def _tell(
    tx: Transaction, call: Call, route: Route, decided: Notice, writers: Collection[int]
) -> None:
    """The owner, and whoever else wrote something down for the text, which the decision leaves
    out; the speaker is told of nothing. `route`: as it was before the decision."""
    rev = route.rev + 1
    left_out = RouteLeftOut(route_id=route.id, rev=rev)
    told: list[tuple[str, int, Notice]] = [
        (f"{decided.kind}:{route.id}:{rev}", route.person_id, decided),
        *((f"{left_out.kind}:{route.id}:{rev}:{one}", one, left_out) for one in writers),
    ]
    local = await calendars.of_people(tx, {one for _, one, _ in told}, call.today)
    await notify_own(tx, call, told, local=local)


def _with_edits(plan: Plan, notes: Sequence[ApprovalEdit]) -> Plan:
    """The plan with the edits in it, items that they change at their next revision."""
    if not edits_of(notes):
        return plan
    made = edited(plan, notes)
    if not made.items:
        raise DomainError("route.last_item")
    ids = {item.id for item in changed_since(plan, made)}

    def renewed(items: Sequence[PlanItem]) -> tuple[PlanItem, ...]:
        return tuple(replace(one, rev=one.rev + (one.id in ids)) for one in items)

    return replace(made, items=renewed(made.items), dropped=renewed(made.dropped))


def _with_last_words(plan: Plan, unconfirmed: Sequence[int]) -> Plan:
    """Of these items the owner's own word is the last."""
    items = [
        replace(one, confirmable=False) if one.id in unconfirmed else one for one in plan.items
    ]
    return replace(plan, items=tuple(items))


async def send_back(
    tx: Transaction, call: Call, route_id: int, rev: int, typed: str | None, seen: int = 0
) -> CardView:
    """Returns the plan to its owner: with words about the whole, about single items, or both.

    By whoever decides, or whoever is asked to agree. `seen`: the stamp of what was written down
    about items, where no words about the whole are given; who agrees has seen his own alone.
    """
    text = None if typed is None else prose(typed, limit=TEXT_LIMIT)
    judged = await judging(tx, call, route_id, rev)
    route = judged.route
    state = apply(route.state, RouteAction.RETURN)
    written = await tx.approval_edits.list_of_text(route_id, rev)
    notes = written.get(call.person_id, ())
    remarks = remarks_of(notes)
    if text is None and not remarks:
        raise DomainError("text.empty")
    shown = written if judged.step is None else {call.person_id: notes}
    if text is None and stamp(shown) != seen:
        raise DomainError("route.edits_changed")
    if not await tx.routes.decide(route, state, by=call.person_id, now=call.now):
        raise DomainError("route.decided")
    if text is not None:
        await tx.route_versions.comment(
            route_id=route_id, author_id=call.person_id, text=text, now=call.now
        )
    await tx.route_versions.comment_items(
        route_id=route_id, author_id=call.person_id, texts=remarks, now=call.now
    )
    await journal(tx, call, "return", route, state)
    await _tell(tx, call, route, RouteReturned(route_id=route_id, rev=rev + 1), written)
    returned = replace(
        route,
        state=state,
        rev=rev + 1,
        decided_at=call.now,
        decided_by=call.person_id,
        step=None,
        step_since=None,
    )
    author = next((one.label for one in judged.leaders if one.person_id == call.person_id), "")
    if not author:
        author = await tx.items.label_of(call.person_id, route.school_id) or ""
    return card_of(
        call,
        await load(tx, returned),
        judged.local,
        judged.leaders,
        comment=None if text is None else Said(author=author, text=text, at=call.now),
        decided_by=author or None,
        remarks=remarks,
        may_revoke=True,
        narrow=judged.narrow,
        traced=judged.step is None,
    )


async def send_back_ready(
    tx: Transaction, call: Call, route_id: int, rev: int, key: str
) -> CardView:
    """With one of the ready comments."""
    ready = load_route_texts().ready_reply(key)
    if ready is None:
        raise DomainError("access.gone")
    route = await tx.routes.get(route_id)
    return await send_back(tx, call, route_id, rev, ready.text_of(route.variant))


def unconfirmed_of(plan: Plan, leaders: tuple[Leader, ...]) -> list[int]:
    """Items that nobody confirms: they are finished once reported."""
    route = plan.route
    deputies = [
        one.person_id
        for one in leaders
        if one.role is Role.DEPUTY and one.covers(route.department_id)
    ]
    director = next((one.person_id for one in leaders if one.role is Role.DIRECTOR), None)
    return [
        item.id
        for item in plan.items
        if not confirmer_chain(
            item.kind,
            owner=route.person_id,
            mentor=None,
            head=None,
            deputies=deputies,
            director=director,
        )
    ]
