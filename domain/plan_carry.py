"""What of a plan comes into the one that follows it."""

from collections.abc import Collection, Sequence

from domain.item import OPEN_STATES, REPORTED, ItemKind
from domain.plan import Basis, BasisKind, Plan, PlanItem

REPEATING = frozenset(
    {
        ItemKind.PEDSOVET,
        ItemKind.LESSON_VISIT,
        ItemKind.TALK,
        ItemKind.CREATIVE_GROUP,
        ItemKind.EXPERT_WORK,
        ItemKind.SELF_EDUCATION,
        ItemKind.MENTOR_MEETING,
        ItemKind.MENTORING,
        ItemKind.CONSULTATION,
    }
)
"""What goes on from year to year; a course or a contest is taken once."""


def carried(
    plan: Plan, *, under_way: bool = False, ticked: Collection[int] | None = None
) -> tuple[PlanItem, ...]:
    """Items not reached, and repeating ones, in the order of the plan.

    A difficulty everything was done about is behind its owner: nothing of it is repeated. Of a
    plan that is `under_way` repeating ones alone come, done or not: the others can still be done.
    `ticked`: bases their owner takes along, where he has said which.
    """
    open_bases = {item.basis_id for item in plan.items if item.state in OPEN_STATES}

    def comes(item: PlanItem) -> bool:
        if ticked is not None and item.basis_id is not None and item.basis_id not in ticked:
            return False
        if item.state in OPEN_STATES:
            return not under_way or item.kind in REPEATING
        basis = plan.basis(item.basis_id)
        lasting = basis is not None and basis.kind is not BasisKind.DEFICIT
        return (
            item.state in REPORTED
            and item.kind in REPEATING
            and (lasting or item.basis_id in open_bases)
        )

    return tuple(item for item in plan.items if comes(item))


def carried_bases(
    plan: Plan, items: Sequence[PlanItem], ticked: Collection[int] | None = None
) -> tuple[Basis, ...]:
    """Those that these items serve, and those their owner takes along without any."""
    served = {item.basis_id for item in items} | set(ticked or ())
    return tuple(basis for basis in plan.bases if basis.id in served)
