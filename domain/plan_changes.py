"""What differs between two submitted texts of one plan, for whoever saw only the first."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Titles of items; `moved` with the day before and after. `other`: the goal or a basis."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    moved: tuple[tuple[str, date | None, date | None], ...] = ()
    edited: tuple[str, ...] = ()
    other: bool = False

    @property
    def none(self) -> bool:
        return not (self.added or self.removed or self.moved or self.edited or self.other)


def changes(before: str, after: str) -> Changes:
    """Between two bodies of `domain.plan.snapshot`; items are matched by id."""
    old, new = json.loads(before), json.loads(after)
    old_items, new_items = _by_id(old), _by_id(new)
    kept = [(old_items[key], item) for key, item in new_items.items() if key in old_items]
    return Changes(
        added=tuple(item["title"] for key, item in new_items.items() if key not in old_items),
        removed=tuple(item["title"] for key, item in old_items.items() if key not in new_items),
        moved=tuple(
            (item["title"], _day(was["due_on"]), _day(item["due_on"]))
            for was, item in kept
            if was["due_on"] != item["due_on"]
        ),
        edited=tuple(item["title"] for was, item in kept if _undated(was) != _undated(item)),
        other=_frame(old) != _frame(new),
    )


def _frame(body: Mapping[str, Any]) -> object:
    """What is not an item: the goal, tasks, term and bases."""
    bases = [
        {name: one[name] for name in ("id", "kind", "source", "text")} for one in body["bases"]
    ]
    return body["goal"], body.get("tasks") or [], body.get("term"), bases


def _by_id(body: Mapping[str, Any]) -> dict[int, dict[str, Any]]:
    return {item["id"]: item for item in body["items"]}


_UNTOLD = frozenset({"due_on", "standing", "by"})
"""Told in another way, or no part of the text."""


def _undated(item: Mapping[str, Any]) -> dict[str, Any]:
    """Fields with a value: a version of an earlier release lacks those that came later."""
    return {
        name: value for name, value in item.items() if name not in _UNTOLD and value is not None
    }


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)
