"""What pictures show. Plain values only: words as they are printed, no ids of people."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import TypeVar

from domain.errors import DomainError
from domain.paging import pages_of
from domain.summary import SMALL_GROUP

FEWEST_AXES, MOST_AXES = 3, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class RadarAxis:
    """A group; per cent of command, None where the answers are too few to judge."""

    label: str
    percent: int | None
    before: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Radar:
    """One person's result; `before_day` is there if an earlier one is drawn behind.

    Raises "radar.axes" unless 3 to 8 groups are given: fewer have no outline.
    """

    title: str
    name: str | None
    day: date
    axes: tuple[RadarAxis, ...]
    before_day: date | None = None

    def __post_init__(self) -> None:
        if not FEWEST_AXES <= len(self.axes) <= MOST_AXES:
            raise DomainError("radar.axes", count=len(self.axes))


ROWS_OF_MAP, ROWS_OF_BARS = 15, 24
"""Departments of one picture; more make several, each with the line of the whole school."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapCell:
    """`people`: whose answers are enough to judge; they are the sum of the four levels.

    Raises ValueError for fewer than SMALL_GROUP: such a cell is None, and its numbers go nowhere.
    """

    percent: int
    people: int
    support: int
    growth: int
    confident: int
    strength: int

    def __post_init__(self) -> None:
        if self.people < SMALL_GROUP:
            raise ValueError("a cell of too few people")
        if self.people != self.support + self.growth + self.confident + self.strength:
            raise ValueError("levels do not add up to the people")


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRow:
    """A department: a cell for each group of the map, None where it is blank; `total` of all."""

    label: str
    cells: tuple[MapCell | None, ...]
    total: MapCell | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeficitMap:
    """Groups × departments of a diagnosis; `school_row` is the line of all departments.

    Its label is empty where these are the whole school. `heading` and `scale` (what more per cent
    means) are empty where they are those of the self-diagnosis. `places` and `owner` (what a row
    is, whose map it is) are empty where rows are departments of a school. `counted`: of how many
    who have finished how many are on the map, where these are not all; `first`: as many have to
    have finished in a place before it is on the map, where that is more than usual. `titles`:
    groups as the screens name them, for where there is room; empty: as `groups`.
    """

    school: str
    title: str
    day: date
    groups: tuple[str, ...]
    rows: tuple[MapRow, ...]
    school_row: MapRow
    heading: str = ""
    scale: str = ""
    places: str = ""
    owner: str = ""
    counted: tuple[int, int] | None = None
    first: int | None = None
    titles: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if any(len(row.cells) != len(self.groups) for row in (*self.rows, self.school_row)):
            raise ValueError("a row of the map has another number of groups")

    def pages(self) -> tuple["DeficitMap", ...]:
        return tuple(replace(self, rows=rows) for rows in _paged(self.rows, ROWS_OF_MAP))


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentBar:
    label: str
    finished: int
    begun: int
    not_begun: int

    @property
    def people(self) -> int:
        return self.finished + self.begun + self.not_begun


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipationBars:
    """How many have passed a diagnosis; `school_bar` is all departments together, without a label
    where these are the whole school."""

    school: str
    title: str
    day: date
    rows: tuple[DepartmentBar, ...]
    school_bar: DepartmentBar

    def pages(self) -> tuple["ParticipationBars", ...]:
        return tuple(replace(self, rows=rows) for rows in _paged(self.rows, ROWS_OF_BARS))


MONTHS_OF_PROGRESS = 12
"""Months of one picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthBar:
    """Items of a month by what became of them: each is counted once."""

    label: str
    confirmed: int
    done: int
    passed: int
    planned: int

    @property
    def items(self) -> int:
        return self.confirmed + self.done + self.passed + self.planned


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressBars:
    """The course of a plan month by month. `name` is None where the reader is its owner.

    `total` has the counts of all of it; its label is not printed.
    """

    title: str
    name: str | None
    school: str
    period: str
    day: date
    months: tuple[MonthBar, ...]
    total: MonthBar

    def pages(self) -> tuple["ProgressBars", ...]:
        found = _paged(self.months, MONTHS_OF_PROGRESS)
        return tuple(replace(self, months=months) for months in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class StackedBar:
    """Counts of people or items, a part a word of the legend; `note` stands behind the bar."""

    label: str
    parts: tuple[int, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StackedBars:
    """Bars of counts, for a paper in black and white: from dark to pale, and one part `striped`
    where it has to be seen at once; -1: none."""

    legend: tuple[str, ...]
    rows: tuple[StackedBar, ...]
    striped: int = -1

    def __post_init__(self) -> None:
        if any(len(row.parts) != len(self.legend) for row in self.rows):
            raise ValueError("a bar has another number of parts")


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryBars:
    """The summary of a school: how many are diagnosed and have a plan, and items month by month.

    `chosen` is empty where it is of the whole school and year. `total` has the counts of all
    items; its label is not printed.
    """

    school: str
    title: str
    chosen: str
    day: date
    diagnosed: int
    approved: int
    people: int
    approved_label: str
    months: tuple[MonthBar, ...]
    total: MonthBar

    def pages(self) -> tuple["SummaryBars", ...]:
        found = _paged(self.months, MONTHS_OF_PROGRESS)
        return tuple(replace(self, months=months) for months in found)


Row = TypeVar("Row")


def _paged(rows: tuple[Row, ...], size: int) -> tuple[tuple[Row, ...], ...]:
    """Even pages: sixteen rows are eight and eight, not fifteen and one. At least one page."""
    count = pages_of(len(rows), size)
    share, longer = divmod(len(rows), count)
    ends = [page * share + min(page, longer) for page in range(count + 1)]
    return tuple(rows[begin:end] for begin, end in pairwise(ends))
