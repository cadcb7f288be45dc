"""What differs between two submitted texts of one plan, for whoever saw only the first."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

FIELDS = (
    "title",
    "section",
    "kind",
    "evidence",
    "result",
    "practice",
    "direction",
    "note",
    "basis",
)
"""Of an item, in the order in which they are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """`field` as the snapshot calls it; codes are codes, None where there was or is nothing."""

    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemEdit:
    """`title` as it is now."""

    title: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Titles of items; `moved` with the day before and after.

    `frame`: the goal, the term and the tasks; `bases_added`, `bases_removed`: their texts.
    """

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    moved: tuple[tuple[str, date | None, date | None], ...] = ()
    edited: tuple[ItemEdit, ...] = ()
    frame: tuple[FieldChange, ...] = ()
    bases_added: tuple[str, ...] = ()
    bases_removed: tuple[str, ...] = ()

    @property
    def none(self) -> bool:
        return not (
            self.added
            or self.removed
            or self.moved
            or self.edited
            or self.frame
            or self.bases_added
            or self.bases_removed
        )


def changes(before: str, after: str) -> Changes:
    """Between two bodies of `domain.plan.snapshot`; items and bases are matched by id.

    A version of an earlier release lacks what came later: what lacks was empty.
    """
    old, new = json.loads(before), json.loads(after)
    old_items, new_items = _by_id(old["items"]), _by_id(new["items"])
    kept = [(old_items[key], item) for key, item in new_items.items() if key in old_items]
    bases = {**_bases(old), **_bases(new)}
    edits = [(item["title"], _edits(was, item, bases)) for was, item in kept]
    old_bases, new_bases = _bases(old), _bases(new)
    return Changes(
        added=tuple(item["title"] for key, item in new_items.items() if key not in old_items),
        removed=tuple(item["title"] for key, item in old_items.items() if key not in new_items),
        moved=tuple(
            (item["title"], _day(was["due_on"]), _day(item["due_on"]))
            for was, item in kept
            if was["due_on"] != item["due_on"]
        ),
        edited=tuple(ItemEdit(title=title, fields=found) for title, found in edits if found),
        frame=_frame(old, new),
        bases_added=tuple(text for key, text in new_bases.items() if old_bases.get(key) != text),
        bases_removed=tuple(text for key, text in old_bases.items() if new_bases.get(key) != text),
    )


def _frame(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[FieldChange, ...]:
    """What is neither an item nor a basis."""

    def told(body: Mapping[str, Any], field: str) -> str | None:
        value = body.get(field) or None
        return "; ".join(value) if isinstance(value, list) else value

    pairs = [(field, told(old, field), told(new, field)) for field in ("goal", "tasks", "term")]
    return tuple(
        FieldChange(field=field, before=before, after=after)
        for field, before, after in pairs
        if before != after
    )


def _edits(
    was: Mapping[str, Any], item: Mapping[str, Any], bases: Mapping[int, str]
) -> tuple[FieldChange, ...]:
    found: list[FieldChange] = []
    for field in FIELDS:
        before, after = was.get(field), item.get(field)
        if before == after:
            continue
        if field == "basis":
            before, after = bases.get(before or 0), bases.get(after or 0)
            if before == after:
                continue
        found.append(FieldChange(field=field, before=before, after=after))
    return tuple(found)


def _bases(body: Mapping[str, Any]) -> dict[int, str]:
    return {one["id"]: one["text"] for one in body["bases"]}


def _by_id(items: list[dict[str, Any]]) -> dict[int, dict[str, Any]]:
    return {item["id"]: item for item in items}


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)
