"""Answers and comments: each is kept at once, the last one stands."""

from domain.access import Action, require
from domain.diagnosis import DiagnosisState
from domain.errors import DomainError
from domain.scoring import AnswerValue
from domain.self_diagnosis import COMMENT_LIMIT, Diagnosis
from domain.text import prose
from services.call import Call
from services.diagnosis.view import DiagnosisView, found, load
from services.transaction import Transaction


async def answer(
    tx: Transaction, call: Call, diagnosis_id: int, statement_key: str, value: AnswerValue
) -> DiagnosisView:
    """The diagnosis with the answer in it. After the finish nothing is stored: see `is_open`."""
    view = await load(tx, await _own(tx, call, diagnosis_id))
    view.statement(statement_key)
    if not view.is_open:
        return view
    await tx.diagnoses.put_answer(diagnosis_id, statement_key, value, call.now)
    await _record(tx, call, "diagnosis.answer", diagnosis_id)
    return view.with_answer(statement_key, value, call.now)


async def comment(
    tx: Transaction, call: Call, diagnosis_id: int, statement_key: str, typed: str | None
) -> DiagnosisView:
    """Keeps what the teacher wrote beside a statement; None removes it.

    Raises "text.empty", "text.too_long" or, after the finish, "diagnosis.finished".
    """
    diagnosis = await _own(tx, call, diagnosis_id)
    if diagnosis.state is not DiagnosisState.OPEN:
        raise DomainError("diagnosis.finished")
    text = None if typed is None else prose(typed, limit=COMMENT_LIMIT)
    view = await load(tx, diagnosis)
    view.statement(statement_key)
    await tx.diagnoses.put_comment(diagnosis_id, statement_key, text, call.now)
    await _record(tx, call, "diagnosis.comment", diagnosis_id)
    return view.with_comment(statement_key, text, call.now)


async def _own(tx: Transaction, call: Call, diagnosis_id: int) -> Diagnosis:
    require(Action.DIAGNOSIS_ANSWER, call.actor, await tx.subjects.of_diagnosis(diagnosis_id))
    return await found(tx, diagnosis_id, lock=True)


async def _record(tx: Transaction, call: Call, action: str, diagnosis_id: int) -> None:
    """That something was answered; what was answered stays with the teacher."""
    await tx.audit.add(
        at=call.now,
        actor_id=call.person_id,
        action=action,
        object_kind="diagnosis",
        object_id=diagnosis_id,
    )
