"""Records of a self-diagnosis, who may take it, and what of its result others may see."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from domain.diagnosis import DiagnosisState
from domain.people import Audience, Role, SchoolKind, variant_for
from domain.scoring import AnswerValue, Score, Thresholds

SELF_KIND = "self"
"""`diagnosis.kind` of a self-diagnosis; the other kind is an observation by a colleague."""

COMMENT_LIMIT = 3000
"""Characters of a comment: one message shows it whole beside its statement."""


class Availability(StrEnum):
    """Whether questionnaire 1 can be offered at a post."""

    READY = "ready"
    ASK_AUDIENCE = "ask_audience"
    LATER = "later"
    """Kindergartens, additional education, «другое»: their questionnaire is still to come."""
    NOT_TEACHER = "not_teacher"


def availability(
    role: Role | None, kind: SchoolKind | None, audience: Audience | None
) -> Availability:
    if role is not Role.TEACHER:
        return Availability.NOT_TEACHER
    if variant_for(kind, audience) is not None:
        return Availability.READY
    if kind is SchoolKind.SCHOOL and audience is None:
        return Availability.ASK_AUDIENCE
    return Availability.LATER


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosisPost:
    """What beginning and scoring need of a post; `thresholds` are those of its municipality."""

    id: int
    person_id: int
    role: Role
    school_kind: SchoolKind | None
    audience: Audience | None
    thresholds: Thresholds


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """`content_version_id`, `sha256` name the questionnaire as it was when this one began."""

    id: int
    post_id: int
    content_version_id: int
    sha256: str
    variant: str
    state: DiagnosisState
    started_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenAnswer:
    """`value` is None where a comment was written before the answer."""

    statement_key: str
    value: AnswerValue | None
    comment: str | None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedAnswer:
    """A line of an export at the person's own request."""

    diagnosis_id: int
    statement_key: str
    scope: str
    value: AnswerValue
    at: datetime


def values(answers: Mapping[str, GivenAnswer]) -> dict[str, AnswerValue]:
    """Statements that are answered; a comment alone answers nothing."""
    return {key: given.value for key, given in answers.items() if given.value is not None}


def levels_only(score: Score) -> Score:
    """The result as mentors and deputies see it: groups, and no statement of any answer."""
    return replace(
        score,
        groups=tuple(
            replace(group, not_yet=(), with_support=(), strengths=()) for group in score.groups
        ),
        suggestions=(),
        strengths=(),
        no_experience=(),
    )
