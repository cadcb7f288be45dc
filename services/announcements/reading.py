"""The reader's side: the text, what is attached to it, and «I have read it»."""

from domain.announcements import Announcement, AnnouncementText
from domain.errors import DomainError
from domain.evidence import Proof
from services.announcements.scope import text_of
from services.call import Call
from services.transaction import Transaction


async def mark_read(tx: Transaction, call: Call, announcement_id: int) -> AnnouncementText:
    """Said twice, it changes nothing. DomainError("access.gone") to whom it was not sent."""
    announcement, _ = await _received(tx, call, announcement_id)
    await tx.announcements.mark_read(announcement_id, call.person_id, call.now)
    return await _text(tx, call, announcement, read=True)


async def read_by(tx: Transaction, call: Call, announcement_id: int) -> AnnouncementText:
    """As the reader has it; DomainError as `mark_read`."""
    announcement, read = await _received(tx, call, announcement_id)
    return await _text(tx, call, announcement, read=read)


async def attached(tx: Transaction, call: Call, announcement_id: int) -> Proof:
    """For who has got it and for its author; DomainError("access.gone")."""
    found = await tx.announcements.find(announcement_id)
    if found is None or found.file is None:
        raise DomainError("access.gone")
    if found.by != call.person_id:
        await _received(tx, call, announcement_id)
    return found.file


async def _received(tx: Transaction, call: Call, announcement_id: int) -> tuple[Announcement, bool]:
    found = await tx.announcements.find(announcement_id)
    read = None
    if found is not None:
        read = await tx.announcements.find_read(announcement_id, call.person_id)
    if found is None or read is None:
        raise DomainError("access.gone")
    return found, read[0] is not None


async def _text(
    tx: Transaction, call: Call, announcement: Announcement, *, read: bool
) -> AnnouncementText:
    found = await text_of(tx, announcement, call.today, read=read)
    if found is None:
        raise DomainError("access.gone")
    return found
