"""The common link of a school and the newcomers who come by it."""

from services.joining.ask import find_request_of, name_oneself, open_link, withdraw
from services.joining.decide import accept, decline, get_card, list_requests
from services.joining.forget import forget_requests
from services.joining.link import IssuedLink, get_link, issue_link, revoke_link

__all__ = [
    "IssuedLink",
    "accept",
    "decline",
    "find_request_of",
    "forget_requests",
    "get_card",
    "get_link",
    "issue_link",
    "list_requests",
    "name_oneself",
    "open_link",
    "revoke_link",
    "withdraw",
]
