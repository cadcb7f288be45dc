"""«Мои достижения за период» on paper: a person's record, by sections, as far as it is known."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.calendar import school_year
from domain.card import years_after
from domain.people import PersonName, Position, Vocabulary
from domain.record import (
    ContestResult,
    Entry,
    RecordGroup,
    RecordKind,
    RecordLevel,
    RecordRole,
    RecordState,
    StudyForm,
)


class AchievementPeriod(StrEnum):
    YEAR = "year"
    THREE = "three"
    FIVE = "five"
    """Between two attestations."""
    ALL = "all"


def first_day(period: AchievementPeriod, today: date) -> date | None:
    """None: from the beginning. The years end today, and have as many days as years have."""
    match period:
        case AchievementPeriod.YEAR:
            return date(school_year(today)[0], 9, 1)
        case AchievementPeriod.THREE:
            return years_after(today, -3)
        case AchievementPeriod.FIVE:
            return years_after(today, -5)
        case AchievementPeriod.ALL:
            return None


def within(entry: Entry, first: date | None, last: date | None = None) -> bool:
    """An association counts while it lasts; what has no date only where all is asked for."""
    if entry.state is RecordState.SENT_BACK or entry.removed:
        return False
    if last is not None and entry.on_date is not None and entry.on_date > last:
        return False
    if first is None:
        return True
    if entry.kind is RecordKind.ASSOCIATION:
        return entry.until is None or entry.until >= first
    return entry.on_date is not None and entry.on_date >= first


class ProofName(StrEnum):
    """What is told of evidence that has no name of its own."""

    PHOTO = "photo"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Achievement:
    """A row. `proofs`: names of files and links, or a code of `ProofName`."""

    kind: RecordKind
    group: RecordGroup
    title: str
    on_date: date | None = None
    until: date | None = None
    hours: int | None = None
    form: StudyForm | None = None
    level: RecordLevel | None = None
    role: RecordRole | None = None
    result: ContestResult | None = None
    organiser: str | None = None
    document: str | None = None
    proofs: tuple[str, ...] = ()
    confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Achievements:
    """`day` is when the file was made; `name_genitive` stands in the place of what the rules of
    names would make."""

    institution: str
    name: PersonName
    day: date
    period: AchievementPeriod
    rows: tuple[Achievement, ...]
    name_genitive: str | None = None
    vocabulary: Vocabulary = Vocabulary.SCHOOL
    municipality: str | None = None
    position: Position | None = None
    subjects: tuple[str, ...] = ()

    @property
    def first(self) -> date | None:
        return first_day(self.period, self.day)

    @property
    def sections(self) -> tuple[tuple[RecordGroup, tuple[Achievement, ...]], ...]:
        """In order of groups, the earliest first; without empty ones."""
        return tuple((group, found) for group in RecordGroup if (found := _of(self.rows, group)))

    @property
    def by_word(self) -> bool:
        """Whether anything stands by its owner's word alone."""
        return any(not one.confirmed for one in self.rows)


def _of(rows: Iterable[Achievement], group: RecordGroup) -> tuple[Achievement, ...]:
    found = [one for one in rows if one.group is group]
    return tuple(sorted(found, key=lambda one: (one.on_date or date.max, one.title)))


def hours_of(rows: Iterable[Achievement]) -> int:
    return sum(one.hours or 0 for one in rows)
