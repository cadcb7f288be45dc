"""Who answers: the teacher himself or, for somebody «без бота», who types in his paper blank."""

from domain.access import Action, Relation, Subject, relations, require
from domain.diagnosis import DiagnosisState
from domain.errors import DomainError
from domain.self_diagnosis import Diagnosis
from services.call import Call


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
