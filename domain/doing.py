"""The doing of items: postponing, dropping, sending back, and the views of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.calendar import QuickDate, WorkCalendar
from domain.errors import DomainError
from domain.evidence import Evidence
from domain.item import DECISIONS, OPEN_STATES, EvidenceKind, ItemAction, ItemKind, ItemState
from domain.paging import pages_of
from domain.people import ChannelPolicy
from domain.plan_rules import USUAL_RULES, PlanRules
from domain.roadmap import Measure
from domain.route import RouteState
from domain.route_changes import Change

FREE_POSTPONE_DAYS = 30
"""How far the first postponement goes without a reason (domain rule of postponing)."""

UNDER_WAY = frozenset({RouteState.APPROVED, RouteState.ACTIVE, RouteState.CLOSING})
"""Routes whose items may be done, moved and dropped: what is approved may be done early."""


class PostponeReason(StrEnum):
    MOVED_BY_ORGANISER = "moved_by_organiser"
    NO_PLACES = "no_places"
    ILLNESS = "illness"
    LOAD = "load"
    WAITING_FOR_OTHERS = "waiting_for_others"


class DropReason(StrEnum):
    NOT_RELEVANT = "not_relevant"
    REPLACED = "replaced"
    CANCELLED = "cancelled"
    NO_OPPORTUNITY = "no_opportunity"


class SendBackReason(StrEnum):
    """Ready comments of a confirmer; anything else is typed."""

    NO_DOCUMENT = "no_document"
    UNREADABLE = "unreadable"
    OTHER_EVENT = "other_event"
    TELL_MORE = "tell_more"
    NOT_THERE = "not_there"
    """A witness's answer: the lesson was not visited, the event not attended."""


def return_reasons(expected: EvidenceKind, *, handed_in: bool) -> tuple[SendBackReason, ...]:
    """Offered to whoever confirms: nothing is said of a document where there is none, and none is
    missed where the plan expects none."""
    reasons = [SendBackReason.TELL_MORE]
    if handed_in:
        reasons = [SendBackReason.UNREADABLE, SendBackReason.OTHER_EVENT, *reasons]
    if expected is not EvidenceKind.NONE:
        reasons = [SendBackReason.NO_DOCUMENT, *reasons]
    return tuple(reasons)


BY_DOCUMENT_REASON = "by_document"
"""Of a confirmation by the kept copy of a document, where the school wants it so."""


class Memo(StrEnum):
    """Ready notes to oneself; anything else is typed."""

    SIGN_UP = "sign_up"
    AGREE_DATE = "agree_date"
    TAKE_MATERIALS = "take_materials"
    SHARE = "share"


MEMO_LIMIT = 500


class TellPhrase(StrEnum):
    """Ready words to one's mentor about an item."""

    ADVICE = "advice"
    LOOK = "look"
    DATE = "date"
    MEET = "meet"


_WEEK = WorkCalendar(saturday_works=False)
"""Mondays to Fridays."""


def free_until(due_on: date, today: date) -> date:
    """The last day to which an item may first be moved without a reason."""
    return max(due_on, today) + timedelta(days=FREE_POSTPONE_DAYS)


def check_new_date(due_on: date, new: date, *, today: date, last_on: date | None) -> None:
    """DomainError: item.date_passed, item.date_same or item.date_outside."""
    if new <= today:
        raise DomainError("item.date_passed")
    if new == due_on:
        raise DomainError("item.date_same")
    if last_on is not None and new > last_on:
        raise DomainError("item.date_outside")


def check_postponement(
    due_on: date,
    new: date,
    *,
    today: date,
    last_on: date | None,
    times: int,
    reason: str | None,
) -> None:
    """DomainError as `check_new_date`, or item.reason_needed: for a later day alone."""
    check_new_date(due_on, new, today=today, last_on=last_on)
    later = new > due_on
    if reason is None and later and (times > 0 or new > free_until(due_on, today)):
        raise DomainError("item.reason_needed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item with its owner, as doing it needs it. `owner` is a ready label."""

    id: int
    route_id: int
    route_state: RouteState
    last_on: date | None
    """The last day of the route's period."""
    post_id: int
    owner_id: int
    owner: str
    policy: ChannelPolicy
    school_id: int | None
    zone: ZoneInfo
    """Zone of the school: the item's date is a date there."""
    title: str
    kind: ItemKind
    due_on: date
    expected_result: str | None
    evidence_kind: EvidenceKind
    state: ItemState
    rev: int
    confirmable: bool
    confirmer_id: int | None
    reported_at: datetime | None
    reported_on: date | None
    asked_at: datetime | None
    visited_id: int | None
    event_id: int | None
    postponed_times: int
    last_step: int | None
    next_fire_at: datetime | None
    snoozed_until: date | None = None
    """The day before which its owner wants no reminder of it."""
    rules: PlanRules = USUAL_RULES
    """The school's."""
    memo: str | None = None
    """Its owner's note to himself."""
    record_id: int | None = None
    """The entry of his record that it left."""

    @property
    def waits(self) -> bool:
        """Somebody is to confirm it. Of a plan that is over nobody is: it stays done."""
        done = self.state is ItemState.DONE and self.confirmable
        return done and self.route_state in UNDER_WAY

    def today(self, now: datetime) -> date:
        return now.astimezone(self.zone).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemEvent:
    """A line of an item's history. `before` and `after` hold `state` and `due_on` (ISO), `after`
    of an ASK also `asked`, the role of whoever confirms from then on.

    `reason` is a code of this module or a typed comment; `by` a label, None for the bot.
    """

    action: ItemAction
    before: Mapping[str, str]
    after: Mapping[str, str]
    reason: str | None
    by: str | None
    by_owner: bool
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPage:
    """Everything that is shown of one item; `asked` is who is to confirm, as a label.

    `own`, `may_confirm`, `may_revoke`, `leads` are about the reader; who leads opens the page of
    the item's owner. `evidence` is empty for whoever may
    not see it.
    """

    item: Item
    events: tuple[ItemEvent, ...]
    evidence: tuple[Evidence, ...]
    asked: str | None
    today: date
    own: bool
    held: tuple[Evidence, ...] = ()
    """What its owner has sent beside it without saying what it is for; nobody else gets it."""
    may_confirm: bool = False
    may_revoke: bool = False
    leads: bool = False
    asked_change: Change | None = None
    """What is asked for it and waits for its decision."""
    record_id: int | None = None
    """The entry of its owner's record that it left, for whoever may read that."""
    memo: str | None = None
    """The owner's note to himself, a code of `Memo` or typed; nobody else gets it."""
    visited: str | None = None
    """Whose lesson it was, as a label."""
    mentored: bool = False
    """The owner has a mentor to whom a word can be said."""

    @property
    def passed(self) -> bool:
        return self.item.due_on < self.today

    @property
    def materials(self) -> tuple[Evidence, ...]:
        """All that is kept with it for the reader: first what is handed in."""
        return (*self.evidence, *self.held)

    @property
    def kept(self) -> bool:
        """Materials of a mark that was taken back: they go along with the next one."""
        open_again = self.item.state in OPEN_STATES and self.item.state is not ItemState.SENT_BACK
        return open_again and bool(self.evidence)

    @property
    def attended(self) -> bool:
        """By the list of an event, and nothing has happened since: its owner may say no."""
        last = self.events[-1] if self.events else None
        return last is not None and last.action is ItemAction.ATTEND

    @property
    def sent_back(self) -> ItemEvent | None:
        """What was asked for by whoever sent it back, be the date moved since or the answer taken
        back; None once that is answered, or another decision came after it."""
        if self.item.state not in OPEN_STATES:
            return None
        last = next((one for one in reversed(self.events) if one.action in DECISIONS), None)
        return last if last is not None and last.action is ItemAction.SEND_BACK else None

    @property
    def left_for_good(self) -> bool:
        """Whoever decides took it out of the plan: its owner cannot simply take that back."""
        last = self.events[-1] if self.events else None
        return last is not None and last.action is ItemAction.DROP and not last.by_owner

    @property
    def last_move(self) -> ItemEvent | None:
        """The owner's postponement that he can take back: nothing has happened since."""
        last = self.events[-1] if self.events else None
        if last is None or last.action is not ItemAction.POSTPONE or not last.by_owner:
            return None
        return last if self.own and self.item.state is ItemState.POSTPONED else None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDates:
    """Days to which an item may be moved: from `first` to `last` without `closed`, days off.

    `free`: the last day for which no reason is asked; None where one always is.
    `moved_from`: the day from which «a week later» is counted, the present date while it lies
    ahead.
    """

    item: Item
    today: date
    first: date
    last: date
    closed: frozenset[date]
    quick: tuple[tuple[QuickDate, date], ...]

    @property
    def moved_from(self) -> date:
        return max(self.item.due_on, self.today)

    def workday(self, day: date) -> date:
        """For a day told by its distance: the Monday after a weekend, the Friday before it for an
        earlier date; the day itself where that is no date to move to. Holidays are no reason to
        give another day than was said."""
        if not self.first <= day <= self.last:
            return day
        later = day > self.item.due_on
        found = _WEEK.next_allowed(day) if later else _WEEK.previous_allowed(day)
        return found if found is not None and self.first <= found <= self.last else day

    @property
    def free(self) -> date | None:
        if self.item.postponed_times:
            return None
        return min(free_until(self.item.due_on, self.today), self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLine:
    """A row of a list of items; `owner` where it isn't the reader."""

    id: int
    rev: int
    title: str
    kind: ItemKind
    due_on: date
    state: ItemState
    confirmable: bool
    postponed_times: int = 0
    owner: str = ""
    post_id: int = 0
    reported_on: date | None = None
    evidence_count: int = 0
    witnessed: bool = False
    """The reader says that it took place; he sees nothing else of the plan."""
    plan_first: date | None = None
    plan_last: date | None = None
    """The period of the plan it stands in."""
    holds: bool = False
    """Something was sent beside it that is not handed in; only its owner knows."""
    asked_back: bool = False
    """As `ItemPage.sent_back`: there is something to be put right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemList:
    """A page of items. `page` counts from 0; `measures`: open ones of the school's year that the
    reader answers for; `suspended`: the plan they would come from, while it stands still."""

    lines: tuple[ItemLine, ...]
    total: int
    page: int
    today: date
    reported: tuple[ItemLine, ...] = ()
    measures: int = 0
    suspended: int | None = None

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)


PAGE = 8
"""Rows of a list on one screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessView:
    """One thing of somebody's plan as the colleague sees it who was there; nothing else of it."""

    item_id: int
    rev: int
    owner: str
    title: str
    kind: ItemKind
    state: ItemState
    on: date
    today: date
    may_answer: bool
    may_revoke: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ColleagueLine:
    person_id: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ColleagueList:
    """People of a school to pick one from. `page` counts from 0."""

    lines: tuple[ColleagueLine, ...]
    total: int
    page: int
    query: str = ""

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchLine:
    """A report in a batch, with all that was handed in."""

    line: ItemLine
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmBatch:
    """Reports to be confirmed with one press; `more` follow them, `skipped` were put off."""

    shown: tuple[BatchLine, ...]
    more: int
    skipped: int
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmOutcome:
    """What is confirmed; titles of what another confirmed before, and of what changed meanwhile and
    was left."""

    confirmed: tuple[ItemLine, ...] = ()
    left: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


class DuePart(StrEnum):
    """Parts of the list of a day, in the order in which they stand."""

    PASSED = "passed"
    TODAY = "today"
    WEEK = "week"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """From `day` on these people, labels, see that the date was missed."""

    day: date
    who: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DueListView:
    """The list of a day as it is when it goes out; `hidden` lines did not fit.

    `day` names the list; `warned` is by item; `measures` are those of the school's year that the
    reader is responsible for. `later`: by item, to which day a missed one moves by a press.
    """

    lines: tuple[ItemLine, ...]
    hidden: int
    today: date
    day: date
    warned: Mapping[int, Warned]
    measures: tuple[Measure, ...] = ()
    later: Mapping[int, date] = field(default_factory=dict)

    def part_of(self, line: ItemLine) -> DuePart:
        """A week ends on Sunday."""
        if line.due_on <= self.today:
            return DuePart.PASSED if line.due_on < self.today else DuePart.TODAY
        sunday = self.today + timedelta(days=7 - self.today.isoweekday())
        return DuePart.WEEK if line.due_on <= sunday else DuePart.AHEAD


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedView:
    """Missed dates of others whom the reader mentors or leads; `hidden` lines did not fit."""

    lines: tuple[ItemLine, ...]
    hidden: int
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class MenteeLine:
    """A mentee's week: what was marked as done in it, and what waits for the mentor, has passed and
    is next as it stands."""

    post_id: int
    label: str
    done: int
    waiting: int
    passed: int
    next_on: date | None
    next_title: str | None

    @property
    def is_silent(self) -> bool:
        return not (self.done or self.waiting or self.passed or self.next_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorWeekView:
    lines: tuple[MenteeLine, ...]
    hidden: int
    today: date

    @property
    def waiting(self) -> int:
        return sum(line.waiting for line in self.lines)
