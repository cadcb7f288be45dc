"""The record of a person: courses, contests, publications, events, associations."""

from services.record.decide import confirm, confirm_shown, send_back, take_back, take_back_shown
from services.record.enter import add, attach, set_field, set_removed
from services.record.paper import AchievementFacts, facts
from services.record.read import entry_of, files_of, list_of_post, page, queue

__all__ = [
    "AchievementFacts",
    "add",
    "attach",
    "confirm",
    "confirm_shown",
    "entry_of",
    "facts",
    "files_of",
    "list_of_post",
    "page",
    "queue",
    "send_back",
    "set_field",
    "set_removed",
    "take_back",
    "take_back_shown",
]
