"""What is deleted of a person, what stays, and the record of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.people import PersonName


class ErasureKind(StrEnum):
    """Of somebody who works here the line of the staff list stays; of who has left, nothing."""

    WORKS = "works"
    LEFT = "left"


NO_SURNAME = "—"
"""In the place of an erased name: rows of others still point at the person."""

TOMBSTONE = '{"bases":[],"erased":true,"goal":null,"items":[],"tasks":[]}'
"""In the place of a kept text of a plan; its hash stays what it was."""


class Lost(StrEnum):
    """What a protocol counts."""

    ANSWERS = "answers"
    RESULTS = "results"
    PLANS = "plans"
    ITEMS = "items"
    RECORDS = "records"
    COMMENTS = "comments"
    EVIDENCE = "evidence"
    FILES = "files"
    CARDS = "cards"
    MESSAGES = "messages"
    ACCOUNTS = "accounts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """`until`: after that day no backup of the bot's own holds what was deleted. `by` None: the
    command line, or the person himself where it is his own id. `swept_at`: when the database file
    and the folder of files were cleaned, too."""

    id: int
    person_id: int
    kind: ErasureKind
    by: int | None
    at: datetime
    counts: Mapping[Lost, int]
    until: datetime
    swept_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Foresight:
    """What an erasure would delete, before it is asked for. `label`: as the person is printed;
    `schools`: where the line stays."""

    person_id: int
    kind: ErasureKind
    counts: Mapping[Lost, int]
    label: str = ""
    schools: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Former:
    """Somebody who works nowhere any more and of whom there is still something to delete."""

    person_id: int
    label: str
    school: str | None
    left_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureProtocol:
    """One erasure on paper: numbers and days; the name only where the staff list still has it."""

    number: int
    person_id: int
    kind: ErasureKind
    on: date
    until: date
    counts: Mapping[Lost, int]
    name: PersonName | None = None
    school: str | None = None
    own: bool = False
    """Asked for by the person in the chat."""
