"""Events that many attend: held by leaders and heads, their lists kept by an organiser."""

from services.events.holding import (
    begin,
    begin_named,
    cancel,
    check_holds,
    day_asked,
    entrust,
    list_organisers,
    name,
    name_as,
    name_ready,
    organisers_of,
    reopen,
    set_day,
    set_day_of,
    suggest,
    suggest_of,
)
from services.events.listing import attendees, listing, page
from services.events.marking import mark, miss, tick, tick_all, untick, untick_all
from services.events.matching import find_of

__all__ = [
    "attendees",
    "begin",
    "begin_named",
    "cancel",
    "check_holds",
    "day_asked",
    "entrust",
    "find_of",
    "list_organisers",
    "listing",
    "mark",
    "miss",
    "name",
    "name_as",
    "name_ready",
    "organisers_of",
    "page",
    "reopen",
    "set_day",
    "set_day_of",
    "suggest",
    "suggest_of",
    "tick",
    "tick_all",
    "untick",
    "untick_all",
]
