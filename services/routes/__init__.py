"""The plan (ИОМ): draft, submission, decision, beginning."""

from services.routes.bases import add_own_basis, choices, remove_basis, set_basis
from services.routes.beginning import begin_due
from services.routes.card import card, following, queue
from services.routes.decision import approve, send_back, send_back_ready
from services.routes.drafting import begin, choose_goal, set_goal
from services.routes.items import (
    add_own_item,
    rename,
    set_dropped,
    set_due,
    set_evidence,
    set_kind,
    set_result,
    set_suggestion,
)
from services.routes.offers import item, offers
from services.routes.read import find_own, own_post, start, view
from services.routes.revocation import revoke
from services.routes.submission import submit, withdraw

__all__ = [
    "add_own_basis",
    "add_own_item",
    "approve",
    "begin",
    "begin_due",
    "card",
    "choices",
    "choose_goal",
    "find_own",
    "following",
    "item",
    "offers",
    "own_post",
    "queue",
    "remove_basis",
    "rename",
    "revoke",
    "send_back",
    "send_back_ready",
    "set_basis",
    "set_dropped",
    "set_due",
    "set_evidence",
    "set_goal",
    "set_kind",
    "set_result",
    "set_suggestion",
    "start",
    "submit",
    "view",
    "withdraw",
]
