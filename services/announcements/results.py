"""Whom an announcement has reached, and who has read it: facts, by name to its author."""

from domain.addressing import PAGE
from domain.announcements import (
    AnnouncementLine,
    AnnouncementList,
    AnnouncementPage,
    AnnouncementState,
    Reader,
)
from services.announcements.scope import held, led
from services.announcements.unread import first_cause, unread_now
from services.call import Call
from services.outreach import delivered
from services.transaction import Transaction


async def page(tx: Transaction, call: Call, announcement_id: int, at: int = 0) -> AnnouncementPage:
    one = await held(tx, call, announcement_id)
    recipients = await tx.announcements.list_recipients(announcement_id, call.today)
    states = await tx.outbox.states_of(first_cause(announcement_id))
    repeatable = 0
    if one.announcement.state is not AnnouncementState.DRAFT:
        repeatable = len((await unread_now(tx, call, one)).outreach.to)
    return AnnouncementPage(
        announcement=one.announcement,
        readers=tuple(
            Reader(
                post_id=each.post_id,
                person_id=each.person_id,
                label=each.label,
                delivered=delivered(states.get(each.person_id)),
                read=read,
            )
            for each, read in recipients
        ),
        repeatable=repeatable,
        today=call.today,
        page=at,
    )


async def listing(tx: Transaction, call: Call, at: int = 0) -> AnnouncementList:
    """The caller's own, the latest first."""
    await led(tx, call)
    total = await tx.announcements.count_sent(call.person_id)
    pages = max(1, -(-total // PAGE))
    at = max(0, min(at, pages - 1))
    found = await tx.announcements.list_sent(call.person_id, limit=PAGE, offset=at * PAGE)
    return AnnouncementList(
        lines=tuple(
            AnnouncementLine(announcement=one, people=people, read=read)
            for one, people, read in found
        ),
        total=total,
        page=at,
        pages=pages,
        today=call.today,
    )
