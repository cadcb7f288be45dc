"""Closing a plan: reflection, analyses and the conclusion (KYRA 8; LANG V.8)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.calendar import school_year
from domain.item import Progress
from domain.people import PersonName
from domain.plan import Basis, Plan, Route
from domain.plan_rules import Standing
from domain.route import RouteState
from domain.scoring import AnswerValue, GroupLevel

OFFER_DAYS = 30
"""So many days before its last one a plan may be closed with a word from us: 1 May for 31 May."""

REMIND_DAYS = 7
"""Before the last day: the one reminder of it."""

SILENT_DAYS = 7
"""After so many days without an analysis the plan goes on to its conclusion."""

WHOLE = 0
"""In the place of a year: of the plan as a whole, not of one of its years."""

TEXT_LIMIT = 1000
"""Characters of what somebody says at the end of a plan."""

BATCH = 5
"""Plans on a screen that are concluded with one press."""


class Outcome(StrEnum):
    """What became of a basis (KYRA 8)."""

    FULL = "full"
    PARTLY = "partly"
    NOT = "not"


class Verdict(StrEnum):
    """The conclusion about a plan. NOT: not fulfilled, the work goes on."""

    FULL = "full"
    PARTLY = "partly"
    NOT = "not"


class About(StrEnum):
    """What is said about a basis, in the order of the questions."""

    HELPED = "helped"
    HINDERED = "hindered"
    NEXT = "next"


class Part(StrEnum):
    """Whose word about a closing plan it is."""

    MENTOR = "mentor"
    METHODIST = "methodist"
    DEPUTY = "deputy"


ANALYSTS = (Part.MENTOR, Part.METHODIST)
"""Those who are asked before the conclusion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflection:
    """The owner's word about one basis. What is skipped is absent and never asked again.

    `carry`: it goes into the next plan.
    """

    basis_id: int
    outcome: Outcome | None = None
    helped: str | None = None
    hindered: str | None = None
    next: str | None = None
    carry: bool = False

    def said(self, about: About) -> str | None:
        match about:
            case About.HELPED:
                return self.helped
            case About.HINDERED:
                return self.hindered
            case About.NEXT:
                return self.next


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """An analysis or a conclusion. `text` None: whoever was asked passed it on.

    `reply`: what the plan's owner answered; `who` is a label.
    """

    part: Part
    by: int
    who: str
    at: datetime
    text: str | None = None
    verdict: Verdict | None = None
    reply: str | None = None
    replied_at: datetime | None = None
    name: PersonName | None = None
    """Whole, for papers; screens have the label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisResult:
    """`before`, `after`: the owner's answers to the statement; nobody else's business."""

    basis: Basis
    reflection: Reflection
    before: AnswerValue | None = None
    after: AnswerValue | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupChange:
    """A group of the self-diagnosis at the beginning and now."""

    title: str
    before: GroupLevel
    after: GroupLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """What a repeat diagnosis showed. `groups`: those whose level is another one by now."""

    finished_on: date
    groups: tuple[GroupChange, ...]
    same: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Presented:
    """A meeting to which the results were presented."""

    presentation_id: int
    body: str
    held_on: date | None
    protocol_no: str | None
    decision: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingView:
    """A plan that is closed or may be, as far as the reader may see it.

    `year` other than WHOLE: the review of that school year inside a longer plan. `waits`: labels
    of those whose word is due; `part`: whose place the reader may speak in.
    """

    plan: Plan
    today: date
    progress: Progress
    bases: tuple[BasisResult, ...]
    year: int = WHOLE
    repeat: Repeat | None = None
    diagnosed: bool = False
    """There is a result that a repeat can be compared with."""
    words: tuple[Word, ...] = ()
    presented: tuple[Presented, ...] = ()
    waits: tuple[str, ...] = ()
    waits_for: Part | None = None
    own: bool = False
    leads: bool = False
    """The reader leads the school: papers and the portfolio are his, too."""
    acted: bool = False
    """Somebody has said his word: what the owner said stays as it is."""
    part: Part | None = None
    may_conclude: bool = False
    may_recall: bool = False
    may_carry: bool = False
    """Something may come into a next plan, which nobody has begun yet."""
    suggested: Verdict = Verdict.PARTLY

    @property
    def reflecting(self) -> bool:
        """The owner's reflection can be written: nobody went on from it."""
        route = self.plan.route
        if not self.own or self.acted:
            return False
        if self.year != WHOLE:
            return route.state is RouteState.ACTIVE
        return route.state is RouteState.CLOSING and route.reflected_at is None

    @property
    def answered(self) -> int:
        return sum(one.reflection.outcome is not None for one in self.bases)

    def word(self, part: Part) -> Word | None:
        return next((one for one in self.words if one.part is part), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """A plan that waits for the reader's word."""

    route_id: int
    owner: str
    total: int
    finished: int
    waiting_days: int
    year: int = WHOLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """A page of plans that wait; `clean` of them can be concluded several at once."""

    lines: tuple[CaseLine, ...]
    total: int
    page: int
    pages: int
    clean: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseBatch:
    """`shown` is what one press concludes; `more` follow. `skipped`: put off by the reader."""

    shown: tuple[ClosingView, ...]
    more: int
    skipped: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOutcome:
    """Labels of owners. `left`: the plan changed meanwhile; `given`: another concluded it."""

    concluded: tuple[str, ...]
    left: tuple[str, ...]
    given: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """What the reader may do to a plan before its end. `open_items`: how many it still asks for;
    `unconfirmed`: reports nobody has confirmed; `stood`: days since it was suspended."""

    route: Route
    today: date
    own: bool
    may_suspend: bool
    may_resume: bool
    may_transfer: bool
    may_end: bool
    open_items: int
    unconfirmed: int = 0
    stood: int = 0

    @property
    def choice(self) -> bool:
        """Otherwise one thing alone is possible."""
        return sum((self.may_suspend, self.may_resume, self.may_transfer, self.may_end)) != 1


def offered_from(last_on: date) -> date:
    return last_on - timedelta(days=OFFER_DAYS)


def is_offered(state: RouteState, last_on: date | None, today: date, *, done: bool) -> bool:
    """Whether the end of a plan is near, or all of it is done."""
    if state is not RouteState.ACTIVE or last_on is None:
        return False
    return done or today >= offered_from(last_on)


def review_year(first_on: date | None, last_on: date | None, today: date) -> int | None:
    """The school year whose review is due: in May and June, inside a plan that goes on.

    By the year it begins in; None where nothing is to be reviewed now.
    """
    if first_on is None or last_on is None or today.month not in (5, 6):
        return None
    begins, ends = school_year(date(today.year, 5, 31))
    inside = first_on < date(today.year, 3, 1) and last_on > date(ends, 8, 31)
    return begins if inside else None


def may_be_reviewed(first_on: date | None, last_on: date | None, today: date) -> bool:
    """Whether by today there was a May in which a year of the plan could be summed up."""
    if first_on is None or last_on is None:
        return False
    return any(
        review_year(first_on, last_on, may) is not None
        for may in (date(year, 5, 1) for year in range(first_on.year, today.year + 1))
        if may <= today
    )


def carried_by(outcome: Outcome) -> bool:
    """What was not reached goes on, unless its owner says otherwise."""
    return outcome is not Outcome.FULL


def suggested_verdict(
    progress: Progress, reflections: Iterable[Reflection], bases: Sequence[Basis]
) -> Verdict:
    """From what was done and what its owner says; whoever concludes chooses."""
    outcomes = [one.outcome for one in reflections if one.outcome is not None]
    reached = len(outcomes) == len(bases) and all(one is Outcome.FULL for one in outcomes)
    done = progress.total > 0 and progress.finished == progress.total
    if done and (reached or not outcomes):
        return Verdict.FULL
    if progress.finished == 0 and not any(one is not Outcome.NOT for one in outcomes):
        return Verdict.NOT
    return Verdict.PARTLY


def is_clean(view: ClosingView) -> bool:
    """Nothing to talk about: done, reached, and nobody waits to say more."""
    outcomes = [one.reflection.outcome for one in view.bases]
    done = view.progress.total > 0 and view.progress.finished == view.progress.total
    return done and all(one in (None, Outcome.FULL) for one in outcomes)


def bases_of(plan: Plan) -> tuple[Basis, ...]:
    """What belongs to the plan; what others only propose does not."""
    return tuple(one for one in plan.bases if one.standing is Standing.ACCEPTED)
