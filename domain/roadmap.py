"""The school's year: measures of its roadmap and of its plan of methodical work.

A school year is named by the calendar year in which it begins; months are those of the calendar.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from domain.calendar import month_end
from domain.errors import DomainError
from domain.people import ChannelPolicy, PersonName, SchoolKind
from domain.plan_rules import RouteTitle

TITLE_LIMIT = 200
NOTE_LIMIT = 500
PAGE = 8
EFFECT_MONTHS = (3, 6, 12)
"""From today, when the effect of a decision may be asked for."""
FIRST_MONTH = 9
MONTHS = (9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8)
"""Of a school year, in their order."""


class MeasureKind(StrEnum):
    """ROADMAP: of the roadmap itself; METHODICAL: drafted from last year's totals; DECISION: of
    who leads the school, its effect is asked for later."""

    ROADMAP = "roadmap"
    METHODICAL = "methodical"
    DECISION = "decision"


class Part(StrEnum):
    """Directions, in the order in which papers print them."""

    DIAGNOSIS = "diagnosis"
    PLANS = "plans"
    LEARNING = "learning"
    QUALITY = "quality"
    EXPERIENCE = "experience"
    SUPPORT = "support"
    RESULTS = "results"


class Responsible(StrEnum):
    """Who answers for a measure until somebody is named."""

    DIRECTOR = "director"
    ADMINISTRATION = "administration"
    DEPUTY = "deputy"
    OFFICER = "officer"
    HEADS = "heads"
    TEACHERS = "teachers"
    PSYCHOLOGIST = "psychologist"


class Timing(StrEnum):
    """MONTH and DAY end on `due_on`; YEAR is in the course of it; NEEDED never passes."""

    MONTH = "month"
    DAY = "day"
    YEAR = "year"
    NEEDED = "needed"


class MeasureState(StrEnum):
    PLANNED = "planned"
    DONE = "done"
    DROPPED = "dropped"


class MeasureAction(StrEnum):
    FINISH = "finish"
    MOVE = "move"
    DROP = "drop"
    UNDO = "undo"
    """The last of the others is taken back."""


class ReasonKind(StrEnum):
    """What of the totals asks for a measure. `deficit`: chosen by that many people."""

    DEFICIT = "deficit"
    PASSED = "passed"
    COURSES = "courses"
    ATTESTATION = "attestation"
    YOUNG = "young"
    MENTORLESS = "mentorless"
    ALWAYS = "always"


TARGETS: Mapping[MeasureAction, MeasureState] = MappingProxyType(
    {
        MeasureAction.FINISH: MeasureState.DONE,
        MeasureAction.MOVE: MeasureState.PLANNED,
        MeasureAction.DROP: MeasureState.DROPPED,
    }
)
"""Each from PLANNED alone; UNDO leads back to where the last one came from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """`key`: the statement of a difficulty; `people` chose it, or are meant."""

    kind: ReasonKind
    people: int
    key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Roadmap:
    id: int
    school_id: int
    year: int
    template: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """What of the school screens and papers need; `called`: its word for plans."""

    id: int
    name: str
    kind: SchoolKind
    policy: ChannelPolicy
    called: RouteTitle = RouteTitle.IOM


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """`responsible` is a label as the school's channel shows it, `responsible_name` for papers."""

    id: int
    roadmap_id: int
    school_id: int
    year: int
    kind: MeasureKind
    part: Part
    title: str
    timing: Timing
    due_on: date
    who: Responsible | None
    responsible_id: int | None
    responsible: str | None
    responsible_name: PersonName | None
    document: str | None
    result: str | None
    reason: Reason | None
    state: MeasureState
    done_on: date | None
    note: str | None
    rev: int

    def passed(self, today: date) -> bool:
        """Still to be done, and its date is behind."""
        dated = self.timing is not Timing.NEEDED
        return self.state is MeasureState.PLANNED and dated and self.due_on < today

    def current(self, today: date) -> bool:
        """Still to be done, within this month."""
        dated = self.timing in (Timing.MONTH, Timing.DAY)
        return (
            self.state is MeasureState.PLANNED
            and dated
            and today <= self.due_on <= month_end(today)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a decision has besides its measure. `figure_now`: its number when the effect was told;
    0 of a difficulty: fewer than five people."""

    source: str | None
    effect_on: date
    effect: str | None
    figure_now: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMeasure:
    """`source` names the line of a template or a proposal it was made of; one a roadmap."""

    kind: MeasureKind
    part: Part
    title: str
    timing: Timing
    due_on: date
    who: Responsible | None = None
    document: str | None = None
    result: str | None = None
    reason: Reason | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A measure that the totals ask for. `taken`: it stands in the plan already, and `measure` is
    as the plan has it; `dropped`: it was taken and taken out again."""

    measure: NewMeasure
    taken: bool
    dropped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """Of a year, in the order in which they are shown."""

    school: School
    year: int
    today: date
    roadmap_id: int | None
    lines: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffCounts:
    """Teachers whose attestation is ahead, and those of the first three years."""

    attestation: int
    young: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureEvent:
    """What was done to a measure, and how it stood before. `by` is a label."""

    action: MeasureAction
    old_state: MeasureState
    old_due_on: date
    old_timing: Timing
    text: str | None
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Counts of a roadmap, dropped measures left out. `current`: of this month, not done yet;
    `unassigned`: nobody is named for them."""

    total: int
    done: int
    passed: int
    current: int
    unassigned: int = 0


class Shown(StrEnum):
    """Which measures a list has: all, those whose date has passed, those done, those dropped."""

    ALL = "a"
    PASSED = "p"
    DONE = "d"
    DROPPED = "x"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureList:
    """A page of measures. `roadmap` None: the reader's own, of whatever year. `numbers`: by id, as
    the paper of the year numbers them; what is dropped has none, nor have one's own of papers."""

    roadmap: Roadmap | None
    kind: MeasureKind | None
    shown: Shown
    course: Course
    lines: tuple[Measure, ...]
    page: int
    pages: int
    today: date
    school: School | None = None
    numbers: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasurePage:
    """`may_edit`: the measure itself; `may_mark`: how it goes."""

    measure: Measure
    events: tuple[MeasureEvent, ...]
    today: date
    may_edit: bool
    may_mark: bool
    decision: Decision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapNumbers:
    """What a leader's week says of the roadmap. `effects`: decisions whose effect is asked for."""

    current: int
    passed: int
    effects: int = 0

    def __bool__(self) -> bool:
        return bool(self.current or self.passed or self.effects)


NO_ROADMAP = RoadmapNumbers(current=0, passed=0)


def figure_name(reason: Reason) -> str:
    """By which a figure is known again: a difficulty by its statement."""
    return reason.kind.value if reason.key is None else reason.key


def target(state: MeasureState, action: MeasureAction) -> MeasureState:
    """DomainError("roadmap.wrong_state") unless the measure is still to be done."""
    if state is not MeasureState.PLANNED or action not in TARGETS:
        raise DomainError("roadmap.wrong_state", state=state, action=action)
    return TARGETS[action]


def first_day(year: int) -> date:
    return date(year, FIRST_MONTH, 1)


def last_day(year: int) -> date:
    """31 August: a school year has its summer."""
    return date(year + 1, 8, 31)


def year_end(year: int) -> date:
    """By which what is done in the course of a year is done: 31 May."""
    return date(year + 1, 5, 31)


def month_of(year: int, month: int) -> date:
    """The last day of the month of that school year."""
    return month_end(date(year if month >= FIRST_MONTH else year + 1, month, 1))


def due_of(year: int, timing: Timing, month: int | None) -> date:
    if timing is Timing.MONTH and month is not None:
        return month_of(year, month)
    return year_end(year)


def check_day(year: int, day: date) -> date:
    """DomainError("roadmap.other_year") for a day outside the school year."""
    if not first_day(year) <= day <= last_day(year):
        raise DomainError("roadmap.other_year")
    return day


def numbered(measures: Iterable[tuple[int, Part]]) -> dict[int, int]:
    """By id, its number: direction after direction, in each in the order given, that of lists."""
    order = list(Part)
    found = sorted(measures, key=lambda one: order.index(one[1]))
    return {measure_id: number for number, (measure_id, _) in enumerate(found, start=1)}


def group_of(measure: Measure) -> tuple[Timing, date]:
    """Under which heading of a list it stands: its month, «in the course of the year», «as
    needed». MONTH stands for any day of the month."""
    if measure.timing in (Timing.YEAR, Timing.NEEDED):
        return measure.timing, date.min
    return Timing.MONTH, measure.due_on.replace(day=1)
