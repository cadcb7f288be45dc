"""Events that many attend, and those offered for a shared difficulty."""

from dataclasses import dataclass
from typing import ClassVar

from domain.notices.notice import Notice, NoticeGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class Attended(Notice):
    """To whoever is on the list of an event: it is known that he was there."""

    kind: ClassVar[str] = "attended"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    event_id: int
    post_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventEntrusted(Notice):
    """To whoever is asked to keep the list of an event."""

    kind: ClassVar[str] = "event_entrusted"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    event_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventOffered(Notice):
    """To the plan's owner: an event of the school for what he chose to work on."""

    kind: ClassVar[str] = "event_offered"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    event_id: int
    item_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCalledOff(Notice):
    """To whoever expects it: it isn't held. `item_id`: what left his plan with it."""

    kind: ClassVar[str] = "event_called_off"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    event_id: int
    item_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMoved(Notice):
    """To whoever expects it: another day than `was`. `item_id`: what follows it in his plan."""

    kind: ClassVar[str] = "event_moved"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    event_id: int
    was: str
    item_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadAsked(Notice):
    """To a colleague: would he lead the event?"""

    kind: ClassVar[str] = "lead_asked"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    event_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadAnswered(Notice):
    """To who asked."""

    kind: ClassVar[str] = "lead_answered"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    event_id: int
    post_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadDated(Notice):
    """To who leads the event: it has a day, and colleagues are asked to come."""

    kind: ClassVar[str] = "lead_dated"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    event_id: int
