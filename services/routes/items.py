"""Items of a plan that is being drawn up."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from content.codes import EVIDENCE_OF_KIND, SECTION_OF_KIND
from content.item_kinds import kind_named_in
from content.item_texts import load_item_texts
from content.model import Suggestion
from domain.errors import DomainError
from domain.item import EvidenceKind, ItemAction, ItemKind, Section, apply
from domain.plan import ITEM_LIMIT, TITLE_LIMIT, Basis, PlanItem
from domain.plan_dates import check_due, proposed_days
from domain.plan_texts import ItemText
from domain.plan_views import ItemsView, ItemView
from domain.text import capital, one_line
from services.call import Call
from services.routes.days import days_of
from services.routes.editing import Editing, edit_of_basis, edit_of_item, record
from services.routes.offers import item_of, offered, suggestions_for
from services.routes.read import load
from services.transaction import Transaction
from storage.repositories.plan_items import NewItem


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


async def choose_suggestions(
    tx: Transaction, call: Call, basis_id: int, pick: Callable[[ItemsView], Iterable[str]]
) -> ItemsView:
    """All that `pick` names of what is on offer, as many statements as for one; those in the plan
    stay, dropped ones come back as they were edited. What is on offer then."""
    editing = await edit_of_basis(tx, call, basis_id)
    plan, basis = editing.plan, editing.basis(basis_id)
    view = offered(call, plan, basis)
    here = {one.suggestion: one for one in (*plan.items, *plan.dropped) if one.basis_id == basis_id}
    keys = list(pick(view))
    new = [one for one in suggestions_for(basis) if one.key in keys and one.key not in here]
    back = [here[key] for key in keys if key in here and here[key].dropped]
    if not new and not back:
        return view
    if len(plan.items) + len(new) + len(back) > ITEM_LIMIT:
        raise DomainError("route.too_many_items", limit=ITEM_LIMIT)
    late = [one.id for one in back if not _inside(editing, one)]
    days = await _free_days(tx, editing, len(late) + len(new))
    moved = dict(zip(late, days, strict=False))
    await tx.plan_items.restore({one.id: moved.get(one.id, one.due_on) for one in back})
    dated = zip(new, days[len(late) :], strict=True)
    await tx.plan_items.add_items(
        plan.route.id,
        [_suggested(basis, one, day) for one, day in dated],
        after=await tx.plan_items.last_position(plan.route.id),
    )
    await record(tx, call, "item", plan.route.id)
    return offered(call, await load(tx, plan.route), basis)


def _suggested(basis: Basis, one: Suggestion, day: date) -> NewItem:
    return NewItem(
        basis_id=basis.id,
        section=Section(one.section),
        kind=ItemKind(one.kind),
        title=one.title,
        due_on=day,
        evidence=EvidenceKind(one.evidence),
        expected_result=one.result,
        suggestion=one.key,
    )


async def add_own_item(
    tx: Transaction,
    call: Call,
    basis_id: int,
    typed: str,
    dated: Callable[[str, date], tuple[str, date] | None] | None = None,
) -> ItemView:
    """An item in the owner's words. Its kind is what they name, else self-education.

    `dated` finds, in a title and on a day, the title without the day it ends with and that day: it
    is taken where it can be planned, else the title stays whole.
    Typed twice, it is there once. Raises "text.empty" or "text.too_long".
    """
    title = capital(one_line(typed, limit=TITLE_LIMIT))
    editing = await edit_of_basis(tx, call, basis_id)
    due_on = None
    found = None if dated is None else dated(title, editing.today)
    if found is not None and editing.start <= found[1] <= editing.last:
        title, due_on = found
    kind = kind_named_in(title) or ItemKind.SELF_EDUCATION
    return await _add_own(tx, call, editing, basis_id, title, kind, due_on)


async def add_of_kind(
    tx: Transaction, call: Call, basis_id: int, kind: ItemKind, name: Callable[[Basis], str]
) -> ItemView:
    """An item of the kind, named by it and its basis in the speaker's language."""
    editing = await edit_of_basis(tx, call, basis_id)
    title = one_line(name(editing.basis(basis_id)), limit=TITLE_LIMIT)
    return await _add_own(tx, call, editing, basis_id, title, kind)


async def _add_own(
    tx: Transaction,
    call: Call,
    editing: Editing,
    basis_id: int,
    title: str,
    kind: ItemKind,
    due_on: date | None = None,
) -> ItemView:
    basis = editing.basis(basis_id)
    same = [
        one
        for one in editing.plan.of_basis(basis_id)
        if one.title == title and due_on in (None, one.due_on)
    ]
    if same:
        return await item_of(tx, call, editing.plan, same[0].id)
    item_id = await _add(
        tx,
        call,
        editing,
        basis,
        title=title,
        kind=kind,
        section=Section(SECTION_OF_KIND[kind.value]),
        evidence=EvidenceKind(EVIDENCE_OF_KIND.get(kind.value, EvidenceKind.NONE.value)),
        expected_result=None,
        suggestion=None,
        due_on=due_on,
    )
    return await item_of(tx, call, await load(tx, editing.plan.route), item_id)


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
    due_on: date | None = None,
) -> int:
    """`due_on` None: a free day is proposed."""
    plan = editing.plan
    if len(plan.items) >= ITEM_LIMIT:
        raise DomainError("route.too_many_items", limit=ITEM_LIMIT)
    item_id = await tx.plan_items.add_item(
        route_id=plan.route.id,
        basis_id=basis.id,
        section=section,
        kind=kind,
        title=title,
        due_on=due_on or await _free_day(tx, editing),
        expected_result=expected_result,
        evidence=evidence,
        suggestion=suggestion,
    )
    await record(tx, call, "item", plan.route.id)
    return item_id


async def _free_day(tx: Transaction, editing: Editing) -> date:
    (day,) = await _free_days(tx, editing, 1)
    return day


async def _free_days(tx: Transaction, editing: Editing, count: int) -> tuple[date, ...]:
    """Where no day of the period is free, the last one, which can be changed as any other."""
    if not count:
        return ()
    plan = editing.plan
    free = (await days_of(tx, plan.route, editing.first, editing.last)).free
    proposed = proposed_days(count, plan.days, editing.start, editing.last, free)
    return proposed or (editing.last,) * count


def _inside(editing: Editing, item: PlanItem) -> bool:
    """Whether its day can still be planned."""
    return item.due_on is not None and editing.start <= item.due_on <= editing.last


async def rename(tx: Transaction, call: Call, item_id: int, typed: str) -> ItemView:
    """Raises "text.empty" or "text.too_long"."""
    return await set_text(tx, call, item_id, ItemText.TITLE, typed)


async def rename_by_kind(
    tx: Transaction,
    call: Call,
    item_id: int,
    rev: int,
    name: Callable[[ItemKind, Basis | None], str],
) -> ItemView:
    """As `add_of_kind` names an item."""
    editing = await edit_of_item(tx, call, item_id)
    found = editing.item(item_id)
    _same_rev(found, rev)
    title = name(found.kind, editing.plan.basis(found.basis_id))
    return await _put(
        tx, call, editing, found, {"title": capital(one_line(title, limit=TITLE_LIMIT))}
    )


async def set_result(tx: Transaction, call: Call, item_id: int, typed: str | None) -> ItemView:
    """The expected result in the owner's words; None removes it."""
    return await set_text(tx, call, item_id, ItemText.RESULT, typed)


async def set_text(
    tx: Transaction,
    call: Call,
    item_id: int,
    field: ItemText,
    typed: str | None,
    *,
    rev: int | None = None,
) -> ItemView:
    """A text of the item in the owner's words; None removes it, a title excepted.

    `rev` None for what was typed: it names its item and replaces whatever is there.
    """
    if typed is None and field is ItemText.TITLE:
        raise DomainError("text.empty")
    text = None if typed is None else one_line(typed, limit=TITLE_LIMIT)
    return await _change(tx, call, item_id, rev, {field.column: text})


async def choose_text(
    tx: Transaction, call: Call, item_id: int, rev: int, field: ItemText, key: str
) -> ItemView:
    """One of the ready texts; an empty key leaves the text out."""
    text = None
    if key:
        known = {one.key: one.text for one in load_item_texts().of(field.value)}
        if key not in known:
            raise DomainError("access.gone")
        text = known[key]
    return await set_text(tx, call, item_id, field, text, rev=rev)


async def set_section(
    tx: Transaction, call: Call, item_id: int, rev: int, section: Section
) -> ItemView:
    return await _change(tx, call, item_id, rev, {"section": section.value})


async def set_evidence(
    tx: Transaction, call: Call, item_id: int, rev: int, evidence: EvidenceKind
) -> ItemView:
    return await _change(tx, call, item_id, rev, {"evidence_kind": evidence.value})


async def set_kind(tx: Transaction, call: Call, item_id: int, rev: int, kind: ItemKind) -> ItemView:
    """The section goes with the kind, and so does the document where the kind has its own."""
    values = {"kind": kind.value, "section": SECTION_OF_KIND[kind.value]}
    evidence = EVIDENCE_OF_KIND.get(kind.value)
    if evidence is not None:
        values["evidence_kind"] = evidence
    return await _change(tx, call, item_id, rev, values)


async def set_due(tx: Transaction, call: Call, item_id: int, rev: int, day: date) -> ItemView:
    """Raises "route.date_past" or "route.date_outside"."""
    editing = await edit_of_item(tx, call, item_id)
    found = editing.item(item_id)
    if found.due_on == day:
        return await item_of(tx, call, editing.plan, item_id)
    _same_rev(found, rev)
    check_due(day, editing.today, editing.first, editing.last)
    return await _put(tx, call, editing, found, {"due_on": day})


async def undo_edit(tx: Transaction, call: Call, item_id: int, rev: int) -> ItemView:
    """Takes the last change of the item back; that is a change, too, and can be taken back.

    Raises "route.item_changed" where something else was changed since, and "route.date_…" where
    the day that stood there can't be chosen any more.
    """
    editing = await edit_of_item(tx, call, item_id)
    found = editing.item(item_id)
    _same_rev(found, rev)
    last = await tx.plan_edits.find_edit(item_id)
    if last is None or last.rev != found.rev:
        raise DomainError("route.item_changed", title=found.title)
    due_on = last.before.get("due_on")
    if due_on is not None:
        check_due(due_on, editing.today, editing.first, editing.last)
    return await _put(tx, call, editing, found, last.before)


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
    """What comes back after its day has passed, or the term was shortened, gets a new day."""
    if found.dropped == dropped:
        return
    if not dropped and len(editing.plan.items) >= ITEM_LIMIT:
        raise DomainError("route.too_many_items", limit=ITEM_LIMIT)
    state = apply(found.state, ItemAction.DROP if dropped else ItemAction.RESTORE)
    values: dict[str, Any] = {"state": state.value}
    if not dropped and not _inside(editing, found):
        values["due_on"] = await _free_day(tx, editing)
    await tx.plan_items.set_values(found.id, values)
    await record(tx, call, "item", editing.plan.route.id)


async def _change(
    tx: Transaction, call: Call, item_id: int, rev: int | None, values: Mapping[str, Any]
) -> ItemView:
    editing = await edit_of_item(tx, call, item_id)
    found = editing.item(item_id)
    if rev is not None:
        _same_rev(found, rev)
    return await _put(tx, call, editing, found, values)


async def _put(
    tx: Transaction, call: Call, editing: Editing, found: PlanItem, values: Mapping[str, Any]
) -> ItemView:
    """Keeps what stood there, for one press to bring it back; the item as it is then."""
    before = {name: _standing(found, name) for name in values}
    if before == dict(values):
        return await item_of(tx, call, editing.plan, found.id)
    await tx.plan_items.set_values(found.id, values)
    await tx.plan_edits.add_edit(
        found.id, before, rev=found.rev + 1, by=call.person_id, at=call.now
    )
    await record(tx, call, "item", editing.plan.route.id)
    return await item_of(tx, call, await load(tx, editing.plan.route), found.id)


def _standing(item: PlanItem, column: str) -> Any:
    return {
        "title": item.title,
        "expected_result": item.expected_result,
        "practice": item.practice,
        "direction": item.direction,
        "note": item.note,
        "kind": item.kind.value,
        "section": item.section.value,
        "evidence_kind": item.evidence.value,
        "due_on": item.due_on,
    }[column]


def _same_rev(found: PlanItem, rev: int) -> None:
    """Raises DomainError("route.item_changed") for a button drawn before the last change."""
    if found.rev != rev:
        raise DomainError("route.item_changed", title=found.title)
