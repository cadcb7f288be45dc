"""What notices about results from elsewhere say."""

from dataclasses import dataclass
from datetime import date

from domain.evidence import FetchState
from domain.external_results import ExternalResult


@dataclass(frozen=True, slots=True, kw_only=True)
class LostReportNotice:
    """A file of an independent result has no copy of ours; `name` is None for a photo."""

    result_id: int
    operator: str
    name: str | None
    state: FetchState


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalResultNotice:
    """Somebody of the school entered the reader's result; `who` is None where he has left."""

    result: ExternalResult
    who: str | None
    today: date
