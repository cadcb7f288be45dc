"""Independent results: a diagnosis that somebody else held (ЦНППМ and other operators).

They stand beside self-assessment and are never averaged with it nor put through our thresholds:
the operator's own per cent and the operator's own name of a level are all there is.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.errors import DomainError
from domain.evidence import Evidence
from domain.people import PostHolder
from domain.text import one_line, prose

TEXT_LIMIT = 120
"""Characters of an operator's name, a kind, a certificate."""

ERRORS_LIMIT = 1500
"""Characters of what the report names as typical errors."""

MOST_ATTEMPTS = 20
UNDO = timedelta(days=1)


class ResultLevel(StrEnum):
    """Who stands behind the diagnosis."""

    FEDERAL = "federal"
    REGIONAL = "regional"
    MUNICIPAL = "municipal"


class ResultField(StrEnum):
    """What is told of a result, in the order in which it is asked; all but the first skippable."""

    OPERATOR = "operator"
    LEVEL = "level"
    KIND = "kind"
    HELD_ON = "held_on"
    PERCENT = "percent"
    LEVEL_NAME = "level_name"
    ATTEMPT = "attempt"
    CERTIFICATE = "certificate"
    ERRORS = "errors"


ORDER = tuple(ResultField)


def following(field: ResultField) -> ResultField | None:
    """What is asked next; None behind the last."""
    place = ORDER.index(field) + 1
    return ORDER[place] if place < len(ORDER) else None


def before(field: ResultField) -> ResultField | None:
    place = ORDER.index(field)
    return ORDER[place - 1] if place else None


class ResultState(StrEnum):
    KEPT = "kept"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalResult:
    """`percent` is the operator's own, 0-100; `level_name` is in the operator's words."""

    id: int
    post_id: int
    operator: str
    level: ResultLevel | None
    kind: str | None
    held_on: date | None
    percent: int | None
    level_name: str | None
    attempt: int | None
    certificate: str | None
    errors: str | None
    state: ResultState
    rev: int
    entered_by: int
    at: datetime

    def value_of(self, field: ResultField) -> object | None:
        return {
            ResultField.OPERATOR: self.operator,
            ResultField.LEVEL: self.level,
            ResultField.KIND: self.kind,
            ResultField.HELD_ON: self.held_on,
            ResultField.PERCENT: self.percent,
            ResultField.LEVEL_NAME: self.level_name,
            ResultField.ATTEMPT: self.attempt,
            ResultField.CERTIFICATE: self.certificate,
            ResultField.ERRORS: self.errors,
        }[field]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultPage:
    """`own`: the reader's own results; `may_edit`: he entered this one, or leads the school."""

    owner: PostHolder
    result: ExternalResult
    files: tuple[Evidence, ...]
    own: bool
    may_edit: bool

    @property
    def editable(self) -> bool:
        return self.may_edit and self.result.state is ResultState.KEPT


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultList:
    """The newest first, removed ones left out."""

    owner: PostHolder
    results: tuple[ExternalResult, ...]
    own: bool
    may_add: bool


def read_field(field: ResultField, typed: str) -> str | int:
    """What was typed for a field of words or numbers, as it is kept.

    Raises "text.*", "external.bad_percent", "external.bad_attempt"; a date is read elsewhere.
    """
    match field:
        case ResultField.PERCENT:
            return _number(typed, 100, "external.bad_percent", least=0)
        case ResultField.ATTEMPT:
            return _number(typed, MOST_ATTEMPTS, "external.bad_attempt", least=1)
        case ResultField.ERRORS:
            return prose(typed, limit=ERRORS_LIMIT)
        case (
            ResultField.OPERATOR
            | ResultField.KIND
            | ResultField.LEVEL_NAME
            | ResultField.CERTIFICATE
        ):
            return one_line(typed, limit=TEXT_LIMIT)
        case ResultField.LEVEL | ResultField.HELD_ON:
            raise DomainError("external.choose")


def _number(typed: str, most: int, code: str, *, least: int) -> int:
    cleaned = typed.strip().rstrip("%").strip().replace(",", ".")
    whole, _, rest = cleaned.partition(".")
    if not whole.isdecimal() or (rest and not rest.isdecimal()) or len(whole) > 3:
        raise DomainError(code, most=most)
    number = int(whole) + (1 if rest[:1] >= "5" and rest else 0)
    if not least <= number <= most:
        raise DomainError(code, most=most)
    return number


def check_day(day: date, today: date) -> date:
    """A diagnosis that was held: not in the future, and within a working life."""
    if day > today:
        raise DomainError("external.future")
    if day.year < today.year - 40:
        raise DomainError("external.long_ago")
    return day
