"""Whom an announcement has reached, and who has read it: facts, by name to its author."""

from domain.addressing import PAGE
from domain.announcements import (
    AnnouncementDraft,
    AnnouncementLine,
    AnnouncementList,
    AnnouncementPage,
    AnnouncementState,
    Reader,
)
from domain.paging import pages_of
from services.announcements.composing import draft_of
from services.announcements.scope import Held, held, led
from services.announcements.unread import first_cause, reachable_now
from services.call import Call
from services.outreach import delivered
from services.transaction import Transaction


async def page(tx: Transaction, call: Call, announcement_id: int, at: int = 0) -> AnnouncementPage:
    return await page_of(tx, call, await held(tx, call, announcement_id), at)


async def shown(
    tx: Transaction, call: Call, announcement_id: int, at: int = 0
) -> AnnouncementDraft | AnnouncementPage:
    """The draft, or who has read what was sent."""
    one = await held(tx, call, announcement_id)
    if one.announcement.state is AnnouncementState.DRAFT:
        return await draft_of(tx, call, one)
    return await page_of(tx, call, one, at)


async def page_of(tx: Transaction, call: Call, one: Held, at: int) -> AnnouncementPage:
    announcement = one.announcement
    recipients = await tx.announcements.list_recipients(announcement.id, call.today)
    states = await tx.outbox.states_of(first_cause(announcement.id))
    unread = await reachable_now(tx, call, one, recipients, states)
    return AnnouncementPage(
        announcement=announcement,
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
        repeatable=0 if unread is None else len(unread.outreach.to),
        today=call.today,
        page=at,
    )


async def listing(tx: Transaction, call: Call, at: int = 0) -> AnnouncementList:
    """The caller's own, the latest first."""
    await led(tx, call)
    total = await tx.announcements.count_sent(call.person_id)
    pages = pages_of(total, PAGE)
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
        draft=await tx.announcements.find_draft(call.person_id),
    )
