"""Items of a route: what they are, the states they pass through, the progress they make up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from domain.errors import DomainError


class ItemKind(StrEnum):
    KPK = "kpk"
    RETRAINING = "retraining"
    SECOND_DEGREE = "second_degree"
    INTERNSHIP = "internship"
    SEMINAR = "seminar"
    WEBINAR = "webinar"
    CONFERENCE = "conference"
    READINGS = "readings"
    ROUND_TABLE = "round_table"
    PEDSOVET = "pedsovet"
    BUSINESS_GAME = "business_game"
    TRAINING = "training"
    OPEN_LESSON = "open_lesson"
    MASTER_CLASS = "master_class"
    LESSON_VISIT = "lesson_visit"
    VIDEO_LESSON = "video_lesson"
    TALK = "talk"
    CONTEST = "contest"
    OLYMPIAD = "olympiad"
    FESTIVAL = "festival"
    PUBLICATION = "publication"
    DEVELOPMENT = "development"
    PROJECT = "project"
    CREATIVE_GROUP = "creative_group"
    EXPERIENCE = "experience"
    EXPERT_WORK = "expert_work"
    READING = "reading"
    EOR = "eor"
    SELF_EDUCATION = "self_education"
    DOCUMENT_STUDY = "document_study"
    ATTESTATION = "attestation"
    MENTOR_MEETING = "mentor_meeting"
    MENTORING = "mentoring"
    CONSULTATION = "consultation"


class EvidenceKind(StrEnum):
    KPK_CERTIFICATE = "kpk_certificate"
    DIPLOMA = "diploma"
    CERTIFICATE = "certificate"
    REFERENCE = "reference"
    REVIEW = "review"
    VISIT_CARD = "visit_card"
    PROTOCOL = "protocol"
    LINK = "link"
    PUBLICATION = "publication"
    FILE = "file"
    PHOTO = "photo"
    NONE = "none"


class Section(StrEnum):
    """Sections of a plan (LANG V)."""

    DEFICIT = "deficit"
    KPK = "kpk"
    CONSULTATION = "consultation"
    MUNICIPAL = "municipal"
    INTERNAL = "internal"
    SELF_EDUCATION = "self_education"
    PERIOD = "period"


class ItemState(StrEnum):
    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    CONFIRMED = "confirmed"
    SENT_BACK = "sent_back"
    POSTPONED = "postponed"
    DROPPED = "dropped"


class ItemAction(StrEnum):
    """RECALL takes the owner's report back, REVOKE the confirmer's decision, RESTORE a drop. ASK is
    of the bot: another one is asked to confirm, and the item itself stays as it is.

    UNPOSTPONE leads back to where a postponement came from, MISS to where the item was before its
    owner was on the list of an event (ATTEND): see `undone`.
    """

    START = "start"
    REPORT = "report"
    ASK = "ask"
    RECALL = "recall"
    CONFIRM = "confirm"
    SEND_BACK = "send_back"
    REVOKE = "revoke"
    POSTPONE = "postpone"
    UNPOSTPONE = "unpostpone"
    DROP = "drop"
    RESTORE = "restore"
    ATTEND = "attend"
    MISS = "miss"


OPEN_STATES = frozenset(
    {ItemState.PLANNED, ItemState.IN_PROGRESS, ItemState.POSTPONED, ItemState.SENT_BACK}
)
"""States in which the next step is the owner's; only these are reminded of and can be overdue."""

REPORTED = frozenset({ItemState.DONE, ItemState.CONFIRMED})
"""Done by their owner's word, whether somebody is still to confirm it or not."""


DECISIONS = frozenset({ItemAction.CONFIRM, ItemAction.SEND_BACK, ItemAction.REVOKE})
"""Of whoever confirms: the last one stands, whatever its owner did meanwhile."""


def _from_open(target: ItemState) -> dict[ItemState, ItemState]:
    return {state: target for state in ItemState if state in OPEN_STATES}


TRANSITIONS: Mapping[ItemAction, Mapping[ItemState, ItemState]] = MappingProxyType(
    {
        ItemAction.START: {
            ItemState.PLANNED: ItemState.IN_PROGRESS,
            ItemState.POSTPONED: ItemState.IN_PROGRESS,
            ItemState.SENT_BACK: ItemState.IN_PROGRESS,
        },
        ItemAction.REPORT: _from_open(ItemState.DONE),
        ItemAction.ASK: {ItemState.DONE: ItemState.DONE},
        ItemAction.RECALL: {ItemState.DONE: ItemState.IN_PROGRESS},
        ItemAction.CONFIRM: {ItemState.DONE: ItemState.CONFIRMED},
        ItemAction.SEND_BACK: {ItemState.DONE: ItemState.SENT_BACK},
        ItemAction.REVOKE: {
            ItemState.CONFIRMED: ItemState.DONE,
            ItemState.SENT_BACK: ItemState.DONE,
        },
        ItemAction.POSTPONE: _from_open(ItemState.POSTPONED),
        ItemAction.UNPOSTPONE: {},
        ItemAction.DROP: _from_open(ItemState.DROPPED),
        ItemAction.RESTORE: {ItemState.DROPPED: ItemState.PLANNED},
        ItemAction.ATTEND: {
            **_from_open(ItemState.CONFIRMED),
            ItemState.DONE: ItemState.CONFIRMED,
        },
        ItemAction.MISS: {},
    }
)


def apply(state: ItemState, action: ItemAction) -> ItemState:
    """The state after the action; DomainError("item.wrong_state", state, action) otherwise."""
    target = TRANSITIONS[action].get(state)
    if target is None:
        raise DomainError("item.wrong_state", state=state, action=action)
    return target


def undone(state: ItemState, action: ItemAction, before: ItemState) -> ItemState:
    """The state before the action, along the table's row backwards.

    DomainError("item.wrong_state", state, action) where the table has no such row.
    """
    if TRANSITIONS[action].get(before) is not state:
        raise DomainError("item.wrong_state", state=state, action=action)
    return before


def finished(state: ItemState, *, confirmable: bool) -> bool:
    """An item that nobody confirms is finished at done, others at confirmed."""
    return state is ItemState.CONFIRMED or (state is ItemState.DONE and not confirmable)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFact:
    """What progress needs to know of an item; ``due_on`` is the current (postponed) due date."""

    state: ItemState
    due_on: date
    confirmable: bool
    reported_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Counts over the items that are not dropped.

    ``passed``: the due date is behind and the owner has not reported. A report that waits for its
    confirmer is not the owner's delay: it is neither finished nor passed.
    ``on_time`` of ``due``: reported on or before the due date, among items whose date has come.
    """

    total: int
    finished: int
    passed: int
    due: int
    on_time: int
    nearest_due: date | None


def progress(items: Iterable[ItemFact], today: date) -> Progress:
    counted = [item for item in items if item.state is not ItemState.DROPPED]
    waiting = [item for item in counted if item.state in OPEN_STATES]
    due = [item for item in counted if item.due_on <= today]
    return Progress(
        total=len(counted),
        finished=sum(finished(item.state, confirmable=item.confirmable) for item in counted),
        passed=sum(item.due_on < today for item in waiting),
        due=len(due),
        on_time=sum(_reported_in_time(item) for item in due),
        nearest_due=min((item.due_on for item in waiting if item.due_on >= today), default=None),
    )


def _reported_in_time(item: ItemFact) -> bool:
    if item.state in OPEN_STATES or item.reported_on is None:
        return False
    return item.reported_on <= item.due_on
