"""Personal one-time links: issued, opened once, revoked by the next one."""

from services.invitations.cards import issue_card, issue_cards
from services.invitations.claim import claim
from services.invitations.deny import deny, may_deny
from services.invitations.issue import (
    issue,
    issue_admin_link,
    issue_for_post,
    issue_many,
    issue_to_each,
    issue_to_not_joined,
    reissue_last,
    right_to_invite,
    standing,
)
from services.invitations.unlink import ask_unlink, unlink

__all__ = [
    "ask_unlink",
    "claim",
    "deny",
    "issue",
    "issue_admin_link",
    "issue_card",
    "issue_cards",
    "issue_for_post",
    "issue_many",
    "issue_to_each",
    "issue_to_not_joined",
    "may_deny",
    "reissue_last",
    "right_to_invite",
    "standing",
    "unlink",
]
