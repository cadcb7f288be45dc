"""The beginning of a self-diagnosis."""

from typing import assert_never

from content.loader import load_questionnaire
from domain.access import Action, require
from domain.diagnosis import DiagnosisState
from domain.errors import DomainError
from domain.people import variant_for
from domain.self_diagnosis import Availability, DiagnosisPost, availability
from services import content_versions
from services.call import Call
from services.diagnosis.view import DiagnosisView, load
from services.transaction import Transaction


async def begin(tx: Transaction, call: Call, post_id: int) -> DiagnosisView:
    """A new diagnosis at the teacher's post, or the one that is open there: never two at once.

    Raises "diagnosis.not_teacher", "diagnosis.ask_audience" or "diagnosis.later".
    """
    require(Action.DIAGNOSIS_ANSWER, call.actor, await tx.subjects.of_post(post_id))
    post = await tx.diagnoses.find_post(post_id, lock=True)
    if post is None:
        raise DomainError("access.gone")
    opened = await tx.diagnoses.find_latest(post_id, DiagnosisState.OPEN)
    if opened is not None:
        return await load(tx, opened)
    variant = _variant(call, post)
    diagnosis_id = await tx.diagnoses.add(
        post_id=post_id,
        assessor_id=call.person_id,
        content_version_id=await content_versions.publish(tx, load_questionnaire("self")),
        variant=variant,
        at=call.now,
    )
    await tx.audit.add(
        at=call.now,
        actor_id=call.person_id,
        action="diagnosis.begin",
        object_kind="diagnosis",
        object_id=diagnosis_id,
        after=DiagnosisState.OPEN.value,
    )
    begun = await tx.diagnoses.find(diagnosis_id)
    if begun is None:
        raise LookupError(diagnosis_id)
    return await load(tx, begun)


def _variant(call: Call, post: DiagnosisPost) -> str:
    held = any(own.id == post.id for own in call.actor.posts)
    match availability(post.role if held else None, post.school_kind, post.audience):
        case Availability.READY:
            variant = variant_for(post.school_kind, post.audience)
            if variant is None:
                raise LookupError("ready without a variant")
            return variant
        case (Availability.ASK_AUDIENCE | Availability.LATER | Availability.NOT_TEACHER) as why:
            raise DomainError(f"diagnosis.{why.value}")
        case never:
            assert_never(never)
