"""Plans that schools have handed over to the methodist, as he sees them."""

from dataclasses import dataclass
from datetime import date

from domain.calendar import QuickDate
from domain.item import Section
from domain.plan import Basis, Plan, PlanItem
from domain.plan_views import Said
from domain.route import RouteState

PAGE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedLine:
    route_id: int
    school: str
    owner: str
    state: RouteState
    items: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedPage:
    """`query` is what was looked for; empty: all."""

    lines: tuple[HandedLine, ...]
    total: int
    page: int
    pages: int
    query: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvisedPlan:
    """`adds`: the plan is in a state in which he may add to it.

    `authors`: labels of those who have added something, by id.
    """

    plan: Plan
    school: str
    today: date
    first: date
    last: date
    adds: bool
    comments: tuple[Said, ...]
    """What the reader has said, newest first."""
    last_comment: int | None = None
    """Id of the newest of them, which he may take back."""
    acceptable: tuple[PlanItem, ...] = ()
    """Of the reader's sections, handed in by the teacher: each may be taken before the approval."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    key: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddingView:
    """What may be added to a section, for one basis."""

    plan: Plan
    section: Section
    basis: Basis
    offers: tuple[Suggested, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedView:
    """An item just added, with the dates it may have."""

    plan: Plan
    item: PlanItem
    today: date
    first: date
    last: date
    quick: tuple[tuple[QuickDate, date], ...]
    unplanned: date | None = None
    """The day that its title ends with, which is none of the plan."""
