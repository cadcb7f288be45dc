"""The reader's side: the text, what is attached to it, and «I have read it»."""

from domain.announcements import Announcement, AnnouncementText
from domain.errors import DomainError
from domain.evidence import Proof
from services.announcements.scope import text_of
from services.call import Call
from services.transaction import Transaction


async def mark_read(tx: Transaction, call: Call, announcement_id: int) -> AnnouncementText:
    """Said twice, it changes nothing. DomainError("access.gone") to whom it was not sent."""
    announcement = await _found(tx, announcement_id)
    await _received(tx, call, announcement)
    await tx.announcements.mark_read(announcement_id, call.person_id, call.now)
    return await _text(tx, call, announcement, read=True)


async def read_by(tx: Transaction, call: Call, announcement_id: int) -> AnnouncementText:
    """As the reader has it; DomainError as `mark_read`."""
    announcement = await _found(tx, announcement_id)
    read = await _received(tx, call, announcement)
    return await _text(tx, call, announcement, read=read)


async def attached(tx: Transaction, call: Call, announcement_id: int) -> Proof:
    """For who has got it and for its author; DomainError("access.gone")."""
    found = await _found(tx, announcement_id)
    if found.file is None:
        raise DomainError("access.gone")
    if found.by != call.person_id:
        await _received(tx, call, found)
    return found.file


async def _found(tx: Transaction, announcement_id: int) -> Announcement:
    found = await tx.announcements.find(announcement_id)
    if found is None:
        raise DomainError("access.gone")
    return found


async def _received(tx: Transaction, call: Call, announcement: Announcement) -> bool:
    """Whether he has read it; DomainError("access.gone") to whom it was not sent."""
    read = await tx.announcements.find_read(announcement.id, call.person_id)
    if read is None:
        raise DomainError("access.gone")
    return read[0] is not None


async def _text(
    tx: Transaction, call: Call, announcement: Announcement, *, read: bool
) -> AnnouncementText:
    found = await text_of(tx, announcement, call.today, read=read)
    if found is None:
        raise DomainError("access.gone")
    return found
