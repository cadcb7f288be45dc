"""Nudges and announcements, looked up when they are sent."""

from datetime import date, datetime

from domain.announcements import AnnouncementState, AnnouncementText
from domain.conversation import Who
from domain.notices.outreach import Announced, AnnouncementAgain, Nudged
from domain.nudges import NudgeText, RoundState
from services import calendars
from services.announcements.scope import text_of as announcement_text
from services.announcements.unread import cause_again
from services.notices.recipient import today_of
from services.nudges.reading import days_of, still_asked, text_of
from services.nudges.sending import cause_of
from services.outreach import week_is_free
from services.transaction import Transaction


async def nudged(
    tx: Transaction, recipient: Who, notice: Nudged, now: datetime
) -> NudgeText | None:
    """Moot once it is done, he is away, or another nudge has his week."""
    person_id = recipient.actor.person_id
    found = await tx.nudges.find(notice.nudge_id)
    if found is None or person_id is None or not recipient.consented:
        return None
    one, made = found
    today = today_of(recipient, now)
    if one.person_id != person_id or made.state is not RoundState.SENT:
        return None
    campaign = None if made.campaign_id is None else await tx.campaigns.find(made.campaign_id)
    if not still_asked(made.matter, campaign):
        return None
    concerned = await tx.nudges.find_concerned(
        one.post_id, days_of(today), made.matter, made.campaign_id
    )
    if concerned is None or concerned.away or concerned.without is not None:
        return None
    local = await calendars.of_person(tx, person_id, today)
    if not await week_is_free(tx, person_id, cause_of(made.id), now, local):
        return None
    return text_of(made.matter, campaign, concerned, today)


async def announced(
    tx: Transaction, recipient: Who, notice: Announced, now: datetime
) -> AnnouncementText | None:
    return await _announced(tx, recipient, notice.announcement_id, now, again=False)


async def again(
    tx: Transaction, recipient: Who, notice: AnnouncementAgain, now: datetime
) -> AnnouncementText | None:
    """Moot, too, where another nudge has his week."""
    person_id = recipient.actor.person_id
    if person_id is None:
        return None
    local = await calendars.of_person(tx, person_id, today_of(recipient, now))
    cause = cause_again(notice.announcement_id, date.fromisoformat(notice.day))
    if not await week_is_free(tx, person_id, cause, now, local):
        return None
    return await _announced(tx, recipient, notice.announcement_id, now, again=True)


async def _announced(
    tx: Transaction, recipient: Who, announcement_id: int, now: datetime, *, again: bool
) -> AnnouncementText | None:
    """Moot once it is stopped for him, read, or he works there no more."""
    person_id = recipient.actor.person_id
    found = await tx.announcements.find(announcement_id)
    if found is None or person_id is None or not recipient.consented:
        return None
    if found.state is AnnouncementState.DRAFT:
        return None
    read = await tx.announcements.find_read(announcement_id, person_id)
    if read is None or read[0] is not None:
        return None
    if not any(post.school_id == found.school_id for post in recipient.actor.posts):
        return None
    return await announcement_text(tx, found, today_of(recipient, now), again=again)
