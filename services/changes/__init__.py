"""Changes of an approved plan: written, shown or asked for, decided, undone.

`route_change` is what became of the plan's text, `item_event` what became of the work on an item.
A move of a date is both and is written to both in one transaction; lists of changes read the one,
an item's history the other, and neither is derived from the other.
"""

from services.changes.deciding import accept, accept_seen, decline, revoke
from services.changes.drafting import (
    Written,
    begin_addition,
    begin_replacement,
    begin_with_basis,
    choose,
    set_day,
    set_reason,
    write_own,
)
from services.changes.proposing import propose, withdraw
from services.changes.reading import (
    additions,
    after_decision,
    change_page,
    count_waiting,
    draft,
    draft_of,
    item_to_change,
    of_plan,
    of_read,
    seen_of,
    told,
    waiting,
)

__all__ = [
    "Written",
    "accept",
    "accept_seen",
    "additions",
    "after_decision",
    "begin_addition",
    "begin_replacement",
    "begin_with_basis",
    "change_page",
    "choose",
    "count_waiting",
    "decline",
    "draft",
    "draft_of",
    "item_to_change",
    "of_plan",
    "of_read",
    "propose",
    "revoke",
    "seen_of",
    "set_day",
    "set_reason",
    "told",
    "waiting",
    "withdraw",
    "write_own",
]
