"""What is proposed to a teacher's plan, and what its owner answers: views of both sides."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.people import ChannelPolicy, PersonName, person_label
from domain.plan import BasisKind, Plan
from domain.plan_rules import Standing
from domain.plan_sections import Answer
from domain.plan_views import Said
from domain.route import RouteState
from domain.scoring import GroupLevel

REASON_LIMIT = 200
"""Characters of a reason in one's own words."""

REPLY_LIMIT = 300
"""Characters of the owner's words about what was proposed to him."""

TYPED = frozenset({BasisKind.TASK, BasisKind.REQUEST})
"""What a leader may propose in words of his own, or ready ones. A difficulty is always one of the
questionnaire's; strengths are the teacher's to name."""

OPEN_TO_PROPOSALS = frozenset(
    {
        RouteState.DRAFT,
        RouteState.SUBMITTED,
        RouteState.RETURNED,
        RouteState.APPROVED,
        RouteState.ACTIVE,
    }
)

HANDED_STATES = frozenset({RouteState.SUBMITTED, RouteState.APPROVED, RouteState.ACTIVE})
"""A plan in these may be handed over to the methodist, and he may add to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Something that somebody else added to the plan, for its reader.

    `kind` is None for an item, which has a date instead. `answers`: what the reader may answer.
    """

    id: int
    kind: BasisKind | None
    text: str
    due_on: date | None
    author: str | None
    reason: str | None
    reply: str | None
    standing: Standing
    answers: tuple[Answer, ...] = ()

    @property
    def is_item(self) -> bool:
        return self.kind is None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalsView:
    """`own`: the reader is the plan's owner; `as_methodist`: it was handed over to him.

    `comments`: what the methodist said about the plan as a whole, newest first.
    """

    plan: Plan
    today: date
    proposals: tuple[Proposal, ...]
    own: bool
    comments: tuple[Said, ...] = ()
    as_methodist: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LedTeacher:
    """A teacher and his plan as a leader who proposes or hands over needs them.

    `route_*` are None where no plan is under way. `agrees`: the teacher's consent to named data at
    the methodist's stands. `handed_over`: the methodist sees the plan; `acted`: he has added to it
    or said something, so that the handing over can no longer be undone.
    """

    post_id: int
    person_id: int
    school_id: int
    municipality_id: int | None
    name: PersonName
    staff_no: int | None
    policy: ChannelPolicy
    variant: str
    route_id: int | None
    route_state: RouteState | None
    agrees: bool
    handed_over: bool
    handed_over_at: datetime | None
    acted: bool

    @property
    def owner(self) -> str:
        return person_label(self.name, self.policy, self.staff_no)

    @property
    def may_hand_over(self) -> bool:
        return self.route_state in HANDED_STATES and not self.handed_over


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPlan:
    """What a leader's page of a teacher says of proposals and of the methodist."""

    teacher: LedTeacher
    proposals: tuple[Proposal, ...]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupChoice:
    """A group of the questionnaire; `level` of the last result, None where there is none."""

    key: str
    title: str
    level: GroupLevel | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupsView:
    post_id: int
    owner: str
    groups: tuple[GroupChoice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A difficulty or a ready text that may be proposed."""

    key: str
    short: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionsView:
    """`group` is None for ready texts of a kind."""

    post_id: int
    owner: str
    kind: BasisKind
    group: GroupChoice | None
    options: tuple[Option, ...]
    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """`own`: it was the plan's owner who answered; he may add words.

    `undo`: how it stood before, and the second of the answer, where he may take it back.
    """

    view: ProposalsView
    own: bool
    undo: tuple[Standing, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A proposal just made: what may still be said about it."""

    post_id: int
    basis_id: int
    owner: str
    text: str
    kind: BasisKind
    reason: str | None
    variant: str
    """In whose words reasons are offered."""
