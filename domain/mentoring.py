"""A pair of mentor and mentee: proposed, agreed to by each, put into an order, ended."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from domain.calendar import add_months, school_year_end
from domain.card import Category
from domain.errors import DomainError
from domain.people import ChannelPolicy, PersonName, Position
from domain.staff import Without


class MentoringState(StrEnum):
    """Only ACTIVE makes a mentor: both have agreed (Labour Code 351.8).

    COMPLETED: its term is over; ENDED: before that, or the proposal was taken back.
    """

    PROPOSED = "proposed"
    ACTIVE = "active"
    DECLINED = "declined"
    COMPLETED = "completed"
    ENDED = "ended"


class MentoringAction(StrEnum):
    """AGREE is the second of the two consents; the first leaves the proposal as it is."""

    AGREE = "agree"
    DECLINE = "decline"
    END = "end"
    COMPLETE = "complete"
    RESTORE = "restore"
    TAKE_BACK_NO = "take_back_no"


TRANSITIONS: Mapping[MentoringAction, Mapping[MentoringState, MentoringState]] = MappingProxyType(
    {
        MentoringAction.AGREE: {MentoringState.PROPOSED: MentoringState.ACTIVE},
        MentoringAction.DECLINE: {MentoringState.PROPOSED: MentoringState.DECLINED},
        MentoringAction.END: {
            MentoringState.PROPOSED: MentoringState.ENDED,
            MentoringState.ACTIVE: MentoringState.ENDED,
        },
        MentoringAction.COMPLETE: {MentoringState.ACTIVE: MentoringState.COMPLETED},
        MentoringAction.RESTORE: {MentoringState.ENDED: MentoringState.ACTIVE},
        MentoringAction.TAKE_BACK_NO: {MentoringState.DECLINED: MentoringState.PROPOSED},
    }
)


def apply(state: MentoringState, action: MentoringAction) -> MentoringState:
    """The state after the action; DomainError("mentoring.settled", state) otherwise."""
    target = TRANSITIONS[action].get(state)
    if target is None:
        raise DomainError("mentoring.settled", state=state.value)
    return target


class Side(StrEnum):
    MENTOR = "mentor"
    MENTEE = "mentee"


class EndReason(StrEnum):
    """Ready reasons for ending before the term; anything else is typed."""

    REACHED = "reached"
    MENTOR_ASKED = "mentor_asked"
    MENTEE_ASKED = "mentee_asked"
    LOAD = "load"
    LEAVE = "leave"
    ANOTHER = "another"


class Pay(StrEnum):
    """Ready words of an order about the pay; anything else is typed."""

    BY_RULES = "by_rules"
    INCENTIVE = "incentive"
    NONE = "none"


class TermLength(StrEnum):
    SCHOOL_YEAR = "school_year"
    HALF = "half"
    YEAR = "year"


REMIND_AHEAD = timedelta(days=14)
"""How long before the last day of a term whoever leads is offered to prolong it."""
TEXT_LIMIT = 200
"""Characters of what is typed into an order: its number, the pay, why a pair ends."""
LONGEST_TERM = 60
"""Months."""


def last_day(length: TermLength, first: date) -> date:
    """Of a term that begins on `first`."""
    match length:
        case TermLength.SCHOOL_YEAR:
            return school_year_end(first)
        case TermLength.HALF:
            return add_months(first, 6) - timedelta(days=1)
        case TermLength.YEAR:
            return add_months(first, 12) - timedelta(days=1)


def prolonged(until: date) -> date:
    """The last day of a term that goes on: the end of the school year that follows."""
    return school_year_end(until + timedelta(days=1))


def check_term(first: date, last: date, today: date) -> None:
    """DomainError: mentoring.term_order, mentoring.term_passed or mentoring.term_long."""
    if last <= first:
        raise DomainError("mentoring.term_order")
    if last < today:
        raise DomainError("mentoring.term_passed")
    if last > add_months(first, LONGEST_TERM):
        raise DomainError("mentoring.term_long")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A mentoring with the names of the two, as one school prints them.

    `since_on`, `until_on`: the first and the last day of its term. `pay`, `end_reason`: a code of
    this module or what was typed.
    """

    id: int
    state: MentoringState
    rev: int
    school_id: int
    channel_policy: ChannelPolicy
    proposed_by: int
    mentor_person_id: int
    mentor: PersonName
    mentor_no: int | None
    mentor_agreed_at: datetime | None
    mentee_post_id: int
    mentee_person_id: int
    mentee: PersonName
    mentee_no: int | None
    mentee_agreed_at: datetime | None
    ended_at: datetime | None = None
    order_no: str | None = None
    order_on: date | None = None
    since_on: date | None = None
    until_on: date | None = None
    pay: str | None = None
    end_reason: str | None = None

    @property
    def ordered(self) -> bool:
        return self.order_no is not None

    @property
    def works(self) -> bool:
        return self.state is MentoringState.ACTIVE

    @property
    def worked(self) -> bool:
        """It works, or it has worked: there may be words and meetings."""
        agreed = self.mentor_agreed_at is not None and self.mentee_agreed_at is not None
        return agreed and self.state in (
            MentoringState.ACTIVE,
            MentoringState.COMPLETED,
            MentoringState.ENDED,
        )

    def ends_soon(self, today: date) -> bool:
        return self.works and self.until_on is not None and self.until_on <= today + REMIND_AHEAD

    def sides_of(self, person_id: int | None) -> frozenset[Side]:
        """Which of the two this person is; nobody of them for all others."""
        found: set[Side] = set()
        if person_id == self.mentor_person_id:
            found.add(Side.MENTOR)
        if person_id == self.mentee_person_id:
            found.add(Side.MENTEE)
        return frozenset(found)

    def waits_for(self, person_id: int | None) -> bool:
        """Whether this person is asked now: the mentor first, the mentee once he has agreed."""
        if self.state is not MentoringState.PROPOSED:
            return False
        sides = self.sides_of(person_id)
        if self.mentor_agreed_at is None:
            return Side.MENTOR in sides
        return Side.MENTEE in sides and self.mentee_agreed_at is None


EXPERIENCED_YEARS = 20
"""With the highest category: such a teacher is asked first (PORO)."""


def is_experienced(category: Category | None, teaching_since: int | None, year: int) -> bool:
    long = teaching_since is not None and year - teaching_since > EXPERIENCED_YEARS
    return long and category is Category.HIGHEST


_CATEGORIES = (Category.NONE, Category.FIRST, Category.HIGHEST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Merit:
    """Why somebody is asked before others: groups of the mentee's deficits, by their titles, that
    are his strength; the mentee's own department; the highest category with long experience; a
    category. `young`: a young specialist, who needs a mentor himself, is asked last."""

    groups: tuple[str, ...] = ()
    same_department: bool = False
    experienced: bool = False
    category: Category | None = None
    young: bool = False

    def __bool__(self) -> bool:
        """Whether something speaks for him."""
        return bool(self.groups) or self.same_department or self.experienced or self._category > 0

    @property
    def rank(self) -> tuple[bool, int, bool, bool, int]:
        """The lower the earlier."""
        return (
            self.young,
            -len(self.groups),
            not self.same_department,
            not self.experienced,
            -self._category,
        )

    @property
    def _category(self) -> int:
        return _CATEGORIES.index(self.category) if self.category in _CATEGORIES else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """`without`: why the bot can't ask him."""

    post_id: int
    person_id: int
    name: PersonName
    staff_no: int | None
    mentees: int
    merit: Merit = Merit()
    without: Without | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Who may be asked to be the mentor of the teacher at `mentee_post_id`."""

    mentee_post_id: int
    mentee: PersonName
    mentee_no: int | None
    channel_policy: ChannelPolicy
    found: tuple[Candidate, ...]
    total: int
    page: int
    pages: int
    query: str = ""


FEWEST_ALIKE = 5
"""Of fewer colleagues who have it in common nothing is told that would point at one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """What is told of the other one with a proposal. Of the mentee, before both have agreed, never
    his name, and nothing that fewer than `FEWEST_ALIKE` colleagues share; of the mentor what any
    colleague knows."""

    position: Position | None = None
    department: str | None = None
    subjects: tuple[str, ...] = ()


UNTOLD = Colleague()


def described(position: Position | None, department: str | None, *, alike: int) -> Colleague:
    """`alike`: how many in the department work in this position."""
    if department is None or alike < FEWEST_ALIKE:
        return UNTOLD
    return Colleague(position=position, department=department)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A proposal before it is sent: whom to ask, what speaks for him or against it.

    `oneself`: who proposes would be the mentor. `without`: why nobody can ask him, so there is
    nothing to send. `mentee_without`: why the mentee can't be asked once the mentor has agreed; he
    is when he can. `may_open`: who proposes may open the page of whom he would ask.
    """

    mentee_post_id: int
    mentor_post_id: int
    mentee: str
    mentor: str
    position: Position | None
    department: str | None
    mentees: int
    merit: Merit
    told: Colleague
    oneself: bool
    without: Without | None = None
    mentee_without: Without | None = None
    may_open: bool = False
