"""Who else is told that a date was missed, and that the owner is told of it before.

A week after the date the owner hears who will see it; three days later the first of the chain is
told, and so it goes once more with the next one. A stage is counted from the one before, so that
whoever was told late has his three days nevertheless.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from domain.confirmation import UNCONFIRMED, Confirmer
from domain.item import ItemKind


class Stage(IntEnum):
    """Days after the date at which a stage is reached, at the earliest."""

    WARNED_OF_FIRST = 7
    FIRST_TOLD = 10
    WARNED_OF_NEXT = 18
    NEXT_TOLD = 21
    """Also where nobody is left to be told: it ends here."""


WARNINGS = (Stage.WARNED_OF_FIRST, Stage.WARNED_OF_NEXT)
NOTICE_DAYS = Stage.FIRST_TOLD - Stage.WARNED_OF_FIRST
"""How long the owner knows before anybody else does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalation:
    """`stage`: the last one reached, on the day `on`. Without a stage `on` is the day from which
    it is counted where that is later than the date: the item was sent back, or its plan begun.

    `to`: the person whom the owner was told of, the first of those who are told together.
    """

    stage: Stage | None = None
    on: date | None = None
    to: int | None = None


QUIET = Escalation()


def escalates(kind: ItemKind) -> bool:
    """Self-education concerns nobody else."""
    return kind not in UNCONFIRMED


def warning_day(kind: ItemKind, due_on: date, reached: Escalation) -> date | None:
    """The day from which the owner is to be warned; None where he has been, or never is."""
    if not escalates(kind):
        return None
    match reached.stage:
        case None:
            return _after(due_on, Stage.WARNED_OF_FIRST, reached.on, Stage.WARNED_OF_FIRST)
        case Stage.FIRST_TOLD:
            gap = Stage.WARNED_OF_NEXT - Stage.FIRST_TOLD
            return _after(due_on, Stage.WARNED_OF_NEXT, reached.on, gap)
        case _:
            return None


def telling_day(due_on: date, reached: Escalation) -> date | None:
    """The day from which who was named to the owner is told; None before a warning."""
    if reached.stage not in WARNINGS:
        return None
    return _after(due_on, reached.stage + NOTICE_DAYS, reached.on, NOTICE_DAYS)


def warned(reached: Escalation, chain: Sequence[Confirmer], today: date) -> Escalation:
    """After a warning was due: who will see it, or the end where nobody is left."""
    target = next_told(reached, chain)
    if target is None:
        return Escalation(stage=Stage.NEXT_TOLD, on=today, to=reached.to)
    first = reached.stage is None
    return Escalation(
        stage=Stage.WARNED_OF_FIRST if first else Stage.WARNED_OF_NEXT,
        on=today,
        to=target.people[0],
    )


def told(reached: Escalation, chain: Sequence[Confirmer], today: date) -> Escalation:
    """After whoever was named has been told."""
    if reached.stage is Stage.WARNED_OF_FIRST:
        done = Escalation(stage=Stage.FIRST_TOLD, on=today, to=reached.to)
        if next_told(done, chain) is not None:
            return done
    return Escalation(stage=Stage.NEXT_TOLD, on=today, to=reached.to)


def unwarned(reached: Escalation, chain: Sequence[Confirmer]) -> Escalation:
    """Back to before the warning: it did not reach its owner, or named who has left the chain."""
    if reached.stage is not Stage.WARNED_OF_NEXT or not chain:
        return QUIET
    before = chain[max(0, (_place(chain, reached.to) or 0) - 1)]
    return Escalation(stage=Stage.FIRST_TOLD, to=before.people[0])


def next_told(reached: Escalation, chain: Sequence[Confirmer]) -> Confirmer | None:
    """The step of the chain after the one that was told; the first one before anybody was."""
    place = _place(chain, reached.to)
    following = 0 if place is None else place + 1
    return chain[following] if following < len(chain) else None


def named(reached: Escalation, chain: Sequence[Confirmer]) -> Confirmer | None:
    """The step that was named to the owner; None where it has left the chain since."""
    place = _place(chain, reached.to)
    return None if place is None else chain[place]


def _place(chain: Sequence[Confirmer], person: int | None) -> int | None:
    return next((at for at, one in enumerate(chain) if person in one.people), None)


def _after(due_on: date, days: int, on: date | None, gap: int) -> date:
    day = due_on + timedelta(days=days)
    return day if on is None else max(day, on + timedelta(days=gap))
