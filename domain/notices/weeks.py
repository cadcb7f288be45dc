"""Summaries of a week."""

from dataclasses import dataclass
from typing import ClassVar

from domain.calendar import SendingKind
from domain.notices.notice import Notice, NoticeGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorWeek(Notice):
    """A mentor's summary of a week: his mentees in a line each. `week`: its Monday, ISO."""

    kind: ClassVar[str] = "mentor_week"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OVERVIEW
    sending: ClassVar[SendingKind] = SendingKind.LIST
    week: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolWeek(Notice):
    """The summary of a school to who leads it, once a week."""

    kind: ClassVar[str] = "school_week"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OVERVIEW
    sending: ClassVar[SendingKind] = SendingKind.LIST
    school_id: int
    week: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitsWeek(Notice):
    """What waits for the reader's word, once a week: what waits for weeks reminds of itself."""

    kind: ClassVar[str] = "waits_week"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OVERVIEW
    sending: ClassVar[SendingKind] = SendingKind.LIST
    week: str
