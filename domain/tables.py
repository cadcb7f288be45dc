"""What spreadsheets show. Plain values only: words as they are printed, no ids of people."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.people import SchoolKind


class ParticipationState(StrEnum):
    NOT_BEGUN = "not_begun"
    BEGUN = "begun"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipationLine:
    """A person's participation: a fact, which is shown by name; never what was answered."""

    name: str
    department: str | None
    position: str | None
    state: ParticipationState
    finished: date | None
    reminded: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipationTable:
    school: str
    title: str
    day: date
    lines: tuple[ParticipationLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalsQuestion:
    """`options`: an answer and how many chose it. `answered` is None, and there are no options,
    where fewer than five people answered."""

    text: str
    answered: int | None
    options: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalsTable:
    """How many chose what; `people` of the `finished` are counted, `of` says whose they are where
    these are not all of the school."""

    school: str
    title: str
    day: date
    finished: int
    people: int
    questions: tuple[TotalsQuestion, ...]
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffTemplate:
    """An empty staff list; `departments` are those the school has, for the examples."""

    school: str
    day: date
    departments: tuple[str, ...] = ()
    kind: SchoolKind = SchoolKind.SCHOOL
