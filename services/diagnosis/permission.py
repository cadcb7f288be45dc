"""Who answers: the teacher himself or, for somebody «без бота», who types in his paper blank."""

from dataclasses import replace

from domain.access import Action, Relation, Subject, relations, require
from domain.diagnosis import DiagnosisState
from domain.errors import DomainError
from domain.self_diagnosis import Diagnosis
from services.call import Call
from services.transaction import Transaction


def allowed(action: Action, call: Call, subject: Subject, diagnosis: Diagnosis) -> None:
    """Raises DomainError("access.denied").

    Who types in may answer and read for as long as the diagnosis is open and the teacher is
    «без бота»; only in what he types in himself, never in what the teacher answered in the bot.
    A finish that was just made can be taken back by who made it.
    """
    if Relation.SELF in relations(call.actor, subject):
        require(action, call.actor, subject)
        return
    require(Action.DIAGNOSIS_ENTER, call.actor, subject)
    types_in = diagnosis.offline and diagnosis.entered_by == call.actor.person_id
    readable = diagnosis.state is DiagnosisState.OPEN or action is Action.DIAGNOSIS_ANSWER
    if not (types_in and readable):
        raise DomainError("access.denied", action=action.value)


async def answering(tx: Transaction, call: Call, diagnosis_id: int) -> tuple[Subject, Diagnosis]:
    """The diagnosis for who may answer it, locked until the end of the transaction.

    What the teacher himself has touched is no longer a blank that somebody types in: nobody but
    him reads it from then on.
    """
    subject = await tx.subjects.of_diagnosis(diagnosis_id)
    diagnosis = await tx.diagnoses.find(diagnosis_id, lock=True)
    if diagnosis is None:
        raise DomainError("access.gone")
    allowed(Action.DIAGNOSIS_ANSWER, call, subject, diagnosis)
    own = Relation.SELF in relations(call.actor, subject)
    if not own or diagnosis.entered_by is None or diagnosis.state is not DiagnosisState.OPEN:
        return subject, diagnosis
    await tx.diagnoses.set_course(
        diagnosis_id, form=diagnosis.form, campaign_id=diagnosis.campaign_id, entered_by=None
    )
    return subject, replace(diagnosis, entered_by=None, owner=None)
