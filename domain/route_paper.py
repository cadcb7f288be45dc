"""The plan (ИОМ) on paper: everything that its two printed forms may say.

Form 1 follows the school programme with the regulation on the ИОМ (KYRA), form 2 the municipal
regulation (LANG). Whatever is not known is absent: None or an empty tuple, and the paper has
neither a heading nor a blank for it. Blanks are left only where paper wants a hand: signatures,
the number and the day of an order or a protocol.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.calendar import term_years
from domain.card import Category, Education, ExtraCategory
from domain.closing import Outcome, Presented, Verdict
from domain.external_results import ResultLevel
from domain.item import EvidenceKind, ItemKind, Section
from domain.people import PersonName, Position, Vocabulary
from domain.plan import BasisKind
from domain.plan_rules import RouteForm, RouteTitle
from domain.scoring import GroupLevel


class DiagnosticMethod(StrEnum):
    """How results came about (KYRA 7)."""

    OBSERVATION = "observation"
    SURVEY = "survey"
    TESTING = "testing"
    DATA = "data"
    ANALYSIS = "analysis"
    DIALOGUE = "dialogue"
    SITUATIONS = "situations"


ACTIVE_METHODS = frozenset({DiagnosticMethod.DIALOGUE, DiagnosticMethod.SITUATIONS})


class CompletionMark(StrEnum):
    DONE = "done"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """One гриф. `body`: a meeting's, as «ШМО учителей математики»; `number`: of its protocol or
    of the order. A draft prints who will sign, never when or by which number.
    """

    body: str | None = None
    position: str | None = None
    name: PersonName | None = None
    on: date | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    position: str
    name: PersonName | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseRecord:
    title: str
    organiser: str | None = None
    hours: int | None = None
    finished_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideResult:
    """An independent diagnosis; `percent` and `level_name` are the operator's own."""

    operator: str
    level: ResultLevel | None = None
    kind: str | None = None
    held_on: date | None = None
    percent: int | None = None
    level_name: str | None = None
    attempt: int | None = None
    certificate: str | None = None
    errors: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupWords:
    """A group of the self-diagnosis and its level: words, never a per cent."""

    title: str
    level: GroupLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperBasis:
    """`competency`: the group it belongs to, as «Методические»."""

    kind: BasisKind
    text: str
    competency: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperItem:
    """`basis` is a place in `RoutePaper.bases`; `from_on` is there if it takes a while."""

    section: Section
    kind: ItemKind
    title: str
    basis: int | None = None
    from_on: date | None = None
    due_on: date | None = None
    expected_result: str | None = None
    evidence: EvidenceKind = EvidenceKind.NONE
    evidence_detail: str | None = None
    mark: CompletionMark | None = None
    marked_on: date | None = None
    note: str | None = None
    direction: str | None = None
    application: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PupilsNumber:
    """One number of self-analysis over the years: («2025/2026», «64 %») in their order."""

    title: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisOutcome:
    """`basis` is a place in `RoutePaper.bases`."""

    basis: int
    outcome: Outcome
    comment: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearReview:
    """What was said of one school year of a longer plan; `year`: in which it began."""

    year: int
    outcomes: tuple[BasisOutcome, ...] = ()
    said: str | None = None
    """By whoever leads: `said_by` with his office, on the day `said_on`."""
    said_by: str | None = None
    said_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutePaper:
    """`day` is when the file was made. `name_genitive`, `name_dative` stand in the place of what
    the rules of names would make. `education` is a code or typed words; experience in full years.
    """

    form: RouteForm
    institution: str
    name: PersonName
    day: date
    version: int
    draft: bool
    title: RouteTitle = RouteTitle.IOM
    vocabulary: Vocabulary = Vocabulary.SCHOOL
    municipality: str | None = None
    place: str | None = None
    name_genitive: str | None = None
    name_dative: str | None = None
    position: Position | None = None
    subjects: tuple[str, ...] = ()
    classes: str | None = None
    department: str | None = None
    education: Education | str | None = None
    category: Category | None = None
    category_on: date | None = None
    category_until: date | None = None
    extra: tuple[ExtraCategory, ...] = ()
    fitness_on: date | None = None
    attestation_on: date | None = None
    teaching_years: int | None = None
    working_years: int | None = None
    theme: str | None = None
    courses: tuple[CourseRecord, ...] = ()
    diagnosis: str | None = None
    diagnosis_on: date | None = None
    results: tuple[GroupWords, ...] = ()
    external: tuple[OutsideResult, ...] = ()
    methods: tuple[DiagnosticMethod, ...] = ()
    bases: tuple[PaperBasis, ...] = ()
    goal: str | None = None
    tasks: tuple[str, ...] = ()
    first_on: date | None = None
    last_on: date | None = None
    stopped_on: date | None = None
    """It was broken off before its end: `stopped_why`, or else its owner went to another place."""
    stopped_why: str | None = None
    items: tuple[PaperItem, ...] = ()
    numbers: tuple[PupilsNumber, ...] = ()
    analysis: str | None = None
    planned_results: tuple[str, ...] = ()
    reviews: tuple[YearReview, ...] = ()
    outcomes: tuple[BasisOutcome, ...] = ()
    reflection: str | None = None
    mentor_said: str | None = None
    methodist_said: str | None = None
    reached: tuple[tuple[str, bool], ...] = ()
    """Of a plan at its end: each planned result, and whether what was to bring it was done."""
    verdict: Verdict | None = None
    conclusion: str | None = None
    concluded_by: str | None = None
    concluded_on: date | None = None
    reply: str | None = None
    """What the plan's owner answered to the conclusion."""
    presented: tuple[Presented, ...] = ()
    reviewed: Approval | None = None
    agreed: Approval | None = None
    approved: Approval | None = None
    """Its гриф is on every paper: without it, all in it is a blank."""
    signers: tuple[Signer, ...] = ()
    """Besides its owner."""

    @property
    def begins_approved(self) -> bool:
        """It isn't known yet when it begins: that is the day of its approval."""
        return self.draft and self.first_on == self.day

    @property
    def years(self) -> tuple[int, int] | None:
        """Of the term: the school year it lies in, else its calendar years from the first to the
        last, as on the paper itself; None without a term."""
        if self.first_on is None or self.last_on is None:
            return None
        return term_years(self.first_on, self.last_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperByTemplate:
    """A plan and the school's own template of its form."""

    template: bytes
    paper: RoutePaper
