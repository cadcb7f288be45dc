"""What the screens of a plan's changes are drawn from."""

from dataclasses import dataclass
from datetime import date

from domain.calendar import QuickDate
from domain.plan import Basis, Plan, PlanItem
from domain.plan_views import Offer
from domain.route_changes import Change, NewBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChanges:
    """A page of the changes of one plan, what waits first. `page` counts from 0.

    `own`: the reader is its owner; only he has a `draft`. `correct_until`: the last day on which
    the plan is offered for correction, while that lasts.
    """

    plan: Plan
    today: date
    changes: tuple[Change, ...]
    total: int
    page: int
    pages: int
    own: bool
    draft: Change | None = None
    correct_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemToChange:
    """One item of an approved plan. `asked`: what is asked for it already."""

    plan: Plan
    item: PlanItem
    today: date
    asked: Change | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Additions:
    """What an added item may serve: bases of the plan, `fresh` difficulties of later diagnoses,
    `ready` ones of other kinds. None of the last two is in the plan."""

    plan: Plan
    fresh: tuple[NewBasis, ...]
    ready: tuple[NewBasis, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A replacement or an addition while it is written.

    `basis` has the id 0 where it comes with the change. `decided`: somebody will decide about it,
    and a reason is needed. Days from `first` to `last` without `closed` may be chosen.
    """

    change: Change
    plan: Plan
    basis: Basis | None
    offers: tuple[Offer, ...]
    today: date
    first: date
    last: date
    quick: tuple[tuple[QuickDate, date], ...]
    closed: frozenset[date]
    decided: bool

    @property
    def complete(self) -> bool:
        wanted = self.change.wanted
        reasoned = self.change.reason is not None or not self.decided
        return bool(wanted.title) and wanted.due_on is not None and reasoned


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePage:
    """One change before its reader. `may_decide`, `may_revoke`: he leads; `own`: it is his."""

    change: Change
    today: date
    own: bool
    may_decide: bool
    may_revoke: bool
    may_withdraw: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeList:
    """A page of the changes in all plans the reader decides about. `page` counts from 0.

    `waiting`: how many wait for him, whichever part is shown; `told`: the other part is shown.
    """

    changes: tuple[Change, ...]
    waiting: int
    total: int
    page: int
    pages: int
    today: date
    told: bool
