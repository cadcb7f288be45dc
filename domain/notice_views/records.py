"""What notices about achievements and terms of attestation say."""

from dataclasses import dataclass
from datetime import date

from domain.evidence import FetchState
from domain.record import Entry, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordNotice:
    """An entry of the reader's record that somebody else entered, sent back or removed; `who` is
    None where he isn't known any more, or need not be named."""

    entry: Entry
    who: str | None
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class LostRecordFileNotice:
    """A document of an entry has no copy of ours; `name` is None for a photo."""

    record_id: int
    title: str
    name: str | None
    state: FetchState


@dataclass(frozen=True, slots=True, kw_only=True)
class TermAheadNotice:
    """A term of the reader's own; `post_id`: where his record opens."""

    term: Term
    post_id: int
    today: date
    last_on: date | None
