"""What the reports of a school are made of: facts of its teachers, and the numbers counted of them.

Numbers that stand in the summary are the summary's own: nothing here counts them a second time.
`Figures` hold no names, so that what is made of them may be shown at a pedsovet.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.calendar import school_year
from domain.card import Category
from domain.item import ItemKind, ItemState, Section
from domain.people import Employment, PersonName, Position, PostStatus, Role, SchoolKind
from domain.plan_rules import RouteTitle
from domain.record import (
    ContestResult,
    RecordGroup,
    RecordKind,
    RecordLevel,
    RecordRole,
    RecordState,
    StudyForm,
)
from domain.route import RouteState
from domain.scoring import GroupLevel, Score
from domain.summary import Summary


class PaperForm(StrEnum):
    """How a report on paper is given: to be worked on, or to be shown."""

    DOCX = "w"
    PDF = "p"


class ReportRight(StrEnum):
    """What of the table its reader may have by name."""

    STAFF = "staff"
    """Cards: experience, category, rate."""
    RESULTS = "results"
    """Levels of groups of each teacher."""


class Confirmer(StrEnum):
    """As what somebody confirmed: by his post in the school, else as a mentor or a witness."""

    DEPUTY = "deputy"
    DIRECTOR = "director"
    ROUTE_OFFICER = "route_officer"
    HEAD = "head"
    MENTOR = "mentor"
    COLLEAGUE = "colleague"
    LIST = "list"
    """By the list of an event."""
    DOCUMENT = "document"
    """By the document alone, where the school has it so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHead:
    """Whose report of what. `part`: the reader leads only some
    departments. `author` signs; None where the school
    keeps names out of the messenger."""

    school: str
    kind: SchoolKind
    title: RouteTitle
    municipality: str
    day: date
    author: PersonName | None
    author_role: Role
    part: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffFact:
    """A teacher at his main place; `name` as a file of this school prints it."""

    post_id: int
    person_id: int
    name: str
    department_id: int | None
    department: str | None
    position: Position | None
    subjects: tuple[str, ...]
    employment: Employment | None
    rate_hundredths: int | None
    hired_on: date | None
    status: PostStatus
    away: bool
    offline: bool
    education: str | None
    teaching_since: int | None
    category: Category | None
    category_on: date | None
    fitness_on: date | None
    attestation_on: date | None
    young: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosisFact:
    """A finished self-diagnosis. `typed`: somebody entered it from a blank; `invited`: it was asked
    for by the school or the municipality."""

    post_id: int
    on: date
    variant: str
    version: int
    typed: bool
    invited: bool
    score: Score | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFact:
    """`counts`: it is among the approved of the summary's period."""

    route_id: int
    post_id: int
    state: RouteState
    first_on: date | None
    last_on: date | None
    submitted_on: date | None
    decided_on: date | None
    counts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportItem:
    """An item that the summary counts. `told_on`: the day on which it was reported, `reported_on`:
    the day that its owner named; `passed`: its date is behind and the step is its owner's."""

    post_id: int
    kind: ItemKind
    section: Section
    title: str
    due_on: date
    state: ItemState
    confirmable: bool
    postponed: int
    reported_on: date | None
    told_on: date | None
    passed: bool
    finished: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFact:
    mentee_post_id: int
    mentor_id: int
    mentor: str
    since_on: date | None
    until_on: date | None
    order_no: str | None
    order_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFact:
    """An entry of a record. `own`: written by the teacher; `of_item`, `of_event`: it came by
    itself; `entered_on`: when."""

    person_id: int
    kind: RecordKind
    title: str
    on_date: date | None
    hours: int | None
    form: StudyForm | None
    level: RecordLevel | None
    role: RecordRole | None
    result: ContestResult | None
    organiser: str | None
    state: RecordState
    own: bool
    of_item: bool
    of_event: bool
    entered_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFacts:
    """All rows behind a report, by name where names are. `chosen`: (post, statement) of the
    difficulties that are worked on; `groups`: key and title of each group, in order."""

    head: ReportHead
    summary: Summary
    groups: tuple[tuple[str, str], ...]
    staff: tuple[StaffFact, ...]
    diagnoses: tuple[DiagnosisFact, ...]
    plans: tuple[PlanFact, ...]
    items: tuple[ReportItem, ...]
    chosen: tuple[tuple[int, str], ...]
    pairs: tuple[PairFact, ...]
    entries: tuple[EntryFact, ...]
    first: date
    last: date
    """The days that the report is about, the last one not after today."""
    hidden: frozenset[str] = frozenset()
    """Groups and statements of which a department's part is not told."""
    rights: frozenset[ReportRight] = frozenset()
    confirmed: Mapping[Confirmer, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCount:
    """A department; `label` is empty for all that are too small to be named."""

    label: str
    teachers: int
    diagnosed: int
    approved: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelCount:
    """How many are on each level of a group; `few`: judged by none, their answers are too few.

    `people` is None where fewer than five can be judged, and all else is 0 then.
    """

    title: str
    people: int | None
    support: int = 0
    growth: int = 0
    confident: int = 0
    strength: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCount:
    """Items of a month by what became of them; each once. `waiting`: for confirmation."""

    year: int
    month: int
    finished: int
    waiting: int
    passed: int
    ahead: int

    @property
    def total(self) -> int:
        return self.finished + self.waiting + self.passed + self.ahead


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelMove:
    """Among those with a result of this year and of the one before."""

    title: str
    people: int
    up: int
    down: int

    @property
    def tells(self) -> bool:
        """Whether more went one way than the other by chance would: three people and a tenth."""
        return abs(self.up - self.down) >= max(3, -(-self.people // 10))


@dataclass(frozen=True, slots=True, kw_only=True)
class YearBefore:
    """What the same people have of the school year before. `both`: have a result of each."""

    year: tuple[int, int]
    diagnosed: int
    approved: int
    both: int
    moves: tuple[LevelMove, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseCount:
    """People: with a course in the period, in three years; `ahead`: whose three years end within
    twelve months or have ended, `unknown`: of whose courses nothing is written down. The last two
    are together those that need courses, as everywhere (`domain.lists.needs_courses`)."""

    in_period: int
    in_three_years: int
    ahead: int
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeCount:
    """Entries of a section of the record in the period, whose they are, and how many won."""

    group: RecordGroup
    entries: int
    people: int
    winners: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Numbers alone. `chosen`: short name of a difficulty and people, never fewer than five;
    `chosen_rarely`: difficulties that are not named."""

    head: ReportHead
    summary: Summary
    first: date
    last: date
    away: int
    typed: int
    places: tuple[PlaceCount, ...]
    levels: tuple[LevelCount, ...]
    plans: tuple[tuple[RouteState | None, int], ...]
    chosen: tuple[tuple[str, int], ...]
    chosen_rarely: int
    months: tuple[MonthCount, ...]
    waiting: int
    pairs: int
    young: int
    courses: CourseCount
    made: tuple[MadeCount, ...]
    before: YearBefore | None

    @property
    def closed(self) -> bool:
        """The school year that it is about is over: nothing of it is left to be done."""
        return self.summary.year < school_year(self.head.day)

    @property
    def over(self) -> bool:
        """The period is over, be it a part of this school year: who took part in it tells nothing
        of what is still to be done today."""
        return self.summary.past


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionUsed:
    """A version of the questionnaire: how many results, between which days."""

    version: int
    results: int
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundsUsed:
    """Where levels end, in hundredths of a point, and how many results were judged so."""

    support: int
    growth: int
    confident: int
    share: int
    results: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """Where the figures come from, for whoever checks them."""

    figures: Figures
    versions: tuple[VersionUsed, ...]
    bounds: tuple[BoundsUsed, ...]
    results: int
    invited: int
    confirmed: tuple[tuple[Confirmer, int], ...]
    unconfirmed: int
    """Finished with nobody's word: self-education and the like."""
    reported_late: int
    told_late: int
    """Reported later than the day that was named."""
    entries: int
    entries_of_items: int
    entries_of_events: int
    entries_own: int
    entries_by_leaders: int
    entries_confirmed: int
    entries_late: int
    """Written down more than a month after their date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolTable:
    """The table of a school: the rows, and the numbers as everywhere."""

    facts: ReportFacts
    figures: Figures


SHOWN_LEVELS = (
    GroupLevel.SUPPORT,
    GroupLevel.GROWTH,
    GroupLevel.CONFIDENT,
    GroupLevel.STRENGTH,
)
