"""What somebody adds to another's plan, with a reason, and what its owner answers."""

from services.proposals.answering import add_words, answer_basis, answer_item, take_back_answer
from services.proposals.choosing import groups, ready, statements
from services.proposals.propose import (
    get_proposed,
    give_ready_reason,
    give_reason,
    propose,
    propose_own,
    take_back,
)
from services.proposals.read import find_route, of_person, of_route

__all__ = [
    "add_words",
    "answer_basis",
    "answer_item",
    "find_route",
    "get_proposed",
    "give_ready_reason",
    "give_reason",
    "groups",
    "of_person",
    "of_route",
    "propose",
    "propose_own",
    "ready",
    "statements",
    "take_back",
    "take_back_answer",
]
