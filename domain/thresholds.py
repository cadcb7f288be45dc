"""Where the levels of a group end in a municipality: what may be chosen, and what keeps order.

The usual values are those of `domain.scoring.Thresholds`. A result keeps those it was frozen with.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from domain.errors import DomainError
from domain.organisation import Municipality
from domain.scoring import TOP_POINTS, Thresholds

TOP = 100 * TOP_POINTS
"""The highest mean, in hundredths of a point."""

LEAST_SHARE = 1
MOST_SHARE = 100


class Bound(StrEnum):
    """What is set: the mean at which a level ends, or the share of answers below which a group is
    not judged."""

    SUPPORT = "support"
    GROWTH = "growth"
    CONFIDENT = "confident"
    SHARE = "share"


READY: Mapping[Bound, tuple[int, ...]] = MappingProxyType(
    {
        Bound.SUPPORT: (75, 90, 100, 110, 125),
        Bound.GROWTH: (150, 165, 175, 185, 200),
        Bound.CONFIDENT: (225, 240, 250, 260, 275),
        Bound.SHARE: (50, 60, 70, 80),
    }
)
"""Choices of a button: the usual value and what lies around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Values that fit, both included: hundredths of a point, or per cent of the answers."""

    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """Diagnoses with levels that are open now: in how many schools, how many were passed and keep
    the thresholds they had, how many are still to be passed and get those of that day."""

    schools: int
    passed: int
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ThresholdsView:
    municipality: Municipality
    thresholds: Thresholds
    running: Running | None = None

    @property
    def usual(self) -> bool:
        return self.thresholds == Thresholds()


def value_of(thresholds: Thresholds, bound: Bound) -> int:
    match bound:
        case Bound.SUPPORT:
            return thresholds.support
        case Bound.GROWTH:
            return thresholds.growth
        case Bound.CONFIDENT:
            return thresholds.confident
        case Bound.SHARE:
            return thresholds.min_share_percent


def room(thresholds: Thresholds, bound: Bound) -> Room:
    """What one bound may be while the others stay: no level may vanish between its neighbours."""
    match bound:
        case Bound.SUPPORT:
            return Room(least=1, most=thresholds.growth - 1)
        case Bound.GROWTH:
            return Room(least=thresholds.support + 1, most=thresholds.confident - 1)
        case Bound.CONFIDENT:
            return Room(least=thresholds.growth + 1, most=TOP)
        case Bound.SHARE:
            return Room(least=LEAST_SHARE, most=MOST_SHARE)


def changed(thresholds: Thresholds, bound: Bound, value: int) -> Thresholds:
    """Raises DomainError("thresholds.order", bound, least, most) where a level would vanish."""
    fits = room(thresholds, bound)
    if not fits.least <= value <= fits.most:
        raise DomainError("thresholds.order", bound=bound, least=fits.least, most=fits.most)
    match bound:
        case Bound.SUPPORT:
            return replace(thresholds, support=value)
        case Bound.GROWTH:
            return replace(thresholds, growth=value)
        case Bound.CONFIDENT:
            return replace(thresholds, confident=value)
        case Bound.SHARE:
            return replace(thresholds, min_share_percent=value)


def command_percent(hundredths: int) -> int:
    """A mean as per cent of command, m / 3, rounded half up."""
    return (200 * hundredths + TOP) // (2 * TOP)


_MEAN = re.compile(r"([0-9])(?:[.,]([0-9]{1,2}))?")
_SHARE = re.compile(r"([0-9]{1,3})\s*%?")


def parse(text: str, bound: Bound) -> int:
    """«1,25» or «1.25», for the share «60» or «60 %».

    Raises DomainError("thresholds.not_a_number") for anything else.
    """
    said = text.strip()
    if bound is Bound.SHARE:
        share = _SHARE.fullmatch(said)
        if share is not None:
            return int(share[1])
    else:
        mean = _MEAN.fullmatch(said)
        if mean is not None:
            return 100 * int(mean[1]) + int((mean[2] or "0").ljust(2, "0"))
    raise DomainError("thresholds.not_a_number", bound=bound)
