"""What notices about lessons and groups that a teacher leads say."""

from dataclasses import dataclass
from datetime import date

from domain.events import Event
from domain.offers import Lead
from domain.plan_sections import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedNotice:
    """`statement`: what the reader chose, in his plan's words. `added`: by the rules of the school
    it is in his plan already; `answers`: what he may answer at once."""

    item_id: int
    route_id: int
    event: Event
    statement: str
    leader: str | None
    added: bool
    answers: tuple[Answer, ...]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadNotice:
    """`who` is None for the question to the one who is asked; else who answered it how."""

    event: Event
    title: str
    today: date
    who: str | None = None
    answer: Lead | None = None
    joins: bool = False
