"""What the screens of a plan are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.approval_edits import ApprovalEdit
from domain.calendar import QuickDate
from domain.endorsement import PassedOver
from domain.item import ItemKind, Progress
from domain.plan import Basis, BasisKind, Plan, PlanItem, VersionCause
from domain.plan_calendar import Avoid
from domain.plan_changes import Changes
from domain.plan_hints import Hint
from domain.plan_rules import ApprovalStep, Term
from domain.route import RouteState


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A comment with its author's label."""

    author: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviousPlan:
    """A plan that is over or ends soon. `items`: how many would come into a new one."""

    route_id: int
    first: date
    last: date
    items: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """An agreement about the text that waits: given (`who`, `at`), passed over (`why`) or asked
    of the labels in `asked` until the day `until`."""

    step: ApprovalStep
    who: str | None = None
    at: datetime | None = None
    why: PassedOver | None = None
    asked: tuple[str, ...] = ()
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StartView:
    """No plan yet. `suggested`: what the result proposes to work on; None without a result."""

    post_id: int
    suggested: tuple[str, ...] | None
    more: int = 0
    """Difficulties of the result beyond the suggested ones."""
    previous: PreviousPlan | None = None
    follows: "FollowedPlan | None" = None
    """The plan under way that the new one would follow."""
    past: int | None = None
    """The speaker's last plan that is completed or broken off: its end can be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedPlan:
    """`begins_on`: the first day of the plan that would come after it."""

    route_id: int
    last: date
    begins_on: date
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class BesidePlan:
    """The other plan of the same owner: what follows the shown one, or what it follows."""

    route_id: int
    state: RouteState
    first: date
    last: date
    follows: bool
    """It comes after the shown one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """`first`, `last`: the period fixed at approval, before it the one that today would give.

    `deciders` are labels of those with whom a submitted plan waits; `moved` counts items whose
    dates had to be put inside the period just now. `over`: its last day is behind.
    """

    plan: Plan
    today: date
    zone: ZoneInfo
    first: date
    last: date
    hints: tuple[Hint, ...] = ()
    comment: Said | None = None
    comments: tuple[Said, ...] = ()
    """What the methodist said about a plan handed over to him, newest first."""
    deciders: tuple[str, ...] = ()
    decided_by: str | None = None
    moved: int = 0
    over: bool = False
    steps: tuple[StepLine, ...] = ()
    """Agreements the school asks for before the approval."""
    remarks: Mapping[int, Said] = field(default_factory=dict)
    """What was said about single items when the plan was returned, by item."""
    edits: "EditsView | None" = None
    """What the plan was approved with, while its owner may still object."""
    progress: Progress | None = None
    """Of a plan under way."""
    sums_up: bool = False
    """Its end is near, or all of it is done."""
    review: int | None = None
    """The school year whose review is due, inside a longer plan."""
    beside: BesidePlan | None = None
    may_follow: bool = False
    """Its end is near: the next plan may be begun beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A basis on offer. `key` is empty for a person's own words; `basis_id` once it is chosen."""

    key: str | None
    short: str
    text: str
    basis_id: int | None

    @property
    def chosen(self) -> bool:
        return self.basis_id is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class BasesView:
    """One kind of bases; `counts` how many of each kind are chosen."""

    plan: Plan
    kind: BasisKind
    choices: tuple[Choice, ...]
    counts: Mapping[BasisKind, int]
    has_result: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A suggestion of the catalogue, or the person's own item, for one basis.

    `item` is there once it was chosen and is not dropped.
    """

    key: str | None
    title: str
    kind: ItemKind
    item: PlanItem | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemsView:
    plan: Plan
    basis: Basis
    today: date
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """One item of a plan that is being drawn up; `remark`: said of it at the return."""

    plan: Plan
    item: PlanItem
    today: date
    first: date
    last: date
    quick: tuple[tuple[QuickDate, date], ...]
    closed: frozenset[date]
    """Days of the period on which the school does not work."""
    bad_day: Avoid | None = None
    """What stands against the day it is due on."""
    undo: bool = False
    """The last change can be taken back."""
    remark: Said | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Somebody who has written edits or remarks down, and hasn't decided."""

    who: str
    edits: int
    remarks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """A plan before whoever decides. `load`: (year, month, items due).

    `may_decide` is false for those who only read, and once it was decided. `may_revoke`: the
    reader decided, and nothing came of it yet. `changes` since the text the reader saw; None where
    he saw this one or none.
    """

    plan: Plan
    today: date
    zone: ZoneInfo
    first: date
    last: date
    load: tuple[tuple[int, int, int], ...]
    hints: tuple[Hint, ...]
    may_decide: bool
    may_revoke: bool = False
    comment: Said | None = None
    comments: tuple[Said, ...] = ()
    """What the methodist said besides, newest first."""
    decided_by: str | None = None
    changes: Changes | None = None
    sent_again: bool = False
    """`changes` are those since the text that was sent before, not since what the reader saw."""
    moved: int = 0
    steps: tuple[StepLine, ...] = ()
    may_endorse: bool = False
    may_unendorse: bool = False
    narrow: bool = False
    """The reader is the head of the department: items, dates and totals, nothing of the bases."""
    notes: tuple[ApprovalEdit, ...] = ()
    """What the reader has written down for this text."""
    others: tuple[Writer, ...] = ()
    """Who else has, for whoever decides."""
    seen: int = 0
    """The stamp of all that, which a decision names."""
    kept: int = 0
    """How many edits and remarks of the reader somebody's decision has overtaken: they come back
    if it is undone."""
    edits: Changes | None = None
    """What his edits change."""
    bared: tuple[str, ...] = ()
    """Bases that his edits leave without items."""
    remarks: Mapping[int, str] = field(default_factory=dict)
    """Of a returned plan: what was said about single items, by item."""
    traced: bool = False
    """The reader may see the history of the plan."""
    leads: bool = False
    """The reader may end the plan before its time."""
    mentors: bool = False
    """The reader decides about no plans: he came from his mentee."""

    @property
    def judges(self) -> bool:
        """The reader's word is due: a decision or an agreement."""
        return self.may_decide or self.may_endorse


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedItemView:
    """One item before whoever decides. `now`: with what he has written down; None: dropped."""

    card: CardView
    item: PlanItem
    now: PlanItem | None
    remark: str | None
    quick: tuple[tuple[QuickDate, date], ...]
    closed: frozenset[date]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditsView:
    """What a plan was approved with. `no`: of the approved version, which the objection names."""

    route_id: int
    no: int
    by: str | None
    changes: Changes
    may_object: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A plan without remarks, to be approved together with others."""

    plan: Plan
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchView:
    """`shown` is what one press approves; `more` follow. `skipped`: put off by the reader."""

    shown: tuple[Digest, ...]
    more: int
    skipped: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovedPlan:
    """`rev`: of the text as it was approved."""

    route_id: int
    rev: int
    owner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOutcome:
    """`left`, `before`: owners whose plan changed meanwhile, or was approved by another."""

    approved: tuple[ApprovedPlan, ...]
    left: tuple[str, ...]
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """`action` as the audit calls it, `step` and `why` where it is about an agreement. `no`: the
    version it made; `words`: (title of the item or None, text)."""

    action: str
    who: str | None
    at: datetime
    no: int | None = None
    step: ApprovalStep | None = None
    why: PassedOver | None = None
    words: tuple[tuple[str | None, str], ...] = ()
    about: str | None = None
    """What was proposed or changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryView:
    """Oldest first. `numbers` of all versions; `own`: the reader's own plan."""

    route_id: int
    owner: str
    own: bool
    lines: tuple[HistoryLine, ...]
    numbers: tuple[int, ...]
    zone: ZoneInfo
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """A kept text. `body` as `domain.plan.snapshot` wrote it."""

    route_id: int
    owner: str
    no: int
    cause: VersionCause
    at: datetime
    body: str
    zone: ZoneInfo
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareView:
    """`older`, `newer`: numbers of two versions."""

    route_id: int
    owner: str
    older: int
    newer: int
    numbers: tuple[int, ...]
    changes: Changes
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class AwaitedLine:
    """A plan that waits for the reader's agreement."""

    route_id: int
    rev: int
    owner: str
    items: int
    waiting_days: int
    remarks: bool = False
    """The reader has written some down about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueLine:
    """`edits`, `remarks`: the reader has written these down about it."""

    route_id: int
    owner: str
    items: int
    waiting_days: int
    edits: bool = False
    remarks: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QueuedDepartment:
    """How many plans of a department wait."""

    id: int
    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueView:
    """One page, the longest waiting first; `page` counts from 0. `department`: of its people
    alone."""

    lines: tuple[QueueLine, ...]
    total: int
    page: int
    pages: int
    asked: int = 0
    """Plans that wait for somebody's agreement first."""
    clean: int = 0
    """Plans without remarks, which can be approved several at once."""
    department: QueuedDepartment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyLine:
    """A ready goal or task. `key` is empty for the owner's own words, which `mark` names."""

    key: str | None
    short: str
    text: str
    chosen: bool
    mark: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameView:
    """Goal, tasks and term of a plan that is drawn up. `terms`: with the last day of each."""

    plan: Plan
    today: date
    first: date
    last: date
    goals: tuple[ReadyLine, ...]
    tasks: tuple[ReadyLine, ...]
    terms: tuple[tuple[Term, date], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsView:
    """`terms`: with the last day of each. `editable`: the plan is still drawn up."""

    editable: bool
    today: date
    terms: tuple[tuple[Term, date], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalSet:
    """`left_out`: the goal that stood there before; `tasks`: whether the plan has any."""

    left_out: str | None
    tasks: bool
