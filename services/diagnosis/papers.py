"""What pictures, the report and the printed blank are made of; drawing comes after."""

from dataclasses import dataclass, replace
from datetime import date

from content.codes import Variant, as_variant
from content.loader import load_questionnaire
from content.model import Questionnaire, Statement
from domain.access import Action, require
from domain.diagnosis import Form
from domain.errors import DomainError
from domain.self_diagnosis import Diagnosis, DiagnosisOwner, DiagnosisPost
from services.call import Call
from services.diagnosis.door import Asked, Offer, asked_still, offers_of
from services.diagnosis.outcome import DiagnosisOutcome, find_before, frozen, frozen_each
from services.diagnosis.view import DiagnosisView, asked_of, found, load
from services.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultDrawn:
    """The teacher's own result as its picture needs it; `before` is the last one of the same
    questionnaire."""

    outcome: DiagnosisOutcome
    before: DiagnosisOutcome | None
    owner: DiagnosisOwner


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultPapers(ResultDrawn):
    """With his answers."""

    view: DiagnosisView


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankPaper:
    """What is printed for somebody «без бота»."""

    questionnaire: Questionnaire
    variant: Variant
    statements: tuple[Statement, ...]
    owner: DiagnosisOwner
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryDoor:
    """What the actor can print and type in for the person, nothing of what the person answered."""

    post_id: int
    owner: DiagnosisOwner
    asked: tuple[Asked, ...]
    offers: tuple[Offer, ...]


async def entry_door(tx: Transaction, call: Call, post_id: int) -> EntryDoor:
    """Raises as `blank_paper`."""
    require(Action.DIAGNOSIS_ENTER, call.actor, await tx.subjects.of_post(post_id))
    post = await _offline(tx, post_id)
    lines = await tx.diagnoses.list_of_post(post_id)
    asked = asked_still(await tx.campaigns.list_asked(post_id), lines, post.variant)
    return EntryDoor(
        post_id=post_id,
        owner=await _owner(tx, post_id),
        asked=asked,
        offers=_as_asked(offers_of(post, (), asked, call), asked),
    )


def _as_asked(offers: tuple[Offer, ...], asked: tuple[Asked, ...]) -> tuple[Offer, ...]:
    """What the school asks for in one form is printed in that form alone: what is typed in
    belongs to the school's diagnosis, and a blank of another length would not fit it."""
    forms: dict[str, Form] = {}
    for one in asked:
        forms.setdefault(one.questionnaire.key, one.campaign.form)
    found = []
    for offer in offers:
        form = forms.get(offer.questionnaire.key)
        sizes = tuple(one for one in offer.sizes if one.form is form)
        found.append(replace(offer, sizes=sizes) if sizes else offer)
    return tuple(found)


async def result_drawn(tx: Transaction, call: Call, diagnosis_id: int) -> ResultDrawn:
    """Only for the teacher himself. Raises "diagnosis.not_finished"."""
    return await _drawn(tx, await _own(tx, call, diagnosis_id))


async def result_drawn_after(tx: Transaction, call: Call, outcome: DiagnosisOutcome) -> ResultDrawn:
    """As `result_drawn`, of his result as it was read to be shown."""
    if not outcome.own:
        raise DomainError("access.denied", action=Action.DIAGNOSIS_ANSWERS_READ.value)
    before = None
    if outcome.has_before:
        before = await tx.diagnoses.find_before(
            outcome.diagnosis_id,
            post_id=outcome.post_id,
            questionnaire=outcome.questionnaire.key,
        )
    return ResultDrawn(
        outcome=outcome,
        before=None if before is None else await frozen(tx, before),
        owner=await _owner(tx, outcome.post_id),
    )


async def result_papers(tx: Transaction, call: Call, diagnosis_id: int) -> ResultPapers:
    """As `result_drawn`."""
    diagnosis = await _own(tx, call, diagnosis_id)
    drawn = await _drawn(tx, diagnosis)
    return ResultPapers(
        view=await load(tx, diagnosis),
        outcome=drawn.outcome,
        before=drawn.before,
        owner=drawn.owner,
    )


async def _own(tx: Transaction, call: Call, diagnosis_id: int) -> Diagnosis:
    require(Action.DIAGNOSIS_ANSWERS_READ, call.actor, await tx.subjects.of_diagnosis(diagnosis_id))
    return await found(tx, diagnosis_id)


async def _drawn(tx: Transaction, diagnosis: Diagnosis) -> ResultDrawn:
    before = await find_before(tx, diagnosis)
    shown = await frozen_each(tx, [diagnosis] if before is None else [diagnosis, before])
    return ResultDrawn(
        outcome=shown[0],
        before=None if before is None else shown[1],
        owner=await _owner(tx, diagnosis.post_id),
    )


async def blank_paper(
    tx: Transaction, call: Call, post_id: int, questionnaire: str, form: Form
) -> BlankPaper:
    """The blank of the person's variant.

    Raises "diagnosis.not_offline" for somebody who answers in the bot, "diagnosis.not_offered"
    for a questionnaire that does not exist for his work, "diagnosis.audience_unknown" where
    it is not known whom he teaches.
    """
    require(Action.DIAGNOSIS_ENTER, call.actor, await tx.subjects.of_post(post_id))
    post = await _offline(tx, post_id)
    try:
        shipped = load_questionnaire(questionnaire)
    except KeyError as error:
        raise DomainError("diagnosis.not_offered") from error
    variant = as_variant(post.variant or "")
    statements = asked_of(shipped, variant, form)
    if not statements:
        raise DomainError("diagnosis.not_offered")
    return BlankPaper(
        questionnaire=shipped,
        variant=variant,
        statements=statements,
        owner=await _owner(tx, post_id),
        day=call.today,
    )


async def _offline(tx: Transaction, post_id: int) -> DiagnosisPost:
    """Somebody «без бота» whose variant is known."""
    post = await tx.diagnoses.find_post(post_id)
    if post is None:
        raise DomainError("access.gone")
    if not post.offline:
        raise DomainError("diagnosis.not_offline")
    if post.variant is None:
        raise DomainError("diagnosis.audience_unknown")
    return post


async def _owner(tx: Transaction, post_id: int) -> DiagnosisOwner:
    owner = await tx.diagnoses.find_owner(post_id)
    if owner is None:
        raise DomainError("access.gone")
    return owner
