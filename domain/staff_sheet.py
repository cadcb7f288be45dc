"""A staff list as it was sent: the grid that was read, and what was recognised in it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.card import Category
from domain.people import Employment, PersonName, Position

Cell = str | int | float | bool | date | None
"""Numbers come as floats; a date without a time, an empty cell is None."""

SHEET_BYTES = 20 << 20
"""What a messenger lets a bot fetch, and more than any staff list needs."""

SHEET_ROWS = 3000
"""People taken from one list; the largest institutions have some hundreds."""

TEXT_LIMIT = 200
"""Characters kept of a cell: a subject, a department, an education."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A sheet of a file. `rows[0]` is row 1 of the sheet; merged cells are filled."""

    title: str
    rows: tuple[tuple[Cell, ...], ...]


class SheetColumn(StrEnum):
    FULL_NAME = "full_name"
    SURNAME = "surname"
    GIVEN = "given"
    PATRONYMIC = "patronymic"
    POSITION = "position"
    SUBJECTS = "subjects"
    DEPARTMENT = "department"
    EXPERIENCE = "experience"
    """«Стаж» without saying which; becomes one of the next two."""
    TEACHING_SINCE = "teaching_since"
    WORKING_SINCE = "working_since"
    CATEGORY = "category"
    CATEGORY_ON = "category_on"
    FITNESS_ON = "fitness_on"
    EDUCATION = "education"
    CLASSES = "classes"
    RATE = "rate"
    EMPLOYMENT = "employment"
    HIRED_ON = "hired_on"
    BIRTH_YEAR = "birth_year"
    PHONE = "phone"
    EMAIL = "email"
    PAPERS = "papers"
    """СНИЛС, ИНН, a passport, an address."""
    NUMBER = "number"
    IGNORED = "ignored"


NOT_TAKEN = (SheetColumn.PHONE, SheetColumn.EMAIL, SheetColumn.PAPERS)
"""Recognised and left in the file: before consent only what the staff list needs is stored."""

NAMES = frozenset(
    {
        SheetColumn.FULL_NAME,
        SheetColumn.SURNAME,
        SheetColumn.GIVEN,
        SheetColumn.PATRONYMIC,
    }
)


class SheetRemark(StrEnum):
    """What is said about a row. The first ones keep it out, the others only name what is lost."""

    NO_NAME = "no_name"
    BAD_NAME = "bad_name"
    VACANCY = "vacancy"
    LEADER = "leader"
    NOT_TEACHER = "not_teacher"
    TWICE = "twice"
    LIKE_ANOTHER = "like_another"
    LIKE_KNOWN = "like_known"
    DIFFERS = "differs"
    INITIALS = "initials"
    BAD_POSITION = "bad_position"
    BAD_EXPERIENCE = "bad_experience"
    BAD_CATEGORY = "bad_category"
    BAD_DATE = "bad_date"
    BAD_RATE = "bad_rate"
    BAD_EMPLOYMENT = "bad_employment"
    BAD_BIRTH_YEAR = "bad_birth_year"

    @property
    def keeps_out(self) -> bool:
        return self in _KEEP_OUT


_KEEP_OUT = frozenset(
    {
        SheetRemark.NO_NAME,
        SheetRemark.BAD_NAME,
        SheetRemark.VACANCY,
        SheetRemark.LEADER,
        SheetRemark.NOT_TEACHER,
        SheetRemark.TWICE,
        SheetRemark.LIKE_ANOTHER,
        SheetRemark.LIKE_KNOWN,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowRemark:
    """`row` as the sheet numbers it; `said`: what stands there, short; `other`: another row."""

    row: int
    remark: SheetRemark
    said: str = ""
    other: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPerson:
    """A row that names somebody. Whatever is empty in the sheet is empty here.

    `rate_hundredths`: 150 is a rate and a half.
    """

    row: int
    name: PersonName
    initials_only: bool = False
    position: Position | None = None
    department: str | None = None
    subjects: tuple[str, ...] = ()
    classes: str | None = None
    employment: Employment | None = None
    rate_hundredths: int | None = None
    hired_on: date | None = None
    teaching_since: int | None = None
    working_since: int | None = None
    category: Category | None = None
    category_on: date | None = None
    fitness_on: date | None = None
    education: str | None = None
    birth_year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetDraft:
    """What was recognised. `columns` in their order in the sheet, each once.

    `unknown`: headings that nobody knows. `namesakes`: people of one name are different people.
    """

    title: str
    columns: tuple[SheetColumn, ...]
    unknown: tuple[str, ...]
    people: tuple[SheetPerson, ...]
    remarks: tuple[RowRemark, ...] = field(default=())
    namesakes: bool = False

    @property
    def not_taken(self) -> tuple[SheetColumn, ...]:
        return tuple(column for column in NOT_TAKEN if column in self.columns)
