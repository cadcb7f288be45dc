"""The beginning: by the teacher himself, because a school asks, or from somebody's paper blank."""

from dataclasses import replace
from typing import assert_never

from content.codes import as_variant
from content.loader import load_questionnaire
from content.model import Questionnaire
from domain import diagnosis as course
from domain.access import Action, require
from domain.campaigns import CampaignState
from domain.diagnosis import DiagnosisAction, DiagnosisState, Form, wider
from domain.errors import DomainError
from domain.people import Role
from domain.self_diagnosis import (
    SELF_QUESTIONNAIRE,
    Availability,
    Diagnosis,
    DiagnosisPost,
    availability,
)
from services import content_versions
from services.audit import write_audit
from services.call import Call
from services.diagnosis.view import DiagnosisView, asked_of, load
from services.transaction import Transaction


async def begin(
    tx: Transaction,
    call: Call,
    post_id: int,
    questionnaire: str = SELF_QUESTIONNAIRE,
    form: Form = Form.FULL,
) -> DiagnosisView:
    """A new diagnosis at the teacher's own post, or the one that is open there: never two of one
    questionnaire at once.

    Raises "diagnosis.not_teacher", "diagnosis.ask_audience" or "diagnosis.not_offered".
    """
    require(Action.DIAGNOSIS_ANSWER, call.actor, await tx.subjects.of_post(post_id))
    post = await _post(tx, post_id)
    held = any(own.id == post.id and not own.delegated for own in call.actor.posts)
    return await _begin(tx, call, post, questionnaire, form, held=held)


async def begin_asked(tx: Transaction, call: Call, campaign_id: int) -> DiagnosisView:
    """What the school's diagnosis asks of the actor: begun, or gone on with.

    Raises "diagnosis.not_asked" where it asks nothing of him or is over, and what `begin` raises.
    A finished one is given as it is: see `is_open`.
    """
    for held in call.actor.posts:
        if held.role is not Role.TEACHER:
            continue
        asked = {one.id: one for one in await tx.campaigns.list_asked(held.id)}
        campaign = asked.get(campaign_id)
        if campaign is None:
            continue
        done = await tx.diagnoses.find_of_campaign(held.id, campaign_id)
        if done is not None:
            return await load(tx, done)
        return await _begin(
            tx,
            call,
            await _post(tx, held.id),
            campaign.questionnaire,
            campaign.form,
            campaign_id=campaign_id,
        )
    raise DomainError("diagnosis.not_asked")


async def enter(
    tx: Transaction,
    call: Call,
    post_id: int,
    questionnaire: str = SELF_QUESTIONNAIRE,
    form: Form = Form.FULL,
) -> DiagnosisView:
    """The actor types in the paper blank of somebody «без бота», for what the school asks of him.

    What the teacher himself had left open in the bot stays his: it is set aside, not shown.
    Raises "diagnosis.not_offline" for somebody who answers in the bot.
    """
    require(Action.DIAGNOSIS_ENTER, call.actor, await tx.subjects.of_post(post_id))
    post = await _post(tx, post_id)
    if not post.offline:
        raise DomainError("diagnosis.not_offline")
    opened = await tx.diagnoses.find_latest(post_id, DiagnosisState.OPEN, questionnaire)
    if opened is not None and opened.entered_by is None:
        await _set_aside(tx, call, opened)
    asked = [
        one
        for one in await tx.campaigns.list_asked(post_id)
        if one.questionnaire == questionnaire
        and await tx.diagnoses.find_of_campaign(post_id, one.id) is None
    ]
    return await _begin(
        tx,
        call,
        post,
        questionnaire,
        asked[0].form if asked else form,
        campaign_id=asked[0].id if asked else None,
        entered_by=call.person_id,
    )


async def _post(tx: Transaction, post_id: int) -> DiagnosisPost:
    post = await tx.diagnoses.find_post(post_id, lock=True)
    if post is None:
        raise DomainError("access.gone")
    return post


async def _begin(
    tx: Transaction,
    call: Call,
    post: DiagnosisPost,
    key: str,
    form: Form,
    *,
    campaign_id: int | None = None,
    entered_by: int | None = None,
    held: bool = True,
) -> DiagnosisView:
    opened = await tx.diagnoses.find_latest(post.id, DiagnosisState.OPEN, key)
    if opened is not None:
        view = await load(tx, opened)
        return await _taken_up(tx, call, view, form, campaign_id, entered_by)
    variant = _variant(post, held=held)
    questionnaire = _shipped(key)
    if not asked_of(questionnaire, as_variant(variant), form):
        raise DomainError("diagnosis.not_offered")
    diagnosis_id = await tx.diagnoses.add(
        post_id=post.id,
        assessor_id=post.person_id,
        content_version_id=await content_versions.publish(tx, questionnaire),
        questionnaire=key,
        form=form,
        variant=variant,
        campaign_id=campaign_id,
        entered_by=entered_by,
        at=call.now,
    )
    await _record(tx, call, "begin", diagnosis_id, after=DiagnosisState.OPEN)
    begun = await tx.diagnoses.find(diagnosis_id)
    if begun is None:
        raise LookupError(diagnosis_id)
    return await load(tx, begun)


async def _taken_up(
    tx: Transaction,
    call: Call,
    view: DiagnosisView,
    form: Form,
    campaign_id: int | None,
    entered_by: int | None,
) -> DiagnosisView:
    """The open one serves what it is asked for now, with all answers that it holds.

    It grows from express to full where that is asked; it is made shorter only while it is empty.
    It stays with the school's diagnosis that it was begun for as long as that one is open.
    """
    opened = view.diagnosis
    answered = any(given.is_answer for given in view.answers.values())
    grown = wider(opened.form, form) if answered else form
    campaign = opened.campaign_id
    if campaign_id is not None and campaign_id != campaign:
        first = None if campaign is None else await tx.campaigns.find(campaign)
        if first is None or first.state is not CampaignState.OPEN:
            campaign = campaign_id
    if campaign_id is None and opened.campaign_id is not None:
        grown = opened.form  # what the school asked is not changed by a choice of one's own
    if (grown, campaign, entered_by) == (opened.form, opened.campaign_id, opened.entered_by):
        return view
    await tx.diagnoses.set_course(
        opened.id, form=grown, campaign_id=campaign, entered_by=entered_by
    )
    await _record(tx, call, "take_up", opened.id)
    return await load(tx, replace(opened, form=grown, campaign_id=campaign, entered_by=entered_by))


async def _set_aside(tx: Transaction, call: Call, opened: Diagnosis) -> None:
    state = course.apply(opened.state, DiagnosisAction.CANCEL)
    await tx.diagnoses.cancel(opened.id)
    await _record(tx, call, "cancel", opened.id, before=opened.state, after=state)


def _shipped(key: str) -> Questionnaire:
    try:
        return load_questionnaire(key)
    except KeyError as error:
        raise DomainError("diagnosis.not_offered") from error


def _variant(post: DiagnosisPost, *, held: bool) -> str:
    role = post.role if held else None
    match availability(role, post.school_kind, post.audience, post.position):
        case Availability.READY:
            if post.variant is None:
                raise LookupError("ready without a variant")
            return post.variant
        case (Availability.ASK_AUDIENCE | Availability.NOT_TEACHER) as why:
            raise DomainError(f"diagnosis.{why.value}")
        case never:
            assert_never(never)


async def _record(
    tx: Transaction,
    call: Call,
    action: str,
    diagnosis_id: int,
    *,
    before: DiagnosisState | None = None,
    after: DiagnosisState | None = None,
) -> None:
    await write_audit(
        tx,
        call,
        f"diagnosis.{action}",
        "diagnosis",
        diagnosis_id,
        before=None if before is None else before.value,
        after=None if after is None else after.value,
    )
