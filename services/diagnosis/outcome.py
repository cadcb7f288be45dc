"""The finish and the frozen result."""

from dataclasses import dataclass, replace
from datetime import datetime

from content.model import Questionnaire
from domain import diagnosis as course
from domain.access import Action, Relation, relations, require
from domain.diagnosis import DiagnosisAction, DiagnosisState
from domain.errors import DomainError
from domain.scoring import Score, score
from domain.self_diagnosis import Diagnosis, levels_only
from services import content_versions
from services.call import Call
from services.diagnosis.view import found, load
from services.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosisOutcome:
    """A frozen result and the questionnaire whose words name it.

    `own`: the teacher looks at it himself. For anyone else `score` holds levels of groups and no
    statement.
    """

    diagnosis_id: int
    post_id: int
    variant: str
    finished_at: datetime
    questionnaire: Questionnaire
    score: Score
    own: bool = True


async def finish(tx: Transaction, call: Call, diagnosis_id: int) -> DiagnosisOutcome:
    """Scores and closes. Finishing twice gives the result of the first time.

    Raises "diagnosis.incomplete" with `left`, the number of statements without an answer.
    """
    require(Action.DIAGNOSIS_ANSWER, call.actor, await tx.subjects.of_diagnosis(diagnosis_id))
    diagnosis = await found(tx, diagnosis_id, lock=True)
    if diagnosis.state is DiagnosisState.FINISHED:
        return await _outcome(tx, diagnosis)
    state = course.apply(diagnosis.state, DiagnosisAction.FINISH)
    view = await load(tx, diagnosis)
    if not view.complete:
        raise DomainError("diagnosis.incomplete", left=view.total - view.answered)
    post = await tx.diagnoses.find_post(diagnosis.post_id)
    if post is None:
        raise DomainError("access.gone")
    scored = score(view.refs, view.values, post.thresholds)
    await tx.diagnoses.finish(diagnosis_id, scored, call.now)
    await tx.audit.add(
        at=call.now,
        actor_id=call.person_id,
        action="diagnosis.finish",
        object_kind="diagnosis",
        object_id=diagnosis_id,
        before=diagnosis.state.value,
        after=state.value,
    )
    return DiagnosisOutcome(
        diagnosis_id=diagnosis_id,
        post_id=diagnosis.post_id,
        variant=diagnosis.variant,
        finished_at=call.now,
        questionnaire=view.questionnaire,
        score=scored,
    )


async def result(tx: Transaction, call: Call, diagnosis_id: int) -> DiagnosisOutcome:
    """Raises "diagnosis.not_finished" while the diagnosis is not finished."""
    subject = await tx.subjects.of_diagnosis(diagnosis_id)
    require(Action.DIAGNOSIS_RESULT_READ, call.actor, subject)
    outcome = await _outcome(tx, await found(tx, diagnosis_id))
    return outcome if Relation.SELF in relations(call.actor, subject) else _for_others(outcome)


async def latest_result(tx: Transaction, call: Call, post_id: int) -> DiagnosisOutcome | None:
    """The newest finished self-diagnosis at the post.

    The teacher gets the whole of it; mentor, deputy and director get levels of groups.
    """
    subject = await tx.subjects.of_post(post_id)
    require(Action.DIAGNOSIS_RESULT_READ, call.actor, subject)
    diagnosis = await tx.diagnoses.find_latest(post_id, DiagnosisState.FINISHED)
    if diagnosis is None:
        return None
    outcome = await _outcome(tx, diagnosis)
    return outcome if Relation.SELF in relations(call.actor, subject) else _for_others(outcome)


async def _outcome(tx: Transaction, diagnosis: Diagnosis) -> DiagnosisOutcome:
    frozen = await tx.diagnoses.find_score(diagnosis.id)
    if frozen is None or diagnosis.finished_at is None:
        raise DomainError("diagnosis.not_finished")
    return DiagnosisOutcome(
        diagnosis_id=diagnosis.id,
        post_id=diagnosis.post_id,
        variant=diagnosis.variant,
        finished_at=diagnosis.finished_at,
        questionnaire=await content_versions.questionnaire(
            tx, diagnosis.content_version_id, diagnosis.sha256
        ),
        score=frozen,
    )


def _for_others(outcome: DiagnosisOutcome) -> DiagnosisOutcome:
    return replace(outcome, score=levels_only(outcome.score), own=False)
