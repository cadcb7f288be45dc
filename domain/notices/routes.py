"""A plan on its way to the approval."""

from dataclasses import dataclass
from typing import ClassVar

from domain.notices.notice import Notice, NoticeGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteSubmitted(Notice):
    """To who approves; `rev` is the revision that was submitted."""

    kind: ClassVar[str] = "route_submitted"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    route_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteToEndorse(Notice):
    """To who is asked to agree before the approval; `step` is a code of `ApprovalStep`."""

    kind: ClassVar[str] = "route_to_endorse"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    route_id: int
    rev: int
    step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteObjected(Notice):
    """To who approves: the owner does not agree to the edits, his own text waits at `rev`."""

    kind: ClassVar[str] = "route_objected"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    route_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteApproved(Notice):
    kind: ClassVar[str] = "route_approved"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteReturned(Notice):
    kind: ClassVar[str] = "route_returned"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteLeftOut(Notice):
    """To who wrote edits or remarks down for a plan about which another decided without them;
    `rev` is the one at which it was decided."""

    kind: ClassVar[str] = "route_left_out"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteRevoked(Notice):
    """To its owner: the decision he has heard of is undone, the plan waits at `rev` again."""

    kind: ClassVar[str] = "route_revoked"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int
    rev: int
