"""What printed papers show. Plain values only: words as they are printed, no ids of people."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.charts import Radar, RadarAxis
from domain.scoring import AnswerValue, GroupLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationCard:
    name: str
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationCards:
    """Personal links to be cut apart and handed out; `until` is the last day they work."""

    school: str
    day: date
    until: date
    cards: tuple[InvitationCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStatement:
    """`value` is None where the statement stayed without an answer."""

    text: str
    value: AnswerValue | None
    comment: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportGroup:
    """`short` is its name on the chart; `before` is last time's per cent, None if too few."""

    title: str
    short: str
    level: GroupLevel
    percent: int | None
    statements: tuple[ReportStatement, ...]
    before: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultReport:
    """One's own result in full; `before_day` is there if last time's is set beside.

    `strengths`, `difficulties`, `no_experience` name statements, in the order of the result.
    """

    school: str
    name: str
    diagnosis: str
    questionnaire: str
    version: int
    day: date
    groups: tuple[ReportGroup, ...]
    strengths: tuple[str, ...]
    difficulties: tuple[str, ...]
    no_experience: tuple[str, ...]
    before_day: date | None = None

    def radar(self) -> Radar:
        """Raises "radar.axes" for fewer than three groups, which have no outline."""
        return Radar(
            title=self.questionnaire,
            name=self.name,
            day=self.day,
            before_day=self.before_day,
            axes=tuple(
                RadarAxis(label=group.short, percent=group.percent, before=group.before)
                for group in self.groups
            ),
        )


class BlankKind(StrEnum):
    """How a question is answered on paper."""

    SCALE = "scale"
    ONE = "one"
    SEVERAL = "several"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankQuestion:
    """`options`: columns of a scale, lines of a choice, nothing for a text."""

    kind: BlankKind
    text: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankSection:
    title: str | None
    questions: tuple[BlankQuestion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """A questionnaire to be filled in by hand; `name` is printed if the person is known."""

    school: str
    questionnaire: str
    version: int
    day: date
    sections: tuple[BlankSection, ...]
    name: str | None = None
