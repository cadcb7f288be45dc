"""Hints on the quality of a plan: advice in plain words, never a barrier."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.plan import Basis, BasisKind, Plan
from domain.plan_calendar import Avoid, PlanCalendar
from domain.plan_rules import YEARS, Term
from domain.plan_sections import without_proposals

RECOMMENDED_DEFICITS = 3
"""One to three difficulties a year; more gets a hint."""

RECOMMENDED_ITEMS = 8
"""Four to eight items a year is a load that people carry through."""

RECOMMENDED_A_MONTH = 3
"""Items due in one month."""


class HintKind(StrEnum):
    MANY_DEFICITS = "many_deficits"
    BASIS_WITHOUT_ITEMS = "basis_without_items"
    ONE_MONTH = "one_month"
    BUSY_MONTH = "busy_month"
    BAD_DAY = "bad_day"
    MANY_ITEMS = "many_items"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """`count`: of difficulties, bases or items the hint speaks of; `text`: the first such basis
    or item; `day`: when that is due, or a day of the month the hint is about; `why`: what stands
    against that day."""

    kind: HintKind
    count: int
    text: str = ""
    day: date | None = None
    why: Avoid | None = None


def hints(plan: Plan, calendar: PlanCalendar | None = None) -> tuple[Hint, ...]:
    """Without a calendar nothing is said about days.

    What others only propose is not counted: it may never become a part of the plan.
    """
    years = YEARS[plan.route.term or Term.SCHOOL_YEAR]
    found: list[Hint] = []
    plan = without_proposals(plan)
    deficits = sum(basis.kind is BasisKind.DEFICIT for basis in plan.bases)
    if deficits > RECOMMENDED_DEFICITS * years:
        found.append(Hint(kind=HintKind.MANY_DEFICITS, count=deficits))
    bare = bare_bases(plan)
    if bare and plan.items:
        found.append(Hint(kind=HintKind.BASIS_WITHOUT_ITEMS, count=len(bare), text=bare[0].text))
    found += _about_months(plan)
    if calendar is not None:
        found += _about_days(plan, calendar)
    if len(plan.items) > RECOMMENDED_ITEMS * years:
        found.append(Hint(kind=HintKind.MANY_ITEMS, count=len(plan.items)))
    return tuple(found)


def bare_bases(plan: Plan) -> tuple[Basis, ...]:
    """What is to be worked on by nothing yet, proposals apart."""
    plan = without_proposals(plan)
    return tuple(basis for basis in plan.bases if not plan.of_basis(basis.id))


def _about_months(plan: Plan) -> list[Hint]:
    """Where all is in one month, that says enough about the load of it."""
    load = load_by_month(plan)
    if len(load) == 1 and len(plan.days) > 1:
        return [Hint(kind=HintKind.ONE_MONTH, count=len(plan.days))]
    year, month, count = max(load, key=lambda one: one[2], default=(1, 1, 0))
    if count <= RECOMMENDED_A_MONTH:
        return []
    return [Hint(kind=HintKind.BUSY_MONTH, count=count, day=date(year, month, 1))]


def _about_days(plan: Plan, calendar: PlanCalendar) -> list[Hint]:
    bad = [
        (item, item.due_on)
        for item in plan.items
        if item.due_on is not None and calendar.why_not(item.due_on) is not None
    ]
    if not bad:
        return []
    item, day = min(bad, key=lambda one: one[1])
    return [
        Hint(
            kind=HintKind.BAD_DAY,
            count=len(bad),
            text=item.title,
            day=day,
            why=calendar.why_not(day),
        )
    ]


def load_by_month(plan: Plan) -> tuple[tuple[int, int, int], ...]:
    """(year, month, number of items due in it), earliest first, months without items left out."""
    counted = Counter((day.year, day.month) for day in plan.days)
    return tuple((year, month, count) for (year, month), count in sorted(counted.items()))
