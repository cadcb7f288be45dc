"""The word of who leads about an entry: confirmed, one or a page of them, or sent back."""

from datetime import datetime

from domain.access import Action
from domain.errors import DomainError
from domain.notices.records import RecordDecided
from domain.record import Entry, RecordState, ReturnReason, read_reply
from services.call import Call
from services.notify import notify
from services.record.enter import decided_key
from services.record.look import audit, audit_all, look
from services.record.read import led, queue
from services.transaction import Transaction


async def confirm(tx: Transaction, call: Call, record_id: int, rev: int) -> None:
    """Nobody is told: the entry says it to whoever looks. DomainError as `look`."""
    entry = await _undecided(tx, call, record_id, rev)
    await tx.records.change(
        record_id,
        state=RecordState.CONFIRMED.value,
        decided_by=call.person_id,
        decided_at=call.now,
        reply=None,
    )
    if entry.state is RecordState.SENT_BACK:
        await tx.outbox.take_back(decided_key(record_id, rev))
    await audit(tx, call, "confirm", record_id)


async def confirm_shown(tx: Transaction, call: Call, page: int, stamp: int) -> int:
    """The entries of that page of the queue, exactly as they were shown; how many.

    DomainError("record.queue_changed") where the page says something else by now.
    """
    shown = await queue(tx, call, page)
    if shown.stamp != stamp or not shown.lines:
        raise DomainError("record.queue_changed")
    ids = [one.entry.id for one in shown.lines]
    done = await tx.records.confirm_each(ids, call.person_id, call.now)
    await audit_all(tx, call, "confirm", done)
    return len(done)


async def take_back_shown(tx: Transaction, call: Call, moment: datetime) -> int:
    """Undoes one press of `confirm_shown` of the caller's own, where he leads still."""
    taken = await tx.records.take_back_at(call.person_id, moment, led(call))
    await audit_all(tx, call, "take_back", taken)
    return len(taken)


async def send_back(
    tx: Transaction, call: Call, record_id: int, rev: int, words: ReturnReason | str
) -> None:
    """With ready or typed words, which its person reads. DomainError as `look`, "text.*"."""
    entry = await _undecided(tx, call, record_id, rev)
    reply = words.value if isinstance(words, ReturnReason) else read_reply(words)
    await tx.records.change(
        record_id,
        state=RecordState.SENT_BACK.value,
        decided_by=call.person_id,
        decided_at=call.now,
        reply=reply,
    )
    await audit(tx, call, "send_back", record_id)
    await notify(
        tx,
        call,
        RecordDecided(record_id=record_id, rev=entry.rev + 1),
        recipient_id=entry.person_id,
        key=decided_key(record_id, entry.rev + 1),
    )


async def take_back(tx: Transaction, call: Call, record_id: int, rev: int) -> None:
    """One's own decision, while nobody has changed the entry since."""
    entry, _ = await look(tx, call, record_id, Action.RECORD_CONFIRM, rev=rev)
    if entry.state is RecordState.STATED or entry.decided_by != call.person_id:
        raise DomainError("record.not_your_decision")
    await tx.records.change(
        record_id, state=RecordState.STATED.value, decided_by=None, decided_at=None, reply=None
    )
    await tx.outbox.take_back(decided_key(record_id, rev))
    await audit(tx, call, "take_back", record_id)


async def _undecided(tx: Transaction, call: Call, record_id: int, rev: int) -> Entry:
    entry, _ = await look(tx, call, record_id, Action.RECORD_CONFIRM, rev=rev)
    if entry.removed:
        raise DomainError("record.removed")
    return entry
