"""Work on items: reports, confirming, dates."""

from dataclasses import dataclass
from typing import ClassVar

from domain.calendar import SendingKind
from domain.notices.notice import Notice, NoticeGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemReported(Notice):
    """To who confirms."""

    kind: ClassVar[str] = "item_reported"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    item_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemWitnessed(Notice):
    """To the colleague who was there: did it take place?"""

    kind: ClassVar[str] = "item_witnessed"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    item_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemConfirmed(Notice):
    kind: ClassVar[str] = "item_confirmed"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    item_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemSentBack(Notice):
    kind: ClassVar[str] = "item_sent_back"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    item_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRevoked(Notice):
    """To the owner who has been told of the decision: it is taken back, his report waits again."""

    kind: ClassVar[str] = "item_revoked"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    item_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLost(Notice):
    """To who handed it in: the file could not be kept, it should be attached again."""

    kind: ClassVar[str] = "file_lost"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    item_id: int
    evidence_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DueList(Notice):
    """The one list a day: lines of the recipient's items, looked up when it is sent."""

    kind: ClassVar[str] = "due_list"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OWN
    sending: ClassVar[SendingKind] = SendingKind.LIST
    day: str
    """Local date of the list, ISO."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedSeen(Notice):
    """To the next in the chain: dates that were missed, whose owners know that he is told."""

    kind: ClassVar[str] = "passed_seen"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OVERVIEW
    sending: ClassVar[SendingKind] = SendingKind.LIST
    day: str
    """Local date of the message, ISO."""
