"""Small edits and remarks of whoever decides, kept for the text at a revision until he decides."""

from datetime import date

from domain.approval_edits import ApprovalEdit, EditField, edited, remarks_of, value_of
from domain.calendar import quick_dates
from domain.errors import DomainError
from domain.item import EvidenceKind, Section
from domain.plan import TEXT_LIMIT, TITLE_LIMIT
from domain.plan_dates import check_due
from domain.plan_views import EditedItemView
from domain.route import period_for
from domain.text import one_line, prose
from services import calendars
from services.call import Call
from services.routes.card import card
from services.routes.judging import Judged, deciding, judging
from services.routes.read import load
from services.transaction import Transaction

NOTE_LIMIT = 60
"""Edits and remarks of one decider about one text: beyond it the plan had better be returned."""


async def edited_item(tx: Transaction, call: Call, item_id: int) -> EditedItemView:
    """One item of a plan before whoever decides, with what he has written down about it."""
    route_id = await _route_of(tx, item_id)
    shown = await card(tx, call, route_id)
    found = shown.plan.item(item_id)
    if found is None:
        raise DomainError("access.gone")
    now = next((one for one in edited(shown.plan, shown.notes).items if one.id == item_id), None)
    local = await calendars.of_school(tx, shown.plan.route.school_id, shown.today)
    first, last = period_for(shown.today, shown.plan.route.term, shown.plan.route.after)
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
) -> None:
    """What the item's owner reads beside it once the plan is returned; None takes it away."""
    text = None if typed is None else prose(typed, limit=TEXT_LIMIT)
    judged = await judging(tx, call, await _route_of(tx, item_id), rev)
    await _note(tx, call, judged, item_id, EditField.REMARK, text)


async def edit_title(tx: Transaction, call: Call, item_id: int, rev: int, typed: str) -> None:
    title = one_line(typed, limit=TITLE_LIMIT)
    await _edit(tx, call, item_id, rev, EditField.TITLE, title)


async def edit_due(tx: Transaction, call: Call, item_id: int, rev: int, day: date) -> None:
    """Raises "route.date_past" or "route.date_outside"."""
    judged = await deciding(tx, call, await _route_of(tx, item_id), rev)
    first, last = period_for(judged.local.today, judged.route.term, judged.route.after)
    check_due(day, judged.local.today, first, last)
    await _note(tx, call, judged, item_id, EditField.DUE_ON, day.isoformat())


async def edit_evidence(
    tx: Transaction, call: Call, item_id: int, rev: int, kind: EvidenceKind
) -> None:
    await _edit(tx, call, item_id, rev, EditField.EVIDENCE, kind.value)


async def edit_section(
    tx: Transaction, call: Call, item_id: int, rev: int, section: Section
) -> None:
    await _edit(tx, call, item_id, rev, EditField.SECTION, section.value)


async def edit_dropped(tx: Transaction, call: Call, item_id: int, rev: int, dropped: bool) -> None:
    """Raises "route.last_item" where nothing would be left of the plan."""
    await _edit(tx, call, item_id, rev, EditField.DROPPED, "1" if dropped else None)


async def forget_notes(tx: Transaction, call: Call, item_id: int, rev: int) -> None:
    """All that the speaker wrote down about the item."""
    judged = await judging(tx, call, await _route_of(tx, item_id), rev)
    await tx.approval_edits.remove(
        route_id=judged.route.id, rev=rev, by=call.person_id, item_id=item_id
    )


async def _edit(
    tx: Transaction, call: Call, item_id: int, rev: int, field: EditField, value: str | None
) -> None:
    judged = await deciding(tx, call, await _route_of(tx, item_id), rev)
    await _note(tx, call, judged, item_id, field, value)


async def _note(
    tx: Transaction,
    call: Call,
    judged: Judged,
    item_id: int,
    field: EditField,
    value: str | None,
) -> None:
    """Sets the note; what says the same as the owner did, or nothing, is no note."""
    route = judged.route
    plan = await load(tx, route)
    item = plan.item(item_id)
    if item is None or item.dropped:
        raise DomainError("access.gone")
    place = {"route_id": route.id, "rev": route.rev, "by": call.person_id}
    if value is None or value == value_of(item, field):
        await tx.approval_edits.remove(**place, item_id=item_id, field=field)
        return
    edit = ApprovalEdit(item_id=item_id, field=field, value=value)
    kept = [
        one
        for one in await tx.approval_edits.list_of(route.id, route.rev, call.person_id)
        if (one.item_id, one.field) != (item_id, field)
    ]
    if len(kept) >= NOTE_LIMIT:
        raise DomainError("route.too_many_notes", limit=NOTE_LIMIT)
    if not edited(plan, (*kept, edit)).items:
        raise DomainError("route.last_item")
    await tx.approval_edits.set(**place, edit=edit, now=call.now)


async def _route_of(tx: Transaction, item_id: int) -> int:
    route_id = await tx.plan_items.find_item_route(item_id)
    if route_id is None:
        raise DomainError("access.gone")
    return route_id
