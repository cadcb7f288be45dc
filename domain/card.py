"""The card of somebody at a post: what the school keeps of him besides the name."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import assert_never

from domain.errors import DomainError
from domain.people import (
    Audience,
    ChannelPolicy,
    Employment,
    PersonName,
    Position,
    Role,
    SchoolKind,
)
from domain.text import one_line

TEXT_LIMIT = 200
SUBJECTS = 8
"""Subjects of one person; more is a pasted text."""

SUBJECT_LIMIT = 60

FITNESS_YEARS = 5
"""Fitness for the position is confirmed every five years (order 196 of 2023)."""

ENDLESS_SINCE = date(2023, 9, 1)
"""Categories given from this day on have no term; earlier ones run out after five years."""


class Category(StrEnum):
    NONE = "none"
    FIRST = "first"
    HIGHEST = "highest"


class ExtraCategory(StrEnum):
    """Categories beside the first and the highest (order 196 of 2023)."""

    METHODIST = "methodist"
    MENTOR = "mentor"


class Education(StrEnum):
    HIGHER_PEDAGOGICAL = "higher_pedagogical"
    HIGHER = "higher"
    SECONDARY_PEDAGOGICAL = "secondary_pedagogical"
    SECONDARY = "secondary"


class CardField(StrEnum):
    """The steps of the card, in the order in which they are offered. All can be skipped."""

    POSITION = "position"
    AUDIENCE = "audience"
    SUBJECTS = "subjects"
    CLASSES = "classes"
    EMPLOYMENT = "employment"
    RATE = "rate"
    HIRED = "hired"
    EDUCATION = "education"
    TEACHING = "teaching"
    WORKING = "working"
    CATEGORY = "category"
    CATEGORY_ON = "category_on"
    EXTRA = "extra"
    FITNESS = "fitness"
    ATTESTATION = "attestation"
    THEME = "theme"
    THEME_YEARS = "theme_years"
    THEME_REPORT = "theme_report"
    ASSOCIATIONS = "associations"
    BIRTH = "birth"


DATES = frozenset(
    {
        CardField.HIRED,
        CardField.CATEGORY_ON,
        CardField.FITNESS,
        CardField.ATTESTATION,
        CardField.THEME_REPORT,
    }
)
AHEAD = frozenset({CardField.ATTESTATION, CardField.THEME_REPORT})
"""Dates of what is planned; the others are of what has been."""

OF_LESSONS = frozenset({CardField.AUDIENCE, CardField.SUBJECTS, CardField.CLASSES})
"""Asked only of who teaches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Everything known at one post; each field may be empty. Years are calendar years."""

    post_id: int
    person_id: int
    name: PersonName
    staff_no: int | None
    role: Role
    school_id: int | None
    school_name: str | None
    school_kind: SchoolKind | None
    channel_policy: ChannelPolicy
    department_id: int | None = None
    offline: bool = False
    position: Position | None = None
    audience: Audience | None = None
    subjects: tuple[str, ...] = ()
    classes: str | None = None
    employment: Employment | None = None
    rate_hundredths: int | None = None
    hired_on: date | None = None
    education: str | None = None
    """A code of `Education` or typed words."""
    teaching_since: int | None = None
    working_since: int | None = None
    category: Category | None = None
    category_on: date | None = None
    extra: tuple[ExtraCategory, ...] = ()
    fitness_on: date | None = None
    attestation_on: date | None = None
    theme: str | None = None
    theme_since: int | None = None
    theme_until: int | None = None
    theme_report_on: date | None = None
    associations: str | None = None
    birth_year: int | None = None

    @property
    def category_until(self) -> date | None:
        return category_until(self.category, self.category_on)

    @property
    def fitness_until(self) -> date | None:
        return None if self.fitness_on is None else years_after(self.fitness_on, FITNESS_YEARS)

    def holds(self, field: CardField) -> bool:
        """Whether anything is known of it."""
        match field:
            case CardField.POSITION:
                return self.position is not None
            case CardField.AUDIENCE:
                return self.audience is not None
            case CardField.SUBJECTS:
                return bool(self.subjects)
            case CardField.CLASSES:
                return self.classes is not None
            case CardField.EMPLOYMENT:
                return self.employment is not None
            case CardField.RATE:
                return self.rate_hundredths is not None
            case CardField.HIRED:
                return self.hired_on is not None
            case CardField.EDUCATION:
                return self.education is not None
            case CardField.TEACHING:
                return self.teaching_since is not None
            case CardField.WORKING:
                return self.working_since is not None
            case CardField.CATEGORY:
                return self.category is not None
            case CardField.CATEGORY_ON:
                return self.category_on is not None
            case CardField.EXTRA:
                return bool(self.extra)
            case CardField.FITNESS:
                return self.fitness_on is not None
            case CardField.ATTESTATION:
                return self.attestation_on is not None
            case CardField.THEME:
                return self.theme is not None
            case CardField.THEME_YEARS:
                return self.theme_since is not None
            case CardField.THEME_REPORT:
                return self.theme_report_on is not None
            case CardField.ASSOCIATIONS:
                return self.associations is not None
            case CardField.BIRTH:
                return self.birth_year is not None
            case _:
                assert_never(field)

    def date_of(self, field: CardField) -> date | None:
        return {
            CardField.HIRED: self.hired_on,
            CardField.CATEGORY_ON: self.category_on,
            CardField.FITNESS: self.fitness_on,
            CardField.ATTESTATION: self.attestation_on,
            CardField.THEME_REPORT: self.theme_report_on,
        }.get(field)


def steps(card: Card, *, oneself: bool) -> tuple[CardField, ...]:
    """The fields that make sense for this person, in order. `oneself`: he answers himself."""
    return tuple(field for field in CardField if _asked(card, field, oneself))


def after(card: Card, field: CardField, *, oneself: bool) -> CardField | None:
    """The step behind this one; None where it was the last."""
    order = list(CardField)
    following = order[order.index(field) + 1 :]
    return next((one for one in following if _asked(card, one, oneself)), None)


def _asked(card: Card, field: CardField, oneself: bool) -> bool:
    if field in OF_LESSONS and card.role is not Role.TEACHER:
        return False
    match field:
        case CardField.AUDIENCE:
            # One's own word; of who is kept without the bot the school says it.
            if not oneself and not card.offline:
                return False
            teaches = card.position in (None, Position.TEACHER)
            return card.school_kind is SchoolKind.SCHOOL and teaches
        case CardField.CATEGORY_ON:
            return card.category in (Category.FIRST, Category.HIGHEST)
        case CardField.THEME_YEARS | CardField.THEME_REPORT:
            return card.theme is not None
        case _:
            return True


def positions_for(kind: SchoolKind | None) -> tuple[Position, ...]:
    """All positions, those usual for the kind of institution first."""
    usual = {
        SchoolKind.KINDERGARTEN: (
            Position.PRESCHOOL_TEACHER,
            Position.MUSIC_LEADER,
            Position.PE_INSTRUCTOR,
            Position.SPEECH_THERAPIST,
            Position.PSYCHOLOGIST,
            Position.DEFECTOLOGIST,
        ),
        SchoolKind.ADDITIONAL: (
            Position.ADDITIONAL_TEACHER,
            Position.TRAINER,
            Position.ORGANISER,
            Position.METHODIST,
        ),
        SchoolKind.SCHOOL: (
            Position.TEACHER,
            Position.PSYCHOLOGIST,
            Position.SOCIAL_PEDAGOGUE,
            Position.SPEECH_THERAPIST,
            Position.LIBRARIAN,
            Position.ADVISER,
        ),
    }[kind or SchoolKind.SCHOOL]
    return (*usual, *(one for one in Position if one not in usual))


def category_until(category: Category | None, on: date | None) -> date | None:
    """The last day of a category given before 1 September 2023; later ones have none."""
    if category not in (Category.FIRST, Category.HIGHEST) or on is None or on >= ENDLESS_SINCE:
        return None
    return years_after(on, 5)


def years_after(day: date, years: int) -> date:
    """29 February becomes the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


_NUMBERS = re.compile(r"\d+")
_RATE = re.compile(r"^\D*(\d)(?:[.,](\d{1,2}))?\D*$")


def parse_rate(text: str) -> int:
    """Hundredths of a full rate: «0,5», «1», «1.25». DomainError("card.bad_rate") above two."""
    found = _RATE.match(text.strip())
    if found is None:
        raise DomainError("card.bad_rate")
    value = int(found.group(1)) * 100 + int((found.group(2) or "0").ljust(2, "0"))
    if not 1 <= value <= 200:
        raise DomainError("card.bad_rate")
    return value


def parse_since(text: str, today: date) -> int:
    """The year an experience began in: «2015», «с 2015 года» or «12 лет».

    DomainError("card.bad_experience") for anything else.
    """
    numbers = [int(one) for one in _NUMBERS.findall(text)]
    if len(numbers) != 1:
        raise DomainError("card.bad_experience")
    (number,) = numbers
    year = number if number >= 1900 else today.year - number
    if number > 70 and not 1900 <= number <= today.year:
        raise DomainError("card.bad_experience")
    if not today.year - 70 <= year <= today.year:
        raise DomainError("card.bad_experience")
    return year


def parse_birth(text: str, today: date) -> int:
    """DomainError("card.bad_birth") for a year in which nobody who works was born."""
    numbers = [int(one) for one in _NUMBERS.findall(text)]
    years = [one for one in numbers if today.year - 100 <= one <= today.year - 16]
    if len(numbers) not in (1, 3) or len(years) != 1:
        raise DomainError("card.bad_birth")
    return years[0]


def parse_years(text: str) -> tuple[int, int]:
    """«2026-2028», or one year. DomainError("card.bad_years")."""
    numbers = [int(one) for one in _NUMBERS.findall(text)]
    if not 1 <= len(numbers) <= 2:
        raise DomainError("card.bad_years")
    first, last = numbers[0], numbers[-1]
    if last < 100 <= first:
        last += first // 100 * 100
    if not (2000 <= first <= last <= 2100) or last - first > 10:
        raise DomainError("card.bad_years")
    return first, last


def parse_subjects(text: str) -> tuple[str, ...]:
    """Subjects between commas or on lines, each once.

    DomainError("card.too_many_subjects"), or of the text.
    """
    parts = [part for part in re.split(r"[,;\n]", text) if part.strip()] or [""]
    names = [one_line(part, limit=SUBJECT_LIMIT) for part in parts]
    unique = tuple(dict.fromkeys(names))
    if len(unique) > SUBJECTS:
        raise DomainError("card.too_many_subjects", limit=SUBJECTS)
    return unique
