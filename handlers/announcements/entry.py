"""Where the flow of announcements stands, drawn from the database."""

from domain.announcements import AnnouncementDraft, AnnouncementPage
from domain.errors import DomainError
from handlers import finding
from handlers.announcements import screens
from handlers.screen import Screen
from handlers.turn import Turn
from services import announcements
from services.transaction import Transaction

FLOW = "announce"
TEXT = "announce.text"
"""The text, instead of the one that is there."""
MORE = "announce.more"
"""While the draft is shown: a text comes under the one that is there, a file beside it."""
LIST = "list"
"""The list is on the screen: a text typed there begins a draft."""
PEOPLE = "announce.people"
"""A part of a name, kept in `detail`. `object_id` of all but the list is the announcement."""


async def listing(turn: Turn, page: int = 0) -> Screen:
    async with turn.read() as tx:
        view = await announcements.listing(tx, turn.call, page)
    return screens.listing(turn.t, view, turn.zone, unfinished=view.draft is not None)


async def drawn(
    tx: Transaction, turn: Turn, announcement_id: int, page: int = 0, joint: int | None = None
) -> Screen:
    """The question for its text, the draft, or who has read it; what is typed next is said so.
    `joint`: where the text begins that has just come under the one before."""
    view = await announcements.shown(tx, turn.call, announcement_id, page)
    if isinstance(view, AnnouncementPage):
        await turn.awaits_button(tx, about=announcement_id)
        return screens.result(turn.t, view)
    return await drawn_draft(tx, turn, view, joint)


async def drawn_draft(
    tx: Transaction, turn: Turn, view: AnnouncementDraft, joint: int | None = None
) -> Screen:
    announcement_id = view.announcement.id
    asked = MORE if view.announcement.ready else TEXT
    await tx.conversation.expect(turn.account_id, asked, now=turn.now, object_id=announcement_id)
    if asked == TEXT:
        return screens.ask_text(turn.t, view.announcement)
    return screens.draft(turn.t, view, turn.zone, joint)


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The question that stands, else the announcement, else the list."""
    if object_id is None:
        return await listing(turn, turn.page_shown(FLOW, LIST))
    awaited = turn.expectation
    asked = None if awaited is None or turn.applied else awaited.expects
    try:
        async with turn.read() as tx:
            if asked == PEOPLE:
                query = finding.typed(awaited, PEOPLE, object_id)
                chosen = await announcements.people(tx, turn.call, object_id, query=query)
                return screens.people(turn.t, chosen, object_id)
            view = await announcements.shown(tx, turn.call, object_id)
            if isinstance(view, AnnouncementPage):
                return screens.result(turn.t, view)
            if asked == TEXT or not view.announcement.ready:
                return screens.ask_text(turn.t, view.announcement)
            return screens.draft(turn.t, view, turn.zone)
    except DomainError:
        return await _mine(turn, object_id) or await listing(turn)


async def _mine(turn: Turn, announcement_id: int) -> Screen | None:
    """As a reader has it; None for who is none."""
    try:
        async with turn.read() as tx:
            view = await announcements.read_by(tx, turn.call, announcement_id)
    except DomainError:
        return None
    return screens.received(turn.t, view)


async def file_shown(turn: Turn, announcement_id: int) -> Screen:
    """What stands under a file that was asked for: the reader's message, or the author's draft."""
    return await _mine(turn, announcement_id) or await resume(turn, announcement_id)
