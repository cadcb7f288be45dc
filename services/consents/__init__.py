"""Consents, each given, refused and withdrawn on its own; and forgetting without the first one."""

from services.consents.decide import give, refuse, withdraw
from services.consents.forget import forget_unconsented
from services.consents.standing import (
    KIND,
    ConsentStanding,
    Standing,
    standing_at_door,
    standing_of,
    standings_of,
    text_for,
)

__all__ = [
    "KIND",
    "ConsentStanding",
    "Standing",
    "forget_unconsented",
    "give",
    "refuse",
    "standing_at_door",
    "standing_of",
    "standings_of",
    "text_for",
    "withdraw",
]
