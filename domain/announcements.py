"""An announcement: a text of one's own to many, and who has read it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.addressing import Chosen, Delivered, Outreach
from domain.campaigns import Campaign
from domain.errors import DomainError
from domain.evidence import Proof, ProofForm
from domain.people import Role, SchoolKind
from domain.text import prose

TEXT_LIMIT = 3000
"""UTF-16 units, as messengers count: in the preview it stands above who gets it, in one message."""


class Group(StrEnum):
    ALL = "all"
    DEPARTMENTS = "departments"
    YOUNG = "young"
    """Under three years of pedagogical experience."""
    MENTORS = "mentors"
    DIAGNOSIS = "diagnosis"
    """Those whom a diagnosis asks."""


class AnnouncementState(StrEnum):
    DRAFT = "draft"
    SENT = "sent"
    STOPPED = "stopped"
    """Taken back for those who had not got it yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """`within`: of these departments alone, where its author answers for some; `ids`: of the
    group, departments or the diagnosis. `text` is None while there is none, and once its author
    has erased his words."""

    id: int
    school_id: int
    within: frozenset[int] | None
    group: Group
    ids: frozenset[int]
    chosen: Chosen
    text: str | None
    file: Proof | None
    state: AnnouncementState
    rev: int
    by: int
    created_at: datetime
    sent_at: datetime | None

    @property
    def narrowed(self) -> bool:
        """Somebody was chosen whom it goes to."""
        return self.group is not Group.ALL or self.chosen is not None

    @property
    def ready(self) -> bool:
        return bool(self.text)


def checked_text(text: str) -> str:
    """DomainError text.empty, or text.too_long with `limit` and `length` in UTF-16 units."""
    cleaned = prose(text, limit=20_000)
    length = len(cleaned.encode("utf-16-le")) // 2
    if length > TEXT_LIMIT:
        raise DomainError("announcement.too_long", limit=TEXT_LIMIT, length=length)
    return cleaned


def joined_text(before: str | None, more: str) -> str:
    """What came in a further message stands under what was there."""
    return checked_text(more if not before else f"{before}\n\n{more}")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementText:
    """What everybody reads. `author` as the school's chat prints him, `role` what he is there."""

    announcement_id: int
    text: str
    author: str
    role: Role
    kind: SchoolKind
    file: ProofForm | None = None
    again: bool = False
    read: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementDraft:
    announcement: Announcement
    outreach: Outreach
    sample: AnnouncementText | None
    goes_at: datetime | None
    today: date
    names: tuple[str, ...] = ()
    """Of the departments chosen."""
    campaign: Campaign | None = None

    @property
    def shown(self) -> tuple[tuple[int, int], ...]:
        return tuple((one.post_id, self.announcement.rev) for one in self.outreach.to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    post_id: int
    person_id: int
    label: str
    delivered: Delivered
    read: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementPage:
    """`repeatable`: how many of those who have it and have not read it can be reminded now."""

    announcement: Announcement
    readers: tuple[Reader, ...]
    repeatable: int
    today: date
    page: int = 0

    @property
    def read(self) -> int:
        return sum(one.read for one in self.readers)

    def count(self, delivered: Delivered) -> int:
        return sum(one.delivered is delivered for one in self.readers)

    @property
    def unread(self) -> tuple[Reader, ...]:
        return tuple(one for one in self.readers if not one.read)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementLine:
    announcement: Announcement
    people: int
    read: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementList:
    """`draft`: the reader's unfinished one."""

    lines: tuple[AnnouncementLine, ...]
    total: int
    page: int
    pages: int
    today: date
    draft: int | None = None
