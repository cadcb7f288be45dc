"""What a school finds hard, counted over what was chosen, and what it does about it."""

from services.deficits.leading import answer, ask, join_plan, leaders, question, unask
from services.deficits.offering import begin, choices, page, propose, set_day, take_back
from services.deficits.reading import (
    choosers,
    department,
    group,
    groups,
    overview,
    schools,
    statement,
)

__all__ = [
    "answer",
    "ask",
    "begin",
    "choices",
    "choosers",
    "department",
    "group",
    "groups",
    "join_plan",
    "leaders",
    "overview",
    "page",
    "propose",
    "question",
    "schools",
    "set_day",
    "statement",
    "take_back",
    "unask",
]
