"""Where a teacher's diagnosis stands, as a screen: the way in and the way back after a restart."""

from typing import assert_never

from content.codes import as_variant
from content.loader import load_questionnaire
from domain.conversation import Place
from domain.diagnosis import DiagnosisState, minutes_left
from domain.errors import DomainError
from domain.people import Role, SchoolKind, variant_for
from domain.self_diagnosis import Availability, availability
from handlers.diagnosis import door_screens, list_screens, result_screens, screens
from handlers.screen import Screen
from handlers.turn import Turn
from locales.translator import Translator
from services import diagnosis
from services.diagnosis import DiagnosisView

FLOW = "diagnosis"
COMMENT = "diagnosis.comment"
"""The awaited text; `object_id` is the diagnosis, `detail` the key of the statement."""

ANSWER = "diagnosis.answer"
"""A button is awaited; a text sent instead brings the statement back, not the menu."""


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The current statement or the result; the entry where the diagnosis is gone or another's.

    Where a comment is awaited, that is what is asked for: the next text will be taken as one.
    """
    if object_id is None:
        return await entry(turn)
    try:
        async with turn.read() as tx:
            view = await diagnosis.get(tx, turn.call, object_id)
            awaited = await tx.conversation.find_expectation(turn.account_id)
    except DomainError:
        return await _others(turn, object_id)
    if view.diagnosis.state is DiagnosisState.FINISHED:
        return await result(turn, object_id)
    if not view.is_open:
        return await entry(turn)
    if awaited and (awaited.expects, awaited.object_id) == (COMMENT, object_id) and awaited.detail:
        return screens.ask_comment(view, awaited.detail, turn.t)
    return current(view, turn.t)


async def _others(turn: Turn, diagnosis_id: int) -> Screen:
    """Levels of groups for mentor, deputy and director; one's own entry for everybody else."""
    try:
        return await result(turn, diagnosis_id)
    except DomainError:
        return await entry(turn)


async def entry(turn: Turn) -> Screen:
    """What is open goes on; else the last result; else the offer to begin."""
    place = teacher_place(turn)
    if place is None:
        return door_screens.not_teacher(turn.t)
    async with turn.read() as tx:
        opened = await diagnosis.find_open(tx, turn.call, place.post_id)
        last = await diagnosis.latest_result(tx, turn.call, place.post_id)
    if opened is not None and opened.answered > 0:
        return current(opened, turn.t)
    if opened is None and last is not None:
        return result_screens.result(last, turn.t, turn.zone, turn.today)
    match availability(Role(place.role), place.school_kind, place.audience):
        case Availability.READY:
            return _intro(turn.t, place, opened, None if last is None else last.diagnosis_id)
        case Availability.ASK_AUDIENCE:
            return door_screens.ask_audience(turn.t, post_id=place.post_id)
        case Availability.LATER:
            in_school = place.school_kind is SchoolKind.SCHOOL
            return door_screens.later(turn.t, post_id=place.post_id if in_school else None)
        case Availability.NOT_TEACHER:
            return door_screens.not_teacher(turn.t)
        case never:
            assert_never(never)


async def intro(turn: Turn, post_id: int) -> Screen:
    """The promise again, in the middle of answering or before a repeated diagnosis."""
    place = turn.who.place_of(post_id)
    if place is None:
        return await entry(turn)
    if availability(Role(place.role), place.school_kind, place.audience) is not Availability.READY:
        return await entry(turn)
    async with turn.read() as tx:
        opened = await diagnosis.find_open(tx, turn.call, post_id)
        last = await diagnosis.latest_result(tx, turn.call, post_id)
    return _intro(turn.t, place, opened, None if last is None else last.diagnosis_id)


async def result(turn: Turn, diagnosis_id: int) -> Screen:
    """The whole of it for the teacher, levels of groups for those who may see these."""
    async with turn.read() as tx:
        outcome = await diagnosis.result(tx, turn.call, diagnosis_id)
    drawn = result_screens.result if outcome.own else result_screens.levels
    return drawn(outcome, turn.t, turn.zone, turn.today)


async def closed(turn: Turn, view: DiagnosisView) -> Screen:
    """A press on a questionnaire that takes no more answers."""
    if view.diagnosis.state is DiagnosisState.FINISHED:
        shown = await result(turn, view.diagnosis.id)
    else:
        shown = await entry(turn)
    return shown.with_toast(turn.t.plain("diagnosis-closed"))


async def past_result(turn: Turn, post_id: int) -> int | None:
    async with turn.read() as tx:
        last = await diagnosis.latest_result(tx, turn.call, post_id)
    return None if last is None else last.diagnosis_id


def current(view: DiagnosisView, t: Translator, after: str | None = None) -> Screen:
    """The next unanswered statement; the review when all are answered."""
    key = view.next_open(after)
    return list_screens.review(view, t) if key is None else screens.statement(view, key, t)


def teacher_place(turn: Turn) -> Place | None:
    """The post at which the speaker teaches; the main one where there are several."""
    post = turn.who.actor.post_as(Role.TEACHER)
    return None if post is None else turn.who.place_of(post.id)


def _intro(
    t: Translator, place: Place, opened: DiagnosisView | None, result_id: int | None
) -> Screen:
    total = opened.total if opened else _statements(place)
    minutes = opened.minutes_left if opened else minutes_left(total)
    return door_screens.intro(
        t, post_id=place.post_id, total=total, minutes=minutes, view=opened, result_id=result_id
    )


def _statements(place: Place) -> int:
    """How many a new diagnosis at this place will ask."""
    variant = variant_for(place.school_kind, place.audience)
    if variant is None:
        raise LookupError("ready without a variant")
    return len(load_questionnaire("self").for_variant(as_variant(variant)))
