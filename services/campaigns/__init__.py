"""Diagnoses of a school: put together, opened, run, closed; how they go and what they say."""

from services.campaigns.drafting import (
    begin,
    choose_audience,
    choose_day,
    choose_questionnaire,
    choose_term,
    get_draft,
    is_draft,
    list_candidates,
    pass_step,
    set_department,
    set_person,
    throw_away,
)
from services.campaigns.extending import extend
from services.campaigns.following import follow_calendar
from services.campaigns.opening import begin_next, open_, undo
from services.campaigns.progress import (
    departments,
    everybody,
    get,
    get_after,
    get_either,
    left_out,
    list_campaigns,
    members,
)
from services.campaigns.results import map_of, own_department, totals_of, town
from services.campaigns.running import (
    add_newcomers,
    cancel,
    close,
    close_next,
    nudge,
    reopen,
    set_asked,
)

__all__ = [
    "add_newcomers",
    "begin",
    "begin_next",
    "cancel",
    "choose_audience",
    "choose_day",
    "choose_questionnaire",
    "choose_term",
    "close",
    "close_next",
    "departments",
    "everybody",
    "extend",
    "follow_calendar",
    "get",
    "get_after",
    "get_draft",
    "get_either",
    "is_draft",
    "left_out",
    "list_campaigns",
    "list_candidates",
    "map_of",
    "members",
    "nudge",
    "open_",
    "own_department",
    "pass_step",
    "reopen",
    "set_asked",
    "set_department",
    "set_person",
    "throw_away",
    "totals_of",
    "town",
    "undo",
]
