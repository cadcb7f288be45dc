"""The record of a person: courses, contests, publications, what he took part in.

An entry comes from an item of the plan that was reported, or is written down by hand. It stands by
its owner's word until somebody who leads confirms it. Kinds and what is told of each follow the
municipality's report tables (UST, tables 3, 4, 8, 11, indicator 19).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from domain.errors import DomainError
from domain.evidence import Evidence
from domain.item import ItemKind
from domain.paging import pages_of
from domain.people import PostHolder
from domain.text import one_line, prose

TITLE_LIMIT = 250
"""Characters: names of courses are long."""

TEXT_LIMIT = 160
"""Characters of an organiser, of a document's number."""

REPLY_LIMIT = 500
MOST_HOURS = 5000
"""A second degree of some years; more is a slip."""

LONGEST_AGO = 60
"""Years: a working life."""

UNDO = timedelta(days=1)
PAGE = 8
QUEUE_PAGE = 5


class RecordKind(StrEnum):
    KPK = "kpk"
    RETRAINING = "retraining"
    SECOND_DEGREE = "second_degree"
    INTERNSHIP = "internship"
    CONTEST = "contest"
    OLYMPIAD = "olympiad"
    FESTIVAL = "festival"
    PUBLICATION = "publication"
    EXPERIENCE = "experience"
    DEVELOPMENT = "development"
    PROJECT = "project"
    TALK = "talk"
    MASTER_CLASS = "master_class"
    OPEN_LESSON = "open_lesson"
    EVENT = "event"
    EXPERT_WORK = "expert_work"
    ASSOCIATION = "association"


class RecordGroup(StrEnum):
    """Sections of the list and of the paper, in their order."""

    COURSES = "courses"
    CONTESTS = "contests"
    PUBLICATIONS = "publications"
    EVENTS = "events"
    EXPERT = "expert"
    ASSOCIATIONS = "associations"


GROUPS: Mapping[RecordKind, RecordGroup] = MappingProxyType(
    {
        RecordKind.KPK: RecordGroup.COURSES,
        RecordKind.RETRAINING: RecordGroup.COURSES,
        RecordKind.SECOND_DEGREE: RecordGroup.COURSES,
        RecordKind.INTERNSHIP: RecordGroup.COURSES,
        RecordKind.CONTEST: RecordGroup.CONTESTS,
        RecordKind.OLYMPIAD: RecordGroup.CONTESTS,
        RecordKind.FESTIVAL: RecordGroup.CONTESTS,
        RecordKind.PUBLICATION: RecordGroup.PUBLICATIONS,
        RecordKind.EXPERIENCE: RecordGroup.PUBLICATIONS,
        RecordKind.DEVELOPMENT: RecordGroup.PUBLICATIONS,
        RecordKind.PROJECT: RecordGroup.PUBLICATIONS,
        RecordKind.TALK: RecordGroup.EVENTS,
        RecordKind.MASTER_CLASS: RecordGroup.EVENTS,
        RecordKind.OPEN_LESSON: RecordGroup.EVENTS,
        RecordKind.EVENT: RecordGroup.EVENTS,
        RecordKind.EXPERT_WORK: RecordGroup.EXPERT,
        RecordKind.ASSOCIATION: RecordGroup.ASSOCIATIONS,
    }
)

OF_ITEM: Mapping[ItemKind, RecordKind] = MappingProxyType(
    {
        ItemKind.KPK: RecordKind.KPK,
        ItemKind.RETRAINING: RecordKind.RETRAINING,
        ItemKind.SECOND_DEGREE: RecordKind.SECOND_DEGREE,
        ItemKind.INTERNSHIP: RecordKind.INTERNSHIP,
        ItemKind.CONTEST: RecordKind.CONTEST,
        ItemKind.OLYMPIAD: RecordKind.OLYMPIAD,
        ItemKind.FESTIVAL: RecordKind.FESTIVAL,
        ItemKind.PUBLICATION: RecordKind.PUBLICATION,
        ItemKind.EXPERIENCE: RecordKind.EXPERIENCE,
        ItemKind.DEVELOPMENT: RecordKind.DEVELOPMENT,
        ItemKind.PROJECT: RecordKind.PROJECT,
        ItemKind.TALK: RecordKind.TALK,
        ItemKind.MASTER_CLASS: RecordKind.MASTER_CLASS,
        ItemKind.OPEN_LESSON: RecordKind.OPEN_LESSON,
        ItemKind.CONFERENCE: RecordKind.EVENT,
        ItemKind.READINGS: RecordKind.EVENT,
        ItemKind.ROUND_TABLE: RecordKind.EVENT,
        ItemKind.EXPERT_WORK: RecordKind.EXPERT_WORK,
    }
)
"""Items that leave an entry once they are reported. Seminars, webinars, visits and reading do not:
nobody's report table asks for them, and a record of everything is read by nobody."""


class StudyForm(StrEnum):
    FACE_TO_FACE = "face_to_face"
    DISTANCE = "distance"
    MIXED = "mixed"


class RecordLevel(StrEnum):
    SCHOOL = "school"
    MUNICIPAL = "municipal"
    REGIONAL = "regional"
    FEDERAL = "federal"
    INTERNATIONAL = "international"


class RecordRole(StrEnum):
    SPEAKER = "speaker"
    EXPERT = "expert"
    ORGANISER = "organiser"
    PARTICIPANT = "participant"
    COORDINATOR = "coordinator"
    LEADER = "leader"


class ContestResult(StrEnum):
    WINNER = "winner"
    PRIZE = "prize"
    LAUREATE = "laureate"
    PARTICIPANT = "participant"


class RecordState(StrEnum):
    STATED = "stated"
    """By its owner's word."""
    CONFIRMED = "confirmed"
    SENT_BACK = "sent_back"


class RecordField(StrEnum):
    """What is told of an entry, in the order in which it is asked."""

    TITLE = "title"
    ON_DATE = "on_date"
    UNTIL = "until"
    HOURS = "hours"
    FORM = "form"
    ROLE = "role"
    LEVEL = "level"
    RESULT = "result"
    ORGANISER = "organiser"
    DOCUMENT = "document"


FieldValue = str | int | date | None

_TOLD: Mapping[RecordGroup, frozenset[RecordField]] = MappingProxyType(
    {
        RecordGroup.COURSES: frozenset(
            {
                RecordField.HOURS,
                RecordField.FORM,
                RecordField.ORGANISER,
                RecordField.DOCUMENT,
            }
        ),
        RecordGroup.CONTESTS: frozenset(
            {
                RecordField.LEVEL,
                RecordField.RESULT,
                RecordField.ORGANISER,
                RecordField.DOCUMENT,
            }
        ),
        RecordGroup.PUBLICATIONS: frozenset(
            {RecordField.LEVEL, RecordField.ORGANISER, RecordField.DOCUMENT}
        ),
        RecordGroup.EVENTS: frozenset(
            {
                RecordField.ROLE,
                RecordField.LEVEL,
                RecordField.ORGANISER,
                RecordField.DOCUMENT,
            }
        ),
        RecordGroup.EXPERT: frozenset(
            {RecordField.LEVEL, RecordField.ORGANISER, RecordField.DOCUMENT}
        ),
        RecordGroup.ASSOCIATIONS: frozenset(
            {RecordField.UNTIL, RecordField.ROLE, RecordField.LEVEL}
        ),
    }
)
_ALWAYS = frozenset({RecordField.TITLE, RecordField.ON_DATE})
_SHOWN_OF = frozenset({RecordKind.MASTER_CLASS, RecordKind.OPEN_LESSON})
"""Who gives a master class needs no role."""


def fields_of(kind: RecordKind) -> tuple[RecordField, ...]:
    """What is asked about such an entry, in order."""
    asked = _ALWAYS | _TOLD[GROUPS[kind]]
    if kind in _SHOWN_OF:
        asked -= {RecordField.ROLE}
    return tuple(field for field in RecordField if field in asked)


def roles_of(kind: RecordKind) -> tuple[RecordRole, ...]:
    """Roles that the report tables know: of an event (UST 11), of an association (UST 8)."""
    if kind is RecordKind.ASSOCIATION:
        return (RecordRole.PARTICIPANT, RecordRole.COORDINATOR, RecordRole.LEADER)
    return (
        RecordRole.SPEAKER,
        RecordRole.EXPERT,
        RecordRole.ORGANISER,
        RecordRole.PARTICIPANT,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`on_date`: of the document or the event; of an association the first day. `until`: the last
    day of an association. `edited`: somebody has changed what it says since it was made.

    `reply`: a code of `ReturnReason` or typed words, of who sent it back.
    """

    id: int
    person_id: int
    post_id: int
    kind: RecordKind
    title: str
    on_date: date | None
    until: date | None = None
    hours: int | None = None
    form: StudyForm | None = None
    level: RecordLevel | None = None
    role: RecordRole | None = None
    result: ContestResult | None = None
    organiser: str | None = None
    document: str | None = None
    item_id: int | None = None
    state: RecordState = RecordState.STATED
    reply: str | None = None
    rev: int = 1
    decided_by: int | None = None
    decided_at: datetime | None = None
    edited: bool = False
    removed_at: datetime | None = None
    by: int | None
    at: datetime

    @property
    def group(self) -> RecordGroup:
        return GROUPS[self.kind]

    @property
    def removed(self) -> bool:
        return self.removed_at is not None

    def value_of(self, field: RecordField) -> FieldValue:
        values: dict[RecordField, FieldValue] = {
            RecordField.TITLE: self.title,
            RecordField.ON_DATE: self.on_date,
            RecordField.UNTIL: self.until,
            RecordField.HOURS: self.hours,
            RecordField.FORM: self.form,
            RecordField.ROLE: self.role,
            RecordField.LEVEL: self.level,
            RecordField.RESULT: self.result,
            RecordField.ORGANISER: self.organiser,
            RecordField.DOCUMENT: self.document,
        }
        return values[field]

    @property
    def missing(self) -> tuple[RecordField, ...]:
        """What nobody has told yet; the end of an association is no gap."""
        return tuple(
            field
            for field in fields_of(self.kind)
            if self.value_of(field) is None and field is not RecordField.UNTIL
        )


class ReturnReason(StrEnum):
    """Ready words of who sends an entry back; anything else is typed."""

    NO_DOCUMENT = "no_document"
    CHECK_DATE = "check_date"
    CHECK_TITLE = "check_title"
    TWICE = "twice"


def read_field(field: RecordField, typed: str) -> str | int:
    """What was typed for a field of words or numbers, as it is kept.

    Raises "text.*", "record.bad_hours"; "record.choose" where only buttons answer; dates are read
    elsewhere.
    """
    match field:
        case RecordField.TITLE:
            return one_line(typed, limit=TITLE_LIMIT)
        case RecordField.ORGANISER | RecordField.DOCUMENT:
            return one_line(typed, limit=TEXT_LIMIT)
        case RecordField.HOURS:
            return _hours(typed)
        case _:
            raise DomainError("record.choose")


def read_choice(kind: RecordKind, field: RecordField, value: str) -> str:
    """A code that a button carried; DomainError("access.gone") for a forged one."""
    offered = choices_of(kind, field)
    if field not in fields_of(kind) or value not in {one.value for one in offered}:
        raise DomainError("access.gone")
    return value


def choices_of(kind: RecordKind, field: RecordField) -> tuple[StrEnum, ...]:
    """What may be chosen; nothing for a field of words, of a number, of a day."""
    match field:
        case RecordField.FORM:
            return tuple(StudyForm)
        case RecordField.LEVEL:
            return tuple(RecordLevel)
        case RecordField.RESULT:
            return tuple(ContestResult)
        case RecordField.ROLE:
            return roles_of(kind)
        case _:
            return ()


def read_reply(typed: str) -> str:
    return prose(typed, limit=REPLY_LIMIT)


def _hours(typed: str) -> int:
    digits = "".join(char for char in typed.split(",")[0] if char.isdecimal())
    if not digits or not 1 <= int(digits[:6]) <= MOST_HOURS:
        raise DomainError("record.bad_hours", most=MOST_HOURS)
    return int(digits)


def check_day(day: date, today: date) -> date:
    """What has happened: not ahead, and within a working life."""
    if day > today:
        raise DomainError("record.future")
    if day.year < today.year - LONGEST_AGO:
        raise DomainError("record.long_ago")
    return day


def dated_by_item(due_on: date, today: date) -> date:
    """The day of what was planned for `due_on` and is reported today: a report comes late, and an
    event never before it was."""
    return min(due_on, today)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Somebody who was at an event. `item_id`, `title`: of the item of his plan that it was; where
    there is none he took part, and `title` is the event's."""

    post_id: int
    person_id: int
    item_id: int | None
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """What the reader may do with an entry."""

    edit: bool = False
    decide: bool = False
    files: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryPage:
    """`own`: the reader's own; `files` empty for whoever may not see them; `decider`: a label.

    `mine`: the reader made the decision that stands, and may take it back.
    """

    owner: PostHolder
    entry: Entry
    files: tuple[Evidence, ...]
    own: bool
    may: Ways
    decider: str | None = None
    mine: bool = False

    @property
    def editable(self) -> bool:
        return self.may.edit and not self.entry.removed

    def next_missing(self, field: RecordField) -> RecordField | None:
        """The next field behind this one of which nothing is told."""
        asked = fields_of(self.entry.kind)
        behind = asked[asked.index(field) + 1 :] if field in asked else ()
        return next((one for one in behind if one in self.entry.missing), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordList:
    """A page of entries, the newest first; `page` counts from 0.

    `course_last`, `course_due`: of the three-year term; `attestation`: the next date known.
    """

    owner: PostHolder
    entries: tuple[Entry, ...]
    total: int
    page: int
    own: bool
    may_add: bool
    may_print: bool
    today: date
    course_last: date | None = None
    course_due: date | None = None
    attestation: "Term | None" = None

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingEntry:
    """An entry that leaders may confirm; `owner` is a label."""

    entry: Entry
    owner: str
    files: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordQueue:
    """`stamp` tells this very page with these revisions; a batch confirms nothing else."""

    lines: tuple[WaitingEntry, ...]
    total: int
    page: int
    stamp: int

    @property
    def pages(self) -> int:
        return pages_of(self.total, QUEUE_PAGE)


def stamp_of(lines: tuple[WaitingEntry, ...]) -> int:
    """Of the entries shown, with their revisions: another page or another text gives another."""
    found = 0
    for one in lines:
        found = (found * 1_000_003 + one.entry.id * 8191 + one.entry.rev) % 1_000_000_007
    return found


class TermKind(StrEnum):
    """Dates of a person that are worth a word before they come."""

    COURSE = "course"
    PLANNED = "planned"
    CATEGORY = "category"
    FITNESS = "fitness"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    kind: TermKind
    on: date
