"""Mentors: proposed by who leads the school, agreed to by each of the two; their work in pairs."""

from services.mentoring.agree import agree, ask_again, decline, take_back_no
from services.mentoring.pairs import (
    get_led,
    get_pair,
    list_candidates,
    list_own,
    list_working,
    told_of,
    told_of_mentors,
)
from services.mentoring.pass_on import list_heirs, pass_on
from services.mentoring.propose import end, end_and_show, proposal, propose

__all__ = [
    "agree",
    "ask_again",
    "decline",
    "end",
    "end_and_show",
    "get_led",
    "get_pair",
    "list_candidates",
    "list_heirs",
    "list_own",
    "list_working",
    "pass_on",
    "proposal",
    "propose",
    "take_back_no",
    "told_of",
    "told_of_mentors",
]
