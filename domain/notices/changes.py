"""Changes of an approved plan."""

from dataclasses import dataclass
from typing import ClassVar

from domain.calendar import SendingKind
from domain.notices.notice import Notice, NoticeGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeAsked(Notice):
    """To who decides about the plan: a change of it waits at `rev`."""

    kind: ClassVar[str] = "change_asked"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    change_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeDecided(Notice):
    """To the plan's owner: accepted, declined, or a decision he has heard of is undone."""

    kind: ClassVar[str] = "change_decided"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    change_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionOffered(Notice):
    """To the owner of a plan approved before the summer: it may be corrected now."""

    kind: ClassVar[str] = "correction_offered"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OWN
    sending: ClassVar[SendingKind] = SendingKind.LIST
    route_id: int
