"""What notices about changes of a plan under way say."""

from dataclasses import dataclass
from datetime import date

from domain.route_changes import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeNotice:
    """A change that waits for the reader, or that was decided about his plan."""

    change: Change
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionNotice:
    """The reader's plan begins on `first_on` and may be corrected until `until`."""

    route_id: int
    first_on: date
    until: date
    today: date
