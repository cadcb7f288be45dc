"""Items of a plan that is being drawn up."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from content.codes import EVIDENCE_OF_KIND, SECTION_OF_KIND
from domain.errors import DomainError
from domain.item import EvidenceKind, ItemAction, ItemKind, Section, apply
from domain.plan import ITEM_LIMIT, TITLE_LIMIT, Basis, PlanItem
from domain.plan_dates import check_due, proposed_days
from domain.text import one_line
from services.call import Call
from services.routes.editing import Editing, edit_of_basis, edit_of_item, record
from services.routes.offers import suggestions_for
from services.transaction import Transaction


async def set_suggestion(tx: Transaction, call: Call, basis_id: int, key: str, on: bool) -> None:
    """Puts a suggestion into the plan, whole and dated, or drops it; the last press wins.

    Chosen again, a dropped one comes back as it was edited; one that is in the plan can be
    dropped even where it isn't suggested any more.
    """
    editing = await edit_of_basis(tx, call, basis_id)
    basis = editing.basis(basis_id)
    plan = editing.plan
    found = next(
        (
            one
            for one in (*plan.items, *plan.dropped)
            if one.basis_id == basis_id and one.suggestion == key
        ),
        None,
    )
    if found is not None:
        await _set_dropped(tx, call, editing, found, not on)
        return
    one = next((one for one in suggestions_for(basis) if one.key == key), None)
    if one is None:
        raise DomainError("access.gone")
    if on:
        await _add(
            tx,
            call,
            editing,
            basis,
            title=one.title,
            kind=ItemKind(one.kind),
            section=Section(one.section),
            evidence=EvidenceKind(one.evidence),
            expected_result=one.result,
            suggestion=one.key,
        )


async def add_own_item(tx: Transaction, call: Call, basis_id: int, typed: str) -> int:
    """An item in the owner's words, as self-education until another kind is chosen; its id.

    Typed twice, it is there once. Raises "text.empty" or "text.too_long".
    """
    title = one_line(typed, limit=TITLE_LIMIT)
    editing = await edit_of_basis(tx, call, basis_id)
    basis = editing.basis(basis_id)
    same = [one for one in editing.plan.of_basis(basis_id) if one.title == title]
    if same:
        return same[0].id
    return await _add(
        tx,
        call,
        editing,
        basis,
        title=title,
        kind=ItemKind.SELF_EDUCATION,
        section=Section.SELF_EDUCATION,
        evidence=EvidenceKind.NONE,
        expected_result=None,
        suggestion=None,
    )


async def _add(
    tx: Transaction,
    call: Call,
    editing: Editing,
    basis: Basis,
    *,
    title: str,
    kind: ItemKind,
    section: Section,
    evidence: EvidenceKind,
    expected_result: str | None,
    suggestion: str | None,
) -> int:
    plan = editing.plan
    if len(plan.items) >= ITEM_LIMIT:
        raise DomainError("route.too_many_items", limit=ITEM_LIMIT)
    proposed = proposed_days(1, plan.days, editing.start, editing.last, editing.calendar)
    item_id = await tx.plan_items.add_item(
        route_id=plan.route.id,
        basis_id=basis.id,
        section=section,
        kind=kind,
        title=title,
        # No day of the period is open: the last one, which can be changed as any other.
        due_on=proposed[0] if proposed else editing.last,
        expected_result=expected_result,
        evidence=evidence,
        suggestion=suggestion,
    )
    await record(tx, call, "item", plan.route.id)
    return item_id


async def rename(tx: Transaction, call: Call, item_id: int, typed: str) -> None:
    """Raises "text.empty" or "text.too_long"."""
    title = one_line(typed, limit=TITLE_LIMIT)
    await _change(tx, call, item_id, None, {"title": title})


async def set_result(tx: Transaction, call: Call, item_id: int, typed: str | None) -> None:
    """The expected result in the owner's words; None removes it."""
    text = None if typed is None else one_line(typed, limit=TITLE_LIMIT)
    await _change(tx, call, item_id, None, {"expected_result": text})


async def set_evidence(
    tx: Transaction, call: Call, item_id: int, rev: int, evidence: EvidenceKind
) -> None:
    await _change(tx, call, item_id, rev, {"evidence_kind": evidence.value})


async def set_kind(tx: Transaction, call: Call, item_id: int, rev: int, kind: ItemKind) -> None:
    """The section goes with the kind, and so does the document where the kind has its own."""
    values = {"kind": kind.value, "section": SECTION_OF_KIND[kind.value]}
    evidence = EVIDENCE_OF_KIND.get(kind.value)
    if evidence is not None:
        values["evidence_kind"] = evidence
    await _change(tx, call, item_id, rev, values)


async def set_due(tx: Transaction, call: Call, item_id: int, rev: int, day: date) -> None:
    """Raises "route.date_past" or "route.date_outside"."""
    editing = await edit_of_item(tx, call, item_id)
    found = editing.item(item_id)
    if found.due_on == day:
        return
    _same_rev(found, rev)
    check_due(day, editing.today, editing.first, editing.last)
    await tx.plan_items.set_values(item_id, {"due_on": day})
    await record(tx, call, "item", editing.plan.route.id)


async def set_dropped(tx: Transaction, call: Call, item_id: int, rev: int, dropped: bool) -> int:
    """Takes an item out of the plan, or back into it; the id of its route."""
    editing = await edit_of_item(tx, call, item_id)
    found = editing.item(item_id)
    if found.dropped != dropped:
        _same_rev(found, rev)
    await _set_dropped(tx, call, editing, found, dropped)
    return editing.plan.route.id


async def _set_dropped(
    tx: Transaction, call: Call, editing: Editing, found: PlanItem, dropped: bool
) -> None:
    if found.dropped == dropped:
        return
    state = apply(found.state, ItemAction.DROP if dropped else ItemAction.RESTORE)
    await tx.plan_items.set_values(found.id, {"state": state.value})
    await record(tx, call, "item", editing.plan.route.id)


async def _change(
    tx: Transaction, call: Call, item_id: int, rev: int | None, values: Mapping[str, Any]
) -> None:
    """`rev` None for what was typed: it names its item and replaces whatever is there."""
    editing = await edit_of_item(tx, call, item_id)
    found = editing.item(item_id)
    if rev is not None:
        _same_rev(found, rev)
    await tx.plan_items.set_values(item_id, values)
    await record(tx, call, "item", editing.plan.route.id)


def _same_rev(found: PlanItem, rev: int) -> None:
    """Raises DomainError("route.item_changed") for a button drawn before the last change."""
    if found.rev != rev:
        raise DomainError("route.item_changed", title=found.title)
