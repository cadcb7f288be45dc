"""Hints on the quality of a plan: advice in plain words, never a barrier."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from domain.plan import BasisKind, Plan
from domain.plan_sections import without_proposals

RECOMMENDED_DEFICITS = 3
"""One to three difficulties a year; more gets a hint."""

RECOMMENDED_ITEMS = 8
"""Four to eight items a year is a load that people carry through."""


class HintKind(StrEnum):
    MANY_DEFICITS = "many_deficits"
    BASIS_WITHOUT_ITEMS = "basis_without_items"
    ONE_MONTH = "one_month"
    MANY_ITEMS = "many_items"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """`count`: of difficulties, bases or items the hint speaks of; `text`: the first such basis."""

    kind: HintKind
    count: int
    text: str = ""


def hints(plan: Plan) -> tuple[Hint, ...]:
    """What others only propose is not counted: it may never become a part of the plan."""
    found: list[Hint] = []
    plan = without_proposals(plan)
    deficits = sum(basis.kind is BasisKind.DEFICIT for basis in plan.bases)
    if deficits > RECOMMENDED_DEFICITS:
        found.append(Hint(kind=HintKind.MANY_DEFICITS, count=deficits))
    bare = [basis for basis in plan.bases if not plan.of_basis(basis.id)]
    if bare and plan.items:
        found.append(Hint(kind=HintKind.BASIS_WITHOUT_ITEMS, count=len(bare), text=bare[0].text))
    if len(plan.days) > 1 and len(load_by_month(plan)) == 1:
        found.append(Hint(kind=HintKind.ONE_MONTH, count=len(plan.days)))
    if len(plan.items) > RECOMMENDED_ITEMS:
        found.append(Hint(kind=HintKind.MANY_ITEMS, count=len(plan.items)))
    return tuple(found)


def load_by_month(plan: Plan) -> tuple[tuple[int, int, int], ...]:
    """(year, month, number of items due in it), earliest first, months without items left out."""
    counted = Counter((day.year, day.month) for day in plan.days)
    return tuple((year, month, count) for (year, month), count in sorted(counted.items()))
