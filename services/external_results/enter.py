"""Entering an independent result: begun with its operator, then field by field."""

from datetime import date

from domain.access import Action, require
from domain.errors import DomainError
from domain.evidence import Proof, ProofForm, check_proof
from domain.external_results import UNDO, ExternalResult, ResultField, ResultState, check_day
from domain.notices.records import ExternalResultEntered
from services.audit import write_audit
from services.call import Call
from services.external_results.read import found, may_edit
from services.notify import notify
from services.transaction import Transaction


async def add(tx: Transaction, call: Call, post_id: int, operator: str) -> int:
    """Id of the new result. One that has nothing but an operator yet is gone on with.

    Whose result it is learns of it where somebody else enters it.
    """
    subject = await tx.subjects.of_post(post_id)
    require(Action.EXTERNAL_RESULT_ADD, call.actor, subject)
    bare = await tx.external_results.find_bare(post_id, call.person_id)
    if bare is not None:
        await tx.external_results.set_field(bare.id, ResultField.OPERATOR, operator)
        return bare.id
    result_id = await tx.external_results.add(
        post_id=post_id, operator=operator, entered_by=call.person_id, now=call.now
    )
    await _audit(tx, call, "external_result.add", result_id)
    if subject.person_id is not None:
        await notify(
            tx,
            call,
            ExternalResultEntered(result_id=result_id),
            recipient_id=subject.person_id,
            key=_key(result_id),
        )
    return result_id


async def set_field(
    tx: Transaction,
    call: Call,
    result_id: int,
    field: ResultField,
    value: str | int | date | None,
) -> None:
    """None empties the field; the operator can't be emptied. "external.future" for a day ahead."""
    result = await _editable(tx, call, result_id)
    if field is ResultField.OPERATOR and value is None:
        raise DomainError("text.empty")
    if isinstance(value, date):
        check_day(value, call.today)
    if result.value_of(field) == value:
        return
    await tx.external_results.set_field(result_id, field, value)
    await _audit(tx, call, f"external_result.{field.value}", result_id)


async def attach(tx: Transaction, call: Call, result_id: int, proofs: tuple[Proof, ...]) -> None:
    """Files of the report. DomainError "evidence.*", or "external.no_file" for words alone."""
    await _editable(tx, call, result_id)
    checked = tuple(check_proof(proof) for proof in proofs)
    if any(proof.form in (ProofForm.TEXT, ProofForm.LINK) for proof in checked):
        raise DomainError("external.no_file")
    await tx.evidence.add_to_result(result_id, checked, by=call.person_id, now=call.now)
    await _audit(tx, call, "external_result.attach", result_id)


async def set_removed(tx: Transaction, call: Call, result_id: int, *, removed: bool) -> None:
    """A removal is taken back within a day; saying the same twice changes nothing."""
    result = await _may_change(tx, call, result_id)
    state = ResultState.REMOVED if removed else ResultState.KEPT
    if result.state is state:
        return
    if not removed and not await _removed_lately(tx, call, result_id):
        raise DomainError("external.removed_for_good")
    await tx.external_results.set_state(result_id, state)
    action = "external_result.remove" if removed else "external_result.restore"
    await _audit(tx, call, action, result_id)
    if removed:
        await tx.outbox.take_back(_key(result_id))


async def _removed_lately(tx: Transaction, call: Call, result_id: int) -> bool:
    at = await tx.audit.last_at("external_result.remove", "external_result", result_id)
    return at is not None and call.now - at <= UNDO


async def _may_change(tx: Transaction, call: Call, result_id: int) -> ExternalResult:
    subject = await tx.subjects.of_external_result(result_id)
    require(Action.EXTERNAL_RESULT_ADD, call.actor, subject)
    result = await found(tx, result_id)
    if not may_edit(call, subject, result):
        raise DomainError("external.entered_by_another")
    return result


async def _editable(tx: Transaction, call: Call, result_id: int) -> ExternalResult:
    result = await _may_change(tx, call, result_id)
    if result.state is ResultState.REMOVED:
        raise DomainError("external.removed")
    return result


def _key(result_id: int) -> str:
    return f"external_result:{result_id}"


async def _audit(tx: Transaction, call: Call, action: str, result_id: int) -> None:
    await write_audit(tx, call, action, "external_result", result_id)
