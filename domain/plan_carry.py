"""What of a plan that is over comes into the next one."""

from domain.item import OPEN_STATES, ItemKind, ItemState
from domain.plan import BasisKind, Plan, PlanItem

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

REPORTED = frozenset({ItemState.DONE, ItemState.CONFIRMED})


def carried(plan: Plan) -> tuple[PlanItem, ...]:
    """Items not reached, and repeating ones, in the order of the plan.

    A difficulty everything was done about is behind its owner: nothing of it is repeated.
    """
    open_bases = {item.basis_id for item in plan.items if item.state in OPEN_STATES}

    def comes(item: PlanItem) -> bool:
        if item.state in OPEN_STATES:
            return True
        basis = plan.basis(item.basis_id)
        lasting = basis is not None and basis.kind is not BasisKind.DEFICIT
        return (
            item.state in REPORTED
            and item.kind in REPEATING
            and (lasting or item.basis_id in open_bases)
        )

    return tuple(item for item in plan.items if comes(item))
