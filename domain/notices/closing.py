"""The end of a plan: summing up, the conclusion, a move."""

from dataclasses import dataclass
from typing import ClassVar

from domain.calendar import SendingKind
from domain.notices.notice import Notice, NoticeGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingOffered(Notice):
    """To the owner of a plan that is near its end: its results may be summed up. Once, and once
    `again`; `year` other than 0: the review of that year inside a longer plan."""

    kind: ClassVar[str] = "closing_offered"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OWN
    sending: ClassVar[SendingKind] = SendingKind.LIST
    route_id: int
    again: bool
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingToAnalyse(Notice):
    """To the mentor, and to the methodist of a plan that was handed over."""

    kind: ClassVar[str] = "closing_to_analyse"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    route_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingToConclude(Notice):
    """To who concludes; `year` as in `ClosingOffered`."""

    kind: ClassVar[str] = "closing_to_conclude"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    route_id: int
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteConcluded(Notice):
    """To its owner: the conclusion; to be answered. `year` as in `ClosingOffered`."""

    kind: ClassVar[str] = "route_concluded"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionRecalled(Notice):
    """To the owner who has heard of a conclusion: it is taken back."""

    kind: ClassVar[str] = "conclusion_recalled"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionAnswered(Notice):
    """To who concluded: the owner's answer."""

    kind: ClassVar[str] = "conclusion_answered"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteMoved(Notice):
    """To its owner, or to who decides where the owner did it, and to the owner's mentor: the plan
    is suspended, goes on, is transferred or terminated. `state` is the one it came into."""

    kind: ClassVar[str] = "route_moved"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int
    rev: int
    state: str
