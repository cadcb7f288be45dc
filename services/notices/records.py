"""Notices about a person's record and his terms, looked up when they are sent."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.access import Action, allowed
from domain.conversation import Who
from domain.evidence import LOST, is_replaced
from domain.notice_views.records import LostRecordFileNotice, RecordNotice, TermAheadNotice
from domain.notices.records import RecordDecided, RecordEntered, RecordFileLost, TermAhead
from domain.record import Entry, RecordState, Term, TermKind
from services.call import Call
from services.notices.recipient import today_of
from services.record.look import relations_of
from services.record.terms import terms_of
from services.transaction import Transaction


async def entered(
    tx: Transaction, recipient: Who, notice: RecordEntered, now: datetime
) -> RecordNotice | None:
    """Moot once it is removed, or the recipient has no consent any more."""
    entry = await _readable(tx, recipient, notice.record_id)
    if entry is None or entry.removed:
        return None
    return await _told(tx, recipient, entry, entry.by, now)


async def decided(
    tx: Transaction, recipient: Who, notice: RecordDecided, now: datetime
) -> RecordNotice | None:
    """Sent back or removed; moot where it has changed since."""
    entry = await _readable(tx, recipient, notice.record_id)
    if entry is None or entry.rev != notice.rev:
        return None
    if not entry.removed and entry.state is not RecordState.SENT_BACK:
        return None
    who = None if entry.removed else entry.decided_by
    return await _told(tx, recipient, entry, who, now)


async def file_lost(
    tx: Transaction, recipient: Who, notice: RecordFileLost, now: datetime
) -> LostRecordFileNotice | None:
    """Moot once another file came, the entry is removed, or the recipient may not enter it."""
    entry = await tx.records.find(notice.record_id)
    if entry is None or entry.removed or not recipient.consented:
        return None
    held = relations_of(_call(recipient, now), await tx.subjects.of_record(entry.id))
    if not allowed(Action.RECORD_EDIT, held):
        return None
    handed_in = await tx.evidence.list_of_record(entry.id, entry.item_id)
    lost = next((one for one in handed_in if one.id == notice.evidence_id), None)
    if lost is None or lost.fetch_state not in LOST or is_replaced(lost, handed_in):
        return None
    return LostRecordFileNotice(
        record_id=entry.id,
        title=entry.title,
        name=lost.proof.file_name,
        state=lost.fetch_state,
    )


async def term_ahead(
    tx: Transaction, recipient: Who, notice: TermAhead, now: datetime
) -> TermAheadNotice | None:
    """Moot where the term has moved: a newer course, another date in the card."""
    person_id, place = recipient.account.person_id, recipient.main_place
    if person_id is None or place is None or not recipient.consented:
        return None
    wanted = Term(kind=TermKind(notice.term), on=date.fromisoformat(notice.on))
    facts = await tx.terms.facts(person_id)
    call = _call(recipient, now)
    if wanted not in terms_of(facts, call) or wanted.on <= call.today:
        return None
    return TermAheadNotice(
        term=wanted, post_id=place.post_id, today=call.today, last_on=facts.course_on
    )


async def _readable(tx: Transaction, recipient: Who, record_id: int) -> Entry | None:
    entry = await tx.records.find(record_id)
    if entry is None or not recipient.consented:
        return None
    return entry if entry.person_id == recipient.account.person_id else None


async def _told(
    tx: Transaction, recipient: Who, entry: Entry, who: int | None, now: datetime
) -> RecordNotice:
    school = (await tx.subjects.of_post(entry.post_id)).school_id
    return RecordNotice(
        entry=entry,
        who=None if who is None else await tx.items.label_of(who, school),
        today=today_of(recipient, now),
    )


def _call(recipient: Who, now: datetime) -> Call:
    place = recipient.main_place
    zone = ZoneInfo(place.zone if place else "UTC")
    return Call(actor=recipient.actor, now=now, zone=zone)
