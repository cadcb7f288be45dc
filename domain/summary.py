"""What a school's leaders see of its teachers: counts, lists of people, one person's page."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.item import Progress
from domain.roadmap import NO_ROADMAP, RoadmapNumbers
from domain.route import RouteState
from domain.scoring import GroupLevel

SMALL_GROUP = 5
"""Results and difficulties of fewer people are not shown (visibility rules)."""


class PeopleList(StrEnum):
    """People behind a number of the summary."""

    NOT_DIAGNOSED = "d"
    WITHOUT_ROUTE = "r"
    PASSED = "p"
    YOUNG = "y"
    NOT_JOINED = "j"
    UNREACHABLE = "u"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemCounts:
    """As `domain.item.Progress` counts them, over all plans under way; people with passed dates."""

    total: int
    finished: int
    due: int
    on_time: int
    passed: int
    passed_people: int

    @property
    def on_time_percent(self) -> int | None:
        """Rounded half up; None when no date has come yet."""
        if self.due == 0:
            return None
        return (200 * self.on_time + self.due) // (2 * self.due)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difficulty:
    """How many teachers chose a difficulty; never fewer than SMALL_GROUP."""

    short: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    school: str
    year: tuple[int, int]
    people: PeopleCounts
    items: ItemCounts
    difficulties: tuple[Difficulty, ...]
    changes_waiting: int = 0
    """Changes of approved plans that wait for the reader."""
    changes_recent: int = 0
    """Those of the last days that were only shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolWeekView:
    """The summary as a leader is sent it. `to_confirm`: reports that wait for his word."""

    summary: Summary
    to_confirm: int
    roadmap: RoadmapNumbers = NO_ROADMAP


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """`passed`: how many of the person's dates have passed."""

    post_id: int
    label: str
    passed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePage:
    which: PeopleList
    lines: tuple[PersonLine, ...]
    total: int
    page: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PAGE))


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
