"""Events that many attend: held by leaders and heads, their lists kept by an organiser."""

from services.events.holding import (
    begin,
    cancel,
    check_holds,
    entrust,
    list_organisers,
    name,
    name_as,
    name_ready,
    reopen,
    set_day,
    stands_in_plans,
    suggest,
)
from services.events.listing import attendees, listing, page
from services.events.marking import mark, miss, tick, tick_all, untick, untick_all
from services.events.matching import find_of

__all__ = [
    "attendees",
    "begin",
    "cancel",
    "check_holds",
    "entrust",
    "find_of",
    "list_organisers",
    "listing",
    "mark",
    "miss",
    "name",
    "name_as",
    "name_ready",
    "page",
    "reopen",
    "set_day",
    "stands_in_plans",
    "suggest",
    "tick",
    "tick_all",
    "untick",
    "untick_all",
]
