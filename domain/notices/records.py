"""Records of people, their terms, independent results."""

from dataclasses import dataclass
from typing import ClassVar

from domain.calendar import SendingKind
from domain.notices.notice import Notice, NoticeGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLost(Notice):
    """As `FileLost`, about the report of an independent result."""

    kind: ClassVar[str] = "report_lost"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    result_id: int
    evidence_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalResultEntered(Notice):
    """To whose result it is: somebody of his school entered it."""

    kind: ClassVar[str] = "external_result_entered"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    result_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordEntered(Notice):
    """To whose record it is: somebody of his school entered something."""

    kind: ClassVar[str] = "record_entered"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    record_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDecided(Notice):
    """To whose record it is: an entry was sent back or removed by somebody else, at `rev`."""

    kind: ClassVar[str] = "record_decided"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    record_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFileLost(Notice):
    """As `FileLost`, about a document of an entry of a record."""

    kind: ClassVar[str] = "record_file_lost"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    record_id: int
    evidence_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TermAhead(Notice):
    """To a person: his next course, or an attestation, is so many months ahead.

    `term` is a code of `TermKind`, `on` its day (ISO).
    """

    kind: ClassVar[str] = "term_ahead"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OWN
    sending: ClassVar[SendingKind] = SendingKind.LIST
    term: str
    on: str
    months: int
