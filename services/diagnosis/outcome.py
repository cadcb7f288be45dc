"""The finish, the way back from it, and the frozen result."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from content.codes import as_variant
from content.model import Questionnaire
from domain import diagnosis as course
from domain.access import Action, Relation, Subject, relations, require
from domain.charts import FEWEST_AXES, MOST_AXES
from domain.diagnosis import Address, DiagnosisAction, DiagnosisState, Form
from domain.errors import DomainError
from domain.external_results import ExternalResult
from domain.people import is_young_specialist
from domain.scoring import AnswerValue, Score
from domain.self_diagnosis import SELF_QUESTIONNAIRE, Diagnosis, DiagnosisPost, levels_only
from services import content_versions
from services.audit import write_audit
from services.call import Call
from services.diagnosis.permission import answering
from services.diagnosis.view import DiagnosisView, found, load
from services.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosisOutcome:
    """A frozen result and the questionnaire whose words name it; a questionnaire that is not
    scored has a result without groups.

    `own`: the teacher looks at it himself. For anyone else `score` holds levels of groups and no
    statement. `reopenable`: the looker can still go back to the answers.
    """

    diagnosis_id: int
    post_id: int
    variant: str
    finished_at: datetime
    questionnaire: Questionnaire
    score: Score
    own: bool = True
    form: Form = Form.FULL
    reopenable: bool = False
    has_before: bool = False
    """An earlier result of the same questionnaire is there to compare with."""
    beside: ExternalResult | None = None
    """The newest independent result. Whoever may read the one may read the other; the numbers are
    never put together."""
    apart: Mapping[Address, AnswerValue] = field(default_factory=dict)
    """The предметные answers where they were given for each of several subjects, subject by
    subject; only for the teacher himself: these are answers."""

    @property
    def subjects(self) -> tuple[str, ...]:
        """Those that were answered for one by one."""
        return tuple(dict.fromkeys(one.scope for one in self.apart))

    def subjects_with(self, key: str, *values: AnswerValue) -> tuple[str, ...]:
        """In which of them the statement has one of these answers."""
        return tuple(
            one.scope for one, value in self.apart.items() if one.key == key and value in values
        )

    @property
    def has_outline(self) -> bool:
        """Enough groups with a level for a picture: two points make no outline."""
        judged = sum(group.percent is not None for group in self.score.groups)
        return judged >= FEWEST_AXES and len(self.score.groups) <= MOST_AXES


async def finish(tx: Transaction, call: Call, diagnosis_id: int) -> DiagnosisOutcome:
    """Scores and closes. Finishing twice gives the result of the first time.

    Raises "diagnosis.incomplete" with `left`, the number of statements without an answer.
    """
    subject, diagnosis = await answering(tx, call, diagnosis_id)
    if diagnosis.state is DiagnosisState.FINISHED:
        return await _seen(tx, call, subject, diagnosis)
    state = course.apply(diagnosis.state, DiagnosisAction.FINISH)
    view = await load(tx, diagnosis)
    if not view.complete:
        raise DomainError("diagnosis.incomplete", left=len(view.left))
    post = await tx.diagnoses.find_post(diagnosis.post_id)
    if post is None:
        raise DomainError("access.gone")
    score = _score(view, post, call)
    await tx.diagnoses.finish(diagnosis_id, score, call.now)
    await _record(tx, call, DiagnosisAction.FINISH, diagnosis, state)
    finished = replace(diagnosis, state=state, finished_at=call.now)
    return await _seen(tx, call, subject, finished, score=score, view=view)


def _score(view: DiagnosisView, post: DiagnosisPost, call: Call) -> Score:
    scored = view.questionnaire.scored
    return course.score_addressed(
        [ref for ref in view.refs if scored and _on_scale(view, ref.key)],
        [one for one in view.asked if scored and _on_scale(view, one.key)],
        view.scales,
        post.thresholds,
        new_to_work=is_young_specialist(post.pedagogical_since_year, call.today.year),
    )


def _on_scale(view: DiagnosisView, key: str) -> bool:
    return next(one.kind for one in view.statements if one.key == key) == "scale"


async def reopen(tx: Transaction, call: Call, diagnosis_id: int) -> DiagnosisView:
    """Takes the finish back: the answers can be changed, the next finish makes a new result.

    Raises "diagnosis.reopen_…" with what stands against it. One that is open is given as it is.
    """
    _, diagnosis = await answering(tx, call, diagnosis_id)
    if diagnosis.state is DiagnosisState.OPEN:
        return await load(tx, diagnosis)
    state = course.apply(diagnosis.state, DiagnosisAction.REOPEN)
    facts = await tx.diagnoses.find_reopening(diagnosis_id)
    if facts is None:
        raise LookupError(diagnosis_id)
    why_not = course.why_not_reopen(facts, call.now)
    if why_not is not None:
        raise DomainError(why_not)
    await tx.diagnoses.reopen(diagnosis_id)
    await _record(tx, call, DiagnosisAction.REOPEN, diagnosis, state)
    return await load(tx, replace(diagnosis, state=state, finished_at=None))


async def result(tx: Transaction, call: Call, diagnosis_id: int) -> DiagnosisOutcome:
    """Raises "diagnosis.not_finished" while the diagnosis is not finished."""
    subject = await tx.subjects.of_diagnosis(diagnosis_id)
    require(Action.DIAGNOSIS_RESULT_READ, call.actor, subject)
    return await _seen(tx, call, subject, await found(tx, diagnosis_id))


async def latest_result(
    tx: Transaction, call: Call, post_id: int, questionnaire: str = SELF_QUESTIONNAIRE
) -> DiagnosisOutcome | None:
    """The newest finished self-diagnosis at the post.

    The teacher gets the whole of it; mentor, deputy and director get levels of groups.
    """
    subject = await tx.subjects.of_post(post_id)
    return await latest_result_of(tx, call, subject, post_id, questionnaire)


async def latest_result_of(
    tx: Transaction,
    call: Call,
    subject: Subject,
    post_id: int,
    questionnaire: str = SELF_QUESTIONNAIRE,
) -> DiagnosisOutcome | None:
    """As `latest_result`. `subject`: of the post, where the caller has read it."""
    require(Action.DIAGNOSIS_RESULT_READ, call.actor, subject)
    diagnosis = await tx.diagnoses.find_latest(post_id, DiagnosisState.FINISHED, questionnaire)
    return None if diagnosis is None else await _levels(tx, call, subject, diagnosis)


async def result_on_paper(
    tx: Transaction,
    call: Call,
    subject: Subject,
    post_id: int,
    diagnosis_id: int | None,
    approved_at: datetime | None = None,
) -> DiagnosisOutcome | None:
    """The result of the diagnosis that a plan was begun from, else the newest one at its post that
    was there when the plan was approved; as `latest_result` shows it. `subject`: the plan's, whose
    reader has been allowed results.
    """
    of_plan, newest = await tx.diagnoses.find_of_plan(post_id, diagnosis_id, until=approved_at)
    shown = of_plan or newest
    if shown is None:
        return None
    outcome = await _worded(tx, shown.diagnosis, shown.score)
    return _as_seen(call, subject, outcome)


async def outcome_before(tx: Transaction, call: Call, diagnosis_id: int) -> DiagnosisOutcome | None:
    """The teacher's result of the same questionnaire before this one; only for himself."""
    require(Action.DIAGNOSIS_ANSWERS_READ, call.actor, await tx.subjects.of_diagnosis(diagnosis_id))
    before = await tx.diagnoses.find_before(await found(tx, diagnosis_id))
    return None if before is None else await frozen(tx, before)


async def _levels(
    tx: Transaction, call: Call, subject: Subject, diagnosis: Diagnosis
) -> DiagnosisOutcome:
    return _as_seen(call, subject, await frozen(tx, diagnosis))


def _as_seen(call: Call, subject: Subject, outcome: DiagnosisOutcome) -> DiagnosisOutcome:
    return outcome if Relation.SELF in relations(call.actor, subject) else _for_others(outcome)


async def _seen(
    tx: Transaction,
    call: Call,
    subject: Subject,
    diagnosis: Diagnosis,
    *,
    score: Score | None = None,
    view: DiagnosisView | None = None,
) -> DiagnosisOutcome:
    """The result as this actor may see it, with what he may do about it. `score`, `view`: where
    they are at hand."""
    if score is None:
        outcome = await frozen(tx, diagnosis)
    else:
        outcome = await _worded(tx, diagnosis, score)
    if outcome.questionnaire.key == SELF_QUESTIONNAIRE:
        independent = await tx.external_results.list_of_post(diagnosis.post_id)
        outcome = replace(outcome, beside=next(iter(independent), None))
    own = Relation.SELF in relations(call.actor, subject)
    enters = diagnosis.offline and diagnosis.entered_by == call.actor.person_id
    if not own and not enters:
        return _for_others(outcome)
    facts = await tx.diagnoses.find_reopening(diagnosis.id)
    reopenable = facts is not None and course.why_not_reopen(facts, call.now) is None
    if not own:
        return replace(_for_others(outcome), reopenable=reopenable)
    before = await tx.diagnoses.find_before(diagnosis)
    return replace(
        outcome,
        reopenable=reopenable,
        has_before=before is not None,
        apart=await _apart(tx, diagnosis, view),
    )


async def _apart(
    tx: Transaction, diagnosis: Diagnosis, view: DiagnosisView | None
) -> dict[Address, AnswerValue]:
    """The frozen score puts the subjects together: which of them is meant, the answers say."""
    if len(diagnosis.subjects or ()) < 2:
        return {}
    answered = view or await load(tx, diagnosis)
    return {one: value for one, value in answered.scales.items() if one.scope}


async def frozen(tx: Transaction, diagnosis: Diagnosis) -> DiagnosisOutcome:
    """Without asking who looks."""
    return (await frozen_each(tx, [diagnosis]))[0]


async def frozen_each(
    tx: Transaction, diagnoses: Sequence[Diagnosis]
) -> tuple[DiagnosisOutcome, ...]:
    """As `frozen`, of several in one statement."""
    scores = await tx.diagnoses.find_scores([one.id for one in diagnoses])
    return tuple([await _worded(tx, one, scores.get(one.id)) for one in diagnoses])


async def _worded(tx: Transaction, diagnosis: Diagnosis, score: Score | None) -> DiagnosisOutcome:
    if score is None or diagnosis.finished_at is None:
        raise DomainError("diagnosis.not_finished")
    return DiagnosisOutcome(
        diagnosis_id=diagnosis.id,
        post_id=diagnosis.post_id,
        variant=as_variant(diagnosis.variant),
        finished_at=diagnosis.finished_at,
        questionnaire=await content_versions.questionnaire(
            tx, diagnosis.content_version_id, diagnosis.sha256
        ),
        score=score,
        form=diagnosis.form,
    )


def _for_others(outcome: DiagnosisOutcome) -> DiagnosisOutcome:
    return replace(outcome, score=levels_only(outcome.score), own=False)


async def _record(
    tx: Transaction,
    call: Call,
    action: DiagnosisAction,
    diagnosis: Diagnosis,
    after: DiagnosisState,
) -> None:
    await write_audit(
        tx,
        call,
        f"diagnosis.{action.value}",
        "diagnosis",
        diagnosis.id,
        before=diagnosis.state.value,
        after=after.value,
    )
