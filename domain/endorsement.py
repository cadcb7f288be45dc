"""Agreements before the approval, where a school asks for them: whose turn it is."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.people import PersonName
from domain.plan_rules import ApprovalStep

ORDER = tuple(ApprovalStep)
SILENT_DAYS = 7
"""After so many days without an answer a step is passed over: nothing waits on somebody silent."""


class PassedOver(StrEnum):
    """Why nobody is asked, or why nobody is waited for any longer."""

    VACANT = "vacant"
    AWAY = "away"
    SILENT = "silent"
    NOT_JOINED = "not_joined"
    NO_CONSENT = "no_consent"
    """The owner has not agreed to being shown to the methodist by name."""
    OWN = "own"
    """The owner holds the post himself."""
    LEADER = "leader"
    """The owner leads the school: the head of a department has no say in his plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Endorsement:
    """An agreement that was given. `name` is whole, for paper; screens have the label."""

    step: ApprovalStep
    by: int
    name: PersonName
    label: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Endorser:
    """Who may agree at a step today."""

    person_id: int
    step: ApprovalStep
    label: str
    away: bool = False
    joined: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """`step` None: the decision is due. `asked` at the step; `passed` on the way to it."""

    step: ApprovalStep | None
    asked: tuple[Endorser, ...] = ()
    passed: tuple[tuple[ApprovalStep, PassedOver], ...] = ()


def turn(
    steps: Collection[ApprovalStep],
    endorsers: Sequence[Endorser],
    *,
    owner: int,
    owner_leads: bool,
    consented: bool,
    after: ApprovalStep | None = None,
) -> Turn:
    """The first step behind `after` at which somebody can be asked."""
    begin = 0 if after is None else ORDER.index(after) + 1
    passed: list[tuple[ApprovalStep, PassedOver]] = []
    for step in ORDER[begin:]:
        if step not in steps:
            continue
        found = [one for one in endorsers if one.step is step]
        why = passed_over(step, found, owner=owner, owner_leads=owner_leads, consented=consented)
        if why is None:
            return Turn(step=step, asked=able(found, owner), passed=tuple(passed))
        passed.append((step, why))
    return Turn(step=None, passed=tuple(passed))


def passed_over(
    step: ApprovalStep,
    found: Sequence[Endorser],
    *,
    owner: int,
    owner_leads: bool,
    consented: bool,
) -> PassedOver | None:
    """Why the step isn't asked; None where it is. `found` are those of the step."""
    if step is ApprovalStep.DEPARTMENT and owner_leads:
        return PassedOver.LEADER
    if not found:
        return PassedOver.VACANT
    others = [one for one in found if one.person_id != owner]
    if not others:
        return PassedOver.OWN
    if step is ApprovalStep.METHODIST and not consented:
        return PassedOver.NO_CONSENT
    if not any(one.joined for one in others):
        return PassedOver.NOT_JOINED
    return None if able(found, owner) else PassedOver.AWAY


def able(found: Sequence[Endorser], owner: int) -> tuple[Endorser, ...]:
    """Who can be asked; nobody agrees to his own plan."""
    return tuple(one for one in found if one.joined and not one.away and one.person_id != owner)


def before(step: ApprovalStep) -> ApprovalStep | None:
    """The step in front of it; None where it is the first."""
    index = ORDER.index(step)
    return ORDER[index - 1] if index else None


def is_silent(since: datetime, now: datetime) -> bool:
    return now - since >= timedelta(days=SILENT_DAYS)


def last_day(since: date) -> date:
    """The day until which the answer is waited for."""
    return since + timedelta(days=SILENT_DAYS)
