"""Writing an entry down: begun with its kind and title, then field by field."""

from datetime import date, timedelta

from domain.access import Action, Relation, allowed, relations, require
from domain.errors import DomainError
from domain.evidence import Proof, check_proof
from domain.notices.records import RecordDecided, RecordEntered
from domain.record import (
    UNDO,
    Entry,
    FieldValue,
    RecordField,
    RecordKind,
    RecordState,
    check_day,
    fields_of,
)
from services.call import Call
from services.notify import notify
from services.record.look import audit, look
from services.transaction import Transaction

_TWICE = timedelta(minutes=1)
"""Two presses of one button inside this time are one."""

_OPEN_ENDED = frozenset({RecordField.UNTIL})


async def add(tx: Transaction, call: Call, post_id: int, kind: RecordKind, title: str) -> int:
    """Id of the new entry. What somebody who leads enters for another is confirmed by him at once,
    and the person is told."""
    subject = await tx.subjects.of_post(post_id)
    require(Action.RECORD_EDIT, call.actor, subject)
    if subject.person_id is None:
        raise DomainError("access.gone")
    same = await tx.records.find_same(subject.person_id, kind, title, call.now - _TWICE)
    if same is not None:
        return same.id
    vouches = allowed(Action.RECORD_CONFIRM, relations(call.actor, subject))
    record_id = await tx.records.add(
        person_id=subject.person_id,
        post_id=post_id,
        kind=kind,
        title=title,
        by=call.person_id,
        now=call.now,
        confirmed_by=call.person_id if vouches else None,
    )
    await audit(tx, call, "add", record_id, kind.value)
    await notify(
        tx,
        call,
        RecordEntered(record_id=record_id),
        recipient_id=subject.person_id,
        key=entered_key(record_id),
    )
    return record_id


async def set_field(
    tx: Transaction, call: Call, record_id: int, field: RecordField, value: FieldValue
) -> None:
    """None empties the field; the title can't be emptied. What was confirmed is to be confirmed
    again, unless whoever may confirm it changes it. DomainError "record.*", "access.*"."""
    entry, held = await _editable(tx, call, record_id)
    if field not in fields_of(entry.kind):
        raise DomainError("access.gone")
    if field is RecordField.TITLE and value is None:
        raise DomainError("text.empty")
    if isinstance(value, date):
        _check_dates(entry, field, value, call.today)
    if entry.value_of(field) == value:
        return
    await tx.records.set_fields(record_id, {field: value}, call.now)
    await _settle(tx, call, entry, held)
    await audit(tx, call, "edit", record_id, field.value)


def _check_dates(entry: Entry, field: RecordField, day: date, today: date) -> None:
    if field not in _OPEN_ENDED:
        check_day(day, today)
        if entry.until is not None and day > entry.until:
            raise DomainError("record.after_end")
    elif entry.on_date is not None and day < entry.on_date:
        raise DomainError("record.before_start")


async def _settle(tx: Transaction, call: Call, entry: Entry, held: frozenset[Relation]) -> None:
    """Where an entry stands once its words have changed."""
    match entry.state:
        case RecordState.STATED:
            return
        case RecordState.CONFIRMED if allowed(Action.RECORD_CONFIRM, held):
            await tx.records.change(entry.id, decided_by=call.person_id, decided_at=call.now)
        case RecordState.CONFIRMED | RecordState.SENT_BACK:
            await tx.records.change(
                entry.id,
                state=RecordState.STATED.value,
                decided_by=None,
                decided_at=None,
                reply=None,
            )


async def attach(tx: Transaction, call: Call, record_id: int, proofs: tuple[Proof, ...]) -> None:
    """A document, a photo of it, a link or words; the entry stays as it was decided about."""
    await _editable(tx, call, record_id)
    checked = tuple(check_proof(proof) for proof in proofs)
    await tx.evidence.add_to_record(record_id, checked, by=call.person_id, now=call.now)
    await audit(tx, call, "attach", record_id)


async def set_removed(tx: Transaction, call: Call, record_id: int, *, removed: bool) -> None:
    """Taken back within a day; saying the same twice changes nothing. Whose entry it is learns of
    it where somebody else removes it."""
    entry, _ = await look(tx, call, record_id, Action.RECORD_EDIT)
    if entry.removed is removed:
        return
    if entry.removed_at is not None and call.now - entry.removed_at > UNDO:
        raise DomainError("record.removed_for_good")
    if not removed:
        await tx.records.change(record_id, removed_at=None, removed_by=None)
        await tx.outbox.take_back(decided_key(record_id, entry.rev))
        await audit(tx, call, "restore", record_id)
        return
    await tx.records.change(record_id, removed_at=call.now, removed_by=call.person_id)
    await tx.outbox.take_back(entered_key(record_id))
    await audit(tx, call, "remove", record_id)
    await notify(
        tx,
        call,
        RecordDecided(record_id=record_id, rev=entry.rev + 1),
        recipient_id=entry.person_id,
        key=decided_key(record_id, entry.rev + 1),
    )


async def _editable(
    tx: Transaction, call: Call, record_id: int
) -> tuple[Entry, frozenset[Relation]]:
    entry, held = await look(tx, call, record_id, Action.RECORD_EDIT)
    if entry.removed:
        raise DomainError("record.removed")
    return entry, held


def entered_key(record_id: int) -> str:
    return f"record:{record_id}:entered"


def decided_key(record_id: int, rev: int) -> str:
    return f"record:{record_id}:decided:{rev}"
