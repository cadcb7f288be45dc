"""Whom an announcement has reached and who has not read it."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.addressing import Addressee, Delivered
from domain.notices.outreach import AnnouncementAgain
from domain.outbox import OutboxState
from services.announcements.scope import Held
from services.call import Call
from services.outreach import Reached, delivered, reached
from services.transaction import Transaction

_NOTICE = AnnouncementAgain(announcement_id=0, day="")


def first_cause(announcement_id: int) -> str:
    """What the keys of its messages begin with."""
    return f"announcement:{announcement_id}:first:"


def cause_again(announcement_id: int, day: date) -> str:
    return f"announcement:{announcement_id}:again:{day.isoformat()}:"


async def reachable_now(
    tx: Transaction,
    call: Call,
    one: Held,
    recipients: Sequence[tuple[Addressee, bool]],
    states: Mapping[int, OutboxState],
) -> Reached | None:
    """`outreach.to`: who of those who have it and have not read it can be reminded today; None
    where there is nobody like that."""
    unread = [
        each
        for each, read in recipients
        if not read and delivered(states.get(each.person_id)) is Delivered.SENT
    ]
    if not unread:
        return None
    return await reached(tx, call, one.announcement.school_id, unread, None, _NOTICE, weekly=True)


async def unread_now(tx: Transaction, call: Call, one: Held) -> Reached | None:
    """As `reachable_now`, of what the database has."""
    announcement_id = one.announcement.id
    recipients = await tx.announcements.list_recipients(announcement_id, call.today)
    states = await tx.outbox.states_of(first_cause(announcement_id))
    return await reachable_now(tx, call, one, recipients, states)
