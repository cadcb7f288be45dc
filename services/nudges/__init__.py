"""Nudges: personal, neutral words about what waits, at most one a week a person."""

from services.nudges.choosing import (
    begin,
    choose,
    choose_department,
    departments,
    draft,
    hub,
    people,
    set_all,
    set_one,
)
from services.nudges.results import page, rounds, shown, shown_after
from services.nudges.sending import send, undo

__all__ = [
    "begin",
    "choose",
    "choose_department",
    "departments",
    "draft",
    "hub",
    "page",
    "people",
    "rounds",
    "send",
    "set_all",
    "set_one",
    "shown",
    "shown_after",
    "undo",
]
