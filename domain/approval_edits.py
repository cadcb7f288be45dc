"""Small edits and remarks that whoever decides writes down for a plan before he decides."""

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from domain.item import EvidenceKind, ItemAction, Section, apply
from domain.plan import Plan, PlanItem, arrange


class EditField(StrEnum):
    """What of an item is edited; REMARK changes nothing, it goes with a return."""

    DUE_ON = "due_on"
    TITLE = "title"
    EVIDENCE = "evidence"
    SECTION = "section"
    DROPPED = "dropped"
    REMARK = "remark"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalEdit:
    """`value`: an ISO date, a text or a code; "1" for DROPPED."""

    item_id: int
    field: EditField
    value: str


def edits_of(notes: Iterable[ApprovalEdit]) -> tuple[ApprovalEdit, ...]:
    return tuple(one for one in notes if one.field is not EditField.REMARK)


def remarks_of(notes: Iterable[ApprovalEdit]) -> Mapping[int, str]:
    """By item."""
    return MappingProxyType(
        {one.item_id: one.value for one in notes if one.field is EditField.REMARK}
    )


def edited(plan: Plan, notes: Iterable[ApprovalEdit]) -> Plan:
    """The plan as an approval with these edits would leave it."""
    by_item: dict[int, list[ApprovalEdit]] = {}
    for one in edits_of(notes):
        by_item.setdefault(one.item_id, []).append(one)
    items = [_with(item, by_item.get(item.id, [])) for item in plan.items]
    return arrange(plan.route, plan.bases, (*items, *plan.dropped))


def _with(item: PlanItem, edits: Sequence[ApprovalEdit]) -> PlanItem:
    for one in edits:
        match one.field:
            case EditField.DUE_ON:
                item = replace(item, due_on=date.fromisoformat(one.value))
            case EditField.TITLE:
                item = replace(item, title=one.value)
            case EditField.EVIDENCE:
                item = replace(item, evidence=EvidenceKind(one.value))
            case EditField.SECTION:
                item = replace(item, section=Section(one.value))
            case EditField.DROPPED:
                item = replace(item, state=apply(item.state, ItemAction.DROP))
            case EditField.REMARK:
                pass
    return item


def value_of(item: PlanItem, field: EditField) -> str | None:
    """What the item's owner wrote there: an edit that says the same is none."""
    match field:
        case EditField.DUE_ON:
            return None if item.due_on is None else item.due_on.isoformat()
        case EditField.TITLE:
            return item.title
        case EditField.EVIDENCE:
            return item.evidence.value
        case EditField.SECTION:
            return item.section.value
        case EditField.DROPPED | EditField.REMARK:
            return None


def stamp(written: Mapping[int, Iterable[ApprovalEdit]]) -> int:
    """A number that a button carries to say what, by author, was written down when it was drawn;
    0 for nothing."""
    told = sorted(
        (by, one.item_id, one.field.value, one.value)
        for by, notes in written.items()
        for one in notes
    )
    return zlib.crc32(repr(told).encode()) if told else 0


def with_text(plan: Plan, body: str) -> Plan:
    """The plan as a kept text of it has it; items that it changes are at their next revision."""
    kept = {one["id"]: one for one in json.loads(body)["items"]}
    items = [_as_kept(item, kept.get(item.id)) for item in (*plan.items, *plan.dropped)]
    return replace(arrange(plan.route, plan.bases, items), declined=plan.declined)


def _as_kept(item: PlanItem, told: Mapping[str, Any] | None) -> PlanItem:
    if told is None:
        return item
    before = replace(
        item,
        state=apply(item.state, ItemAction.RESTORE) if item.dropped else item.state,
        due_on=None if told["due_on"] is None else date.fromisoformat(told["due_on"]),
        title=told["title"],
        evidence=EvidenceKind(told["evidence"]),
        section=Section(told["section"]),
    )
    return item if before == item else replace(before, rev=item.rev + 1)
