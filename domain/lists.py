"""Lists of people whom something is to be done about, each with the act at hand."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.calendar import add_months
from domain.card import Category
from domain.mentoring import Side
from domain.paging import pages_of
from domain.record import Term
from domain.route import RouteState
from domain.staff import Reach, Without
from domain.terms import SHOWN_AHEAD_MONTHS, attestation_term, course_due

PAGE = 8


class ListKind(StrEnum):
    """What the people of a list have in common, in the order of the entry screen. The first six
    are those of `domain.summary.PeopleList`, by the same codes."""

    PASSED = "p"
    YOUNG = "y"
    WITHOUT_ROUTE = "r"
    NOT_DIAGNOSED = "d"
    COURSE = "k"
    ATTESTATION = "a"
    NOT_JOINED = "j"
    UNREACHABLE = "u"

    @property
    def key(self) -> str:
        """As messages name it."""
        return self.name.lower().replace("_", "-")


TERMED = frozenset({ListKind.COURSE, ListKind.ATTESTATION})
"""Of dates that are derived: the rules are `domain.terms`, not the database's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """Dates of a person that have passed: how many, and the earliest of them."""

    count: int
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Somebody of a list, with what the list says of him; the rest is empty.

    `asked`: whose yes a proposed mentor waits for, his or the mentor's; `unasked`: why the bot
    can't ask that one. `teaches_since`:
    the year. `last_on`: of the last course or diagnosis; `planned`: a course stands in his plan.
    `since`: from when messages do not reach him, where it is known. `link_until`: of the link that
    nobody has used yet. `offline`: the school has decided to do without the bot for him.
    """

    post_id: int
    label: str
    late: Late | None = None
    asked: Side | None = None
    unasked: Without | None = None
    teaches_since: int | None = None
    route: RouteState | None = None
    last_on: date | None = None
    term: Term | None = None
    planned: bool = False
    reach: Reach | None = None
    offline: bool = False
    link_until: date | None = None
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """`whose`: the reader sees his departments or mentees alone. `unknown`: of how many the date
    that the list goes by is not known."""

    kind: ListKind
    lines: tuple[Listed, ...]
    total: int
    page: int
    today: date
    query: str = ""
    whose: "Whose | None" = None
    unknown: int = 0

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)


class Whose(StrEnum):
    """Whose people somebody sees who leads no school."""

    DEPARTMENT = "department"
    MENTEES = "mentees"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListsView:
    """The entry: how many are on each list, and how much waits for whom."""

    school: str
    counts: tuple[tuple[ListKind, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """Somebody of a list and what may be done: `route_id` of a plan under way, whose results can
    be put together."""

    kind: ListKind
    page: int
    one: Listed
    today: date
    category: Category | None = None
    category_on: date | None = None
    route_id: int | None = None
    may_invite: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """What terms are derived from."""

    course_on: date | None = None
    planned_on: date | None = None
    category: Category | None = None
    category_on: date | None = None
    fitness_on: date | None = None


def within_a_year(day: date | None, today: date) -> bool:
    """It comes within twelve months, or has passed."""
    return day is not None and day <= add_months(today, SHOWN_AHEAD_MONTHS)


def course_ahead(dates: Dates, today: date) -> date | None:
    """By when the next course is due, where that is within a year or was."""
    due = course_due(dates.course_on)
    return due if within_a_year(due, today) else None


def needs_courses(dates: Dates, today: date) -> bool:
    """For whoever plans courses: the list of them, and those of whose courses nothing is known."""
    return dates.course_on is None or course_ahead(dates, today) is not None


LONG_OVER = timedelta(days=366)
"""Fitness that ended longer ago is old paper: whoever lives without it has a category or is new."""


def attestation_ahead(dates: Dates, today: date) -> Term | None:
    """The attestation that comes within a year; fitness that ended not long ago, too."""
    term = attestation_term(
        planned_on=dates.planned_on,
        category=dates.category,
        category_on=dates.category_on,
        fitness_on=dates.fitness_on,
        today=today,
    )
    if term is None or not within_a_year(term.on, today) or term.on < today - LONG_OVER:
        return None
    return term
