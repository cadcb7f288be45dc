"""Words of leaders to many."""

from dataclasses import dataclass
from typing import ClassVar

from domain.calendar import SendingKind
from domain.notices.notice import Notice, NoticeGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudged(Notice):
    """A personal, neutral word that a leader asked for, about something that waits."""

    kind: ClassVar[str] = "nudged"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OWN
    sending: ClassVar[SendingKind] = SendingKind.LIST
    nudge_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced(Notice):
    """A text of a leader's own to many."""

    kind: ClassVar[str] = "announced"
    sending: ClassVar[SendingKind] = SendingKind.LIST
    announcement_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementAgain(Notice):
    """The same once more, to who has not read it; counts as a nudge. `day`: when it was asked for,
    ISO."""

    kind: ClassVar[str] = "announcement_again"
    sending: ClassVar[SendingKind] = SendingKind.LIST
    announcement_id: int
    day: str
