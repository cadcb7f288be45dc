"""What pictures show. Plain values only: words as they are printed, no ids of people."""

from dataclasses import dataclass
from datetime import date

from domain.errors import DomainError

FEWEST_AXES, MOST_AXES = 3, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class RadarAxis:
    """A group; per cent of command, None where the answers are too few to judge."""

    label: str
    percent: int | None
    before: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Radar:
    """One person's result; `before_day` is there if an earlier one is drawn behind.

    Raises "radar.axes" unless 3 to 8 groups are given: fewer have no outline.
    """

    title: str
    name: str | None
    day: date
    axes: tuple[RadarAxis, ...]
    before_day: date | None = None

    def __post_init__(self) -> None:
        if not FEWEST_AXES <= len(self.axes) <= MOST_AXES:
            raise DomainError("radar.axes", count=len(self.axes))
