"""Mentors: proposed by who leads the school, agreed to by each of the two."""

from services.mentoring.agree import agree, decline
from services.mentoring.pairs import get_pair, list_candidates, list_own
from services.mentoring.pass_on import list_heirs, pass_on
from services.mentoring.propose import end, propose

__all__ = [
    "agree",
    "decline",
    "end",
    "get_pair",
    "list_candidates",
    "list_heirs",
    "list_own",
    "pass_on",
    "propose",
]
