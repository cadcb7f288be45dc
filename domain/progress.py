"""The course of a plan month by month."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.calendar import add_months
from domain.item import OPEN_STATES, ItemFact, ItemState, finished
from domain.plan import Route

MONTHS_SHOWN_EMPTY = 12
"""A plan of more months is drawn without those in which nothing is due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """Items that are due in the month, by what became of them; each is counted once.

    `done` waits for its confirmer, `passed` for its owner.
    """

    first: date
    confirmed: int = 0
    done: int = 0
    passed: int = 0
    planned: int = 0

    @property
    def items(self) -> int:
        return self.confirmed + self.done + self.passed + self.planned


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A plan's course. `school` is the name of where its owner works."""

    route: Route
    school: str
    own: bool
    first: date
    last: date
    today: date
    months: tuple[Month, ...]


def by_month(items: Iterable[ItemFact], first: date, last: date, today: date) -> tuple[Month, ...]:
    """Months of the period, and those outside it that something is due in, in their order."""
    counts: dict[date, dict[str, int]] = {}
    month = first.replace(day=1)
    while month <= last:
        counts[month] = {}
        month = add_months(month, 1)
    for item in items:
        if item.state is ItemState.DROPPED:
            continue
        found = counts.setdefault(item.due_on.replace(day=1), {})
        kind = _kind(item, today)
        found[kind] = found.get(kind, 0) + 1
    months = [Month(first=one, **found) for one, found in sorted(counts.items())]
    if len(months) > MONTHS_SHOWN_EMPTY:
        months = [one for one in months if one.items]
    return tuple(months)


def _kind(item: ItemFact, today: date) -> str:
    if item.state in OPEN_STATES:
        return "passed" if item.due_on < today else "planned"
    return "confirmed" if finished(item.state, confirmable=item.confirmable) else "done"
