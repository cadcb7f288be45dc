"""A plan in the methodist's hands: handed over by the school, seen and added to by him."""

from services.handover.accepting import accept
from services.handover.advise import (
    add_own,
    add_suggested,
    added,
    adding,
    comment,
    set_due,
    take_back_comment,
)
from services.handover.hand_over import ask_consent, hand_over, take_back, tell_who_asked
from services.handover.reading import list_handed, view

__all__ = [
    "accept",
    "add_own",
    "add_suggested",
    "added",
    "adding",
    "ask_consent",
    "comment",
    "hand_over",
    "list_handed",
    "set_due",
    "take_back",
    "take_back_comment",
    "tell_who_asked",
    "view",
]
