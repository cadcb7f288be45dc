"""One diagnosis for the schools of a municipality: put together, opened, followed, drawn."""

from services.municipal.drafting import (
    begin,
    choose_all_schools,
    choose_day,
    choose_questionnaire,
    choose_term,
    get_draft,
    is_draft,
    pass_step,
    restore,
    set_school,
    throw_away,
)
from services.municipal.opening import add_school, launch, undo
from services.municipal.progress import get, list_opened, map_of
from services.municipal.reading import holidays
from services.municipal.running import check_extended, close, extend, reopen

__all__ = [
    "add_school",
    "begin",
    "check_extended",
    "choose_all_schools",
    "choose_day",
    "choose_questionnaire",
    "choose_term",
    "close",
    "extend",
    "get",
    "get_draft",
    "holidays",
    "is_draft",
    "launch",
    "list_opened",
    "map_of",
    "pass_step",
    "reopen",
    "restore",
    "set_school",
    "throw_away",
    "undo",
]
