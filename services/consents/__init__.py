"""Consent to self-diagnosis and messages: given, refused, withdrawn; and forgetting without it."""

from services.consents.decide import give, refuse, withdraw
from services.consents.forget import forget_unconsented
from services.consents.standing import ConsentStanding, Standing, role_of, standing_of, text_for

__all__ = [
    "ConsentStanding",
    "Standing",
    "forget_unconsented",
    "give",
    "refuse",
    "role_of",
    "standing_of",
    "text_for",
    "withdraw",
]
