"""What a school's leaders see of its teachers: counts, lists of people, one person's page."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.item import Progress
from domain.paging import pages_of
from domain.progress import Month
from domain.roadmap import NO_ROADMAP, RoadmapNumbers
from domain.route import RouteState
from domain.scoring import GroupLevel
from domain.summary_filters import UNFILTERED, Filters, Period

SMALL_GROUP = 5
"""Results and difficulties of fewer people are not shown (visibility rules)."""


def enough(people: int) -> bool:
    """Whether a number may be told of so many people."""
    return people >= SMALL_GROUP


class PeopleList(StrEnum):
    """People behind a number of the summary."""

    NOT_DIAGNOSED = "d"
    WITHOUT_ROUTE = "r"
    PASSED = "p"
    YOUNG = "y"
    NOT_JOINED = "j"
    UNREACHABLE = "u"
    DIAGNOSED = "a"
    APPROVED = "b"
    WITH_ITEMS = "i"
    DIAGNOSED_WEEK = "e"
    APPROVED_WEEK = "f"
    FINISHED_WEEK = "g"
    PASSED_WEEK = "h"
    WAITING = "w"
    CONCLUDING = "c"
    CHANGED = "x"
    SUSPENDED = "s"
    """Of those with an approved plan, whoever has none but a suspended one: its items are not
    counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleCounts:
    """Of teachers at their main place. `waiting`: routes that wait on the reader's decision,
    `concluding`: those that wait for their conclusion."""

    teachers: int
    diagnosed: int
    approved: int
    waiting: int
    young_without_mentor: int
    not_joined: int
    unreachable: int
    concluding: int = 0
    young: int = 0
    """Young specialists, with a mentor or without."""
    suspended: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemCounts:
    """As `domain.item.Progress` counts them, over all plans under way; people with passed dates,
    and people with any item. `later`: reported after the date, `today`: still to be done, and the
    date is today, `waiting`: reported, and not confirmed yet; `on_time` and `later` have them, too,
    `finished` has not."""

    total: int
    finished: int
    due: int
    on_time: int
    passed: int
    passed_people: int
    people: int = 0
    later: int = 0
    today: int = 0
    waiting: int = 0

    @property
    def left(self) -> int:
        """The rest of `due`: what was not done in plans that are completed."""
        return self.due - self.on_time - self.later - self.today - self.passed


@dataclass(frozen=True, slots=True, kw_only=True)
class Difficulty:
    """How many teachers chose a difficulty; never fewer than SMALL_GROUP."""

    short: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekChanges:
    """How much of a number came in the last seven days, by the moments that are stored: teachers
    with a first diagnosis or approval, items finished, items whose date has passed."""

    diagnosed: int = 0
    approved: int = 0
    finished: int = 0
    passed: int = 0

    @property
    def any(self) -> bool:
        return bool(self.diagnosed or self.approved or self.finished or self.passed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """`filters` are what was asked for; `department` is the name of the one that was chosen."""

    school: str
    year: tuple[int, int]
    people: PeopleCounts
    items: ItemCounts
    difficulties: tuple[Difficulty, ...]
    changes_waiting: int = 0
    """Changes of approved plans that wait for the reader."""
    changes_recent: int = 0
    """Those of the last days that were only shown."""
    week: WeekChanges = WeekChanges()
    filters: Filters = UNFILTERED
    department: str | None = None
    past: bool = False
    """The period is over: its diagnoses are counted, plans, items and people are as of today.

    What waits today and what came this week is no part of such a period: those are all 0 then."""

    @property
    def unknown(self) -> bool:
        """The period is over, and nothing of it is kept."""
        return self.past and not (
            self.people.diagnosed or self.people.approved or self.items.total or self.difficulties
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthsOfSchool:
    """What the picture of a summary shows: its numbers, and items by the month of their date."""

    summary: Summary
    today: date
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentSummary:
    """What a head sees of his department. `teachers` is None where they are too few for totals;
    `others` are departments that he heads besides."""

    department_id: int
    name: str
    school: str
    year: tuple[int, int]
    today: date
    period: Period | None
    teachers: int | None
    diagnosed: int
    approved: int
    items: ItemCounts
    week: WeekChanges
    difficulties: tuple[Difficulty, ...]
    others: tuple[int, ...] = ()

    @property
    def past(self) -> bool:
        """As `Summary.past`."""
        return self.period is not None and self.period.last < self.today


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolItems:
    """How far the plans of a school are. `passed`: items whose date has passed."""

    total: int
    finished: int
    passed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolLine:
    """A school in numbers, as a methodist sees it.

    Facts of participation are told of however few people. How the work on plans goes is no such
    fact, and the plans of few would be told by their number: `items` is None where there are none,
    or where they are of fewer than SMALL_GROUP people.
    """

    school: str
    teachers: int
    diagnosed: int
    approved: int
    young_without_mentor: int
    items: SchoolItems | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TownSummary:
    municipality: str
    year: tuple[int, int]
    lines: tuple[SchoolLine, ...]
    total: int
    page: int

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolWeekView:
    """The summary as a leader is sent it. `to_confirm`: reports that wait for his word."""

    summary: Summary
    to_confirm: int
    roadmap: RoadmapNumbers = NO_ROADMAP


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """`passed`: how many of the person's dates have passed; `finished` of `items` in the list of
    those who have items, or finished this week in that list. Zero where the list is of others."""

    post_id: int
    label: str
    passed: int = 0
    finished: int = 0
    items: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePage:
    which: PeopleList
    lines: tuple[PersonLine, ...]
    total: int
    page: int
    filters: Filters = UNFILTERED
    department: str | None = None
    past: bool = False
    """As `Summary.past`."""

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)


PAGE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupLine:
    """A group of the questionnaire and its level in the last result."""

    title: str
    level: GroupLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonProgress:
    """A teacher's work as his leaders see it; who he is, is the business of `domain.staff`."""

    post_id: int
    today: date
    diagnosed_on: date | None
    groups: tuple[GroupLine, ...]
    route_id: int | None
    route_state: RouteState | None
    progress: Progress | None
    begins: bool = False
    """The plan is approved, and its first day has come."""
