"""Whom an announcement has reached and who has not read it."""

from datetime import date

from domain.addressing import Delivered
from domain.notices import AnnouncementAgain
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


async def unread_now(tx: Transaction, call: Call, one: Held) -> Reached:
    """`outreach.to`: who of them can be reminded today."""
    announcement = one.announcement
    states = await tx.outbox.states_of(first_cause(announcement.id))
    recipients = await tx.announcements.list_recipients(announcement.id, call.today)
    unread = [
        each
        for each, read in recipients
        if not read and delivered(states.get(each.person_id)) is Delivered.SENT
    ]
    return await reached(tx, call, announcement.school_id, unread, None, _NOTICE, weekly=True)
