"""Buttons of a school's calendar. Days are packed as 20270412.

`back` says where the reader came from: see `entry.way_back`.
"""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.calendar import DayKind

FROM_DIAGNOSES = "d"
FROM_PEOPLE = "p"
FROM_REMINDERS = "r"
FROM_SETTINGS = "s"


def from_draft(campaign_id: int) -> str:
    """The step of a diagnosis at which its days are chosen."""
    return f"c{campaign_id}"


class Edge(StrEnum):
    FIRST = "f"
    LAST = "l"


class OpenCalendar(CallbackData, prefix="y1o"):
    school_id: int
    back: str = FROM_DIAGNOSES
    page: int = 0


class ChooseKind(CallbackData, prefix="y1k"):
    school_id: int
    back: str


class AskFirst(CallbackData, prefix="y1f"):
    """A month to pick the first day from; 0 is the one that fits the kind."""

    school_id: int
    back: str
    kind: DayKind
    month: int = 0


class AskLast(CallbackData, prefix="y1l"):
    school_id: int
    back: str
    kind: DayKind
    first: int
    month: int = 0


class OpenPeriod(CallbackData, prefix="y1p"):
    """The period of the kind that holds the day `at`."""

    school_id: int
    back: str
    kind: DayKind
    at: int


class AskEdge(CallbackData, prefix="y1e"):
    """Another first or last day of the period that holds the day `at`."""

    school_id: int
    back: str
    kind: DayKind
    at: int
    edge: Edge
    month: int = 0


class SetPeriod(CallbackData, prefix="y1s"):
    """Enters these days, or, with `at`, gives them to the period that holds that day."""

    school_id: int
    back: str
    kind: DayKind
    first: int
    last: int
    at: int = 0


class RemovePeriod(CallbackData, prefix="y1r"):
    school_id: int
    back: str
    kind: DayKind
    first: int
    last: int
