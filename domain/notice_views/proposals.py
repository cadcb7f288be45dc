"""What notices about proposals and comments say."""

from dataclasses import dataclass
from datetime import date

from domain.plan import BasisKind
from domain.plan_rules import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisProposedNotice:
    """`invited`: there is no plan yet, and the reader is invited to draw one up."""

    route_id: int
    who: str | None
    kind: BasisKind
    text: str
    reason: str | None
    invited: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemProposedNotice:
    """`added`: it is in the plan already, since its section is the methodist's; `asked`: it would
    be, but additions wait for a decision in this school."""

    route_id: int
    who: str | None
    title: str
    due_on: date | None
    added: bool
    today: date
    asked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredNotice:
    """`owner` is None where the reader is the plan's owner himself."""

    route_id: int
    post_id: int
    owner: str | None
    as_methodist: bool
    text: str
    standing: Standing
    reply: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOverNotice:
    """`owner` and `school` are None where the reader is the plan's owner himself."""

    route_id: int
    owner: str | None
    school: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentedNotice:
    route_id: int
    who: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentTakenBackNotice:
    """A word about the reader's plan is gone; `who` had said it."""

    who: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentAskedNotice:
    """The school asks for the consent to hand the plan over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentGivenNotice:
    """The teacher agrees to his plan being handed over."""

    post_id: int
    owner: str
