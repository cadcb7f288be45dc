"""Records of a self-diagnosis, who may take it, and what of its result others may see."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from domain.diagnosis import DiagnosisState, Form
from domain.people import (
    Audience,
    ChannelPolicy,
    PersonName,
    Position,
    Role,
    SchoolKind,
    person_label,
    variant_for,
)
from domain.scoring import AnswerValue, Score, Thresholds

SELF_KIND = "self"
"""`diagnosis.kind` of a self-diagnosis; the other kind is an observation by a colleague."""

SELF_QUESTIONNAIRE = "self"
"""Key of questionnaire 1, from whose result a route is built."""

COMMENT_LIMIT = 3000
"""Characters of a comment: one message shows it whole beside its statement."""
TEXT_LIMIT = 1000
"""Characters of an answer in one's own words."""
SUBJECT_LIMIT = 40

SKIPPED = "-"
"""Value of a question that was let pass; it counts as answered."""


class Availability(StrEnum):
    """Whether a diagnosis can begin at a post."""

    READY = "ready"
    ASK_AUDIENCE = "ask_audience"
    NOT_TEACHER = "not_teacher"


def availability(
    role: Role | None,
    kind: SchoolKind | None,
    audience: Audience | None,
    position: Position | None = None,
) -> Availability:
    if role is not Role.TEACHER:
        return Availability.NOT_TEACHER
    if variant_for(kind, audience, position) is None:
        return Availability.ASK_AUDIENCE
    return Availability.READY


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosisPost:
    """What beginning and scoring need of a post; `thresholds` are those of its municipality.

    `subjects` are those the teacher is known to teach; `offline`: «без бота».
    """

    id: int
    person_id: int
    role: Role
    school_kind: SchoolKind | None
    audience: Audience | None
    thresholds: Thresholds
    position: Position | None = None
    subjects: tuple[str, ...] = ()
    pedagogical_since_year: int | None = None
    offline: bool = False

    @property
    def variant(self) -> str | None:
        return variant_for(self.school_kind, self.audience, self.position)


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosisOwner:
    """Whose name stands on a picture, a report or a blank, and how his school lets it be sent."""

    name: PersonName
    staff_no: int | None
    school: str
    channel_policy: ChannelPolicy

    @property
    def label(self) -> str:
        return person_label(self.name, self.channel_policy, self.staff_no)

    @property
    def printed(self) -> str:
        """Whole on a paper of a school that lets names be sent."""
        named = self.channel_policy is ChannelPolicy.FULL
        return self.name.full if named else self.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """`content_version_id`, `sha256` name the questionnaire as it was when this one began.

    `subjects` are the scopes of the предметные block, None until they were asked for. `offline`:
    the teacher works without the bot, and `entered_by` types the answers in from a blank.
    """

    id: int
    post_id: int
    content_version_id: int
    sha256: str
    variant: str
    state: DiagnosisState
    started_at: datetime
    finished_at: datetime | None
    questionnaire: str = SELF_QUESTIONNAIRE
    form: Form = Form.FULL
    subjects: tuple[str, ...] | None = None
    campaign_id: int | None = None
    entered_by: int | None = None
    offline: bool = False
    owner: DiagnosisOwner | None = None
    """Whose blank is typed in; None while the teacher answers himself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosisLine:
    """A diagnosis of a post in a list; `answered` counts what has an answer."""

    id: int
    questionnaire: str
    form: Form
    variant: str
    subjects: tuple[str, ...] | None
    campaign_id: int | None
    state: DiagnosisState
    finished_at: datetime | None
    answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenAnswer:
    """`value` is a code: a place on the scale, an option, several joined by commas, SKIPPED;
    `text` is what was typed. Both are None where only a comment was written."""

    statement_key: str
    scope: str = ""
    value: str | None
    text: str | None = None
    comment: str | None
    at: datetime

    @property
    def is_answer(self) -> bool:
        return self.value is not None or self.text is not None

    @property
    def options(self) -> tuple[str, ...]:
        """Keys of the options chosen, in the order of the question."""
        if self.value is None or self.value == SKIPPED:
            return ()
        return tuple(self.value.split(","))


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedAnswer:
    """A line of an export at the person's own request; `value` is the code or the typed text."""

    diagnosis_id: int
    statement_key: str
    scope: str
    value: str
    at: datetime


def place_on_scale(given: GivenAnswer | None) -> AnswerValue | None:
    """Of an answer to a statement with a scale; None where there is none."""
    if given is None or given.value in (None, SKIPPED):
        return None
    return AnswerValue(given.value)


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
