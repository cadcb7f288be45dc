"""Small edits and remarks of whoever decides, kept for the text at a revision until he decides."""

from datetime import date

from domain.approval_edits import ApprovalEdit, EditField, edited, remarks_of, value_of
from domain.calendar import quick_dates
from domain.errors import DomainError
from domain.item import EvidenceKind, Section
from domain.plan import TEXT_LIMIT, TITLE_LIMIT, Plan
from domain.plan_dates import check_due
from domain.plan_views import EditedItemView
from domain.route import RouteState, period_for
from domain.text import one_line, prose
from services import calendars
from services.call import Call
from services.routes.card import card_of, looked_at
from services.routes.judging import Judged, deciding, endorses, judging, seen_narrowly
from services.routes.read import load, local_of
from services.transaction import Transaction

NOTE_LIMIT = 60
"""Edits and remarks of one decider about one text: beyond it the plan had better be returned."""


async def edited_item(tx: Transaction, call: Call, item_id: int) -> EditedItemView:
    """One item of a plan before whoever decides, with what he has written down about it."""
    subject, route = await looked_at(tx, call, await _route_of(tx, item_id))
    local = local_of(call, route)
    waits = route.state is RouteState.SUBMITTED
    judged = Judged(
        subject=subject,
        route=route,
        local=local,
        leaders=await tx.approvals.list_leaders(route.school_id, local.today),
        step=endorses(call.actor, subject, route),
        narrow=seen_narrowly(call.actor, subject),
    )
    notes = await tx.approval_edits.list_of(route.id, route.rev, call.person_id) if waits else ()
    return await _shown(tx, call, judged, await load(tx, route), notes, item_id)


async def _shown(
    tx: Transaction,
    call: Call,
    judged: Judged,
    plan: Plan,
    notes: tuple[ApprovalEdit, ...],
    item_id: int,
) -> EditedItemView:
    """As `edited_item`, of what a use case has read already."""
    shown = card_of(
        call,
        plan,
        judged.local,
        judged.leaders,
        endorses=judged.step is not None,
        narrow=judged.narrow,
        notes=notes,
    )
    found = shown.plan.item(item_id)
    if found is None:
        raise DomainError("access.gone")
    now = next((one for one in edited(shown.plan, shown.notes).items if one.id == item_id), None)
    local = await calendars.of_school(tx, judged.route.school_id, shown.today)
    first, last = period_for(shown.today, judged.route.term, judged.route.after)
    days = (date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1))
    return EditedItemView(
        card=shown,
        item=found,
        now=now,
        remark=remarks_of(shown.notes).get(item_id),
        quick=quick_dates(shown.today, first, last, local.calendar),
        closed=frozenset(day for day in days if not local.calendar.allowed(day)),
    )


async def set_remark(
    tx: Transaction, call: Call, item_id: int, rev: int, typed: str | None
) -> EditedItemView:
    """What the item's owner reads beside it once the plan is returned; None takes it away.

    What was typed while somebody else decided is kept like the rest, and the card says so.
    """
    text = None if typed is None else prose(typed, limit=TEXT_LIMIT)
    late = text is not None
    judged = await judging(tx, call, await _route_of(tx, item_id), rev, also_late=late)
    return await _note(tx, call, judged, item_id, EditField.REMARK, text)


async def edit_title(
    tx: Transaction, call: Call, item_id: int, rev: int, typed: str
) -> EditedItemView:
    """Typed too late, it is kept as a remark is."""
    title = one_line(typed, limit=TITLE_LIMIT)
    judged = await deciding(tx, call, await _route_of(tx, item_id), rev, also_late=True)
    return await _note(tx, call, judged, item_id, EditField.TITLE, title)


async def edit_due(
    tx: Transaction, call: Call, item_id: int, rev: int, day: date
) -> EditedItemView:
    """Raises "route.date_past" or "route.date_outside"."""
    judged = await deciding(tx, call, await _route_of(tx, item_id), rev)
    first, last = period_for(judged.local.today, judged.route.term, judged.route.after)
    check_due(day, judged.local.today, first, last)
    return await _note(tx, call, judged, item_id, EditField.DUE_ON, day.isoformat())


async def edit_evidence(
    tx: Transaction, call: Call, item_id: int, rev: int, kind: EvidenceKind
) -> EditedItemView:
    return await _edit(tx, call, item_id, rev, EditField.EVIDENCE, kind.value)


async def edit_section(
    tx: Transaction, call: Call, item_id: int, rev: int, section: Section
) -> EditedItemView:
    return await _edit(tx, call, item_id, rev, EditField.SECTION, section.value)


async def edit_dropped(
    tx: Transaction, call: Call, item_id: int, rev: int, dropped: bool
) -> EditedItemView:
    """Raises "route.last_item" where nothing would be left of the plan."""
    return await _edit(tx, call, item_id, rev, EditField.DROPPED, "1" if dropped else None)


async def forget_notes(tx: Transaction, call: Call, item_id: int, rev: int) -> EditedItemView:
    """All that the speaker wrote down about the item."""
    judged = await judging(tx, call, await _route_of(tx, item_id), rev)
    await tx.approval_edits.remove(
        route_id=judged.route.id, rev=rev, by=call.person_id, item_id=item_id
    )
    return await _left(tx, call, judged, await load(tx, judged.route), item_id)


async def _edit(
    tx: Transaction, call: Call, item_id: int, rev: int, field: EditField, value: str | None
) -> EditedItemView:
    judged = await deciding(tx, call, await _route_of(tx, item_id), rev)
    return await _note(tx, call, judged, item_id, field, value)


async def _note(
    tx: Transaction,
    call: Call,
    judged: Judged,
    item_id: int,
    field: EditField,
    value: str | None,
) -> EditedItemView:
    """Sets the note and shows the item; what says as the owner did, or nothing, is no note."""
    route = judged.route
    plan = await load(tx, route)
    item = plan.item(item_id)
    if item is None or (item.dropped and not judged.late):
        raise DomainError("access.gone")
    # A decision that is undone brings back what stands beside the text that it was about.
    rev = route.rev - judged.late
    place = {"route_id": route.id, "rev": rev, "by": call.person_id}
    if value is None or value == value_of(item, field):
        await tx.approval_edits.remove(**place, item_id=item_id, field=field)
        return await _left(tx, call, judged, plan, item_id)
    edit = ApprovalEdit(item_id=item_id, field=field, value=value)
    notes = await tx.approval_edits.list_of(route.id, rev, call.person_id)
    kept = [one for one in notes if (one.item_id, one.field) != (item_id, field)]
    if len(kept) >= NOTE_LIMIT:
        raise DomainError("route.too_many_notes", limit=NOTE_LIMIT)
    if not judged.late and not edited(plan, (*kept, edit)).items:
        raise DomainError("route.last_item")
    await tx.approval_edits.set(**place, edit=edit, now=call.now)
    return await _shown(tx, call, judged, plan, (*kept, edit), item_id)


async def _left(
    tx: Transaction, call: Call, judged: Judged, plan: Plan, item_id: int
) -> EditedItemView:
    """What is shown once something was taken away."""
    route = judged.route
    notes = await tx.approval_edits.list_of(route.id, route.rev, call.person_id)
    return await _shown(tx, call, judged, plan, notes, item_id)


async def _route_of(tx: Transaction, item_id: int) -> int:
    route_id = await tx.plan_items.find_item_route(item_id)
    if route_id is None:
        raise DomainError("access.gone")
    return route_id
